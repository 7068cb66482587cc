#include "pos-app/domain/returns/exchange.h"
#include "pos-app/domain/returns/refund_plan.h"
#include "tests/conformance/returns/reading.h"

#include <algorithm>

namespace conformance {
namespace {

using namespace onetill;
using namespace onetill::domain;

constexpr TenderKind kTenderKinds[]{TenderKind::GiftCard, TenderKind::StoreCredit,
                                    TenderKind::Voucher,  TenderKind::Points,
                                    TenderKind::Cash,     TenderKind::Card};

std::string nameOf(TenderKind kind)
{
    return plainWords(std::string{tenderKindWord(kind)});
}

TenderKind kindOf(const std::string& name)
{
    for (const TenderKind kind : kTenderKinds)
        if (plainWords(name) == nameOf(kind))
            return kind;
    throw Unreadable{"no tender '" + name + "'"};
}

/// The kinds that a sentence names, in its order. A gift card is not a card.
std::vector<TenderKind> kindsIn(std::string words)
{
    std::vector<std::pair<std::size_t, TenderKind>> found;
    for (const TenderKind kind : kTenderKinds) {
        const std::string name = nameOf(kind);
        const std::size_t at = words.find(name);
        if (at == std::string::npos)
            continue;
        found.emplace_back(at, kind);
        for (std::size_t again = at; again != std::string::npos; again = words.find(name))
            words.replace(again, name.size(), name.size(), '.');
    }
    std::ranges::sort(found, {}, [](const auto& each) { return each.first; });
    std::vector<TenderKind> kinds;
    for (const auto& [at, kind] : found)
        kinds.push_back(kind);
    return kinds;
}

std::vector<PaidTender> paidIn(const Json& input)
{
    std::vector<PaidTender> paid;
    const Json refunded = input.value("already_refunded", Json::array());
    for (const Json& tender : input.at("paid"))
        for (const auto& [name, minor] : tender.items())
            paid.push_back({static_cast<int>(paid.size()) + 1, kindOf(name),
                            euro(minor.get<std::int64_t>()), euro(0)});
    for (const Json& part : refunded)
        for (const auto& [name, minor] : part.items()) {
            const TenderKind kind = kindOf(name);
            const auto tender = std::ranges::find(paid, kind, &PaidTender::kind);
            if (tender == paid.end())
                throw Unreadable{"refunded in " + name + " what was not paid so"};
            tender->refunded = tender->refunded + euro(minor.get<std::int64_t>());
        }
    return paid;
}

/// "original tenders, card first"; "proportional"; "cash, else voucher"; "store credit only".
void readPolicy(const std::string& sentence, RefundPolicy& policy, RefundRequest& request)
{
    std::string words = plainWords(sentence);
    for (const char* otherwise : {"otherwise", "else", "instead"})
        if (const std::size_t at = words.find(otherwise); at != std::string::npos) {
            const auto substitutes = kindsIn(words.substr(at));
            if (!substitutes.empty())
                policy.substitute = substitutes.front();
            words.erase(at);
        }
    const auto kinds = kindsIn(words);
    if (mentions(words, {"proportion", "as_paid", "pro_rata", "shared"}))
        policy.split = RefundSplit::AsPaid;
    else if (mentions(words, {"first", "then"})) {
        policy.split = RefundSplit::InOrder;
        policy.order = kinds;
    } else if (kinds.size() == 1 && !mentions(words, {"original"})) {
        request.wanted = kinds.front();
        request.approved = true;
    } else if (!mentions(words, {"original", "same"})) {
        throw Unreadable{"no policy '" + sentence + "'"};
    }
}

RefundPolicy policyFrom(const Json& input, RefundRequest& request)
{
    RefundPolicy policy;
    if (input.contains("policy"))
        readPolicy(input.at("policy").get<std::string>(), policy, request);
    if (input.contains("refund_in")) {
        const std::string words = plainWords(input.at("refund_in").get<std::string>());
        const auto kinds = kindsIn(words);
        if (kinds.size() != 1)
            throw Unreadable{"no tender '" + words + "'"};
        request.wanted = kinds.front();
        request.approved = mentions(words, {"allow", "approved"})
                           && !mentions(words, {"not_allow", "disallow", "does_not"});
    }
    policy.cashRounding.incrementMinor = input.value("increment_minor", std::int64_t{1});
    policy.cashRounding.dueTie = tieFromWord(input.value("tie", "up")).value();
    for (const TenderKind kind : kTenderKinds) {
        const Json limit = anyOf(input, {(nameOf(kind) + "_limit_minor").c_str(),
                                         ("max_" + nameOf(kind) + "_minor").c_str(),
                                         ("limit_" + nameOf(kind) + "_minor").c_str()});
        if (!limit.is_null())
            policy.limits.insert({kind, euro(limit.get<std::int64_t>())});
    }
    const Json drawer = anyOf(
        input, {"drawer_minor", "drawer_cash_minor", "cash_in_drawer_minor", "drawer_funds_minor"});
    if (!drawer.is_null())
        request.drawer = euro(drawer.get<std::int64_t>());
    return policy;
}

std::set<std::string> tenderFields()
{
    std::set<std::string> fields{"paid",
                                 "refund_minor",
                                 "refund_in",
                                 "policy",
                                 "increment_minor",
                                 "tie",
                                 "drawer_minor",
                                 "drawer_cash_minor",
                                 "cash_in_drawer_minor",
                                 "drawer_funds_minor",
                                 "already_refunded"};
    for (const TenderKind kind : kTenderKinds)
        fields.insert({nameOf(kind) + "_limit_minor", "max_" + nameOf(kind) + "_minor",
                       "limit_" + nameOf(kind) + "_minor"});
    return fields;
}

/// What each kind gets; cash as it is handed out.
std::map<std::string, Json> givenBack(const RefundPlan& plan)
{
    std::map<std::string, Json> given;
    for (const TenderKind kind : kTenderKinds) {
        std::int64_t sum = 0;
        for (const RefundPart& part : plan.parts)
            sum += part.kind == kind ? part.amount.minor() : 0;
        given[nameOf(kind)] = kind == TenderKind::Cash ? plan.cash.minor() : sum;
    }
    return given;
}

/// The same list in one order: which tender comes first is not what examples are about.
Json sorted(Json list)
{
    if (list.is_array())
        std::sort(list.begin(), list.end());
    return list;
}

Money sumIn(const Json& minor)
{
    if (!minor.is_array())
        return euro(minor.get<std::int64_t>());
    Money sum = euro(0);
    for (const Json& each : minor)
        sum = sum + euro(each.get<std::int64_t>());
    return sum;
}

} // namespace

Outcome runRefundTender(const Json& input, const Json& expected)
{
    knowOnly(input, tenderFields());
    const auto paid = paidIn(input);
    RefundRequest request{.amount = euro(0)};
    for (const PaidTender& tender : paid)
        request.amount = request.amount + tender.paid - tender.refunded;
    if (input.contains("refund_minor"))
        request.amount = euro(input.at("refund_minor").get<std::int64_t>());
    const RefundPolicy policy = policyFrom(input, request);

    const auto plan = planRefund(paid, request, policy);

    if (!plan)
        return compareFields(expected,
                             {{"accepted", false},
                              {"allowed", false},
                              {"refused", true},
                              {"needs_approval", plan.error().code == ErrorCode::NeedsApproval}});
    auto got = givenBack(*plan);
    Json list = Json::array();
    for (const auto& [name, minor] : got)
        if (minor != 0)
            list.push_back({{name, minor}});
    got["refund"] = sorted(list);
    got["rounding_minor"] = plan->rounding.minor();
    got["accepted"] = got["allowed"] = true;
    got["refused"] = got["needs_approval"] = false;
    Json wanted = expected;
    if (wanted.contains("refund"))
        wanted["refund"] = sorted(wanted.at("refund"));
    return compareFields(wanted, got);
}

Outcome runExchange(const Json& input, const Json& expected)
{
    knowOnly(input, {"returned_minor", "new_minor"});
    const std::vector lines{-sumIn(input.at("returned_minor")), sumIn(input.at("new_minor"))};

    const auto exchange = exchangeOf(Currency::fromCode("EUR").value(), lines);

    if (!exchange)
        return {Verdict::Fail, exchange.error().detail};
    const std::int64_t gets = exchange->customerGets().minor();
    return compareFields(
        expected, {{"customer_pays_minor", exchange->customerPays().minor()},
                   {"customer_gets_minor", gets},
                   {"customer_receives_minor", gets},
                   {"customer_gets_back_minor", gets},
                   {"refund_minor", gets},
                   {"one_document", exchange->total() == exchange->returned + exchange->bought},
                   {"two_signed_lines", exchange->isExchange() && exchange->returned.isNegative()
                                            && !exchange->bought.isNegative()}});
}

} // namespace conformance
