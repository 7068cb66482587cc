import QtQuick
import OneTill.Screens
import OneTill.Theme
import OneTill.View

/** Selling: the grid of items on the left, the basket on the right, and the keys of both. */
FocusScope {
    id: root

    required property TerminalViewModel terminal

    readonly property RegisterViewModel sale: root.terminal.sale

    /** Digits typed so far: how many (`3 *` before a scan), or a code typed by hand and Enter. */
    property string typed: ""

    /** A letter of any script: those with two cases, and what lies beyond Latin's signs. */
    function isLetter(text: string): bool {
        return text.length === 1
            && (text.toLowerCase() !== text.toUpperCase() || text > "\u00bf")
    }

    /** Digits wait in the field of the top bar for the key that says what they mean. */
    function takeDigits(event: KeyEvent): bool {
        const enter = event.key === Qt.Key_Return || event.key === Qt.Key_Enter
        if (/^[0-9]$/.test(event.text)) {
            root.typed += event.text
            return true
        }
        if (root.typed === "")
            return false
        if (event.key === Qt.Key_Backspace) {
            root.typed = root.typed.slice(0, -1)
            return true
        }
        if (event.text === "*")
            root.sale.setMultiplier(root.typed)
        else if (enter)
            root.sale.scan(root.typed)
        else if (event.key !== Qt.Key_Escape)
            return false
        root.typed = ""
        return true
    }

    function take(event: KeyEvent): bool {
        if (event.modifiers & (Qt.ControlModifier | Qt.AltModifier | Qt.MetaModifier))
            return false
        if (root.takeDigits(event) || basket.take(event))
            return true
        if (event.key === Qt.Key_Escape && root.sale.pendingMultiplier !== "")
            root.sale.setMultiplier("")
        else if (root.isLetter(event.text))
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
        onActivated: basket.editQuantity()
    }
    Shortcut {
        sequence: "F5"
        enabled: root.enabled && root.visible && !root.sale.isEmpty
        onActivated: root.sale.editSelected()
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
