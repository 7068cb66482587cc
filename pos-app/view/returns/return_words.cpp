#include "pos-app/view/returns/return_words.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <iterator>

namespace onetill::view {
namespace {

// For translators: why goods come back.
[[maybe_unused]] constexpr const char* kReturnReasons[] = {
    QT_TRANSLATE_NOOP("ReturnReason", "Changed mind"),
    QT_TRANSLATE_NOOP("ReturnReason", "Wrong size"),
    QT_TRANSLATE_NOOP("ReturnReason", "Wrong item"),
    QT_TRANSLATE_NOOP("ReturnReason", "Not as described"),
    QT_TRANSLATE_NOOP("ReturnReason", "Faulty"),
    QT_TRANSLATE_NOOP("ReturnReason", "Damaged on delivery"),
    QT_TRANSLATE_NOOP("ReturnReason", "Recalled by the maker"),
    QT_TRANSLATE_NOOP("ReturnReason", "Past its date"),
    QT_TRANSLATE_NOOP("ReturnReason", "Something else"),
};

struct Place {
    domain::Disposition disposition;
    const char* text;
};

// For translators: where goods go that came back.
constexpr std::array kPlaces{
    Place{domain::Disposition::ToStock, QT_TRANSLATE_NOOP("Disposition", "Back to shelf")},
    Place{domain::Disposition::FaultyHold, QT_TRANSLATE_NOOP("Disposition", "Faulty, hold")},
    Place{domain::Disposition::ToVendor, QT_TRANSLATE_NOOP("Disposition", "Return to vendor")},
    Place{domain::Disposition::Destroy, QT_TRANSLATE_NOOP("Disposition", "Destroy")},
};

} // namespace

QStringList ReturnWords::reasonTexts() const
{
    QStringList texts;
    for (const domain::ReturnReason& reason : m_reasons)
        texts.push_back(QCoreApplication::translate("ReturnReason", reason.name.c_str()));
    return texts;
}

QStringList ReturnWords::dispositionTexts() const
{
    QStringList texts;
    for (const Place& place : kPlaces)
        texts.push_back(QCoreApplication::translate("Disposition", place.text));
    return texts;
}

const domain::ReturnReason* ReturnWords::reason(int place) const
{
    return place < 0 || place >= std::ssize(m_reasons)
               ? nullptr
               : &m_reasons[static_cast<std::size_t>(place)];
}

domain::Disposition ReturnWords::disposition(int place) const
{
    return kPlaces[static_cast<std::size_t>(std::clamp(place, 0, int{kPlaces.size()} - 1))]
        .disposition;
}

int ReturnWords::dispositionOf(int reason) const
{
    const domain::ReturnReason* known = this->reason(reason);
    const auto found = std::ranges::find(
        kPlaces, known ? known->disposition : domain::Disposition::ToStock, &Place::disposition);
    return static_cast<int>(found - kPlaces.begin());
}

int ReturnWords::step(int place, int by, qsizetype count)
{
    if (count == 0)
        return -1;
    const auto from = place < 0 ? (by > 0 ? -1 : count) : place;
    return static_cast<int>((from + by + count) % count);
}

} // namespace onetill::view
