#include "pos-app/domain/codes/coupon_format.h"

#include "pos-app/domain/codes/value_rule.h"
#include "sync-engine/contract/values/digits.h"

#include <algorithm>

namespace onetill::domain {
namespace {

constexpr std::size_t kOfferLength = 6;
constexpr std::size_t kFamilyLength = 3;
constexpr std::size_t kDateLength = 6;
constexpr std::size_t kLeastPrefix = 6; ///< A length digit of 0 stands for this many.

/// Takes field after field off the front. Once one does not fit, nothing more is taken, so that
/// the caller asks only at the end.
class Fields
{
public:
    explicit Fields(std::string_view digits) : m_rest{digits} {}

    bool fits() const { return m_fits; }
    bool fitsToTheEnd() const { return m_fits && m_rest.empty(); }

    std::string_view take(std::size_t count)
    {
        if (m_rest.size() < count)
            m_fits = false;
        if (!m_fits)
            return {};
        const auto field = m_rest.substr(0, count);
        m_rest.remove_prefix(count);
        return field;
    }

    /// One digit out of `allowed`; '\0' where it is not.
    char takeOneOf(std::string_view allowed)
    {
        const auto field = take(1);
        if (field.empty() || allowed.find(field.front()) == std::string_view::npos) {
            m_fits = false;
            return '\0';
        }
        return field.front();
    }

    /// A digit out of `allowed` and as many more as it says, and `more` besides.
    void takeCounted(std::string_view allowed, std::size_t more = 0)
    {
        if (const char count = takeOneOf(allowed); count != '\0')
            take(static_cast<std::size_t>(count - '0') + more);
    }

    /// An optional field announces itself by its number.
    bool takeMark(char mark)
    {
        if (!m_fits || !m_rest.starts_with(mark))
            return false;
        m_rest.remove_prefix(1);
        return true;
    }

private:
    std::string_view m_rest;
    bool m_fits{true};
};

void takePurchase(Fields& fields)
{
    fields.takeCounted("12345");
    fields.takeOneOf("012349");
    fields.take(kFamilyLength);
}

/// The further purchase of another maker's goods, or of the same maker's: 9.
void takeFurtherPurchase(Fields& fields)
{
    takePurchase(fields);
    if (const char count = fields.takeOneOf("01234569"); count != '\0' && count != '9')
        fields.take(static_cast<std::size_t>(count - '0') + kLeastPrefix);
}

/// Fields 3 and 4. Neither date without a day in the calendar, nor an end before the beginning.
bool takeDates(Fields& fields)
{
    const auto ends = fields.takeMark('3') ? fields.take(kDateLength) : std::string_view{};
    const auto starts = fields.takeMark('4') ? fields.take(kDateLength) : std::string_view{};
    const auto isDay = [](auto date) { return date.empty() || holds(ValueRule::Date, date); };
    return isDay(ends) && isDay(starts) && (ends.empty() || starts <= ends);
}

} // namespace

bool isCoupon(std::string_view digits)
{
    if (!onlyDigits(digits))
        return false;
    Fields fields{digits};
    fields.takeCounted("0123456", kLeastPrefix);
    fields.take(kOfferLength);
    fields.takeCounted("12345");
    takePurchase(fields);
    if (fields.takeMark('1')) {
        fields.takeOneOf("0123");
        takeFurtherPurchase(fields);
    }
    if (fields.takeMark('2'))
        takeFurtherPurchase(fields);
    if (!takeDates(fields))
        return false;
    if (fields.takeMark('5'))
        fields.takeCounted("0123456789", kLeastPrefix);
    if (fields.takeMark('6'))
        fields.takeCounted("1234567", kLeastPrefix);
    if (fields.takeMark('9')) {
        fields.takeOneOf("01256");
        fields.takeOneOf("012");
        fields.take(1);
        fields.takeOneOf("01");
    }
    return fields.fitsToTheEnd();
}

bool isCouponOffer(std::string_view digits)
{
    if (!onlyDigits(digits))
        return false;
    Fields fields{digits};
    fields.takeOneOf("01");
    fields.takeCounted("0123456", kLeastPrefix);
    fields.take(kOfferLength);
    fields.takeCounted("0123456789", kLeastPrefix);
    return fields.fitsToTheEnd();
}

} // namespace onetill::domain
