#pragma once

#include <QAbstractListModel>
#include <QVariant>

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

namespace onetill::view {

/// One column of a list that QML sees: its name, and how to read it from a row.
template <class Row>
struct Column {
    const char* name;
    QVariant (*read)(const Row&);
};

/// A list for QML made of plain rows with text that is ready to show. A concrete model derives
/// from it, adds Q_OBJECT and QML_ELEMENT, and hands over its columns. Lives on the ui thread.
template <class Row>
class RowsModel : public QAbstractListModel
{
public:
    RowsModel(std::vector<Column<Row>> columns, QObject* parent)
        : QAbstractListModel{parent}, m_columns{std::move(columns)}
    {
    }

    /// Turns the new rows into the smallest set of row changes. Rows are matched by position:
    /// they are added and removed at the end far more often than elsewhere, and a reset would lose
    /// the list's scroll position and focus.
    void show(std::vector<Row> rows)
    {
        const auto oldSize = static_cast<int>(m_rows.size());
        const auto newSize = static_cast<int>(rows.size());
        for (int row = 0; row < std::min(oldSize, newSize); ++row) {
            auto& shown = m_rows[static_cast<std::size_t>(row)];
            auto& wanted = rows[static_cast<std::size_t>(row)];
            if (shown == wanted)
                continue;
            shown = std::move(wanted);
            Q_EMIT dataChanged(index(row), index(row));
        }
        if (newSize < oldSize) {
            beginRemoveRows({}, newSize, oldSize - 1);
            m_rows.resize(static_cast<std::size_t>(newSize));
            endRemoveRows();
        } else if (newSize > oldSize) {
            beginInsertRows({}, oldSize, newSize - 1);
            std::move(rows.begin() + oldSize, rows.end(), std::back_inserter(m_rows));
            endInsertRows();
        }
    }

    const std::vector<Row>& rows() const { return m_rows; }

    int rowCount(const QModelIndex& parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
    }

    QVariant data(const QModelIndex& index, int role) const override
    {
        const auto column = static_cast<std::size_t>(role - Qt::UserRole - 1);
        if (!checkIndex(index, CheckIndexOption::IndexIsValid) || role <= Qt::UserRole
            || column >= m_columns.size())
            return {};
        return m_columns[column].read(m_rows[static_cast<std::size_t>(index.row())]);
    }

    QHash<int, QByteArray> roleNames() const override
    {
        QHash<int, QByteArray> names;
        for (std::size_t column = 0; column < m_columns.size(); ++column)
            names.insert(Qt::UserRole + 1 + static_cast<int>(column), m_columns[column].name);
        return names;
    }

private:
    std::vector<Column<Row>> m_columns;
    std::vector<Row> m_rows;
};

} // namespace onetill::view
