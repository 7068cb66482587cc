import QtQuick
import QtTest
import OneTill.Screens
import OneTill.View

/** Who buys: the strip above the basket and its sheet, on fakes. */
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
        name: "customers"

        function open() {
            root.terminal = terminals.createObject(root)
            root.terminal.sale.fillGrid(20)
            root.terminal.sale.fillBasket()
            root.terminal.stage = TerminalViewModel.Register
            root.window = windows.createObject(null, {terminal: root.terminal})
            root.window.requestActivate()
            tryVerify(() => root.window.active)
        }

        function openSheet(): QtObject {
            open()
            keyClick(Qt.Key_F4)
            const sheet = findChild(root.window, "customerSheet")
            tryVerify(() => sheet.opened)
            return sheet
        }

        function init() {
            failOnWarning(/.?/)
        }

        function cleanup() {
            root.window.destroy()
            wait(0)
        }

        function test_a_customer_is_found_and_taken_by_keys_alone() {
            openSheet()
            const customers = root.terminal.sale.customers
            for (const key of [Qt.Key_B, Qt.Key_Y])
                keyClick(key)
            compare(customers.query, "by")
            customers.fill()
            for (const key of [Qt.Key_Down, Qt.Key_Return, Qt.Key_Escape])
                keyClick(key)
            compare(customers.calls, ["open", "move 1", "chooseSelected", "close"])
        }

        function test_a_customer_is_found_and_taken_by_touch() {
            open()
            mouseClick(findChild(root.window, "customerStrip"))
            const sheet = findChild(root.window, "customerSheet")
            tryVerify(() => sheet.opened)
            const customers = root.terminal.sale.customers
            customers.fill()
            const list = findChild(sheet.contentItem, "customersFound")
            tryVerify(() => list.count === 3)
            mouseClick(list.itemAtIndex(1))
            compare(customers.calls, ["open", "choose 1"])
        }

        function test_the_strip_says_who_buys_and_lets_them_go() {
            open()
            root.terminal.sale.customers.fillBuyer()
            wait(50)
            mouseClick(findChild(root.window, "clearCustomer"))
            compare(root.terminal.sale.customers.calls, ["clear"])
        }

        function test_an_exemption_that_has_ended_leaves_a_way_to_sell() {
            const sheet = openSheet()
            const customers = root.terminal.sale.customers
            const taxed = findChild(sheet.contentItem, "sellTaxed")
            verify(!taxed.visible)
            customers.errorText = "The tax exemption has ended"
            customers.canSellTaxed = true
            tryVerify(() => taxed.visible)
            wait(50)
            mouseClick(taxed)
            compare(customers.calls, ["open", "sellTaxed"])
        }

        function test_an_invoice_is_made_out_by_keys_alone() {
            const sheet = openSheet()
            const customers = root.terminal.sale.customers
            keyClick(Qt.Key_Tab, Qt.ControlModifier)
            compare(customers.page, CustomersViewModel.Invoice)
            tryVerify(() => findChild(sheet.contentItem, "invoiceName")?.activeFocus ?? false)
            for (const key of [Qt.Key_A, Qt.Key_Return, Qt.Key_B, Qt.Key_Down, Qt.Key_C,
                               Qt.Key_Return, Qt.Key_D, Qt.Key_Return])
                keyClick(key)
            compare(customers.calls, ["open", "invoice|a|b|c|d"])
        }

        function test_an_invoice_and_an_exemption_are_taken_back_by_touch() {
            const sheet = openSheet()
            const customers = root.terminal.sale.customers
            customers.fillBuyer()
            customers.exempt = true
            mouseClick(findChild(sheet.contentItem, "customerPage1"))
            const field = () => findChild(sheet.contentItem, "invoiceName")
            tryVerify(() => field() !== null)
            compare(field().text, "now name")
            wait(50)
            mouseClick(findChild(sheet.contentItem, "takeBackFromBuyer"))
            mouseClick(findChild(sheet.contentItem, "customerPage2"))
            tryVerify(() => findChild(sheet.contentItem, "exemptReason") !== null)
            wait(50)
            mouseClick(findChild(sheet.contentItem, "takeBackFromBuyer"))
            compare(customers.calls, ["open", "withoutInvoice", "withoutExemption"])
        }

        function test_tax_is_left_out_with_a_reason_and_a_paper() {
            const sheet = openSheet()
            mouseClick(findChild(sheet.contentItem, "customerPage2"))
            tryVerify(() => findChild(sheet.contentItem, "exemptReason")?.activeFocus ?? false)
            for (const key of [Qt.Key_E, Qt.Key_Return, Qt.Key_7, Qt.Key_F12])
                keyClick(key)
            compare(root.terminal.sale.customers.calls, ["open", "exempt|e|7"])
        }
    }
}
