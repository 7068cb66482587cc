#include "pos-app/store/verification.h"
#include "register_fixture.h"

#include <SQLiteCpp/Database.h>
#include <boost/test/unit_test.hpp>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <fstream>
#include <functional>

using namespace onetill;
using namespace onetill::test;

namespace {

int permissions(const std::filesystem::path& path)
{
    struct stat found = {};
    BOOST_REQUIRE(::stat(path.c_str(), &found) == 0);
    return static_cast<int>(found.st_mode & 0777);
}

void write(const std::filesystem::path& file, const std::string& bytes)
{
    std::ofstream{file, std::ios::binary} << bytes;
}

ErrorCode codeOf(const Result<store::Register>& opened)
{
    BOOST_REQUIRE(!opened);
    return opened.error().code;
}

/// Flips bytes of a page behind the header.
void garble(const std::filesystem::path& file, std::streamoff from, std::size_t count)
{
    std::fstream stream{file, std::ios::binary | std::ios::in | std::ios::out};
    stream.seekp(from);
    stream << std::string(count, '\x5a');
}

struct OpenFixture : StateFixture {
    /// Whether it holds for somebody who may read the state directory and may not write.
    bool whereNothingCanBeWritten(const std::function<bool()>& holds) const
    {
        namespace fs = std::filesystem;
        fs::permissions(directory.path(), fs::perms{0755});
        for (const auto& found : fs::directory_iterator{state()})
            fs::permissions(found.path(), fs::perms{0444});
        fs::permissions(state(), fs::perms{0555});
        const pid_t child = ::fork();
        if (child == 0) {
            // Root may write anywhere, so it takes somebody who may not.
            if (::geteuid() == 0 && ::setresuid(65534, 65534, 65534) != 0)
                ::_exit(2);
            ::_exit(holds() ? 0 : 1);
        }
        int status = 0;
        ::waitpid(child, &status, 0);
        fs::permissions(state(), fs::perms{0700});
        return status == 0;
    }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(open_tests, OpenFixture)

// register.db holds the key that signs sales and the token that speaks for the till.
BOOST_AUTO_TEST_CASE(a_new_till_belongs_to_its_user_alone)
{
    const auto till = open();

    BOOST_REQUIRE(till);
    BOOST_TEST(!till->identity().has_value());
    BOOST_TEST(permissions(state()) == 0700);
    BOOST_TEST(permissions(file()) == 0600);
    BOOST_TEST(permissions(state() / "register.db-wal") == 0600);
    BOOST_TEST(permissions(state() / "till.lock") == 0600);
    BOOST_TEST(!std::filesystem::exists(state() / "register.db.new"));
}

BOOST_AUTO_TEST_CASE(an_enrolled_till_knows_itself_after_a_restart)
{
    store::Identity expected = anIdentity();
    {
        auto till = open();
        BOOST_REQUIRE(till->enrol(expected));
    }

    const auto till = open();

    expected.epochOrdinal = 1;
    BOOST_TEST((till->identity() == expected));
}

BOOST_AUTO_TEST_CASE(enrolling_again_begins_the_next_epoch)
{
    auto till = open();
    BOOST_REQUIRE(till->enrol(anIdentity(0xA1)));

    BOOST_REQUIRE(till->enrol(anIdentity(0xB2)));

    BOOST_TEST(till->identity()->epochOrdinal == 2);
    BOOST_TEST((till->enrol(anIdentity(0xA1)).error().code == ErrorCode::Conflict));
    BOOST_TEST((till->identity()->epoch == wire::Epoch{0xB2}));
}

// Two drainers on one journal would send everything twice and could fork it.
BOOST_AUTO_TEST_CASE(a_second_writer_is_told_that_the_till_is_in_use)
{
    const auto first = open();

    const auto second = open();

    BOOST_TEST((codeOf(second) == ErrorCode::Busy));
    BOOST_TEST(second.error().detail.find("another program") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_reader_runs_beside_the_writer_and_cannot_write)
{
    auto writer = open();
    BOOST_REQUIRE(writer->enrol(anIdentity()));

    auto reader = open(store::Mode::ReadOnly);

    BOOST_REQUIRE(reader);
    BOOST_TEST((reader->identity()->store.text() == "GRAFTON"));
    BOOST_TEST((reader->saveDraft("{}").error().code == ErrorCode::StorageReadOnly));
    BOOST_TEST((reader->append(wire::SignedOut{*StaffId::parse("a")}, aContext()).error().code
                == ErrorCode::StorageReadOnly));
}

BOOST_AUTO_TEST_CASE(reading_a_till_that_is_not_there_makes_none)
{
    BOOST_TEST((codeOf(open(store::Mode::ReadOnly)) == ErrorCode::NotFound));
    BOOST_TEST(!std::filesystem::exists(state()));
}

BOOST_AUTO_TEST_CASE(a_database_of_another_program_is_left_alone)
{
    std::filesystem::create_directories(state());
    {
        SQLite::Database other{file().string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE};
        other.exec("CREATE TABLE theirs (a)");
    }

    BOOST_TEST((codeOf(open()) == ErrorCode::StorageForeign));
    BOOST_TEST(rows("theirs") == 0);
}

BOOST_AUTO_TEST_CASE(a_register_of_a_newer_version_is_left_alone)
{
    BOOST_REQUIRE(open());
    exec("PRAGMA user_version = 99");

    const auto till = open();

    BOOST_TEST((codeOf(till) == ErrorCode::StorageForeign));
    BOOST_TEST(till.error().detail.find("newer version") != std::string::npos);
    BOOST_TEST(ask("PRAGMA user_version") == "99");
}

// The till was updated over night; what it sold before is still in its books.
BOOST_AUTO_TEST_CASE(a_register_of_the_second_schema_keeps_the_taxes_of_its_sales)
{
    {
        OpenShift selling;
        auto sale = aSale({.shift = selling.shift});
        sale.taxes.push_back({"LEVY", "Levy", std::nullopt, euros(10), euros(2), euros(12)});
        BOOST_REQUIRE(selling.till.append(sale, aContext()));
        selling.sellTimes(1);
        std::filesystem::copy(selling.state(), state());
    }
    exec("CREATE TABLE earlier (epoch INTEGER NOT NULL, seq INTEGER NOT NULL, tax TEXT NOT NULL, "
         "net_minor INTEGER NOT NULL, amount_minor INTEGER NOT NULL, gross_minor INTEGER NOT NULL, "
         "PRIMARY KEY (epoch, seq, tax)) STRICT, WITHOUT ROWID; "
         "INSERT INTO earlier SELECT epoch, seq, tax, net_minor, amount_minor, gross_minor "
         "FROM sale_tax; DROP TABLE sale_tax; ALTER TABLE earlier RENAME TO sale_tax; "
         "DROP TABLE cash_movement; DROP TABLE drawer_opening; DROP TABLE basket_void; "
         "DROP TABLE sale_removed; DROP TABLE shift_handover; DROP TABLE shift_close; "
         "DROP INDEX sale_of_shift; DROP TABLE held_basket; DROP TABLE sale_return; "
         "DROP TABLE serial_sold; DROP TABLE sale_foreign_cash; DROP TABLE stored_value; "
         "DROP TABLE payment_open; DROP TABLE coupon_used; DROP TABLE lay_away; "
         "DROP TABLE basket_gone; DROP TABLE staff_clock; DROP TABLE training; "
         "DROP TABLE sale_trace; DROP INDEX sale_of_day; DROP TABLE receipt_copy; "
         "DROP TABLE told_sale; DROP TABLE settlement_proposal; "
         "ALTER TABLE epoch DROP COLUMN since; ALTER TABLE epoch DROP COLUMN branch; "
         "PRAGMA user_version = 2");

    BOOST_REQUIRE(open());

    BOOST_TEST(rows("sale_tax") == 3);
    BOOST_TEST(store::verify(state())->differences.empty());
}

// Below the first version no migration runs, and whoever reads the journal says no: such a till
// sold, and never sent.
BOOST_AUTO_TEST_CASE(a_register_of_a_version_that_never_was_is_damaged)
{
    BOOST_REQUIRE(open());
    for (const char* version : {"-5", "0"}) {
        exec(std::string{"PRAGMA user_version = "} + version);
        BOOST_TEST((codeOf(open()) == ErrorCode::StorageDamaged), version);
        BOOST_TEST((codeOf(open(store::Mode::ReadOnly)) == ErrorCode::StorageDamaged), version);
    }
}

// Signing on with another key, or on top of an entry that is not what was written, makes sales that
// no hub takes.
BOOST_AUTO_TEST_CASE(a_journal_that_cannot_be_continued_is_refused)
{
    const std::vector<std::string> damages = {
        "UPDATE identity SET journal_seed = zeroblob(32)",
        "UPDATE epoch SET journal_key = zeroblob(32)",
        "UPDATE journal SET body = replace(body, '150.00', '950.00') WHERE seq = 1",
        "UPDATE journal SET hash = zeroblob(32) WHERE seq = 1",
        "UPDATE journal SET signature = zeroblob(64) WHERE seq = 1",
        "UPDATE journal SET seq = 2",
    };
    for (const std::string& damage : damages) {
        {
            const OpenShift sold;
            std::filesystem::remove_all(state());
            std::filesystem::copy(sold.state(), state());
        }
        BOOST_REQUIRE(open());

        exec(damage);

        const auto till = open();
        BOOST_REQUIRE_MESSAGE(!till, damage);
        BOOST_TEST((till.error().code == ErrorCode::StorageDamaged), damage);
        BOOST_TEST(till.error().detail.find("Keep the whole folder") != std::string::npos);
    }
}

// Somebody tidied up. A fresh register would say "not set up yet", and sales would be forgotten.
BOOST_AUTO_TEST_CASE(a_register_that_is_gone_from_beside_its_catalogue_is_not_made_anew)
{
    std::filesystem::create_directories(state());
    write(state() / "catalogue-7c1f.db", "something");

    BOOST_TEST((codeOf(open()) == ErrorCode::StorageDamaged));
    BOOST_TEST(!std::filesystem::exists(file()));
}

// The worst answer to a broken file would be an empty till that sells on.
BOOST_AUTO_TEST_CASE(an_emptied_a_garbled_and_a_missing_file_are_never_made_anew)
{
    std::filesystem::create_directories(state());
    write(file(), "");
    BOOST_TEST((codeOf(open()) == ErrorCode::StorageDamaged));
    BOOST_TEST(std::filesystem::file_size(file()) == 0);

    write(file(), std::string(8192, 'x'));
    BOOST_TEST((codeOf(open()) == ErrorCode::StorageDamaged));

    std::filesystem::remove(file());
    write(state() / "register.db-wal", "something");
    BOOST_TEST((codeOf(open()) == ErrorCode::StorageDamaged));
    BOOST_TEST(!std::filesystem::exists(file()));
}

BOOST_AUTO_TEST_CASE(a_damaged_page_is_found_when_it_is_read)
{
    {
        auto till = open();
        BOOST_REQUIRE(till->enrol(anIdentity()));
    }
    const auto bytes = std::filesystem::file_size(file());
    std::filesystem::resize_file(file(), bytes - 4096);
    garble(file(), 4096, 4096);

    auto till = open();

    BOOST_TEST((codeOf(till) == ErrorCode::StorageDamaged));
    BOOST_TEST(till.error().detail.find("Keep the whole folder") != std::string::npos);
}

// After a power cut the damage may be in a page that today's sales do not touch.
BOOST_AUTO_TEST_CASE(after_an_unclean_end_every_page_is_looked_at)
{
    const pid_t child = ::fork();
    if (child == 0) {
        auto till = open();
        const bool enrolled = till && till->enrol(anIdentity()).has_value();
        ::_exit(enrolled ? 0 : 1); // without closing: the log stays behind
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    BOOST_REQUIRE(status == 0);
    BOOST_REQUIRE(std::filesystem::file_size(state() / "register.db-wal") > 0);
    // Asking for the page closes the log cleanly, so it is put back: as after a power cut.
    const auto page = std::stol(ask("SELECT rootpage FROM sqlite_schema WHERE name = 'shift'"));
    garble(file(), (page - 1) * 4096, 4096);
    write(state() / "register.db-wal", std::string(32, '\0'));

    const auto till = open();

    BOOST_TEST((codeOf(till) == ErrorCode::StorageDamaged));
}

// "The disk reported an error" would send IT to the wrong place.
BOOST_AUTO_TEST_CASE(a_file_in_the_place_of_the_state_directory_is_named)
{
    write(state(), "a file");

    const auto till = open();

    BOOST_TEST((codeOf(till) == ErrorCode::StorageForeign));
    BOOST_TEST(till.error().detail.find(state().string() + " is a file") != std::string::npos);
}

// Somebody mounted the disk read-only, or the folder belongs to another user.
BOOST_AUTO_TEST_CASE(a_read_only_folder_is_named_as_such)
{
    BOOST_REQUIRE(open());

    BOOST_TEST(whereNothingCanBeWritten([this] {
        const auto till = open();
        return !till && till.error().code == ErrorCode::StorageReadOnly;
    }));
}

// A disk that was taken out of a till is mounted read-only, so that nothing on it changes.
BOOST_AUTO_TEST_CASE(a_till_can_be_looked_at_where_nothing_can_be_written)
{
    {
        auto till = open();
        BOOST_REQUIRE(till->enrol(anIdentity()));
        BOOST_REQUIRE(till->append(aShift(till->newId()), aContext()));
    }

    BOOST_TEST(whereNothingCanBeWritten([this] {
        const auto till = open(store::Mode::ReadOnly);
        const auto verified = store::verify(state());
        return till && till->head().has_value() && verified && verified->entries == 1
               && verified->differences.empty();
    }));
}

// What is in the log alone cannot be seen there, and half the truth is worse than none.
BOOST_AUTO_TEST_CASE(a_log_that_nobody_can_read_in_is_named)
{
    BOOST_REQUIRE(open());
    write(state() / "register.db-wal", std::string(4096, 'x'));

    BOOST_TEST(whereNothingCanBeWritten([this] {
        const auto till = open(store::Mode::ReadOnly);
        return !till && till.error().code == ErrorCode::StorageReadOnly
               && till.error().detail.find("copy") != std::string::npos;
    }));
}

BOOST_AUTO_TEST_SUITE_END()
