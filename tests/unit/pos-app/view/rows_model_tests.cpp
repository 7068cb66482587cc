#include "pos-app/view/lists/list_models.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

#include <boost/test/unit_test.hpp>

#include <random>

namespace {

using namespace onetill::view;

CountRow row(int value)
{
    return {QString::number(value), QString::number(value * 10)};
}

struct WatchedList {
    CountModel model{nullptr};
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::Fatal};
    QSignalSpy changed{&model, &QAbstractItemModel::dataChanged};
    QSignalSpy inserted{&model, &QAbstractItemModel::rowsInserted};
    QSignalSpy removed{&model, &QAbstractItemModel::rowsRemoved};
    QSignalSpy reset{&model, &QAbstractItemModel::modelReset};
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(rows_model_tests, WatchedList)

// A reset would lose the scroll position and the focus of the basket.
BOOST_AUTO_TEST_CASE(a_new_last_row_is_one_insertion)
{
    model.show({row(1), row(2)});
    inserted.clear();

    model.show({row(1), row(2), row(3)});

    BOOST_TEST(inserted.count() == 1);
    BOOST_TEST(inserted[0][1].toInt() == 2);
    BOOST_TEST(changed.count() == 0);
    BOOST_TEST(reset.count() == 0);
}

BOOST_AUTO_TEST_CASE(only_rows_that_differ_change)
{
    model.show({row(1), row(2), row(3)});

    model.show({row(1), row(9), row(3)});

    BOOST_TEST(changed.count() == 1);
    BOOST_TEST(changed[0][0].toModelIndex().row() == 1);
}

// A line removed above the last one: everything below would change if rows were only compared by
// position, and 299 delegates would be painted anew.
BOOST_AUTO_TEST_CASE(a_row_taken_from_the_middle_is_one_removal)
{
    model.show({row(1), row(2), row(3), row(4)});

    model.show({row(1), row(3), row(4)});

    BOOST_TEST(removed.count() == 1);
    BOOST_TEST(removed[0][1].toInt() == 1);
    BOOST_TEST(changed.count() == 0);
}

BOOST_AUTO_TEST_CASE(roles_carry_the_columns_of_a_row)
{
    model.show({row(7)});
    const auto roles = model.roleNames();

    BOOST_TEST(model.data(model.index(0), roles.key("name")).toString().toStdString() == "7");
    BOOST_TEST(model.data(model.index(0), roles.key("countText")).toString().toStdString() == "70");
    BOOST_TEST(!model.data(model.index(0), Qt::DisplayRole).isValid());
    BOOST_TEST(!model.data(model.index(5), roles.key("name")).isValid());
}

BOOST_AUTO_TEST_CASE(any_list_turns_into_any_other)
{
    std::mt19937 random{1};
    for (int turn = 0; turn < 500; ++turn) {
        std::vector<CountRow> wanted(random() % 8);
        for (auto& any : wanted)
            any = row(static_cast<int>(random() % 4));

        model.show(wanted);

        BOOST_TEST_REQUIRE((model.rows() == wanted));
    }
    BOOST_TEST(reset.count() == 0);
}

BOOST_AUTO_TEST_SUITE_END()
