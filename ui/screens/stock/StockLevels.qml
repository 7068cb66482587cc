pragma ComponentBehavior: Bound
import QtQuick
import OneTill.Controls
import OneTill.Screens
import OneTill.Theme
import OneTill.View

/** How many are here, elsewhere and in the warehouse; then each location with its count. */
Item {
    id: root

    required property StockViewModel stock

    readonly property bool counted: list.count > 0

    Row {
        id: figures

        readonly property real figureWidth: (width - 2 * spacing) / 3

        width: parent.width
        height: 116
        spacing: Theme.space3

        StockFigure {
            width: figures.figureWidth
            iconName: "store"
            title: qsTr("This store")
            countText: root.counted ? root.stock.hereText : "–"
            caption: root.counted ? root.stock.hereCaption : ""
            none: root.counted && root.stock.hereNone
        }
        StockFigure {
            width: figures.figureWidth
            iconName: "pin"
            title: qsTr("Other stores")
            countText: root.counted ? root.stock.elsewhereText : "–"
            caption: root.counted ? root.stock.elsewhereCaption : ""
        }
        StockFigure {
            width: figures.figureWidth
            iconName: "stock"
            title: qsTr("Warehouse")
            countText: root.counted ? root.stock.warehouseText : "–"
            caption: root.counted ? root.stock.warehouseCaption : ""
        }
    }
    Card {
        anchors.top: figures.bottom
        anchors.topMargin: Theme.space3
        anchors.bottom: parent.bottom
        width: parent.width

        Label {
            id: title

            x: Theme.space5
            y: 13
            text: qsTr("Where it is")
            type: Theme.typeTitle
            font.pixelSize: 18
        }
        Row {
            anchors.right: parent.right
            anchors.rightMargin: Theme.space5
            anchors.verticalCenter: title.verticalCenter
            visible: root.counted
            spacing: 6

            Icon {
                anchors.verticalCenter: parent.verticalCenter
                visible: root.stock.stale || root.stock.busy
                name: root.stock.busy ? "sync" : "clock"
                size: Theme.sizeIconXS
                tint: root.stock.busy ? Theme.ink3 : Theme.warnInk
            }
            Label {
                anchors.verticalCenter: parent.verticalCenter
                text: root.stock.busy ? qsTr("Asking the centre…") : root.stock.sourceText
                type: Theme.typeCaption
                color: root.stock.stale && !root.stock.busy ? Theme.warnInk : Theme.ink3
            }
        }
        Rectangle {
            id: rule

            x: Theme.space5
            y: 49
            width: parent.width - 2 * Theme.space5
            height: 1
            color: Theme.line
        }
        ListView {
            id: list

            anchors.top: rule.bottom
            anchors.bottom: parent.bottom
            anchors.bottomMargin: 5
            x: Theme.space5
            width: rule.width
            clip: true
            reuseItems: true
            boundsBehavior: Flickable.StopAtBounds
            model: root.stock.levels
            Accessible.role: Accessible.List
            Accessible.name: title.text

            delegate: StockRow {
                width: list.width
            }
        }
        EmptyState {
            anchors.centerIn: parent
            width: parent.width - 32
            visible: !root.counted && root.stock.emptyText !== ""
            iconName: "stock"
            title: root.stock.emptyText
            hint: qsTr("It can be sold all the same.")
        }
    }
}
