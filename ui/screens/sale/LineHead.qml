import QtQuick
import OneTill.Controls
import OneTill.Theme
import OneTill.View

/** What an opened line is of, what is known of that article, and what the line comes to. */
Item {
    id: root

    required property LineEditViewModel edit

    height: picture.height

    Glyph {
        id: picture

        width: 72
        height: 72
        radius: Theme.radiusM
        glyph: root.edit.glyph
        tint: root.edit.tint
    }
    Label {
        anchors.left: picture.right
        anchors.leftMargin: 16
        anchors.right: total.left
        anchors.rightMargin: 16
        y: 12
        text: root.edit.name
        type: Theme.typeTitle
        elide: Text.ElideRight
    }
    Label {
        anchors.left: picture.right
        anchors.leftMargin: 16
        y: 40
        width: total.x - x - 16
        elide: Text.ElideRight
        //: %1 is the article number; below with what is known of its stock and price.
        text: root.edit.stockText === "" ? qsTr("SKU %1").arg(root.edit.sku)
            : qsTr("SKU %1 · %2").arg(root.edit.sku).arg(root.edit.stockText)
        type: Theme.typeLabel
        weight: Font.Normal
        color: Theme.ink3
    }
    AmountText {
        id: total

        anchors.right: parent.right
        y: 12
        text: root.edit.totalText
        sizes: [Theme.typeDisplay, Theme.typeHeading]
        room: 320
    }
}
