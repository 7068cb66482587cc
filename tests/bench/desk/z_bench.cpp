// A shift of 5,000 sales closed through the desk: the drawer counted, the Z summed, written and
// laid out as it prints; beside the sums of the same rows by bare SQLite.
//
// usage: z_bench [sales]

#include "measured.h"
#include "pos-app/desk/till.h"
#include "pos-app/receipt/shift_report.h"
#include "pos-app/receipt/text_form.h"
#include "tests/support/shop_floor.h"
#include "tests/support/temporary_directory.h"

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>

#include <cstdlib>
#include <memory>

using namespace onetill;
using bench::Measured;

namespace {

template <class Value>
Value must(Result<Value> result)
{
    if (!result) {
        std::fprintf(stderr, "%s\n", result.error().detail.c_str());
        std::exit(1);
    }
    return *std::move(result);
}

void sell(desk::Till& till, std::int64_t sales)
{
    for (std::int64_t i = 0; i < sales; ++i) {
        must(till.registerDesk().scan(test::kMugCode, "2"));
        must(till.registerDesk().scan(test::kTentCode));
        must(till.registerDesk().tender(domain::TenderKind::Cash, "800.00"));
        must(till.registerDesk().complete());
    }
}

/// What the figures of a Z are made of, by nothing but three statements.
void sumRows(SQLite::Database& database)
{
    for (const char* const sum :
         {"SELECT count(*), sum(net_minor), sum(tax_minor), sum(total_minor), sum(change_minor) "
          "FROM sale",
          "SELECT tax, sum(net_minor), sum(amount_minor), sum(gross_minor) FROM sale_tax "
          "GROUP BY tax",
          "SELECT kind, count(*), sum(amount_minor) FROM sale_tender GROUP BY kind"}) {
        SQLite::Statement statement{database, sum};
        while (statement.executeStep()) {}
    }
}

} // namespace

int main(int argc, char** argv)
{
    const std::int64_t sales = argc > 1 ? std::atoll(argv[1]) : 5000;
    const test::TemporaryDirectory place;
    const std::filesystem::path state = place.path() / "till";
    test::stockTill(state);
    const auto till = must(desk::Till::open(state, desk::Access::Work, test::stillWorld()));
    must(till->signInDesk().signIn(*StaffId::parse("aoife"), test::kManagerPin));
    SQLite::Database bare{(state / "register.db").string(), SQLite::OPEN_READONLY};

    // Each shift sells its share; the Z counts on from those before it. The first is the long one.
    Measured ours;
    Measured theirs;
    must(till->shiftDesk().open(std::string_view{"100.00"}));
    sell(*till, sales);
    theirs.time([&] { sumRows(bare); });
    std::size_t bytes = 0;
    ours.time([&] {
        const auto expected = must(till->shiftDesk().xReport()).expected;
        must(till->shiftDesk().count({.pieces = {}, .total = expected.text()}));
        const auto report = must(till->shiftDesk().close({}));
        bytes = receipt::asText(receipt::shiftReport(report, {}), receipt::kColumns80mm).size();
    });
    for (int i = 0; i < 20; ++i)
        theirs.time([&] { sumRows(bare); });

    bench::printHead("a shift of " + std::to_string(sales) + " sales");
    bench::printRow("X, count, close, Z as it prints", ours);
    bench::printRow("the same sums by bare SQLite", theirs);
    std::printf("%zu bytes of paper\n", bytes);
    std::printf("\n{\"bench\":\"z\",\"sales\":%lld,\"close_us\":%.0f,\"bare_p50_us\":%.0f,"
                "\"ratio\":%.2f}\n",
                static_cast<long long>(sales), ours.p50(), theirs.p50(), ours.p50() / theirs.p50());
    return 0;
}
