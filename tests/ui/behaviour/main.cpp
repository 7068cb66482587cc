// Runs the tst_*.qml beside this file against the built-in modules, with the fakes of pos-app/view.
#include "ui/theme/pictures.h"

#include <QQmlEngine>
#include <QtQml/qqmlextensionplugin.h>
#include <QtQuickTest>

Q_IMPORT_QML_PLUGIN(OneTill_ThemePlugin)
Q_IMPORT_QML_PLUGIN(OneTill_ControlsPlugin)
Q_IMPORT_QML_PLUGIN(OneTill_ScreensPlugin)

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
