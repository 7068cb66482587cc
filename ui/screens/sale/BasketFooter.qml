import QtQuick
import OneTill.Controls
import OneTill.Theme
import OneTill.View

/** The total, and what can be done with the basket as a whole. */
Item {
    id: root

    required property RegisterViewModel sale

    property int heldCount: 0

    signal payRequested()
    signal holdRequested()
    signal moreRequested()
    signal savingsRequested()

    // The total and what is under it stay where they are.
    height: 174 + (pills.shown ? 34 : 0)

    Rectangle {
        width: parent.width
        height: 1
        color: Theme.line
    }
    SavingPills {
        id: pills

        objectName: "savingPills"
        x: Theme.space4
        y: 2
        width: parent.width - 2 * Theme.space4
        visible: shown
        sale: root.sale
        onClicked: root.savingsRequested()
    }
    Column {
        x: Theme.space4
        anchors.verticalCenter: total.verticalCenter
        width: caption.x - 24

        Label {
            width: parent.width
            text: root.sale.itemsText
            type: Theme.typeCaption
            color: Theme.ink2
            elide: Text.ElideRight
        }
        Label {
            width: parent.width
            visible: text !== ""
            text: root.sale.savedText
            type: Theme.typeLabel
            color: Theme.okInk
            // An amount is never cut: the narrow window gives it a line of its own.
            wrapMode: Text.Wrap
        }
        Label {
            width: parent.width
            visible: text !== ""
            text: root.sale.takenText
            type: Theme.typeLabel
            color: Theme.okInk
            elide: Text.ElideRight
        }
    }
    Column {
        id: caption

        anchors.right: total.left
        anchors.rightMargin: 14
        anchors.verticalCenter: total.verticalCenter

        Label {
            anchors.right: parent.right
            text: qsTr("Total")
            type: Theme.typeLineAmount
            lineHeight: 22
        }
        Label {
            anchors.right: parent.right
            visible: text !== ""
            text: root.sale.taxText
            type: Theme.typeCaption
            color: Theme.ink2
        }
    }
    AmountText {
        id: total

        anchors.right: parent.right
        anchors.rightMargin: Theme.space4
        y: parent.height - 154
        text: root.sale.totalText
        sizes: Theme.compact ? [Theme.typeDisplay, Theme.typeHeading]
            : [Theme.typeTotal, Theme.typeDisplay, Theme.typeHeading]
        room: root.width - 230
        lineHeight: 52
        Accessible.name: qsTr("Total %1").arg(text)
    }
    Row {
        id: actions

        x: Theme.space4
        anchors.bottom: parent.bottom
        anchors.bottomMargin: 18
        spacing: Theme.space2

        SquareAction {
            objectName: "hold"
            //: Puts the basket aside; takes one of those back.
            text: root.sale.isEmpty ? qsTr("Recall") : qsTr("Hold")
            iconName: root.sale.isEmpty ? "recall" : "hold"
            keyHint: "F8"
            countText: root.heldCount > 0 ? String(root.heldCount) : ""
            Accessible.name: root.sale.isEmpty ? qsTr("Recall a held basket")
                : qsTr("Hold this basket")
            onClicked: root.holdRequested()
        }
        SquareAction {
            objectName: "coupon"
            text: qsTr("Coupon")
            iconName: "tag"
            keyHint: "F9"
            countText: root.sale.coupons.count > 0 ? String(root.sale.coupons.count) : ""
            available: !root.sale.isEmpty
            reason: qsTr("Scan an item first")
            keepClear: root
            onClicked: root.sale.showCoupons()
        }
        SquareAction {
            objectName: "more"
            //: Opens what else can be done with the basket.
            text: qsTr("More")
            iconName: "dots"
            keyHint: "F10"
            onClicked: root.moreRequested()
        }
    }
    Button {
        anchors.left: actions.right
        anchors.leftMargin: Theme.space2
        anchors.right: parent.right
        anchors.rightMargin: Theme.space4
        anchors.verticalCenter: actions.verticalCenter
        kind: Button.Primary
        text: root.sale.payText
        keyHint: "F12"
        available: root.sale.canPay
        reason: qsTr("Scan an item first")
        keepClear: root
        onClicked: root.payRequested()
    }
}
