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

    function take(event: KeyEvent): bool {
        switch (event.key) {
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

    title: qsTr("Held baskets")
    // Whether it is open is the view-model's to say.
    onClosed: root.held.close()

    FocusScope {
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
        ListView {
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
                    list.positionViewAtIndex(card.index, ListView.Contain)
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
            height: hint.height + Theme.space3 + Theme.sizePrimary

            Label {
                id: hint

                width: parent.width
                text: root.held.errorText !== "" ? root.held.errorText
                    : root.held.asking ? root.held.askedText
                    : qsTr("Held baskets outlive a restart. A shift closes when none is left.")
                color: root.held.errorText !== "" ? Theme.dangerInk : Theme.ink2
                wrapMode: Text.Wrap
                Accessible.role: root.held.errorText !== "" ? Accessible.AlertMessage
                    : Accessible.StaticText
            }
            Button {
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
                objectName: "recallHeld"
                anchors.left: parent.left
                anchors.leftMargin: 158
                anchors.right: parent.right
                anchors.bottom: parent.bottom
                kind: Button.Primary
                text: root.held.asking ? qsTr("Keep it") : qsTr("Recall basket")
                keyHint: qsTr("Enter")
                busy: root.held.busy
                available: root.held.count > 0 && !root.held.busy
                reason: root.held.busy ? "" : qsTr("No basket is held")
                onClicked: root.held.asking ? root.held.keep() : root.held.recall()
            }
        }
    }
}
