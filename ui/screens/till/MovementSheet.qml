pragma ComponentBehavior: Bound
import QtQuick
import OneTill.Controls
import OneTill.Theme
import OneTill.View

/** Cash in or out without a sale, or the drawer opened without one: how much, why, which bag. */
Overlay {
    id: root

    required property MovementViewModel movement
    /** How much of the window's foot the keyboard on the screen takes. */
    property int keyboardHeight: 0

    signal keyboardRequested(field: TextField)
    signal hardwareTyped()

    /** Of the bag or slip: typed here, or scanned. */
    readonly property string number: root.movement.reference

    onNumberChanged: if (reference.text !== root.number)
        reference.text = root.number

    y: root.keyboardHeight > 0 ? 8 : Math.round((parent.height - height) / 2)
    width: root.movement.hasAmount ? 860 : 560
    height: root.movement.hasAmount ? 640 : 400
    onCloseRequested: root.movement.cancel()
    onAboutToShow: keys.forceActiveFocus()

    FocusScope {
        id: keys

        anchors.fill: parent
        focus: true

        function submit() {
            if (act.available)
                root.movement.submit()
            else
                act.tell()
        }

        Keys.onPressed: event => {
            event.accepted = true
            if (event.key === Qt.Key_Return || event.key === Qt.Key_Enter
                    || event.key === Qt.Key_F12)
                keys.submit()
            else if (event.key === Qt.Key_Escape)
                root.movement.cancel()
            else if (event.key === Qt.Key_PageDown)
                root.movement.nextCurrency()
            else if (event.key === Qt.Key_Right || event.key === Qt.Key_Down)
                root.movement.nextReason()
            else if (event.key === Qt.Key_Left || event.key === Qt.Key_Up)
                root.movement.previousReason()
            else
                event.accepted = pad.visible && pad.take(event)
        }

        Label {
            id: title

            text: root.movement.titleText
            type: Theme.typeHeading
        }
        Label {
            id: hint

            anchors.top: title.bottom
            text: root.movement.hintText
            type: Theme.typeLineName
            weight: Font.Normal
            color: Theme.ink2
        }
        Column {
            anchors.top: hint.bottom
            anchors.topMargin: Theme.space4
            width: root.movement.hasAmount ? 464 : parent.width
            spacing: Theme.space4

            Rectangle {
                width: parent.width
                height: 96
                visible: root.movement.hasAmount
                radius: Theme.radiusL
                color: Theme.surface
                border.width: Theme.borderFocus
                border.color: Theme.accent

                AmountText {
                    anchors.right: parent.right
                    anchors.rightMargin: Theme.space5
                    anchors.verticalCenter: parent.verticalCenter
                    text: root.movement.amountText
                    sizes: [Theme.typeAmount, Theme.typeCount, Theme.typeTotal, Theme.typeDisplay,
                        Theme.typeHeading]
                    room: parent.width - 2 * Theme.space5
                    Accessible.name: qsTr("Amount %1").arg(root.movement.amountText)
                }
            }
            Row {
                visible: currencies.count > 0
                spacing: Theme.space2

                Repeater {
                    id: currencies

                    objectName: "currencies"
                    model: root.movement.currencies

                    Chip {
                        required property int index
                        required property string value
                        required selected

                        text: value
                        onClicked: root.movement.chooseCurrency(index)
                    }
                }
                KeyCap {
                    anchors.verticalCenter: parent.verticalCenter
                    text: qsTr("PgDn")
                }
            }
            TextField {
                id: reference

                objectName: "reference"
                width: parent.width
                visible: root.movement.referenceName !== ""
                //: %1 is for example "Bag number".
                placeholderText: qsTr("%1, or scan it").arg(root.movement.referenceName)
                scanTarget: true
                maximumLength: 64
                inputMethodHints: Qt.ImhNoPredictiveText
                onTextChanged: root.movement.reference = text
                onAccepted: keys.submit()
                onKeyboardRequested: root.keyboardRequested(reference)
                onHardwareTyped: root.hardwareTyped()
            }
            Row {
                height: 28
                visible: reasons.count > 0
                spacing: Theme.space2

                Label {
                    anchors.verticalCenter: parent.verticalCenter
                    text: qsTr("Reason")
                    type: Theme.typeLabel
                    color: Theme.ink2
                }
                KeyCap {
                    anchors.verticalCenter: parent.verticalCenter
                    text: "← →"
                }
            }
            Flow {
                width: parent.width
                visible: reasons.count > 0
                spacing: Theme.space2

                Repeater {
                    id: reasons

                    model: root.movement.reasons

                    Chip {
                        required property string reasonId
                        required selected
                        required text

                        onClicked: root.movement.chooseReason(reasonId)
                    }
                }
            }
            Row {
                width: parent.width
                visible: root.movement.errorText !== ""
                spacing: 8

                Icon {
                    name: "alert"
                    tint: Theme.danger
                }
                Label {
                    width: parent.width - 32
                    text: root.movement.errorText
                    color: Theme.dangerInk
                    wrapMode: Text.Wrap
                    Accessible.role: Accessible.AlertMessage
                }
            }
        }
        Keypad {
            id: pad

            anchors.right: parent.right
            width: 324
            height: parent.height - Theme.sizePrimary - Theme.space4
            visible: root.movement.hasAmount
            onDigit: digit => root.movement.digit(digit)
            onDoubleZero: root.movement.doubleZero()
            onSeparator: root.movement.separator()
            onBackspace: root.movement.backspace()
        }
        Button {
            anchors.bottom: parent.bottom
            height: Theme.sizePrimary
            text: qsTr("Cancel")
            keyHint: qsTr("Esc")
            onClicked: root.movement.cancel()
        }
        Button {
            id: act

            objectName: "recordMovement"
            anchors.right: parent.right
            anchors.bottom: parent.bottom
            width: pad.width
            kind: Button.Primary
            text: root.movement.busy ? qsTr("Saving…") : root.movement.actText
            busy: root.movement.busy
            keyHint: qsTr("Enter")
            available: root.movement.missingText === "" && !root.movement.busy
            reason: root.movement.busy ? "" : root.movement.missingText
            reasonBeside: pad.visible
            onClicked: keys.submit()
        }
    }
}
