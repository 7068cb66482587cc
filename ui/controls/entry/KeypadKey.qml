import QtQuick
import QtQuick.Templates as T
import OneTill.Controls
import OneTill.Theme

/** One key of a keypad: a word or a sign. */
T.AbstractButton {
    id: root

    property string iconName: ""
    property int digitSize: 28

    implicitWidth: 104
    implicitHeight: Theme.sizePrimary
    focusPolicy: Qt.NoFocus
    Accessible.role: Accessible.Button
    Accessible.name: root.text

    contentItem: Item {
        Label {
            anchors.centerIn: parent
            visible: root.iconName === ""
            text: root.text
            type: Theme.typeHeading
            font.pixelSize: root.digitSize
            weight: Font.Medium
        }
        Icon {
            anchors.centerIn: parent
            visible: root.iconName !== ""
            name: root.iconName
        }
    }
    background: Rectangle {
        radius: Theme.radiusL
        color: Theme.surface
        border.width: Theme.borderButton
        border.color: Theme.line

        PressShade {
            radius: parent.radius
            pressed: root.down
            hovered: root.hovered
        }
    }
}
