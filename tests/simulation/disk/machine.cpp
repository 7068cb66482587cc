#include "tests/simulation/disk/machine.h"

namespace onetill::simulation {

void Machine::kill()
{
    if (!m_up)
        return;
    m_up = false;
    ++m_life;
    heal();
    m_died();
}

void Machine::troubleAt(int operation, Trouble trouble)
{
    m_left = operation;
    m_trouble = trouble;
}

Machine::Verdict Machine::admit(Operation operation)
{
    if (!m_up)
        return Verdict::Failed;
    if (m_left > 0 && --m_left == 0) {
        if (m_trouble == Trouble::Death)
            kill();
        if (m_trouble != Trouble::Full)
            return Verdict::Failed;
        m_full = true;
    }
    return m_full && operation == Operation::Write ? Verdict::NoRoom : Verdict::Done;
}

} // namespace onetill::simulation
