import QtQuick
import QtQuick.Templates as T
import OneTill.Controls
import OneTill.Theme

/** A button that is only a sign; `text` is what it is called aloud. */
T.Button {
    id: root

    required property string iconName
    property color tint: Theme.ink
    property int iconSize: Theme.sizeIcon
    property bool bordered: false

    implicitWidth: Theme.sizeRowControl
    implicitHeight: Theme.sizeRowControl
    focusPolicy: Qt.TabFocus
    opacity: root.enabled ? 1 : Theme.opacityDisabled
    Accessible.name: root.text

    contentItem: Item {
        Icon {
            anchors.centerIn: parent
            name: root.iconName
            tint: root.tint
            size: root.iconSize
        }
    }

    background: Rectangle {
        radius: Theme.radiusM
        color: root.bordered ? Theme.surface : "transparent"
        border.width: root.bordered ? Theme.borderButton : 0
        border.color: Theme.line

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
