pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import OneTill.Controls
import OneTill.Theme
import OneTill.View

/** What every screen shows at the top right: synchronisation, the time, who is signed in. */
Row {
    id: root

    required property TerminalViewModel terminal
    /** The narrow register has room for the two letters only. */
    property bool brief: false
    /** Sign-in shows nobody: nobody is signed in, or the screen is locked. */
    property bool who: true
    /** Enter ends what is being typed, and presses nothing. */
    property bool typing: false

    signal syncRequested()
    signal cashierRequested()

    spacing: 17

    /** A button that Enter presses while its ring shows. */
    component StatusButton: T.AbstractButton {
        id: button

        function press(event: KeyEvent) {
            event.accepted = button.visualFocus && !root.typing
            if (event.accepted)
                button.clicked()
        }

        focusPolicy: Qt.TabFocus
        Accessible.role: Accessible.Button
        Keys.onReturnPressed: event => button.press(event)
        Keys.onEnterPressed: event => button.press(event)
    }

    StatusButton {
        anchors.verticalCenter: parent.verticalCenter
        implicitWidth: pill.implicitWidth
        implicitHeight: Theme.sizeTouchMin
        Accessible.name: root.terminal.sync.pillText
        onClicked: root.syncRequested()

        SyncPill {
            id: pill

            objectName: "syncPill"
            anchors.verticalCenter: parent.verticalCenter
            sync: root.terminal.sync
        }
        FocusRing {
            visible: parent.visualFocus
            around: 22
        }
    }
    Label {
        anchors.verticalCenter: parent.verticalCenter
        visible: !root.brief
        text: root.terminal.clockText
        weight: Font.Medium
        color: Theme.ink2
    }
    StatusButton {
        anchors.verticalCenter: parent.verticalCenter
        implicitWidth: cashier.implicitWidth
        implicitHeight: Theme.sizeTouchMin
        visible: root.who && root.terminal.cashierName !== ""
        objectName: "cashier"
        //: Opens the menu of the person signed in; %1 is the name.
        Accessible.name: qsTr("%1, menu").arg(root.terminal.cashierName)
        onClicked: root.cashierRequested()

        Row {
            id: cashier

            anchors.verticalCenter: parent.verticalCenter
            spacing: 12

            Avatar {
                anchors.verticalCenter: parent.verticalCenter
                initials: root.terminal.cashierInitials
                tint: 1
                size: 40
            }
            Label {
                anchors.verticalCenter: parent.verticalCenter
                visible: !root.brief
                text: root.terminal.cashierName
                weight: Font.Medium
            }
        }
        FocusRing {
            visible: parent.visualFocus
            around: 20
        }
    }
}
