pragma ComponentBehavior: Bound
import QtQuick
import OneTill.Controls
import OneTill.Screens
import OneTill.Theme
import OneTill.View

/** One line of the basket, opened: how many, at what price, what is taken off, why, and a note. */
Overlay {
    id: root

    required property LineEditViewModel edit
    /** How much of the window's foot the keyboard on the screen takes. */
    property int keyboardHeight: 0

    readonly property int fieldNow: root.edit.field
    readonly property bool writing: root.edit.field === LineEditViewModel.Note
    /** Digits go into a field: nobody is choosing who sold the line. */
    readonly property bool typing: !root.edit.seller.open
    readonly property bool discounting: root.edit.field === LineEditViewModel.Discount
    readonly property TextField field: note

    signal keyboardRequested(field: TextField)
    signal hardwareTyped()

    function take(event: KeyEvent): bool {
        if (event.key === Qt.Key_Return || event.key === Qt.Key_Enter
                || event.key === Qt.Key_F12)
            root.edit.done()
        else if (event.key === Qt.Key_Escape && root.edit.choosingReason)
            root.edit.choosingReason = false
        else if (event.key === Qt.Key_Escape && root.edit.seller.open)
            root.edit.seller.open = false
        else if (event.key === Qt.Key_Escape)
            root.edit.cancel()
        else if (event.key === Qt.Key_Up && root.edit.choosingReason)
            root.edit.previousReason()
        else if (event.key === Qt.Key_Down && root.edit.choosingReason)
            root.edit.nextReason()
        else if (event.key === Qt.Key_Up && root.edit.seller.open)
            root.edit.seller.previous()
        else if (event.key === Qt.Key_Down && root.edit.seller.open)
            root.edit.seller.next()
        else if (event.key === Qt.Key_Up)
            root.edit.previousField()
        else if (event.key === Qt.Key_Down)
            root.edit.nextField()
        else if (event.key === Qt.Key_Tab && numbers.activeFocus)
            return root.goOnByTab()
        else if (event.key === Qt.Key_F6 && root.discounting)
            root.edit.discountIsAmount = !root.edit.discountIsAmount
        else if (event.key === Qt.Key_F6)
            root.edit.field = LineEditViewModel.Discount
        else if (event.key === Qt.Key_F7)
            root.openSellers()
        else
            return !root.writing && root.takeNumber(event)
        return true
    }

    /** While digits go into a field Tab goes through all of them, and then to the buttons. */
    function goOnByTab(): bool {
        const before = root.edit.field
        root.edit.nextField()
        return root.edit.field !== before
    }

    function openSellers() {
        root.edit.choosingReason = false
        root.edit.seller.open = !root.edit.isNew && !root.edit.seller.open
    }

    /** Keys that mean a letter to a note. */
    function takeNumber(event: KeyEvent): bool {
        if (event.key === Qt.Key_Delete)
            root.edit.remove()
        else if (event.key === Qt.Key_Right)
            root.edit.nextReason()
        else if (event.key === Qt.Key_Left)
            root.edit.previousReason()
        else if (event.text === "+")
            root.edit.stepUp()
        else if (event.text === "-")
            root.edit.stepDown()
        else if (event.text === "%")
            root.edit.discountIsAmount = root.discounting && !root.edit.discountIsAmount
        else
            return pad.take(event)
        return true
    }

    /** The focus is where keys go: no other field may look as if they went there. */
    function focusField() {
        const active = [quantity, price, discount, note, tare][root.edit.field]
        if (!root.typing)
            numbers.forceActiveFocus()
        else if (!active.activeFocus)
            (root.writing ? note : numbers).forceActiveFocus()
    }

    width: 860
    height: 640
    y: root.keyboardHeight > 0 ? 8 : Math.round((parent.height - height) / 2)
    onFieldNowChanged: root.focusField()
    onTypingChanged: root.focusField()
    // Not where it was when the last line was open: Space would press that button unseen.
    onOpened: root.focusField()
    onAboutToShow: note.text = root.edit.noteText
    onCloseRequested: root.edit.cancel()

    FocusScope {
        anchors.fill: parent
        focus: true

        Keys.onPressed: event => event.accepted = root.take(event)

        Item {
            id: numbers

            focus: true
        }
        LineHead {
            width: parent.width
            edit: root.edit
        }
        Column {
            id: fields

            y: 88
            width: 464
            spacing: 10

            ValueField {
                id: quantity

                width: parent.width
                name: qsTr("Quantity")
                valueText: root.edit.unitText === "" ? root.edit.quantityText
                    : root.edit.quantityText + " " + root.edit.unitText
                caption: root.edit.fewerHereText
                warns: true
                active: root.typing && root.edit.field === LineEditViewModel.Quantity
                steps: true
                onChosen: root.edit.field = LineEditViewModel.Quantity
                onLess: root.edit.stepDown()
                onMore: root.edit.stepUp()
            }
            ValueField {
                id: price

                width: parent.width
                //: %1 is a unit of measure: kg.
                name: root.edit.unitText === "" ? qsTr("Unit price")
                    : qsTr("Price per %1").arg(root.edit.unitText)
                caption: root.edit.limitText
                valueText: root.edit.priceText
                active: root.typing && root.edit.field === LineEditViewModel.Price
                enabled: !root.edit.isNew
                onChosen: root.edit.field = LineEditViewModel.Price
            }
            ValueField {
                id: discount

                objectName: "discount"
                width: parent.width
                //: Taken off the price by a person.
                name: qsTr("Discount")
                // What is chosen says more than what might bite.
                caption: root.edit.reasonText === "" ? root.edit.discountLimitText
                    : root.edit.reasonText
                valueText: root.edit.discountText
                active: root.typing && root.discounting
                keyHint: root.discounting || root.edit.isNew ? "" : "F6"
                enabled: !root.edit.isNew
                onChosen: root.edit.field = LineEditViewModel.Discount
            }
            ValueField {
                id: tare

                objectName: "tare"
                width: parent.width
                visible: root.edit.hasTare
                //: The weight of what holds the goods on the scale.
                name: qsTr("Tare")
                caption: root.edit.tareNote === "" ? qsTr("What holds it, weighed with it")
                    : root.edit.tareNote
                valueText: root.edit.tareText + " " + root.edit.unitText
                active: root.typing && root.edit.field === LineEditViewModel.Tare
                onChosen: root.edit.field = LineEditViewModel.Tare
            }
            Row {
                width: parent.width
                visible: !root.edit.isNew
                spacing: Theme.space2

                TextField {
                    id: note

                    objectName: "lineNote"
                    width: 272
                    height: Theme.sizeMethod
                    type: Theme.typeBodyStrong
                    iconName: "note"
                    placeholderText: qsTr("Note for receipt")
                    maximumLength: 50 // in any script what the journal holds of a note
                    onTextEdited: root.edit.noteText = text
                    onActiveFocusChanged: if (activeFocus)
                        root.edit.field = LineEditViewModel.Note
                    onKeyboardRequested: root.keyboardRequested(note)
                    onHardwareTyped: root.hardwareTyped()
                }
                ValueField {
                    objectName: "seller"
                    width: parent.width - note.width - parent.spacing
                    //: Who sold the goods of a line.
                    name: qsTr("Sold by")
                    caption: root.edit.seller.name === "" ? qsTr("The cashier")
                        : root.edit.seller.name
                    valueText: ""
                    active: root.edit.seller.open
                    keyHint: "F7"
                    Accessible.name: qsTr("Sold by: %1").arg(caption)
                    onClicked: root.openSellers()
                }
            }
        }
        Row {
            anchors.top: fields.bottom
            anchors.topMargin: 12
            width: fields.width
            visible: root.edit.errorText !== ""
            spacing: 8

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
        Chip {
            id: percent

            objectName: "asPercent"
            anchors.left: pad.left
            y: 88
            width: Math.max(56, implicitWidth)
            visible: root.discounting
            text: "%"
            keyHint: root.edit.discountIsAmount ? "F6" : ""
            selected: !root.edit.discountIsAmount
            Accessible.name: qsTr("Discount in per cent")
            onClicked: root.edit.discountIsAmount = false
        }
        Chip {
            id: amount

            objectName: "asAmount"
            anchors.left: percent.right
            anchors.leftMargin: Theme.space2
            y: 88
            width: Math.max(56, implicitWidth)
            visible: root.discounting
            text: root.edit.currencyText
            keyHint: root.edit.discountIsAmount ? "" : "F6"
            selected: root.edit.discountIsAmount
            Accessible.name: qsTr("Discount as an amount")
            onClicked: root.edit.discountIsAmount = true
        }
        Chip {
            objectName: "reason"
            anchors.left: root.discounting ? amount.right : pad.left
            anchors.leftMargin: root.discounting ? Theme.space2 : 0
            anchors.right: pad.right
            y: 88
            visible: why.count > 0
            // Beside per cent and amount there is room for the reason alone.
            text: root.edit.reasonText === "" ? qsTr("Choose a reason")
                //: Opens the reasons for another price; %1 is the chosen one.
                : root.discounting ? root.edit.reasonText
                : qsTr("Reason: %1").arg(root.edit.reasonText)
            Accessible.name: root.edit.reasonText === "" ? text
                : qsTr("Reason: %1").arg(root.edit.reasonText)
            selected: root.edit.choosingReason
            Accessible.role: Accessible.Button
            onClicked: root.edit.choosingReason = !root.edit.choosingReason
        }
        ReasonList {
            id: why

            anchors.left: pad.left
            anchors.right: pad.right
            anchors.top: pad.top
            visible: root.edit.choosingReason
            edit: root.edit
        }
        SellerList {
            anchors.left: pad.left
            anchors.right: pad.right
            anchors.top: pad.top
            anchors.bottom: pad.bottom
            visible: root.edit.seller.open
            seller: root.edit.seller
        }
        Keypad {
            id: pad

            anchors.right: parent.right
            y: 88 + Theme.sizeChip + 10
            width: 324
            height: parent.height - y - Theme.sizePrimary - Theme.space4
            visible: !root.edit.choosingReason && !root.edit.seller.open
            // As where it pays: cents from the right. What is weighed and a percentage have
            // decimals to type.
            corner: root.discounting && !root.edit.discountIsAmount
                || root.edit.field === LineEditViewModel.Quantity && root.edit.unitText !== ""
                || root.edit.field === LineEditViewModel.Tare
                ? "." : "00"
            onDigit: digit => root.edit.digit(digit)
            onDoubleZero: root.edit.doubleZero()
            onSeparator: root.edit.separator()
            onBackspace: root.edit.backspace()
        }
        Button {
            id: remove

            anchors.bottom: parent.bottom
            visible: !root.edit.isNew
            width: visible ? implicitWidth : 0
            height: Theme.sizePrimary
            kind: Button.SoftDanger
            iconName: "trash"
            text: qsTr("Remove")
            keyHint: qsTr("Del")
            onClicked: root.edit.remove()
        }
        Button {
            id: cancel

            anchors.left: remove.right
            anchors.leftMargin: remove.visible ? 12 : 0
            anchors.bottom: parent.bottom
            height: Theme.sizePrimary
            text: qsTr("Cancel")
            keyHint: qsTr("Esc")
            onClicked: root.edit.cancel()
        }
        Button {
            anchors.left: cancel.right
            anchors.leftMargin: 12
            anchors.bottom: parent.bottom
            height: Theme.sizePrimary
            iconName: "stock"
            //: Leads to how many of an item are where.
            text: qsTr("Stock")
            Accessible.name: qsTr("Stock here and elsewhere")
            onClicked: root.edit.openStock()
        }
        Button {
            anchors.right: parent.right
            anchors.bottom: parent.bottom
            width: pad.width
            kind: Button.Primary
            text: qsTr("Done")
            keyHint: qsTr("Enter")
            onClicked: root.edit.done()
        }
    }
}
