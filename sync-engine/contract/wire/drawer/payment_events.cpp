#include "sync-engine/contract/wire/drawer/payment_events.h"

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
    json.member("shift", started.shift.text());
}

void writeBody(CanonicalWriter& json, const PaymentEnded& ended)
{
    json.member("by", ended.by.text());
    json.member("outcome", ended.outcome);
    json.member("payment", ended.payment.text());
    if (!ended.reason.empty())
        json.member("reason", ended.reason);
}

PaymentStarted readPaymentStarted(const JsonReader& reader)
{
    return {.payment = reader.uuid("payment"),
            .basket = reader.uuid("basket"),
            .shift = reader.uuid("shift"),
            .by = reader.identifier<StaffId>("by"),
            .kind = reader.text("kind", 32),
            .amount = reader.money("amount", reader.currency("currency")),
            .reference = reader.optionalText("reference", 64).value_or("")};
}

PaymentEnded readPaymentEnded(const JsonReader& reader)
{
    return {.payment = reader.uuid("payment"),
            .by = reader.identifier<StaffId>("by"),
            .outcome = endOfPayment(reader),
            .reason = reader.optionalText("reason").value_or("")};
}

} // namespace onetill::wire
