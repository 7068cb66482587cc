import QtQuick
import OneTill.Controls
import OneTill.Screens
import OneTill.Theme
import OneTill.View

/** Where one can go, at the left edge. */
Rectangle {
    id: root

    required property TerminalViewModel terminal

    color: Theme.surface

    Rectangle {
        anchors.right: parent.right
        width: 1
        height: parent.height
        color: Theme.line
    }
    Icon {
        anchors.horizontalCenter: parent.horizontalCenter
        y: 14
        name: "logo"
        tint: Theme.accent
        figure: Theme.inkOnAccent
        size: 36
    }
    RailItem {
        y: 72
        //: The screen where one sells.
        text: qsTr("Register")
        iconName: "register"
        selected: root.terminal.stage === TerminalViewModel.Register
    }
    RailItem {
        anchors.bottom: parent.bottom
        anchors.bottomMargin: 1
        //: Covers the screen until somebody signs in.
        text: qsTr("Lock")
        iconName: "lock"
        onClicked: root.terminal.lock()
    }
}
