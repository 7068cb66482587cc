// Runs the tst_*.qml beside this file against the built-in modules, with the fakes of pos-app/view.
#include "ui/theme/pictures.h"

#include <QQmlEngine>
#include <QtQuickTest>

class Setup : public QObject
{
    Q_OBJECT

public Q_SLOTS:
    void qmlEngineAvailable(QQmlEngine* engine)
    {
        onetill::ui::prepareEngine(*engine);
        engine->addImportPath(ONETILL_FAKES);
    }
};

QUICK_TEST_MAIN_WITH_SETUP(ui_behaviour, Setup)

#include "main.moc"
