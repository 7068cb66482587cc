#include "pos-app/assembly/desk_thread.h"

namespace onetill::assembly {

DeskThread::DeskThread(std::function<void()> journalGrew)
    : m_journalGrew{std::move(journalGrew)}, m_place{std::make_unique<QObject>()}
{
    m_thread.setObjectName("desk");
    m_place->moveToThread(&m_thread);
    m_thread.start();
}

DeskThread::~DeskThread()
{
    // Queued behind everything posted before; the till goes where it lived.
    QMetaObject::invokeMethod(
        m_place.get(),
        [this] {
            m_till.reset();
            m_thread.quit();
        },
        Qt::QueuedConnection);
    m_thread.wait();
}

void DeskThread::open(std::filesystem::path stateDirectory, desk::Access access,
                      desk::Surroundings surroundings, std::function<void(const Status&)> opened)
{
    QMetaObject::invokeMethod(
        m_place.get(),
        [this, directory = std::move(stateDirectory), access,
         surroundings = std::move(surroundings), opened = std::move(opened)]() mutable {
            auto till = desk::Till::open(directory, access, std::move(surroundings));
            if (!till)
                return opened(passOn(till));
            m_till = *std::move(till);
            opened({});
        },
        Qt::QueuedConnection);
}

Status DeskThread::post(Command command)
{
    if (m_waiting.fetch_add(1) >= kWaitingMax) {
        --m_waiting;
        return fail(ErrorCode::Busy,
                    std::to_string(kWaitingMax) + " commands are waiting for the till");
    }
    enqueue(std::move(command), true);
    return {};
}

void DeskThread::deliver(Command command)
{
    enqueue(std::move(command), false);
}

void DeskThread::enqueue(Command command, bool counted)
{
    QMetaObject::invokeMethod(
        m_place.get(),
        [this, command = std::move(command), counted] {
            if (counted)
                --m_waiting;
            if (!m_till)
                return;
            const auto before = m_till->entriesWritten();
            command(*m_till);
            if (m_till->entriesWritten() != before)
                m_journalGrew();
        },
        Qt::QueuedConnection);
}

} // namespace onetill::assembly
