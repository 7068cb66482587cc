import QtQuick
import OneTill.Controls
import OneTill.Screens
import OneTill.Theme
import OneTill.View

/** The last sale's receipt once more, over whatever is going on. */
Sheet {
    id: root

    required property ReceiptViewModel receipt

    title: qsTr("Last receipt")

    FocusScope {
        anchors.fill: parent
        focus: true
        Keys.onReturnPressed: root.receipt.savePdf()
        Keys.onEnterPressed: root.receipt.savePdf()
        Keys.onPressed: event => {
            event.accepted = event.key === Qt.Key_F2
            if (event.accepted)
                gift.available ? root.receipt.saveGift() : gift.tell()
        }
        Keys.onUpPressed: preview.scroll(-1)
        Keys.onDownPressed: preview.scroll(1)

        Label {
            id: which

            //: %1 is a receipt's number, %2 the time of day.
            text: qsTr("Receipt %1 · %2").arg(root.receipt.receiptNumber).arg(root.receipt.timeText)
            color: Theme.ink2
        }
        ReceiptPreview {
            id: preview

            anchors.top: which.bottom
            anchors.topMargin: Theme.space3
            anchors.bottom: saved.top
            anchors.bottomMargin: Theme.space3
            width: parent.width
            receipt: root.receipt
        }
        Label {
            id: saved

            anchors.bottom: gift.top
            anchors.bottomMargin: Theme.space3
            width: parent.width
            text: root.receipt.pdfText === "" ? qsTr("To print, to send, to keep")
                : root.receipt.pdfText
            color: Theme.ink2
            elide: Text.ElideMiddle
        }
        Button {
            id: gift

            objectName: "saveGiftAgain"
            anchors.bottom: pdf.top
            anchors.bottomMargin: Theme.space2
            width: parent.width
            iconName: "gift"
            //: Saves a receipt without prices, for the parcel.
            text: qsTr("Gift receipt")
            keyHint: "F2"
            available: root.receipt.canGift && !root.receipt.pdfBusy
            reason: root.receipt.canGift ? "" : qsTr("Nothing was sold")
            onClicked: root.receipt.saveGift()
        }
        Button {
            id: pdf

            objectName: "saveReceipt"
            anchors.bottom: parent.bottom
            anchors.bottomMargin: 20
            width: parent.width
            kind: Button.Primary
            iconName: "download"
            text: qsTr("Save as PDF")
            keyHint: qsTr("Enter")
            onClicked: root.receipt.savePdf()
        }
    }
}
