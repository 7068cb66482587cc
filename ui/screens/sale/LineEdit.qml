pragma ComponentBehavior: Bound
import QtQuick
import OneTill.Controls
import OneTill.Screens
import OneTill.Theme
import OneTill.View

/** One line of the basket, opened: how many, at what price, and why at that price. */
Overlay {
    id: root

    required property LineEditViewModel edit

    width: 860
    height: 640
    onCloseRequested: root.edit.cancel()

    FocusScope {
        anchors.fill: parent
        focus: true

        Keys.onPressed: event => {
            event.accepted = true
            if (event.key === Qt.Key_Return || event.key === Qt.Key_Enter
                    || event.key === Qt.Key_F12)
                root.edit.done()
            else if (event.key === Qt.Key_Escape)
                root.edit.cancel()
            else if (event.key === Qt.Key_Delete)
                root.edit.remove()
            else if (event.key === Qt.Key_Up || event.key === Qt.Key_Down)
                root.edit.field = event.key === Qt.Key_Up || !root.edit.canPrice
                    ? LineEditViewModel.Quantity : LineEditViewModel.Price
            else if (event.key === Qt.Key_Right)
                root.edit.nextReason()
            else if (event.key === Qt.Key_Left)
                root.edit.previousReason()
            else if (event.text === "+")
                root.edit.stepUp()
            else if (event.text === "-")
                root.edit.stepDown()
            else
                event.accepted = pad.take(event)
        }

        Glyph {
            id: picture

            width: 72
            height: 72
            radius: Theme.radiusM
            glyph: root.edit.glyph
            tint: root.edit.tint
        }
        Label {
            anchors.left: picture.right
            anchors.leftMargin: 16
            anchors.right: total.left
            anchors.rightMargin: 16
            y: 12
            text: root.edit.name
            type: Theme.typeTitle
            elide: Text.ElideRight
        }
        Label {
            anchors.left: picture.right
            anchors.leftMargin: 16
            y: 40
            width: total.x - x - 16
            elide: Text.ElideRight
            //: %1 is the article number; below with what is known of its stock and price.
            text: root.edit.stockText === "" ? qsTr("SKU %1").arg(root.edit.sku)
                : qsTr("SKU %1 · %2").arg(root.edit.sku).arg(root.edit.stockText)
            type: Theme.typeLabel
            weight: Font.Normal
            color: Theme.ink3
        }
        AmountText {
            id: total

            anchors.right: parent.right
            y: 12
            text: root.edit.totalText
            sizes: [Theme.typeDisplay, Theme.typeHeading]
            room: 320
        }

        Column {
            y: 88
            width: 464
            spacing: 10

            ValueField {
                width: parent.width
                name: qsTr("Quantity")
                valueText: root.edit.unitText === "" ? root.edit.quantityText
                    : root.edit.quantityText + " " + root.edit.unitText
                active: root.edit.field === LineEditViewModel.Quantity
                steps: true
                onChosen: root.edit.field = LineEditViewModel.Quantity
                onLess: root.edit.stepDown()
                onMore: root.edit.stepUp()
            }
            ValueField {
                width: parent.width
                //: %1 is a unit of measure: kg.
                name: root.edit.unitText === "" ? qsTr("Unit price")
                    : qsTr("Price per %1").arg(root.edit.unitText)
                caption: root.edit.limitText
                valueText: root.edit.priceText
                active: root.edit.field === LineEditViewModel.Price
                enabled: root.edit.canPrice
                onChosen: root.edit.field = LineEditViewModel.Price
            }
            Row {
                height: 28
                visible: reasons.count > 0
                spacing: Theme.space2

                Label {
                    anchors.verticalCenter: parent.verticalCenter
                    //: Over the choices why an item is sold at another price.
                    text: qsTr("Reason for another price")
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
        Button {
            anchors.bottom: remove.top
            anchors.bottomMargin: Theme.space4
            width: 464
            height: Theme.sizeTouchMin
            iconName: "stock"
            text: qsTr("Stock here and elsewhere")
            onClicked: root.edit.openStock()
        }
        Keypad {
            id: pad

            anchors.right: parent.right
            y: 88
            width: 324
            height: parent.height - y - Theme.sizePrimary - Theme.space4
            // As where it pays: cents from the right. What is weighed has decimals to type.
            corner: root.edit.field === LineEditViewModel.Price || root.edit.unitText === ""
                ? "00" : "."
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
            anchors.left: remove.right
            anchors.leftMargin: remove.visible ? 12 : 0
            anchors.bottom: parent.bottom
            height: Theme.sizePrimary
            text: qsTr("Cancel")
            keyHint: qsTr("Esc")
            onClicked: root.edit.cancel()
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
