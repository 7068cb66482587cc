#include "pos-app/app/loudspeaker.h"

#include <QFile>

#include <alsa/asoundlib.h>

#include <utility>

namespace onetill::app {
namespace {

constexpr unsigned kSamplesPerSecond = 44'100; // as resources/sounds makes them
constexpr unsigned kLatencyUs = 40'000;
constexpr qsizetype kWaveHeader = 44;
constexpr int kBytesPerSample = 2;
constexpr int kPatienceMs = 2000;

QString fileOf(Loudspeaker::Sound sound)
{
    switch (sound) {
    case Loudspeaker::Sound::ScanOk: return QStringLiteral("scan-ok");
    case Loudspeaker::Sound::ScanFail: return QStringLiteral("scan-fail");
    case Loudspeaker::Sound::Attention: return QStringLiteral("attention");
    case Loudspeaker::Sound::PaymentOk: break;
    }
    return QStringLiteral("pay-ok");
}

QByteArray samplesOf(Loudspeaker::Sound sound)
{
    QFile file{QStringLiteral(":/onetill/sounds/%1.wav").arg(fileOf(sound))};
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return file.readAll().mid(kWaveHeader);
}

struct Closing {
    void operator()(snd_pcm_t* device) const { snd_pcm_close(device); }
};

void quietly(const char*, int, const char*, int, const char*, ...) {}

} // namespace

/// Lives on the loudspeaker's thread, which may wait for the device.
class Loudspeaker::Player : public QObject
{
public:
    explicit Player(std::shared_ptr<std::atomic<int>> finished) : m_finished{std::move(finished)} {}

    void play(Sound sound)
    {
        const QByteArray samples = samplesOf(sound);
        // A device that went away (unplugged, a server restarted) is opened anew, once.
        if (!samples.isEmpty() && !sounded(samples) && open())
            static_cast<void>(sounded(samples));
        ++*m_finished;
    }

private:
    bool open()
    {
        snd_lib_error_set_handler(quietly);
        m_device.reset();
        snd_pcm_t* device = nullptr;
        if (snd_pcm_open(&device, "default", SND_PCM_STREAM_PLAYBACK, 0) < 0)
            return false;
        m_device.reset(device);
        return snd_pcm_set_params(device, SND_PCM_FORMAT_S16_LE, SND_PCM_ACCESS_RW_INTERLEAVED, 1,
                                  kSamplesPerSecond, 1, kLatencyUs)
               >= 0;
    }

    bool sounded(const QByteArray& samples)
    {
        if (!m_device || snd_pcm_prepare(m_device.get()) < 0)
            return false;
        const auto count = static_cast<snd_pcm_uframes_t>(samples.size() / kBytesPerSample);
        const auto written = snd_pcm_writei(m_device.get(), samples.constData(), count);
        return written == static_cast<snd_pcm_sframes_t>(count)
               && snd_pcm_drain(m_device.get()) >= 0;
    }

    std::shared_ptr<std::atomic<int>> m_finished;
    std::unique_ptr<snd_pcm_t, Closing> m_device;
};

Loudspeaker::Loudspeaker(QObject* parent)
    : QObject{parent},
      m_thread{std::make_unique<QThread>()},
      m_finished{std::make_shared<std::atomic<int>>(0)}
{
    auto player = std::make_unique<Player>(m_finished);
    player->moveToThread(m_thread.get());
    connect(m_thread.get(), &QThread::finished, player.get(), &QObject::deleteLater);
    m_player = player.release();
    m_thread->setObjectName(QStringLiteral("sounds"));
    m_thread->start(QThread::HighPriority);
}

Loudspeaker::~Loudspeaker()
{
    m_thread->quit();
    // A sound server that hangs must not keep the till from ending; the system takes the thread.
    if (!m_thread->wait(kPatienceMs))
        static_cast<void>(m_thread.release());
}

void Loudspeaker::play(Sound sound)
{
    if (m_begun - *m_finished >= kWaitingMax)
        return;
    ++m_begun;
    QMetaObject::invokeMethod(
        m_player, [player = m_player, sound] { player->play(sound); }, Qt::QueuedConnection);
}

} // namespace onetill::app
