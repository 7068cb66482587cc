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
        keyHint: qsTr("Ctrl 1")
        selected: root.terminal.stage === TerminalViewModel.Register
        onClicked: root.terminal.goToRegister()
    }
    RailItem {
        y: 72 + height + 4
        //: The screen where goods come back.
        text: qsTr("Returns")
        iconName: "return"
        keyHint: qsTr("Ctrl 2")
        selected: root.terminal.stage === TerminalViewModel.Returns
        onClicked: root.terminal.goToReturns()
    }
    RailItem {
        y: 72 + 2 * (height + 4)
        //: The screen that says how many of an item are where.
        text: qsTr("Stock")
        iconName: "stock"
        keyHint: qsTr("Ctrl 3")
        selected: root.terminal.stage === TerminalViewModel.Stock
        onClicked: root.terminal.goToStock()
    }
    RailItem {
        y: 72 + 3 * (height + 4)
        //: The screen of the drawer: its shift, cash in and out, closing.
        text: qsTr("Till")
        iconName: "till"
        keyHint: qsTr("Ctrl 4")
        selected: root.terminal.stage === TerminalViewModel.Till
        onClicked: root.terminal.goToTill()
    }
    RailItem {
        anchors.bottom: parent.bottom
        anchors.bottomMargin: 1
        //: Covers the screen until somebody signs in.
        text: qsTr("Lock")
        iconName: "lock"
        keyHint: qsTr("Ctrl L")
        onClicked: root.terminal.lock()
    }
}
