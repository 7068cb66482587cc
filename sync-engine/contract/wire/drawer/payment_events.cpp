#include "sync-engine/contract/wire/drawer/payment_events.h"

#include <utility>

namespace onetill::wire {
namespace {

/// An unknown one would leave the payment open in one reader and over in another.
std::string endOfPayment(const JsonReader& reader)
{
    std::string word = reader.text("outcome", 32);
    if (word != "not-taken" && word != "reversed")
        reader.refuse(ErrorCode::OutOfRange, "outcome", "no end of a payment");
    return word;
}

/// The sign and the direction say the same, or a reader of one of them would book it twice.
PaymentStarted goingOneWay(PaymentStarted started, const JsonReader& reader)
{
    if (started.amount.isNegative() != started.refund.has_value())
        reader.refuse(ErrorCode::OutOfRange, "refund", "not the way that the amount goes");
    return started;
}

} // namespace

void writeBody(CanonicalWriter& json, const PaymentStarted& started)
{
    json.member("amount", started.amount.text());
    json.member("basket", started.basket.text());
    json.member("by", started.by.text());
    json.member("currency", started.amount.currency().code());
    json.member("kind", started.kind);
    json.member("payment", started.payment.text());
    if (!started.reference.empty())
        json.member("reference", started.reference);
    if (started.refund)
        json.object("refund", [&] { writeMembers(json, *started.refund); });
    json.member("shift", started.shift.text());
}

void writeBody(CanonicalWriter& json, const PaymentEnded& ended)
{
    if (ended.approvedBy)
        json.member("approved_by", ended.approvedBy->text());
    json.member("by", ended.by.text());
    json.member("outcome", ended.outcome);
    json.member("payment", ended.payment.text());
    if (!ended.reason.empty())
        json.member("reason", ended.reason);
}

void writeBody(CanonicalWriter& json, const TenderRemoved& removed)
{
    json.member("amount", removed.amount.text());
    json.member("basket", removed.basket.text());
    json.member("by", removed.by.text());
    json.member("currency", removed.amount.currency().code());
    json.member("kind", removed.kind);
    if (!removed.reference.empty())
        json.member("reference", removed.reference);
}

PaymentStarted readPaymentStarted(const JsonReader& reader)
{
    const Currency currency = reader.currency("currency");
    PaymentStarted started{.payment = reader.uuid("payment"),
                           .basket = reader.uuid("basket"),
                           .shift = reader.uuid("shift"),
                           .by = reader.identifier<StaffId>("by"),
                           .kind = reader.text("kind", 32),
                           .amount = reader.money("amount", currency),
                           .reference = reader.optionalText("reference", 64).value_or("")};
    if (reader.has("refund"))
        started.refund = readTenderRefund(reader.part("refund", "refund"), currency);
    return goingOneWay(std::move(started), reader);
}

PaymentEnded readPaymentEnded(const JsonReader& reader)
{
    return {.payment = reader.uuid("payment"),
            .by = reader.identifier<StaffId>("by"),
            .outcome = endOfPayment(reader),
            .reason = reader.optionalText("reason").value_or(""),
            .approvedBy = reader.optionalIdentifier<StaffId>("approved_by")};
}

TenderRemoved readTenderRemoved(const JsonReader& reader)
{
    return {.basket = reader.uuid("basket"),
            .by = reader.identifier<StaffId>("by"),
            .kind = reader.text("kind", 32),
            .amount = reader.money("amount", reader.currency("currency")),
            .reference = reader.optionalText("reference", 64).value_or("")};
}

} // namespace onetill::wire
