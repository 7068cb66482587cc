#include "pos-app/desk/proof/receipt_bytes.h"

#include "pos-app/desk/proof/byte_stream.h"
#include "pos-app/domain/receipt_number.h"
#include "pos-app/domain/tenders/tender_kind.h"
#include "sync-engine/contract/values/check.h"
#include "sync-engine/contract/values/rounding.h"

#include <algorithm>
#include <set>
#include <utility>

namespace onetill::desk {
namespace {

constexpr std::uint8_t kVersion = 2;
constexpr std::size_t kTextBytesMax = 256;
constexpr std::size_t kTaxesMax = 64;
constexpr std::uint64_t kPartsMax = 127;
constexpr std::int64_t kMomentMax = 253'402'300'799'999; // The last of the year 9999.
constexpr int kDayNumberMax = 10'000 * 12 * 31;

/// What differs from the usual in a line.
enum LineHead : std::uint8_t {
    kOtherNumber = 1,
    kWhole = 2,       ///< Some pieces.
    kThousandths = 4, ///< Some of what is measured.
    kOtherTaxes = 8,
    kOtherAmounts = 16,
    kOtherBases = 32
};

constexpr std::int64_t kPieceMilli = 1000;

std::size_t placeOf(const wire::LineTax& tax, const std::vector<ProvedTax>& taxes)
{
    const auto found = std::ranges::find_if(taxes, [&](const ProvedTax& each) {
        return each.code == tax.tax && (!tax.rate || each.rate == tax.rate);
    });
    ONETILL_CHECK(found != taxes.end());
    return static_cast<std::size_t>(found - taxes.begin());
}

std::uint8_t quantityHead(std::int64_t milli)
{
    if (milli == kPieceMilli)
        return 0;
    return milli % kPieceMilli == 0 ? kWhole : kThousandths;
}

using Places = std::vector<std::size_t>;

/// What each tax's rate is of a price that has them all in it; a levy is nothing that anybody could
/// work out.
std::vector<std::int64_t> usualAmounts(Money paid, const Places& places,
                                       const std::vector<ProvedTax>& taxes)
{
    Wide all = Rate::kOne;
    for (const std::size_t place : places)
        all += taxes[place].rate.value_or(Rate::zero()).millionths();
    std::vector<std::int64_t> amounts;
    for (const std::size_t place : places)
        amounts.push_back(divideHalfUp(
            Wide{paid.minor()} * taxes[place].rate.value_or(Rate::zero()).millionths(), all));
    return amounts;
}

class ContentWriter
{
public:
    explicit ContentWriter(const ProvedReceipt& receipt) : m_receipt{receipt} {}

    std::string take()
    {
        head();
        tenders();
        if (m_receipt.parts > 0) {
            taxes();
            m_bytes.number(m_receipt.lines.size());
            for (const ProvedLine& one : m_receipt.lines)
                line(one);
        }
        return m_bytes.bytes();
    }

private:
    void head()
    {
        m_bytes.byte(kVersion);
        m_bytes.raw(wire::asText(m_receipt.by.till.bytes()));
        for (int shift = 56; shift >= 0; shift -= 8)
            m_bytes.byte(static_cast<std::uint8_t>(m_receipt.place.epoch.value >> shift));
        m_bytes.number(static_cast<std::uint64_t>(m_receipt.place.seq));
        m_bytes.raw(wire::asText(m_receipt.head));
        m_bytes.text(m_receipt.number);
        m_bytes.number(static_cast<std::uint64_t>(m_receipt.soldAt.ms));
        const Date& day = m_receipt.businessDay;
        m_bytes.number(
            static_cast<std::uint64_t>((day.year * 12 + day.month - 1) * 31 + day.day - 1));
        m_bytes.raw(m_receipt.total.currency().code());
        m_bytes.signedNumber(m_receipt.total.minor());
        m_bytes.number(static_cast<std::uint64_t>(m_receipt.lineCount));
        m_bytes.number(static_cast<std::uint64_t>(m_receipt.parts));
        if (m_receipt.parts > 1)
            m_bytes.number(static_cast<std::uint64_t>(m_receipt.part));
    }

    void tenders()
    {
        m_bytes.number(m_receipt.tenders.size());
        for (const ProvedTender& tender : m_receipt.tenders) {
            const auto known =
                std::ranges::find(domain::kTenderKinds, tender.kind, domain::tenderKindWord);
            const bool isKnown = known != domain::kTenderKinds.end();
            m_bytes.number(
                isKnown ? static_cast<std::uint64_t>(known - domain::kTenderKinds.begin() + 1) : 0);
            if (!isKnown)
                m_bytes.text(tender.kind);
            m_bytes.signedNumber(tender.amount.minor());
        }
    }

    void taxes()
    {
        m_bytes.number(m_receipt.taxes.size());
        for (const ProvedTax& tax : m_receipt.taxes) {
            m_bytes.text(tax.code);
            m_bytes.text(tax.name);
            m_bytes.text(tax.letter);
            m_bytes.number(tax.rate ? static_cast<std::uint64_t>(tax.rate->millionths()) + 1 : 0);
            m_bytes.byte(tax.included ? 1 : 0);
        }
    }

