#include "pos-app/receipt/symbols.h"

#include <string>

namespace onetill::receipt {

void addSymbols(Layout& layout, const domain::CompletedSale& sale)
{
    if (sale.qr.empty())
        return;
    const std::string all = "/" + std::to_string(sale.furtherQr.size() + 1);
    int number = 1;
    if (!sale.furtherQr.empty())
        layout.blocks.emplace_back(CentredText{{std::to_string(number) + all}});
    layout.blocks.emplace_back(QrCode{sale.qr});
    for (const std::string& content : sale.furtherQr) {
        layout.blocks.emplace_back(CentredText{{std::to_string(++number) + all}});
        layout.blocks.emplace_back(QrCode{content});
    }
}

} // namespace onetill::receipt
