#include "pos-app/domain/returns/sale_reference.h"

namespace onetill::domain {

std::string foldedReference(std::string_view typed)
{
    constexpr std::size_t kLongest = 128;
    std::string folded;
    for (const char letter : typed) {
        if (letter == ' ' || letter == '\t')
            continue;
        const bool isLower = letter >= 'a' && letter <= 'z';
        folded += isLower ? static_cast<char>(letter - 'a' + 'A') : letter;
    }
    return folded.size() <= kLongest ? folded : std::string{};
}

std::optional<ReferenceKind> matches(const SaleReferences& sale, std::string_view typed)
{
    const std::string folded = foldedReference(typed);
    if (!folded.empty())
        for (const auto& [kind, number] : sale)
            if (foldedReference(number) == folded)
                return kind;
    return std::nullopt;
}

} // namespace onetill::domain
