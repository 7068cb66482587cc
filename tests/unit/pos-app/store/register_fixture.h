#pragma once

#include "pos-app/store/register.h"
#include "tests/support/manual_clock.h"
#include "tests/support/sale_builder.h"
#include "tests/support/temporary_directory.h"

#include <cstdint>
#include <string>
#include <vector>

namespace onetill::test {

store::Identity anIdentity(std::uint64_t epoch = 0xA1);
store::AppendContext aContext(store::Draft draft = store::Draft::Keep);

/// What the hub says it has; nobody checks its signature in the store.
wire::SignedHave aHave(const store::Position& position, const std::string& hubEpoch = "hub-1");

/// A state directory, and a till in it that is opened, enrolled and has an open shift when asked.
struct StateFixture {
    TemporaryDirectory directory;
    ManualClock clock;

    std::filesystem::path state() const { return directory.path() / "till"; }
    std::filesystem::path file() const { return state() / "register.db"; }
    Result<store::Register> open(store::Mode mode = store::Mode::ReadWrite,
                                 std::uint64_t seed = 7) const;
    /// Changes the file behind the program's back.
    void exec(const std::string& sql) const;
    /// The first column of the first row.
    std::string ask(const std::string& sql) const;
    std::int64_t rows(const std::string& table) const;
};

struct OpenShift : StateFixture {
    OpenShift();

    /// Sells, and says what the register said.
    Result<wire::Entry> sell(SaleWishes wishes = {}, store::Draft draft = store::Draft::Clear);
    /// Sells so many times; requires that it works.
    void sellTimes(int times);

    /// What closing the shift now has to say, for a drawer counted as it should be.
    wire::ShiftClosed closing() const;

    store::Register till;
    Uuid shift;
};

} // namespace onetill::test
