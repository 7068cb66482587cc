"""Which foreign headers a library may include: the standard's, and those of what it names WITH.

The include windows of onetill_library refuse our own headers; what lies in /usr/include they cannot
refuse. This list does, so that SQL stays in the stores and sockets stay in the link.
"""

import re

from source import CPP, Fault

# Header prefix, and the targets of which one must stand under WITH.
THEIRS = (
    ("tl/expected.hpp", ()),  # Result is one; whoever sees values sees it
    ("nlohmann/", ("nlohmann_json::nlohmann_json",)),
    ("simdjson.h", ("PkgConfig::simdjson",)),
    ("SQLiteCpp/", ("SQLiteCpp",)),
    ("sqlite3.h", ("SQLiteCpp", "sqlite3", "SQLite::SQLite3")),
    ("sodium", ("PkgConfig::sodium",)),
    ("zstd", ("PkgConfig::zstd",)),
    ("zlib.h", ("ZLIB::ZLIB",)),
    ("libxml/", ("LibXml2::LibXml2",)),
    ("alsa/", ("PkgConfig::alsa",)),
    ("zint.h", ("Zint::Zint",)),
    ("toml++/", ("PkgConfig::tomlplusplus",)),
    ("unicode/", ("PkgConfig::icu",)),
    ("openssl/", ("OpenSSL::SSL", "OpenSSL::Crypto")),
    ("spdlog/", ("spdlog::spdlog",)),
    ("toml++/", ("PkgConfig::tomlplusplus",)),
    ("boost/program_options", ("Boost::program_options",)),
    ("boost/", ("Boost::headers", "Boost::boost")),
    ("pqxx/", ("PkgConfig::pqxx",)),
    ("libusb", ("PkgConfig::libusb",)),
)
# Files, locks and process limits of POSIX: only where files are owned.
POSIX = re.compile(r"^(unistd|fcntl|signal|netinet/\w+|sys/\w+)\.h$")
POSIX_PLACES = ("pos-app/store", "pos-app/assembly", "sync-engine/contract/replica",
                "sync-engine/till/link", "sync-engine/hub")

INCLUDE = re.compile(r"^\s*#\s*include\s*<([^>]+)>")
STANDARD = re.compile(r"^[a-z_]+$")


def faults(house, libraries):
    for path in house.ending(*CPP):
        library = _library_of(path, libraries)
        if not library:
            continue  # programs and tests may use everything
        for number, line in enumerate(house.text(path).split("\n"), 1):
            found = INCLUDE.match(line)
            if found and not _allowed(found.group(1), library):
                yield Fault("foreign-include", path, number, f"<{found.group(1)}> is not for "
                            f"{library.target}: {_advice(found.group(1))}")


def _library_of(path, libraries):
    folder = path.rpartition("/")[0]
    inside = [lib for lib in libraries if (folder + "/").startswith(lib.place + "/")]
    return max(inside, key=lambda lib: len(lib.place), default=None)


def _allowed(header, library):
    if STANDARD.match(header):
        return True
    if header.startswith("Q"):
        return any(name.startswith("Qt6::") for name in library.their)
    if POSIX.match(header):
        return library.place.startswith(POSIX_PLACES)
    for prefix, targets in THEIRS:
        if header.startswith(prefix):
            return not targets or any(target in library.their for target in targets)
    return False


def _advice(header):
    if header.endswith(".h") and "/" not in header and not header.startswith(
            ("sodium", "zstd", "zlib", "sqlite3", "Q")):
        return "take the C++ form (<cstring>), or let the place that owns files do it"
    return "name what it belongs to under WITH, or let the library that owns it do the work"
