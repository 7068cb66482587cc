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
    std::fprintf(stderr, "onetill: %s\n", error.detail.c_str());
    return kWrongUse;
}

std::optional<std::string> utf8(const std::optional<QString>& text)
{
    return text ? std::optional{text->toStdString()} : std::nullopt;
}

int run(int argumentCount, char** arguments)
{
    QGuiApplication::setApplicationName("onetill");
    QGuiApplication::setApplicationVersion(ONETILL_VERSION);
    // Asked for help there may be no display, and Qt ends a program that has none.
    QStringList given;
    for (int i = 0; i < argumentCount; ++i)
        given.push_back(QString::fromLocal8Bit(arguments[i]));
    if (const auto early = app::readOptions(given); early && !early->helpText.isEmpty()) {
        std::fputs(qPrintable(early->helpText), stdout);
        return 0;
    }

    const QGuiApplication application{argumentCount, arguments};
    // Without what Qt itself understood, such as -platform.
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
