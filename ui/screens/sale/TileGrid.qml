pragma ComponentBehavior: Bound
import QtQuick
import OneTill.Controls
import OneTill.Theme
import OneTill.View

/** Categories as chips, and below them the items of the chosen one. Tiles keep their place. */
Item {
    id: root

    required property RegisterViewModel sale

    /** A long press, or the Menu key: the article itself, not one for the basket. A style has to
        be chosen from first. */
    signal stockRequested(sku: string)

    readonly property int columns: Theme.compact ? Theme.sizeTileColumnsCompact
        : Theme.wide ? Theme.sizeTileColumnsWide : Theme.sizeTileColumnsRegular
    readonly property int rows: Theme.compact ? Theme.sizeTileRowsCompact
        : Theme.wide ? Theme.sizeTileRowsWide : Theme.sizeTileRowsRegular
    readonly property int gap: Theme.space3
    /** How far the ring around a focused chip stands out from it. */
    readonly property int ring: Theme.borderFocus + Theme.borderFocusGap

    ListView {
        id: chips

        objectName: "categories"

        readonly property bool overflowing: contentWidth > root.width

        /** On to the chips that did not fit, and from the last ones back to the first. */
        function turn() {
            if (chips.atXEnd)
                chips.positionViewAtBeginning()
            else
                chips.positionViewAtIndex(chips.firstHidden(), ListView.Beginning)
        }

        /** The first chip beyond the right edge. */
        function firstHidden(): int {
            const edge = chips.contentX + chips.width
            for (let index = 0; index < chips.count; ++index) {
                const chip = chips.itemAtIndex(index)
                if (chip !== null && chip.x > chips.contentX && chip.x + chip.width > edge)
                    return index
            }
            return chips.count - 1
        }

        x: -root.ring
        y: -root.ring
        width: parent.width - (overflowing ? more.width + Theme.space2 : 0) + root.ring
        height: Theme.sizeChip + 2 * root.ring
        leftMargin: root.ring
        orientation: ListView.Horizontal
        spacing: Theme.space2
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        snapMode: ListView.SnapToItem
        // All of them: a row of chips is short, and its length decides whether there is more.
        cacheBuffer: 4096
        model: root.sale.categories

        delegate: Chip {
            required property int index
            required property string categoryId
            required property string name
            required selected

            // Half a chip looks like a mistake; More leads to it.
            opacity: x >= chips.contentX - 1
                && x + width <= chips.contentX + chips.width + 1 ? 1 : 0
            height: chips.height
            topInset: root.ring
            bottomInset: root.ring
            text: name
            onClicked: root.sale.selectCategory(categoryId)
            // Tab reaches chips that did not fit, too.
            onActiveFocusChanged: if (activeFocus)
                chips.positionViewAtIndex(index, ListView.Contain)
        }
    }
    Chip {
        id: more

        anchors.right: parent.right
        visible: chips.overflowing
        //: Leads to the categories that did not fit.
        text: qsTr("More")
        onClicked: chips.turn()
    }
    GridView {
        id: grid

        objectName: "tiles"
        anchors.top: more.bottom
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
            id: tile

            required property int index
            required property string sku
            required property bool isStyle

            function showStock() {
                if (tile.isStyle)
                    root.sale.addTile(tile.sku)
                else
                    root.stockRequested(tile.sku)
            }

            /** The focus goes to another tile, if there is one in that direction. */
            function step(by: int) {
                const next = grid.itemAtIndex(tile.index + by)
                if (next !== null)
                    next.forceActiveFocus(Qt.TabFocusReason)
            }

            width: grid.cellWidth - root.gap
            height: grid.cellHeight - root.gap
            onClicked: root.sale.addTile(tile.sku)
            onActiveFocusChanged: if (tile.activeFocus)
                grid.positionViewAtIndex(tile.index, GridView.Contain)
            onPressAndHold: tile.showStock()
            Keys.onMenuPressed: tile.showStock()
            Keys.onLeftPressed: tile.step(-1)
            Keys.onRightPressed: tile.step(1)
            Keys.onUpPressed: tile.step(-root.columns)
            Keys.onDownPressed: tile.step(root.columns)
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
