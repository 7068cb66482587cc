import QtQuick
import OneTill.Screens
import OneTill.Theme
import OneTill.View

/** Selling: the grid of items on the left, the basket on the right, and the keys of both. */
FocusScope {
    id: root

    required property TerminalViewModel terminal

    readonly property RegisterViewModel sale: root.terminal.sale

    /** A letter starts a search, digits and the star say how many: `3 *` before a scan. */
    function take(event: KeyEvent): bool {
        if (event.modifiers & (Qt.ControlModifier | Qt.AltModifier | Qt.MetaModifier))
            return false
        if (basket.take(event))
            return true
        if (event.key === Qt.Key_Escape && root.sale.pendingMultiplier !== "")
            root.sale.setMultiplier("")
        else if (/^[0-9*×]$/.test(event.text) || event.key === Qt.Key_Backspace)
            root.sale.typed(event.key === Qt.Key_Backspace ? "\b" : event.text)
        else if (/^\p{L}$/u.test(event.text))
            root.terminal.search.open(event.text)
        else
            return false
        return true
    }

    Keys.onPressed: event => event.accepted = root.take(event)

    Shortcut {
        sequence: "F12"
        enabled: root.enabled && root.visible && root.sale.canPay
        onActivated: root.terminal.pay()
    }
    Shortcut {
        sequences: ["F3", "Ctrl+K"]
        enabled: root.enabled && root.visible
        onActivated: root.terminal.search.open("")
    }
    Shortcut {
        sequence: "F2"
        enabled: root.enabled && root.visible && !root.sale.isEmpty
        onActivated: basket.edit(LineEditViewModel.Quantity)
    }
    Shortcut {
        sequence: "F5"
        enabled: root.enabled && root.visible && !root.sale.isEmpty
        onActivated: basket.edit(LineEditViewModel.Price)
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
    }
    Basket {
        id: basket

        anchors.right: parent.right
        width: Theme.basketWidth
        height: parent.height
        sale: root.sale
        onPayRequested: root.terminal.pay()
    }
}
