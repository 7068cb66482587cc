import QtQuick
import OneTill.Controls
import OneTill.Theme
import OneTill.View

/** The item that is looked up, and what can be done with it. */
Card {
    id: root

    required property StockViewModel stock

    signal searchRequested()

    Glyph {
        id: picture

        x: Theme.space4
        y: Theme.space4
        width: parent.width - 2 * Theme.space4
        height: 168
        size: 96
        radius: Theme.radiusM
        glyph: root.stock.glyph
        tint: root.stock.tint
    }
    Column {
        x: Theme.space4
        anchors.top: picture.bottom
        anchors.topMargin: Theme.space3
        width: picture.width
        spacing: Theme.space1

        Label {
            width: parent.width
            text: root.stock.name
            type: Theme.typeTitle
            wrapMode: Text.Wrap
            maximumLineCount: 3
            elide: Text.ElideRight
        }
        Label {
            width: parent.width
            text: root.stock.detailText
            type: Theme.typeLabel
            weight: Font.Normal
            color: Theme.ink3
            wrapMode: Text.Wrap
            maximumLineCount: 2
            elide: Text.ElideRight
        }
        Item {
            width: 1
            height: Theme.space1
        }
        Label {
            text: root.stock.priceText
            type: Theme.typeHeading
        }
    }
    Column {
        x: Theme.space4
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.space4
        width: picture.width
        spacing: Theme.space2

        Button {
            width: parent.width
            iconName: "search"
            //: Looks up the stock of another item.
            text: qsTr("Another item")
            keyHint: "F3"
            onClicked: root.searchRequested()
        }
        Button {
            width: parent.width
            iconName: "left"
            //: Back to the list of items that were looked up.
            text: qsTr("Back to the list")
            keyHint: qsTr("Esc")
            onClicked: root.stock.close()
        }
        Button {
            width: parent.width
            kind: Button.Primary
            text: qsTr("Add to basket")
            keyHint: "F12"
            available: root.stock.canAdd
            reason: qsTr("This store has no price for it")
            onClicked: root.stock.addToBasket()
        }
    }
}
