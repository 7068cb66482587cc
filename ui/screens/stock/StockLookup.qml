import QtQuick
import OneTill.Screens
import OneTill.Theme
import OneTill.View

/** Where an item is: the item on the left, the counts of all locations on the right. */
FocusScope {
    id: root

    required property TerminalViewModel terminal
    required property TypedCode typing

    readonly property StockViewModel stock: root.terminal.stock
    readonly property bool live: root.enabled && root.visible

    /** Takes a key that belongs to this screen, wherever the focus is; says whether it did. */
    function take(event: KeyEvent): bool {
        if (event.modifiers & (Qt.ControlModifier | Qt.AltModifier | Qt.MetaModifier))
            return false
        if (root.typing.take(event))
            return true
        if (event.key === Qt.Key_Escape)
            root.stock.hasItem ? root.stock.close() : root.terminal.goToRegister()
        else if (root.typing.isLetter(event.text))
            root.terminal.search.open(event.text)
        else
            return false
        return true
    }

    Shortcut {
        sequence: "F12"
        enabled: root.live && root.stock.hasItem && root.stock.canAdd
        onActivated: root.stock.addToBasket()
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.canvas
    }
    StockItem {
        id: item

        anchors.left: parent.left
        anchors.top: parent.top
        anchors.bottom: parent.bottom
        anchors.margins: Theme.space4
        width: Theme.compact ? 280 : 320
        visible: root.stock.hasItem
        stock: root.stock
        onSearchRequested: root.terminal.search.open("")
    }
    StockLevels {
        anchors.left: item.right
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.bottom: parent.bottom
        anchors.margins: Theme.space4
        visible: root.stock.hasItem
        stock: root.stock
    }
    StockStart {
        anchors.fill: parent
        anchors.margins: Theme.space4
        visible: !root.stock.hasItem
        stock: root.stock
        onSearchRequested: root.terminal.search.open("")
    }
}
