#pragma once

#include "pos-app/view/lists/rows_model.h"

#include <QQmlEngine>
#include <QString>

namespace onetill::view {

/// So many notes or coins of one value.
struct PiecesRow {
    int position{0}; ///< Among notes and coins together, from 0.
    QString label;   ///< "€50"
    QString countText;
    QString amountText;
    bool isNone{true};
    bool selected{false};

    bool operator==(const PiecesRow&) const = default;
};

class PiecesModel : public RowsModel<PiecesRow>
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Owned by CountViewModel")

public:
    explicit PiecesModel(QObject* parent);
};

} // namespace onetill::view
