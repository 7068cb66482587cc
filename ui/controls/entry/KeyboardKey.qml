import QtQuick
import QtQuick.Templates as T
import OneTill.Controls
import OneTill.Theme

/** One key of the keyboard on the screen. It never takes the focus from the field. */
T.AbstractButton {
    id: root

    property string iconName: ""
    /** How many letter keys wide it is. */
    property real span: 1
    property bool quiet: false
    property bool held: false

    focusPolicy: Qt.NoFocus
    autoRepeat: false
    Accessible.role: Accessible.Button
    Accessible.name: root.text

    contentItem: Item {
        Label {
            anchors.centerIn: parent
            visible: root.iconName === ""
            text: root.text
            type: root.text.length > 2 ? Theme.typeLabel : Theme.typeTitle
            weight: root.text.length > 2 ? Font.DemiBold : Font.Medium
            color: root.held ? Theme.inkOnAccent : Theme.ink
        }
        Icon {
            anchors.centerIn: parent
            visible: root.iconName !== ""
            name: root.iconName
            tint: root.held ? Theme.inkOnAccent : Theme.ink
        }
    }
    background: Rectangle {
        radius: Theme.radiusM
        color: root.held ? Theme.accent : root.quiet ? Theme.surfaceAlt : Theme.surface
        border.width: Theme.borderButton
        border.color: Theme.line

        PressShade {
            radius: parent.radius
            pressed: root.down
            hovered: root.hovered
        }
    }
}
