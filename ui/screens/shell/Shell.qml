// A Loader of Qt 6.4 refuses bound components, so ids of this file look unqualified to the linter.
// qmllint disable unqualified
import QtQuick
import OneTill.Controls
import OneTill.Screens
import OneTill.Theme
import OneTill.View

/** The frame of the shell's screens: rail, top bar, and the one screen that is chosen inside. */
FocusScope {
    id: root

    required property TerminalViewModel terminal

    signal syncRequested()
    signal cashierRequested()

    readonly property bool live: root.enabled && root.visible
    readonly property bool atReturns: root.terminal.stage === TerminalViewModel.Returns
    readonly property bool atStock: root.terminal.stage === TerminalViewModel.Stock
    readonly property bool atTill: root.terminal.stage === TerminalViewModel.Till
    /** The others are made when they are first asked for, and kept like the register. */
    property bool returnsMade: false
    property bool stockMade: false
    property bool tillMade: false

    signal keyboardRequested(field: TextField)
    signal hardwareTyped()

    onAtReturnsChanged: if (root.atReturns)
        root.returnsMade = true
    onAtStockChanged: if (root.atStock)
        root.stockMade = true
    onAtTillChanged: if (root.atTill)
        root.tillMade = true
    Component.onCompleted: {
        root.returnsMade = root.atReturns
        root.stockMade = root.atStock
        root.tillMade = root.atTill
    }

    // Here and not on the screens, because letters and digits are theirs while rail or top bar has
    // the focus, too.
    Keys.onPressed: event => event.accepted = root.atReturns ? returns.item.take(event)
        : root.atStock ? stock.item.take(event) : root.atTill ? till.item.take(event)
        : register.take(event)

    Shortcut {
        sequence: "Ctrl+1"
        enabled: root.live
        onActivated: root.terminal.goToRegister()
    }
    Shortcut {
        sequence: "Ctrl+2"
        enabled: root.live
        onActivated: root.terminal.goToReturns()
    }
    Shortcut {
        sequence: "Ctrl+3"
        enabled: root.live
        onActivated: root.terminal.goToStock()
    }
    Shortcut {
        sequence: "Ctrl+4"
        enabled: root.live
        onActivated: root.terminal.goToTill()
    }
    Shortcut {
        sequence: "Ctrl+D"
        enabled: root.live && !root.atStock && !root.atReturns
        onActivated: root.terminal.noSale()
    }
    Shortcut {
        sequences: ["F3", "Ctrl+K"]
        enabled: root.live
        onActivated: root.terminal.search.open("")
    }

    Rail {
        id: rail

        width: Theme.railWidth
        height: parent.height
        terminal: root.terminal
    }
    TopBar {
        id: bar

        anchors.left: rail.right
        anchors.right: parent.right
        terminal: root.terminal
        typed: root.atReturns ? returnsTyping.text : root.atStock ? stockTyping.text
            : root.atTill ? "" : registerTyping.text
        onSyncRequested: root.syncRequested()
        onCashierRequested: root.cashierRequested()
    }
    Register {
        id: register

        anchors.left: rail.right
        anchors.right: parent.right
        anchors.top: bar.bottom
        anchors.bottom: parent.bottom
        visible: !root.atReturns && !root.atStock && !root.atTill
        focus: visible
        terminal: root.terminal
        typing: registerTyping
    }
    Loader {
        id: returns

        anchors.left: rail.right
        anchors.right: parent.right
        anchors.top: bar.bottom
        anchors.bottom: parent.bottom
        active: root.returnsMade
        visible: root.atReturns
        focus: visible
        sourceComponent: ReturnsPage {
            focus: true
            terminal: root.terminal
            typing: returnsTyping
            onKeyboardRequested: field => root.keyboardRequested(field)
            onHardwareTyped: root.hardwareTyped()
        }
    }
    Loader {
        id: stock

        anchors.left: rail.right
        anchors.right: parent.right
        anchors.top: bar.bottom
        anchors.bottom: parent.bottom
        active: root.stockMade
        visible: root.atStock
        focus: visible
        sourceComponent: StockLookup {
            focus: true
            terminal: root.terminal
            typing: stockTyping
        }
    }
    Loader {
        id: till

        anchors.left: rail.right
        anchors.right: parent.right
        anchors.top: bar.bottom
        anchors.bottom: parent.bottom
        active: root.tillMade
        visible: root.atTill
        focus: visible
        sourceComponent: TillPage {
            focus: true
            terminal: root.terminal
            onKeyboardRequested: field => root.keyboardRequested(field)
            onHardwareTyped: root.hardwareTyped()
        }
    }

    // What is typed on one screen is not meant for the other.
    TypedCode {
        id: registerTyping

        onEntered: code => root.terminal.sale.scan(code)
        onTimes: count => root.terminal.sale.setMultiplier(count)
    }
    TypedCode {
        id: returnsTyping

        multiplies: false
        onEntered: code => root.terminal.scanned(code)
    }
    TypedCode {
        id: stockTyping

        multiplies: false
        onEntered: code => root.terminal.scanned(code)
    }
}
