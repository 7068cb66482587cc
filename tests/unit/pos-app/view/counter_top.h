#pragma once

#include "pos-app/view/desk_caller.h"
#include "pos-app/view/notices/herald_view_model.h"
#include "pos-app/view/notices/notice_view_model.h"
#include "pos-app/view/staff/approval_view_model.h"
#include "pos-app/view/surface.h"
#include "resources/texts.h"
#include "tests/support/manual_clock.h"
#include "tests/support/shop_floor.h"
#include "tests/support/temporary_directory.h"

#include <QCoreApplication>

#include <stdexcept>

namespace onetill::test {

/// Runs commands at once; their answers come with the event queue, as they do in the program.
class DeskBeside final : public view::DeskCaller
{
public:
    explicit DeskBeside(desk::Till& till) : m_till{till} {}

    Status post(std::function<void(desk::Till&)> command) override
    {
        ++m_asked;
        if (hangs)
            return fail(ErrorCode::Busy, "1000 commands are waiting for the till");
        command(m_till);
        return {};
    }
    /// Hands over all answers, also those to what the answers ask.
    void answer()
    {
        for (int before = -1; before != m_asked;) {
            before = m_asked;
            QCoreApplication::sendPostedEvents(this);
        }
    }

    bool hangs{false}; ///< Takes no more commands.
    std::vector<std::string> complaints;

private:
    void complain(const std::string& what) override { complaints.push_back(what); }

    desk::Till& m_till;
    int m_asked{0};
};

inline std::unique_ptr<desk::Till> openTill(const std::filesystem::path& state, Clock clock)
{
    auto world = stillWorld();
    world.clock = std::move(clock);
    auto till = desk::Till::open(state, desk::Access::Work, std::move(world));
    if (!till)
        throw std::runtime_error{till.error().detail};
    return *std::move(till);
}

/// A till in a fresh directory, and what its view-models share.
struct CounterTop {
    explicit CounterTop(bool stocked = true)
    {
        static const bool speaksEnglish = (resources::installTexts("en"), true);
        static_cast<void>(speaksEnglish);
        if (stocked)
            stockTill(directory.path());
        till = openTill(directory.path(), clock.clock());
        surface.desk = &desk();
        surface.notice = &notice;
        surface.herald = &herald;
        surface.approval = &approval;
        surface.clock = clock.clock();
        surface.receiptFolder = directory.path() / "receipts";
        surface.money.emplace("en-IE", *Currency::fromCode("EUR"));
        surface.timeText = [](Timestamp at) {
            return QString::fromStdString(formatTimestamp(at)).mid(11, 5);
        };
        surface.momentText = surface.timeText;
    }

    DeskBeside& desk()
    {
        if (!beside)
            beside = std::make_unique<DeskBeside>(*till);
        return *beside;
    }
    void answer() { desk().answer(); }

    void signIn(const char* staff = "niamh", const char* pin = kCashierPin)
    {
        if (const auto in = till->signInDesk().signIn(*StaffId::parse(staff), pin); !in)
            throw std::runtime_error{in.error().detail};
    }
    void openShift()
    {
        const auto shift = till->shiftDesk().open(Money::zero(*Currency::fromCode("EUR")));
        if (!shift)
            throw std::runtime_error{shift.error().detail};
    }

    TemporaryDirectory directory;
    ManualClock clock;
    std::unique_ptr<desk::Till> till;
    std::unique_ptr<DeskBeside> beside;
    view::NoticeViewModel notice;
    view::HeraldViewModel herald;
    view::Surface surface;
    view::ApprovalViewModel approval{surface, nullptr};
};

/// The same, with somebody signed in and the drawer open.
struct OpenCounter : CounterTop {
    OpenCounter()
    {
        signIn();
        openShift();
    }
};

} // namespace onetill::test

inline std::ostream& operator<<(std::ostream& out, const QString& text)
{
    return out << text.toStdString();
}
