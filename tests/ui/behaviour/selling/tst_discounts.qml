import QtQuick
import QtTest
import OneTill.Screens
import OneTill.View

/** Discounts on a line and on the basket, and the second person who approves them. */
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
        name: "discounts"

        function open() {
            root.terminal = terminals.createObject(root)
            root.terminal.sale.fillGrid(20)
            root.terminal.sale.fillBasket()
            root.terminal.stage = TerminalViewModel.Register
            root.window = windows.createObject(null, {terminal: root.terminal})
            root.window.requestActivate()
            tryVerify(() => root.window.active)
        }

        function type(keys) {
            for (const key of keys)
                keyClick(key)
        }

        function init() {
            failOnWarning(/.?/)
        }

        function cleanup() {
            root.window.destroy()
            wait(0)
        }

        /** Where something stands in the card of so many pixels in the middle of the window. */
        function tapCard(width: int, height: int, x: int, y: int) {
            wait(50) // nobody taps what is not drawn yet
            mouseClick(root.window.contentItem, (root.window.width - width) / 2 + x,
                       (root.window.height - height) / 2 + y)
        }

        function test_f6_opens_the_line_on_its_discount() {
            open()
            type([Qt.Key_F6, "5", "%", Qt.Key_Return])
            compare(root.terminal.sale.calls, ["discountSelected"])
            compare(root.terminal.sale.lineEdit.calls, ["digit 5", "done"])
            verify(root.terminal.sale.lineEdit.discountIsAmount)
        }

        function test_the_chosen_line_offers_its_discount_to_a_finger() {
            open()
            wait(50)
            const footer = findChild(root.window, "basketFooter")
            const bottom = root.window.height - footer.height
            mouseClick(root.window.contentItem, root.window.width - 16 - 52 - 8 - 60, bottom - 38)
            compare(root.terminal.sale.calls, ["discountLine 8"])
        }

        function test_a_percentage_turns_into_an_amount_by_touch() {
            open()
            keyClick(Qt.Key_F6)
            tapCard(860, 640, 860 - 24 - 324 + 56 + 8 + 28, 24 + 88 + 24)
            verify(root.terminal.sale.lineEdit.discountIsAmount)
        }

        function test_the_reason_is_chosen_by_touch_in_place_of_the_keypad() {
            open()
            keyClick(Qt.Key_F6)
            tapCard(860, 640, 860 - 24 - 60, 24 + 88 + 24)
            verify(root.terminal.sale.lineEdit.choosingReason)
            tapCard(860, 640, 860 - 24 - 160, 24 + 146 + 56 + 8 + 28)
            compare(root.terminal.sale.lineEdit.calls, ["chooseReason match"])
        }

        // Esc on the reasons must not throw away what was typed.
        function test_escape_leaves_the_reasons_first() {
            open()
            keyClick(Qt.Key_F6)
            root.terminal.sale.lineEdit.choosingReason = true
            keyClick(Qt.Key_Escape)
            verify(!root.terminal.sale.lineEdit.choosingReason)
            verify(root.terminal.sale.lineEdit.active)
        }

        // The reasons stand below one another, and a choice is not yet the end of choosing.
        function test_up_and_down_choose_among_the_reasons() {
            open()
            keyClick(Qt.Key_F6)
            const edit = root.terminal.sale.lineEdit
            edit.choosingReason = true
            type([Qt.Key_Down, Qt.Key_Up])
            compare(edit.calls, ["nextReason", "previousReason"])
            verify(edit.choosingReason)
        }

        function test_f6_again_changes_between_per_cent_and_amount_and_the_keys_are_shown() {
            open()
            const edit = root.terminal.sale.lineEdit
            keyClick(Qt.Key_F5)
            edit.field = LineEditViewModel.Price
            compare(findChild(root.window, "discount").keyHint, "F6")
            keyClick(Qt.Key_F6)
            compare(edit.field, LineEditViewModel.Discount)
            compare(findChild(root.window, "discount").keyHint, "")
            for (const isAmount of [true, false]) {
                const next = findChild(root.window, isAmount ? "asAmount" : "asPercent")
                compare(next.keyHint, "F6")
                keyClick(Qt.Key_F6)
                compare(edit.discountIsAmount, isAmount)
                compare(next.keyHint, "")
            }
            compare(findChild(root.window, "seller").keyHint, "F7")
        }

        // Where the ring or the cursor is, digits must go.
        function test_one_field_at_a_time_looks_active() {
            open()
            const edit = root.terminal.sale.lineEdit
            keyClick(Qt.Key_F6)
            const discount = findChild(root.window, "discount")
            for (let i = 0; i < 12 && !discount.visualFocus; ++i)
                keyClick(Qt.Key_Tab)
            verify(discount.visualFocus && discount.active)
            keyClick(Qt.Key_Up)
            compare(edit.field, LineEditViewModel.Price)
            verify(!discount.visualFocus && !discount.active)

            edit.field = LineEditViewModel.Note
            const note = findChild(root.window, "lineNote")
            tryVerify(() => note.activeFocus)
            keyClick(Qt.Key_F7)
            verify(findChild(root.window, "seller").active)
            verify(!note.activeFocus)
            keyClick(Qt.Key_Escape)
            verify(!edit.seller.open)
            verify(note.activeFocus)
        }

        // Space would remove the next line that is opened.
        function test_a_line_opens_without_the_button_that_the_last_one_ended_on() {
            open()
            const edit = root.terminal.sale.lineEdit
            keyClick(Qt.Key_F6)
            for (let i = 0; i < 20 && root.window.activeFocusItem.text !== "Remove"; ++i)
                keyClick(Qt.Key_Tab)
            compare(root.window.activeFocusItem.text, "Remove")
            keyClick(Qt.Key_Escape)
            edit.field = LineEditViewModel.Price
            keyClick(Qt.Key_F6)
            keyClick(Qt.Key_Space)
            compare(edit.calls, ["nextField", "cancel"])
        }

        function test_the_help_over_a_line_is_about_the_line() {
            open()
            keyClick(Qt.Key_F6)
            keyClick(Qt.Key_F1, Qt.ShiftModifier)
            const help = findChild(root.window, "help")
            tryVerify(() => help.opened)
            const keys = findChild(help.contentItem, "keys")
            const hints = findChild(help.contentItem, "hints")
            verify(help.page.title.includes("line"), help.page.title)
            verify(keys.y + keys.height <= keys.parent.height)
            verify(hints.y + hints.height <= findChild(help.contentItem, "close").y)
            keyClick(Qt.Key_Escape)
            tryVerify(() => !help.visible)
            root.terminal.sale.lineEdit.active = false
            keyClick(Qt.Key_F1, Qt.ShiftModifier)
            tryVerify(() => help.opened)
            verify(!help.page.title.includes("line"), help.page.title)
        }

        // Letters and digits of a note are no numbers, and Del takes a letter, not the line.
        function test_a_note_is_typed_as_text() {
            open()
            keyClick(Qt.Key_F6)
            type([Qt.Key_Down, "7", "+", Qt.Key_A, Qt.Key_Delete])
            compare(root.terminal.sale.lineEdit.noteText, "7+a")
            type([Qt.Key_Up, "7"])
            compare(root.terminal.sale.lineEdit.calls, ["nextField", "previousField", "digit 7"])
        }

        function test_a_finger_on_the_note_brings_the_keyboard() {
            open()
            keyClick(Qt.Key_F6)
            wait(50)
            const finger = touchEvent(root.window.contentItem)
            const x = (root.window.width - 860) / 2 + 24 + 200
            const y = (root.window.height - 640) / 2 + 24 + 88 + 3 * 82 + 36
            finger.press(0, root.window.contentItem, x, y).commit()
            finger.release(0, root.window.contentItem, x, y).commit()
            compare(root.terminal.sale.lineEdit.field, LineEditViewModel.Note)
            wait(50)
            mouseClick(root.window.contentItem, 208, root.window.height - 158)
            compare(root.terminal.sale.lineEdit.noteText, "a")
        }

        function test_shift_f6_takes_something_off_the_whole_basket() {
            open()
            keyClick(Qt.Key_F6, Qt.ShiftModifier)
            compare(root.terminal.sale.calls, ["discountBasket"])
            type(["5", "%", Qt.Key_Right, Qt.Key_Return])
            compare(root.terminal.sale.basketDiscount.calls, ["digit 5", "nextReason", "done"])
            verify(root.terminal.sale.basketDiscount.isAmount)
            keyClick("+")
            compare(root.terminal.sale.calls, ["discountBasket", "incrementSelected"])
        }

        function test_an_empty_basket_has_no_discount() {
            open()
            root.terminal.sale.isEmpty = true
            keyClick(Qt.Key_F6)
            keyClick(Qt.Key_F6, Qt.ShiftModifier)
            compare(root.terminal.sale.calls, [])
        }

        function test_a_second_person_approves_by_keys_over_what_was_typed() {
            open()
            keyClick(Qt.Key_F6)
            root.terminal.approval.active = true
            type(["1", Qt.Key_Backspace, Qt.Key_Down, Qt.Key_Up, Qt.Key_Delete, Qt.Key_Return])
            compare(root.terminal.approval.calls,
                    ["digit 1", "backspace", "moveSelection 1", "moveSelection -1", "clear",
                     "submit"])
            compare(root.terminal.sale.lineEdit.calls, [])
        }

        function test_escape_goes_back_to_the_line_as_it_was_typed() {
            open()
            keyClick(Qt.Key_F6)
            root.terminal.approval.active = true
            keyClick(Qt.Key_Escape)
            compare(root.terminal.approval.calls, ["cancel"])
            verify(root.terminal.sale.lineEdit.active)
            keyClick("7")
            compare(root.terminal.sale.lineEdit.calls, ["digit 7"])
        }

        function test_who_approves_is_chosen_by_touch() {
            open()
            root.terminal.approval.active = true
            wait(50)
            const people = findChild(findChild(root.window, "approval").contentItem, "approvers")
            verify(people !== null)
            mouseClick(people.itemAtIndex(1))
            tapCard(760, 560, 760 - 24 - 320 + 50, 24 + 76 + 40)
            compare(root.terminal.approval.calls, ["select aw", "digit 1"])
        }

        // An open till behind a lock, with a manager's name on it, would be an invitation.
        function test_a_locked_till_shows_no_approval() {
            open()
            root.terminal.approval.active = true
            root.terminal.locked = true
            keyClick("1")
            compare(root.terminal.approval.calls, [])
            compare(root.terminal.signIn.calls, ["digit 1"])
        }

        function test_the_pills_tell_all_they_stand_for_when_tapped() {
            open()
            const pills = findChild(root.window, "savingPills")
            tryVerify(() => pills.visible)
            mouseClick(pills)
            const sheet = findChild(root.window, "savingsSheet")
            tryVerify(() => sheet.opened)
            compare(findChild(sheet.contentItem, "savings").count, 2)
        }

        // A half pill looks like a mistake, and one that is left out must be counted.
        function test_pills_without_room_are_counted() {
            open()
            const pills = findChild(root.window, "savingPills")
            compare(pills.fitting, 2)
            for (let i = 0; i < 5; ++i)
                root.terminal.sale.savings.append({name: "Another offer " + i, detailText: "",
                                                   amountText: "−1.00", iconName: "tag"})
            tryVerify(() => pills.fitting < 7)
            tryVerify(() => findChild(pills, "pills").width <= pills.width)
        }
    }
}