    void line(const ProvedLine& line)
    {
        Places places;
        std::vector<std::int64_t> amounts;
        Money net = line.paid;
        for (const wire::LineTax& tax : line.taxes) {
            places.push_back(placeOf(tax, m_receipt.taxes));
            amounts.push_back(tax.amount.minor());
            net = net - tax.amount;
        }
        const bool ofOneRate = std::ranges::all_of(
            line.taxes, [&](const wire::LineTax& tax) { return tax.base == net; });
        const std::uint8_t quantity = quantityHead(line.quantityMilli);
        const bool otherAmounts = amounts != usualAmounts(line.paid, places, m_receipt.taxes);
        m_bytes.byte(static_cast<std::uint8_t>((line.line == m_number + 1 ? 0 : kOtherNumber)
                                               | quantity | (places == m_places ? 0 : kOtherTaxes)
                                               | (otherAmounts ? kOtherAmounts : 0)
                                               | (ofOneRate ? 0 : kOtherBases)));
        if (line.line != m_number + 1)
            m_bytes.number(static_cast<std::uint64_t>(line.line));
        m_bytes.text(line.sku.text());
        if (quantity != 0)
            m_bytes.signedNumber(quantity == kWhole ? line.quantityMilli / kPieceMilli
                                                    : line.quantityMilli);
        m_bytes.signedNumber(line.paid.minor());
        if (places != m_places) {
            m_bytes.number(places.size());
            for (const std::size_t place : places)
                m_bytes.number(place);
        }
        if (otherAmounts)
            for (const std::int64_t amount : amounts)
                m_bytes.signedNumber(amount);
        if (!ofOneRate)
            for (const wire::LineTax& tax : line.taxes)
                m_bytes.signedNumber(tax.base.minor());
        m_number = line.line;
        m_places = std::move(places);
    }

    const ProvedReceipt& m_receipt;
    ByteWriter m_bytes;
    int m_number{0};
    Places m_places;
};

/// Every length is bounded, and what is not there is zero: reading ends, and is then thrown away.
class ContentReader
{
public:
    explicit ContentReader(std::string_view bytes) : m_bytes{bytes} {}

    /// None for what is no such receipt.
    std::optional<ProvedReceipt> take()
    {
        if (m_bytes.byte() != kVersion)
            return std::nullopt;
        auto receipt = head();
        if (!receipt)
            return std::nullopt;
        tenders(*receipt);
        if (receipt->parts > 0) {
            taxes(*receipt);
            lines(*receipt);
        }
        if (m_bytes.failed() || !m_bytes.atEnd())
            return std::nullopt;
        return receipt;
    }

private:
    template <std::size_t Size>
    std::array<std::uint8_t, Size> array()
    {
        std::array<std::uint8_t, Size> filled{};
        std::ranges::transform(m_bytes.raw(Size), filled.begin(),
                               [](char byte) { return static_cast<std::uint8_t>(byte); });
        return filled;
    }

    std::string text(std::size_t most = kTextBytesMax)
    {
        std::string text = m_bytes.text(most);
        if (!isUtf8(text))
            m_bytes.fail();
        return text;
    }

    Money money() { return *Money::fromMinor(m_bytes.signedNumber(Money::kMinorMax), m_currency); }

    Date date()
    {
        const int number = static_cast<int>(m_bytes.number(kDayNumberMax));
        const Date date{number / 31 / 12, number / 31 % 12 + 1, number % 31 + 1};
        if (!parseDate(formatDate(date)))
            m_bytes.fail();
        return date;
    }

    std::optional<ProvedReceipt> head()
    {
        wire::TillKey by; // whose other members the key will say
        by.till = Uuid{array<16>()};
        wire::TillKey::Place place;
        for (const std::uint8_t byte : array<8>())
            place.epoch.value = place.epoch.value << 8 | byte;
        place.seq = static_cast<std::int64_t>(m_bytes.number(wire::kSeqMax));
        const auto hash = array<32>();
        std::string number = text(128);
        const Timestamp soldAt{static_cast<std::int64_t>(m_bytes.number(kMomentMax))};
        const Date day = date();
        const auto currency = Currency::fromCode(m_bytes.raw(3));
        if (!currency || place.seq == 0)
            return std::nullopt;
        m_currency = *currency;
        const bool training = domain::isOfTraining(number);
        ProvedReceipt receipt{.by = std::move(by),
                              .place = place,
                              .head = hash,
                              .number = std::move(number),
                              .soldAt = soldAt,
                              .businessDay = day,
                              .total = money(),
                              .tenders = {},
                              .taxes = {},
                              .lineCount =
                                  static_cast<std::int64_t>(m_bytes.number(wire::kSaleLinesMax)),
                              .parts = static_cast<int>(m_bytes.number(kPartsMax)),
                              .training = training};
        if (receipt.parts > 1)
            receipt.part =
                static_cast<int>(m_bytes.number(static_cast<std::uint64_t>(receipt.parts)));
        if (receipt.part < 1)
            m_bytes.fail();
        return receipt;
    }

