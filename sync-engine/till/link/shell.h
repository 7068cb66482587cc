#pragma once

#include "sync-engine/till/link/http_call.h"
#include "sync-engine/till/link/hub_reply.h"
#include "sync-engine/till/link/link.h"
#include "sync-engine/till/link/outbox_ahead.h"

#include <QNetworkAccessManager>
#include <QTimer>

#include <deque>
#include <map>
#include <optional>

namespace onetill::till {

/// What is behind a Link: an engine, and one carrying-out for each kind of its outputs.
class Link::Shell
{
public:
    Shell(CentreAddress address, Identity identity, Ports ports, MomentSource now,
          RandomSource random, const Judged& before);

    void take(Input input);
    const SyncStatus& status() const { return m_status; }

private:
    void takeWaiting();
    void beginAnew();
    void recover(const char* what);
    void showStatus(const SyncStatus& status);

    void carryOut(SendBatch& output);
    void carryOut(SendToQuarantine& output);
    void carryOut(AskFeed& output);
    void carryOut(AskManifest& output);
    void carryOut(AskPiece& output);
    void carryOut(CancelRequest& output);
    void carryOut(StartTimer& output);
    void carryOut(CommitRows& output);
    void carryOut(BeginSnapshot& output);
    void carryOut(InstallSnapshot& output);
    void carryOut(OpenEpoch& output);
    void carryOut(Acknowledge& output);
    void carryOut(EntriesJudged& output);
    void carryOut(HubTimeHeard& output);
    void carryOut(StatusChanged& output);

    HttpCall& send(RequestId request, const HttpRequest& http, HttpCall::Done done);
    /// As readReply(), and told to whoever keeps the log.
    template <class T>
    Outcome<T> readTraced(BatchTrace trace, Result<HttpReply> reply,
                          Result<T> (*read)(const wire::Json&));
    void feedReplied(RequestId request, Result<HttpReply> reply);
    void pieceReplied(RequestId request, std::size_t index, Result<HttpReply> reply);
    void failed(RequestId request, Failure failure);

    CentreAddress m_address;
    Identity m_identity;
    Ports m_ports;
    JournalsAhead m_journals;
    MomentSource m_now;
    RandomSource m_random;
    Judged m_judged; ///< So far, for an engine that begins anew.

    HttpCall::Network m_network = std::make_shared<QNetworkAccessManager>();
    QTimer m_pushTimer;
    QTimer m_pullTimer;
    QTimer m_recovery;
    std::optional<Engine> m_engine;
    SyncStatus m_status;
    std::map<RequestId, HttpCall::Pointer> m_calls;
    std::deque<Input> m_inputs; ///< What happened while the outputs before were carried out.
    bool m_taking{false};
    bool m_switchedOn{false};
};

} // namespace onetill::till
