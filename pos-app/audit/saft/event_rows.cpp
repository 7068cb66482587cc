#include "pos-app/audit/saft/event_rows.h"

#include "pos-app/audit/saft/code_lists.h"

namespace onetill::audit {
namespace {

using EventRows = std::vector<EventRow>;

/// std::visit picks the overload; what has none here is told by its kind alone.
struct RowsOf {
    const BookEntry& written;

    EventRows operator()(const wire::SaleCompleted& sale) const
    {
        EventRows rows{{.type = isRefund(sale) ? "RETURNRECEIPT" : "SALERECEIPT",
                        .transaction = transactionId(sale),
                        .by = sale.cashier}};
        if (sale.removed)
            rows.push_back({.type = "LINEDELETE",
                            .transaction = transactionId(sale),
                            .by = sale.cashier,
                            .text = std::to_string(sale.removed->lines) + " lines, "
                                    + sale.removed->total.text()});
        return rows;
    }

    EventRows operator()(const wire::ShiftOpened& opened) const
    {
        return {{.type = "SHIFTOPEN",
                 .transaction = entryNumber(written),
                 .by = opened.by,
                 .text = "shift " + std::to_string(opened.number)}};
    }

    EventRows operator()(const wire::ShiftClosed& closed) const
    {
        return {{.type = "ZREPORT",
                 .by = closed.by,
                 .text = "shift " + std::to_string(closed.number) + ", journal entries before "
                         + std::to_string(closed.journal.count) + ", head "
                         + wire::toHex(closed.journal.head)}};
    }

    EventRows operator()(const wire::ShiftHandedOver& handed) const
    {
        return {{.type = "HANDOVER", .by = handed.to, .text = "from " + handed.from.text()}};
    }

    EventRows operator()(const wire::BasketVoided& voided) const
    {
        return {{.type = "BASKETVOID",
                 .by = voided.by,
                 .text = std::to_string(voided.lines) + " lines, " + voided.total.text()}};
    }

    EventRows operator()(const wire::CashMoved& moved) const
    {
        const bool in = moved.kind == "paid-in" || moved.kind == "float";
        return {{.type = in ? "DEPOSIT" : "WITHDRAWAL",
                 .transaction = entryNumber(written),
                 .by = moved.by,
                 .text = moved.kind + " " + moved.amount.text() + " " + moved.reason}};
    }

    EventRows operator()(const wire::DrawerOpened& opened) const
    {
        return {{.type = "DRAWEROPEN", .by = opened.by, .text = opened.reason}};
    }

    EventRows operator()(const wire::SignedIn& signedIn) const
    {
        return {{.type = "SIGNIN", .by = signedIn.staff, .text = signedIn.role}};
    }

    EventRows operator()(const wire::SignedOut& signedOut) const
    {
        return {{.type = "SIGNOUT", .by = signedOut.staff}};
    }

    EventRows operator()(const wire::SignInBlocked& blocked) const
    {
        return {{.type = "SIGNINBLOCKED",
                 .by = blocked.staff,
                 .text = std::to_string(blocked.wrongPins) + " wrong PINs"}};
    }

    EventRows operator()(const wire::BadgesBlocked& blocked) const
    {
        return {{.type = "SIGNINBLOCKED",
                 .text = std::to_string(blocked.unknownBadges) + " unknown badges"}};
    }

    EventRows operator()(const wire::SettlementProposed& proposed) const
    {
        return {{.type = "SETTLEMENT",
                 .by = proposed.by,
                 .text = proposed.resolution + " " + proposed.exception.text()}};
    }

    EventRows operator()(const wire::TenderRemoved& removed) const
    {
        return {{.type = "TENDERREMOVED",
                 .by = removed.by,
                 .text = removed.kind + " " + removed.amount.text()}};
    }

    EventRows operator()(const wire::BasketHeld& held) const
    {
        return {{.type = "HOLD",
                 .by = held.by,
                 .text = std::to_string(held.lines) + " lines, " + held.total.text()}};
    }

    EventRows operator()(const wire::BasketRecalled& recalled) const
    {
        return {{.type = "RECALL",
                 .by = recalled.by,
                 .text = recalled.fromElsewhere ? "from another till" : ""}};
    }

    EventRows operator()(const wire::ReceiptReprinted& reprinted) const
    {
        return {{.type = "COPYRECEIPT",
                 .transaction = identification(reprinted.receiptNumber),
                 .by = reprinted.by,
                 .text = reprinted.form}};
    }

    EventRows operator()(const wire::TrainingSwitched& switched) const
    {
        return {{.type = switched.on ? "TRAININGON" : "TRAININGOFF", .by = switched.by}};
    }

    EventRows operator()(const wire::StaffClocked& clocked) const
    {
        return {{.type = "CLOCK", .by = clocked.staff, .text = clocked.in ? "in" : "out"}};
    }

    EventRows operator()(const auto&) const { return other(); }

    EventRows other() const { return {{.type = "OTHEREVENT", .text = written.entry.header.kind}}; }
};

} // namespace

std::vector<EventRow> eventRows(const BookEntry& written, const std::optional<wire::Event>& event)
{
    const RowsOf rows{written};
    return event ? std::visit(rows, *event) : rows.other();
}

std::string entryNumber(const BookEntry& written)
{
    return std::to_string(written.journal) + "-" + std::to_string(written.entry.header.seq);
}

std::string transactionId(const wire::SaleCompleted& sale)
{
    return identification(sale.receiptNumber);
}

bool isRefund(const wire::SaleCompleted& sale)
{
    return sale.total.isNegative();
}

} // namespace onetill::audit
