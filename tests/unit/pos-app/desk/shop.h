#pragma once

#include "pos-app/desk/till.h"
#include "sync-engine/contract/wire/events.h"
#include "sync-engine/contract/wire/feed.h"
#include "sync-engine/contract/wire/records.h"
#include "tests/support/manual_clock.h"
#include "tests/support/shop_floor.h"
#include "tests/support/temporary_directory.h"

#include <memory>
#include <string>
#include <vector>

namespace onetill::test {

inline constexpr const char* kCatalogueFile = "catalogue-test.db";
inline constexpr auto kCash = domain::TenderKind::Cash;

/// A till of a small shop with a clock, ticks and a device that a case can restart. What it sells
/// stands in shop_floor.h; besides: CHEESE by weight (18.00 a kilogram, in-store code 2100012…),
/// PIE with its price in the code (2300045…), MINCE by weight with its price in the code (19.99 a
/// kilogram, 2300046…), HAM by weight in GS1 codes (10.00 a kilogram), and BELL and ROPE
/// without a price.
class Shop
{
public:
    Shop();

    desk::Till& till() { return *m_till; }
    desk::RegisterDesk& sale() { return m_till->registerDesk(); }
    ManualClock& clock() { return m_clock; }
    const std::filesystem::path& state() const { return m_directory.path(); }

    void passMs(std::int64_t ms); ///< On the wall and on the ticks.
    /// The store's clocks, minutes east of UTC.
    void moveEast(int minutes) { *m_offsetMinutes = minutes; }
    void restartProgram();
    void restartDevice(); ///< Ticks begin anew.
    /// Ends the program without opening the till again; open() does.
    void close() { m_till.reset(); }
    Status open();

    void signIn(const char* user = "aoife", const char* pin = kManagerPin);
    void openShift(const char* openingFloat = "100.00");
    /// Signed in as the manager, with an open shift.
    Shop& ready();

    /// What the sync thread would commit to a catalogue.
    void centreSays(std::string_view feed, const std::vector<wire::FeedRecord>& records,
                    const char* file = kCatalogueFile);
    /// What it acknowledges is the whole journal.
    void centreHasAll();
    std::int64_t entries() { return m_till->statusDesk().status()->journal.seq; }
    std::vector<std::string> journalKinds();
    wire::Event newestEvent();
    const std::vector<std::string>& log() const { return *m_log; }

private:
    TemporaryDirectory m_directory;
    ManualClock m_clock;
    std::shared_ptr<std::int64_t> m_ticks = std::make_shared<std::int64_t>(5'000'000);
    std::shared_ptr<int> m_offsetMinutes = std::make_shared<int>(0);
    std::shared_ptr<std::vector<std::string>> m_log = std::make_shared<std::vector<std::string>>();
    int m_boot{1};
    int m_commits{1};
    std::unique_ptr<desk::Till> m_till;
};

Sku sku(const char* text);
Money euros(const char* text);
/// On the shop's price list.
wire::Price price(const char* id, const char* amount);
/// The shop's tax, at another rate.
wire::Tax vat(const char* percent);
/// How many of the article a basket holds, over all lines, in thousandths.
std::int64_t milliOf(const desk::BasketSnapshot& basket, const char* article);

} // namespace onetill::test
