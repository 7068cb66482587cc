# With a display: bash tests/bench/ui_bench.sh runs both under Xvfb.
if(TARGET onetill_app)
  onetill_bench(ui_scan_bench
    SOURCES ui_scan_bench.cpp measured.h
    USES onetill_app
    WITH onetill_support_shop onetill_support_catalogue onetill_support_values Qt6::Test)
  onetill_bench(ui_stock_till
    SOURCES ui_stock_till.cpp
    USES onetill_support_shop)
endif()
