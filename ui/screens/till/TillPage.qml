import QtQuick
import OneTill.Controls
import OneTill.Screens
import OneTill.Theme
import OneTill.View

/** The drawer and its shift: what can be done with it, or the steps of closing it. */
FocusScope {
    id: root

    required property TerminalViewModel terminal

    signal keyboardRequested(field: TextField)
    signal hardwareTyped()

    readonly property TillViewModel till: root.terminal.till
    readonly property bool live: root.enabled && root.visible
    readonly property bool closing: root.till.closing.active

    /** Takes a key that belongs to this screen, wherever the focus is; says whether it did. */
    function take(event: KeyEvent): bool {
        if (event.modifiers & (Qt.ControlModifier | Qt.AltModifier | Qt.MetaModifier))
            return false
        if (root.closing)
            return closeShift.take(event)
        if (event.key !== Qt.Key_Escape)
            return false
        root.terminal.notice.visible ? root.terminal.notice.dismiss() : root.terminal.goToRegister()
        return true
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.canvas
    }
    TillHome {
        anchors.fill: parent
        visible: !root.closing
        focus: visible
        live: root.live && visible
        terminal: root.terminal
    }
    CloseShift {
        id: closeShift

        anchors.fill: parent
        visible: root.closing
        focus: visible
        live: root.live && visible
        closing: root.till.closing
        onKeyboardRequested: field => root.keyboardRequested(field)
        onHardwareTyped: root.hardwareTyped()
    }
}
