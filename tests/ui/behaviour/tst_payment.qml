import QtQuick
import QtTest
import OneTill.Screens
import OneTill.View

/** Payment and Sale complete: what is shown of the money, and where it stays. */
Item {
    id: root

    property TerminalViewModel terminal: null
    property Main window: null

    readonly property var sizes: [[1024, 768], [1280, 800], [1920, 1080]]

    Component {
        id: terminals

        TerminalViewModel {}
    }
    Component {
        id: windows

        Main {}
    }

    TestCase {
        name: "payment"

        function open(stage: int) {
            root.terminal = terminals.createObject(root)
            root.terminal.sale.fillGrid(20)
            root.terminal.sale.fillBasket()
            root.terminal.stage = stage
            root.window = windows.createObject(null, {terminal: root.terminal})
            root.window.requestActivate()
            tryVerify(() => root.window.active)
        }

        function resize(size: var) {
            root.window.width = size[0]
            root.window.height = size[1]
            wait(50)
        }

        /** Where an item is in the window. */
        function placeOf(item: Item): rect {
            return item.mapToItem(root.window.contentItem, 0, 0, item.width, item.height)
        }

        function apart(one: rect, other: rect): bool {
            return one.right <= other.left || other.right <= one.left || one.bottom <= other.top
                || other.bottom <= one.top
        }

        function init() {
            failOnWarning(/.?/)
        }

        function cleanup() {
            root.window.destroy()
            wait(0)
        }

        // Twelve people pay for one tent: what was taken can be read, and given back.
        function test_twelve_payments_leave_the_change_and_the_method_in_sight() {
            open(TerminalViewModel.Payment)
            const payment = root.terminal.payment
            payment.takenText = "1,250.00"
            for (let i = 1; i <= 12; ++i)
                payment.taken.append({tenderId: i, text: "Cash", amountText: "99,999.99",
                    detailText: ""})
            for (const size of root.sizes) {
                resize(size)
                const last = placeOf(findChild(root.window, "otherWays"))
                const taken = placeOf(findChild(root.window, "taken"))
                verify(taken.top >= last.bottom + 8, size + ": " + taken)
                verify(taken.bottom <= size[1] - 16, size + ": " + taken)
                const change = placeOf(findChild(root.window, "change"))
                verify(change.height >= 200, size + ": " + change)
                verify(apart(change, placeOf(findChild(root.window, "sums"))), size)
            }
            // The newest is in sight; those above can be scrolled to.
            const list = findChild(root.window, "taken")
            verify(list.atYEnd)
            list.positionViewAtBeginning()
            mouseClick(list.itemAtIndex(0))
            compare(payment.calls, ["removeTender 1"])
        }

        // Whoever stands on a payment means it, and not the end of the sale.
        function test_enter_on_a_payment_gives_it_back() {
            open(TerminalViewModel.Payment)
            const payment = root.terminal.payment
            payment.taken.append({tenderId: 7, text: "Cash", amountText: "20.00", detailText: ""})
            const list = findChild(root.window, "taken")
            tryVerify(() => list.itemAtIndex(0) !== null)
            const row = list.itemAtIndex(0)
            for (let i = 0; i < 30 && !row.visualFocus; ++i)
                keyClick(Qt.Key_Tab)
            verify(row.visualFocus)
            keyClick(Qt.Key_Return)
            keyClick(Qt.Key_Enter)
            compare(payment.calls, ["removeTender 7", "removeTender 7"])
        }

        function test_a_way_to_pay_is_chosen_by_key_or_finger_and_its_number_typed() {
            open(TerminalViewModel.Payment)
            const payment = root.terminal.payment
            keyClick(Qt.Key_F2)
            mouseClick(findChild(root.window, "methods").itemAt(2))
            compare(payment.calls, ["choose 1", "choose 2"])
            payment.referenceName = "Voucher number"
            keyClick("7")
            compare(payment.reference, "7")
            keyClick(Qt.Key_Return)
            keyClick(Qt.Key_Tab)
            keyClick("5")
            mouseClick(findChild(root.window, "takePart"))
            payment.reference = "V-2207"
            compare(findChild(root.window, "tenderNumber").text, "V-2207")
            payment.referenceName = ""
            keyClick("4")
            compare(payment.calls.slice(2), ["submit", "digit 5", "addTender", "digit 4"])
        }

        // It begins on the terminal; the number of a slip is for those that were paid before.
        function test_digits_type_the_amount_of_a_card_until_its_number_is_wanted() {
            open(TerminalViewModel.Payment)
            const payment = root.terminal.payment
            const number = findChild(root.window, "tenderNumber")
            payment.needsNumber = false
            payment.referenceName = "Number on the slip"
            keyClick("5")
            compare(payment.reference, "")
            mouseClick(number)
            keyClick("7")
            compare(payment.reference, "7")
            keyClick(Qt.Key_Backspace)
            keyClick("8")
            compare(payment.reference, "8")
            keyClick(Qt.Key_Tab)
            keyClick("4")
            compare(payment.calls, ["digit 5", "digit 4"])
            payment.reference = "502918"
            verify(number.activeFocus, "it was scanned")

            // A voucher is nothing without its number.
            number.focus = false
            payment.reference = ""
            payment.needsNumber = true
            verify(number.activeFocus)
            payment.needsNumber = false
            keyClick("3")
            compare(payment.calls.slice(2), ["digit 3"])
        }

        function test_a_part_is_taken_by_key_or_touch_in_whatever_way() {
            open(TerminalViewModel.Payment)
            const payment = root.terminal.payment
            payment.canComplete = false
            payment.blockedText = "€4.95 is still missing"
            keyClick(Qt.Key_F6)
            mouseClick(findChild(root.window, "takePart"))
            payment.canTake = false
            keyClick(Qt.Key_F6)
            compare(payment.calls, ["addTender", "addTender"])
        }

        function test_the_other_ways_are_a_key_or_a_tap_away() {
            open(TerminalViewModel.Payment)
            const payment = root.terminal.payment
            keyClick(Qt.Key_F7)
            const sheet = findChild(root.window, "others")
            tryVerify(() => sheet.activeFocus)
            keyClick(Qt.Key_Down)
            keyClick(Qt.Key_Down)
            keyClick(Qt.Key_Return)
            compare(payment.calls, ["chooseOther 2"])

            mouseClick(findChild(root.window, "otherWays"))
            tryVerify(() => sheet.activeFocus)
            mouseClick(sheet.itemAtIndex(0))
            keyClick(Qt.Key_F7)
            tryVerify(() => sheet.activeFocus)
            keyClick(Qt.Key_Escape)
            keyClick("5")
            compare(payment.calls.slice(1), ["chooseOther 0", "digit 5"])
        }

        // Whatever had the focus when the sheet was last open, its list takes the keys.
        function test_the_other_ways_take_the_keys_each_time_they_open() {
            open(TerminalViewModel.Payment)
            const payment = root.terminal.payment
            const sheet = findChild(root.window, "others")
            for (const tabs of [1, 3, 4, 5]) {
                keyClick(Qt.Key_F7)
                tryVerify(() => sheet.visible)
                for (let i = 0; i < tabs; ++i)
                    keyClick(Qt.Key_Tab)
                keyClick(Qt.Key_Escape)
                tryVerify(() => !sheet.visible)
                keyClick(Qt.Key_F7)
                tryVerify(() => sheet.visible)
                verify(root.window.activeFocusItem.visualFocus, tabs)
                keyClick(Qt.Key_Down)
                verify(root.window.activeFocusItem.visualFocus, tabs)
                keyClick(Qt.Key_Return)
                tryVerify(() => !sheet.visible)
                compare(payment.calls, ["chooseOther 1"])
                payment.calls = []
            }
        }

        // What the shop does not take stays where it is, and does nothing.
        function test_a_way_that_is_not_taken_cannot_be_chosen() {
            open(TerminalViewModel.Payment)
            mouseClick(findChild(root.window, "methods").itemAt(3))
            compare(root.terminal.payment.calls, [])
        }

        function test_what_is_known_of_an_account_is_read_at_every_size() {
            open(TerminalViewModel.Payment)
            const payment = root.terminal.payment
            payment.referenceName = "Number of the gift card"
            payment.accountText = "This till does not know what is on it. Up to €99,999.99 now; "
                + "the centre confirms it later."
            while (payment.quickAmounts.count > 1)
                payment.quickAmounts.remove(1)
            for (const size of root.sizes) {
                resize(size)
                const account = findChild(root.window, "account")
                verify(account.visible)
                verify(account.height <= 80, size + ": " + account.height)
                verify(apart(placeOf(account), placeOf(findChild(root.window, "tenderNumber"))),
                    size)
            }
        }

        function test_an_open_payment_was_paid_or_was_not_by_keys_alone() {
            open(TerminalViewModel.Payment)
            const pay = root.terminal.openPayment
            pay.active = true
            tryVerify(() => findChild(root.window, "slipNumber").activeFocus)
            keyClick(Qt.Key_F12)
            keyClick(Qt.Key_F6)
            compare(pay.calls, [])
            keyClick("7")
            compare(pay.reference, "7")
            keyClick(Qt.Key_Return)
            keyClick(Qt.Key_Down)
            keyClick(Qt.Key_F6)
            keyClick(Qt.Key_F12)
            compare(pay.calls, ["wasPaid", "nextReason", "wasNotPaid", "wasPaid"])
            compare(root.terminal.payment.calls, [])
            keyClick(Qt.Key_Escape)
            compare(pay.calls.slice(4), ["later"])
        }

        function test_an_open_payment_is_answered_by_touch() {
            open(TerminalViewModel.Payment)
            const pay = root.terminal.openPayment
            pay.active = true
            pay.reference = "AUTH 7"
            tryVerify(() => findChild(root.window, "wasPaid").visible)
            mouseClick(findChild(root.window, "wasPaid"))
            mouseClick(findChild(root.window, "reasonChips").itemAt(1))
            mouseClick(findChild(root.window, "wasNotPaid"))
            compare(pay.calls, ["wasPaid", "chooseReason abandoned", "wasNotPaid"])
        }

        // What is largest is counted out: 749.00 were, when 100.00 of them went back in cash.
        function test_the_largest_figure_of_a_refund_is_the_cash_to_give_back() {
            open(TerminalViewModel.SaleComplete)
            const receipt = root.terminal.receipt
            receipt.changeDue = false
            receipt.totalText = "−€749.00"
            receipt.refundText = "€749.00"
            receipt.cashBackText = "€100.00"
            receipt.tenders.clear()
            receipt.tenders.append({tenderId: 1, text: "Cash", amountText: "−€100.00"})
            receipt.tenders.append({tenderId: 2, text: "Voucher · V-17", amountText: "−€649.00"})
            const hero = findChild(root.window, "hero")
            compare(hero.Accessible.name, "Give back €100.00")
            receipt.cashBackText = ""
            compare(hero.Accessible.name, "Refunded €749.00")
            receipt.refundText = ""
            compare(hero.Accessible.name, "Paid −€749.00")
        }

        function test_a_gift_receipt_is_saved_by_key_or_touch() {
            open(TerminalViewModel.SaleComplete)
            const receipt = root.terminal.receipt
            keyClick(Qt.Key_F2)
            for (const size of root.sizes) {
                resize(size)
                mouseClick(findChild(root.window, "saveGift"))
            }
            receipt.canGift = false
            keyClick(Qt.Key_F2)
            mouseClick(findChild(root.window, "saveGift"))
            compare(receipt.calls, Array(4).fill("saveGift"))
        }

        // Who types the number with a finger must get on to the answer.
        function test_an_open_payment_is_answered_above_the_keyboard_on_the_screen() {
            open(TerminalViewModel.Payment)
            const pay = root.terminal.openPayment
            pay.active = true
            const field = findChild(root.window, "slipNumber")
            tryVerify(() => field.activeFocus)
            for (const size of root.sizes) {
                resize(size)
                field.keyboardRequested()
                for (const error of ["", "The till could not save that. Try again."]) {
                    pay.errorText = error
                    wait(50)
                    for (const name of ["slipNumber", "later", "wasNotPaid", "wasPaid"]) {
                        const place = placeOf(findChild(root.window, name))
                        verify(place.bottom <= size[1] - 316, name + size + ": " + place)
                    }
                    const chips = findChild(root.window, "reasonChips")
                    verify(apart(placeOf(chips.itemAt(chips.count - 1)),
                                 placeOf(findChild(root.window, "wasPaid"))), size)
                }
            }
            pay.reference = "AUTH 7"
            field.accepted()
            compare(pay.calls, ["wasPaid"])
        }

        function test_what_to_do_at_the_card_terminal_is_read_at_every_size() {
            open(TerminalViewModel.Payment)
            const pay = root.terminal.openPayment
            pay.titleText = "Take it on the card terminal"
            pay.amountText = "€99,999.99"
            pay.hintText = "Key the amount in there. Then say how it ended. Its basket could not "
                + "be read. If it was paid, scan the goods again first; it pays for them."
            pay.errorText = "The till could not save that. Nothing was changed. Try again; if it "
                + "stays, call IT."
            pay.active = true
            tryVerify(() => findChild(root.window, "wasPaid").visible)
            for (const size of root.sizes) {
                resize(size)
                const hint = findChild(root.window, "paymentHint")
                verify(hint.visible && hint.height >= hint.contentHeight)
                verify(!findChild(root.window, "paymentTitle").truncated, size)
                const body = placeOf(hint.parent)
                const later = placeOf(findChild(root.window, "later"))
                verify(body.bottom <= later.top, size + ": " + body)
                verify(later.bottom <= size[1], size + ": " + later)
            }
            pay.givesBack = true
            compare(findChild(root.window, "wasPaid").text, "It went back")
            compare(findChild(root.window, "wasNotPaid").text, "It did not go back")
        }

        // Principle 4: the next amount is typed without looking where the keys are now.
        function test_the_keys_stay_where_they_are() {
            open(TerminalViewModel.Payment)
            for (const size of root.sizes) {
                resize(size)
                const pad = findChild(root.window, "pad")
                const before = placeOf(pad)
                const amounts = root.terminal.payment.quickAmounts
                const kept = amounts.get(0).text
                while (amounts.count > 0)
                    amounts.remove(0)
                wait(20)
                compare(placeOf(pad), before)
                for (let i = 0; i < 5; ++i)
                    amounts.append({text: kept, label: i === 0 ? "Exact" : "", highlighted: false})
            }
        }

        function test_a_notice_leaves_the_total_in_sight_data() {
            return [
                {tag: "register", stage: TerminalViewModel.Register, total: "basketFooter"},
                {tag: "payment", stage: TerminalViewModel.Payment, total: "summary"},
                {tag: "sale complete", stage: TerminalViewModel.SaleComplete, total: "strip"}]
        }

        function test_a_notice_leaves_the_total_in_sight(data) {
            open(data.stage)
            root.terminal.notice.visible = true
            for (const size of root.sizes) {
                resize(size)
                const notice = placeOf(findChild(root.window, "notice"))
                const total = placeOf(findChild(root.window, data.total))
                verify(apart(notice, total), size + ": " + notice + total)
            }
        }
    }
}
