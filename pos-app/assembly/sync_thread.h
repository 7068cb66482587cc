#pragma once

#include "pos-app/assembly/desk_thread.h"
#include "pos-app/desk/enrolment.h"
#include "sync-engine/till/core/status.h"
#include "sync-engine/till/link/enroller.h"
#include "sync-engine/till/link/link.h"

#include <QObject>
#include <QThread>

#include <atomic>
#include <filesystem>
#include <functional>
#include <memory>

namespace onetill::assembly {

/// The thread that speaks with the centre: the link, live calls, enrolment, and the writing end
/// of catalogue.db. It is also the Centre that desks ask. Every function may be called from any
/// thread and returns at once.
class SyncThread final : public desk::Centre
{
public:
    struct World {
        std::filesystem::path stateDirectory;
        till::MomentSource now;
        RandomSource random;
        std::function<void(desk::LogLevel, std::string_view)> log;
        /// Called on the sync thread whenever it changes.
        std::function<void(const till::SyncStatus&)> statusChanged;
    };

    explicit SyncThread(World world);
    ~SyncThread() override;
    SyncThread(const SyncThread&) = delete;
    SyncThread& operator=(const SyncThread&) = delete;

    /// Begins to synchronise; `desk` gets acknowledgements, new catalogues and answers, and must
    /// live until stop() returns.
    void start(desk::CentreAccess access, DeskThread& desk);
    /// Ends everything and joins the thread. What is under way is dropped; nothing is lost, as
    /// all lasting state is in the files.
    void stop();

    void switchOn();
    void switchOff();
    void journalGrew();
    void tryNow();

    /// `answered` is called on the sync thread. One at a time.
    void enrol(const std::string& hubUrl, wire::EnrolRequest request,
               till::Enroller::Answered answered);

    void askStock(const Sku& sku, std::chrono::milliseconds deadline,
                  std::function<void(Result<desk::StockFigures>)> answer) override;
    void claimBasket(const Uuid& basket, std::chrono::milliseconds deadline,
                     std::function<void(Result<std::string>)> answer) override;
    void askSale(const desk::SaleSought& sought, std::chrono::milliseconds deadline,
                 std::function<void(Result<std::string>)> answer) override;
    void claimReturns(const Uuid& basket, const desk::ReturnClaim& claim,
                      std::chrono::milliseconds deadline,
                      std::function<void(Status)> answer) override;

private:
    class Running;

    template <class Call>
    void onThread(Call call);
    /// Hands the answer of a live call to the desk's thread; `ask` gets whom to tell it.
    template <class T, class Ask>
    void askLive(std::function<void(Result<T>)> answer, Ask ask);
    void withLink(void (till::Link::*call)());

    World m_world;
    QThread m_thread;
    std::unique_ptr<QObject> m_place; ///< Where queued calls arrive.
    // Made, used and destroyed on the thread.
    std::unique_ptr<till::Enroller> m_enroller;
    std::unique_ptr<Running> m_running;
    DeskThread* m_desk{nullptr};
    bool m_stopped{false};
};

} // namespace onetill::assembly
