// A receipt's code made and signed, its symbol drawn, and the code believed again by its signature:
// for the largest sale whose lines one symbol holds. Beside the bare Ed25519 signature of as many
// bytes, and its check.
//
// usage: receipt_bench [runs]

#include "measured.h"
#include "pos-app/desk/proof/receipt_code.h"
#include "pos-app/desk/proof/receipt_proof.h"
#include "pos-app/receipt/qr_modules.h"
#include "tests/support/sale_builder.h"

#include <cstdlib>
#include <iostream>

using namespace onetill;
using bench::Measured;

namespace {

store::RecordedSale saleOf(std::size_t lines)
{
    store::RecordedSale sold{.header = {},
                             .hash = {},
                             .sale =
                                 test::aSale({.skus = std::vector<std::string>(lines, "TENT")})};
    sold.header.till = *Uuid::parse("0192f3a0-0000-7000-8000-00000000beef");
    sold.header.epoch = wire::Epoch{0xBEEF};
    sold.header.seq = 1;
    sold.header.businessDay = {2026, 11, 23};
    return sold;
}

} // namespace

int main(int count, char** words)
{
    const int runs = count > 1 ? std::atoi(words[1]) : 2000;
    const auto key = wire::SigningKey::generate(wire::systemRandom());
    const desk::TillKeys keys = [&](const Uuid& till) -> Result<std::optional<wire::TillKey>> {
        return wire::TillKey{.till = till, .store = {}, .journalKey = key.publicKey()};
    };
    std::size_t lines = 1;
    while (desk::receiptCodes(saleOf(lines + 1), key).size() == 1)
        ++lines;
    const auto sold = saleOf(lines);

    // What is signed are the bytes before they were written in base 45, without the signature.
    const std::string bytes((desk::receiptCodes(sold, key).front().size() - 4) * 2 / 3 - 64, 'x');
    const wire::Signature signature = key.sign(desk::kReceiptCodeContext, bytes);
    Measured made;
    Measured drawn;
    Measured believed;
    Measured bareSigned;
    Measured bareChecked;
    for (int i = 0; i < runs; ++i) {
        std::string code;
        made.time([&] { code = desk::receiptCodes(sold, key).front(); });
        drawn.time([&] {
            if (receipt::qrModules(code).empty())
                std::abort();
        });
        believed.time([&] {
            if (!desk::readReceiptCode(code, keys))
                std::abort();
        });
        bareSigned.time([&] {
            if (key.sign(desk::kReceiptCodeContext, bytes) != signature)
                std::abort();
        });
        bareChecked.time([&] {
            if (!wire::verifySignature(key.publicKey(), desk::kReceiptCodeContext, bytes,
                                       signature))
                std::abort();
        });
    }
    bench::printHead("a sale of " + std::to_string(lines) + " lines");
    bench::printRow("made and signed", made);
    bench::printRow("bare signature of as many bytes", bareSigned);
    bench::printRow("drawn", drawn);
    bench::printRow("read and believed", believed);
    bench::printRow("bare check of that signature", bareChecked);
    std::cout << "{\"bench\":\"receipt\",\"lines\":" << lines << ",\"made_p99_us\":" << made.p99()
              << ",\"drawn_p99_us\":" << drawn.p99() << ",\"believed_p99_us\":" << believed.p99()
              << ",\"made_ratio_p50\":" << made.p50() / bareSigned.p50()
              << ",\"believed_ratio_p50\":" << believed.p50() / bareChecked.p50() << "}\n";
    return 0;
}
