import QtQuick
import QtQuick.Templates as T
import OneTill.Controls
import OneTill.Theme

/** One of several choices that exclude each other, as a pill; the chosen one is filled. */
T.Button {
    id: root

    property bool selected: false

    implicitWidth: label.implicitWidth + 32
    implicitHeight: Theme.sizeChip
    focusPolicy: Qt.TabFocus
    opacity: root.enabled ? 1 : Theme.opacityDisabled
    Accessible.role: Accessible.RadioButton
    Accessible.name: root.text
    Accessible.checked: root.selected

    Item {
        anchors.fill: parent

        Label {
            id: label

            anchors.centerIn: parent
            width: Math.min(implicitWidth, parent.width)
            text: root.text
            weight: root.selected ? Font.DemiBold : Font.Medium
            color: root.selected ? Theme.surface : Theme.ink
            elide: Text.ElideRight
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
