import QtQuick
import QtTest
import OneTill.Screens
import OneTill.View

/** Goods that are paid bit by bit: put away, paid for, handed over, given up. */
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
        name: "lay-away"

        function open(): QtObject {
            root.terminal = terminals.createObject(root)
            root.terminal.sale.fillGrid(20)
            root.terminal.sale.fillBasket()
            root.terminal.stage = TerminalViewModel.Register
            root.window = windows.createObject(null, {terminal: root.terminal})
            root.window.requestActivate()
            tryVerify(() => root.window.active)
            root.terminal.layAway.active = true
            const sheet = findChild(root.window, "layAwaySheet")
            tryVerify(() => sheet.opened)
            tryVerify(() => findChild(sheet.contentItem, "layAways").itemAtIndex(1) !== null)
            return sheet
        }

        function init() {
            failOnWarning(/.?/)
        }

        function cleanup() {
            root.window.destroy()
            wait(0)
        }

        function test_all_of_it_is_done_by_keys_alone() {
            open()
            for (const key of [Qt.Key_Down, Qt.Key_Up, Qt.Key_F8, Qt.Key_Return, Qt.Key_F5])
                keyClick(key)
            keyClick("5")
            keyClick(Qt.Key_Return)
            keyClick(Qt.Key_Escape)
            keyClick(Qt.Key_Delete)
            keyClick(Qt.Key_Down)
            keyClick(Qt.Key_F12)
            compare(root.terminal.layAway.calls, ["moveSelection 1", "moveSelection -1",
                "putAway ", "collect", "askInstalment", "digit 5", "done", "back", "askToCancel",
                "nextReason", "done"])
        }

        function test_a_name_and_an_instalment_are_typed_by_keys_alone() {
            const sheet = open()
            const layAway = root.terminal.layAway
            const name = findChild(sheet.contentItem, "layAwayCustomer")
            tryVerify(() => name.activeFocus)
            for (const letter of ["M", "r", "s"])
                keyClick(letter)
            keyClick(Qt.Key_Return)
            compare(layAway.calls, ["putAway Mrs"])
            keyClick(Qt.Key_F5)
            verify(!name.activeFocus)
            for (const key of ["2", "5", Qt.Key_Backspace, Qt.Key_Return])
                keyClick(key)
            compare(layAway.calls.slice(1), ["askInstalment", "digit 2", "digit 5", "backspace",
                "done"])
            keyClick(Qt.Key_Escape)
            tryVerify(() => name.activeFocus)
            compare(name.text, "Mrs", "no digit of the amount went there")
        }

        // While nothing is typed, the keys are those of the list.
        function test_an_empty_name_leaves_enter_and_delete_to_the_list() {
            open()
            keyClick(Qt.Key_Return)
            keyClick(Qt.Key_Delete)
            keyClick(Qt.Key_Escape)
            keyClick("M")
            keyClick(Qt.Key_Home)
            keyClick(Qt.Key_Delete)
            compare(root.terminal.layAway.calls, ["collect", "askToCancel", "back"])
            compare(root.terminal.layAway.customer, "")
        }

        function test_all_of_it_is_done_by_fingers_alone() {
            const sheet = open()
            const layAway = root.terminal.layAway
            const tap = name => mouseClick(findChild(sheet.contentItem, name))
            mouseClick(findChild(sheet.contentItem, "layAways").itemAtIndex(1))
            tap("collectLayAway")
            tap("instalment")
            tap("layAwayDone")
            tap("cancelLayAway")
            tap("cancelLayAway")
            mouseClick(findChild(sheet.contentItem, "layAwayReasons").itemAt(1))
            tap("layAwayDone")
            compare(layAway.calls, ["select LA48200013", "collect", "askInstalment", "done", "back",
                "askToCancel", "chooseReason cannot-pay", "done"])
        }

        function test_a_name_is_typed_and_enter_puts_the_basket_away() {
            const sheet = open()
            mouseClick(findChild(sheet.contentItem, "layAwayCustomer"))
            for (const letter of ["M", "r", "s"])
                keyClick(letter)
            keyClick(Qt.Key_Return)
            compare(root.terminal.layAway.calls, ["putAway Mrs"])
        }

        function test_nothing_is_done_with_nothing() {
            open()
            const layAway = root.terminal.layAway
            layAway.layAways.clear()
            layAway.count = 0
            layAway.putAwayReason = "Scan an item first"
            for (const key of [Qt.Key_F8, Qt.Key_Return, Qt.Key_F12])
                keyClick(key)
            compare(layAway.calls, [])
        }
    }
}
