pragma ComponentBehavior: Bound
import QtQuick
import OneTill.Controls
import OneTill.Theme
import OneTill.View

/** What goes back for the ticked lines, how the sale was paid, and the way on. */
Rectangle {
    id: root

    required property ReturnsViewModel returns

    function refund() {
        if (button.available)
            root.returns.refund()
        else
            button.tell()
    }

    color: Theme.surface

    Rectangle {
        width: 1
        height: parent.height
        color: Theme.line
    }
    Column {
        id: sums

        x: Theme.space5
        y: Theme.space4
        width: parent.width - 2 * Theme.space5
        spacing: Theme.space2

        Pill {
            visible: Theme.compact
            height: 34
            tone: root.returns.tooLate ? "warn" : "ok"
            iconName: root.returns.tooLate ? "clock" : "check"
            text: root.returns.policyText
        }
        KeyValue {
            objectName: "returned"
            width: parent.width
            name: root.returns.countText
            valueText: root.returns.amountText
        }
        Rectangle {
            width: parent.width
            height: 1
            color: Theme.line
        }
        Label {
            topPadding: Theme.space2
            text: qsTr("It was paid with")
            type: Theme.typeLabel
            color: Theme.ink2
        }
        Repeater {
            model: root.returns.paid

            Rectangle {
                id: paid

                required property string text
                required property string amountText

                width: sums.width
                height: Theme.sizeControl
                radius: Theme.radiusL
                color: Theme.surfaceAlt
                border.width: Theme.borderHairline
                border.color: Theme.line
                Accessible.role: Accessible.StaticText
                Accessible.name: qsTr("%1: %2").arg(paid.text).arg(paid.amountText)

                Label {
                    anchors.left: parent.left
                    anchors.leftMargin: Theme.space4
                    anchors.right: amount.left
                    anchors.rightMargin: Theme.space3
                    anchors.verticalCenter: parent.verticalCenter
                    text: paid.text
                    type: Theme.typeBodyStrong
                    elide: Text.ElideRight
                }
                Label {
                    id: amount

                    anchors.right: parent.right
                    anchors.rightMargin: Theme.space4
                    anchors.verticalCenter: parent.verticalCenter
                    text: paid.amountText
                    type: Theme.typeLineAmount
                }
            }
        }
        Label {
            width: parent.width
            text: qsTr("The money goes back the same way. Another way is chosen on the next page.")
            type: Theme.typeLabel
            weight: Font.Normal
            color: Theme.ink3
            wrapMode: Text.Wrap
        }
    }
    Row {
        anchors.left: sums.left
        anchors.bottom: total.top
        anchors.bottomMargin: Theme.space3
        width: sums.width
        visible: root.returns.errorText !== ""
        spacing: Theme.space2

        Icon {
            name: "alert"
            tint: Theme.danger
        }
        Label {
            objectName: "returnError"
            width: parent.width - 32
            text: root.returns.errorText
            color: Theme.dangerInk
            wrapMode: Text.Wrap
            Accessible.role: Accessible.AlertMessage
        }
    }
    Label {
        anchors.left: sums.left
        anchors.verticalCenter: total.verticalCenter
        //: Beside the amount that a customer gets back.
        text: qsTr("Refund")
        type: Theme.typeTitle
    }
    AmountText {
        id: total

        anchors.right: sums.right
        anchors.bottom: button.top
        anchors.bottomMargin: Theme.space3
        text: root.returns.refundText
        sizes: Theme.compact ? [Theme.typeDisplay, Theme.typeHeading]
            : [Theme.typeTotal, Theme.typeDisplay, Theme.typeHeading]
        room: sums.width - 110
        lineHeight: 52
    }
    Button {
        id: button

        objectName: "refund"
        anchors.left: sums.left
        anchors.right: sums.right
        anchors.bottom: parent.bottom
        anchors.bottomMargin: 18
        kind: Button.Primary
        //: %1 is an amount.
        text: root.returns.busy ? qsTr("Taking back…")
            : qsTr("Refund %1").arg(root.returns.refundText)
        keyHint: "F12"
        busy: root.returns.busy
        available: root.returns.canReturn
        reason: root.returns.busy ? "" : root.returns.blockedText
        keepClear: total
        onClicked: root.returns.refund()
    }
}
