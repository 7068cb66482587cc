# onetill_migrations(<variable> NAMESPACE <namespace> FILES <0001_….sql>...)
#
# Compiles numbered SQL files into the program: makes a source file, named in <variable>, which
# defines `std::span<const std::string_view> <namespace>::migrations()`, oldest first. Migration n
# brings a database from user_version n-1 to n. A file that has shipped is never edited.
function(onetill_migrations variable)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "NAMESPACE" "FILES")
  set(texts "")
  foreach(file IN LISTS arg_FILES)
    set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS "${file}")
    file(READ "${file}" sql)
    string(APPEND texts "    R\"sql(${sql})sql\",\n")
  endforeach()
  set(made "${CMAKE_CURRENT_BINARY_DIR}/migrations.cpp")
  file(CONFIGURE OUTPUT "${made}" @ONLY CONTENT [[
#include <span>
#include <string_view>

namespace @arg_NAMESPACE@ {
namespace {

constexpr std::string_view kMigrations[] = {
@texts@};

} // namespace

std::span<const std::string_view> migrations()
{
    return kMigrations;
}

} // namespace @arg_NAMESPACE@
]])
  set(${variable} "${made}" PARENT_SCOPE)
endfunction()
