import QtQuick
import QtTest
import OneTill.Screens
import OneTill.View

/** The till page in the whole window, on fakes: what keys and fingers ask of it. */
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
        name: "till"

        function open(stage: int) {
            root.terminal = terminals.createObject(root)
            root.terminal.stage = stage
            root.window = windows.createObject(null, {terminal: root.terminal})
            root.window.requestActivate()
            tryVerify(() => root.window.active)
        }

        function type(keys) {
            for (const key of keys)
                keyClick(key)
        }

        function tap(objectName: string) {
            const item = findChild(root.window, objectName)
            verify(item !== null, objectName)
            mouseClick(item)
        }

        function init() {
            failOnWarning(/.?/)
        }

        function cleanup() {
            root.window.destroy()
            wait(0)
        }

        function test_the_rail_leads_to_the_till_and_escape_back() {
            open(TerminalViewModel.Register)
            keyClick(Qt.Key_4, Qt.ControlModifier)
            keyClick(Qt.Key_Escape)
            compare(root.terminal.calls, ["goToTill", "goToRegister"])
        }

        function test_each_act_of_the_till_has_its_key() {
            open(TerminalViewModel.Till)
            const movement = root.terminal.till.movement
            for (const key of [Qt.Key_F2, Qt.Key_F4, Qt.Key_F5, Qt.Key_F6]) {
                keyClick(key)
                tryVerify(() => movement.active)
                keyClick(Qt.Key_Escape)
            }
            compare(movement.calls, ["open 0", "cancel", "open 1", "cancel", "open 2", "cancel",
                "open 3", "cancel"])
            keyClick(Qt.Key_F8)
            compare(root.terminal.till.report.calls, ["openLastZ"])
            keyClick(Qt.Key_Escape)
            tryCompare(root.terminal.till.report, "active", false)
            keyClick(Qt.Key_F12)
            compare(root.terminal.till.calls, ["startClosing"])
        }

        // What the report shows is what a blind count must not know.
        function test_no_key_shows_the_x_report_to_who_counts_blind() {
            open(TerminalViewModel.Till)
            keyClick(Qt.Key_F7)
            compare(root.terminal.till.report.calls, [])
            root.terminal.till.blind = false
            keyClick(Qt.Key_F7)
            compare(root.terminal.till.report.calls, ["openX"])
        }

        function test_ctrl_d_opens_the_drawer_where_one_sells_and_at_the_till() {
            open(TerminalViewModel.Register)
            keyClick(Qt.Key_D, Qt.ControlModifier)
            keyClick(Qt.Key_Escape)
            root.terminal.stage = TerminalViewModel.Stock
            keyClick(Qt.Key_D, Qt.ControlModifier)
            root.terminal.stage = TerminalViewModel.Till
            keyClick(Qt.Key_D, Qt.ControlModifier)
            compare(root.terminal.calls, ["noSale", "noSale"])
        }

        function test_a_movement_is_typed_with_a_reason_and_a_number() {
            open(TerminalViewModel.Till)
            const movement = root.terminal.till.movement
            movement.active = true
            type(["2", "5", Qt.Key_Backspace, Qt.Key_Right, Qt.Key_Left])
            compare(movement.calls,
                ["digit 2", "digit 5", "backspace", "nextReason", "previousReason"])
            tap("reference")
            type(["7", "A"])
            compare(movement.reference.toUpperCase(), "7A")
            keyClick(Qt.Key_Return)
            compare(movement.calls.slice(-1), ["submit"])
        }

        // Far from its button, or left behind, it would be read as being about something else.
        function test_why_nothing_is_taken_out_stands_at_its_button_and_leaves_the_keypad_free() {
            open(TerminalViewModel.Till)
            const movement = root.terminal.till.movement
            movement.active = true
            movement.missingText = "Choose a reason"
            const button = findChild(root.window, "recordMovement")
            const tip = findChild(button, "reason")
            for (const end of [() => movement.missingText = "", () => movement.active = false]) {
                movement.missingText = "Choose a reason"
                tryVerify(() => button.visible)
                keyClick(Qt.Key_Return)
                tryVerify(() => tip.opened)
                const bubble = tip.background
                const place = bubble.mapToItem(button, 0, 0, bubble.width, bubble.height)
                verify(place.right <= 0 && place.right >= -16, place)
                verify(place.top >= -16 && place.bottom <= button.height + 16, place)
                end()
                tryVerify(() => !tip.visible)
            }
            compare(movement.calls, [])
        }

        function test_a_scanned_bag_stands_in_its_field() {
            open(TerminalViewModel.Till)
            root.terminal.till.movement.active = true
            root.terminal.till.movement.reference = "BAG-00318"
            compare(findChild(root.window, "reference").text, "BAG-00318")
        }

        function test_what_is_missing_holds_a_movement_back() {
            open(TerminalViewModel.Till)
            const movement = root.terminal.till.movement
            movement.missingText = "Choose a reason"
            movement.active = true
            keyClick(Qt.Key_Return)
            tap("recordMovement")
            compare(movement.calls, [])
        }

        function test_a_drawer_is_counted_by_keys_alone() {
            open(TerminalViewModel.Till)
            keyClick(Qt.Key_F12)
            const closing = root.terminal.till.closing
            type(["1", "2", Qt.Key_Return, "+", "-", Qt.Key_Down, Qt.Key_Up, Qt.Key_Right])
            compare(closing.count.calls, ["digit 1", "digit 2", "next", "oneMore", "oneLess",
                "next", "previous", "changeColumn"])
            keyClick(Qt.Key_F12)
            compare(closing.calls, ["submitCount"])
        }

        function test_a_drawer_is_counted_by_fingers_alone() {
            open(TerminalViewModel.Till)
            root.terminal.till.startClosing()
            const closing = root.terminal.till.closing
            const pad = findChild(root.window, "countPad")
            mouseClick(pad, 10, 10)
            mouseClick(pad, 10, pad.height - 10)
            compare(closing.count.calls, ["digit 7", "next"])
            tap("submitCount")
            compare(closing.calls, ["submitCount"])
        }

        function test_other_currencies_are_counted_on_pages_of_their_own() {
            open(TerminalViewModel.Till)
            const count = root.terminal.till.closing.count
            count.pages.append({value: "EUR", detailText: "", selected: true})
            count.pages.append({value: "USD", detailText: "", selected: false})
            root.terminal.till.startClosing()
            type([Qt.Key_PageDown, Qt.Key_PageUp])
            mouseClick(findChild(root.window, "countPageChips").itemAt(1))
            count.foreignCode = "USD"
            type(["4", "0", Qt.Key_Return])
            compare(count.calls, ["nextPage", "previousPage", "openPage 1", "digit 4", "digit 0"])
            compare(root.terminal.till.closing.calls, ["submitCount"])
        }

        function test_foreign_notes_are_dropped_by_keys_or_touch() {
            open(TerminalViewModel.Till)
            const movement = root.terminal.till.movement
            movement.currencies.append({value: "EUR", detailText: "", selected: true})
            movement.currencies.append({value: "USD", detailText: "", selected: false})
            movement.active = true
            keyClick(Qt.Key_PageDown)
            mouseClick(findChild(root.window, "currencies").itemAt(1))
            compare(movement.calls, ["nextCurrency", "chooseCurrency 1"])
        }

        function test_nothing_typed_is_no_count() {
            open(TerminalViewModel.Till)
            root.terminal.till.closing.missingText = "Count the drawer first; 0 for nothing"
            root.terminal.till.startClosing()
            keyClick(Qt.Key_F12)
            tap("submitCount")
            compare(root.terminal.till.closing.calls, [])
        }

        function test_a_review_is_closed_by_its_keys() {
            open(TerminalViewModel.Till)
            const closing = root.terminal.till.closing
            closing.review()
            type([Qt.Key_Right, "1", "0", Qt.Key_F12, Qt.Key_Return, Qt.Key_Escape, Qt.Key_Escape])
            compare(closing.calls, ["nextReason", "digit 1", "digit 0", "close", "close",
                "countAgain", "cancel"])
        }

        function test_a_bag_is_typed_and_the_shift_closed_by_touch() {
            open(TerminalViewModel.Till)
            const closing = root.terminal.till.closing
            closing.review()
            tap("bag")
            type(["3", "1", "8"])
            compare(closing.bag, "318")
            tap("closeShift")
            compare(closing.calls, ["close"])
        }

        function test_a_second_person_is_chosen_and_types_a_pin() {
            open(TerminalViewModel.Till)
            const movement = root.terminal.till.movement
            movement.active = true
            const second = root.terminal.approval
            second.active = true
            type([Qt.Key_Down, Qt.Key_Up, "1", Qt.Key_Backspace, Qt.Key_Return, Qt.Key_Escape])
            compare(second.calls, ["moveSelection 1", "moveSelection -1", "digit 1", "backspace",
                "submit", "cancel"])
            compare(movement.calls, [])
        }

        // The keys that closed the shift bounce, and the Z would go unseen.
        function test_the_z_report_stays_until_it_was_seen() {
            open(TerminalViewModel.ShiftClosed)
            keyClick(Qt.Key_F12)
            compare(root.terminal.calls, [])
            keyClick(Qt.Key_F1)
            compare(root.terminal.till.report.calls, ["savePdf"])
            tryVerify(() => findChild(root.window, "shiftClosed").settled)
            tap("nextShift")
            compare(root.terminal.calls, ["nextShift"])
        }
    }
}
