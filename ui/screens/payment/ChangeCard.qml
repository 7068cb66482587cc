pragma ComponentBehavior: Bound
import QtQuick
import OneTill.Controls
import OneTill.Theme
import OneTill.View

/** What the cashier does now: give change, in the largest figures of the house; or nothing more. */
Card {
    id: root

    required property ReceiptViewModel receipt

    readonly property bool refunded: root.receipt.refundText !== ""
    // What is counted out, and no more: the rest of a refund stands below, with where it went.
    readonly property string amountText: root.receipt.cashBackText !== ""
        ? root.receipt.cashBackText : root.refunded ? root.receipt.refundText
        : root.receipt.changeDue ? root.receipt.changeText : root.receipt.totalText
    readonly property string doneText: root.receipt.cashBackText !== "" ? qsTr("Give back")
        //: Nothing of it in cash.
        : root.refunded ? qsTr("Refunded")
        : root.receipt.changeDue ? qsTr("Give change") : qsTr("Paid")

    Column {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.bottom: strip.top
        anchors.topMargin: Math.max(0, (strip.y - height0) / 2)

        readonly property real height0: 336

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
        Item {
            width: 1
            height: 20
        }
        Label {
            anchors.horizontalCenter: parent.horizontalCenter
            text: root.doneText
            type: Theme.typeHeading
            color: Theme.ink2
        }
        AmountText {
            objectName: "hero"
            anchors.horizontalCenter: parent.horizontalCenter
            text: root.amountText
            sizes: [Theme.typeHero, Theme.typeChange, Theme.typeAmount]
            room: root.width - 64
            //: What is to be done, and an amount.
            Accessible.name: qsTr("%1 %2").arg(root.doneText).arg(root.amountText)
        }
        Item {
            width: 1
            height: 20
        }
        Flow {
            id: pills

            objectName: "changePills"
            // Wide enough to know where to wrap; what stands in it is in the middle of the card.
            x: (root.width - childrenRect.width) / 2
            width: root.width - 64
            spacing: Theme.space2
            visible: root.receipt.changeDue

            Repeater {
                model: root.receipt.changePills

                Pill {
                    required property string modelData

                    implicitHeight: 40
                    text: modelData
                }
            }
        }
    }
    Grid {
        id: strip

        objectName: "strip"
        x: 28
        anchors.bottom: parent.bottom
        width: parent.width - 56
        topPadding: 16
        bottomPadding: 16
        columns: 4

        component Figure: Column {
            id: figure

            required property string name
            required property string valueText

            width: strip.width / 4
            height: 64
            topPadding: 6

            Label {
                width: parent.width
                text: figure.name
                type: Theme.typeLabel
                weight: Font.Normal
                color: Theme.ink2
                elide: Text.ElideRight
            }
            AmountText {
                text: figure.valueText
                sizes: [Theme.typeTitle, Theme.typeLineAmount, Theme.typeBody]
                room: figure.width - 8
            }
        }

        Figure {
            name: qsTr("Total")
            valueText: root.receipt.totalText
        }
        Repeater {
            model: root.receipt.tenders

            Figure {
                required property string text
                required property string amountText

                name: text
                valueText: amountText
            }
        }
    }
    Rectangle {
        x: 28
        anchors.top: strip.top
        width: parent.width - 56
        height: 1
        color: Theme.line
    }
}
