#pragma once

#include "pos-app/assembly/desk_thread.h"
#include "pos-app/assembly/log_file.h"
#include "pos-app/assembly/settings.h"
#include "pos-app/assembly/sync_thread.h"

#include <functional>
#include <string>

namespace onetill::assembly {

/// One till as a running program: its threads, its log, and what passes between them. Both
/// programs, the one with a screen and the one without, are built around it.
///
/// Functions given to it are called on the thread named at each; a program with a screen posts
/// from there to its own.
class Workplace
{
public:
    /// `clock` is the till's idea of now, on every thread. `statusChanged` is called on the sync
    /// thread.
    Workplace(const Settings& settings, Clock clock,
              std::function<void(const till::SyncStatus&)> statusChanged);
    ~Workplace();
    Workplace(const Workplace&) = delete;
    Workplace& operator=(const Workplace&) = delete;

    /// Opens the till; `opened` is called on the desk thread.
    void open(desk::Access access, std::function<void(const Status&)> opened);
    /// Begins to synchronise, if the till is one of a store's already.
    void startSync();

    /// Makes keys, asks the hub, keeps the answer, begins to synchronise. `answered` is called
    /// exactly once, on the desk or the sync thread; the catalogue comes after it (statusChanged
    /// tells how far it is). What is sent is durable first: asked again with the same code, in this
    /// or a later life of the program, it sends the very same request, which the hub answers even
    /// if it has used the code for it.
    /// Errors: BadCode, AlreadyEnrolled, and those of till::Enroller and the storage.
    void enrol(const std::string& hubUrl, const std::string& code,
               std::function<void(const Status&)> answered);

    DeskThread& desk() { return m_desk; }
    SyncThread& sync() { return m_sync; }
    void log(desk::LogLevel level, std::string_view text) { m_log.write(level, text); }

private:
    void sendEnrolment(const std::string& hubUrl, const desk::EnrolmentAttempt& attempt,
                       std::function<void(const Status&)> answered);

    Settings m_settings;
    Clock m_clock;
    LogFile m_log;
    // The desks may ask the sync thread to the last; so it is destroyed after them.
    SyncThread m_sync;
    DeskThread m_desk;
};

} // namespace onetill::assembly
