pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import OneTill.Controls
import OneTill.Theme
import OneTill.View

/** The baskets that were put aside: one of them comes back, or is thrown away. */
Sheet {
    id: root

    required property HeldViewModel held

    signal keyboardRequested(field: TextField)
    signal hardwareTyped()

    function take(event: KeyEvent): bool {
        if (root.held.naming)
            return root.takeWhileNaming(event)
        switch (event.key) {
        case Qt.Key_F2: root.held.askForName(); break
        case Qt.Key_F6:
            if (!root.held.closingShift)
                return false
            leave.available ? root.held.leave() : leave.tell()
            break
        case Qt.Key_Up: root.held.moveSelection(-1); break
        case Qt.Key_Down: root.held.moveSelection(1); break
        case Qt.Key_Delete:
            root.held.asking ? root.held.discard() : root.held.askToDiscard()
            break
        case Qt.Key_Return:
        case Qt.Key_Enter:
        case Qt.Key_F12: root.held.asking ? root.held.keep() : root.held.recall(); break
        default: return false
        }
        return true
    }

    function takeWhileNaming(event: KeyEvent): bool {
        if (event.key === Qt.Key_Return || event.key === Qt.Key_Enter
                || event.key === Qt.Key_F12)
            root.held.rename()
        else if (event.key === Qt.Key_Escape)
            root.held.keep()
        else
            return false
        return true
    }

    title: root.held.closingShift ? qsTr("Held baskets, before the shift ends")
        : qsTr("Held baskets")
    closePolicy: root.held.naming ? T.Popup.NoAutoClose
        : T.Popup.CloseOnEscape | T.Popup.CloseOnPressOutside
    // Whether it is open is the view-model's to say.
    onClosed: root.held.close()

    FocusScope {
        id: keys

        anchors.fill: parent
        focus: true
        Keys.onPressed: event => event.accepted = root.take(event)

        Label {
            id: howMany

            text: root.held.countText
            color: Theme.ink2
        }
        EmptyState {
            anchors.centerIn: list
            width: list.width
            visible: root.held.count === 0
            iconName: "hold"
            title: qsTr("No basket is held")
            hint: qsTr("Hold with F8 or the button puts the open basket here.")
        }
        RowList {
            id: list

            objectName: "held"
            anchors.top: howMany.bottom
            anchors.topMargin: Theme.space3
            anchors.bottom: foot.top
            anchors.bottomMargin: Theme.space3
            width: parent.width
            clip: true
            spacing: Theme.space3
            reuseItems: true
            boundsBehavior: Flickable.StopAtBounds
            model: root.held.held
            Accessible.role: Accessible.List
            Accessible.name: root.title

            delegate: T.AbstractButton {
                id: card

                required property int index
                required property string heldId
                required property string title
                required property string detailText
                required property string amountText
                required property bool selected

                width: list.width
                height: 96
                focusPolicy: Qt.NoFocus
                Accessible.role: Accessible.ListItem
                Accessible.name: card.title
                Accessible.description: card.detailText
                Accessible.selected: card.selected
                // Keys may choose what is out of sight.
                onSelectedChanged: if (card.selected)
                    list.bring(card.index)
                onClicked: root.held.select(card.heldId)

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
                    anchors.right: amount.left
                    anchors.rightMargin: Theme.space3
                    y: 20
                    text: card.title
                    type: Theme.typeLineAmount
                    elide: Text.ElideRight
                }
                Label {
                    id: amount

                    anchors.right: parent.right
                    anchors.rightMargin: Theme.space4
                    y: 18
                    text: card.amountText
                    type: Theme.typeTitle
                }
                Label {
                    anchors.left: parent.left
                    anchors.right: parent.right
                    anchors.margins: Theme.space4
                    y: 54
                    text: card.detailText
                    color: Theme.ink2
                    elide: Text.ElideRight
                }
            }
        }
        Item {
            id: foot

            anchors.bottom: parent.bottom
            anchors.bottomMargin: 20
            width: parent.width
            height: above.height + Theme.space3 + Theme.sizeControl + Theme.space2
                + Theme.sizePrimary

            Column {
                id: above

                width: parent.width
                spacing: Theme.space3

                TextField {
                    id: name

                    /** The note of the chosen one, until something is typed. */
                    readonly property string given: root.held.name

                    objectName: "heldName"
                    width: parent.width
                    visible: root.held.naming
                    placeholderText: qsTr("What tells it from the others")
                    maximumLength: 100
                    onGivenChanged: if (name.text !== name.given)
                        name.text = name.given
                    onTextChanged: if (name.visible)
                        root.held.name = text
                    onVisibleChanged: {
                        if (name.visible) {
                            name.text = name.given
                            name.selectAll()
                            name.forceActiveFocus()
                        } else {
                            keys.forceActiveFocus()
                        }
                    }
                    Keys.onReturnPressed: root.held.rename()
                    Keys.onEnterPressed: root.held.rename()
                    onKeyboardRequested: root.keyboardRequested(name)
                    onHardwareTyped: root.hardwareTyped()
                }
                Button {
                    id: leave

                    objectName: "leaveHeld"
                    width: parent.width
                    visible: root.held.closingShift && !root.held.naming
                    text: qsTr("Leave them for the next shift")
                    keyHint: "F6"
                    available: root.held.leaveReason === "" && !root.held.busy
                    reason: root.held.leaveReason
                    onClicked: root.held.leave()
                }
                Label {
                    id: hint

                    width: parent.width
                    text: root.held.errorText !== "" ? root.held.errorText
                        : root.held.asking ? root.held.askedText
                        : qsTr("They outlive a restart, and wait until each is sold or discarded.")
                    color: root.held.errorText !== "" ? Theme.dangerInk : Theme.ink2
                    wrapMode: Text.Wrap
                    Accessible.role: root.held.errorText !== "" ? Accessible.AlertMessage
                        : Accessible.StaticText
                }
            }
            Button {
                id: discard

                objectName: "discardHeld"
                anchors.left: parent.left
                anchors.bottom: parent.bottom
                width: 150
                height: Theme.sizePrimary
                kind: Button.SoftDanger
                text: root.held.asking ? qsTr("Throw away") : qsTr("Discard")
                keyHint: qsTr("Del")
                available: root.held.count > 0 && !root.held.busy
                reason: qsTr("No basket is held")
                onClicked: root.held.asking ? root.held.discard() : root.held.askToDiscard()
            }
            Button {
                id: rename

                objectName: "renameHeld"
                anchors.bottom: discard.top
                anchors.bottomMargin: Theme.space2
                width: parent.width
                height: Theme.sizeControl
                iconName: "edit"
                //: Of a held basket.
                text: qsTr("Give it another name")
                keyHint: "F2"
                available: root.held.count > 0 && !root.held.busy
                reason: qsTr("No basket is held")
                onClicked: root.held.naming ? root.held.keep() : root.held.askForName()
            }
            Button {
                objectName: "recallHeld"
                anchors.left: discard.right
                anchors.leftMargin: Theme.space2
                anchors.right: parent.right
                anchors.bottom: parent.bottom
                kind: Button.Primary
                text: root.held.naming ? qsTr("Keep the name")
                    : root.held.asking ? qsTr("Keep it") : qsTr("Recall basket")
                keyHint: qsTr("Enter")
                busy: root.held.busy
                available: root.held.count > 0 && !root.held.busy
                reason: root.held.busy ? "" : qsTr("No basket is held")
                onClicked: root.held.naming ? root.held.rename()
                    : root.held.asking ? root.held.keep() : root.held.recall()
            }
        }
    }
}
