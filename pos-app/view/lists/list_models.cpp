#include "pos-app/view/lists/list_models.h"

namespace onetill::view {

BasketModel::BasketModel(QObject* parent)
    : RowsModel{
        {{"lineId", [](const BasketRow& row) { return QVariant{row.lineId}; }},
         {"name", [](const BasketRow& row) { return QVariant{row.name}; }},
         {"quantityText", [](const BasketRow& row) { return QVariant{row.quantityText}; }},
         {"unitText", [](const BasketRow& row) { return QVariant{row.unitText}; }},
         {"caption", [](const BasketRow& row) { return QVariant{row.caption}; }},
         {"amountText", [](const BasketRow& row) { return QVariant{row.amountText}; }},
         {"oldAmountText", [](const BasketRow& row) { return QVariant{row.oldAmountText}; }},
         {"markIcon", [](const BasketRow& row) { return QVariant{row.markIcon}; }},
         {"warnText", [](const BasketRow& row) { return QVariant{row.warnText}; }},
         {"selected", [](const BasketRow& row) { return QVariant{row.selected}; }}},
        parent}
{
}

CategoryModel::CategoryModel(QObject* parent)
    : RowsModel{{{"categoryId", [](const CategoryRow& row) { return QVariant{row.categoryId}; }},
                 {"name", [](const CategoryRow& row) { return QVariant{row.name}; }},
                 {"selected", [](const CategoryRow& row) { return QVariant{row.selected}; }}},
                parent}
{
}

TileModel::TileModel(QObject* parent)
    : RowsModel{{{"sku", [](const TileRow& row) { return QVariant{row.sku}; }},
                 {"name", [](const TileRow& row) { return QVariant{row.name}; }},
                 {"priceText", [](const TileRow& row) { return QVariant{row.priceText}; }},
                 {"glyph", [](const TileRow& row) { return QVariant{row.glyph}; }},
                 {"tint", [](const TileRow& row) { return QVariant{row.tint}; }},
                 {"badgeText", [](const TileRow& row) { return QVariant{row.badgeText}; }},
                 {"badgeTone", [](const TileRow& row) { return QVariant{row.badgeTone}; }},
                 {"isStyle", [](const TileRow& row) { return QVariant{row.isStyle}; }}},
                parent}
{
}

ChoiceModel::ChoiceModel(QObject* parent)
    : RowsModel{{{"value", [](const ChoiceRow& row) { return QVariant{row.value}; }},
                 {"detailText", [](const ChoiceRow& row) { return QVariant{row.detailText}; }},
                 {"selected", [](const ChoiceRow& row) { return QVariant{row.selected}; }}},
                parent}
{
}

ReasonModel::ReasonModel(QObject* parent)
    : RowsModel{{{"reasonId", [](const ReasonRow& row) { return QVariant{row.reasonId}; }},
                 {"text", [](const ReasonRow& row) { return QVariant{row.text}; }},
                 {"selected", [](const ReasonRow& row) { return QVariant{row.selected}; }}},
                parent}
{
}

StaffModel::StaffModel(QObject* parent)
    : RowsModel{{{"staffId", [](const StaffRow& row) { return QVariant{row.staffId}; }},
                 {"name", [](const StaffRow& row) { return QVariant{row.name}; }},
                 {"roleText", [](const StaffRow& row) { return QVariant{row.roleText}; }},
                 {"initials", [](const StaffRow& row) { return QVariant{row.initials}; }},
                 {"tint", [](const StaffRow& row) { return QVariant{row.tint}; }},
                 {"selected", [](const StaffRow& row) { return QVariant{row.selected}; }}},
                parent}
{
}

SearchModel::SearchModel(QObject* parent)
    : RowsModel{{{"sku", [](const SearchRow& row) { return QVariant{row.sku}; }},
                 {"name", [](const SearchRow& row) { return QVariant{row.name}; }},
                 {"detailText", [](const SearchRow& row) { return QVariant{row.detailText}; }},
                 {"priceText", [](const SearchRow& row) { return QVariant{row.priceText}; }},
                 {"stockText", [](const SearchRow& row) { return QVariant{row.stockText}; }},
                 {"glyph", [](const SearchRow& row) { return QVariant{row.glyph}; }},
                 {"tint", [](const SearchRow& row) { return QVariant{row.tint}; }},
                 {"selected", [](const SearchRow& row) { return QVariant{row.selected}; }}},
                parent}
{
}

StockModel::StockModel(QObject* parent)
    : RowsModel{{{"storeId", [](const StockRow& row) { return QVariant{row.storeId}; }},
                 {"name", [](const StockRow& row) { return QVariant{row.name}; }},
                 {"kindText", [](const StockRow& row) { return QVariant{row.kindText}; }},
                 {"iconName", [](const StockRow& row) { return QVariant{row.iconName}; }},
                 {"countText", [](const StockRow& row) { return QVariant{row.countText}; }},
                 {"badgeText", [](const StockRow& row) { return QVariant{row.badgeText}; }},
                 {"badgeTone", [](const StockRow& row) { return QVariant{row.badgeTone}; }}},
                parent}
{
}

QuickAmountModel::QuickAmountModel(QObject* parent)
    : RowsModel{
        {{"label", [](const QuickAmountRow& row) { return QVariant{row.label}; }},
         {"text", [](const QuickAmountRow& row) { return QVariant{row.text}; }},
         {"highlighted", [](const QuickAmountRow& row) { return QVariant{row.highlighted}; }}},
        parent}
{
}

MethodModel::MethodModel(QObject* parent)
    : RowsModel{{{"iconName", [](const MethodRow& row) { return QVariant{row.iconName}; }},
                 {"text", [](const MethodRow& row) { return QVariant{row.text}; }},
                 {"reason", [](const MethodRow& row) { return QVariant{row.reason}; }},
                 {"selected", [](const MethodRow& row) { return QVariant{row.selected}; }},
                 {"available", [](const MethodRow& row) { return QVariant{row.available}; }}},
                parent}
{
}

TenderModel::TenderModel(QObject* parent)
    : RowsModel{{{"tenderId", [](const TenderRow& row) { return QVariant{row.tenderId}; }},
                 {"text", [](const TenderRow& row) { return QVariant{row.text}; }},
                 {"amountText", [](const TenderRow& row) { return QVariant{row.amountText}; }},
                 {"detailText", [](const TenderRow& row) { return QVariant{row.detailText}; }}},
                parent}
{
}

StepModel::StepModel(QObject* parent)
    : RowsModel{{{"title", [](const StepRow& row) { return QVariant{row.title}; }},
                 {"detail", [](const StepRow& row) { return QVariant{row.detail}; }},
                 {"state", [](const StepRow& row) { return QVariant{row.state}; }},
                 {"countText", [](const StepRow& row) { return QVariant{row.countText}; }},
                 {"progress", [](const StepRow& row) { return QVariant{row.progress}; }}},
                parent}
{
}

FactModel::FactModel(QObject* parent)
    : RowsModel{{{"name", [](const FactRow& row) { return QVariant{row.name}; }},
                 {"valueText", [](const FactRow& row) { return QVariant{row.valueText}; }},
                 {"strong", [](const FactRow& row) { return QVariant{row.strong}; }}},
                parent}
{
}

SavingModel::SavingModel(QObject* parent)
    : RowsModel{{{"name", [](const SavingRow& row) { return QVariant{row.name}; }},
                 {"detailText", [](const SavingRow& row) { return QVariant{row.detailText}; }},
                 {"amountText", [](const SavingRow& row) { return QVariant{row.amountText}; }},
                 {"iconName", [](const SavingRow& row) { return QVariant{row.iconName}; }}},
                parent}
{
}

CountModel::CountModel(QObject* parent)
    : RowsModel{{{"name", [](const CountRow& row) { return QVariant{row.name}; }},
                 {"countText", [](const CountRow& row) { return QVariant{row.countText}; }}},
                parent}
{
}

WaitingModel::WaitingModel(QObject* parent)
    : RowsModel{{{"time", [](const WaitingRow& row) { return QVariant{row.time}; }},
                 {"kindText", [](const WaitingRow& row) { return QVariant{row.kindText}; }},
                 {"amountText", [](const WaitingRow& row) { return QVariant{row.amountText}; }},
                 {"stateText", [](const WaitingRow& row) { return QVariant{row.stateText}; }}},
                parent}
{
}

} // namespace onetill::view
