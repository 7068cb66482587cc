#pragma once

#include "pos-app/view/notices/herald_view_model.h"

#include <QObject>
#include <QThread>

#include <atomic>
#include <memory>

namespace onetill::app {

/// Plays the till's short sounds (ui.md 2.6) by ALSA, on a thread of its own: opening a sound
/// device may take seconds where a sound server hangs.
///
/// Whatever goes wrong stays silent, in the ears and in the log: a till without a loudspeaker is a
/// good till, and each sound has its twin on the screen. A device that comes later is used.
class Loudspeaker : public QObject
{
    Q_OBJECT

public:
    using Sound = view::HeraldViewModel::Sound;

    /// Sounds that may wait; a burst of scans sounds as long as the scans last, and not longer.
    static constexpr int kWaitingMax = 3;

    explicit Loudspeaker(QObject* parent = nullptr);
    ~Loudspeaker() override;

    /// Returns at once. Lives on the ui thread.
    void play(Sound sound);

    /// How many sounds were taken, and how many of them have come to an end, played or not.
    int begun() const { return m_begun; }
    int finished() const { return *m_finished; }

private:
    class Player;

    std::unique_ptr<QThread> m_thread;
    Player* m_player; ///< Of the thread; it goes with it.
    std::shared_ptr<std::atomic<int>> m_finished;
    int m_begun{0};
};

} // namespace onetill::app
