pragma ComponentBehavior: Bound
import QtQuick
import OneTill.Controls
import OneTill.Screens
import OneTill.Theme
import OneTill.View

/** The shift is in the books: its Z report, and on to the next shift. */
FocusScope {
    id: root

    required property TerminalViewModel terminal

    signal syncRequested()
    signal cashierRequested()

    readonly property ReportViewModel report: root.terminal.till.report
    readonly property real side: Math.max(Theme.space4, (root.width - 1600) / 2)

    /** A second press of what closed the shift must not sweep its report away unseen. */
    property bool settled: false

    function goOn() {
        if (root.settled)
            root.terminal.nextShift()
    }

    objectName: "shiftClosed"

    Timer {
        interval: 500
        running: true
        onTriggered: root.settled = true
    }

    Keys.onReturnPressed: root.goOn()
    Keys.onEnterPressed: root.goOn()
    Keys.onUpPressed: paper.scroll(-1)
    Keys.onDownPressed: paper.scroll(1)

    Shortcut {
        sequence: "F12"
        enabled: root.enabled
        onActivated: root.goOn()
    }
    Shortcut {
        sequence: "F1"
        enabled: root.enabled
        onActivated: root.report.savePdf()
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.canvas
    }
    StageBar {
        id: bar

        terminal: root.terminal
        title: qsTr("Shift closed")
        context: root.report.contextText
        onSyncRequested: root.syncRequested()
        onCashierRequested: root.cashierRequested()
    }
    Card {
        anchors.left: parent.left
        anchors.leftMargin: root.side
        anchors.right: right.left
        anchors.rightMargin: Theme.space4
        anchors.top: bar.bottom
        anchors.topMargin: Theme.space4
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.space4

        Column {
            anchors.centerIn: parent
            width: Math.min(440, parent.width - 2 * Theme.space8)
            spacing: Theme.space3

            Rectangle {
                anchors.horizontalCenter: parent.horizontalCenter
                width: 72
                height: 72
                radius: 36
                color: Theme.ok

                Icon {
                    anchors.centerIn: parent
                    name: "check"
                    size: 40
                    tint: Theme.inkOnOk
                }
            }
            Label {
                anchors.horizontalCenter: parent.horizontalCenter
                text: qsTr("The shift is closed")
                type: Theme.typeHeading
            }
            Item {
                width: 1
                height: Theme.space2
            }
            KeyValue {
                width: parent.width
                name: qsTr("Counted")
                valueText: root.report.countedText
            }
            KeyValue {
                width: parent.width
                name: qsTr("Difference")
                valueText: root.report.differenceText
            }
            KeyValue {
                width: parent.width
                name: qsTr("Left in the drawer")
                valueText: root.report.leftText
            }
            KeyValue {
                width: parent.width
                //: %1 is the number of a bag.
                name: root.report.bag === "" ? qsTr("To the safe")
                    : qsTr("To the safe, bag %1").arg(root.report.bag)
                valueText: root.report.toSafeText
                strong: true
            }
        }
    }
    Item {
        id: right

        anchors.right: parent.right
        anchors.rightMargin: root.side
        anchors.top: bar.bottom
        anchors.topMargin: Theme.space4
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.space4
        width: Theme.compact ? 416 : Theme.sizeSidePanelReceipt

        Label {
            id: heading

            text: root.report.titleText
            type: Theme.typeTitle
        }
        Paper {
            id: paper

            anchors.top: heading.bottom
            anchors.topMargin: 11
            anchors.bottom: pdf.top
            anchors.bottomMargin: Theme.space3
            width: parent.width
            lines: root.report.lines
            spoken: qsTr("Report: %1").arg(root.report.lines)
        }
        Option {
            id: pdf

            anchors.bottom: next.top
            anchors.bottomMargin: Theme.space3
            width: parent.width
            height: 84
            iconName: "download"
            text: qsTr("Save as PDF")
            reason: root.report.pdfText === "" ? qsTr("To print, to send, to keep")
                : root.report.pdfText
            keyHint: "F1"
            onClicked: root.report.savePdf()
        }
        Button {
            id: next

            objectName: "nextShift"
            anchors.bottom: parent.bottom
            width: parent.width
            kind: Button.Primary
            text: qsTr("Next shift")
            keyHint: qsTr("Enter")
            onClicked: root.goOn()
        }
    }
}
