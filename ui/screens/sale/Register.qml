import QtQuick
import OneTill.Screens
import OneTill.Theme
import OneTill.View

/** Selling: the grid of items on the left, the basket on the right, and the keys of both. */
FocusScope {
    id: root

    required property TerminalViewModel terminal
    required property TypedCode typing

    readonly property RegisterViewModel sale: root.terminal.sale

    /** Takes a key that belongs to selling, wherever the focus is; says whether it did. */
    function take(event: KeyEvent): bool {
        if (event.modifiers & (Qt.ControlModifier | Qt.AltModifier | Qt.MetaModifier))
            return false
        if (root.typing.take(event) || basket.take(event))
            return true
        if (event.key === Qt.Key_Escape && root.sale.pendingMultiplier !== "")
            root.sale.setMultiplier("")
        else if (event.key === Qt.Key_Escape && root.terminal.notice.visible)
            root.terminal.notice.dismiss()
        else if (root.typing.isLetter(event.text))
            root.terminal.search.open(event.text)
        else
            return false
        return true
    }

    Shortcut {
        sequence: "F12"
        enabled: root.enabled && root.visible && root.sale.canPay
        onActivated: root.terminal.pay()
    }
    Shortcut {
        sequence: "F2"
        enabled: root.enabled && root.visible && !root.sale.isEmpty
        onActivated: basket.editQuantity()
    }
    Shortcut {
        sequence: "F4"
        enabled: root.enabled && root.visible
        onActivated: root.sale.customers.open()
    }
    Shortcut {
        sequence: "F5"
        enabled: root.enabled && root.visible && !root.sale.isEmpty
        onActivated: root.sale.editSelected()
    }
    Shortcut {
        sequence: "F6"
        enabled: root.enabled && root.visible && !root.sale.isEmpty
        onActivated: root.sale.discountSelected()
    }
    Shortcut {
        sequence: "Shift+F6"
        enabled: root.enabled && root.visible && !root.sale.isEmpty
        onActivated: root.sale.discountBasket()
    }
    Shortcut {
        sequence: "F7"
        enabled: root.enabled && root.visible
        onActivated: root.terminal.goToReturns()
    }
    Shortcut {
        sequence: "F8"
        enabled: root.enabled && root.visible
        onActivated: root.terminal.holdOrRecall()
    }
    Shortcut {
        sequence: "Shift+F8"
        enabled: root.enabled && root.visible
        onActivated: root.terminal.showHeld()
    }
    Shortcut {
        sequence: "F9"
        enabled: root.enabled && root.visible && !root.sale.isEmpty
        onActivated: root.sale.showCoupons()
    }
    Shortcut {
        sequence: "F10"
        enabled: root.enabled && root.visible
        onActivated: more.open()
    }
    Shortcut {
        sequence: "Shift+Del"
        enabled: root.enabled && root.visible && root.sale.canVoid
        onActivated: basket.askToVoid()
    }
    Shortcut {
        sequence: "Ctrl+Z"
        enabled: root.enabled && root.visible && root.sale.canUndo
        onActivated: root.sale.undo()
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.canvas
    }
    TileGrid {
        anchors.left: parent.left
        anchors.right: basket.left
        anchors.top: parent.top
        anchors.bottom: parent.bottom
        anchors.margins: Theme.space4
        sale: root.sale
        onStockRequested: sku => root.terminal.showStockOf(sku)
    }
    Basket {
        id: basket

        anchors.right: parent.right
        width: Theme.basketWidth
        height: parent.height
        sale: root.sale
        heldCount: root.terminal.held.count
        onPayRequested: root.terminal.pay()
        onHoldRequested: root.terminal.holdOrRecall()
        onMoreRequested: more.open()
    }
    MoreSheet {
        id: more

        objectName: "moreSheet"
        terminal: root.terminal
        onVoidRequested: basket.askToVoid()
    }
}
