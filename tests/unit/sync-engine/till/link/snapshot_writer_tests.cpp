#include "sync-engine/till/link/packing.h"
#include "sync-engine/till/link/snapshot_writer.h"
#include "tests/support/temporary_directory.h"

#include <boost/test/unit_test.hpp>

#include <fstream>
#include <iterator>
#include <sstream>
#include <string>

using namespace onetill;
using namespace onetill::till;

namespace {

/// A snapshot of three pieces, as a hub would offer it.
struct WriterRig {
    WriterRig()
    {
        for (std::size_t i = 0; i < whole.size(); ++i)
            whole[i] = static_cast<char>('a' + (i / 1'000) % 23);
        manifest.name = "shop-7";
        manifest.bytes = static_cast<std::int64_t>(whole.size());
        for (std::size_t at = 0; at < whole.size(); at += wire::kSnapshotPieceBytes) {
            const QByteArray packed =
                pack(std::string_view{whole}.substr(at, wire::kSnapshotPieceBytes));
            pieces.push_back(packed.toStdString());
            manifest.pieces.push_back({packed.size(), wire::sha256({pieces.back()})});
        }
    }

    std::string fileBytes(const std::filesystem::path& path) const
    {
        std::ostringstream bytes;
        bytes << std::ifstream{path, std::ios::binary}.rdbuf();
        return bytes.str();
    }
    void writeAll(SnapshotWriter& to)
    {
        for (std::size_t i = 0; i < pieces.size(); ++i)
            BOOST_REQUIRE(to.writePiece(i, pieces[i]));
    }
    bool isEmpty() const { return std::filesystem::is_empty(state.path()); }

    test::TemporaryDirectory state;
    std::string whole = std::string(2 * wire::kSnapshotPieceBytes + 12'345, '\0');
    wire::SnapshotManifest manifest;
    std::vector<std::string> pieces;
    Status verdict{};
    std::vector<std::filesystem::path> checked;
    SnapshotWriter writer{state.path(), [this](const std::filesystem::path& path) {
                              checked.push_back(path);
                              return verdict;
                          }};
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(snapshot_writer_tests, WriterRig)

BOOST_AUTO_TEST_CASE(the_pieces_become_the_file_under_its_own_name)
{
    BOOST_TEST(writer.begin(manifest).value().size() == 3);
    writeAll(writer);

    const auto finished = writer.finish();

    BOOST_REQUIRE(finished);
    BOOST_TEST(finished->filename().string() == "catalogue-shop-7.db");
    BOOST_TEST((fileBytes(*finished) == whole));
    BOOST_TEST(checked.size() == 1);
    const auto left = std::distance(std::filesystem::directory_iterator{state.path()}, {});
    BOOST_TEST(left == 1, "nothing but the finished file stays");
}

// The hub offers the snapshot that the till has, after the till's file was damaged, say. A database
// renamed over one whose write-ahead log is still there, or open, comes out broken.
BOOST_AUTO_TEST_CASE(a_snapshot_fetched_again_leaves_the_file_of_the_first_alone)
{
    const auto fetch = [&] {
        BOOST_REQUIRE(writer.begin(manifest));
        writeAll(writer);
        return writer.finish().value();
    };
    const auto first = fetch();
    std::ofstream{first, std::ios::binary} << "sold from since";

    const auto second = fetch();
    std::filesystem::rename(second, second.string() + "-wal"); // only its log was left
    const auto third = fetch();

    BOOST_TEST(first.filename().string() == "catalogue-shop-7.db");
    BOOST_TEST((fileBytes(first) == "sold from since"));
    BOOST_TEST(second.filename().string() == "catalogue-shop-7-2.db");
    BOOST_TEST(third.filename().string() == "catalogue-shop-7-3.db");
    BOOST_TEST((fileBytes(third) == whole));
}

// A till that loses power in the middle of a million products.
BOOST_AUTO_TEST_CASE(a_later_try_fetches_only_what_is_missing)
{
    BOOST_REQUIRE(writer.begin(manifest));
    BOOST_REQUIRE(writer.writePiece(0, pieces[0]));
    BOOST_REQUIRE(writer.writePiece(2, pieces[2]));

    SnapshotWriter next{state.path(), [](const auto&) { return Status{}; }};
    const auto missing = next.begin(manifest);

    BOOST_REQUIRE(missing);
    BOOST_TEST((*missing == std::vector<std::size_t>{1}));
    BOOST_REQUIRE(next.writePiece(1, pieces[1]));
    BOOST_TEST((fileBytes(next.finish().value()) == whole));
}

// The same power cut may leave a piece half written or full of zeros.
BOOST_AUTO_TEST_CASE(a_piece_that_the_disk_spoiled_is_fetched_again)
{
    BOOST_REQUIRE(writer.begin(manifest));
    writeAll(writer);
    const auto folder = state.path() / "snapshot-shop-7";
    std::filesystem::resize_file(folder / "piece-0.zst", 10);
    std::ofstream{folder / "piece-2.zst", std::ios::binary} << std::string(pieces[2].size(), '\0');

    BOOST_TEST((writer.begin(manifest).value() == std::vector<std::size_t>{0, 2}));
}

BOOST_AUTO_TEST_CASE(a_piece_that_is_not_as_promised_is_refused)
{
    BOOST_REQUIRE(writer.begin(manifest));
    std::string spoiled = pieces[1];
    spoiled[5] ^= 1;

    const auto written = writer.writePiece(1, spoiled);

    BOOST_REQUIRE(!written);
    BOOST_TEST((written.error().code == ErrorCode::BadReply));
    BOOST_TEST(writer.begin(manifest).value().size() == 3);
}

BOOST_AUTO_TEST_CASE(a_manifest_whose_sizes_contradict_each_other_is_refused)
{
    manifest.bytes += static_cast<std::int64_t>(wire::kSnapshotPieceBytes);
    const auto begun = writer.begin(manifest);
    BOOST_REQUIRE(!begun);
    BOOST_TEST((begun.error().code == ErrorCode::BadReply));
}

// A frame may claim little and hold much; the promise, not the frame, decides how much is unpacked.
BOOST_AUTO_TEST_CASE(a_piece_that_unpacks_to_another_size_spoils_the_snapshot)
{
    for (const std::size_t bytes : {std::size_t{10}, wire::kSnapshotPieceBytes + 1}) {
        const std::string wrong = pack(std::string(bytes, 'x')).toStdString();
        manifest.pieces[0] = {static_cast<std::int64_t>(wrong.size()), wire::sha256({wrong})};
        BOOST_REQUIRE(writer.begin(manifest));
        pieces[0] = wrong;
        writeAll(writer);

        const auto finished = writer.finish();

        BOOST_REQUIRE(!finished);
        BOOST_TEST((finished.error().code == ErrorCode::BadReply));
        BOOST_TEST(isEmpty());
    }
}

BOOST_AUTO_TEST_CASE(a_file_that_is_no_catalogue_never_gets_the_catalogues_name)
{
    verdict = fail(ErrorCode::StorageDamaged, "row 7 missing from index");
    BOOST_REQUIRE(writer.begin(manifest));
    writeAll(writer);

    const auto finished = writer.finish();

    BOOST_REQUIRE(!finished);
    BOOST_TEST((finished.error().code == ErrorCode::BadReply));
    BOOST_TEST(checked.front().extension().string() == ".part");
    BOOST_TEST(isEmpty());
}

// A full disk is nobody's lie: what has come stays, so that the next try need not fetch it again.
BOOST_AUTO_TEST_CASE(a_full_disk_at_the_end_keeps_the_pieces)
{
    verdict = fail(ErrorCode::StorageFull, "no space");
    BOOST_REQUIRE(writer.begin(manifest));
    writeAll(writer);

    const auto finished = writer.finish();

    BOOST_REQUIRE(!finished);
    BOOST_TEST((finished.error().code == ErrorCode::StorageFull));
    BOOST_TEST(writer.begin(manifest).value().empty());
}

BOOST_AUTO_TEST_CASE(the_pieces_of_another_snapshot_make_room)
{
    BOOST_REQUIRE(writer.begin(manifest));
    BOOST_REQUIRE(writer.writePiece(0, pieces[0]));
    manifest.name = "shop-8";

    BOOST_TEST(writer.begin(manifest).value().size() == 3);

    BOOST_TEST(!std::filesystem::exists(state.path() / "snapshot-shop-7"));
}

BOOST_AUTO_TEST_SUITE_END()
