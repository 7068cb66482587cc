#pragma once

#include <QQmlEngine>
#include <QQuickPaintedItem>
#include <QStringList>

namespace onetill::ui {

/// A symbol of square modules, such as a QR code, with the quiet zone that readers need around it.
/// Black on white in every theme: readers do not know of themes. Place it at whole pixels.
class ModuleGrid : public QQuickPaintedItem
{
    Q_OBJECT
    QML_ELEMENT
    /// From top to bottom, all of one length: '1' is a dark module. None: the item has no size.
    Q_PROPERTY(QStringList rows READ rows WRITE setRows NOTIFY changed)
    /// The side of the largest square that it may take, in pixels.
    Q_PROPERTY(int room READ room WRITE setRoom NOTIFY changed)
    /// The side of a module at most, in pixels. It is always whole.
    Q_PROPERTY(int moduleMax READ moduleMax WRITE setModuleMax NOTIFY changed)

public:
    explicit ModuleGrid(QQuickItem* parent = nullptr);

    QStringList rows() const { return m_rows; }
    void setRows(const QStringList& rows);
    int room() const { return m_room; }
    void setRoom(int room);
    int moduleMax() const { return m_moduleMax; }
    void setModuleMax(int moduleMax);

    void paint(QPainter* painter) override;

Q_SIGNALS:
    void changed();

private:
    void fit();

    QStringList m_rows;
    int m_room{0};
    int m_moduleMax{1};
    int m_module{0};
};

} // namespace onetill::ui
