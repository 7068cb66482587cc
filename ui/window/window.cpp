#include "ui/window/window.h"

#include "ui/theme/pictures.h"

#include <QQmlComponent>
#include <QQmlEngine>
#include <QQuickWindow>
#include <QtQml/qqmlextensionplugin.h>

Q_IMPORT_QML_PLUGIN(OneTill_ThemePlugin)
Q_IMPORT_QML_PLUGIN(OneTill_ControlsPlugin)
Q_IMPORT_QML_PLUGIN(OneTill_ScreensPlugin)

namespace onetill::ui {

std::unique_ptr<QQuickWindow> openWindow(QQmlEngine& engine, QObject& terminal)
{
    if (!engine.imageProvider("icon"))
        prepareEngine(engine);

    QQmlComponent main{&engine, QUrl{"qrc:/qt/qml/OneTill/Screens/Main.qml"}};
    if (!main.isReady()) {
        qCritical("%s", qPrintable(main.errorString()));
        return nullptr;
    }
    std::unique_ptr<QObject> made{
        main.createWithInitialProperties({{"terminal", QVariant::fromValue(&terminal)}})};
    auto* window = qobject_cast<QQuickWindow*>(made.get());
    if (!window) {
        qCritical("%s", qPrintable(main.errorString()));
        return nullptr;
    }
    made.release();
    return std::unique_ptr<QQuickWindow>{window};
}

} // namespace onetill::ui
