#include "pos-app/domain/returns/return_window.h"

#include <chrono>

namespace onetill::domain {
namespace {

std::chrono::sys_days dayOf(const Date& date)
{
    using namespace std::chrono;
    return sys_days{year{date.year} / month{static_cast<unsigned>(date.month)}
                    / day{static_cast<unsigned>(date.day)}};
}

} // namespace

Date lastReturnDay(const Date& sold, int days)
{
    const std::chrono::year_month_day last{dayOf(sold) + std::chrono::days{days}};
    return {static_cast<int>(last.year()), static_cast<int>(static_cast<unsigned>(last.month())),
            static_cast<int>(static_cast<unsigned>(last.day()))};
}

bool isInReturnWindow(const Date& sold, int days, const Date& on)
{
    return on >= sold && on <= lastReturnDay(sold, days);
}

} // namespace onetill::domain
