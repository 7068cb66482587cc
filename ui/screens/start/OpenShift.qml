import QtQuick
import OneTill.Controls
import OneTill.Screens
import OneTill.Theme
import OneTill.View

/** Before the first sale: what lies in the drawer. */
FocusScope {
    id: root

    required property TerminalViewModel terminal

    signal syncRequested()
    signal cashierRequested()

    readonly property ShiftViewModel shift: root.terminal.shift

    function open() {
        if (button.available)
            root.shift.open()
    }

    Keys.onPressed: event => {
        event.accepted = event.key === Qt.Key_F2 || pad.take(event)
        if (event.key === Qt.Key_F2)
            root.shift.takeLeft()
    }
    Keys.onReturnPressed: root.open()
    Keys.onEnterPressed: root.open()
    Keys.onEscapePressed: root.terminal.signOut()

    Shortcut {
        sequence: "F12"
        enabled: root.enabled
        onActivated: root.open()
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.canvas
    }
    StageBar {
        id: bar

        terminal: root.terminal
        //: %1 is the name of a till.
        title: qsTr("Open %1").arg(root.terminal.tillName)
        context: root.terminal.storeName
        //: Back to the screen where staff sign in.
        backText: qsTr("Sign out")
        onBackRequested: root.terminal.signOut()
        onSyncRequested: root.syncRequested()
        onCashierRequested: root.cashierRequested()
    }
    Item {
        id: left

        anchors.left: parent.left
        anchors.leftMargin: Math.max(Theme.space8, (root.width - 1440) / 2)
        anchors.right: card.left
        anchors.rightMargin: Theme.space8
        anchors.top: bar.bottom
        anchors.bottom: parent.bottom

        EmptyState {
            anchors.centerIn: parent
            width: parent.width
            iconName: "drawer"
            title: qsTr("What is in the drawer?")
            hint: qsTr("Count the notes and coins you start with, and type the sum. "
                + "Selling starts when the till is open.")
        }
    }
    Card {
        id: card

        anchors.right: parent.right
        anchors.rightMargin: Math.max(Theme.space8, (root.width - 1440) / 2)
        anchors.top: bar.bottom
        anchors.topMargin: Theme.space4
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.space4
        width: Theme.compact ? 400 : 440
        radius: Theme.radiusPanel

        Label {
            id: label

            x: Theme.space6
            y: Theme.space5
            text: qsTr("Opening float")
            type: Theme.typeBodyStrong
            color: Theme.ink2
        }
        AmountText {
            id: amount

            anchors.right: parent.right
            anchors.rightMargin: Theme.space6
            anchors.top: label.bottom
            text: root.shift.amountText
            sizes: [Theme.typeCount, Theme.typeTotal, Theme.typeHeading]
            room: parent.width - 2 * Theme.space6
        }
        Label {
            id: error

            x: Theme.space6
            anchors.top: amount.bottom
            width: parent.width - 2 * Theme.space6
            visible: text !== ""
            text: root.shift.errorText
            color: Theme.dangerInk
            wrapMode: Text.Wrap
            lineHeight: 20
            Accessible.role: Accessible.AlertMessage
        }
        Button {
            id: leftBehind

            objectName: "takeLeft"
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.top: error.visible ? error.bottom : amount.bottom
            anchors.margins: Theme.space6
            anchors.topMargin: Theme.space2
            visible: root.shift.leftText !== ""
            height: visible ? Theme.sizeTouchMin : 0
            kind: Button.Soft
            //: %1 is an amount: what the last shift left in the drawer.
            text: qsTr("%1 was left in it").arg(root.shift.leftText)
            keyHint: "F2"
            onClicked: root.shift.takeLeft()
        }
        Keypad {
            id: pad

            anchors.left: parent.left
            anchors.right: parent.right
            anchors.top: leftBehind.bottom
            anchors.bottom: button.top
            anchors.margins: Theme.space6
            anchors.topMargin: Theme.space3
            anchors.bottomMargin: Theme.space4
            onDigit: digit => root.shift.digit(digit)
            onDoubleZero: root.shift.doubleZero()
            onSeparator: root.shift.separator()
            onBackspace: root.shift.backspace()
        }
        Button {
            id: button

            anchors.left: parent.left
            anchors.right: parent.right
            anchors.bottom: parent.bottom
            anchors.margins: Theme.space6
            kind: Button.Primary
            text: root.shift.busy ? qsTr("Opening…") : qsTr("Open till")
            keyHint: qsTr("Enter")
            available: root.shift.canOpen && !root.shift.busy
            reason: root.shift.busy ? "" : qsTr("Type what is in the drawer first; 0 for nothing")
            reasonBeside: true
            onClicked: root.open()
        }
    }
}
