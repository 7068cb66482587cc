pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import OneTill.Controls
import OneTill.Screens
import OneTill.Theme
import OneTill.View

/** Money goes back: in what, how much in each, and the end of the sale. */
FocusScope {
    id: root

    required property TerminalViewModel terminal

    signal syncRequested()
    signal cashierRequested()
    signal keyboardRequested(field: TextField)
    signal hardwareTyped()

    readonly property RefundViewModel refund: root.terminal.refund
    readonly property bool asksForNumber: root.refund.referenceName !== ""
    readonly property real side: Math.max(Theme.space4, (root.width - 1600) / 2)

    /** F1 and so on choose how the money goes back. */
    function take(event: KeyEvent): bool {
        const method = event.key - Qt.Key_F1
        if (event.modifiers !== Qt.NoModifier || method < 0
                || method >= root.refund.methods.rowCount())
            return pad.take(event)
        root.refund.choose(method)
        return true
    }

    function complete() {
        if (button.available)
            root.refund.submit()
        else
            button.tell()
    }

    onAsksForNumberChanged: {
        if (root.asksForNumber)
            reference.forceActiveFocus()
        else
            reference.focus = false
    }

    Keys.onPressed: event => event.accepted = root.take(event)
    Keys.onReturnPressed: root.complete()
    Keys.onEnterPressed: root.complete()
    Keys.onEscapePressed: root.terminal.back()

    Shortcut {
        sequence: "F12"
        enabled: root.enabled
        onActivated: root.complete()
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.canvas
    }
    StageBar {
        id: bar

        terminal: root.terminal
        //: The stage where money goes back to a customer.
        title: qsTr("Refund")
        context: root.refund.contextText
        backText: qsTr("Basket")
        onBackRequested: root.terminal.back()
        onSyncRequested: root.syncRequested()
        onCashierRequested: root.cashierRequested()
    }
    Column {
        id: methods

        anchors.left: parent.left
        anchors.leftMargin: root.side
        anchors.top: bar.bottom
        anchors.topMargin: Theme.space4
        width: Theme.compact ? 260 : 320
        spacing: Theme.space2
        Accessible.role: Accessible.Grouping
        Accessible.name: qsTr("How the money goes back")

        Repeater {
            objectName: "refundMethods"
            model: root.refund.methods

            Option {
                required property int index
                required iconName
                required text
                required reason
                required selected

                width: methods.width
                keyHint: "F" + (index + 1)
                onClicked: root.refund.choose(index)
            }
        }
    }
    Card {
        id: card

        anchors.left: methods.right
        anchors.leftMargin: Theme.space4
        anchors.right: summary.left
        anchors.rightMargin: Theme.space4
        anchors.top: methods.top
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.space4

        Column {
            id: plan

            x: Theme.space5
            y: Theme.space4
            width: parent.width - 2 * Theme.space5
            spacing: Theme.space3

            Label {
                text: qsTr("Refund goes back to")
                type: Theme.typeTitle
            }
            Repeater {
                objectName: "refundParts"
                model: root.refund.parts

                T.AbstractButton {
                    id: part

                    required property int tenderId
                    required text
                    required property string amountText

                    width: plan.width
                    height: Theme.sizeMethod
                    // Another way is chosen that still lacks its number.
                    opacity: root.refund.canComplete || root.refund.leftText !== "" ? 1
                        : Theme.opacityDisabled
                    focusPolicy: Qt.TabFocus
                    Accessible.role: Accessible.Button
                    //: A part of a refund: in what money, and how much.
                    Accessible.name: qsTr("Take out %1, %2").arg(part.text).arg(part.amountText)
                    onClicked: root.refund.removePart(part.tenderId)

                    background: Rectangle {
                        radius: Theme.radiusL
                        color: Theme.surfaceAlt
                        border.width: Theme.borderHairline
                        border.color: Theme.line

                        PressShade {
                            radius: parent.radius
                            pressed: part.down
                            hovered: part.hovered
                        }
                        FocusRing {
                            visible: part.visualFocus
                        }
                    }

                    Label {
                        anchors.left: parent.left
                        anchors.leftMargin: Theme.space4
                        anchors.right: amount.left
                        anchors.rightMargin: Theme.space3
                        anchors.verticalCenter: parent.verticalCenter
                        text: part.text
                        type: Theme.typeLineAmount
                        elide: Text.ElideRight
                    }
                    Label {
                        id: amount

                        anchors.right: parent.right
                        anchors.rightMargin: Theme.space4
                        anchors.verticalCenter: parent.verticalCenter
                        text: part.amountText
                        type: Theme.typeTitle
                    }
                }
            }
            TextField {
                id: reference

                /** Typed here, or scanned. */
                readonly property string given: root.refund.reference

                objectName: "refundNumber"
                width: parent.width
                height: Theme.sizeMethod
                visible: root.asksForNumber
                placeholderText: root.refund.referenceName
                scanTarget: true
                maximumLength: 64
                inputMethodHints: Qt.ImhNoPredictiveText
                onGivenChanged: if (reference.text !== reference.given)
                    reference.text = reference.given
                onTextChanged: root.refund.reference = text
                // Not onAccepted: the key would go on to the page, which would complete.
                Keys.onReturnPressed: root.refund.submit()
                Keys.onEnterPressed: root.refund.submit()
                onKeyboardRequested: root.keyboardRequested(reference)
                onHardwareTyped: root.hardwareTyped()
                // Digits type the amount again.
                Keys.onTabPressed: reference.focus = false
            }
            Row {
                width: parent.width
                visible: root.refund.errorText !== ""
                spacing: Theme.space2

                Icon {
                    name: "alert"
                    tint: Theme.danger
                }
                Label {
                    objectName: "refundError"
                    width: parent.width - 32
                    text: root.refund.errorText
                    color: Theme.dangerInk
                    wrapMode: Text.Wrap
                    Accessible.role: Accessible.AlertMessage
                }
            }
        }
    }
    Card {
        id: summary

        anchors.right: parent.right
        anchors.rightMargin: root.side
        anchors.top: methods.top
        anchors.bottom: card.bottom
        width: Theme.compact ? 328 : 408

        Column {
            id: sums

            x: Theme.space5
            y: Theme.space4
            width: parent.width - 2 * Theme.space5

            KeyValue {
                width: parent.width
                strong: true
                name: qsTr("To give back")
                valueText: root.refund.totalText
            }
            KeyValue {
                width: parent.width
                visible: root.refund.roundingText !== ""
                name: qsTr("Cash rounding")
                valueText: root.refund.roundingText
            }
            KeyValue {
                width: parent.width
                visible: root.refund.leftText !== ""
                name: qsTr("No way back yet")
                valueText: root.refund.leftText
            }
        }
        Label {
            id: amountName

            x: Theme.space5
            anchors.bottom: amountLine.top
            text: qsTr("In the way chosen next")
            type: Theme.typeLabel
            color: Theme.ink2
        }
        AmountText {
            id: amountLine

            anchors.right: parent.right
            anchors.rightMargin: Theme.space5
            anchors.bottom: pad.top
            anchors.bottomMargin: Theme.space2
            text: root.refund.amountText
            sizes: [Theme.typeCount, Theme.typeTotal, Theme.typeDisplay, Theme.typeHeading]
            room: parent.width - 2 * Theme.space5
            Accessible.name: qsTr("%1: %2").arg(amountName.text).arg(root.refund.amountText)
        }
        Keypad {
            id: pad

            objectName: "refundPad"
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.margins: Theme.space5
            anchors.bottom: button.top
            anchors.bottomMargin: Theme.space4
            height: Math.min(344, button.y - sums.height - 150)
            onDigit: digit => root.refund.digit(digit)
            onDoubleZero: root.refund.doubleZero()
            onSeparator: root.refund.separator()
            onBackspace: root.refund.backspace()
        }
        Button {
            id: button

            /** A number was typed and is to be planned with before anything goes back. */
            readonly property bool plans: !root.refund.canComplete && root.asksForNumber
                && root.refund.reference !== ""

            objectName: "giveBack"
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.bottom: parent.bottom
            anchors.margins: Theme.space5
            kind: Button.Primary
            text: root.refund.busy ? qsTr("Giving back…") : button.plans ? qsTr("Use this number")
                : qsTr("Give back")
            keyHint: qsTr("Enter")
            busy: root.refund.busy
            available: !root.refund.busy && (root.refund.canComplete || button.plans)
            reason: root.refund.busy ? "" : root.refund.blockedText
            onClicked: root.refund.submit()
        }
    }
}
