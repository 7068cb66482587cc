"""The libraries as the build declared them, and the same as a table for people."""

from dataclasses import dataclass

BEGIN, END = "<!-- places -->", "<!-- /places -->"
HEADING = ("place", "target", "uses", "hides", "with")


@dataclass(frozen=True)
class Library:
    place: str
    target: str
    uses: tuple
    hides: tuple
    their: tuple

    def row(self):
        short = [name.removeprefix("onetill_") for name in self.uses]
        hidden = [name.removeprefix("onetill_") for name in self.hides]
        cells = (f"`{self.place}`", f"`{self.target}`", ", ".join(short), ", ".join(hidden),
                 ", ".join(_spoken(self.their)))
        return "| " + " | ".join(cell or "–" for cell in cells) + " |"


def read(path):
    """The file that tests/house/CMakeLists.txt writes: one library a line, fields between bars."""
    with open(path, encoding="utf-8") as file:
        rows = [line.rstrip("\n").split("|") for line in file if line.strip()]
    return [Library(place, target, tuple(uses.split()), tuple(hides.split()), tuple(their.split()))
            for place, target, uses, hides, their in rows]


def of_the_product(libraries):
    return [library for library in libraries if not library.place.startswith("tests")]


def visible(library, libraries):
    """Targets whose headers `library` may include: its own, what it names, what those use."""
    by_target = {other.target: other for other in libraries}
    seen, waiting = set(), [library.target, *library.hides]
    while waiting:
        target = waiting.pop()
        if target not in seen:
            seen.add(target)
            waiting += by_target[target].uses if target in by_target else ()
    return seen


def table(libraries):
    lines = ["| " + " | ".join(HEADING) + " |", "| " + " | ".join("---" for _ in HEADING) + " |"]
    return "\n".join(lines + [library.row() for library in of_the_product(libraries)])


# Targets as CMake knows them, in the words of people. Qt's are named together.
_SPOKEN = {
    "tl::expected": "tl::expected",
    "nlohmann_json::nlohmann_json": "nlohmann JSON",
    "PkgConfig::sodium": "libsodium",
    "PkgConfig::simdjson": "simdjson",
    "PkgConfig::zstd": "zstd",
    "LibXml2::LibXml2": "libxml2",
    "ZLIB::ZLIB": "zlib",
    "PkgConfig::icu": "ICU",
    "PkgConfig::alsa": "ALSA",
    "Zint::Zint": "Zint",
    "PkgConfig::tomlplusplus": "toml++",
    "SQLiteCpp": "SQLiteCpp",
    "sqlite3": "",
    "SQLite::SQLite3": "",
    "Threads::Threads": "",
    "OpenSSL::SSL": "OpenSSL",
    "OpenSSL::Crypto": "OpenSSL",
    "Boost::headers": "Boost",
    "Boost::boost": "Boost",
    "Boost::program_options": "Boost program_options",
    "spdlog::spdlog": "spdlog",
    "PkgConfig::tomlplusplus": "toml++",
}


def _spoken(theirs):
    words = []
    for name in theirs:
        word = name.replace("Qt6::", "Qt ") if name.startswith("Qt6::") else _SPOKEN.get(name, name)
        if word and word not in words:
            words.append(word)
    return words
