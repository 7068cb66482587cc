// A sale committed at the till, beside the same rows written by bare SQLite with the same
// durability, in turns on the same disk.
//
// Afterwards the sums of the shift that a Z report is made of.
//
// usage: store_sale_bench [sales] [directory]

#include "measured.h"
#include "pos-app/store/register.h"
#include "sync-engine/contract/wire/crypto.h"
#include "tests/support/manual_clock.h"
#include "tests/support/sale_builder.h"
#include "tests/support/temporary_directory.h"

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>

#include <cstdlib>

using namespace onetill;
using bench::Measured;

namespace {

const std::vector<std::string> kSkus = {"MUG-ENAMEL", "TENT-LOFOTEN-3P", "ROPE-9MM", "SOCK-M",
                                        "COFFEE-HUILA"};

store::Register openedTill(const std::filesystem::path& directory, Uuid& shift)
{
    auto till = store::Register::open(directory, store::Mode::ReadWrite,
                                      test::ManualClock{}.clock(), wire::systemRandom())
                    .value();
    store::Identity identity;
    identity.till = till.newId();
    identity.store = *StoreId::parse("GRAFTON");
    identity.journalSeed.fill(3);
    identity.epoch = wire::Epoch{1};
    shift = till.newId();
    const store::AppendContext context{.businessDay = {2026, 11, 23}, .clock = test::aClock()};
    if (!till.enrol(identity) || !till.append(test::aShift(shift), context))
        std::abort();
    return till;
}

/// The register's own tables, written by nothing but prepared statements.
class Bare
{
public:
    explicit Bare(const std::filesystem::path& file) : m_database{file.string(), 2 /*READWRITE*/}
    {
        m_database.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL");
    }

    void write(std::int64_t seq, std::int64_t ordinal, const wire::SaleCompleted& sale,
               const wire::Entry& like, const Uuid& id)
    {
        m_database.exec("BEGIN IMMEDIATE");
        run(m_entry, 1, seq, id.bytes(), like.headerBytes, like.bodyBytes, like.previous, like.hash,
            like.signature);
        run(m_sale, 1, ordinal, seq, "GRAFTON-1-" + std::to_string(ordinal), "2026-11-23",
            sale.shift.bytes(), sale.cashier.text(), sale.completedAt.ms, "EUR", sale.net.minor(),
            sale.tax.minor(), sale.total.minor(), 0, sale.change.minor());
        for (const wire::SaleLine& line : sale.lines) {
            run(m_line, 1, seq, line.line, line.sku.text(), "piece", line.quantity.milli(),
                line.unitPrice.minor(), line.net.minor(), line.tax.minor(), line.gross.minor());
            run(m_movement, line.sku.text(), 1, seq, -line.quantity.milli());
        }
        run(m_tax, 1, seq, 1, "IE-STANDARD", sale.net.minor(), sale.tax.minor(),
            sale.total.minor());
        run(m_tender, 1, seq, 1, "cash", sale.tenders.front().amount.minor());
        run(m_shift, 1, sale.shift.bytes(), sale.total.minor(), sale.total.minor());
        m_database.exec("COMMIT");
    }

private:
    template <class... Values>
    void run(SQLite::Statement& statement, const Values&... values)
    {
        int position = 0;
        (bind(statement, ++position, values), ...);
        statement.exec();
        statement.reset();
    }
    template <class Value>
    void bind(SQLite::Statement& statement, int position, const Value& value)
    {
        if constexpr (std::is_integral_v<Value>)
            statement.bind(position, static_cast<std::int64_t>(value));
        else if constexpr (requires { value.c_str(); })
            statement.bindNoCopy(position, value);
        else if constexpr (requires { value.size(); })
            statement.bindNoCopy(position, value.data(), static_cast<int>(value.size()));
        else
            statement.bind(position, value);
    }

