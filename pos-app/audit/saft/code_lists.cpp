#include "pos-app/audit/saft/code_lists.h"

#include "pos-app/audit/saft/xml_writer.h"
#include "sync-engine/contract/wire/crypto.h"

#include <algorithm>
#include <array>

namespace onetill::audit {
namespace {

constexpr std::array kFixed = std::to_array<BasicCode>({
    {"05", "SALE", "", "Goods sold"},
    {"05", "RETURN", "", "Goods taken back"},
    {"08", "PROMOTION", "", "Promotion"},
    {"08", "LINEDISCOUNT", "", "Discount on a line, by a person"},
    {"08", "BASKETDISCOUNT", "", "Share of a discount on the whole sale, by a person"},
    {"08", "PRICECUT", "", "Price lowered by a person"},
    {"08", "OTHERDISCOUNT", "", "Other discount"},
    {"10", "PRICERAISE", "10999", "Price raised by a person"},
    {"11", "CASHSALE", "11001", "Sale, paid at once"},
    {"11", "REFUND", "11006", "Goods taken back, money paid out"},
    {"11", "FLOAT", "11007", "Opening float declared"},
    {"11", "DIFFERENCE", "11008", "Cash over or short at the count"},
    {"11", "CASHOUT", "11010", "Cash taken out of the drawer"},
    {"11", "CASHIN", "11011", "Cash put into the drawer"},
    {"12", "CASH", "12001", "Cash"},
    {"12", "FOREIGNCASH", "12001", "Cash of another currency"},
    {"12", "CARD", "12002", "Card, debit or credit: the journal does not tell them apart"},
    {"12", "VOUCHER", "12005", "Voucher"},
    {"12", "GIFTCARD", "12005", "Gift card"},
    {"12", "CREDITNOTE", "12010", "Store credit"},
    {"12", "POINTS", "12007", "Loyalty points"},
    {"12", "PREPAYMENT", "12999", "Paid before, for goods to come"},
    {"12", "OTHERTENDER", "12999", "Other means of payment"},
    {"13", "SIGNIN", "13003", "Employee log in"},
    {"13", "SIGNOUT", "13004", "Employee log out"},
    {"13", "DRAWEROPEN", "13005", "Drawer opened without a sale"},
    {"13", "ZREPORT", "13009", "Z report"},
    {"13", "HOLD", "13010", "Basket held"},
    {"13", "RECALL", "13011", "Held basket recalled"},
    {"13", "SALERECEIPT", "13012", "Sales receipt"},
    {"13", "RETURNRECEIPT", "13013", "Return receipt"},
    {"13", "COPYRECEIPT", "13014", "Receipt given out once more"},
    {"13", "WITHDRAWAL", "13019", "Cash withdrawal"},
    {"13", "TRAININGON", "13023", "Training began"},
    {"13", "TRAININGOFF", "13024", "Training ended"},
    {"13", "DEPOSIT", "13999", "Cash put into the drawer"},
    {"13", "LINEDELETE", "13999", "Lines deleted before payment"},
    {"13", "BASKETVOID", "13999", "Basket thrown away before payment"},
    {"13", "SHIFTOPEN", "13999", "Shift opened"},
    {"13", "HANDOVER", "13999", "Drawer handed over"},
    {"13", "CLOCK", "13999", "Somebody began or ended work"},
    {"13", "SIGNINBLOCKED", "13999", "Sign-in blocked after wrong PINs or badges"},
    {"13", "TENDERREMOVED", "13999", "Money was taken and given back before the receipt"},
    {"13", "OTHEREVENT", "13999", "Other"},
});

struct Word {
    std::string_view ours;
    std::string_view id;
};

std::string_view idOf(std::span<const Word> words, std::string_view ours, std::string_view other)
{
    const auto found = std::ranges::find(words, ours, &Word::ours);
    return found == words.end() ? other : found->id;
}

} // namespace

std::span<const BasicCode> fixedCodes()
{
    return kFixed;
}

std::string_view paymentCode(std::string_view tenderKind)
{
    static constexpr std::array kWords = std::to_array<Word>({{"cash", "CASH"},
                                                              {"foreign-cash", "FOREIGNCASH"},
                                                              {"card", "CARD"},
                                                              {"voucher", "VOUCHER"},
                                                              {"gift-card", "GIFTCARD"},
                                                              {"store-credit", "CREDITNOTE"},
                                                              {"points", "POINTS"},
                                                              {"prepayment", "PREPAYMENT"}});
    return idOf(kWords, tenderKind, "OTHERTENDER");
}

std::string_view discountCode(std::string_view adjustmentKind)
{
    static constexpr std::array kWords = std::to_array<Word>({{"promotion", "PROMOTION"},
                                                              {"line-discount", "LINEDISCOUNT"},
                                                              {"basket-discount", "BASKETDISCOUNT"},
                                                              {"price-override", "PRICECUT"}});
    return idOf(kWords, adjustmentKind, "OTHERDISCOUNT");
}

std::string identification(std::string_view name)
{
    constexpr std::size_t kCharactersMax = 35;
    constexpr std::size_t kHashDigits = 8;
    if (firstCharacters(name, kCharactersMax).size() == name.size())
        return std::string{name};
    return std::string{firstCharacters(name, kCharactersMax - kHashDigits - 1)} + "-"
           + wire::toHex(wire::sha256({name})).substr(0, kHashDigits);
}

std::string groupCode(std::string_view taxClass)
{
    return identification("group " + std::string{taxClass});
}

} // namespace onetill::audit
