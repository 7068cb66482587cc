#pragma once

#include "pos-app/view/lists/rows_model.h"

#include <QQmlEngine>
#include <QString>

/// The lists that the screens show. Every text is ready to show, every amount already formatted.
namespace onetill::view {

struct BasketRow {
    int lineId{0};
    QString name;
    QString quantityText; ///< "2" or "0.486"
    QString unitText;     ///< "kg" under a weight, else empty
    QString caption;
    QString amountText;
    QString oldAmountText; ///< Struck through; empty where nothing was taken off or put on.
    QString markIcon;      ///< Of why the amount is another; empty for nothing.
    QString warnText{};    ///< Worth a look, and in nobody's way: "only 3 here".
    bool selected{false};

    bool operator==(const BasketRow&) const = default;
};

class BasketModel : public RowsModel<BasketRow>
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Owned by RegisterViewModel")

public:
    explicit BasketModel(QObject* parent);
};

struct CategoryRow {
    QString categoryId;
    QString name;
    bool selected{false};

    bool operator==(const CategoryRow&) const = default;
};

class CategoryModel : public RowsModel<CategoryRow>
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Owned by RegisterViewModel")

public:
    explicit CategoryModel(QObject* parent);
};

struct TileRow {
    QString sku;
    QString name;
    QString priceText;
    QString glyph;
    int tint{0};
    QString badgeText;
    QString badgeTone;   ///< "accent", "warn", "neutral" or empty
    bool isStyle{false}; ///< Stands for several articles, to choose from.

    bool operator==(const TileRow&) const = default;
};

class TileModel : public RowsModel<TileRow>
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Owned by RegisterViewModel")

public:
    explicit TileModel(QObject* parent);
};

/// A value of something to choose: a colour, a size.
struct ChoiceRow {
    QString value;
    QString detailText; ///< "3 here", "none"
    bool selected{false};

    bool operator==(const ChoiceRow&) const = default;
};

class ChoiceModel : public RowsModel<ChoiceRow>
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Owned by VariantOption")

public:
    explicit ChoiceModel(QObject* parent);
};

struct ReasonRow {
    QString reasonId;
    QString text;
    bool selected{false};

    bool operator==(const ReasonRow&) const = default;
};

class ReasonModel : public RowsModel<ReasonRow>
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Owned by LineEditViewModel")

public:
    explicit ReasonModel(QObject* parent);
};

struct StaffRow {
    QString staffId;
    QString name;
    QString roleText;
    QString initials;
    int tint{0};
    bool selected{false};

    bool operator==(const StaffRow&) const = default;
};

class StaffModel : public RowsModel<StaffRow>
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Owned by SignInViewModel")

public:
    explicit StaffModel(QObject* parent);
};

struct SearchRow {
    QString sku;
    QString name;
    QString detailText; ///< SKU, options
    QString priceText;
    QString stockText;
    QString glyph;
    int tint{0};
    bool selected{false};

    bool operator==(const SearchRow&) const = default;
};

class SearchModel : public RowsModel<SearchRow>
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Owned by SearchViewModel")

public:
    explicit SearchModel(QObject* parent);
};

/// How many of an article a location has.
struct StockRow {
    QString storeId;
    QString name;
    QString kindText; ///< "This store", "Warehouse"
    QString iconName;
    QString countText;
    QString badgeText; ///< What to know before sending somebody there; empty for nothing.
    QString badgeTone; ///< "warn", "neutral" or empty

    bool operator==(const StockRow&) const = default;
};

class StockModel : public RowsModel<StockRow>
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Owned by StockViewModel")

public:
    explicit StockModel(QObject* parent);
};

struct QuickAmountRow {
    QString label; ///< "Exact", or empty
    QString text;
    bool highlighted{false};

    bool operator==(const QuickAmountRow&) const = default;
};

class QuickAmountModel : public RowsModel<QuickAmountRow>
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Owned by PaymentViewModel")

public:
    explicit QuickAmountModel(QObject* parent);
};

/// A way to pay.
struct MethodRow {
    QString iconName;
    QString text;
    QString reason; ///< What it is, in a few words; or why it is not to be had.
    bool selected{false};
    bool available{true};

    bool operator==(const MethodRow&) const = default;
};

class MethodModel : public RowsModel<MethodRow>
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Owned by PaymentViewModel")

public:
    explicit MethodModel(QObject* parent);
};

struct TenderRow {
    int tenderId{0};
    QString text;
    QString amountText;
    QString detailText{}; ///< What else to know of it; empty for nothing.

    bool operator==(const TenderRow&) const = default;
};

class TenderModel : public RowsModel<TenderRow>
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Owned by PaymentViewModel")

public:
    explicit TenderModel(QObject* parent);
};

struct StepRow {
    QString title;
    QString detail;
    QString state; ///< "waiting", "running", "done", "failed"
    QString countText;
    int progress{-1}; ///< Percent; -1 for none.

    bool operator==(const StepRow&) const = default;
};

class StepModel : public RowsModel<StepRow>
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Owned by EnrolmentViewModel")

public:
    explicit StepModel(QObject* parent);
};

/// What somebody should know before they decide: a name and its value.
struct FactRow {
    QString name;
    QString valueText;
    bool strong{false}; ///< What it is all about.

    bool operator==(const FactRow&) const = default;
};

class FactModel : public RowsModel<FactRow>
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Owned by ApprovalViewModel")

public:
    explicit FactModel(QObject* parent);
};

/// A promotion or a discount that the basket has.
struct SavingRow {
    QString name;
    QString detailText; ///< What it is on.
    QString amountText; ///< What it takes off: "−14.95".
    QString iconName;

    bool operator==(const SavingRow&) const = default;
};

class SavingModel : public RowsModel<SavingRow>
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Owned by RegisterViewModel")

public:
    explicit SavingModel(QObject* parent);
};

struct CountRow {
    QString name;
    QString countText;

    bool operator==(const CountRow&) const = default;
};

class CountModel : public RowsModel<CountRow>
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Owned by SyncViewModel")

public:
    explicit CountModel(QObject* parent);
};

struct WaitingRow {
    QString time;
    QString kindText;
    QString amountText;
    QString stateText;

    bool operator==(const WaitingRow&) const = default;
};

class WaitingModel : public RowsModel<WaitingRow>
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Owned by SyncViewModel")

public:
    explicit WaitingModel(QObject* parent);
};

} // namespace onetill::view
