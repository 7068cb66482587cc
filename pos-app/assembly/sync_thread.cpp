#include "pos-app/assembly/sync_thread.h"

#include "pos-app/assembly/catalogue_replica.h"
#include "pos-app/assembly/device.h"
#include "pos-app/assembly/journal_outbox.h"
#include "pos-app/assembly/sync_notices.h"
#include "sync-engine/till/link/live_calls.h"

#include <utility>

namespace onetill::assembly {
namespace {

/// Of the till's own entries; a level that names none of them counts none.
std::optional<std::vector<desk::JournalPlace>> countedOf(const wire::StockReply::Level& level,
                                                         const Uuid& till)
{
    if (!level.contains)
        return std::nullopt;
    std::vector<desk::JournalPlace> counted;
    const auto newest = level.contains->find(till.text());
    if (newest == level.contains->end())
        return counted;
    counted.push_back({newest->second.epoch.value, newest->second.seq});
    for (const auto& [epoch, seq] : newest->second.others)
        counted.push_back({epoch.value, seq});
    return counted;
}

wire::SaleOrigin originOf(const desk::SalePlace& sale)
{
    return {sale.till, wire::Epoch{sale.at.epoch}, sale.at.seq};
}

desk::StockFigures figuresFrom(const wire::StockReply& reply, const Uuid& till)
{
    desk::StockFigures figures{.levels = {}, .asOf = reply.asOf};
    for (const wire::StockReply::Level& level : reply.levels)
        figures.levels.push_back({.store = level.store,
                                  .storeName = level.storeName,
                                  .onHandMilli = level.onHandMilli,
                                  .kind = desk::locationKind(level.storeKind),
                                  .counted = countedOf(level, till)});
    return figures;
}

} // namespace

/// All that exists once the till is one of a store's.
class SyncThread::Running
{
public:
    Running(const desk::CentreAccess& access, store::JournalReader reader, const World& world,
            DeskThread& desk)
        : m_journals{std::move(reader)},
          m_replica{world.stateDirectory, access.catalogueFile,
                    [&desk, log = world.log](const std::string& fileName) {
                        takeIntoUse(fileName, desk, log);
                    },
                    freeBytes},
          m_notices{desk, world.log, world.statusChanged},
          link{address(access),
               {access.till, access.hubKey, access.hubEpoch},
               {m_journals, m_replica, m_notices},
               world.now,
               world.random,
               {.quarantined = access.quarantined, .exceptions = access.exceptions}},
          live{address(access)},
          till{access.till}
    {
    }

private:
    static till::CentreAddress address(const desk::CentreAccess& access)
    {
        return {QUrl{QString::fromStdString(access.hubUrl)}, access.till, access.token};
    }

    static void takeIntoUse(const std::string& fileName, DeskThread& desk,
                            const std::function<void(desk::LogLevel, std::string_view)>& log)
    {
        desk.deliver([fileName, log](desk::Till& till) {
            if (const auto used = till.useCatalogue(fileName); !used)
                log(desk::LogLevel::Error, "catalogue " + fileName + ": " + used.error().detail);
        });
    }

