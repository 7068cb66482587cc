import QtQuick
import OneTill.Controls
import OneTill.Screens
import OneTill.Theme
import OneTill.View

/** The bar over a stage: the way back, what this is, what it is about, and the status. */
Rectangle {
    id: root

    required property TerminalViewModel terminal
    required property string title
    property string context: ""
    /** Where Back leads; empty where there is no way back. */
    property string backText: ""

    signal backRequested()
    signal syncRequested()
    signal cashierRequested()

    width: parent.width
    height: Theme.sizeTopBar
    color: Theme.surface

    Rectangle {
        anchors.bottom: parent.bottom
        width: parent.width
        height: 1
        color: Theme.line
    }
    Row {
        x: root.backText === "" ? Theme.space6 : Theme.space4
        height: parent.height
        spacing: Theme.space4

        Button {
            anchors.verticalCenter: parent.verticalCenter
            visible: root.backText !== ""
            height: Theme.sizeTouchMin
            iconName: "left"
            text: root.backText
            keyHint: qsTr("Esc")
            onClicked: root.backRequested()
        }
        Item {
            visible: root.backText !== ""
            width: 1
            height: 1
        }
        Label {
            anchors.verticalCenter: parent.verticalCenter
            text: root.title
            type: Theme.typeTitle
        }
        Label {
            anchors.verticalCenter: parent.verticalCenter
            text: root.context
            color: Theme.ink3
        }
    }
    StatusRow {
        anchors.right: parent.right
        anchors.rightMargin: Theme.space4
        anchors.verticalCenter: parent.verticalCenter
        terminal: root.terminal
        onSyncRequested: root.syncRequested()
        onCashierRequested: root.cashierRequested()
    }
}
