import QtQuick
import OneTill.Controls
import OneTill.Screens
import OneTill.Theme
import OneTill.View

/** What can be done with the drawer on the left, whose it is on the right. */
FocusScope {
    id: root

    required property TerminalViewModel terminal
    required property bool live

    readonly property TillViewModel till: root.terminal.till
    readonly property real optionWidth: (options.width - Theme.space3) / 2

    function move(kind: int) {
        if (root.till.loaded)
            root.till.movement.open(kind)
    }

    function switchTraining() {
        if (root.terminal.training.active)
            root.terminal.training.end()
        else
            root.terminal.training.begin()
    }

    Shortcut {
        sequence: "F9"
        enabled: root.live
        onActivated: root.switchTraining()
    }
    Shortcut {
        sequence: "F2"
        enabled: root.live
        onActivated: root.move(MovementViewModel.FloatIn)
    }
    Shortcut {
        sequence: "F4"
        enabled: root.live
        onActivated: root.move(MovementViewModel.CashIn)
    }
    Shortcut {
        sequence: "F5"
        enabled: root.live
        onActivated: root.move(MovementViewModel.CashOut)
    }
    Shortcut {
        sequence: "F6"
        enabled: root.live
        onActivated: root.move(MovementViewModel.SafeDrop)
    }
    Shortcut {
        sequence: "F7"
        enabled: root.live && xReport.enabled
        onActivated: root.till.report.openX()
    }
    Shortcut {
        sequence: "F8"
        enabled: root.live
        onActivated: root.till.report.openLastZ()
    }
    Shortcut {
        sequence: "F12"
        enabled: root.live
        onActivated: panel.close()
    }

    Column {
        id: options

        anchors.left: parent.left
        anchors.right: panel.left
        anchors.top: parent.top
        anchors.margins: Theme.space4
        spacing: Theme.space3

        Label {
            text: root.terminal.tillName
            type: Theme.typeHeading
        }
        Rectangle {
            width: parent.width
            height: Math.max(Theme.sizeControl, dropText.height + 16)
            visible: root.till.dropDue
            radius: Theme.radiusM
            color: Theme.warnSoft
            border.width: Theme.isHighContrast ? 1 : 0
            border.color: Theme.warnInk

            Icon {
                id: sign

                anchors.left: parent.left
                anchors.leftMargin: 16
                anchors.verticalCenter: parent.verticalCenter
                name: "alert"
                tint: Theme.warnInk
            }
            Label {
                id: dropText

                anchors.left: sign.right
                anchors.leftMargin: 12
                anchors.right: parent.right
                anchors.rightMargin: 16
                anchors.verticalCenter: parent.verticalCenter
                text: qsTr("Time for a safe drop: there is more cash in the drawer than the store "
                    + "wants.")
                color: Theme.warnInk
                wrapMode: Text.Wrap
            }
        }
        Label {
            //: Over the buttons that put cash into the drawer or take it out.
            text: qsTr("Cash")
            type: Theme.typeBodyStrong
            color: Theme.ink2
        }
        Grid {
            columns: 2
            spacing: Theme.space3

            Option {
                width: root.optionWidth
                height: 84
                enabled: root.till.loaded
                text: qsTr("Float in")
                reason: qsTr("From the safe")
                iconName: "plus"
                keyHint: "F2"
                onClicked: root.move(MovementViewModel.FloatIn)
            }
            Option {
                width: root.optionWidth
                height: 84
                enabled: root.till.loaded
                text: qsTr("Cash in")
                reason: qsTr("Not for goods")
                iconName: "download"
                keyHint: "F4"
                onClicked: root.move(MovementViewModel.CashIn)
            }
            Option {
                width: root.optionWidth
                height: 84
                enabled: root.till.loaded
                text: qsTr("Cash out")
                reason: qsTr("Paid from the drawer")
                iconName: "cash"
                keyHint: "F5"
                onClicked: root.move(MovementViewModel.CashOut)
            }
            Option {
                width: root.optionWidth
                height: 84
                enabled: root.till.loaded
                text: qsTr("Safe drop")
                reason: qsTr("Into the safe")
                iconName: "shield"
                keyHint: "F6"
                onClicked: root.move(MovementViewModel.SafeDrop)
            }
        }
        Label {
            //: Over the buttons for reports and for opening the drawer.
            text: qsTr("Drawer and reports")
            type: Theme.typeBodyStrong
            color: Theme.ink2
        }
        Grid {
            columns: 2
            spacing: Theme.space3

            Option {
                id: xReport

                width: root.optionWidth
                height: 84
                enabled: root.till.loaded && !root.till.blind
                text: qsTr("X report")
                reason: root.till.loaded && root.till.blind ? qsTr("Hidden: blind count")
                    : qsTr("The shift so far")
                iconName: "note"
                keyHint: "F7"
                onClicked: root.till.report.openX()
            }
            Option {
                width: root.optionWidth
                height: 84
                enabled: root.till.loaded
                text: qsTr("Last Z report")
                reason: qsTr("Of the shift before")
                iconName: "printer"
                keyHint: "F8"
                onClicked: root.till.report.openLastZ()
            }
            Option {
                width: root.optionWidth
                height: 84
                enabled: root.till.loaded
                text: qsTr("No sale")
                reason: qsTr("With a reason")
                iconName: "drawer"
                keyHint: qsTr("Ctrl D")
                onClicked: root.terminal.noSale()
            }
            Option {
                objectName: "training"
                width: root.optionWidth
                height: 84
                enabled: !root.terminal.training.busy
                text: root.terminal.training.active ? qsTr("Leave training") : qsTr("Training")
                reason: root.terminal.training.active ? qsTr("Back to where all counts")
                    : qsTr("Practise, nothing counts")
                iconName: root.terminal.training.active ? "left" : "user"
                keyHint: "F9"
                onClicked: root.switchTraining()
            }
        }
    }
    ShiftPanel {
        id: panel

        anchors.right: parent.right
        width: Theme.compact ? 344 : Theme.sizeSidePanelTill
        height: parent.height
        till: root.till
    }
}
