#include "pos-app/ctl/selling/receipt_command.h"

#include "pos-app/receipt/gift_receipt.h"
#include "pos-app/receipt/html_form.h"
#include "pos-app/receipt/text_form.h"

#include <optional>
#include <string>

namespace onetill::ctl {
namespace {

struct Wishes {
    std::optional<std::string> number;
    bool html{false};
    bool copy{false};
    bool gift{false};
};

receipt::Layout layoutOf(const domain::CompletedSale& sale, const Wishes& wishes,
                         const receipt::Language& language)
{
    auto layout =
        wishes.gift ? receipt::giftReceipt(sale, language) : receipt::saleReceipt(sale, language);
    return wishes.copy ? receipt::markedCopy(std::move(layout), language.words) : std::move(layout);
}

} // namespace

bool wantsHtml(const wire::JsonReader& reader)
{
    const std::string form = reader.has("form") ? reader.text("form") : "text";
    if (form != "text" && form != "html")
        reader.refuse(ErrorCode::OutOfRange, "form", "neither text nor html");
    return form == "html";
}

Result<Json> receipt(const wire::Json& command, Place place)
{
    const auto wishes =
        fieldsOf(command, {"do", "at", "number", "form", "copy", "gift"},
                 [](const wire::JsonReader& reader) {
                     return Wishes{.number = reader.optionalText("number"),
                                   .html = wantsHtml(reader),
                                   .copy = reader.has("copy") && reader.flag("copy"),
                                   .gift = reader.has("gift") && reader.flag("gift")};
                 });
    if (!wishes)
        return passOn(wishes);
    const auto sale = place.workplace.desk().call([&](desk::Till& till) {
        if (!wishes->copy && !wishes->gift)
            return till.registerDesk().receipt(wishes->number);
        return till.registerDesk().giveAgain(
            wishes->copy ? desk::ReceiptForm::Copy : desk::ReceiptForm::Gift, wishes->number);
    });
    if (!sale)
        return passOn(sale);
    Json json = receiptJson(*sale);
    const receipt::Language language = paperLanguage(*sale);
    const receipt::Layout layout = layoutOf(*sale, *wishes, language);
    json["text"] = receipt::asText(layout, receipt::kColumns80mm);
    if (wishes->html)
        json["html"] =
            receipt::asHtml(layout, {.title = language.words.receipt + " " + sale->receiptNumber,
                                     .language = language.tag,
                                     .rightToLeft = receipt::isRightToLeft(language.tag),
                                     .code = language.words.code});
    return Json{{"receipt", std::move(json)}};
}

} // namespace onetill::ctl
