#include "sync-engine/hub/main/options.h"

#include <boost/program_options.hpp>

#include <sstream>

namespace onetill::hub {
namespace {

namespace po = boost::program_options;

po::options_description described()
{
    po::options_description all{"Options"};
    all.add_options()("help", "show this text")("db", po::value<std::string>(),
                                                "the database: sqlite:FILE")(
        "listen", po::value<std::string>()->default_value("127.0.0.1:7400"),
        "serve: HOST:PORT; port 0 picks one")("insecure-loopback",
                                              "serve: without TLS, on a loopback address only")(
        "store", po::value<std::string>()->default_value(""),
        "enrol-code: the till's store; import: the store of stock that names none; exceptions: of "
        "one store")("trial", "enrol-code: a till for trials and training")(
        "valid", po::value<int>()->default_value(15),
        "enrol-code: minutes")("kind", po::value<std::string>()->default_value(""),
                               "import: what the files hold, if their columns do not tell")(
        "price-list", po::value<std::string>()->default_value(""),
        "import: the price list of prices that name none")(
        "format", po::value<std::string>()->default_value(""),
        "report, verify, exceptions: table, csv or json")(
        "by", po::value<std::string>()->default_value(""),
        "exceptions settle, reopen: who decides")(
        "note", po::value<std::string>()->default_value(""),
        "exceptions settle, reopen: why")("all", "exceptions: also those that are settled")(
        "after", po::value<std::vector<std::string>>(),
        "restore: a lineage that tills have heard, if nothing here knows of it any more");
    return all;
}

Result<std::filesystem::path> databaseOf(const std::string& url)
{
    constexpr std::string_view kSqlite = "sqlite:";
    if (url.starts_with("postgresql:"))
        return fail(ErrorCode::Malformed,
                    "this version keeps its data in SQLite: --db sqlite:FILE");
    if (!url.starts_with(kSqlite) || url.size() == kSqlite.size())
        return fail(ErrorCode::Malformed, "which database? --db sqlite:FILE");
    return std::filesystem::path{url.substr(kSqlite.size())};
}

Status readListen(const std::string& text, Options& options)
{
    const auto colon = text.rfind(':');
    if (colon == std::string::npos)
        return fail(ErrorCode::Malformed, "--listen needs HOST:PORT");
    options.listenHost = text.substr(0, colon);
    if (options.listenHost.starts_with('[') && options.listenHost.ends_with(']'))
        options.listenHost = options.listenHost.substr(1, options.listenHost.size() - 2);
    if (options.listenHost == "localhost")
        options.listenHost = "127.0.0.1";
    try {
        std::size_t read = 0;
        const int port = std::stoi(text.substr(colon + 1), &read);
        if (port < 0 || port > 65'535 || read + colon + 1 != text.size())
            return fail(ErrorCode::Malformed, "--listen: a port is a number up to 65535");
        options.listenPort = static_cast<std::uint16_t>(port);
    } catch (const std::exception&) {
        return fail(ErrorCode::Malformed, "--listen: a port is a number up to 65535");
    }
    return {};
}

/// A word too many, or a form that is none, is a slip: doing half of what was meant is worse.
Status checkWords(const Options& options)
{
    const bool takesFile = options.command == "backup" || options.command == "restore";
    const bool takesWords = takesFile || options.command == "import" || options.command == "report"
                            || options.command == "exceptions";
    if (!takesWords && !options.words.empty())
        return fail(ErrorCode::Malformed,
                    options.command + ": what is " + options.words.front() + "?");
    if (takesFile && options.words.size() != 1)
        return fail(ErrorCode::Malformed, options.command + ": which file?");
    if (options.command == "report" && options.words.size() > 1)
        return fail(ErrorCode::Malformed, "report: one at a time");
    if (options.format != "" && options.format != "table" && options.format != "csv"
        && options.format != "json")
        return fail(ErrorCode::Malformed, "--format: table, csv or json");
    return {};
}

Result<Options> optionsOf(const po::variables_map& given)
{
    Options options;
    if (given.count("words") != 0)
        options.words = given["words"].as<std::vector<std::string>>();
    if (given.count("help") != 0 || options.words.empty()) {
        options.command = "help";
        return options;
    }
    options.command = options.words.front();
    options.words.erase(options.words.begin());
    const auto database = databaseOf(given.count("db") != 0 ? given["db"].as<std::string>() : "");
    if (!database)
        return passOn(database);
    options.database = *database;
    options.insecureLoopback = given.count("insecure-loopback") != 0;
    options.store = given["store"].as<std::string>();
    options.trial = given.count("trial") != 0;
    options.validMinutes = given["valid"].as<int>();
    options.kind = given["kind"].as<std::string>();
    options.priceList = given["price-list"].as<std::string>();
    if (given.count("after") != 0)
        options.after = given["after"].as<std::vector<std::string>>();
    options.format = given["format"].as<std::string>();
    options.by = given["by"].as<std::string>();
    options.note = given["note"].as<std::string>();
    options.all = given.count("all") != 0;
    if (const auto sensible = checkWords(options); !sensible)
        return passOn(sensible);
    if (options.validMinutes < 1 || options.validMinutes > 7 * 24 * 60)
        return fail(ErrorCode::Malformed, "--valid: from 1 minute to a week");
    if (const auto listen = readListen(given["listen"].as<std::string>(), options); !listen)
        return passOn(listen);
    return options;
}

} // namespace

Result<Options> readOptions(int argc, const char* const* argv)
{
    auto all = described();
    all.add_options()("words", po::value<std::vector<std::string>>());
    po::positional_options_description positions;
    positions.add("words", -1);
    try {
        po::variables_map given;
        po::store(po::command_line_parser(argc, argv).options(all).positional(positions).run(),
                  given);
        po::notify(given);
        return optionsOf(given);
    } catch (const po::error& mistake) {
        return fail(ErrorCode::Malformed, mistake.what());
    }
}

std::string usage()
{
    std::ostringstream text;
    text
        << "onetill-hub: the central services of OneTill\n\n"
           "  onetill-hub migrate    --db sqlite:FILE\n"
           "  onetill-hub import     --db sqlite:FILE FILE...\n"
           "  onetill-hub enrol-code --db sqlite:FILE --store ID\n"
           "  onetill-hub serve      --db sqlite:FILE --listen 127.0.0.1:7400 --insecure-loopback\n"
           "  onetill-hub verify     --db sqlite:FILE\n"
           "  onetill-hub report     --db sqlite:FILE REPORT\n"
           "  onetill-hub reprocess  --db sqlite:FILE\n"
           "  onetill-hub backup     --db sqlite:FILE COPY\n"
           "  onetill-hub restore    --db sqlite:FILE COPY\n"
           "  onetill-hub exceptions --db sqlite:FILE [--store ID] [--all]\n"
           "  onetill-hub exceptions --db sqlite:FILE settle ID VERSION RESOLUTION --by NAME\n"
           "  onetill-hub exceptions --db sqlite:FILE reopen ID VERSION --by NAME\n\n"
        << described();
    return text.str();
}

} // namespace onetill::hub
