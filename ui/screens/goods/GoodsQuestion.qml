pragma ComponentBehavior: Bound
import QtQuick
import OneTill.Controls
import OneTill.Screens
import OneTill.Theme
import OneTill.View

/** What an item asks for before it is sold: the buyer's age, its serial number, its price. */
Overlay {
    id: root

    required property GoodsQuestionViewModel question
    /** How much of the window's foot the keyboard on the screen takes. */
    property int keyboardHeight: 0

    readonly property bool isAge: root.question.kind === GoodsQuestionViewModel.Age
    readonly property bool isSerial: root.question.kind === GoodsQuestionViewModel.Serial
    readonly property bool isPrice: root.question.kind === GoodsQuestionViewModel.Price
    readonly property TextField field: serial

    signal keyboardRequested(field: TextField)
    signal hardwareTyped()

    function take(event: KeyEvent): bool {
        if (event.key === Qt.Key_Return || event.key === Qt.Key_Enter
                || event.key === Qt.Key_F12)
            root.question.done()
        else if (event.key === Qt.Key_Escape)
            root.question.cancel()
        else
            return root.isPrice && pad.take(event)
        return true
    }

    function focusField() {
        const item = root.isSerial ? serial : keys
        item.forceActiveFocus()
    }

    width: root.isPrice ? 760 : 600
    height: root.isPrice ? 520 : root.isSerial ? 400 : 360
    y: root.keyboardHeight > 0 ? 8 : Math.round((parent.height - height) / 2)
    onCloseRequested: root.question.cancel()
    onAboutToShow: serial.text = ""
    // Which question it is may be known here only after that there is one.
    onOpened: root.focusField()
    onIsSerialChanged: root.focusField()

    FocusScope {
        anchors.fill: parent
        focus: true

        Keys.onPressed: event => event.accepted = root.take(event)

        Item {
            id: keys

            focus: true
        }
        Glyph {
            id: picture

            width: 72
            height: 72
            radius: Theme.radiusM
            glyph: root.question.glyph
            tint: root.question.tint
        }
        Label {
            anchors.left: picture.right
            anchors.leftMargin: Theme.space4
            anchors.right: parent.right
            y: 12
            text: root.question.name
            type: Theme.typeTitle
            elide: Text.ElideRight
        }
        Label {
            anchors.left: picture.right
            anchors.leftMargin: Theme.space4
            y: 40
            //: %1 is the article number.
            text: qsTr("SKU %1").arg(root.question.sku)
            type: Theme.typeLabel
            weight: Font.Normal
            color: Theme.ink3
        }

        Column {
            anchors.top: picture.bottom
            anchors.topMargin: Theme.space5
            width: root.isPrice ? parent.width - pad.width - Theme.space6 : parent.width
            spacing: Theme.space3

            Label {
                visible: root.isAge
                width: parent.width
                text: root.question.bornText
                type: Theme.typeHeading
                wrapMode: Text.Wrap
            }
            Label {
                visible: root.isAge
                width: parent.width
                //: %1 is an age such as "18+". Below the question when the customer was born.
                text: qsTr("This item is %1. Look at the customer’s identity card. Nothing of it "
                    + "is kept.").arg(root.question.yearsText)
                color: Theme.ink2
                wrapMode: Text.Wrap
            }
            Label {
                visible: root.isSerial
                width: parent.width
                text: root.question.giftCard ? qsTr("Scan or type the number of the gift card")
                    : qsTr("Scan or type the serial number")
                type: Theme.typeBodyStrong
                color: Theme.ink2
            }
            TextField {
                id: serial

                visible: root.isSerial
                width: parent.width
                height: Theme.sizeMethod
                type: Theme.typeBodyStrong
                iconName: "barcode"
                placeholderText: root.question.giftCard ? qsTr("Number of the gift card")
                    : qsTr("Serial number")
                maximumLength: 100
                onTextEdited: root.question.serialText = text
                onKeyboardRequested: root.keyboardRequested(serial)
                onHardwareTyped: root.hardwareTyped()
            }
            ValueField {
                visible: root.isPrice
                width: parent.width
                //: %1 is a unit of measure: kg.
                name: root.question.giftCard ? qsTr("Amount to load")
                    : root.question.unitText === "" ? qsTr("Price of one")
                    : qsTr("Price per %1").arg(root.question.unitText)
                caption: root.question.limitText
                valueText: root.question.priceText
                active: true
            }
            Row {
                width: parent.width
                visible: root.question.errorText !== ""
                spacing: 8

                Icon {
                    name: "alert"
                    tint: Theme.danger
                }
                Label {
                    width: parent.width - 32
                    text: root.question.errorText
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
            anchors.bottom: done.top
            anchors.bottomMargin: Theme.space4
            width: 280
            height: parent.height - picture.height - Theme.space5 - Theme.sizePrimary - Theme.space4
            visible: root.isPrice
            corner: "00"
            onDigit: digit => root.question.digit(digit)
            onDoubleZero: root.question.doubleZero()
            onSeparator: root.question.separator()
            onBackspace: root.question.backspace()
        }
        Button {
            anchors.bottom: parent.bottom
            height: Theme.sizePrimary
            text: root.isAge ? qsTr("No, do not sell") : qsTr("Cancel")
            keyHint: qsTr("Esc")
            onClicked: root.question.cancel()
        }
        Button {
            id: done

            anchors.right: parent.right
            anchors.bottom: parent.bottom
            width: 280
            kind: Button.Primary
            text: root.isAge ? qsTr("Yes, old enough") : qsTr("Add to basket")
            keyHint: qsTr("Enter")
            onClicked: root.question.done()
        }
    }
}
