onetill_bench(hub_push_bench
  SOURCES bare_books.h hub_push_bench.cpp measured.h
  USES onetill_hub_api onetill_hub_fixture onetill_support_http
  WITH SQLite::SQLite3 PkgConfig::zstd)
onetill_bench(hub_import_bench
  SOURCES hub_import_bench.cpp measured.h
  USES onetill_hub_fixture onetill_support_catalogue)
