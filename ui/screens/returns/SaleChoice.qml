import QtQuick
import QtQuick.Templates as T
import OneTill.Controls
import OneTill.Theme

/** A sale among which the customer's is to be found. */
T.AbstractButton {
    id: root

    required property string receipt
    required property string detailText
    required property string whoText
    required property string amountText
    required property bool selected

    implicitHeight: 72
    focusPolicy: Qt.NoFocus
    Accessible.role: Accessible.ListItem
    Accessible.name: qsTr("Receipt %1, %2").arg(root.receipt).arg(root.amountText)
    Accessible.description: root.whoText + ", " + root.detailText
    Accessible.selected: root.selected

    background: Rectangle {
        radius: Theme.radiusL
        color: root.selected ? Theme.accentSoft : Theme.surface
        border.width: root.selected && Theme.isHighContrast ? Theme.borderSelected : 0
        border.color: Theme.accent

        PressShade {
            radius: parent.radius
            pressed: root.down
            hovered: root.hovered && !root.selected
        }
    }
    Icon {
        id: icon

        x: Theme.space4
        anchors.verticalCenter: parent.verticalCenter
        name: "orders"
        tint: Theme.ink3
    }
    Column {
        anchors.left: icon.right
        anchors.leftMargin: Theme.space4
        anchors.right: amount.left
        anchors.rightMargin: Theme.space3
        anchors.verticalCenter: parent.verticalCenter

        Label {
            width: parent.width
            text: root.whoText === "" ? root.receipt
                : qsTr("%1 · %2", "receipt, who").arg(root.receipt).arg(root.whoText)
            type: Theme.typeLineName
            weight: Font.DemiBold
            elide: Text.ElideRight
        }
        Label {
            width: parent.width
            text: root.detailText
            type: Theme.typeCaption
            color: Theme.ink3
            elide: Text.ElideRight
        }
    }
    Label {
        id: amount

        anchors.right: end.left
        anchors.rightMargin: end.visible ? Theme.space3 : 0
        anchors.verticalCenter: parent.verticalCenter
        text: root.amountText
        type: Theme.typeLineAmount
    }
    KeyCap {
        id: end

        anchors.right: parent.right
        anchors.rightMargin: Theme.space4
        anchors.verticalCenter: parent.verticalCenter
        width: visible ? implicitWidth : 0
        visible: Theme.keyHints && root.selected
        text: qsTr("Enter")
        ink: Theme.accentInk
        edge: Theme.accent
    }
}
