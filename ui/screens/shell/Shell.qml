import QtQuick
import OneTill.Screens
import OneTill.Theme
import OneTill.View

/** The frame of the shell's screens: rail, top bar, and the register inside. */
FocusScope {
    id: root

    required property TerminalViewModel terminal

    signal syncRequested()
    signal cashierRequested()

    Rail {
        id: rail

        width: Theme.railWidth
        height: parent.height
        terminal: root.terminal
    }
    TopBar {
        id: bar

        anchors.left: rail.right
        anchors.right: parent.right
        terminal: root.terminal
        typed: register.typed
        onSyncRequested: root.syncRequested()
        onCashierRequested: root.cashierRequested()
    }
    Register {
        id: register

        anchors.left: rail.right
        anchors.right: parent.right
        anchors.top: bar.bottom
        anchors.bottom: parent.bottom
        focus: true
        terminal: root.terminal
    }
}
