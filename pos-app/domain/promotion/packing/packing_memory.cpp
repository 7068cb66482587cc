#include "pos-app/domain/promotion/packing/packing_memory.h"

#include <utility>

namespace onetill::domain {

const Packing* PackingMemory::find(const Question& question)
{
    const auto found = m_answers.find(question);
    if (found == m_answers.end())
        return nullptr;
    found->second.used = true;
    return &found->second.packing;
}

void PackingMemory::keep(Question question, Packing answer)
{
    m_answers.insert_or_assign(std::move(question), Answer{std::move(answer)});
}

void PackingMemory::forgetOld()
{
    for (auto entry = m_answers.begin(); entry != m_answers.end();)
        entry =
            std::exchange(entry->second.used, false) ? std::next(entry) : m_answers.erase(entry);
}

} // namespace onetill::domain
