pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import OneTill.Controls
import OneTill.Theme
import OneTill.View

/** The ways to pay, and below them what has been taken so far; a tap takes a tender back. */
Item {
    id: root

    required property PaymentViewModel payment

    signal othersRequested()

    Column {
        id: methods

        width: parent.width
        spacing: Theme.space2
        Accessible.role: Accessible.Grouping
        Accessible.name: qsTr("How it is paid")

        Repeater {
            objectName: "methods"
            model: root.payment.methods

            Option {
                required property int index
                required iconName
                required text
                required reason
                required selected
                required property bool available

                width: methods.width
                enabled: available
                keyHint: "F" + (index + 1)
                onClicked: root.payment.choose(index)
            }
        }
        Option {
            objectName: "otherWays"
            width: methods.width
            iconName: "dots"
            text: root.payment.otherText
            reason: root.payment.otherReason
            selected: root.payment.otherChosen
            keyHint: "F7"
            onClicked: root.othersRequested()
        }
    }
    Label {
        anchors.bottom: list.top
        anchors.bottomMargin: Theme.space2
        visible: list.count > 0
        text: qsTr("Taken so far")
        type: Theme.typeLabel
        color: Theme.ink2
    }
    // As high as it needs to be, from the bottom up; beyond the room it scrolls.
    RowList {
        id: list

        objectName: "taken"
        anchors.bottom: parent.bottom
        width: parent.width
        height: Math.min(contentHeight, parent.height - methods.height - 48)
        clip: true
        spacing: Theme.space2
        boundsBehavior: Flickable.StopAtBounds
        model: root.payment.taken
        onContentHeightChanged: list.bringEnd()
        onHeightChanged: list.bringEnd()

        delegate: T.AbstractButton {
            id: tender

            required property int index
            required property int tenderId
            required text
            required property string amountText
            required property string detailText

            width: list.width
            height: Theme.sizeMethod
            focusPolicy: Qt.TabFocus
            Accessible.role: Accessible.Button
            //: A payment already taken: its kind, its amount.
            Accessible.name: qsTr("Take back %1, %2").arg(tender.text).arg(tender.amountText)
            Accessible.description: tender.detailText
            onActiveFocusChanged: if (tender.activeFocus)
                list.bring(tender.index)
            onClicked: root.payment.removeTender(tender.tenderId)
            // The key must not go on to the page, which would complete the sale.
            Keys.onReturnPressed: tender.clicked()
            Keys.onEnterPressed: tender.clicked()

            background: Card {
                PressShade {
                    radius: parent.radius
                    pressed: tender.down
                    hovered: tender.hovered
                }
                FocusRing {
                    visible: tender.visualFocus
                }
            }
            Icon {
                id: tick

                x: 14
                anchors.verticalCenter: parent.verticalCenter
                name: "check"
                tint: Theme.ok
            }
            Column {
                anchors.left: tick.right
                anchors.leftMargin: 10
                anchors.right: amount.left
                anchors.rightMargin: 8
                anchors.verticalCenter: parent.verticalCenter

                Label {
                    width: parent.width
                    text: tender.text
                    type: Theme.typeBodyStrong
                    elide: Text.ElideRight
                }
                Label {
                    width: parent.width
                    visible: text !== ""
                    text: tender.detailText
                    type: Theme.typeCaption
                    color: Theme.ink2
                    elide: Text.ElideRight
                }
            }
            Label {
                id: amount

                anchors.right: parent.right
                anchors.rightMargin: 16
                anchors.verticalCenter: parent.verticalCenter
                text: tender.amountText
                type: Theme.typeLineName
                weight: Font.DemiBold
            }
        }
    }
}
