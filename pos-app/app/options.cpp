#include "pos-app/app/options.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QRegularExpression>

namespace onetill::app {
namespace {

std::optional<QString> given(const QCommandLineParser& parser, const QCommandLineOption& option)
{
    return parser.isSet(option) ? std::optional{parser.value(option)} : std::nullopt;
}

/// "1280x800". Errors: Malformed.
Result<QSize> sizeFrom(const QString& text)
{
    static const QRegularExpression pattern{QStringLiteral("^(\\d{3,5})[x×](\\d{3,5})$")};
    const auto match = pattern.match(text);
    if (!match.hasMatch())
        return fail(ErrorCode::Malformed, "--window takes a size such as 1280x800");
    return QSize{match.captured(1).toInt(), match.captured(2).toInt()};
}

} // namespace

Result<Options> readOptions(const QStringList& arguments)
{
    const QCommandLineOption state{"state",
                                   "Directory of this till's files; else ONETILL_STATE, else "
                                   "\"state\" in /etc/onetill/till.toml.",
                                   "directory"};
    const QCommandLineOption hub{"hub", "Address of the centre, for enrolment.", "url"};
    const QCommandLineOption enrol{"enrol", "Enrolment code to fill in.", "code"};
    const QCommandLineOption theme{"theme", "light, dark or highContrast, for this run.", "name"};
    const QCommandLineOption window{"window", "Size of the window.", "width>x<height"};
    const QCommandLineOption help{{"h", "help"}, "Shows this."};
    QCommandLineParser parser;
    parser.setApplicationDescription("OneTill: the terminal.");
    parser.addOptions({state, hub, enrol, theme, window, help});
    if (!parser.parse(arguments))
        return fail(ErrorCode::Malformed, parser.errorText().toStdString());
    if (!parser.positionalArguments().isEmpty())
        return fail(ErrorCode::Malformed,
                    "'" + parser.positionalArguments().front().toStdString() + "' is no option.");

    Options options;
    options.state = given(parser, state);
    options.hub = given(parser, hub);
    options.enrolmentCode = parser.value(enrol);
    options.theme = parser.value(theme);
    if (!QStringList{"", "light", "dark", "highContrast"}.contains(options.theme))
        return fail(ErrorCode::Malformed, "--theme takes light, dark or highContrast");
    if (parser.isSet(window)) {
        const auto size = sizeFrom(parser.value(window));
        if (!size)
            return passOn(size);
        options.window = *size;
    }
    if (parser.isSet(help))
        options.helpText = parser.helpText().replace(QStringLiteral("<executable_name>"),
                                                     QCoreApplication::applicationName());
    return options;
}

} // namespace onetill::app
