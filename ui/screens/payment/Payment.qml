pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import OneTill.Controls
import OneTill.Screens
import OneTill.Theme
import OneTill.View

/** Taking money: how it is paid, how much was given, what goes back. */
FocusScope {
    id: root

    required property TerminalViewModel terminal

    signal syncRequested()
    signal cashierRequested()
    signal keyboardRequested(field: TextField)
    signal hardwareTyped()

    readonly property PaymentViewModel payment: root.terminal.payment
    readonly property bool asksForNumber: root.payment.referenceName !== ""
    readonly property bool needsNumber: root.payment.needsNumber
    readonly property real side: Math.max(Theme.space4, (root.width - 1600) / 2)

    /** F1 and so on choose how it is paid; digits type the amount. */
    function take(event: KeyEvent): bool {
        if (event.key === Qt.Key_F7 && event.modifiers === Qt.NoModifier) {
            ways.open()
            return true
        }
        if (event.key === Qt.Key_F6 && event.modifiers === Qt.NoModifier) {
            takePart.available ? root.payment.addTender() : takePart.tell()
            return true
        }
        const method = event.key - Qt.Key_F1
        if (event.modifiers !== Qt.NoModifier || method < 0
                || method >= root.payment.methods.rowCount())
            return pad.take(event)
        root.payment.choose(method)
        return true
    }

    /** On a way to pay or an amount that Tab has reached, Enter chooses it, and pays nothing. */
    function enter() {
        const reached = root.Window.activeFocusItem as T.AbstractButton
        const button = reached as Button
        if (!reached?.visualFocus)
            summary.complete()
        else if (button !== null && !button.available)
            button.tell()
        else
            reached.clicked()
    }

    // A card payment begins without a number: there, digits type the amount.
    onNeedsNumberChanged: {
        if (root.needsNumber)
            reference.forceActiveFocus()
        else
            reference.focus = false
    }
    onAsksForNumberChanged: if (!root.asksForNumber)
        reference.focus = false

    Keys.onPressed: event => event.accepted = root.take(event)
    Keys.onReturnPressed: root.enter()
    Keys.onEnterPressed: root.enter()
    Keys.onEscapePressed: root.terminal.back()
    Keys.onDeletePressed: root.payment.clear()

    Shortcut {
        sequence: "F12"
        enabled: root.enabled
        onActivated: summary.complete()
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.canvas
    }
    StageBar {
        id: bar

        terminal: root.terminal
        title: qsTr("Payment")
        context: root.payment.contextText
        //: Back to the open basket.
        backText: qsTr("Basket")
        onBackRequested: root.terminal.back()
        onSyncRequested: root.syncRequested()
        onCashierRequested: root.cashierRequested()
    }

    TenderColumn {
        id: left

        anchors.left: parent.left
        anchors.leftMargin: root.side
        anchors.top: bar.bottom
        anchors.topMargin: Theme.space4
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.space4
        width: Theme.compact ? 232 : 288
        payment: root.payment
        onOthersRequested: ways.open()
    }
    Item {
        id: middle

        anchors.left: left.right
        anchors.leftMargin: Theme.space4
        anchors.right: summary.left
        anchors.rightMargin: Theme.space4
        anchors.top: left.top
        anchors.bottom: left.bottom

        AmountCard {
            id: amount

            width: parent.width
            height: 116
            title: root.payment.amountTitle
            caption: root.payment.amountCaption
            errorText: root.payment.errorText
            typing: !reference.activeFocus && !root.payment.settled
            amountText: root.payment.amountText
        }
        Grid {
            id: quick

            anchors.top: amount.bottom
            anchors.topMargin: Theme.space3
            columns: 3
            spacing: Theme.space2

            Repeater {
                model: root.payment.quickAmounts

                QuickAmount {
                    required property int index

                    width: (middle.width - 2 * Theme.space2) / 3
                    onClicked: root.payment.quick(index)
                }
            }
        }
        // Beside the exact amount, in the place of the notes, which only cash has.
        Row {
            id: account

            objectName: "account"
            anchors.right: parent.right
            anchors.verticalCenter: quick.top
            anchors.verticalCenterOffset: Theme.sizeMethod / 2
            width: (parent.width - 2 * Theme.space2) * 2 / 3
            visible: root.payment.accountText !== ""
            spacing: Theme.space2

            Icon {
                anchors.verticalCenter: parent.verticalCenter
                name: "info"
                size: 20
                tint: Theme.ink2
            }
            Label {
                width: parent.width - 28
                anchors.verticalCenter: parent.verticalCenter
                text: root.payment.accountText
                type: Theme.typeCaption
                color: Theme.ink2
                wrapMode: Text.Wrap
                maximumLineCount: 4
                elide: Text.ElideRight
                Accessible.role: Accessible.StaticText
            }
        }
        // In the place of the notes, which only cash has.
        Item {
            id: number

            anchors.top: quick.top
            anchors.topMargin: Theme.sizeMethod + quick.spacing
            width: parent.width - takePart.width - Theme.space2
            height: Theme.sizeMethod
            visible: root.asksForNumber

            TextField {
                id: reference

                /** Typed here, or scanned. */
                readonly property string given: root.payment.reference

                objectName: "tenderNumber"
                anchors.fill: parent
                placeholderText: root.payment.referenceName
                scanTarget: true
                maximumLength: 64
                inputMethodHints: Qt.ImhNoPredictiveText
                onGivenChanged: if (reference.text !== reference.given) {
                    reference.text = reference.given
                    if (reference.given !== "")
                        reference.forceActiveFocus()
                }
                onTextChanged: root.payment.reference = text
                // Not onAccepted: the key would go on to the page, which would pay a second time.
                Keys.onReturnPressed: root.payment.submit()
                Keys.onEnterPressed: root.payment.submit()
                onKeyboardRequested: root.keyboardRequested(reference)
                onHardwareTyped: root.hardwareTyped()
                // Digits type the amount again.
                Keys.onTabPressed: reference.focus = false
            }
        }
        // In the last place of the amounts, in whatever way is paid.
        Button {
            id: takePart

            objectName: "takePart"
            anchors.right: parent.right
            anchors.top: number.top
            width: (parent.width - 2 * Theme.space2) / 3
            height: Theme.sizeMethod
            //: Takes the typed amount as a part of the payment.
            text: qsTr("Take part")
            // In the narrow window there is no room for both.
            keyHint: Theme.compact ? "" : "F6"
            available: root.payment.canTake
            reason: root.payment.blockedText
            onClicked: root.payment.addTender()
        }
        Keypad {
            id: pad

            objectName: "pad"
            // Below two rows of amounts, whether there are so many or not: keys stay put.
            anchors.top: quick.top
            anchors.topMargin: 2 * Theme.sizeMethod + quick.spacing + Theme.space3
            anchors.bottom: parent.bottom
            width: parent.width
            onDigit: digit => root.payment.digit(digit)
            onDoubleZero: root.payment.doubleZero()
            onSeparator: root.payment.separator()
            onBackspace: root.payment.backspace()
        }
    }
    PaymentSummary {
        id: summary

        objectName: "summary"
        anchors.right: parent.right
        anchors.rightMargin: root.side
        anchors.top: left.top
        anchors.bottom: left.bottom
        width: Theme.compact ? 344 : 408
        payment: root.payment
    }
    WaysSheet {
        id: ways

        payment: root.payment
    }
}
