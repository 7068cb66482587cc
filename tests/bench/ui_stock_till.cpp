// Makes the state directory of an enrolled till with any number of articles, for ui_bench.sh.
//
//   ui_stock_till <state directory> <articles>
#include "tests/support/shop_floor.h"

#include <cstdio>
#include <cstdlib>
#include <stdexcept>

int main(int argumentCount, char** arguments)
{
    if (argumentCount != 3) {
        std::fputs("ui_stock_till <state directory> <articles>\n", stderr);
        return 2;
    }
    try {
        onetill::test::stockTill(arguments[1], std::atoi(arguments[2]));
    } catch (const std::runtime_error& failure) {
        std::fprintf(stderr, "%s\n", failure.what());
        return 1;
    }
    return 0;
}
