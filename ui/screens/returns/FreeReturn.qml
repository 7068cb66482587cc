pragma ComponentBehavior: Bound
import QtQuick
import OneTill.Controls
import OneTill.Screens
import OneTill.Theme
import OneTill.View

/** An item that comes back without a receipt: how much, for what price at most, and why. */
Overlay {
    id: root

    required property FreeReturnViewModel edit
    /** How much of the window's foot the keyboard on the screen takes. */
    property int keyboardHeight: 0

    signal keyboardRequested(field: TextField)
    signal hardwareTyped()

    function take(event: KeyEvent): bool {
        const shift = event.modifiers & Qt.ShiftModifier
        switch (event.key) {
        case Qt.Key_Return:
        case Qt.Key_Enter:
        case Qt.Key_F12: root.edit.done(); break
        case Qt.Key_Escape: root.edit.cancel(); break
        case Qt.Key_Up:
        case Qt.Key_Down: root.edit.nextField(); break
        case Qt.Key_Left:
            shift ? root.edit.stepDisposition(-1) : root.edit.stepReason(-1)
            break
        case Qt.Key_Right:
            shift ? root.edit.stepDisposition(1) : root.edit.stepReason(1)
            break
        case Qt.Key_Delete: root.edit.clear(); break
        default: return !note.activeFocus && !serial.activeFocus && pad.take(event)
        }
        return true
    }

    width: 860
    height: 600
    y: root.keyboardHeight > 0 ? 8 : Math.round((parent.height - height) / 2)
    onCloseRequested: root.edit.cancel()

    FocusScope {
        anchors.fill: parent
        focus: true

        Keys.onPressed: event => event.accepted = root.take(event)

        Item {
            focus: true
        }
        Glyph {
            id: picture

            width: 72
            height: 72
            radius: Theme.radiusM
            glyph: root.edit.glyph
            tint: root.edit.tint
        }
        Column {
            anchors.left: picture.right
            anchors.leftMargin: Theme.space4
            anchors.right: total.left
            anchors.rightMargin: Theme.space4
            anchors.verticalCenter: picture.verticalCenter

            Label {
                width: parent.width
                text: root.edit.name
                type: Theme.typeTitle
                elide: Text.ElideRight
            }
            Label {
                width: parent.width
                //: %1 is the article number.
                text: qsTr("SKU %1 · without a receipt").arg(root.edit.sku)
                type: Theme.typeLabel
                weight: Font.Normal
                color: Theme.ink3
                elide: Text.ElideRight
            }
        }
        AmountText {
            id: total

            anchors.right: parent.right
            anchors.verticalCenter: picture.verticalCenter
            text: root.edit.refundText
            sizes: [Theme.typeDisplay, Theme.typeHeading]
            room: 300
        }
        Column {
            anchors.top: picture.bottom
            anchors.topMargin: Theme.space5
            width: parent.width - pad.width - Theme.space6
            spacing: Theme.space2

            ValueField {
                width: parent.width
                name: qsTr("Quantity")
                valueText: root.edit.quantityText
                active: root.edit.field === FreeReturnViewModel.Amount
                onChosen: root.edit.field = FreeReturnViewModel.Amount
            }
            ValueField {
                width: parent.width
                name: qsTr("Price of one")
                caption: root.edit.listedText
                valueText: root.edit.priceText
                active: root.edit.field === FreeReturnViewModel.Price
                onChosen: root.edit.field = FreeReturnViewModel.Price
            }
            Row {
                width: parent.width
                topPadding: Theme.space2
                spacing: Theme.space2

                DropDown {
                    objectName: "freeReason"
                    width: (parent.width - Theme.space2) / 2
                    height: Theme.sizeControl
                    placeholder: qsTr("Reason")
                    model: root.edit.reasons
                    currentIndex: root.edit.reason
                    onChosen: place => root.edit.reason = place
                }
                DropDown {
                    width: (parent.width - Theme.space2) / 2
                    height: Theme.sizeControl
                    placeholder: qsTr("Goes to")
                    model: root.edit.dispositions
                    currentIndex: root.edit.disposition
                    onChosen: place => root.edit.disposition = place
                }
            }
            TextField {
                id: serial

                objectName: "freeSerial"
                width: parent.width
                height: Theme.sizeControl
                visible: root.edit.asksSerial
                type: Theme.typeBodyStrong
                iconName: "serial"
                placeholderText: qsTr("Serial number: scan it, or type it")
                maximumLength: 200
                text: root.edit.serial
                onVisibleChanged: if (visible)
                    serial.forceActiveFocus()
                onTextEdited: root.edit.serial = text
                onKeyboardRequested: root.keyboardRequested(serial)
                onHardwareTyped: root.hardwareTyped()
            }
            TextField {
                id: note

                objectName: "freeNote"
                width: parent.width
                height: Theme.sizeControl
                visible: root.edit.asksNote
                type: Theme.typeBodyStrong
                iconName: "note"
                placeholderText: qsTr("Why it comes back, in a few words")
                maximumLength: 200
                text: root.edit.note
                onVisibleChanged: if (visible)
                    note.forceActiveFocus()
                onTextEdited: root.edit.note = text
                onKeyboardRequested: root.keyboardRequested(note)
                onHardwareTyped: root.hardwareTyped()
            }
            Row {
                width: parent.width
                visible: root.edit.errorText !== ""
                spacing: Theme.space2

                Icon {
                    name: "alert"
                    tint: Theme.danger
                }
                Label {
                    width: parent.width - 32
                    text: root.edit.errorText
                    color: Theme.dangerInk
                    wrapMode: Text.Wrap
                    maximumLineCount: 3
                    elide: Text.ElideRight
                    Accessible.role: Accessible.AlertMessage
                }
            }
        }
        Keypad {
            id: pad

            anchors.right: parent.right
            anchors.top: picture.bottom
            anchors.topMargin: Theme.space5
            anchors.bottom: done.top
            anchors.bottomMargin: Theme.space4
            width: 324
            corner: root.edit.field === FreeReturnViewModel.Price ? "00" : "."
            onDigit: digit => root.edit.digit(digit)
            onDoubleZero: root.edit.doubleZero()
            onSeparator: root.edit.separator()
            onBackspace: root.edit.backspace()
        }
        Button {
            anchors.bottom: parent.bottom
            height: Theme.sizePrimary
            text: qsTr("Cancel")
            keyHint: qsTr("Esc")
            onClicked: root.edit.cancel()
        }
        Button {
            id: done

            objectName: "takeBackFreely"
            anchors.right: parent.right
            anchors.bottom: parent.bottom
            width: pad.width
            kind: Button.Primary
            text: root.edit.busy ? qsTr("Taking back…") : qsTr("Take it back")
            keyHint: qsTr("Enter")
            busy: root.edit.busy
            available: !root.edit.busy
            onClicked: root.edit.done()
        }
    }
}
