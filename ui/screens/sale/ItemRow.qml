import QtQuick
import QtQuick.Templates as T
import OneTill.Controls
import OneTill.Theme

/** One item found: its drawing, name, number, stock here, price. */
T.AbstractButton {
    id: root

    required property string name
    required property string detailText
    required property string priceText
    required property string stockText
    required property string glyph
    required property int tint
    required property bool selected
    /** Whether a button at its end leads to where the item is. */
    property bool offersStock: false

    signal stockRequested()

    implicitHeight: 72
    focusPolicy: Qt.NoFocus
    Accessible.role: Accessible.ListItem
    Accessible.name: qsTr("%1, %2").arg(root.name).arg(root.priceText)
    Accessible.description: root.stockText
    Accessible.selected: root.selected

    background: Rectangle {
        radius: Theme.radiusL
        color: root.selected ? Theme.accentSoft : "transparent"
        border.width: root.selected && Theme.isHighContrast ? 2 : 0
        border.color: Theme.accent

        PressShade {
            radius: parent.radius
            pressed: root.down
            hovered: root.hovered && !root.selected
        }
        FocusRing {
            anchors.margins: 0
            visible: root.visualFocus
            radius: parent.radius
        }
    }
    Glyph {
        id: picture

        x: 12
        anchors.verticalCenter: parent.verticalCenter
        width: 48
        height: 48
        size: 34
        filled: false
        glyph: root.glyph
        tint: root.tint
    }
    Label {
        anchors.left: picture.right
        anchors.leftMargin: 8
        anchors.right: right.left
        anchors.rightMargin: 12
        y: 13
        text: root.name
        type: Theme.typeLineName
        weight: Font.DemiBold
        elide: Text.ElideRight
    }
    Label {
        anchors.left: picture.right
        anchors.leftMargin: 8
        anchors.right: right.left
        anchors.rightMargin: 12
        y: 37
        text: root.stockText === "" ? root.detailText
            //: A description of an item, then how many are in this store.
            : root.detailText === "" ? root.stockText
            : qsTr("%1 · %2").arg(root.detailText).arg(root.stockText)
        type: Theme.typeCaption
        color: Theme.ink3
        elide: Text.ElideRight
    }
    Row {
        id: right

        anchors.right: parent.right
        anchors.rightMargin: 16
        anchors.verticalCenter: parent.verticalCenter
        spacing: 14

        Label {
            anchors.verticalCenter: parent.verticalCenter
            text: root.priceText
            type: Theme.typeLineAmount
            color: Theme.ink2
        }
        KeyCap {
            anchors.verticalCenter: parent.verticalCenter
            visible: Theme.keyHints && root.selected
            text: qsTr("Enter")
            ink: Theme.accentInk
            edge: Theme.accent
        }
        IconButton {
            anchors.verticalCenter: parent.verticalCenter
            visible: root.offersStock
            focusPolicy: Qt.NoFocus
            //: Shows how many of an item are where; %1 is the item.
            text: qsTr("Stock of %1").arg(root.name)
            iconName: "stock"
            tint: Theme.ink2
            onClicked: root.stockRequested()
        }
    }
}