    JournalOutboxes m_journals;
    CatalogueReplica m_replica;
    SyncNotices m_notices;

public:
    till::Link link;
    till::LiveCalls live;
    Uuid till;
    bool switchedOff{false};
};

SyncThread::SyncThread(World world)
    : m_world{std::move(world)}, m_place{std::make_unique<QObject>()}
{
    m_thread.setObjectName("sync");
    m_place->moveToThread(&m_thread);
    m_thread.start();
}

SyncThread::~SyncThread()
{
    stop();
}

template <class Call>
void SyncThread::onThread(Call call)
{
    QMetaObject::invokeMethod(
        m_place.get(),
        [this, call = std::move(call)] {
            // What was asked for amid the end must not begin anew: nobody would end it.
            if (!m_stopped)
                call();
        },
        Qt::QueuedConnection);
}

void SyncThread::start(desk::CentreAccess access, DeskThread& desk)
{
    onThread([this, access = std::move(access), &desk] {
        m_desk = &desk;
        auto reader = store::JournalReader::open(m_world.stateDirectory);
        if (!reader) {
            m_world.log(desk::LogLevel::Error, "no synchronisation: " + reader.error().detail);
            till::SyncStatus status;
            status.tone = till::SyncStatus::Tone::Bad;
            status.lastError = reader.error();
            return m_world.statusChanged(status);
        }
        m_running = std::make_unique<Running>(access, *std::move(reader), m_world, desk);
        m_running->link.switchOn();
    });
}

void SyncThread::stop()
{
    if (!m_thread.isRunning())
        return;
    onThread([this] {
        m_enroller.reset();
        m_running.reset();
        m_desk = nullptr;
        m_stopped = true;
        m_thread.quit();
    });
    m_thread.wait();
}

void SyncThread::withLink(void (till::Link::*call)())
{
    onThread([this, call] {
        if (m_running)
            (m_running->link.*call)();
    });
}

void SyncThread::switchOn()
{
    onThread([this] {
        if (!m_running)
            return;
        m_running->switchedOff = false;
        m_running->link.switchOn();
    });
}

void SyncThread::switchOff()
{
    onThread([this] {
        if (!m_running)
            return;
        m_running->switchedOff = true;
        m_running->link.switchOff();
    });
}

void SyncThread::journalGrew()
{
    withLink(&till::Link::journalGrew);
}

void SyncThread::tryNow()
{
    withLink(&till::Link::networkHint);
}

void SyncThread::enrol(const std::string& hubUrl, wire::EnrolRequest request,
                       till::Enroller::Answered answered)
{
    onThread([this, url = QUrl{QString::fromStdString(hubUrl)}, request = std::move(request),
              answered = std::move(answered)] {
        if (!m_enroller)
            m_enroller = std::make_unique<till::Enroller>();
        m_enroller->enrol(url, request, answered);
    });
}

template <class T, class Ask>
void SyncThread::askLive(std::function<void(Result<T>)> answer, Ask ask)
{
    onThread([this, answer = std::move(answer), ask = std::move(ask)] {
        if (!m_desk)
            return; // stopping: nobody waits any more
        const std::function<void(Result<T>)> deliver = [desk = m_desk, answer](Result<T> told) {
            desk->deliver([answer, told = std::move(told)](desk::Till&) { answer(told); });
        };
        if (!m_running || m_running->switchedOff)
            return deliver(fail(ErrorCode::Unreachable, "the network is switched off"));
        ask(deliver);
    });
}

void SyncThread::askStock(const Sku& sku, std::chrono::milliseconds deadline,
                          std::function<void(Result<desk::StockFigures>)> answer)
{
    askLive<desk::StockFigures>(std::move(answer), [this, sku, deadline](const auto& deliver) {
        m_running->live.stock(
            sku,
            [deliver, till = m_running->till](Result<wire::StockReply> reply) {
                if (!reply)
                    return deliver(passOn(reply));
                deliver(figuresFrom(*reply, till));
            },
            deadline);
    });
}

void SyncThread::claimBasket(const Uuid& basket, std::chrono::milliseconds deadline,
                             std::function<void(Result<std::string>)> answer)
{
    askLive<std::string>(std::move(answer), [this, basket, deadline](const auto& deliver) {
        m_running->live.claimBasket(
            basket,
            [deliver](Result<wire::HeldBasket> reply) {
                if (!reply)
                    return deliver(passOn(reply));
                deliver(std::move(reply->draft));
            },
            deadline);
    });
}

void SyncThread::askSale(const desk::SaleSought& sought, std::chrono::milliseconds deadline,
                         std::function<void(Result<std::string>)> answer)
{
    wire::SaleSought asked{.place = std::nullopt, .receipt = sought.receipt};
    if (sought.place)
        asked.place = originOf(*sought.place);
    askLive<std::string>(std::move(answer), [this, asked, deadline](const auto& deliver) {
        m_running->live.sale(
            asked,
            [deliver](const Result<wire::SaleReply>& reply) {
                deliver(reply ? Result<std::string>{wire::saleReplyBytes(*reply)} : passOn(reply));
            },
            deadline);
    });
}

void SyncThread::claimReturns(const Uuid& basket, const desk::ReturnClaim& claim,
                              std::chrono::milliseconds deadline,
                              std::function<void(Status)> answer)
{
    using Reply = wire::ReturnClaimReply;
    auto kept = [answer = std::move(answer)](const Result<Reply>& reply) {
        answer(reply ? Status{} : passOn(reply));
    };
    wire::ReturnClaim asked{.revision = claim.revision, .lines = {}};
    for (const desk::ReturnClaim::Line& line : claim.lines)
        asked.lines.push_back({originOf(line.sale), line.line, line.quantityMilli, line.soldMilli});
    askLive<Reply>(std::move(kept), [this, basket, asked, deadline](const auto& deliver) {
        m_running->live.claimReturns(basket, asked, deliver, deadline);
    });
}

} // namespace onetill::assembly
