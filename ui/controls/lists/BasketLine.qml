// A Loader of Qt 6.4 refuses bound components, so ids of this file look unqualified to the linter.
// qmllint disable unqualified
import QtQuick
import QtQuick.Templates as T
import OneTill.Controls
import OneTill.Theme

/** One line of the open basket. It shows what it is given and asks for changes by signal. */
T.AbstractButton {
    id: root

    required property int lineId
    required property string name
    required property string quantityText
    required property string unitText
    required property string caption
    required property string amountText
    required property string oldAmountText
    required property string markIcon
    required property string warnText
    required property bool selected

    /** It comes back: it stays as it was sold, or goes. */
    readonly property bool comesBack: root.markIcon === "return"

    /** The narrow window has no room for keys. */
    property bool keyHints: true

    signal selectRequested(lineId: int)
    signal quantityRequested(lineId: int)
    signal lessRequested(lineId: int)
    signal moreRequested(lineId: int)
    signal editRequested(lineId: int)
    signal discountRequested(lineId: int)
    signal removeRequested(lineId: int)

    implicitHeight: root.selected ? Theme.sizeLineSelected : Theme.sizeLine
    focusPolicy: Qt.NoFocus
    Accessible.role: Accessible.ListItem
    Accessible.name: qsTr("%1, %2, %3").arg(root.quantityText).arg(root.name).arg(root.amountText)
    Accessible.description: root.warnText === "" ? root.caption
        //: What wants a look, and what else is said of a line in the basket.
        : qsTr("%1, %2").arg(root.warnText).arg(root.caption)
    Accessible.selected: root.selected
    onClicked: root.selectRequested(root.lineId)

    background: Rectangle {
        color: root.selected ? Theme.accentSoft : "transparent"
        border.width: root.selected && Theme.isHighContrast ? Theme.borderSelected : 0
        border.color: Theme.accent

        PressShade {
            pressed: root.down && !root.selected
            hovered: root.hovered && !root.selected
        }
        Rectangle {
            visible: root.selected
            width: 4
            height: parent.height
            color: Theme.accent
        }
        Rectangle {
            visible: !root.selected
            anchors.bottom: parent.bottom
            x: 16
            width: parent.width - 32
            height: 1
            color: Theme.line
        }
    }

    Item {
        anchors.fill: parent

        QuantityBox {
            id: box

            x: 16
            y: 12
            quantityText: root.quantityText
            unitText: root.unitText
            fill: root.comesBack ? Theme.dangerSoft
                : root.selected ? Theme.surface : Theme.surfaceSunken
            ink: root.comesBack ? Theme.dangerInk : Theme.ink
            onClicked: root.quantityRequested(root.lineId)
        }
        Label {
            anchors.left: box.right
            anchors.leftMargin: 12
            anchors.right: amount.left
            anchors.rightMargin: 12
            y: 11
            text: root.name
            type: Theme.typeLineName
            elide: Text.ElideRight
        }
        Row {
            id: warning

            anchors.left: box.right
            anchors.leftMargin: 12
            y: 34
            visible: root.warnText !== ""
            width: visible ? implicitWidth + 10 : 0
            spacing: 4

            Icon {
                anchors.verticalCenter: parent.verticalCenter
                name: "alert"
                size: Theme.sizeIconXS
                tint: Theme.warnInk
            }
            Label {
                text: root.warnText
                type: Theme.typeCaption
                weight: Font.Medium
                color: Theme.warnInk
            }
        }
        Icon {
            id: mark

            anchors.left: warning.right
            y: 36
            visible: root.markIcon !== ""
            name: root.markIcon
            size: Theme.sizeIconXS
            tint: root.comesBack ? Theme.dangerInk : Theme.ink3
        }
        Label {
            anchors.left: mark.visible ? mark.right : warning.right
            anchors.leftMargin: mark.visible ? 6 : 0
            anchors.right: oldAmount.left
            anchors.rightMargin: 12
            y: 34
            text: root.caption
            type: Theme.typeCaption
            color: root.comesBack ? Theme.dangerInk : Theme.ink3
            elide: Text.ElideRight
        }
        Label {
            id: amount

            anchors.right: parent.right
            anchors.rightMargin: 16
            y: root.oldAmountText === "" ? 20 : 12
            text: root.amountText
            type: Theme.typeLineAmount
            color: root.comesBack ? Theme.dangerInk : Theme.ink
        }
        Label {
            id: oldAmount

            anchors.right: parent.right
            anchors.rightMargin: 16
            y: 34
            text: root.oldAmountText
            type: Theme.typeCaption
            font.strikeout: true
            color: Theme.ink3
        }
        Loader {
            x: 16
            y: 68
            width: parent.width - 32
            active: root.selected
            sourceComponent: controls
        }
    }

    Component {
        id: controls

        Item {
            implicitHeight: Theme.sizeRowControl

            Stepper {
                id: stepper

                visible: !root.comesBack
                valueText: root.quantityText
                subject: root.name
                onLess: root.lessRequested(root.lineId)
                onMore: root.moreRequested(root.lineId)
                onTypeRequested: root.quantityRequested(root.lineId)
            }
            Button {
                id: edit

                visible: !root.comesBack
                anchors.left: stepper.right
                anchors.leftMargin: 8
                height: Theme.sizeRowControl
                // What the two words leave over is shared out.
                width: implicitWidth + Math.floor(
                    (remove.x - x - 16 - implicitWidth - discount.implicitWidth) / 2)
                //: Opens the chosen line for changes of quantity and price.
                text: qsTr("Edit")
                keyHint: root.keyHints ? "F5" : ""
                onClicked: root.editRequested(root.lineId)
            }
            Button {
                id: discount

                visible: !root.comesBack
                anchors.left: edit.right
                anchors.leftMargin: 8
                anchors.right: remove.left
                anchors.rightMargin: 8
                height: Theme.sizeRowControl
                leftPadding: 8
                rightPadding: 8
                //: Opens the chosen line to take something off its price.
                text: qsTr("Discount")
                keyHint: root.keyHints ? "F6" : ""
                onClicked: root.discountRequested(root.lineId)
            }
            IconButton {
                id: remove

                anchors.right: parent.right
                //: %1 is the name of an item in the basket.
                text: qsTr("Remove %1").arg(root.name)
                iconName: "trash"
                tint: Theme.danger
                bordered: true
                onClicked: root.removeRequested(root.lineId)
            }
        }
    }
}
