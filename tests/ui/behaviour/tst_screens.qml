import QtQuick
import QtTest
import OneTill.Screens
import OneTill.View

/** The whole window on fakes: what each key asks of the view-models, stage by stage. */
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
        name: "screens"

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

        function test_a_pin_is_typed_on_a_hardware_keyboard() {
            open(TerminalViewModel.SignIn)
            type(["1", "2", Qt.Key_Backspace, Qt.Key_Return])
            compare(root.terminal.signIn.calls, ["digit 1", "digit 2", "backspace", "submit"])
        }

        function test_arrows_choose_who_signs_in() {
            open(TerminalViewModel.SignIn)
            type([Qt.Key_Right, Qt.Key_Down, Qt.Key_Left])
            compare(root.terminal.signIn.calls, ["select to", "select sa", "select rm"])
        }

        // Eight people in three rows: none is cut, and choosing the last moves nothing.
        function test_names_are_shown_whole() {
            open(TerminalViewModel.SignIn)
            for (const id of ["tb", "ic"])
                root.terminal.signIn.staff.append({staffId: id, name: id, roleText: "Cashier",
                    initials: id, tint: 1, selected: false})
            const staff = findChild(root.window, "staff")
            tryCompare(staff, "count", 8)
            verify(staff.contentHeight <= staff.height)
            type([Qt.Key_Down, Qt.Key_Down])
            compare(root.terminal.signIn.calls, ["select rm", "select tb"])
            compare(staff.contentY, 0)
        }

        function test_arrows_move_over_the_tiles() {
            open(TerminalViewModel.Register)
            const grid = findChild(root.window, "tiles")
            grid.itemAtIndex(0).forceActiveFocus(Qt.TabFocusReason)
            type([Qt.Key_Right, Qt.Key_Down, Qt.Key_Space])
            compare(root.terminal.sale.calls, ["addTile LANT5"])
        }

        // Half a chip looks like a mistake: what does not fit whole is behind More.
        function test_more_leads_to_the_categories_that_do_not_fit() {
            open(TerminalViewModel.Register)
            root.window.width = 1024
            const chips = findChild(root.window, "categories")
            tryVerify(() => chips.overflowing)
            const shown = () => {
                let names = []
                for (let i = 0; i < chips.count; ++i)
                    if (chips.itemAtIndex(i).opacity > 0)
                        names.push(chips.itemAtIndex(i).text)
                return names
            }
            compare(shown()[0], "Favourites")
            verify(!shown().includes("Gifts"))
            for (let i = 0; i < 3 && !shown().includes("Gifts"); ++i)
                chips.turn()
            verify(shown().includes("Gifts"))
            chips.turn()
            compare(shown()[0], "Favourites")
        }

        function test_f12_pays() {
            open(TerminalViewModel.Register)
            keyClick(Qt.Key_F12)
            compare(root.terminal.calls, ["pay"])
        }

        function test_f12_does_not_pay_an_empty_basket() {
            open(TerminalViewModel.Register)
            root.terminal.sale.canPay = false
            keyClick(Qt.Key_F12)
            compare(root.terminal.calls, [])
        }

        function test_the_basket_obeys_its_keys() {
            open(TerminalViewModel.Register)
            type(["+", "-", Qt.Key_Delete])
            compare(root.terminal.sale.calls,
                    ["incrementSelected", "decrementSelected", "removeSelected"])
        }

        function test_three_and_a_star_say_how_many_come_next() {
            open(TerminalViewModel.Register)
            type(["3", "*"])
            compare(root.terminal.sale.calls, ["setMultiplier 3"])
        }

        // A label that does not scan is typed in; its digits must not start a search.
        function test_a_code_typed_by_hand_is_scanned_on_enter() {
            open(TerminalViewModel.Register)
            type(["9", "5", "2", Qt.Key_Return])
            compare(root.terminal.sale.calls, ["scan 952"])
            compare(root.terminal.search.calls, [])
        }

        function test_escape_forgets_digits_and_never_the_sale() {
            open(TerminalViewModel.Register)
            type(["9", Qt.Key_Escape, Qt.Key_Escape, Qt.Key_Return])
            compare(root.terminal.sale.calls, [])
            compare(root.terminal.calls, [])
        }

        function test_a_letter_starts_the_search() {
            open(TerminalViewModel.Register)
            keyClick(Qt.Key_S)
            compare(root.terminal.search.calls, ["open s"])
        }

        // Who walked to the rail or the top bar with Tab goes on typing all the same.
        function test_letters_and_keys_of_the_basket_work_wherever_the_focus_is() {
            open(TerminalViewModel.Register)
            for (let i = 0; i < 5; ++i) {
                keyClick(Qt.Key_Tab)
                keyClick("+")
            }
            compare(root.terminal.sale.calls, Array(5).fill("incrementSelected"))
            keyClick(Qt.Key_S)
            compare(root.terminal.search.calls, ["open s"])
        }

        function test_escape_takes_a_notice_away() {
            open(TerminalViewModel.Register)
            root.terminal.notice.visible = true
            keyClick(Qt.Key_Escape)
            compare(root.terminal.notice.calls, ["dismiss"])
        }

        // By touch alone there must be a way out of the search, whatever was typed.
        function test_the_search_is_left_by_touch() {
            open(TerminalViewModel.Register)
            keyClick(Qt.Key_F3)
            wait(50) // nobody taps what is not drawn yet
            mouseClick(root.window.contentItem, 60, 400)
            compare(root.terminal.search.calls, ["open ", "close"])

            root.terminal.search.calls = []
            keyClick(Qt.Key_F3)
            keyClick(Qt.Key_A)
            wait(50)
            mouseClick(root.window.contentItem, 60, 400)
            verify(root.terminal.search.active, "something was typed")
            mouseClick(root.window.contentItem, root.window.width / 2 + 336, 120)
            compare(root.terminal.search.calls, ["open ", "close"])
        }

        // A receipt's symbol that was typed is longer than any name.
        function test_what_was_not_found_is_elided_within_the_card() {
            open(TerminalViewModel.Register)
            keyClick(Qt.Key_F3)
            root.terminal.search.emptyText = "Nothing called ‘" + "OT1.eyJhIjoi".repeat(60) + "’"
            const empty = findChild(root.window, "nothingFound")
            tryVerify(() => empty.visible)
            wait(50)
            const card = findChild(root.window, "itemSearch")
            const top = empty.mapToItem(card.contentItem, 0, 0).y
            verify(top > 64, "below the field: " + top)
            verify(top + empty.height < card.contentItem.height, empty.height)
        }

        function test_enter_in_the_search_adds_and_stays() {
            open(TerminalViewModel.Register)
            root.terminal.search.fill()
            keyClick(Qt.Key_F3)
            type([Qt.Key_Down, Qt.Key_Return])
            compare(root.terminal.search.calls, ["open ", "move 1", "add 0 false"])
            verify(root.terminal.search.active)
        }

        function test_control_enter_in_the_search_adds_and_closes() {
            open(TerminalViewModel.Register)
            root.terminal.search.fill()
            keyClick(Qt.Key_F3)
            keyClick(Qt.Key_Return, Qt.ControlModifier)
            compare(root.terminal.search.calls, ["open ", "addSelected true"])
        }

        // The keyboard on the screen must stay within reach while the search holds all else back.
        function test_the_keyboard_on_the_screen_types_into_the_search() {
            open(TerminalViewModel.Register)
            keyClick(Qt.Key_F3)
            const middle = root.window.width / 2
            mouseClick(root.window.contentItem, middle + 276, 120)
            wait(50) // nobody taps a key before it is drawn
            mouseClick(root.window.contentItem, middle, root.window.height - 248)
            verify(root.terminal.search.active, "between two keys")
            mouseClick(root.window.contentItem, 208, root.window.height - 158)
            compare(root.terminal.search.query, "a")
        }

        function tap(x: int, y: int) {
            const finger = touchEvent(root.window.contentItem)
            finger.press(0, root.window.contentItem, x, y).commit()
            finger.release(0, root.window.contentItem, x, y).commit()
        }

        // With touch alone: tap the field in the bar, type, and nothing else was needed.
        function test_a_finger_on_the_search_field_brings_the_keyboard() {
            open(TerminalViewModel.Register)
            tap(300, 32)
            verify(root.terminal.search.active)
            wait(50) // nobody taps a key before it is drawn
            tap(208, root.window.height - 158)
            compare(root.terminal.search.query, "a")
        }

        function test_enter_completes_a_payment_that_covers_the_total() {
            open(TerminalViewModel.Payment)
            type(["5", "0", ",", Qt.Key_Return])
            compare(root.terminal.payment.calls, ["digit 5", "digit 0", "separator", "complete"])
        }

        // Enter on a payment that is short must not end the sale.
        function test_enter_does_not_complete_a_short_payment() {
            open(TerminalViewModel.Payment)
            root.terminal.payment.canComplete = false
            type([Qt.Key_Return, Qt.Key_F12])
            compare(root.terminal.payment.calls, [])
        }

        function test_escape_leads_from_payment_back_to_the_basket() {
            open(TerminalViewModel.Payment)
            keyClick(Qt.Key_Escape)
            compare(root.terminal.calls, ["back"])
        }

        function test_a_locked_till_takes_no_key_of_the_register() {
            open(TerminalViewModel.Register)
            keyClick(Qt.Key_L, Qt.ControlModifier)
            verify(root.terminal.locked)
            keyClick(Qt.Key_F12)
            type(["1"])
            compare(root.terminal.calls, ["lock"])
            compare(root.terminal.signIn.calls, ["submit", "digit 1"])
        }

        function test_the_line_edit_takes_digits_and_gives_the_focus_back() {
            open(TerminalViewModel.Register)
            keyClick(Qt.Key_F5)
            type(["7", Qt.Key_Return])
            compare(root.terminal.sale.lineEdit.calls, ["digit 7", "done"])
            keyClick("+")
            compare(root.terminal.sale.calls, ["editSelected", "incrementSelected"])
        }

        // With keys alone a new price must not cost a walk over every button to its reason.
        function test_arrows_choose_the_reason_of_a_price() {
            open(TerminalViewModel.Register)
            keyClick(Qt.Key_F5)
            type([Qt.Key_Down, "7", Qt.Key_Right, Qt.Key_Left])
            compare(root.terminal.sale.lineEdit.calls,
                    ["nextField", "digit 7", "nextReason", "previousReason"])
        }

        function test_enter_starts_the_next_sale() {
            open(TerminalViewModel.SaleComplete)
            tryVerify(() => findChild(root.window, "saleComplete").settled)
            keyClick(Qt.Key_Return)
            compare(root.terminal.receipt.calls, ["newSale"])
        }

        function test_a_second_press_does_not_sweep_the_change_away() {
            open(TerminalViewModel.Payment)
            root.terminal.stage = TerminalViewModel.SaleComplete
            type([Qt.Key_Return, Qt.Key_Return, Qt.Key_F12])
            compare(root.terminal.receipt.calls, [])
        }

        // Each coin once: the last ones hung out of the card, behind the receipt.
        function test_change_in_many_pieces_stays_on_its_card() {
            open(TerminalViewModel.SaleComplete)
            root.window.width = 1024
            root.terminal.receipt.changePills = [1, 2, 3, 4, 5, 6, 7, 8, 9].map(i => i + " × €200")
            const pills = findChild(root.window, "changePills")
            tryVerify(() => pills.childrenRect.height > 40)
            verify(pills.x >= 0)
            verify(pills.childrenRect.width <= pills.width)
        }

        function test_the_rail_has_keys() {
            open(TerminalViewModel.Register)
            keyClick(Qt.Key_3, Qt.ControlModifier)
            keyClick(Qt.Key_1, Qt.ControlModifier)
            compare(root.terminal.calls, ["goToStock", "goToRegister"])
        }

        // Who cannot see the basket hears it; two scans of one article are said twice.
        function test_what_the_till_says_reaches_the_screen_reader() {
            open(TerminalViewModel.Register)
            const announcer = findChild(root.window, "announcer")
            let heard = []
            announcer.textChanged.connect(() => heard.push(announcer.Accessible.name))
            root.terminal.herald.said("1 × Mug. Total €14.95")
            root.terminal.herald.said("1 × Mug. Total €14.95")
            compare(heard, ["1 × Mug. Total €14.95", "", "1 × Mug. Total €14.95"])
        }

        function test_a_stopped_till_is_restarted_by_key() {
            open(TerminalViewModel.Fatal)
            keyClick(Qt.Key_Return)
            compare(root.terminal.calls, ["restart"])
        }

        function test_the_theme_changes_while_running() {
            open(TerminalViewModel.Register)
            const light = root.window.color.toString()
            root.terminal.theme = "dark"
            verify(root.window.color.toString() !== light)
        }
    }
}
