import QtQuick
import QtQuick.Templates as T
import OneTill.Controls
import OneTill.Theme

/** One of several choices that exclude each other, with a word on what it leads to. */
T.Button {
    id: root

    property string detail: ""
    property bool selected: false

    implicitWidth: Math.max(76, label.implicitWidth + 28, caption.implicitWidth + 20)
    implicitHeight: 64
    focusPolicy: Qt.TabFocus
    Accessible.role: Accessible.RadioButton
    Accessible.name: root.text
    Accessible.description: root.detail
    Accessible.checked: root.selected

    Item {
        anchors.fill: parent

        Label {
            id: label

            anchors.horizontalCenter: parent.horizontalCenter
            y: root.detail === "" ? (parent.height - height) / 2 : 9
            text: root.text
            type: Theme.typeLineName
            weight: Font.DemiBold
            color: root.selected ? Theme.surface : Theme.ink
        }
        Label {
            id: caption

            anchors.horizontalCenter: parent.horizontalCenter
            y: 34
            text: root.detail
            type: Theme.typeCaption
            weight: Font.Medium
            color: root.selected ? Theme.surface : Theme.ink3
        }
    }

    background: Rectangle {
        radius: Theme.radiusM
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
            around: parent.radius
        }
    }
}
