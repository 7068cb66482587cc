#include "pos-app/desk/stock_desk.h"

namespace onetill::desk {

std::string_view stockSourceWord(StockSource source)
{
    switch (source) {
    case StockSource::Hub: return "hub";
    case StockSource::Replica: return "replica";
    }
    return "replica";
}

} // namespace onetill::desk
