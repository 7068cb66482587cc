pragma ComponentBehavior: Bound
import QtQuick
import OneTill.Controls
import OneTill.Screens
import OneTill.Theme
import OneTill.View

/** A discount on everything in the basket: how much, and why. */
Overlay {
    id: root

    required property BasketDiscountViewModel edit

    function take(event: KeyEvent): bool {
        if (event.key === Qt.Key_Return || event.key === Qt.Key_Enter
                || event.key === Qt.Key_F12)
            root.edit.done()
        else if (event.key === Qt.Key_Escape)
            root.edit.cancel()
        else if (event.key === Qt.Key_Delete)
            root.edit.remove()
        else if (event.key === Qt.Key_Right || event.key === Qt.Key_Down)
            root.edit.nextReason()
        else if (event.key === Qt.Key_Left || event.key === Qt.Key_Up)
            root.edit.previousReason()
        else if (event.text === "%")
            root.edit.isAmount = !root.edit.isAmount
        else
            return pad.take(event)
        return true
    }

    width: 860
    height: 600
    onCloseRequested: root.edit.cancel()

    FocusScope {
        anchors.fill: parent
        focus: true

        Keys.onPressed: event => event.accepted = root.take(event)

        Label {
            id: title

            text: qsTr("Discount on the whole basket")
            type: Theme.typeHeading
        }
        Column {
            anchors.top: title.bottom
            anchors.topMargin: Theme.space4
            width: 464
            spacing: Theme.space2

            KeyValue {
                width: parent.width
                //: What the basket costs without the discount.
                name: qsTr("Before")
                valueText: root.edit.beforeText
            }
            ValueField {
                width: parent.width
                name: qsTr("Discount")
                caption: root.edit.limitText
                valueText: root.edit.discountText
                active: true
            }
            KeyValue {
                width: parent.width
                strong: true
                //: Beside the amount that a discount takes off.
                name: qsTr("Taken off")
                valueText: root.edit.offText
            }
            Row {
                height: 24
                spacing: Theme.space2

                Label {
                    anchors.verticalCenter: parent.verticalCenter
                    //: Over the choices why something is taken off.
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
                spacing: Theme.space2

                Repeater {
                    model: root.edit.reasons

                    Chip {
                        required property string reasonId
                        required selected
                        required text

                        onClicked: root.edit.chooseReason(reasonId)
                    }
                }
            }
            Row {
                width: parent.width
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
                    maximumLineCount: 2
                    elide: Text.ElideRight
                    Accessible.role: Accessible.AlertMessage
                }
            }
        }
        Row {
            id: forms

            anchors.left: pad.left
            spacing: Theme.space2

            Chip {
                width: 72
                text: "%"
                selected: !root.edit.isAmount
                Accessible.name: qsTr("Discount in per cent")
                onClicked: root.edit.isAmount = false
            }
            Chip {
                width: Math.max(72, implicitWidth)
                text: root.edit.currencyText
                selected: root.edit.isAmount
                Accessible.name: qsTr("Discount as an amount")
                onClicked: root.edit.isAmount = true
            }
        }
        Keypad {
            id: pad

            anchors.right: parent.right
            anchors.top: forms.bottom
            anchors.topMargin: 10
            anchors.bottom: done.top
            anchors.bottomMargin: Theme.space4
            width: 324
            corner: root.edit.isAmount ? "00" : "."
            onDigit: digit => root.edit.digit(digit)
            onDoubleZero: root.edit.doubleZero()
            onSeparator: root.edit.separator()
            onBackspace: root.edit.backspace()
        }
        Button {
            id: remove

            anchors.bottom: parent.bottom
            visible: root.edit.canRemove
            width: visible ? implicitWidth : 0
            height: Theme.sizePrimary
            kind: Button.SoftDanger
            iconName: "trash"
            text: qsTr("Remove")
            keyHint: qsTr("Del")
            onClicked: root.edit.remove()
        }
        Button {
            anchors.left: remove.right
            anchors.leftMargin: remove.visible ? 12 : 0
            anchors.bottom: parent.bottom
            height: Theme.sizePrimary
            text: qsTr("Cancel")
            keyHint: qsTr("Esc")
            onClicked: root.edit.cancel()
        }
        Button {
            id: done

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
