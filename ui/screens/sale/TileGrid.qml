pragma ComponentBehavior: Bound
import QtQuick
import OneTill.Controls
import OneTill.Theme
import OneTill.View

/** Categories as chips, and below them the items of the chosen one. Tiles keep their place. */
Item {
    id: root

    required property RegisterViewModel sale

    readonly property int columns: Theme.compact ? Theme.sizeTileColumnsCompact
        : Theme.wide ? Theme.sizeTileColumnsWide : Theme.sizeTileColumnsRegular
    readonly property int rows: Theme.compact ? Theme.sizeTileRowsCompact
        : Theme.wide ? Theme.sizeTileRowsWide : Theme.sizeTileRowsRegular
    readonly property int gap: Theme.space3

    ListView {
        id: chips

        width: parent.width
        height: Theme.sizeChip
        orientation: ListView.Horizontal
        spacing: Theme.space2
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        model: root.sale.categories

        delegate: Chip {
            required property string categoryId
            required property string name
            required selected

            text: name
            onClicked: root.sale.selectCategory(categoryId)
        }
    }
    GridView {
        id: grid

        anchors.top: chips.bottom
        anchors.topMargin: Theme.space4
        anchors.bottom: parent.bottom
        width: parent.width + root.gap
        // Whole tiles fill the height; what does not fit is a swipe away.
        cellWidth: Math.floor((root.width + root.gap) / root.columns)
        cellHeight: Math.floor((height + root.gap) / root.rows)
        clip: true
        reuseItems: true
        boundsBehavior: Flickable.StopAtBounds
        interactive: contentHeight - root.gap > height
        snapMode: GridView.SnapToRow
        model: root.sale.tiles

        delegate: Tile {
            required property string sku

            width: grid.cellWidth - root.gap
            height: grid.cellHeight - root.gap
            onClicked: root.sale.addTile(sku)
        }
    }
    EmptyState {
        anchors.centerIn: grid
        width: root.width
        visible: grid.count === 0
        iconName: "grid"
        title: qsTr("No tiles here yet")
        hint: qsTr("Scan an item, or type its name.")
    }
}
