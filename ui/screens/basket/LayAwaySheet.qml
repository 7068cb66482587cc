pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import OneTill.Controls
import OneTill.Theme
import OneTill.View

/** Goods that wait for buyers who pay bit by bit. */
Sheet {
    id: root

    required property LayAwayViewModel layAway

    signal keyboardRequested(field: TextField)
    signal hardwareTyped()

    readonly property bool listing: root.layAway.step === LayAwayViewModel.List
    readonly property bool cancelling: root.layAway.step === LayAwayViewModel.Cancelling

    function finish() {
        const button = root.listing ? collect : act
        if (button.available)
            root.listing ? root.layAway.collect() : root.layAway.done()
        else
            button.tell()
    }

    /** A name is typed over the list; an amount and a reason are keys of the sheet. */
    function focusNow() {
        customer.focus = root.listing
        keys.forceActiveFocus()
    }

    function take(event: KeyEvent): bool {
        switch (event.key) {
        case Qt.Key_Return:
        case Qt.Key_Enter:
        case Qt.Key_F12: root.finish(); return true
        case Qt.Key_Escape: root.layAway.back(); return true
        }
        if (!root.listing)
            return root.takeInStep(event)
        switch (event.key) {
        case Qt.Key_Up: root.layAway.moveSelection(-1); break
        case Qt.Key_Down: root.layAway.moveSelection(1); break
        case Qt.Key_F5: root.layAway.askInstalment(); break
        case Qt.Key_Delete: root.layAway.askToCancel(); break
        case Qt.Key_F8: putAway.available ? root.layAway.putAway() : putAway.tell(); break
        default: return false
        }
        return true
    }

    function takeInStep(event: KeyEvent): bool {
        if (!root.cancelling)
            return pad.take(event)
        if (event.key === Qt.Key_Right || event.key === Qt.Key_Down)
            root.layAway.nextReason()
        else if (event.key === Qt.Key_Left || event.key === Qt.Key_Up)
            root.layAway.previousReason()
        else
            return false
        return true
    }

    title: root.listing ? qsTr("Lay-away")
        : root.cancelling ? qsTr("Cancel the lay-away") : qsTr("Take an instalment")
    // Esc leads back to the list first.
    closePolicy: T.Popup.CloseOnPressOutside
    // Whether it is open is the view-model's to say.
    onClosed: root.layAway.close()
    onOpened: root.focusNow()
    onListingChanged: if (root.opened)
        root.focusNow()

    FocusScope {
        id: keys

        anchors.fill: parent
        focus: true
        Keys.onPressed: event => event.accepted = root.take(event)

        Item {
            id: fresh

            width: parent.width
            height: root.listing ? Theme.sizeMethod + 28 : 0
            visible: root.listing

            Label {
                id: freshTitle

                text: qsTr("Put this basket away for")
                type: Theme.typeLabel
                color: Theme.ink2
            }
            TextField {
                id: customer

                /** Emptied when it is done. */
                readonly property string given: root.layAway.customer

                /** Who typed a name puts the basket away; else Enter is the list's. */
                function enter() {
                    if (customer.text.trim() === "")
                        root.finish()
                    else
                        putAway.available ? root.layAway.putAway() : putAway.tell()
                }

                objectName: "layAwayCustomer"
                anchors.top: freshTitle.bottom
                anchors.topMargin: Theme.space1
                anchors.left: parent.left
                anchors.right: putAway.left
                anchors.rightMargin: Theme.space2
                height: Theme.sizeMethod
                placeholderText: qsTr("Name and phone")
                maximumLength: 100
                onGivenChanged: if (customer.text !== customer.given)
                    customer.text = customer.given
                onTextChanged: root.layAway.customer = text
                Keys.onReturnPressed: customer.enter()
                Keys.onEnterPressed: customer.enter()
                Keys.onDeletePressed: event => event.accepted = customer.text === ""
                    && root.take(event)
                onKeyboardRequested: root.keyboardRequested(customer)
                onHardwareTyped: root.hardwareTyped()
            }
            Button {
                id: putAway

                objectName: "putAway"
                anchors.right: parent.right
                anchors.top: customer.top
                width: 148
                height: Theme.sizeMethod
                text: qsTr("Put away")
                keyHint: "F8"
                available: root.layAway.putAwayReason === "" && !root.layAway.busy
                reason: root.layAway.putAwayReason
                onClicked: root.layAway.putAway()
            }
        }
        EmptyState {
            anchors.centerIn: list
            width: list.width
            visible: root.listing && root.layAway.count === 0
            iconName: "calendar"
            title: qsTr("Nothing is laid away")
            hint: qsTr("Goods wait here while their buyer pays bit by bit.")
        }
        RowList {
            id: list

            objectName: "layAways"
            anchors.top: fresh.bottom
            anchors.topMargin: Theme.space4
            anchors.bottom: foot.top
            anchors.bottomMargin: Theme.space3
            width: parent.width
            visible: root.listing
            clip: true
            spacing: Theme.space3
            reuseItems: true
            boundsBehavior: Flickable.StopAtBounds
            model: root.layAway.layAways
            Accessible.role: Accessible.List
            Accessible.name: root.title

            delegate: T.AbstractButton {
                id: card

                required property int index
                required property string number
                required property string title
                required property string detailText
                required property string leftText
                required property bool selected

                width: list.width
                height: 96
                focusPolicy: Qt.NoFocus
                Accessible.role: Accessible.ListItem
                //: Whose it is, and an amount.
                Accessible.name: qsTr("%1, %2 left to pay").arg(card.title).arg(card.leftText)
                Accessible.description: card.detailText
                Accessible.selected: card.selected
                // Keys may choose what is out of sight.
                onSelectedChanged: if (card.selected)
                    list.bring(card.index)
                onClicked: root.layAway.select(card.number)

                background: Rectangle {
                    radius: Theme.radiusL
                    color: card.selected ? Theme.accentSoft : Theme.surface
                    border.width: card.selected ? Theme.borderSelected : Theme.borderHairline
                    border.color: card.selected ? Theme.accent : Theme.line

                    PressShade {
                        radius: parent.radius
                        pressed: card.down
                        hovered: card.hovered
                    }
                }
                Label {
                    anchors.left: parent.left
                    anchors.leftMargin: Theme.space4
                    anchors.right: left.left
                    anchors.rightMargin: Theme.space3
                    y: 18
                    text: card.title
                    type: Theme.typeLineAmount
                    elide: Text.ElideRight
                }
                Label {
                    id: left

                    anchors.right: parent.right
                    anchors.rightMargin: Theme.space4
                    y: 16
                    text: card.leftText
                    type: Theme.typeTitle
                }
                Label {
                    anchors.left: parent.left
                    anchors.right: parent.right
                    anchors.margins: Theme.space4
                    y: 52
                    text: card.detailText
                    type: Theme.typeLabel
                    weight: Font.Normal
                    color: Theme.ink2
                    elide: Text.ElideRight
                }
            }
        }
        Column {
            id: step

            width: parent.width
            visible: !root.listing
            spacing: Theme.space4

            Label {
                width: parent.width
                text: root.layAway.chosenText
                type: Theme.typeLineName
                color: Theme.ink2
                wrapMode: Text.Wrap
            }
            Rectangle {
                width: parent.width
                height: 96
                visible: !root.cancelling
                radius: Theme.radiusL
                color: Theme.surface
                border.width: Theme.borderFocus
                border.color: Theme.accent

                AmountText {
                    anchors.right: parent.right
                    anchors.rightMargin: Theme.space5
                    anchors.verticalCenter: parent.verticalCenter
                    text: root.layAway.amountText
                    sizes: [Theme.typeAmount, Theme.typeCount, Theme.typeTotal, Theme.typeDisplay]
                    room: parent.width - 2 * Theme.space5
                    Accessible.name: qsTr("Amount %1").arg(root.layAway.amountText)
                }
            }
            Flow {
                width: parent.width
                visible: root.cancelling
                spacing: Theme.space2

                Repeater {
                    objectName: "layAwayReasons"
                    model: root.layAway.reasons

                    Chip {
                        required property string reasonId
                        required selected
                        required text

                        onClicked: root.layAway.chooseReason(reasonId)
                    }
                }
            }
            Label {
                width: parent.width
                visible: root.cancelling
                text: qsTr("The goods go back on the shelf. What was paid goes back in Returns, on "
                    + "the receipts of its instalments.")
                color: Theme.ink2
                wrapMode: Text.Wrap
            }
        }
        Keypad {
            id: pad

            anchors.bottom: foot.top
            anchors.bottomMargin: Theme.space4
            width: parent.width
            height: Math.min(400, foot.y - step.height - 2 * Theme.space4)
            visible: !root.listing && !root.cancelling
            onDigit: digit => root.layAway.digit(digit)
            onDoubleZero: root.layAway.doubleZero()
            onSeparator: root.layAway.separator()
            onBackspace: root.layAway.backspace()
        }
        Item {
            id: foot

            anchors.bottom: parent.bottom
            anchors.bottomMargin: 20
            width: parent.width
            height: (error.visible ? error.height + Theme.space3 : 0) + Theme.sizePrimary
                + (root.listing ? Theme.sizeControl + Theme.space2 : 0)

            Label {
                id: error

                width: parent.width
                visible: text !== ""
                text: root.layAway.errorText
                color: Theme.dangerInk
                wrapMode: Text.Wrap
                Accessible.role: Accessible.AlertMessage
            }
            Button {
                id: give

                objectName: "cancelLayAway"
                anchors.left: parent.left
                anchors.bottom: parent.bottom
                anchors.bottomMargin: root.listing ? Theme.sizePrimary + Theme.space2 : 0
                width: root.listing ? (parent.width - Theme.space2) / 2 : 150
                height: root.listing ? Theme.sizeControl : Theme.sizePrimary
                kind: root.listing ? Button.SoftDanger : Button.Secondary
                text: root.listing ? qsTr("Cancel") : qsTr("Back")
                keyHint: root.listing ? qsTr("Del") : qsTr("Esc")
                available: !root.layAway.busy && (!root.listing || root.layAway.count > 0)
                reason: qsTr("Nothing is laid away")
                onClicked: root.listing ? root.layAway.askToCancel() : root.layAway.back()
            }
            Button {
                id: instalment

                objectName: "instalment"
                anchors.right: parent.right
                anchors.bottom: give.bottom
                width: (parent.width - Theme.space2) / 2
                height: Theme.sizeControl
                visible: root.listing
                //: A part of what laid-away goods cost.
                text: qsTr("Instalment")
                keyHint: "F5"
                available: !root.layAway.busy && root.layAway.count > 0
                reason: qsTr("Nothing is laid away")
                onClicked: root.layAway.askInstalment()
            }
            Button {
                id: collect

                objectName: "collectLayAway"
                anchors.left: parent.left
                anchors.right: parent.right
                anchors.bottom: parent.bottom
                visible: root.listing
                kind: Button.Primary
                //: The buyer gets laid-away goods.
                text: qsTr("Collect")
                keyHint: qsTr("Enter")
                busy: root.layAway.busy
                available: root.layAway.count > 0 && !root.layAway.busy
                reason: root.layAway.busy ? "" : qsTr("Nothing is laid away")
                onClicked: root.layAway.collect()
            }
            Button {
                id: act

                objectName: "layAwayDone"
                anchors.left: give.right
                anchors.leftMargin: Theme.space2
                anchors.right: parent.right
                anchors.bottom: parent.bottom
                visible: !root.listing
                kind: root.cancelling ? Button.SoftDanger : Button.Primary
                height: Theme.sizePrimary
                text: root.cancelling ? qsTr("Cancel the lay-away") : qsTr("To the basket")
                keyHint: qsTr("Enter")
                busy: root.layAway.busy
                available: root.layAway.missingText === "" && !root.layAway.busy
                reason: root.layAway.busy ? "" : root.layAway.missingText
                onClicked: root.layAway.done()
            }
        }
    }
}
