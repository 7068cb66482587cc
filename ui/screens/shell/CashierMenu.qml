pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import OneTill.Controls
import OneTill.Theme
import OneTill.View

/** Who is signed in: how the till looks for them, lock, sign out. */
Popover {
    id: root

    required property TerminalViewModel terminal

    signal helpRequested()
    signal closeRequested()

    readonly property var themes: [
        {name: "light", text: qsTr("Light")},
        {name: "dark", text: qsTr("Dark")},
        {name: "highContrast", text: qsTr("High contrast")}]

    x: parent.width - width - Theme.space4
    y: Theme.sizeTopBar + 4
    width: 400
    onAboutToShow: root.terminal.work.refresh()
    onOpened: root.goTo(choices.nextItemInFocusChain(true))

    /** The focus goes there, with its ring. */
    function goTo(item: Item) {
        const button = item as T.AbstractButton
        if (button === null)
            return
        button.forceActiveFocus()
        button.focusReason = Qt.TabFocusReason
    }

    /** The choice that the arrows have led to. */
    function chosen(): T.AbstractButton {
        return choices.Window.activeFocusItem as T.AbstractButton
    }

    Column {
        id: choices

        Keys.onPressed: event => {
            event.accepted = true
            const button = root.chosen()
            if (event.key === Qt.Key_Down || event.key === Qt.Key_Right)
                root.goTo(button.nextItemInFocusChain(true))
            else if (event.key === Qt.Key_Up || event.key === Qt.Key_Left)
                root.goTo(button.nextItemInFocusChain(false))
            else if (event.key === Qt.Key_Return || event.key === Qt.Key_Enter)
                button.clicked()
            else
                event.accepted = false
        }

        width: parent.width
        spacing: Theme.space2

        Label {
            text: root.terminal.cashierName
            type: Theme.typeTitle
        }
        Label {
            //: The store's name and the till's.
            text: qsTr("%1 · %2").arg(root.terminal.storeName).arg(root.terminal.tillName)
            color: Theme.ink2
        }
        Row {
            height: Theme.sizeChip + Theme.space3
            spacing: Theme.space2

            Repeater {
                model: root.themes

                Chip {
                    required property var modelData

                    text: modelData.text
                    selected: root.terminal.theme === modelData.name
                    onClicked: root.terminal.theme = modelData.name
                }
            }
        }
        Button {
            objectName: "clock"
            width: parent.width
            iconName: "clock"
            enabled: !root.terminal.work.busy && !root.terminal.training.active
            //: Begins and ends the working time of who is signed in.
            text: root.terminal.work.atWork ? qsTr("Clock out") : qsTr("Clock in")
            Accessible.description: root.terminal.work.sinceText
            onClicked: {
                root.close()
                if (root.terminal.work.atWork)
                    root.terminal.work.clockOut()
                else
                    root.terminal.work.clockIn()
            }
        }
        Label {
            width: parent.width
            visible: text !== ""
            text: root.terminal.training.active ? qsTr("Working time is not told in training")
                : root.terminal.work.sinceText
            type: Theme.typeCaption
            color: Theme.ink3
            elide: Text.ElideRight
        }
        Button {
            objectName: "leaveTraining"
            width: parent.width
            visible: root.terminal.training.active
            enabled: !root.terminal.training.busy
            iconName: "left"
            text: qsTr("Leave training")
            onClicked: {
                root.close()
                root.terminal.training.end()
            }
        }
        Button {
            width: parent.width
            iconName: "inbox"
            text: qsTr("Last receipt")
            keyHint: qsTr("Ctrl P")
            // Sale complete shows it already.
            visible: root.terminal.stage !== TerminalViewModel.SaleComplete
            onClicked: {
                root.close()
                root.terminal.receipt.recall()
            }
        }
        Button {
            width: parent.width
            iconName: "info"
            text: qsTr("Help and keys")
            keyHint: qsTr("Shift F1")
            onClicked: root.helpRequested()
        }
        Button {
            width: parent.width
            iconName: "lock"
            //: Covers the screen until somebody signs in; the basket stays.
            text: qsTr("Lock")
            keyHint: qsTr("Ctrl L")
            onClicked: {
                root.close()
                root.terminal.lock()
            }
        }
        Button {
            width: parent.width
            iconName: "power"
            text: qsTr("Sign out")
            onClicked: {
                root.close()
                root.terminal.signOut()
            }
        }
        Button {
            width: parent.width
            objectName: "closeProgram"
            iconName: "x"
            //: Ends the program; what is in the basket is there again when it starts.
            text: qsTr("Close OneTill")
            onClicked: root.closeRequested()
        }
    }
}
