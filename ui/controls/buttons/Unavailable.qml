import QtQuick
import OneTill.Controls

/**
 * Lies over a dimmed button: a tap, or Space, tells why it is dimmed, and nothing else happens.
 * The button itself stays enabled, so that Tab still reaches it and its reason is read aloud.
 */
MouseArea {
    id: root

    required property string reason
    /** An item around the button that the reason must not cover, such as one with a total. */
    property Item keepClear: null
    /** The reason stands before the button, and leaves a keypad over it free. */
    property alias beside: tip.beside

    /** Takes a key that would press the button; says whether it did. */
    function take(event: KeyEvent): bool {
        if (!root.visible || event.key !== Qt.Key_Space)
            return false
        root.tell()
        return true
    }

    function tell() {
        if (root.reason === "")
            return
        tip.lift = root.keepClear === null ? 0 : root.mapToItem(root.keepClear, 0, 0).y
        tip.open()
    }

    anchors.fill: parent
    // The reason is over, or the button has gone: a popup would stay.
    onVisibleChanged: if (!root.visible)
        tip.close()
    onReasonChanged: if (root.reason === "")
        tip.close()
    Accessible.ignored: true
    onClicked: root.tell()

    ReasonTip {
        id: tip

        objectName: "reason"
        text: root.reason
    }
}
