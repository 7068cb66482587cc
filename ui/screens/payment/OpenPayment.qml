pragma ComponentBehavior: Bound
import QtQuick
import OneTill.Controls
import OneTill.Theme
import OneTill.View

/** A payment that was begun before the till stopped: it was paid, or it was not. */
Overlay {
    id: root

    required property OpenPaymentViewModel open
    /** How much of the window's foot the keyboard on the screen takes. */
    property int keyboardHeight: 0

    signal keyboardRequested(field: TextField)
    signal hardwareTyped()

    /** Of the slip: typed here, or scanned. */
    readonly property string number: root.open.reference

    onNumberChanged: if (reference.text !== root.number)
        reference.text = root.number

    y: root.keyboardHeight > 0 ? 8 : Math.round((parent.height - height) / 2)
    width: 760
    height: 560
    onCloseRequested: root.open.later()
    onAboutToShow: reference.visible ? reference.forceActiveFocus() : keys.forceActiveFocus()

    FocusScope {
        id: keys

        anchors.fill: parent
        focus: true

        function wasPaid() {
            if (paid.available)
                root.open.wasPaid()
            else
                paid.tell()
        }

        function wasNotPaid() {
            if (unpaid.available)
                root.open.wasNotPaid()
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
                root.open.later()
            else if (event.key === Qt.Key_Down)
                root.open.nextReason()
            else if (event.key === Qt.Key_Up)
                root.open.previousReason()
            else
                event.accepted = false
        }

        Label {
            id: title

            anchors.left: parent.left
            anchors.right: amount.left
            anchors.rightMargin: Theme.space4
            text: root.open.titleText
            type: Theme.typeHeading
            elide: Text.ElideRight
        }
        AmountText {
            id: amount

            anchors.right: parent.right
            y: -6
            text: root.open.amountText
            sizes: [Theme.typeTotal, Theme.typeDisplay, Theme.typeHeading]
            room: parent.width / 2
        }
        Column {
            anchors.top: title.bottom
            anchors.topMargin: Theme.space3
            width: parent.width
            spacing: Theme.space3

            Label {
                width: parent.width
                text: root.open.begunText
                wrapMode: Text.Wrap
            }
            Label {
                width: parent.width
                text: root.open.hintText
                color: Theme.ink2
                wrapMode: Text.Wrap
            }
            TextField {
                id: reference

                objectName: "slipNumber"
                width: parent.width
                visible: root.open.referenceName !== ""
                //: %1 is for example "Number on the slip".
                placeholderText: qsTr("If it was paid: %1").arg(root.open.referenceName)
                scanTarget: true
                maximumLength: 64
                inputMethodHints: Qt.ImhNoPredictiveText
                onTextChanged: root.open.reference = text
                onKeyboardRequested: root.keyboardRequested(reference)
                onHardwareTyped: root.hardwareTyped()
            }
            Row {
                height: 28
                spacing: Theme.space2

                Label {
                    anchors.verticalCenter: parent.verticalCenter
                    text: qsTr("If it was not paid: why")
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
                    model: root.open.reasons

                    Chip {
                        required property string reasonId
                        required selected
                        required text

                        onClicked: root.open.chooseReason(reasonId)
                    }
                }
            }
            Row {
                width: parent.width
                visible: root.open.errorText !== ""
                spacing: Theme.space2

                Icon {
                    name: "alert"
                    tint: Theme.danger
                }
                Label {
                    width: parent.width - 32
                    text: root.open.errorText
                    color: Theme.dangerInk
                    wrapMode: Text.Wrap
                    Accessible.role: Accessible.AlertMessage
                }
            }
        }
        Button {
            id: later

            anchors.bottom: parent.bottom
            height: Theme.sizePrimary
            //: Nobody knows yet what became of a payment.
            text: qsTr("Later")
            keyHint: qsTr("Esc")
            onClicked: root.open.later()
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
            text: qsTr("It was not paid")
            keyHint: "F6"
            available: root.open.unpaidMissing === "" && !root.open.busy
            reason: root.open.busy ? "" : root.open.unpaidMissing
            onClicked: keys.wasNotPaid()
        }
        Button {
            id: paid

            objectName: "wasPaid"
            anchors.right: parent.right
            anchors.bottom: parent.bottom
            width: 232
            kind: Button.Primary
            text: qsTr("It was paid")
            busy: root.open.busy
            keyHint: qsTr("Enter")
            available: root.open.paidMissing === "" && !root.open.busy
            reason: root.open.busy ? "" : root.open.paidMissing
            onClicked: keys.wasPaid()
        }
    }
}
