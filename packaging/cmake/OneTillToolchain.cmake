# How every file of the house is compiled: language level, warnings, speed of the build.

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
# Nothing is said about position-independent code: Debian's compilers make it by default. Saying it
# would give libraries -fPIC and programs -fPIE, and no precompiled header serves both.
# Programs stand at the top of the build folder: build/release/onetill.
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}")
if(NOT CMAKE_BUILD_TYPE)
  set(CMAKE_BUILD_TYPE Release CACHE STRING "" FORCE)
endif()

# Ten files of a library are compiled as one: what all of them include and instantiate is read and
# made once, which builds the house in a quarter of the time. Unnamed namespaces of a library are
# thereby one, and a name in them has one meaning; the preset tidy compiles every file by itself.
set(CMAKE_UNITY_BUILD ON CACHE BOOL "Compile files of a library together")
set(CMAKE_UNITY_BUILD_BATCH_SIZE 10 CACHE STRING "How many at most")

find_program(ONETILL_CCACHE ccache)
if(ONETILL_CCACHE)
  # Precompiled headers carry a time stamp; without this sloppiness ccache would never hit.
  set(CMAKE_CXX_COMPILER_LAUNCHER
    "${CMAKE_COMMAND};-E;env;CCACHE_SLOPPINESS=pch_defines,time_macros;${ONETILL_CCACHE}")
endif()

# GNU ld needs seconds for a program with Qt in it; mold does not.
find_program(ONETILL_MOLD mold)
if(ONETILL_MOLD)
  add_link_options(-fuse-ld=mold)
endif()

# In the program that ships, too: a till is worth the two percent.
add_compile_options(
  $<$<CONFIG:Release,RelWithDebInfo>:-D_FORTIFY_SOURCE=2> -fstack-protector-strong)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  add_compile_options(-fpch-preprocess)
endif()

# No -Wnull-dereference: at -O2 GCC 12 sees null pointers in libstdc++ and Boost that nobody makes.
# Optimised or instrumented code confuses GCC 12 in more places: whoever only wants the program must
# not be stopped by that. The dev preset, which every test run builds, lets no warning pass.
option(ONETILL_WARNINGS_ARE_ERRORS "Let no warning pass" ON)
add_library(onetill_warnings INTERFACE)
target_compile_options(onetill_warnings INTERFACE
  -Wall -Wextra -Wpedantic -Wconversion -Wshadow -Wnon-virtual-dtor -Wold-style-cast
  -Woverloaded-virtual
  # A file within a unit looks like a header to GCC, whose unnamed namespaces it then distrusts.
  $<$<CXX_COMPILER_ID:GNU>:-Wno-subobject-linkage>
  $<$<BOOL:${ONETILL_WARNINGS_ARE_ERRORS}>:-Werror>)

# Standard headers, compiled once for all libraries written without Qt; and again with JSON, for
# those that may see it (onetill_precompile).
set(ONETILL_STD_HEADERS
  <algorithm> <array> <chrono> <cstdint> <functional> <map> <memory> <optional> <span> <string>
  <string_view> <utility> <variant> <vector>)
add_library(onetill_std_pch STATIC "${CMAKE_CURRENT_LIST_DIR}/std_pch.cpp")
target_precompile_headers(onetill_std_pch PRIVATE ${ONETILL_STD_HEADERS})
target_link_libraries(onetill_std_pch PRIVATE onetill_warnings)
