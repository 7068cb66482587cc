# What the desk does while somebody waits.
onetill_bench(receipt_bench
  SOURCES desk/receipt_bench.cpp measured.h
  USES onetill_desk onetill_store onetill_receipt onetill_support_values onetill_support_wire)
onetill_bench(z_bench
  SOURCES desk/z_bench.cpp measured.h
  USES onetill_desk onetill_support_shop onetill_support_values
  WITH SQLiteCpp)
foreach(bench IN ITEMS receipt_bench z_bench)
  target_include_directories(${bench} PRIVATE "${CMAKE_CURRENT_SOURCE_DIR}")
endforeach()
