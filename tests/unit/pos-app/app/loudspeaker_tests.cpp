#include "pos-app/app/loudspeaker.h"
#include "tests/support/temporary_directory.h"

#include <QTest>

#include <boost/test/unit_test.hpp>

#include <chrono>
#include <fstream>

namespace {

using namespace onetill;
using Sound = app::Loudspeaker::Sound;

constexpr std::uintmax_t kBytesPerSecond = 44'100 * 2;

/// ALSA as this folder's configuration describes it.
struct SoundCard : test::TemporaryDirectory {
    void plugIn(const std::string& device)
    {
        // ALSA does not read a file again that has changed within the second.
        const auto file = path() / ("asound-" + std::to_string(++m_plugged) + ".conf");
        std::ofstream{file} << "pcm.!default { " << device << " }\n";
        qputenv("ALSA_CONFIG_PATH", QByteArray::fromStdString(file.string()));
    }
    /// A card that writes down what it is given.
    void plugInRecorder()
    {
        plugIn("type file format raw file \"" + recording().string()
               + "\" slave.pcm { type null }");
    }
    std::filesystem::path recording() const { return path() / "heard.raw"; }
    std::uintmax_t heard() const
    {
        std::error_code none;
        const auto size = std::filesystem::file_size(recording(), none);
        return none ? 0 : size;
    }
    ~SoundCard() { qunsetenv("ALSA_CONFIG_PATH"); }

private:
    int m_plugged{0};
};

bool finishes(const app::Loudspeaker& loudspeaker, int sounds)
{
    return QTest::qWaitFor([&] { return loudspeaker.finished() == sounds; });
}

} // namespace

BOOST_FIXTURE_TEST_SUITE(loudspeaker_tests, SoundCard)

BOOST_AUTO_TEST_CASE(a_good_scan_sounds_for_60_ms_and_a_failed_one_longer)
{
    plugInRecorder();
    {
        app::Loudspeaker loudspeaker;
        loudspeaker.play(Sound::ScanOk);
        BOOST_REQUIRE(finishes(loudspeaker, 1));
    }
    const auto good = heard();
    {
        app::Loudspeaker loudspeaker;
        loudspeaker.play(Sound::ScanFail);
        BOOST_REQUIRE(finishes(loudspeaker, 1));
    }

    BOOST_TEST(good >= kBytesPerSecond * 60 / 1000);
    BOOST_TEST(heard() >= kBytesPerSecond * 270 / 1000);
    BOOST_TEST(heard() > 3 * good);
}

// Most back offices have no loudspeaker, and tests none at all.
BOOST_AUTO_TEST_CASE(a_till_without_a_sound_card_is_silent_and_goes_on)
{
    plugIn("type hw card 31");
    app::Loudspeaker loudspeaker;

    loudspeaker.play(Sound::PaymentOk);
    BOOST_TEST(finishes(loudspeaker, 1));

    plugInRecorder();
    loudspeaker.play(Sound::ScanOk);
    BOOST_REQUIRE(finishes(loudspeaker, 2));
    BOOST_TEST(heard() > 0, "a card that came later is not used");
}

BOOST_AUTO_TEST_CASE(a_burst_of_scans_does_not_sound_on_when_the_scans_are_over)
{
    plugInRecorder();
    app::Loudspeaker loudspeaker;

    for (int i = 0; i < 50; ++i)
        loudspeaker.play(Sound::ScanOk);

    BOOST_TEST(finishes(loudspeaker, loudspeaker.begun()));
    BOOST_TEST(loudspeaker.begun() <= 2 * app::Loudspeaker::kWaitingMax);
}

// The hand-over must cost the screen nothing, whatever the device does.
BOOST_AUTO_TEST_CASE(to_play_takes_no_time_of_the_screen)
{
    plugInRecorder();
    app::Loudspeaker loudspeaker;

    const auto begun = std::chrono::steady_clock::now();
    loudspeaker.play(Sound::Attention);
    const auto taken = std::chrono::steady_clock::now() - begun;

    BOOST_TEST((taken < std::chrono::milliseconds{16}));
    BOOST_TEST(finishes(loudspeaker, 1));
}

BOOST_AUTO_TEST_SUITE_END()
