pragma ComponentBehavior: Bound
import QtQuick
import OneTill.Controls
import OneTill.Screens
import OneTill.Theme
import OneTill.View

/** Before an item is chosen: how to choose one, what was looked at, what runs low here. */
Item {
    id: root

    required property StockViewModel stock

    signal searchRequested()

    component ItemList: Card {
        id: card

        required property string title
        required property string emptyText
        required property var items
        property alias list: list

        Label {
            id: heading

            x: Theme.space4 + 12
            y: Theme.space4
            text: card.title
            type: Theme.typeTitle
        }
        RowList {
            id: list

            anchors.fill: parent
            anchors.margins: Theme.space4
            anchors.topMargin: 56
            clip: true
            reuseItems: true
            boundsBehavior: Flickable.StopAtBounds
            model: card.items
            Accessible.role: Accessible.List
            Accessible.name: card.title

            delegate: ItemRow {
                id: row

                required property int index
                required property string sku

                /** The focus goes to another row, if there is one in that direction. */
                function step(by: int) {
                    const next = list.itemAtIndex(row.index + by)
                    if (next !== null)
                        next.forceActiveFocus(Qt.TabFocusReason)
                }

                width: list.width
                focusPolicy: Qt.TabFocus
                onActiveFocusChanged: if (row.activeFocus)
                    list.bring(row.index)
                Keys.onUpPressed: row.step(-1)
                Keys.onDownPressed: row.step(1)
                onClicked: root.stock.open(row.sku)
            }
        }
        Label {
            anchors.centerIn: parent
            width: Math.min(implicitWidth, parent.width - 32)
            visible: list.count === 0
            text: card.emptyText
            color: Theme.ink3
            horizontalAlignment: Text.AlignHCenter
            wrapMode: Text.Wrap
        }
    }

    Card {
        id: ask

        width: parent.width
        height: 104

        Rectangle {
            id: circle

            x: Theme.space5
            anchors.verticalCenter: parent.verticalCenter
            width: 64
            height: 64
            radius: 32
            color: Theme.surfaceSunken

            Icon {
                anchors.centerIn: parent
                name: "scan"
                size: 32
                tint: Theme.ink2
            }
        }
        Column {
            anchors.left: circle.right
            anchors.leftMargin: Theme.space4
            anchors.right: find.left
            anchors.rightMargin: Theme.space4
            anchors.verticalCenter: parent.verticalCenter

            Label {
                width: parent.width
                text: qsTr("Scan an item to see where it is")
                type: Theme.typeTitle
                elide: Text.ElideRight
            }
            Label {
                width: parent.width
                text: qsTr("or type its name. Nothing is added to the basket.")
                color: Theme.ink3
                elide: Text.ElideRight
            }
        }
        Button {
            id: find

            anchors.right: parent.right
            anchors.rightMargin: Theme.space5
            anchors.verticalCenter: parent.verticalCenter
            iconName: "search"
            text: qsTr("Find an item")
            keyHint: "F3"
            onClicked: root.searchRequested()
        }
    }
    ItemList {
        id: recent

        anchors.left: parent.left
        anchors.top: ask.bottom
        anchors.topMargin: Theme.space3
        anchors.bottom: parent.bottom
        width: (parent.width - Theme.space3) / 2
        title: qsTr("Looked at before")
        emptyText: qsTr("What you look up will be listed here")
        items: root.stock.recent
    }
    ItemList {
        id: low

        objectName: "low"
        anchors.right: parent.right
        anchors.top: recent.top
        anchors.bottom: parent.bottom
        width: recent.width
        //: Items of the grid of which this store has few or none.
        title: qsTr("Low here")
        emptyText: qsTr("Nothing on the tiles runs low")
        items: root.stock.low
    }
}
