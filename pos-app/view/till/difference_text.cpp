#include "pos-app/view/till/difference_text.h"

#include <QCoreApplication>

namespace onetill::view {

QString differenceText(Money difference, const MoneyText& money)
{
    if (difference.isZero())
        return QCoreApplication::translate("Drawer", "Exact");
    if (difference.isNegative())
        //: %1 is an amount that is missing in a drawer.
        return QCoreApplication::translate("Drawer", "%1 short").arg(money.withSymbol(-difference));
    //: %1 is an amount that a drawer has too much.
    return QCoreApplication::translate("Drawer", "%1 over").arg(money.withSymbol(difference));
}

QString differenceTone(Money difference)
{
    return difference.isZero() ? QStringLiteral("ok") : QStringLiteral("warn");
}

} // namespace onetill::view
