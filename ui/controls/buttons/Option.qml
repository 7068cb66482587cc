import QtQuick
import QtQuick.Templates as T
import OneTill.Controls
import OneTill.Theme

/** A tall choice with a reason under it: how to pay, what becomes of the receipt. */
T.Button {
    id: root

    required property string iconName
    /** What the choice does, or why it is not to be had. */
    property string reason: ""
    property string keyHint: ""
    property bool selected: false

    readonly property color ink: root.selected ? Theme.accentInk : Theme.ink

    implicitWidth: 288
    implicitHeight: Theme.sizeMethod
    focusPolicy: Qt.TabFocus
    opacity: root.enabled ? 1 : Theme.opacityUnavailableRow
    Accessible.name: root.text
    Accessible.description: root.reason
    Accessible.checked: root.selected

    Item {
        anchors.fill: parent

        Icon {
            id: icon

            anchors.left: parent.left
            anchors.leftMargin: 16
            anchors.verticalCenter: parent.verticalCenter
            name: root.iconName
            tint: root.ink
            size: 28
        }
        Column {
            anchors.left: icon.right
            anchors.leftMargin: 14
            anchors.right: cap.visible ? cap.left : parent.right
            anchors.rightMargin: 12
            anchors.verticalCenter: parent.verticalCenter

            Label {
                width: parent.width
                text: root.text
                type: Theme.typeLineAmount
                color: root.ink
                elide: Text.ElideRight
            }
            Label {
                width: parent.width
                visible: root.reason !== ""
                text: root.reason
                type: Theme.typeCaption
                color: root.selected ? Theme.accentInk : Theme.ink3
                elide: Text.ElideRight
            }
        }
        KeyCap {
            id: cap

            anchors.right: parent.right
            anchors.rightMargin: 14
            anchors.verticalCenter: parent.verticalCenter
            text: root.keyHint
            ink: root.selected ? Theme.accentInk : Theme.ink3
            edge: root.selected ? Theme.accent : Theme.line
        }
    }

    background: Rectangle {
        radius: Theme.radiusL
        color: root.selected ? Theme.accentSoft : Theme.surface
        border.width: root.selected ? Theme.borderSelected : Theme.borderHairline
        border.color: root.selected ? Theme.accent : Theme.line

        PressShade {
            radius: parent.radius
            pressed: root.down
            hovered: root.hovered && root.enabled
        }
        FocusRing {
            visible: root.visualFocus
            around: parent.radius
        }
    }
}
