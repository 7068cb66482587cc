pragma ComponentBehavior: Bound
import QtQuick
import OneTill.Controls
import OneTill.Theme
import OneTill.View

/** The sum of the payment: total, what was taken, what is left, the change; and the last button. */
Card {
    id: root

    required property PaymentViewModel payment

    function complete() {
        if (button.available)
            root.payment.complete()
        else
            button.tell()
    }

    Column {
        id: rows

        objectName: "sums"
        x: Theme.space5
        y: 14
        width: parent.width - 2 * Theme.space5

        KeyValue {
            width: parent.width
            strong: true
            name: qsTr("Total")
            valueText: root.payment.totalText
        }
        Repeater {
            id: taken

            model: root.payment.taken

            KeyValue {
                // One by one as far as the change has room below; the column of tenders has all.
                visible: taken.count <= 3
                required property string text
                required property string amountText

                width: rows.width
                name: text
                valueText: amountText
            }
        }
        KeyValue {
            width: parent.width
            visible: taken.count > 3
            name: qsTr("%n payment(s)", "", taken.count)
            valueText: root.payment.takenText
        }
        KeyValue {
            width: parent.width
            visible: root.payment.roundingText !== ""
            //: The sum is rounded to coins that exist.
            name: qsTr("Cash rounding")
            valueText: root.payment.roundingText
        }
        Item {
            width: parent.width
            height: 13

            Rectangle {
                y: 6
                width: parent.width
                height: 1
                color: Theme.line
            }
        }
        KeyValue {
            width: parent.width
            strong: true
            name: qsTr("Left to pay")
            valueText: root.payment.toPayText
        }
        KeyValue {
            width: parent.width
            name: root.payment.amountTitle
            valueText: root.payment.receivedText
        }
    }
    Rectangle {
        objectName: "change"
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.margins: Theme.space4
        anchors.verticalCenter: space.verticalCenter
        visible: root.payment.changeDue
        height: Math.min(232, space.height - 16)
        radius: Theme.radiusCard
        color: Theme.okSoft
        border.width: Theme.isHighContrast ? 2 : 0
        border.color: Theme.ok
        Accessible.role: Accessible.StaticText
        Accessible.name: qsTr("Change due %1").arg(root.payment.changeText)

        Row {
            anchors.horizontalCenter: parent.horizontalCenter
            anchors.bottom: change.top
            anchors.bottomMargin: 2
            spacing: 10

            Icon {
                anchors.verticalCenter: parent.verticalCenter
                name: "cash"
                tint: Theme.okInk
                size: 28
            }
            Label {
                text: qsTr("Change due")
                type: Theme.typeTitle
                color: Theme.okInk
            }
        }
        AmountText {
            id: change

            anchors.centerIn: parent
            anchors.verticalCenterOffset: 4
            text: root.payment.changeText
            sizes: [Theme.typeChange, Theme.typeAmount, Theme.typeCount, Theme.typeTotal]
            room: parent.width - 40
        }
        Label {
            anchors.horizontalCenter: parent.horizontalCenter
            anchors.top: change.bottom
            anchors.topMargin: 6
            width: parent.width - 24
            text: root.payment.changeBreakdownText
            weight: Font.Medium
            color: Theme.okInk
            horizontalAlignment: Text.AlignHCenter
            wrapMode: Text.Wrap
            maximumLineCount: 2
        }
    }
    Item {
        id: space

        anchors.top: rows.bottom
        anchors.bottom: button.top
        width: parent.width
    }
    Button {
        id: button

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.margins: Theme.space5
        kind: Button.Primary
        text: root.payment.busy ? qsTr("Completing…")
            //: The amount is in the journal before the card terminal is asked for it.
            : root.payment.beginsCard ? qsTr("Start card payment") : qsTr("Complete sale")
        keyHint: qsTr("Enter")
        available: root.payment.canComplete && !root.payment.busy
        reason: root.payment.busy ? "" : root.payment.blockedText
        onClicked: root.payment.complete()
    }
}
