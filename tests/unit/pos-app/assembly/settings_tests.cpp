#include "pos-app/assembly/settings.h"
#include "tests/support/temporary_directory.h"

#include <boost/test/unit_test.hpp>

#include <fstream>
#include <map>

using namespace onetill;
using namespace onetill::assembly;

namespace {

struct Machine {
    Result<Settings> settings(const Flags& flags = {})
    {
        const auto environment = [this](const char* name) -> std::optional<std::string> {
            const auto found = variables.find(name);
            return found == variables.end() ? std::nullopt : std::optional{found->second};
        };
        return settingsFrom(flags, environment, file());
    }
    std::filesystem::path file() const { return directory.path() / "till.toml"; }
    void write(const char* text) { std::ofstream{file()} << text; }

    test::TemporaryDirectory directory;
    std::map<std::string, std::string> variables{{"HOME", "/home/niamh"}};
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(settings_tests, Machine)

BOOST_AUTO_TEST_CASE(a_flag_stands_over_the_environment_over_the_file)
{
    write("state = '/file'\nhub = 'http://file'\nlog = 'debug'\n");
    BOOST_TEST(settings()->stateDirectory == "/file");
    BOOST_TEST(settings()->hubUrl == "http://file");
    BOOST_TEST(settings()->logLevel == "debug");

    variables["ONETILL_STATE"] = "/environment";
    variables["ONETILL_LOG"] = "trace";
    BOOST_TEST(settings()->stateDirectory == "/environment");
    BOOST_TEST(settings()->logLevel == "trace");

    BOOST_TEST(settings({.state = "/flag"})->stateDirectory == "/flag");
    BOOST_TEST(settings({.hub = "http://flag"})->hubUrl == "http://flag");
}

BOOST_AUTO_TEST_CASE(without_any_word_the_state_is_at_home)
{
    BOOST_TEST(settings()->stateDirectory == "/home/niamh/.local/state/onetill");
    variables["XDG_STATE_HOME"] = "/elsewhere";
    BOOST_TEST(settings()->stateDirectory == "/elsewhere/onetill");
}

BOOST_AUTO_TEST_CASE(a_broken_file_and_an_unknown_log_level_are_said)
{
    write("state = ");
    BOOST_TEST((settings().error().code == ErrorCode::Malformed));
    BOOST_TEST(settings().error().detail.find("till.toml") != std::string::npos);

    write("log = 'loud'\n");
    BOOST_TEST((settings().error().code == ErrorCode::OutOfRange));
}

BOOST_AUTO_TEST_CASE(a_state_directory_without_a_name_and_an_address_without_a_scheme_are_said)
{
    BOOST_TEST((settings({.state = ""}).error().code == ErrorCode::OutOfRange));
    for (const char* address : {"hub.example.com:8080", "ftp://hub", "nonsense"})
        BOOST_TEST((settings({.hub = address}).error().code == ErrorCode::OutOfRange), address);
    BOOST_TEST(settings({.hub = "https://hub.example.com"}).has_value());
    BOOST_TEST(settings({.hub = ""}).has_value(), "the address may be typed later");
}

BOOST_AUTO_TEST_SUITE_END()
