#pragma once

#include "sync-engine/till/core/engine.h"
#include "sync-engine/till/link/centre_address.h"

#include <QObject>

#include <functional>
#include <memory>

namespace onetill::till {

/// Where "now" comes from, both clocks of it; the outermost ring hands it in.
using MomentSource = std::function<Moment()>;

/// The outer ring's side of synchronisation. The three must outlive the link.
struct Ports {
    Journals& journals;
    Replica& replica;
    DeskNotices& notices;
};

/// Carries out what the engine decides: the requests of synchronisation over HTTP, its timers,
/// and the calls of the ports. It decides nothing itself.
///
/// Lives on the sync thread and is called there only (queued calls from elsewhere). It begins
/// switched off. Destroying it cancels what is under way; nothing is lost, as all lasting state
/// is in the files behind the ports.
class Link : public QObject
{
    Q_OBJECT

public:
    /// `before` is what the hub said about entries of earlier lives.
    Link(CentreAddress address, Identity identity, Ports ports, MomentSource now,
         RandomSource random, const Judged& before = {}, QObject* parent = nullptr);
    ~Link() override;

    void switchOn();
    void switchOff();
    /// The desk thread committed journal entries.
    void journalGrew();
    /// The system believes that the network is back; also what "try now" does.
    void networkHint();

    const SyncStatus& status() const;

private:
    class Shell;
    std::unique_ptr<Shell> m_shell;
};

} // namespace onetill::till
