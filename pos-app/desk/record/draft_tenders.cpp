#include "pos-app/desk/record/draft_tenders.h"

namespace onetill::desk {
namespace {

using wire::Json;
using wire::JsonReader;

constexpr std::int64_t kTenderMax = 1'000'000;

domain::TenderKind kindOf(const JsonReader& reader)
{
    return reader.got(domain::tenderKindFromWord(reader.text("kind")), "kind");
}

domain::ForeignCash readForeign(const JsonReader& reader, Currency home)
{
    const Currency foreign = reader.currency("currency");
    return {reader.money("amount", foreign),
            reader.got(domain::ExchangeRate::parse(reader.text("rate"), foreign, home), "rate")};
}

domain::Tender readTender(const JsonReader& reader, Currency currency)
{
    domain::Tender tender{static_cast<int>(reader.integer("tender", 1, kTenderMax)), kindOf(reader),
                          reader.money("amount", currency),
                          reader.optionalText("reference").value_or("")};
    if (reader.has("foreign"))
        tender.foreign = readForeign(reader.part("foreign", "foreign"), currency);
    tender.unconfirmed = reader.has("unconfirmed") && reader.flag("unconfirmed");
    tender.payment = reader.optionalUuid("payment");
    return tender;
}

} // namespace

Json tendersJson(const std::vector<domain::Tender>& tenders)
{
    Json list = Json::array();
    for (const domain::Tender& tender : tenders) {
        Json json{{"tender", tender.id},
                  {"kind", domain::tenderKindWord(tender.kind)},
                  {"amount", tender.amount.text()},
                  {"reference", tender.reference}};
        if (tender.foreign)
            json["foreign"] = {{"amount", tender.foreign->handed.text()},
                               {"currency", tender.foreign->handed.currency().code()},
                               {"rate", tender.foreign->rate.text()}};
        if (tender.unconfirmed)
            json["unconfirmed"] = true;
        if (tender.payment)
            json["payment"] = tender.payment->text();
        list.push_back(std::move(json));
    }
    return list;
}

Json paymentJson(const domain::OpenPayment& payment)
{
    Json json{{"payment", payment.id.text()},
              {"kind", domain::tenderKindWord(payment.kind)},
              {"amount", payment.amount.text()},
              {"reference", payment.reference}};
    if (payment.givesBack != 0)
        json["gives_back"] = payment.givesBack;
    return json;
}

std::vector<domain::Tender> readTenders(const JsonReader& reader, Currency currency)
{
    return reader.list("tenders", domain::kTendersMax,
                       [&](const JsonReader& tender) { return readTender(tender, currency); });
}

std::optional<domain::OpenPayment> readPayment(const JsonReader& reader, Currency currency)
{
    if (!reader.has("payment"))
        return std::nullopt;
    const JsonReader open = reader.part("payment", "payment");
    domain::OpenPayment payment{open.uuid("payment"), kindOf(open), open.money("amount", currency),
                                open.optionalText("reference").value_or("")};
    if (open.has("gives_back"))
        payment.givesBack = static_cast<int>(open.integer("gives_back", 1, kTenderMax));
    return payment;
}

} // namespace onetill::desk
