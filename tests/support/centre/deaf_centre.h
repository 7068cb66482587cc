#pragma once

#include "pos-app/desk/centre.h"

namespace onetill::test {

/// A centre that never answers; a case has it hear what it is about.
struct DeafCentre : desk::Centre {
    void askStock(const Sku&, std::chrono::milliseconds,
                  std::function<void(Result<desk::StockFigures>)> answer) override
    {
        answer(unheard());
    }
    void claimBasket(const Uuid&, std::chrono::milliseconds,
                     std::function<void(Result<std::string>)> answer) override
    {
        answer(unheard());
    }
    void askSale(const desk::SaleSought&, std::chrono::milliseconds,
                 std::function<void(Result<std::string>)> answer) override
    {
        answer(unheard());
    }
    void claimReturns(const Uuid&, const desk::ReturnClaim&, std::chrono::milliseconds,
                      std::function<void(Status)> answer) override
    {
        answer(unheard());
    }

    static tl::unexpected<Error> unheard()
    {
        return fail(ErrorCode::Unreachable, "it does not hear");
    }
};

} // namespace onetill::test
