#include "pos-app/receipt/training_mark.h"

#include "pos-app/domain/receipt_number.h"

namespace onetill::receipt {

Layout markedIfTraining(Layout layout, std::string_view till, const std::string& word)
{
    if (!domain::isOfTraining(till))
        return layout;
    const CentredText mark{{word}, true};
    layout.blocks.insert(layout.blocks.begin(), mark);
    layout.blocks.emplace_back(mark);
    return layout;
}

} // namespace onetill::receipt
