#pragma once

#include "pos-app/desk/basket_snapshot.h"
#include "pos-app/view/lists/list_models.h"

#include <QObject>

#include <cstdint>
#include <map>
#include <optional>
#include <vector>

namespace onetill::view {

struct Surface;

/// How many of the articles in the basket this store has, for a quiet word where the basket has
/// more. Each article is asked for once in a basket, after the line stands: a scan never waits.
class StockInSight : public QObject
{
    Q_OBJECT

public:
    StockInSight(Surface& surface, QObject* parent);

    /// What is new in it is asked for; with an empty basket everything is forgotten.
    void follow(const desk::BasketSnapshot& basket);
    /// Says on the rows of these lines where there are more of an article than the store has.
    void mark(std::vector<BasketRow>& rows, const desk::BasketSnapshot& basket) const;

Q_SIGNALS:
    void changed();

private:
    Surface& m_surface;
    /// None for what nobody counts, and until the desk has answered.
    std::map<Sku, std::optional<std::int64_t>> m_onHandMilli;
};

} // namespace onetill::view
