#include "pos-app/domain/goods/age_check.h"

namespace onetill::domain {

bool covers(const std::optional<AgeCheck>& check, int years)
{
    return check && check->years >= years;
}

Date bornOnOrBefore(const Date& today, int years)
{
    return monthsAfter(today, -12 * years);
}

int yearsOf(const Date& born, const Date& today)
{
    const bool beforeBirthday =
        today.month < born.month || (today.month == born.month && today.day < born.day);
    return today.year - born.year - (beforeBirthday ? 1 : 0);
}

} // namespace onetill::domain
