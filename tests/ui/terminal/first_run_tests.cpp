// The first hour of a till: enrolment at a real hub with the demo shop, then a sale that the hub
// hears of. All on the screen.
#include "terminal_window.h"

#include <QProcess>
#include <QRegularExpression>
#include <QTest>

#include <boost/test/unit_test.hpp>

#include <stdexcept>

namespace {

using namespace onetill;
using Stage = view::TerminalViewModel::Stage;

constexpr int kPatienceMs = 60'000;
constexpr const char* kStore = "0412";

/// The hub's program with the demo shop in its database, listening on a port of its own.
class DemoHub
{
public:
    explicit DemoHub(const std::filesystem::path& folder)
        : m_database{"sqlite:" + QString::fromStdString((folder / "hub.db").string())}
    {
        QStringList files;
        for (const char* name : {"taxes", "tax_classes", "stores", "products", "prices", "stock",
                                 "roles", "staff", "layout"})
            files.push_back(QStringLiteral(ONETILL_SOURCE_DIR "/resources/demo-shop/%1.csv")
                                .arg(QLatin1StringView{name}));
        run({"migrate", "--db", m_database});
        run(QStringList{"import", "--db", m_database} + files);
        m_serving.start(ONETILL_HUB, {"serve", "--db", m_database, "--listen", "127.0.0.1:0",
                                      "--insecure-loopback"});
        if (!QTest::qWaitFor([this] { return m_serving.canReadLine(); }, kPatienceMs))
            throw std::runtime_error{"the hub does not listen"};
        const QString line = QString::fromUtf8(m_serving.readLine());
        static const QRegularExpression address{"\"listening\":\"([^\"]*)\""};
        url = "http://" + address.match(line).captured(1);
    }
    ~DemoHub()
    {
        m_serving.terminate();
        if (!QTest::qWaitFor([this] { return m_serving.state() == QProcess::NotRunning; },
                             kPatienceMs))
            m_serving.kill();
    }

    QString code()
    {
        const QString printed =
            run({"enrol-code", "--db", m_database, "--store", kStore, "--trial"});
        return printed.trimmed().section(u' ', -1).section(u'\n', -1);
    }

    QString url;

private:
    static QString run(const QStringList& arguments)
    {
        QProcess program;
        program.start(ONETILL_HUB, arguments);
        const bool ended = QTest::qWaitFor(
            [&program] { return program.state() == QProcess::NotRunning; }, kPatienceMs);
        if (!ended || program.exitCode() != 0)
            throw std::runtime_error{program.readAllStandardError().toStdString()};
        return QString::fromUtf8(program.readAllStandardOutput());
    }

    QString m_database;
    QProcess m_serving;
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(first_run_tests, test::TemporaryDirectory)

BOOST_AUTO_TEST_CASE(a_code_typed_at_the_till_leads_to_a_sale_that_the_hub_hears_of)
{
    DemoHub hub{path()};
    app::Options options;
    options.hub = hub.url;
    options.enrolmentCode = hub.code();
    test::TerminalWindow till{path() / "till", options};
    auto& view = till.view();

    BOOST_REQUIRE(till.reaches(Stage::Enrolment));
    till.press(Qt::Key_F12);
    BOOST_REQUIRE_MESSAGE(till.becomes([&] { return view.enrolment()->canStart(); }),
                          view.enrolment()->errorText().toStdString());
    till.press(Qt::Key_F12);
    BOOST_REQUIRE(till.reaches(Stage::SignIn));

    BOOST_REQUIRE(till.tap("Niamh Byrne, Cashier"));
    till.type("240817");
    BOOST_REQUIRE(till.reaches(Stage::OpenShift));
    till.press(Qt::Key_Return);
    BOOST_TEST(!view.shift()->canOpen());
    till.type("0");
    till.press(Qt::Key_Return);
    BOOST_REQUIRE(till.reaches(Stage::Register));
    BOOST_REQUIRE(till.becomes([&] { return view.sale()->tiles()->rowCount() > 0; }));
    view.sale()->addTile(view.sale()->tiles()->rows().front().sku);
    BOOST_REQUIRE(till.becomes([&] { return view.sale()->canPay(); }));
    till.press(Qt::Key_F12);
    BOOST_REQUIRE(till.reaches(Stage::Payment));
    till.press(Qt::Key_Return);
    BOOST_REQUIRE(till.reaches(Stage::SaleComplete));

    BOOST_TEST(till.becomes([&] {
        view.sync()->loadWaiting();
        return view.sync()->tone() == view::SyncViewModel::Ok
               && view.sync()->waiting()->rowCount() == 0;
    }));
    BOOST_TEST(test::WarningWatch::warnings().join('\n').toStdString() == "");
}

// A tablet has no keyboard: the code is tapped on the one on the screen.
BOOST_AUTO_TEST_CASE(a_code_is_tapped_in_by_touch_alone)
{
    DemoHub hub{path()};
    app::Options options;
    options.hub = hub.url;
    test::TerminalWindow till{path() / "till", options};
    auto& view = till.view();
    BOOST_REQUIRE(till.reaches(Stage::Enrolment));

    BOOST_REQUIRE(till.tap("Keyboard for Store code"));
    const QString code = hub.code().toLower();
    for (const QChar sign : code)
        BOOST_REQUIRE_MESSAGE(till.tap(sign), "no key " << sign.toLatin1());
    BOOST_TEST(view.enrolment()->code().toStdString() == code.toStdString());
    BOOST_REQUIRE(till.tap("Hide keyboard"));
    BOOST_REQUIRE(till.tap("Set up this till"));
    BOOST_REQUIRE_MESSAGE(till.becomes([&] { return view.enrolment()->canStart(); }),
                          view.enrolment()->errorText().toStdString());
    BOOST_REQUIRE(till.tap("Start selling"));

    BOOST_TEST(till.reaches(Stage::SignIn));
    BOOST_TEST(test::WarningWatch::warnings().join('\n').toStdString() == "");
}

BOOST_AUTO_TEST_SUITE_END()
