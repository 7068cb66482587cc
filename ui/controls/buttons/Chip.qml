import QtQuick
import QtQuick.Templates as T
import OneTill.Controls
import OneTill.Theme

/** One of several choices that exclude each other, as a pill; the chosen one is filled. */
T.Button {
    id: root

    property bool selected: false
    property string keyHint: ""

    implicitWidth: label.implicitWidth + (cap.visible ? cap.implicitWidth + 8 : 0) + 32
    implicitHeight: Theme.sizeChip
    focusPolicy: Qt.TabFocus
    opacity: root.enabled ? 1 : Theme.opacityDisabled
    Accessible.role: Accessible.RadioButton
    Accessible.name: root.text
    Accessible.checked: root.selected
    Accessible.description: root.keyHint

    Item {
        anchors.fill: parent

        Label {
            id: label

            anchors.centerIn: parent
            anchors.horizontalCenterOffset: cap.visible ? -(cap.width + 8) / 2 : 0
            width: Math.min(implicitWidth, parent.width)
            text: root.text
            weight: root.selected ? Font.DemiBold : Font.Medium
            color: root.selected ? Theme.surface : Theme.ink
            elide: Text.ElideRight
        }
        KeyCap {
            id: cap

            anchors.left: label.right
            anchors.leftMargin: 8
            anchors.verticalCenter: parent.verticalCenter
            text: root.keyHint
            ink: root.selected ? Theme.surface : Theme.ink3
            edge: root.selected ? Theme.surface : Theme.line
        }
    }

    background: Rectangle {
        radius: height / 2
        color: root.selected ? Theme.ink : Theme.surface
        border.width: root.selected ? 0 : Theme.borderButton
        border.color: Theme.line

        PressShade {
            radius: parent.radius
            pressed: root.down
            hovered: root.hovered && !root.selected
        }
        FocusRing {
            visible: root.visualFocus
            around: height / 2
        }
    }
}
