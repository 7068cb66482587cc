#include "pos-app/app/terminal.h"
#include "pos-app/assembly/device.h"
#include "resources/fonts.h"
#include "resources/texts.h"

#include <QGuiApplication>
#include <QQuickWindow>

#include <cstdio>
#include <vector>

namespace {

using namespace onetill;

constexpr int kWrongUse = 2;

int refuse(const Error& error)
{
    std::fprintf(stderr, "onetill: %s\nWhat can be said is listed by: onetill --help\n",
                 error.detail.c_str());
    return kWrongUse;
}

/// Qt aborts where there is no screen, and advises to install the program again.
bool hasScreen(const QStringList& given)
{
    for (const char* name : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"})
        if (!qEnvironmentVariableIsEmpty(name))
            return true;
    return given.contains("-platform") || given.contains("--platform");
}

std::optional<std::string> utf8(const std::optional<QString>& text)
{
    return text ? std::optional{text->toStdString()} : std::nullopt;
}

int run(int argumentCount, char** arguments)
{
    QGuiApplication::setApplicationName("onetill");
    QGuiApplication::setApplicationVersion(ONETILL_VERSION);
    // Before Qt looks for a screen; it takes out its own options later, such as -platform.
    QStringList given;
    for (int i = 0; i < argumentCount; ++i)
        given.push_back(QString::fromLocal8Bit(arguments[i]));
    const auto early = app::readOptions(given);
    if (early && !early->helpText.isEmpty()) {
        std::fputs(qPrintable(early->helpText), stdout);
        return 0;
    }
    if (!hasScreen(given)) {
        if (!early)
            return refuse(early.error());
        std::fputs("onetill: there is no screen here, for neither DISPLAY nor WAYLAND_DISPLAY is "
                   "set. Start it in a session that has one, or sell with onetillctl.\n",
                   stderr);
        return 1;
    }

    const QGuiApplication application{argumentCount, arguments};
    const auto options = app::readOptions(QCoreApplication::arguments());
    if (!options)
        return refuse(options.error());
    const auto settings = assembly::settingsFrom(
        {.state = utf8(options->state), .hub = utf8(options->hub)}, assembly::systemEnvironment);
    if (!settings)
        return refuse(settings.error());

    resources::registerFonts();
    resources::installTexts(QStringLiteral("en"));
    app::Terminal terminal{*options, *settings};
    if (!terminal.show()) {
        std::fputs("onetill: the window could not be made; install OneTill again\n", stderr);
        return 1;
    }
    return QGuiApplication::exec();
}

} // namespace

int main(int argumentCount, char** arguments)
{
    // Qt takes out what it understood; who comes after needs that again.
    const std::vector<char*> given(arguments, arguments + argumentCount + 1);
    const int status = run(argumentCount, arguments);
    // The files are closed by now, and whoever opens them next finds the basket as it was.
    if (status == app::Terminal::kRestart)
        assembly::becomeAgain(given.data());
    return status;
}
