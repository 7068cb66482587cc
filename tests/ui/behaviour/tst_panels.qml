import QtQuick
import QtQuick.Templates as T
import QtTest
import OneTill.Screens
import OneTill.View

/** What opens over a screen: panels, sheets, questions, help. */
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
        name: "panels"

        function open(stage: int) {
            root.terminal = terminals.createObject(root)
            root.terminal.sale.fillGrid(20)
            if (stage === TerminalViewModel.Register)
                root.terminal.sale.fillBasket()
            root.terminal.stage = stage
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

        // A tile below the panel would sell what nobody asked for.
        function test_the_tap_that_closes_a_panel_presses_nothing_below() {
            open(TerminalViewModel.Register)
            const pill = findChild(root.window, "syncPill")
            mouseClick(pill)
            const panel = root.window.contentItem.T.Overlay.overlay
            tryVerify(() => panel.visible)
            wait(50)
            const tile = findChild(root.window, "tiles").itemAtIndex(0)
            mouseClick(tile)
            tryVerify(() => !panel.visible)
            compare(root.terminal.sale.calls, [])
            mouseClick(tile)
            compare(root.terminal.sale.calls.length, 1)
        }

        // The customer comes back for the receipt while the next one is being served.
        function test_the_last_receipt_is_shown_over_the_register() {
            open(TerminalViewModel.Register)
            keyClick(Qt.Key_P, Qt.ControlModifier)
            const sheet = findChild(root.window, "receiptSheet")
            tryVerify(() => sheet.opened)
            keyClick(Qt.Key_Return)
            keyClick(Qt.Key_F2)
            mouseClick(findChild(sheet.contentItem, "saveGiftAgain"))
            compare(root.terminal.receipt.calls, ["recall", "savePdf", "saveGift", "saveGift"])
            keyClick(Qt.Key_Escape)
            tryVerify(() => !sheet.visible)
            compare(root.terminal.sale.calls, [])

            keyClick(Qt.Key_P, Qt.ControlModifier)
            tryVerify(() => sheet.opened)
            root.terminal.lock()
            tryVerify(() => !sheet.visible)
        }

        // A till without a window manager has no other way out.
        function test_the_program_is_closed_from_the_cashiers_menu() {
            open(TerminalViewModel.Register)
            const menu = findChild(root.window, "cashierMenu")
            menu.open()
            tryVerify(() => menu.opened)
            mouseClick(findChild(menu.contentItem, "closeProgram"))
            tryVerify(() => !root.window.visible)
        }

        function test_the_cashiers_menu_is_worked_by_keys_alone_data() {
            return [{tag: "register", stage: TerminalViewModel.Register},
                {tag: "payment", stage: TerminalViewModel.Payment}]
        }

        function test_the_cashiers_menu_is_worked_by_keys_alone(data) {
            open(data.stage)
            const menu = findChild(root.window, "cashierMenu")
            for (let i = 0; i < 90 && root.window.activeFocusItem?.objectName !== "cashier"; ++i)
                keyClick(Qt.Key_Tab)
            compare(root.window.activeFocusItem.objectName, "cashier")
            keyClick(Qt.Key_Return)
            tryVerify(() => menu.opened)
            verify(root.window.activeFocusItem.visualFocus)
            for (let i = 0; i < 20 && root.window.activeFocusItem.text !== "Lock"; ++i) {
                keyClick(i < 3 ? Qt.Key_Right : Qt.Key_Down)
                verify(root.window.activeFocusItem.visualFocus)
            }
            keyClick(Qt.Key_Up)
            keyClick(Qt.Key_Down)
            keyClick(Qt.Key_Return)
            compare(root.terminal.calls, ["lock"])
            compare(root.terminal.payment.calls, [])
            compare(root.terminal.sale.calls, [])
        }

        // Digits and Enter stand for a label that does not scan, wherever the ring is.
        function test_enter_ends_a_typed_code_before_it_presses_a_button() {
            open(TerminalViewModel.Register)
            for (let i = 0; i < 90 && root.window.activeFocusItem?.objectName !== "cashier"; ++i)
                keyClick(Qt.Key_Tab)
            keyClick("4")
            keyClick("7")
            keyClick(Qt.Key_Return)
            compare(root.terminal.sale.calls, ["scan 47"])
            verify(!findChild(root.window, "cashierMenu").visible)
        }

        // A sentence over the total would hide what the customer is asked for.
        function test_a_reason_leaves_the_total_in_sight() {
            open(TerminalViewModel.Register)
            root.terminal.sale.isEmpty = true
            const button = findChild(root.window, "coupon")
            wait(50) // nobody taps what is not drawn yet
            mouseClick(button)
            const tip = findChild(button, "reason")
            tryVerify(() => tip.opened)
            const footer = findChild(root.window, "basketFooter")
            const bottom = button.mapToItem(footer, 0, tip.y + tip.height).y
            verify(bottom <= 0, bottom)
        }

        // Twelve people pay for one tent: all that was taken stays readable.
        function test_twelve_payments_fit_on_the_finished_sale() {
            open(TerminalViewModel.SaleComplete)
            for (let i = 2; i <= 12; ++i)
                root.terminal.receipt.tenders.append(
                    {tenderId: i, text: "Cash", amountText: "€99,999.99"})
            for (const [width, height] of [[1024, 768], [1280, 800], [1920, 1080]]) {
                root.window.width = width
                root.window.height = height
                const strip = findChild(root.window, "strip")
                const pills = findChild(root.window, "changePills")
                tryCompare(strip, "height", 4 * 64 + 32)
                const free = strip.mapToItem(pills, 0, 0).y
                verify(free >= pills.height, width + ": " + free)
            }
        }

        // Who scans goes on buying: what was scanned must not be thrown away with the rest.
        function test_a_scan_answers_the_question_whether_to_void() {
            open(TerminalViewModel.Register)
            keyClick(Qt.Key_Delete, Qt.ShiftModifier)
            const question = findChild(root.window, "voidSale")
            tryVerify(() => question.opened)
            root.terminal.sale.itemAdded("Mug")
            tryVerify(() => !question.visible)
            compare(root.terminal.sale.calls, [])
        }

        // A button that has the focus unseen would throw the basket away.
        function test_the_question_whether_to_void_begins_at_what_harms_nothing() {
            open(TerminalViewModel.Register)
            const question = findChild(root.window, "voidSale")
            for (const tabs of [1, 2, 3]) {
                keyClick(Qt.Key_Delete, Qt.ShiftModifier)
                tryVerify(() => question.opened)
                for (let i = 0; i < tabs; ++i)
                    keyClick(Qt.Key_Tab)
                keyClick(Qt.Key_Escape)
                tryVerify(() => !question.visible)
                keyClick(Qt.Key_Delete, Qt.ShiftModifier)
                tryVerify(() => question.opened)
                keyClick(Qt.Key_Space)
                tryVerify(() => !question.visible)
                compare(root.terminal.sale.calls, [])
            }
        }

        function test_enter_says_what_the_button_with_the_ring_says_of_voiding() {
            open(TerminalViewModel.Register)
            const question = findChild(root.window, "voidSale")
            for (const key of [Qt.Key_Return, Qt.Key_Enter, Qt.Key_F12]) {
                keyClick(Qt.Key_Delete, Qt.ShiftModifier)
                tryVerify(() => question.opened)
                verify(root.window.activeFocusItem.visualFocus)
                keyClick(key)
                tryVerify(() => !question.visible)
                compare(root.terminal.sale.calls, [])

                keyClick(Qt.Key_Delete, Qt.ShiftModifier)
                tryVerify(() => question.opened)
                keyClick(Qt.Key_Right)
                verify(root.window.activeFocusItem.visualFocus)
                keyClick(key)
                tryVerify(() => !question.visible)
                compare(root.terminal.sale.calls, ["voidBasket"])
                root.terminal.sale.calls = []
            }
            compare(root.terminal.calls, [])
        }

        function test_f1_helps_but_not_where_it_pays() {
            open(TerminalViewModel.Register)
            const help = findChild(root.window, "help")
            keyClick(Qt.Key_F1)
            tryVerify(() => help.opened)
            keyClick(Qt.Key_Escape)
            tryVerify(() => !help.visible)
            compare(root.terminal.sale.calls, [])

            root.terminal.stage = TerminalViewModel.Payment
            keyClick(Qt.Key_F1)
            compare(root.terminal.payment.calls, ["choose 0"])
            verify(!help.visible)
            keyClick(Qt.Key_F1, Qt.ShiftModifier)
            tryVerify(() => help.opened)
        }

        function test_every_screen_has_help_that_fits() {
            const last = TerminalViewModel.SaleComplete
            for (let stage = TerminalViewModel.Enrolment; stage <= last; ++stage) {
                open(stage)
                keyClick(Qt.Key_F1, Qt.ShiftModifier)
                const help = findChild(root.window, "help")
                tryVerify(() => help.opened)
                verify(help.page.title !== "", stage)
                const keys = findChild(help.contentItem, "keys")
                verify(keys.y + keys.height <= keys.parent.height, stage)
                const hints = findChild(help.contentItem, "hints")
                const close = findChild(help.contentItem, "close")
                verify(hints.y + hints.height <= close.y, stage)
                root.window.destroy()
                wait(0)
            }
            open(TerminalViewModel.Register)
        }
    }
}
