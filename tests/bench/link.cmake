# The till's link against the real hub, in processes of their own.
if(ONETILL_QT AND TARGET onetill-hub)
  onetill_bench(link_bench
    SOURCES link_bench.cpp link_bench_hub.cpp link_bench_hub.h
    USES onetill_till_link onetill_replica onetill_support_catalogue onetill_support_values
         onetill_support_wire
    WITH Qt6::Test)
  target_compile_definitions(link_bench PRIVATE
    ONETILL_HUB="$<TARGET_FILE:onetill-hub>" ONETILL_SOURCE_DIR="${PROJECT_SOURCE_DIR}")
  add_dependencies(link_bench onetill-hub)
endif()
