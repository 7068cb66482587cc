// Draws every screen at the three sizes and in every theme, with view-models that stand still, and
// saves the pictures. Any warning of QML makes it fail: a screen that warns is one that breaks.
//
//   onetill_gallery <folder> [part of a picture's name]...
//
// With ONETILL_LIVE set, controls and screens are read from the source folder: edit and look.
#include "resources/fonts.h"
#include "resources/texts.h"
#include "ui/theme/pictures.h"

#include <QDir>
#include <QGuiApplication>
#include <QImage>
#include <QKeySequence>
#include <QQmlAbstractUrlInterceptor>
#include <QQmlComponent>
#include <QQmlEngine>
#include <QQuickWindow>
#include <QTest>

#include <algorithm>
#include <cstdio>
#include <memory>
#include <vector>

namespace {

int warnings = 0;

void count(QtMsgType type, const QMessageLogContext&, const QString& text)
{
    if (type == QtWarningMsg || type == QtCriticalMsg)
        ++warnings;
    std::fprintf(stderr, "%s\n", qPrintable(text));
}

class FromSource : public QQmlAbstractUrlInterceptor
{
public:
    QUrl intercept(const QUrl& url, DataType type) override
    {
        const QString path = url.path();
        if (type != QmlFile || url.scheme() != "qrc")
            return url;
        for (const QString module : {"Controls", "Screens"}) {
            const QString start = "/qt/qml/OneTill/" + module + '/';
            if (path.startsWith(start))
                return QUrl::fromLocalFile(ONETILL_UI "/" + module.toLower() + '/'
                                           + path.mid(start.size()));
        }
        return url;
    }
};

struct Shot {
    QString scene;
    QSize size;
    QString theme;

    QString file() const { return QString{"%1-%2-%3.png"}.arg(scene).arg(size.width()).arg(theme); }
};

/// Those whose name has one of the parts; all of them where none is asked for.
std::vector<Shot> shots(const QStringList& scenes, const QStringList& parts)
{
    std::vector<Shot> wanted;
    for (const QString& scene : scenes) {
        // A theme moves nothing: each size is drawn in one, each theme at one size.
        for (const QSize size : {QSize{1280, 800}, QSize{1024, 768}, QSize{1920, 1080}})
            wanted.push_back({scene, size, "light"});
        for (const char* theme : {"dark", "highContrast"})
            wanted.push_back({scene, QSize{1280, 800}, theme});
    }
    std::erase_if(wanted, [&parts](const Shot& shot) {
        return !parts.isEmpty()
               && std::none_of(parts.begin(), parts.end(),
                               [&shot](const QString& part) { return shot.file().contains(part); });
    });
    return wanted;
}

/// Presses the keys that lead from the scene's stage to what it shows.
void press(QQuickWindow& window, const QString& keys)
{
    const QKeySequence sequence = QKeySequence::fromString(keys, QKeySequence::PortableText);
    for (int i = 0; i < sequence.count(); ++i)
        QTest::keyClick(&window, sequence[static_cast<uint>(i)].key(),
                        sequence[static_cast<uint>(i)].keyboardModifiers());
}

bool draw(QQmlEngine& engine, QObject& scenes, const Shot& shot, const QDir& folder)
{
    QMetaObject::invokeMethod(&scenes, "stage", Q_ARG(QString, shot.scene),
                              Q_ARG(QString, shot.theme));
    auto* terminal = scenes.property("terminal").value<QObject*>();
    if (!terminal)
        return false;
    QString keys;
    QMetaObject::invokeMethod(&scenes, "keys", Q_RETURN_ARG(QString, keys),
                              Q_ARG(QString, shot.scene));

    QQmlComponent main{&engine, QUrl{"qrc:/qt/qml/OneTill/Screens/Main.qml"}};
    if (!main.isReady()) {
        qCritical("%s", qPrintable(main.errorString()));
        return false;
    }
    const std::unique_ptr<QObject> made{
        main.createWithInitialProperties({{"terminal", QVariant::fromValue(terminal)},
                                          {"width", shot.size.width()},
                                          {"height", shot.size.height()}})};
    auto* window = qobject_cast<QQuickWindow*>(made.get());
    if (!window || !QTest::qWaitForWindowActive(window))
        return false;
    press(*window, keys);
    QPointF place;
    QMetaObject::invokeMethod(&scenes, "click", Q_RETURN_ARG(QPointF, place),
                              Q_ARG(QString, shot.scene), Q_ARG(int, shot.size.width()),
                              Q_ARG(int, shot.size.height()));
    if (place.x() >= 0)
        QTest::mouseClick(window, Qt::LeftButton, {}, place.toPoint());
    QTest::qWait(150); // let the fades of the theme, 120 ms at most, come to an end
    return window->grabWindow().save(folder.filePath(shot.file()));
}

} // namespace

int main(int argc, char** argv)
{
    QGuiApplication app{argc, argv};
    qInstallMessageHandler(count);
    onetill::resources::registerFonts();
    onetill::resources::installTexts("en");

    const QDir folder{app.arguments().value(1, "gallery")};
    folder.mkpath(".");
    FromSource fromSource;
    QQmlEngine engine;
    onetill::ui::prepareEngine(engine);
    if (qEnvironmentVariableIsSet("ONETILL_LIVE"))
        engine.addUrlInterceptor(&fromSource);
    engine.addImportPath(ONETILL_FAKES);
    QQmlComponent component{&engine, QUrl::fromLocalFile(ONETILL_GALLERY "/Scenes.qml")};
    const std::unique_ptr<QObject> scenes{component.create()};
    if (!scenes) {
        std::fprintf(stderr, "%s\n", qPrintable(component.errorString()));
        return 1;
    }

    bool good = true;
    const QStringList names = scenes->property("names").toStringList();
    for (const Shot& shot : shots(names, app.arguments().mid(2)))
        good = draw(engine, *scenes, shot, folder) && good;
    return good && warnings == 0 ? 0 : 1;
}
