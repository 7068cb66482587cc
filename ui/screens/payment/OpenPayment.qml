pragma ComponentBehavior: Bound
import QtQuick
import OneTill.Controls
import OneTill.Theme
import OneTill.View

/** A payment that was begun: it was paid, or it was not; of a refund, it went back or did not. */
Overlay {
    id: root

    required property OpenPaymentViewModel payment
    /** How much of the window's foot the keyboard on the screen takes. */
    property int keyboardHeight: 0

    signal keyboardRequested(field: TextField)
    signal hardwareTyped()

    /** Of the slip: typed here, or scanned. */
    readonly property string number: root.payment.reference

    /** So that no text lies under the buttons. */
    readonly property real needed: body.y + body.height + Theme.space4 + Theme.sizePrimary
        + root.topPadding + root.bottomPadding

    onNumberChanged: if (reference.text !== root.number)
        reference.text = root.number

    y: root.keyboardHeight > 0 ? 8 : Math.round((parent.height - height) / 2)
    width: 760
    height: Math.min(parent.height - root.keyboardHeight - 2 * Theme.space2,
                     Math.max(root.keyboardHeight > 0 ? 0 : 560, root.needed))
    onCloseRequested: root.payment.later()
    onOpened: root.payment.referenceName !== "" ? reference.forceActiveFocus()
        : keys.forceActiveFocus()

    FocusScope {
        id: keys

        anchors.fill: parent
        focus: true

        function wasPaid() {
            if (paid.available)
                root.payment.wasPaid()
            else
                paid.tell()
        }

        function wasNotPaid() {
            if (unpaid.available)
                root.payment.wasNotPaid()
            else
                unpaid.tell()
        }

        Keys.onPressed: event => {
            event.accepted = true
            if (event.key === Qt.Key_Return || event.key === Qt.Key_Enter
                    || event.key === Qt.Key_F12)
                keys.wasPaid()
            else if (event.key === Qt.Key_F6)
                keys.wasNotPaid()
            else if (event.key === Qt.Key_Escape)
                root.payment.later()
            else if (event.key === Qt.Key_Down)
                root.payment.nextReason()
            else if (event.key === Qt.Key_Up)
                root.payment.previousReason()
            else
                event.accepted = false
        }

        Label {
            id: title

            objectName: "paymentTitle"
            anchors.left: parent.left
            anchors.right: amount.left
            anchors.rightMargin: Theme.space4
            text: root.payment.titleText
            type: Theme.typeHeading
            elide: Text.ElideRight
        }
        AmountText {
            id: amount

            anchors.right: parent.right
            y: -6
            text: root.payment.amountText
            sizes: [Theme.typeTotal, Theme.typeDisplay, Theme.typeHeading]
            // What to do is read before how much it is about.
            room: parent.width - title.implicitWidth - Theme.space4
        }
        Column {
            id: body

            anchors.top: title.bottom
            anchors.topMargin: Theme.space3
            width: parent.width
            spacing: Theme.space3

            Label {
                width: parent.width
                visible: root.keyboardHeight === 0
                text: root.payment.begunText
                wrapMode: Text.Wrap
            }
            Label {
                objectName: "paymentHint"
                width: parent.width
                visible: root.keyboardHeight === 0
                text: root.payment.hintText
                color: Theme.ink2
                wrapMode: Text.Wrap
            }
            TextField {
                id: reference

                objectName: "slipNumber"
                width: parent.width
                visible: root.payment.referenceName !== ""
                //: %1 is for example "Number on the slip", in both.
                placeholderText: (root.payment.givesBack ? qsTr("If it went back: %1")
                    : qsTr("If it was paid: %1")).arg(root.payment.referenceName)
                scanTarget: true
                maximumLength: 64
                inputMethodHints: Qt.ImhNoPredictiveText
                onTextChanged: root.payment.reference = text
                // The key of the keyboard on the screen; a real one is taken before it comes here.
                onAccepted: keys.wasPaid()
                Keys.onReturnPressed: keys.wasPaid()
                Keys.onEnterPressed: keys.wasPaid()
                onKeyboardRequested: root.keyboardRequested(reference)
                onHardwareTyped: root.hardwareTyped()
            }
            Row {
                height: 28
                visible: root.keyboardHeight === 0 || root.payment.errorText === ""
                spacing: Theme.space2

                Label {
                    anchors.verticalCenter: parent.verticalCenter
                    text: root.payment.givesBack ? qsTr("If it did not go back: why")
                        : qsTr("If it was not paid: why")
                    type: Theme.typeLabel
                    color: Theme.ink2
                }
                KeyCap {
                    anchors.verticalCenter: parent.verticalCenter
                    text: "↑ ↓"
                }
            }
            Flow {
                width: parent.width
                spacing: Theme.space2

                Repeater {
                    objectName: "reasonChips"
                    model: root.payment.reasons

                    Chip {
                        required property string reasonId
                        required selected
                        required text

                        onClicked: root.payment.chooseReason(reasonId)
                    }
                }
            }
            Row {
                width: parent.width
                visible: root.payment.errorText !== ""
                spacing: Theme.space2

                Icon {
                    name: "alert"
                    tint: Theme.danger
                }
                Label {
                    width: parent.width - 32
                    text: root.payment.errorText
                    color: Theme.dangerInk
                    wrapMode: Text.Wrap
                    Accessible.role: Accessible.AlertMessage
                }
            }
        }
        Button {
            id: later

            objectName: "later"
            anchors.bottom: parent.bottom
            height: Theme.sizePrimary
            //: Nobody knows yet what became of a payment.
            text: qsTr("Later")
            keyHint: qsTr("Esc")
            onClicked: root.payment.later()
        }
        Button {
            id: unpaid

            objectName: "wasNotPaid"
            anchors.right: paid.left
            anchors.rightMargin: Theme.space3
            anchors.bottom: parent.bottom
            width: 232
            height: Theme.sizePrimary
            kind: Button.SoftDanger
            text: root.payment.givesBack ? qsTr("It did not go back") : qsTr("It was not paid")
            keyHint: "F6"
            available: root.payment.unpaidMissing === "" && !root.payment.busy
            reason: root.payment.busy ? "" : root.payment.unpaidMissing
            onClicked: keys.wasNotPaid()
        }
        Button {
            id: paid

            objectName: "wasPaid"
            anchors.right: parent.right
            anchors.bottom: parent.bottom
            width: 232
            kind: Button.Primary
            text: root.payment.givesBack ? qsTr("It went back") : qsTr("It was paid")
            busy: root.payment.busy
            keyHint: qsTr("Enter")
            available: root.payment.paidMissing === "" && !root.payment.busy
            reason: root.payment.busy ? "" : root.payment.paidMissing
            onClicked: keys.wasPaid()
        }
    }
}
