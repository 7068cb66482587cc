# Other people's libraries, all from Debian 12. Which place may use which: OneTillLibrary's WITH.

find_package(PkgConfig REQUIRED)
find_package(Threads REQUIRED)
find_package(SQLiteCpp REQUIRED)
find_package(nlohmann_json REQUIRED)
find_package(tl-expected QUIET)
if(NOT TARGET tl::expected)
  # Debian ships the header without a target in some versions.
  add_library(tl::expected INTERFACE IMPORTED)
endif()
find_package(Boost 1.74 REQUIRED COMPONENTS program_options unit_test_framework)
find_package(OpenSSL 3 REQUIRED)
find_package(SQLite3 REQUIRED)
find_package(spdlog REQUIRED)
find_package(ZLIB REQUIRED)
find_package(LibXml2 REQUIRED)
pkg_check_modules(sodium REQUIRED IMPORTED_TARGET libsodium)
pkg_check_modules(simdjson REQUIRED IMPORTED_TARGET simdjson)
pkg_check_modules(tomlplusplus REQUIRED IMPORTED_TARGET tomlplusplus)
pkg_check_modules(icu REQUIRED IMPORTED_TARGET icu-uc)
pkg_check_modules(zstd REQUIRED IMPORTED_TARGET libzstd)
# Debian's Zint comes without a package file.
find_path(ONETILL_ZINT_INCLUDE zint.h REQUIRED)
find_library(ONETILL_ZINT_LIBRARY zint REQUIRED)
add_library(Zint::Zint UNKNOWN IMPORTED)
set_target_properties(Zint::Zint PROPERTIES
  IMPORTED_LOCATION "${ONETILL_ZINT_LIBRARY}"
  INTERFACE_INCLUDE_DIRECTORIES "${ONETILL_ZINT_INCLUDE}")
if(ONETILL_QT)
  pkg_check_modules(alsa REQUIRED IMPORTED_TARGET alsa)
  find_package(Qt6 6.4 REQUIRED COMPONENTS
    Core Gui Network Qml Quick QuickControls2 QuickTest Svg Test LinguistTools)
endif()

add_library(onetill_json_pch STATIC "${CMAKE_CURRENT_LIST_DIR}/std_pch.cpp")
target_precompile_headers(onetill_json_pch PRIVATE ${ONETILL_STD_HEADERS} <nlohmann/json.hpp>)
target_link_libraries(onetill_json_pch PRIVATE nlohmann_json::nlohmann_json onetill_warnings)
