# What the desk does while somebody waits.
onetill_bench(z_bench
  SOURCES desk/z_bench.cpp measured.h
  USES onetill_desk onetill_support_shop onetill_support_values
  WITH SQLiteCpp)
target_include_directories(z_bench PRIVATE "${CMAKE_CURRENT_SOURCE_DIR}")
