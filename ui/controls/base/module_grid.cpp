#include "ui/controls/base/module_grid.h"

#include <QPainter>

#include <algorithm>

namespace onetill::ui {
namespace {

constexpr int kQuietModules = 4;

} // namespace

ModuleGrid::ModuleGrid(QQuickItem* parent) : QQuickPaintedItem{parent}
{
    setFillColor(Qt::white);
}

void ModuleGrid::setRows(const QStringList& rows)
{
    m_rows = rows;
    fit();
}

void ModuleGrid::setRoom(int room)
{
    m_room = room;
    fit();
}

void ModuleGrid::setModuleMax(int moduleMax)
{
    m_moduleMax = moduleMax;
    fit();
}

void ModuleGrid::fit()
{
    const int modules = static_cast<int>(m_rows.size()) + 2 * kQuietModules;
    m_module = m_rows.isEmpty() ? 0 : std::clamp(m_room / modules, 1, std::max(m_moduleMax, 1));
    setImplicitSize(m_module * modules, m_module * modules);
    update();
    Q_EMIT changed();
}

void ModuleGrid::paint(QPainter* painter)
{
    int y = m_module * kQuietModules;
    for (const QString& row : m_rows) {
        for (qsizetype x = row.indexOf('1'); x >= 0; x = row.indexOf('1', x + 1))
            painter->fillRect(m_module * (kQuietModules + static_cast<int>(x)), y, m_module,
                              m_module, Qt::black);
        y += m_module;
    }
}

} // namespace onetill::ui
