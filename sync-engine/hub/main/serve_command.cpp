#include "sync-engine/hub/api/server.h"
#include "sync-engine/hub/main/care/start_mark.h"
#include "sync-engine/hub/main/commands.h"
#include "sync-engine/hub/main/descriptors.h"
#include "sync-engine/hub/service/exceptions/cases.h"
#include "sync-engine/hub/service/inbox/reprocess.h"
#include "sync-engine/hub/service/tills/till_keys.h"
#include "sync-engine/hub/storage/sqlite/sqlite_session.h"

#include <spdlog/sinks/stdout_sinks.h>
#include <spdlog/spdlog.h>

#include <algorithm>
#include <iostream>
#include <thread>

namespace onetill::hub {
namespace {

void startLog()
{
    // Standard output belongs to the first line that scripts read.
    spdlog::set_default_logger(spdlog::stderr_logger_mt("onetill-hub"));
    spdlog::set_pattern("%Y-%m-%dT%H:%M:%S.%eZ %l %v", spdlog::pattern_time_type::utc);
    const char* level = std::getenv("ONETILL_LOG");
    spdlog::set_level(level ? spdlog::level::from_str(level) : spdlog::level::info);
}

/// An upgrade may have taught this program what its predecessor could not read. Nothing that
/// stands in the way of it may keep tills from being served.
void bookWhatWasSetAside(Desk& desk)
{
    const auto done = reprocess(*desk.session, desk.hub);
    if (!done)
        return spdlog::error("quarantined entries: {}", done.error().detail);
    if (done->booked + done->aside > 0)
        spdlog::info("{} quarantined entries booked, {} left", done->booked, done->aside);
}

/// Tills enrolled by an older hub are unknown to the others until they are told.
void tellTheKeysOfTills(Desk& desk)
{
    const auto told = publishKeys(*desk.session);
    if (!told)
        spdlog::error("till keys: {}", told.error().detail);
    else if (*told > 0)
        spdlog::info("keys of {} tills are in the feed now", *told);
}

/// Cases that an older hub noted, and the end of those settled long ago.
void tellTheCases(Desk& desk)
{
    const auto told = publishCases(*desk.session, desk.hub);
    if (!told)
        spdlog::error("exceptions: {}", told.error().detail);
    else if (*told > 0)
        spdlog::info("{} exceptions are told anew", *told);
}

bool isLoopback(const std::string& host)
{
    return host.starts_with("127.") || host == "::1";
}

} // namespace

Result<int> serveCommand(const Options& options)
{
    startLog();
    if (!isLoopback(options.listenHost))
        return fail(ErrorCode::Refused, "without TLS the hub listens on loopback addresses only "
                                        "(127.0.0.1 or ::1), not on "
                                            + options.listenHost);
    if (!options.insecureLoopback)
        return fail(ErrorCode::Refused, "this version has no TLS yet; say --insecure-loopback to "
                                        "serve this machine only");
    auto desk = openDesk(options, DeskUse::Making);
    if (!desk)
        return passOn(desk);
    if (const auto marked = markStart(options.database, *desk->session, wire::systemRandom());
        !marked)
        return atWork(options, marked.error());
    bookWhatWasSetAside(*desk);
    tellTheKeysOfTills(*desk);
    tellTheCases(*desk);
    desk->session.reset();

    Services services{.hub = desk->hub,
                      .shelf = SnapshotShelf{options.database.string() + ".snapshots"},
                      .metrics = {}};
    const Server::OpenAnnouncing open = [&](Announce announce) {
        return sqlite::openSession({.file = options.database,
                                    .use = sqlite::Use::Serve,
                                    .clock = systemClock(),
                                    .random = wire::systemRandom(),
                                    .announce = std::move(announce)});
    };
    ServerLimits limits;
    limits.connections = connectionsWithin(raiseDescriptorLimit(), limits.connections);
    const int readers = std::max(2, static_cast<int>(std::thread::hardware_concurrency()));
    auto server = Server::create({.address = options.listenHost,
                                  .port = options.listenPort,
                                  .readers = std::min(readers, 16),
                                  .limits = limits},
                                 open, services);
    if (!server)
        return passOn(server);
    // Whoever reads this line may end the program at once, and it must end as promised.
    server->endOnSignals();
    std::cout << wire::Json{{"listening", server->address()}, {"version", ONETILL_VERSION}}.dump()
              << std::endl;
    spdlog::info("serving {} on {}, {} connections at most", options.database.string(),
                 server->address(), limits.connections);
    server->run();
    spdlog::info("stopped");
    return 0;
}

} // namespace onetill::hub
