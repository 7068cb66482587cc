#include <QDir>
#include <QFile>
#include <QJsonDocument>

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(bundle_tests)

BOOST_AUTO_TEST_CASE(the_tokens_are_in_the_program_and_readable)
{
    QFile tokens{QStringLiteral(":/onetill/tokens.json")};
    BOOST_REQUIRE(tokens.open(QIODevice::ReadOnly));

    BOOST_TEST(QJsonDocument::fromJson(tokens.readAll()).isObject());
}

// An icon that is in the source but not in the program leaves an empty button.
BOOST_AUTO_TEST_CASE(every_icon_of_the_source_is_in_the_program)
{
    const QDir source{QStringLiteral(ONETILL_SOURCE_DIR "/resources/icons")};
    const QDir bundled{QStringLiteral(":/onetill/icons")};
    const auto drawn = source.entryList({QStringLiteral("*.svg")}, QDir::Files, QDir::Name);
    BOOST_REQUIRE(!drawn.isEmpty());

    BOOST_TEST((bundled.entryList(QDir::Files, QDir::Name) == drawn));
}

// Half a second is already a nuisance at a till that scans two articles a second.
BOOST_AUTO_TEST_CASE(each_sound_is_a_short_wave_file)
{
    constexpr qint64 kBytesPerSecond = 44'100 * 2;
    for (const auto* name : {"scan-ok", "scan-fail", "attention", "pay-ok"}) {
        QFile sound{QStringLiteral(":/onetill/sounds/%1.wav").arg(QLatin1String{name})};

        BOOST_TEST_CONTEXT(name)
        {
            BOOST_REQUIRE(sound.open(QIODevice::ReadOnly));
            BOOST_TEST(sound.size() > 44);
            BOOST_TEST(sound.size() < kBytesPerSecond / 2);
            BOOST_TEST(sound.peek(4).toStdString() == "RIFF");
        }
    }
}

BOOST_AUTO_TEST_SUITE_END()
