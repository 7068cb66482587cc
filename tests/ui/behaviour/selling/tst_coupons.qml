import QtQuick
import QtTest
import OneTill.Screens
import OneTill.View

/** Coupons, and what stands behind More, on fakes. */
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
        name: "coupons"

        function open() {
            root.terminal = terminals.createObject(root)
            root.terminal.sale.fillGrid(20)
            root.terminal.sale.fillBasket()
            root.terminal.stage = TerminalViewModel.Register
            root.window = windows.createObject(null, {terminal: root.terminal})
            root.window.requestActivate()
            tryVerify(() => root.window.active)
        }

        function init() {
            failOnWarning(/.?/)
        }

        function cleanup() {
            root.window.destroy()
            wait(0)
        }

        function test_a_code_is_typed_and_used_by_keys_alone() {
            open()
            keyClick(Qt.Key_F9)
            const card = findChild(root.window, "couponCard")
            tryVerify(() => card.opened)
            for (const key of [Qt.Key_W, "1", Qt.Key_Return])
                keyClick(key)
            compare(root.terminal.sale.coupons.calls, ["apply w1"])
            keyClick(Qt.Key_Escape)
            tryVerify(() => !card.visible)
            compare(root.terminal.sale.calls, ["showCoupons"])
        }

        function test_coupons_are_used_and_taken_back_by_touch() {
            open()
            root.terminal.sale.coupons.fill()
            wait(50)
            mouseClick(findChild(root.window, "coupon"))
            const card = findChild(root.window, "couponCard")
            tryVerify(() => card.opened)
            root.terminal.sale.coupons.code = "CAMP"
            wait(50)
            mouseClick(findChild(card.contentItem, "applyCoupon"))
            const list = findChild(card.contentItem, "coupons")
            compare(list.count, 2)
            mouseClick(list.itemAtIndex(1), list.width - 26, 36)
            compare(root.terminal.sale.coupons.calls, ["apply CAMP", "remove CAMP-50"])
        }

        function openMore(): QtObject {
            open()
            keyClick(Qt.Key_F10)
            const sheet = findChild(root.window, "moreSheet")
            tryVerify(() => sheet.opened)
            return sheet
        }

        function test_more_is_worked_by_keys_alone() {
            const sheet = openMore()
            keyClick(Qt.Key_Down)
            keyClick(Qt.Key_Down)
            keyClick(Qt.Key_Down)
            keyClick(Qt.Key_Return)
            tryVerify(() => !sheet.visible)
            compare(root.terminal.calls, ["goToReturns"])
        }

        function test_more_is_worked_by_touch_alone() {
            open()
            wait(50)
            mouseClick(findChild(root.window, "more"))
            const sheet = findChild(root.window, "moreSheet")
            tryVerify(() => sheet.opened)
            wait(50)
            mouseClick(findChild(sheet.contentItem, "discountBasket"))
            compare(root.terminal.sale.calls, ["discountBasket"])
        }

        function test_voiding_still_asks_first() {
            const sheet = openMore()
            mouseClick(findChild(sheet.contentItem, "void"))
            const question = findChild(root.window, "voidSale")
            tryVerify(() => question.opened)
            compare(root.terminal.sale.calls, [])
        }
    }
}
