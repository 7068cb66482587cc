pragma ComponentBehavior: Bound
import QtQuick
import OneTill.Controls
import OneTill.Screens
import OneTill.Theme
import OneTill.View

/** The sale is in the books: the change to give, the receipt, and on to the next. */
FocusScope {
    id: root

    required property TerminalViewModel terminal

    signal syncRequested()
    signal cashierRequested()

    readonly property ReceiptViewModel receipt: root.terminal.receipt
    readonly property real side: Math.max(Theme.space4, (root.width - 1600) / 2)

    /** A second press of what completed the sale must not sweep the change away unseen. */
    property bool settled: false

    function newSale() {
        if (root.settled)
            root.receipt.newSale()
    }

    objectName: "saleComplete"

    Timer {
        interval: 500
        running: true
        onTriggered: root.settled = true
    }

    Keys.onReturnPressed: root.newSale()
    Keys.onEnterPressed: root.newSale()
    Keys.onUpPressed: preview.scroll(-1)
    Keys.onDownPressed: preview.scroll(1)

    Shortcut {
        sequence: "F12"
        enabled: root.enabled
        onActivated: root.newSale()
    }
    Shortcut {
        sequence: "F1"
        enabled: root.enabled
        onActivated: root.receipt.savePdf()
    }

    Shortcut {
        sequence: "F2"
        enabled: root.enabled
        onActivated: gift.available ? root.receipt.saveGift() : gift.tell()
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.canvas
    }
    StageBar {
        id: bar

        terminal: root.terminal
        title: root.receipt.refundText === "" ? qsTr("Sale complete") : qsTr("Refund complete")
        //: %1 is a receipt's number, %2 the time of day.
        context: qsTr("Receipt %1 · %2").arg(root.receipt.receiptNumber).arg(root.receipt.timeText)
        onSyncRequested: root.syncRequested()
        onCashierRequested: root.cashierRequested()
    }
    ChangeCard {
        anchors.left: parent.left
        anchors.leftMargin: root.side
        anchors.right: right.left
        anchors.rightMargin: Theme.space4
        anchors.top: bar.bottom
        anchors.topMargin: Theme.space4
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.space4
        receipt: root.receipt
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

            text: qsTr("Receipt")
            type: Theme.typeTitle
        }
        ReceiptPreview {
            id: preview

            anchors.top: heading.bottom
            anchors.topMargin: 11
            anchors.bottom: pdf.top
            anchors.bottomMargin: Theme.space3
            width: parent.width
            receipt: root.receipt
        }
        Option {
            id: pdf

            anchors.bottom: gift.top
            anchors.bottomMargin: Theme.space2
            width: parent.width
            height: 84
            iconName: "download"
            text: qsTr("Save as PDF")
            reason: root.receipt.pdfText === "" ? qsTr("To print, to send, to keep")
                : root.receipt.pdfText
            keyHint: "F1"
            onClicked: root.receipt.savePdf()
        }
        Button {
            id: gift

            objectName: "saveGift"
            anchors.bottom: hint.top
            anchors.bottomMargin: Theme.space3
            width: parent.width
            iconName: "gift"
            //: Saves a receipt without prices, for the parcel.
            text: qsTr("Gift receipt")
            keyHint: "F2"
            available: root.receipt.canGift && !root.receipt.pdfBusy
            reason: root.receipt.canGift ? "" : qsTr("Nothing was sold")
            onClicked: root.receipt.saveGift()
        }
        Rectangle {
            id: hint

            anchors.bottom: next.top
            anchors.bottomMargin: Theme.space3
            width: parent.width
            height: Theme.sizeControl
            visible: root.receipt.offerHint !== ""
            radius: Theme.radiusCard
            color: Theme.surfaceAlt
            border.width: Theme.borderHairline
            border.color: Theme.line

            Icon {
                x: 18
                anchors.verticalCenter: parent.verticalCenter
                name: "scan"
                size: 22
                tint: Theme.ink2
            }
            Label {
                x: 50
                width: parent.width - 62
                anchors.verticalCenter: parent.verticalCenter
                text: root.receipt.offerHint
                color: Theme.ink2
                elide: Text.ElideRight
            }
        }
        Button {
            id: next

            anchors.bottom: parent.bottom
            width: parent.width
            kind: Button.Primary
            text: qsTr("New sale")
            keyHint: qsTr("Enter")
            onClicked: root.newSale()
        }
    }
}
