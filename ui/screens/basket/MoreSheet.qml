pragma ComponentBehavior: Bound
import QtQuick
import OneTill.Controls
import OneTill.Theme
import OneTill.View

/** What else can be done where one sells: less often than what has a button of its own. */
Sheet {
    id: root

    required property TerminalViewModel terminal

    readonly property RegisterViewModel sale: root.terminal.sale

    signal voidRequested()

    /** The sheet goes before what it leads to comes. */
    function choose(act) {
        root.close()
        act()
    }

    title: qsTr("More")
    onOpened: choices.nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason)

    component Choice: Option {
        id: choice

        property bool available: true

        /** The focus goes to the choice above or below. */
        function step(down: bool) {
            choice.nextItemInFocusChain(down).forceActiveFocus(Qt.TabFocusReason)
        }

        width: choices.width
        onActiveFocusChanged: if (choice.activeFocus)
            scroll.contentY = Math.max(0, Math.min(choice.y, Math.max(scroll.contentY,
                choice.y + choice.height - scroll.height)))
        enabled: choice.available
        Keys.onUpPressed: choice.step(false)
        Keys.onDownPressed: choice.step(true)
        Keys.onReturnPressed: choice.clicked()
        Keys.onEnterPressed: choice.clicked()
    }

    Flickable {
        id: scroll

        anchors.fill: parent
        // Room for the ring around a choice that has the focus.
        contentHeight: choices.height + 2 * choices.y
        interactive: contentHeight > height
        boundsBehavior: Flickable.StopAtBounds
        clip: true

        Column {
            id: choices

            objectName: "moreChoices"
            x: Theme.space2
            y: Theme.space2
            width: scroll.width - 2 * x
            spacing: Theme.space2

            Choice {
                objectName: "undo"
                available: root.sale.canUndo
                iconName: "return"
                //: Takes back the last change of the basket.
                text: qsTr("Undo")
                reason: root.sale.canUndo ? qsTr("The last change of the basket")
                    : root.sale.cannotUndoText
                keyHint: qsTr("Ctrl Z")
                onClicked: root.choose(() => root.sale.undo())
            }
            Choice {
                objectName: "discountBasket"
                available: !root.sale.isEmpty
                iconName: "percent"
                text: qsTr("Discount on the whole basket")
                reason: available ? "" : qsTr("Scan an item first")
                keyHint: qsTr("Shift F6")
                onClicked: root.choose(() => root.sale.discountBasket())
            }
            Choice {
                objectName: "customer"
                iconName: "people"
                text: qsTr("Customer, invoice, tax exemption")
                reason: root.sale.customers.known ? root.sale.customers.name : ""
                keyHint: "F4"
                onClicked: root.choose(() => root.sale.customers.open())
            }
            Choice {
                objectName: "returnItems"
                iconName: "return"
                text: qsTr("Return items")
                reason: qsTr("With their receipt, or without")
                keyHint: "F7"
                onClicked: root.choose(() => root.terminal.goToReturns())
            }
            Choice {
                objectName: "heldBaskets"
                iconName: "recall"
                text: qsTr("Held baskets")
                reason: root.terminal.held.countText
                keyHint: qsTr("Shift F8")
                onClicked: root.choose(() => root.terminal.showHeld())
            }
            Choice {
                objectName: "layAways"
                iconName: "calendar"
                text: qsTr("Lay-away")
                reason: qsTr("Put away, instalments, collect")
                onClicked: root.choose(() => root.terminal.showLayAways())
            }
            Choice {
                objectName: "showReceipt"
                iconName: "printer"
                text: qsTr("Last receipt")
                keyHint: qsTr("Ctrl P")
                onClicked: root.choose(() => root.terminal.receipt.recall())
            }
            Choice {
                objectName: "openDrawer"
                iconName: "drawer"
                text: qsTr("Open the drawer without a sale")
                keyHint: qsTr("Ctrl D")
                onClicked: root.choose(() => root.terminal.noSale())
            }
            Choice {
                objectName: "void"
                available: root.sale.canVoid
                iconName: "trash"
                text: qsTr("Void this sale")
                reason: available ? qsTr("The basket is emptied") : root.sale.cannotVoidText
                keyHint: qsTr("Shift Del")
                onClicked: root.choose(() => root.voidRequested())
            }
        }
    }
}
