#pragma once

#include <QAbstractListModel>
#include <QVariant>

#include <algorithm>
#include <cstddef>
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

    /// Turns the new rows into the smallest set of row changes; a reset would lose the list's
    /// scroll position and focus. The first column tells which row is which: what stands alike at
    /// both ends keeps its place, so a row added or removed anywhere is one change.
    void show(std::vector<Row> rows)
    {
        const std::size_t shorter = std::min(m_rows.size(), rows.size());
        std::size_t front = 0;
        while (front < shorter && sameRow(m_rows[front], rows[front]))
            ++front;
        std::size_t back = 0;
        while (back < shorter - front
               && sameRow(m_rows[m_rows.size() - 1 - back], rows[rows.size() - 1 - back]))
            ++back;
        // Between both ends rows are exchanged by position; the rest goes or comes behind them.
        const std::size_t exchanged = shorter - front - back;
        if (m_rows.size() > rows.size())
            remove(front + exchanged, m_rows.size() - rows.size());
        else if (m_rows.size() < rows.size())
            insert(front + exchanged, rows, rows.size() - m_rows.size());
        for (std::size_t row = 0; row < rows.size(); ++row)
            exchange(row, std::move(rows[row]));
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
    bool sameRow(const Row& left, const Row& right) const
    {
        return m_columns.front().read(left) == m_columns.front().read(right);
    }

    void remove(std::size_t at, std::size_t count)
    {
        const auto first = m_rows.begin() + static_cast<std::ptrdiff_t>(at);
        beginRemoveRows({}, static_cast<int>(at), static_cast<int>(at + count) - 1);
        m_rows.erase(first, first + static_cast<std::ptrdiff_t>(count));
        endRemoveRows();
    }

    void insert(std::size_t at, const std::vector<Row>& from, std::size_t count)
    {
        const auto first = from.begin() + static_cast<std::ptrdiff_t>(at);
        beginInsertRows({}, static_cast<int>(at), static_cast<int>(at + count) - 1);
        m_rows.insert(m_rows.begin() + static_cast<std::ptrdiff_t>(at), first,
                      first + static_cast<std::ptrdiff_t>(count));
        endInsertRows();
    }

    void exchange(std::size_t row, Row wanted)
    {
        if (m_rows[row] == wanted)
            return;
        m_rows[row] = std::move(wanted);
        Q_EMIT dataChanged(index(static_cast<int>(row)), index(static_cast<int>(row)));
    }

    std::vector<Column<Row>> m_columns;
    std::vector<Row> m_rows;
};

} // namespace onetill::view
