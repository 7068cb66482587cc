#pragma once

#include "fake_hub.h"
#include "tests/support/model_hub.h"

#include <QPointer>

#include <functional>

namespace onetill::till {

/// The model of a hub behind real HTTP. A case may let something else answer first.
class LittleHub
{
public:
    LittleHub();

    QUrl url() const { return m_server.url(); }
    FakeHub& server() { return m_server; }
    /// Whatever it returns true for, it has answered itself.
    std::function<bool(const AskedOfHub&, QTcpSocket&)> instead;
    /// Answers the long polls that wait, after a change of the model.
    void wake();

    test::ModelHub model;
    int batches{0};

private:
    void answer(const AskedOfHub& asked, QTcpSocket& socket);
    void answerJournal(const AskedOfHub& asked, QTcpSocket& socket);
    void answerFeed(const AskedOfHub& asked, QTcpSocket& socket, bool mayWait);

    struct Held {
        AskedOfHub asked;
        QPointer<QTcpSocket> socket;
    };
    std::vector<Held> m_held;
    FakeHub m_server;
};

} // namespace onetill::till
