# The till's link against the real hub, in processes of their own.
if(ONETILL_QT AND TARGET onetill-hub)
  onetill_bench(link_bench
    SOURCES
      bare_books.h
      link/link_bench.cpp
      link/pushing.cpp link/pushing.h
      link/served_hub.cpp link/served_hub.h
      link/waiting.cpp link/waiting.h
      measured.h
    USES onetill_assembly onetill_till_link onetill_replica onetill_support_catalogue
         onetill_support_values onetill_support_wire
    WITH Qt6::Test SQLite::SQLite3)
  target_include_directories(link_bench PRIVATE "${CMAKE_CURRENT_SOURCE_DIR}")
  target_compile_definitions(link_bench PRIVATE
    ONETILL_HUB="$<TARGET_FILE:onetill-hub>" ONETILL_SOURCE_DIR="${PROJECT_SOURCE_DIR}")
  add_dependencies(link_bench onetill-hub)
endif()