    SQLite::Database m_database;
    SQLite::Statement m_entry{m_database, R"sql(
        INSERT INTO journal (epoch, seq, id, header, body, previous, hash, signature)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
    )sql"};
    SQLite::Statement m_sale{m_database, R"sql(
        INSERT INTO sale (epoch, receipt_ordinal, seq, receipt_number, business_day, shift, cashier,
                          completed_ms, currency, net_minor, tax_minor, total_minor,
                          cash_rounding_minor, change_minor)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)
    )sql"};
    SQLite::Statement m_line{m_database, R"sql(
        INSERT INTO sale_line (epoch, seq, line, sku, unit, quantity_milli, unit_price_minor,
                               net_minor, tax_minor, gross_minor)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
    )sql"};
    SQLite::Statement m_movement{
        m_database,
        "INSERT INTO stock_movement (sku, epoch, seq, delta_milli) VALUES (?1, ?2, ?3, ?4)"};
    SQLite::Statement m_tax{m_database, R"sql(
        INSERT INTO sale_tax (epoch, seq, position, tax, net_minor, amount_minor, gross_minor)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
    )sql"};
    SQLite::Statement m_tender{m_database, R"sql(
        INSERT INTO sale_tender (epoch, seq, position, kind, amount_minor)
        VALUES (?1, ?2, ?3, ?4, ?5)
    )sql"};
    SQLite::Statement m_shift{m_database, R"sql(
        UPDATE shift SET sales = sales + 1, sales_total_minor = sales_total_minor + ?3,
                         cash_minor = cash_minor + ?4 WHERE id = ?2 AND epoch = ?1
    )sql"};
};

} // namespace

int main(int argc, char** argv)
{
    const std::int64_t sales = argc > 1 ? std::atoll(argv[1]) : 5000;
    const test::TemporaryDirectory temporary;
    const std::filesystem::path directory =
        argc > 2 ? std::filesystem::path{argv[2]} : temporary.path();
    Uuid shift;
    Uuid bareShift;
    auto till = openedTill(directory / "ours", shift);
    {
        const auto made = openedTill(directory / "bare", bareShift);
    }
    Bare bare{directory / "bare" / "register.db"};
    UuidGenerator ids{test::ManualClock{}.clock(), wire::systemRandom()};

    const store::AppendContext context{
        .businessDay = {2026, 11, 23}, .clock = test::aClock(), .draft = store::Draft::Clear};
    Measured ours;
    Measured theirs;
    std::optional<wire::Entry> like;
    for (std::int64_t ordinal = 1; ordinal <= sales; ++ordinal) {
        auto sale = test::aSale({.ordinal = ordinal, .shift = shift, .skus = kSkus});
        ours.time([&] {
            auto entry = till.append(sale, context);
            if (!entry)
                std::abort();
            like = *std::move(entry);
        });
        sale.shift = bareShift;
        const Uuid id = ids.next();
        theirs.time([&] { bare.write(ordinal + 1, ordinal, sale, *like, id); });
    }

    Measured sums;
    for (int i = 0; i < 20; ++i)
        sums.time([&] {
            if (!till.shiftFigures(shift, test::euro()))
                std::abort();
        });

    bench::printHead("sale of 5 lines committed, WAL + FULL");
    bench::printRow("ours", ours);
    bench::printRow("the same rows by bare SQLite", theirs);
    bench::printRow("sums of the shift", sums);
    const double p50 = ours.p50() / theirs.p50();
    const double p99 = ours.p99() / theirs.p99();
    std::printf("ratio p50 %.2f, p99 %.2f; an entry has %zu bytes\n", p50, p99,
                like->headerBytes.size() + like->bodyBytes.size());
    std::printf("\n{\"bench\":\"store_sale\",\"sales\":%lld,\"ratio_p50\":%.3f,\"ratio_p99\":%.3f,"
                "\"ours_p50_us\":%.1f,\"bare_p50_us\":%.1f,\"shift_sums_p50_us\":%.1f}\n",
                static_cast<long long>(sales), p50, p99, ours.p50(), theirs.p50(), sums.p50());
    return 0;
}
