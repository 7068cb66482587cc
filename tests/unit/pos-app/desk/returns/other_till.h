#pragma once

#include "pos-app/desk/proof/receipt_code.h"
#include "returns_counter.h"

#include <boost/test/unit_test.hpp>

#include <string>

namespace onetill::test {

/// Another till of the retailer, whose key has arrived here, and whose customers come here.
struct OtherTill : ReturnsCounter {
    OtherTill()
    {
        other = {.till = *Uuid::parse("0192f3a0-0000-7000-8000-00000000beef"),
                 .store = *StoreId::parse("galway"),
                 .number = 3,
                 .trial = true, // As the one here.
                 .journalKey = key.publicKey()};
        keyArrives();
    }

    void keyArrives() { centreSays("configuration", {wire::upsert(other)}); }
    /// What this till has just sold, as if the other one had sold it.
    store::RecordedSale soldThere()
    {
        store::RecordedSale sold{.header = {}, .hash = {}, .sale = newestSale()};
        sold.header.till = other.till;
        sold.header.epoch = wire::Epoch{0xbeef};
        sold.header.seq = ++seq;
        sold.header.businessDay = *parseDate("2026-11-23");
        sold.sale.receiptNumber = "galway-3-0001" + std::to_string(seq);
        return sold;
    }
    std::string receipt() { return desk::receiptCodes(soldThere(), key).front(); }
    wire::SaleCompleted newestSale() { return std::get<wire::SaleCompleted>(newestEvent()); }
    Result<desk::BasketSnapshot> take(const std::string& code, int line, const char* quantity)
    {
        return back().takeBack(
            {.receipt = code, .line = line, .quantity = quantity, .reason = "changed-mind"});
    }
    void signInCashier()
    {
        BOOST_REQUIRE(till().signInDesk().signOut());
        signIn("niamh", kCashierPin);
    }

    wire::SigningKey key = wire::SigningKey::generate(wire::systemRandom());
    wire::TillKey other;
    std::int64_t seq{0};
};

} // namespace onetill::test
