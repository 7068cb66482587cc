#pragma once

#include "sync-engine/contract/wire/enrolment.h"

#include <QObject>
#include <QUrl>

#include <chrono>
#include <functional>
#include <memory>

namespace onetill::till {

/// Takes a till through POST /v1/enrol. The first snapshot comes after it, by a Link whose replica
/// is still empty; its SyncStatus::snapshot is the progress to show.
///
/// Lives on one thread with an event loop, like Link. Destroying it cancels.
class Enroller : public QObject
{
    Q_OBJECT

public:
    /// Errors: BadCode (wrong, used or expired), Unreachable, TimedOut, Overloaded, BadReply,
    /// Refused.
    using Answered = std::function<void(Result<wire::EnrolReply>)>;

    explicit Enroller(QObject* parent = nullptr);
    ~Enroller() override;

    /// One at a time: a newer call cancels the older, which is then never answered. Asking again
    /// with the very same request is safe; the hub answers a lost reply's request once more.
    void enrol(const QUrl& hub, const wire::EnrolRequest& request, Answered answered);
    void cancel();

private:
    class Call;
    std::unique_ptr<Call> m_call;
};

} // namespace onetill::till
