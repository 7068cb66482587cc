#include "pos-app/desk/selling/age_question.h"

#include "pos-app/desk/counter.h"
#include "pos-app/desk/selling/place_to_sell.h"

#include <algorithm>

namespace onetill::desk {
namespace {

constexpr int kYearsMax = 150;

/// What is asked for: what the answer names, else what the goods asked, else what the date gives.
Result<int> yearsOf(const AgeAnswer& answer, const Date& today, int asked)
{
    const int wanted = answer.years.value_or(asked);
    if (wanted < 0 || wanted > kYearsMax)
        return fail(ErrorCode::OutOfRange, "an age of " + std::to_string(wanted));
    if (!answer.born) {
        if (wanted == 0)
            return fail(ErrorCode::MissingField, "no age was asked for, and none is said");
        return wanted;
    }
    const int completed = domain::yearsOf(*answer.born, today);
    if (completed < 0 || completed > kYearsMax)
        return fail(ErrorCode::OutOfRange, "nobody was born on that day");
    if (completed < wanted)
        return fail(ErrorCode::TooYoung, std::to_string(wanted));
    return completed;
}

bool isOldEnough(const Cashier& person, int years, const Date& today)
{
    return !person.born || *person.born <= domain::bornOnOrBefore(today, years);
}

} // namespace

Result<int> answerAge(const AgeAnswer& answer, Counter& counter)
{
    const auto place = placeToSell(counter);
    if (!place)
        return passOn(place);
    if (!answer.confirmed) {
        counter.age = {};
        return 0;
    }
    const Date today = counter.storeTime(counter.now().wall).day;
    const auto years = yearsOf(answer, today, counter.age.asked);
    if (!years)
        return years;
    domain::AgeCheck check{*years, counter.cashier->id, {}};
    // The law looks at the goods: what a buyer's papers say beyond that asks nobody to be older.
    const int needed = counter.age.asked > 0 ? counter.age.asked : answer.years.value_or(*years);
    if (!isOldEnough(*counter.cashier, needed, today)) {
        if (!counter.approver || !isOldEnough(*counter.approver, needed, today))
            return fail(ErrorCode::NeedsApproval,
                        counter.cashier->id.text() + " is younger than " + std::to_string(needed));
        check.approvedBy = counter.approver->id;
        check.years = needed;
    } else if (counter.cashier->born) {
        // Goods for older buyers ask for an older cashier, too, however old this buyer is.
        check.years = std::min(check.years, domain::yearsOf(*counter.cashier->born, today));
    }
    counter.age = {.asked = 0, .answer = check, .answeredAtMs = counter.surroundings().ticksMs()};
    counter.approver.reset();
    return check.years;
}

std::optional<AgeToCheck> ageToCheck(const Counter& counter)
{
    const int years = counter.age.asked;
    if (years == 0)
        return std::nullopt;
    const Date today = counter.storeTime(counter.now().wall).day;
    return AgeToCheck{years, domain::bornOnOrBefore(today, years)};
}

} // namespace onetill::desk
