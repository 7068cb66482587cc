#include "pos-app/view/till/pieces_model.h"

namespace onetill::view {

PiecesModel::PiecesModel(QObject* parent)
    : RowsModel{{{"position", [](const PiecesRow& row) { return QVariant{row.position}; }},
                 {"label", [](const PiecesRow& row) { return QVariant{row.label}; }},
                 {"countText", [](const PiecesRow& row) { return QVariant{row.countText}; }},
                 {"amountText", [](const PiecesRow& row) { return QVariant{row.amountText}; }},
                 {"isNone", [](const PiecesRow& row) { return QVariant{row.isNone}; }},
                 {"selected", [](const PiecesRow& row) { return QVariant{row.selected}; }}},
                parent}
{
}

} // namespace onetill::view
