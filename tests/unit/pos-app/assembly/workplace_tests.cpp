#include "pos-app/assembly/workplace.h"
#include "tests/support/shop_floor.h"
#include "tests/support/temporary_directory.h"

#include <QtGlobal>

#include <boost/test/unit_test.hpp>

#include <atomic>
#include <future>

using namespace onetill;
using namespace onetill::assembly;

namespace {

std::atomic<int> warnings{0};

void count(QtMsgType type, const QMessageLogContext&, const QString&)
{
    if (type == QtWarningMsg || type == QtCriticalMsg)
        ++warnings;
}

} // namespace

BOOST_AUTO_TEST_SUITE(workplace_tests)

// A script of one line ends while synchronisation is still beginning: what begins after the end
// would outlive the desks that it reports to.
BOOST_AUTO_TEST_CASE(it_may_end_while_synchronisation_begins)
{
    const test::TemporaryDirectory directory;
    test::stockTill(directory.path());
    const auto before = qInstallMessageHandler(count);

    for (int life = 0; life < 40; ++life) {
        Workplace workplace{{.stateDirectory = directory.path(),
                             .hubUrl = "http://127.0.0.1:1",
                             .logLevel = "error"},
                            [] { return Timestamp{1'800'000'000'000}; },
                            [](const till::SyncStatus&) {}};
        std::promise<void> opened;
        workplace.open(desk::Access::Work, [&](const Status&) { opened.set_value(); });
        opened.get_future().wait();
        workplace.startSync();
    }

    qInstallMessageHandler(before);
    BOOST_TEST(warnings == 0);
}

BOOST_AUTO_TEST_SUITE_END()