    void tenders(ProvedReceipt& receipt)
    {
        for (auto left = m_bytes.number(wire::kSaleTendersMax); left > 0; --left) {
            const auto kind = m_bytes.number(domain::kTenderKinds.size());
            std::string word =
                kind == 0 ? text()
                          : std::string{domain::tenderKindWord(domain::kTenderKinds.at(kind - 1))};
            receipt.tenders.push_back({std::move(word), money()});
        }
    }

    void taxes(ProvedReceipt& receipt)
    {
        for (auto left = m_bytes.number(kTaxesMax); left > 0; --left) {
            ProvedTax tax{.code = text(), .name = text(), .letter = text(), .rate = {}};
            const auto rate = m_bytes.number(Rate::kMillionthsMax + 1);
            if (rate > 0)
                tax.rate = *Rate::fromMillionths(static_cast<std::int64_t>(rate - 1));
            tax.included = m_bytes.byte() == 1;
            receipt.taxes.push_back(std::move(tax));
        }
    }

    void lines(ProvedReceipt& receipt)
    {
        std::set<int> numbers;
        const auto count = m_bytes.number(static_cast<std::uint64_t>(receipt.lineCount));
        for (auto left = count; left > 0 && !m_bytes.failed(); --left) {
            auto one = line(receipt.taxes);
            if (!one || !numbers.insert(one->line).second)
                return m_bytes.fail();
            receipt.lines.push_back(*std::move(one));
        }
        const bool all = static_cast<std::int64_t>(count) == receipt.lineCount;
        if (receipt.parts == 1 ? !all : count == 0)
            m_bytes.fail();
    }

    std::optional<ProvedLine> line(const std::vector<ProvedTax>& taxes)
    {
        const std::uint8_t head = m_bytes.byte();
        if ((head & kOtherNumber) != 0)
            m_number = static_cast<int>(m_bytes.number(wire::kLinesMax));
        else
            ++m_number;
        auto sku = Sku::parse(m_bytes.text(64));
        if (!sku || m_number < 1 || m_number > wire::kLinesMax)
            return std::nullopt;
        ProvedLine line{.line = m_number,
                        .sku = *std::move(sku),
                        .quantityMilli = quantity(head),
                        .paid = money(),
                        .taxes = {}};
        if ((head & kOtherTaxes) != 0)
            places(taxes.size());
        std::vector<std::int64_t> amounts = usualAmounts(line.paid, m_places, taxes);
        if ((head & kOtherAmounts) != 0)
            for (std::int64_t& amount : amounts)
                amount = m_bytes.signedNumber(Money::kMinorMax);
        Money net = line.paid;
        for (std::size_t i = 0; i < amounts.size(); ++i) {
            const ProvedTax& tax = taxes[m_places[i]];
            const Money amount = *Money::fromMinor(amounts[i], m_currency);
            line.taxes.push_back({tax.code, Money::zero(m_currency), amount});
            if (std::ranges::count(taxes, tax.code, &ProvedTax::code) > 1)
                line.taxes.back().rate = tax.rate;
            const auto left = net.plus(-amount);
            if (!left)
                return std::nullopt;
            net = *left;
        }
        for (wire::LineTax& tax : line.taxes)
            tax.base = (head & kOtherBases) != 0 ? money() : net;
        return line;
    }

    std::int64_t quantity(std::uint8_t head)
    {
        if ((head & kWhole) != 0)
            return m_bytes.signedNumber(Quantity::kMilliMax / kPieceMilli) * kPieceMilli;
        return (head & kThousandths) != 0 ? m_bytes.signedNumber(Quantity::kMilliMax) : kPieceMilli;
    }

    void places(std::size_t taxes)
    {
        m_places.clear();
        if (taxes == 0) {
            if (m_bytes.number(0) != 0)
                m_bytes.fail();
            return;
        }
        for (auto left = m_bytes.number(kTaxesMax); left > 0; --left)
            m_places.push_back(static_cast<std::size_t>(m_bytes.number(taxes - 1)));
    }

    ByteReader m_bytes;
    Currency m_currency{*Currency::fromCode("EUR")};
    int m_number{0};
    Places m_places;
};

} // namespace

std::string receiptBytes(const ProvedReceipt& receipt)
{
    return ContentWriter{receipt}.take();
}

Result<ProvedReceipt> readReceiptBytes(std::string_view bytes)
{
    auto receipt = ContentReader{bytes}.take();
    // What is signed has one form: whoever made another one is not the till.
    if (!receipt || receiptBytes(*receipt) != bytes)
        return fail(ErrorCode::NotAReceipt, "its bytes are not those of a receipt");
    return *std::move(receipt);
}

} // namespace onetill::desk
