#pragma once

#include "pos-app/desk/sign_in_desk.h"
#include "pos-app/view/lists/list_models.h"

#include <QObject>
#include <QQmlEngine>
#include <QString>

#include <optional>
#include <string>
#include <vector>

namespace onetill::view {

struct Surface;

/// Who sold a line, to choose from all who work here; the first is whoever is the cashier.
class SellerChoice : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Owned by LineEditViewModel")
    Q_PROPERTY(bool open READ isOpen WRITE setOpen NOTIFY changed)
    Q_PROPERTY(QString name READ name NOTIFY changed)
    Q_PROPERTY(onetill::view::StaffModel* people READ people CONSTANT)

public:
    SellerChoice(Surface& surface, QObject* parent);

    /// Whether the people stand where the keypad does.
    bool isOpen() const { return m_open; }
    void setOpen(bool open);
    /// Empty while it is the cashier.
    QString name() const;
    StaffModel* people() { return &m_rows; }

    /// `seller`: who the line says now; empty for the cashier.
    void start(const StaffId& seller);
    /// What to change the line to; none where nothing is different.
    std::optional<std::string> wish() const;

public Q_SLOTS:
    /// An empty id is the cashier.
    void choose(const QString& person);
    void next();
    void previous();

Q_SIGNALS:
    void changed();

private:
    void step(int by);
    void show();

    Surface& m_surface;
    bool m_open{false};
    std::string m_before;
    std::string m_chosen;
    std::vector<desk::StaffCard> m_cards;
    StaffModel m_rows{this};
};

} // namespace onetill::view
