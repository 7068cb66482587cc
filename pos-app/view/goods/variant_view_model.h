#pragma once

#include "pos-app/desk/item_desk.h"
#include "pos-app/view/lists/list_models.h"

#include <QObject>
#include <QQmlEngine>
#include <QString>
#include <QVariantList>

#include <memory>
#include <optional>
#include <vector>

namespace onetill::view {

struct Surface;

/// One thing to choose of a style: "Size", and its values.
class VariantOption : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Owned by VariantViewModel")
    Q_PROPERTY(QString name READ name NOTIFY nameChanged)
    Q_PROPERTY(onetill::view::ChoiceModel* values READ values CONSTANT)

public:
    explicit VariantOption(QObject* parent);

    QString name() const { return m_name; }
    void rename(const QString& name);
    ChoiceModel* values() { return &m_values; }

Q_SIGNALS:
    void nameChanged();

private:
    QString m_name;
    ChoiceModel m_values{this};
};

/// Choosing one article of a style by its colour, size and whatever else it comes in (ui.md 4.2).
class VariantViewModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Owned by RegisterViewModel")
    Q_PROPERTY(bool active READ active NOTIFY changed)
    Q_PROPERTY(QString name READ name NOTIFY changed)
    Q_PROPERTY(QString detailText READ detailText NOTIFY changed)
    Q_PROPERTY(QString priceText READ priceText NOTIFY changed)
    Q_PROPERTY(QString glyph READ glyph NOTIFY changed)
    Q_PROPERTY(int tint READ tint NOTIFY changed)
    Q_PROPERTY(bool isPicked READ isPicked NOTIFY changed)
    Q_PROPERTY(bool canAdd READ canAdd NOTIFY changed)
    Q_PROPERTY(QString cannotAddText READ cannotAddText NOTIFY changed)
    Q_PROPERTY(int openOption READ openOption NOTIFY changed)
    Q_PROPERTY(QVariantList options READ options NOTIFY optionsChanged)

public:
    VariantViewModel(Surface& surface, QObject* parent);

    bool active() const { return m_shown.active; }
    QString name() const { return m_shown.name; }
    QString detailText() const { return m_shown.detailText; }
    QString priceText() const { return m_shown.priceText; }
    QString glyph() const { return m_shown.glyph; }
    int tint() const { return m_shown.tint; }
    /// Whether what is chosen leaves one article.
    bool isPicked() const { return m_shown.isPicked; }
    bool canAdd() const { return m_shown.canAdd; }
    QString cannotAddText() const { return m_shown.cannotAddText; }
    /// Place of the first option of which nothing is chosen yet; 0 if that is none.
    int openOption() const { return m_shown.openOption; }
    /// VariantOptions, in the order to choose.
    QVariantList options() const;

    void open(const QString& sku);

public Q_SLOTS:
    /// What was chosen of other options goes, if nothing comes in both.
    void choose(int option, const QString& value);
    /// The value after the chosen one, or the one before, from either end around.
    void step(int option, int by);
    void add();
    void openStock();
    void cancel();

Q_SIGNALS:
    void changed();
    void optionsChanged();
    /// That article is wanted in the basket.
    void chosen(const QString& sku);
    void stockWanted(const QString& sku);

private:
    /// What QML reads, replaced as a whole by show().
    struct Shown {
        bool active{false};
        QString name;
        QString detailText;
        QString priceText;
        QString glyph;
        int tint{0};
        bool isPicked{false};
        bool canAdd{false};
        QString cannotAddText;
        int openOption{0};

        bool operator==(const Shown&) const = default;
    };
    static constexpr std::size_t kNoOption = static_cast<std::size_t>(-1);

    void show(Shown shown);
    void opened(desk::Style style);
    void showChoice();
    void showValues(std::size_t option);
    void chooseWhatIsLeft();
    std::vector<desk::ItemCard> fitting(std::size_t besides = kNoOption,
                                        const std::string& value = {}) const;
    std::optional<desk::ItemCard> picked() const;
    QString stockText(const std::vector<desk::ItemCard>& cards) const;

    Surface& m_surface;
    Shown m_shown;
    int m_opening{0}; ///< Counts, so that a late answer opens nothing.
    desk::Style m_style;
    std::vector<std::string> m_chosen; ///< One for each option; empty where nothing is.
    /// Never fewer than before: what the screen shows now must not go under it.
    std::vector<std::unique_ptr<VariantOption>> m_options;
};

} // namespace onetill::view
