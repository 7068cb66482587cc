import QtQuick
import OneTill.Theme

/** Darkens what it covers under the pointer and under the finger. */
Rectangle {
    id: root

    property bool pressed: false
    property bool hovered: false

    anchors.fill: parent
    color: Theme.ink
    opacity: root.pressed ? Theme.opacityPressed : root.hovered ? Theme.opacityHover : 0

    // A press shows at once; only its end fades.
    Behavior on opacity {
        enabled: !root.pressed
        NumberAnimation {
            duration: Theme.motionPress
        }
    }
}
