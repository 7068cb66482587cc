onetill_bench(promotion_bench
  SOURCES promotion_bench.cpp measured.h
  USES onetill_domain)
