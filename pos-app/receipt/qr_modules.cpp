#include "pos-app/receipt/qr_modules.h"

#include <zint.h>

#include <memory>

namespace onetill::receipt {

std::vector<std::string> qrModules(const std::string& content)
{
    constexpr int kLevelM = 2;
    const std::unique_ptr<zint_symbol, decltype(&ZBarcode_Delete)> symbol{ZBarcode_Create(),
                                                                          &ZBarcode_Delete};
    if (!symbol)
        return {};
    symbol->symbology = BARCODE_QRCODE;
    symbol->input_mode = DATA_MODE;
    symbol->option_1 = kLevelM;
    const std::vector<unsigned char> bytes{content.begin(), content.end()};
    const int answer = ZBarcode_Encode(symbol.get(), bytes.data(), static_cast<int>(bytes.size()));
    if (answer >= ZINT_ERROR)
        return {};

    const auto side = static_cast<std::size_t>(symbol->width);
    std::vector<std::string> rows(side, std::string(side, '0'));
    for (std::size_t y = 0; y < side; ++y)
        for (std::size_t x = 0; x < side; ++x)
            if ((symbol->encoded_data[y][x / 8] >> (x % 8) & 1) != 0)
                rows[y][x] = '1';
    return rows;
}

} // namespace onetill::receipt
