import QtQuick
import QtTest
import OneTill.Screens
import OneTill.View

/** Where keys go: one mark tells it, and what lay under an overlay has them again after it. */
Item {
    id: root

    property TerminalViewModel terminal: null
    property Main window: null

    Component {
        id: terminals

        TerminalViewModel {}
    }
    Component {
        id: windows

        Main {}
    }

    TestCase {
        name: "focus"

        function open(stage: int) {
            root.terminal = terminals.createObject(root)
            root.terminal.sale.fillGrid(20)
            root.terminal.sale.fillBasket()
            root.terminal.stage = stage
            root.window = windows.createObject(null, {terminal: root.terminal})
            root.window.requestActivate()
            tryVerify(() => root.window.active)
        }

        /** Tab, until it has reached the item. */
        function reach(item: Item) {
            for (let i = 0; i < 40 && !item.visualFocus; ++i)
                keyClick(Qt.Key_Tab)
            verify(item.visualFocus)
        }

        function init() {
            failOnWarning(/.?/)
        }

        function cleanup() {
            root.window.destroy()
            wait(0)
        }

        function test_the_keys_are_the_registers_again_after_each_overlay_data() {
            const models = [["lineEdit", t => t.sale.lineEdit], ["question", t => t.sale.question],
                ["discount", t => t.sale.basketDiscount], ["coupons", t => t.sale.coupons],
                ["customers", t => t.sale.customers], ["variants", t => t.sale.variants],
                ["held", t => t.held], ["layAway", t => t.layAway], ["search", t => t.search],
                ["freeReturn", t => t.freeReturn], ["approval", t => t.approval],
                ["movement", t => t.till.movement], ["report", t => t.till.report]]
            const panels = ["help", "cashierMenu", "receiptSheet", "savingsSheet", "voidSale",
                "moreSheet", "syncPanel", "waitingSheet"]
            return models.map(row => ({tag: row[0], model: row[1]}))
                .concat(panels.map(name => ({tag: name, panel: name})))
        }

        function test_the_keys_are_the_registers_again_after_each_overlay(data) {
            open(TerminalViewModel.Register)
            if (data.model) {
                data.model(root.terminal).active = true
                wait(50)
                keyClick(Qt.Key_Tab)
                data.model(root.terminal).active = false
            } else {
                const panel = findChild(root.window, data.panel)
                panel.open()
                tryVerify(() => panel.opened)
                keyClick(Qt.Key_Tab)
                panel.close()
                tryVerify(() => !panel.visible)
            }
            wait(50)
            root.terminal.sale.calls = []
            for (const key of ["4", "*"])
                keyClick(key)
            compare(root.terminal.sale.calls, ["setMultiplier 4"])
            verify(!(root.window.activeFocusItem.visualFocus ?? false))
        }

        function test_enter_chooses_what_tab_has_reached_and_pays_nothing() {
            open(TerminalViewModel.Payment)
            const payment = root.terminal.payment
            reach(findChild(root.window, "methods").itemAt(2))
            keyClick(Qt.Key_Return)
            reach(findChild(root.window, "otherWays"))
            keyClick(Qt.Key_Enter)
            const ways = findChild(root.window, "waysSheet")
            tryVerify(() => ways.opened)
            keyClick(Qt.Key_Escape)
            tryVerify(() => !ways.visible)
            payment.canTake = false
            payment.blockedText = "€4.95 is still missing"
            reach(findChild(root.window, "takePart"))
            keyClick(Qt.Key_Return)
            compare(payment.calls, ["choose 2"])
        }

        function test_only_the_field_that_takes_the_digits_has_a_cursor() {
            open(TerminalViewModel.Payment)
            const payment = root.terminal.payment
            const cursor = findChild(root.window, "amountCursor")
            verify(cursor.visible)
            payment.referenceName = "Voucher number"
            payment.needsNumber = true
            verify(findChild(root.window, "tenderNumber").activeFocus)
            verify(!cursor.visible)
            keyClick(Qt.Key_Tab)
            verify(cursor.visible)
            payment.settled = true
            verify(!cursor.visible)
        }
    }
}
