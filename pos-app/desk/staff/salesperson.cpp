#include "pos-app/desk/staff/salesperson.h"

#include "pos-app/desk/counter.h"
#include "pos-app/desk/staff/recognition.h"

#include <algorithm>
#include <map>

namespace onetill::desk {

Result<StaffCard> colleague(const StaffId& person, Counter& counter)
{
    const auto shelf = counter.shelf();
    if (!shelf)
        return passOn(shelf);
    const auto people = (*shelf)->catalogue().staff();
    if (!people)
        return passOn(people);
    const auto found = std::ranges::find(*people, person, &wire::Staff::staff);
    if (found == people->end())
        return fail(ErrorCode::NotFound,
                    quotedCode(person.text()) + " does not work at this store");
    return cardOf(*found, (*shelf)->catalogue());
}

Result<StaffId> salespersonFrom(const std::string& text, Counter& counter)
{
    if (text.empty())
        return StaffId{};
    const auto person = StaffId::parse(text);
    if (!person)
        return passOn(person);
    const auto card = colleague(*person, counter);
    if (!card)
        return passOn(card);
    return card->id;
}

void nameSalespeople(domain::PricedBasket& basket, Counter& counter)
{
    std::map<StaffId, std::string> names;
    for (domain::PricedLine& line : basket.lines) {
        if (line.salesperson.isEmpty())
            continue;
        auto& name = names[line.salesperson];
        if (name.empty())
            name = counter.nameOf(line.salesperson);
        line.salespersonName = name;
    }
}

} // namespace onetill::desk
