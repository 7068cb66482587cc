#include "pos-app/ctl/selling/tender_commands.h"

#include <array>

namespace onetill::ctl {
namespace {

using wire::JsonReader;

Result<desk::Handed> handedOf(const wire::Json& command)
{
    return fieldsOf(command, {"do", "at", "kind", "amount", "reference", "currency"},
                    [](const JsonReader& reader) {
                        return desk::Handed{
                            .kind =
                                reader.got(domain::tenderKindFromWord(reader.text("kind")), "kind"),
                            .amount = reader.text("amount", 32),
                            .reference = reader.optionalText("reference").value_or(""),
                            .currency = reader.optionalText("currency", 3).value_or("")};
                    });
}

Result<Json> tender(const wire::Json& command, Place place)
{
    const auto handed = handedOf(command);
    if (!handed)
        return passOn(handed);
    const auto basket = place.workplace.desk().call(
        [&](desk::Till& till) { return till.registerDesk().tender(*handed); });
    if (!basket)
        return passOn(basket);
    return Json{{"remaining", basket->settlement.remaining.text()},
                {"remaining_in_cash", basket->settlement.remainingInCash.text()},
                {"change_due", basket->settlement.change.text()},
                {"basket", basketJson(*basket)}};
}

Result<Json> removeTender(const wire::Json& command, Place place)
{
    const auto tender = fieldsOf(command, {"do", "at", "tender"}, [](const JsonReader& reader) {
        return static_cast<int>(reader.integer("tender", 1, 1'000'000));
    });
    if (!tender)
        return passOn(tender);
    return shownBasket(place.workplace.desk().call(
        [&](desk::Till& till) { return till.registerDesk().removeTender(*tender); }));
}

Result<Json> startPayment(const wire::Json& command, Place place)
{
    const auto handed = handedOf(command);
    if (!handed)
        return passOn(handed);
    return shownBasket(place.workplace.desk().call(
        [&](desk::Till& till) { return till.registerDesk().startPayment(*handed); }));
}

Result<Json> settlePayment(const wire::Json& command, Place place)
{
    const auto reference =
        fieldsOf(command, {"do", "at", "reference"}, [](const JsonReader& reader) {
            return reader.optionalText("reference").value_or("");
        });
    if (!reference)
        return passOn(reference);
    return shownBasket(place.workplace.desk().call(
        [&](desk::Till& till) { return till.registerDesk().settlePayment(*reference); }));
}

Result<Json> releasePayment(const wire::Json& command, Place place)
{
    const auto release =
        fieldsOf(command, {"do", "at", "reason", "given_back"}, [](const JsonReader& reader) {
            return desk::PaymentRelease{reader.optionalText("reason").value_or(""),
                                        reader.has("given_back") && reader.flag("given_back")};
        });
    if (!release)
        return passOn(release);
    return shownBasket(place.workplace.desk().call(
        [&](desk::Till& till) { return till.registerDesk().releasePayment(*release); }));
}

Result<Json> openPayment(const wire::Json& command, Place place)
{
    if (const auto fields = fieldsOf(command, {"do", "at"}, [](const auto&) { return 0; }); !fields)
        return passOn(fields);
    const auto open =
        place.workplace.desk().call([](desk::Till& till) { return till.paymentDesk().inDoubt(); });
    if (!open)
        return passOn(open);
    Json json = nullptr;
    if (*open)
        json = {{"kind", domain::tenderKindWord((*open)->payment.kind)},
                {"amount", (*open)->payment.amount.text()},
                {"reference", (*open)->payment.reference},
                {"by", (*open)->byName},
                {"at", formatTimestamp((*open)->at)},
                {"gives_back", (*open)->payment.amount.isNegative()},
                {"of_basket", (*open)->ofBasket}};
    return Json{{"payment", std::move(json)}};
}

Result<Json> account(const wire::Json& command, Place place)
{
    struct Fields {
        domain::TenderKind kind;
        std::string number;
    };
    const auto fields =
        fieldsOf(command, {"do", "at", "kind", "reference"}, [](const JsonReader& reader) {
            return Fields{reader.got(domain::tenderKindFromWord(reader.text("kind")), "kind"),
                          reader.text("reference")};
        });
    if (!fields)
        return passOn(fields);
    const auto terms = place.workplace.desk().call(
        [&](desk::Till& till) { return till.paymentDesk().account(fields->kind, fields->number); });
    if (!terms)
        return passOn(terms);
    Json json{{"number", terms->number}, {"most", terms->most.text()}};
    if (terms->balance)
        json["balance"] = terms->balance->text();
    return Json{{"account", std::move(json)}};
}

constexpr std::array kTenderCommands = {
    NamedCommand{"tender", tender},
    NamedCommand{"remove-tender", removeTender},
    NamedCommand{"start-payment", startPayment},
    NamedCommand{"settle-payment", settlePayment},
    NamedCommand{"release-payment", releasePayment},
    NamedCommand{"open-payment", openPayment},
    NamedCommand{"account", account},
};

} // namespace

std::span<const NamedCommand> tenderCommands()
{
    return kTenderCommands;
}

} // namespace onetill::ctl
