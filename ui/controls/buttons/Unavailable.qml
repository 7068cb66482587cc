import QtQuick
import OneTill.Controls

/**
 * Lies over a dimmed button: a tap, or Space, tells why it is dimmed, and nothing else happens.
 * The button itself stays enabled, so that Tab still reaches it and its reason is read aloud.
 */
MouseArea {
    id: root

    required property string reason

    /** Takes a key that would press the button; says whether it did. */
    function take(event: KeyEvent): bool {
        if (!root.visible || event.key !== Qt.Key_Space)
            return false
        root.tell()
        return true
    }

    function tell() {
        if (root.reason !== "")
            tip.open()
    }

    anchors.fill: parent
    Accessible.ignored: true
    onClicked: root.tell()

    ReasonTip {
        id: tip

        objectName: "reason"
        text: root.reason
    }
}
