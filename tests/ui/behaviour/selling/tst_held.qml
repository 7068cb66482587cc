import QtQuick
import QtTest
import OneTill.Screens
import OneTill.View

/** Baskets put aside: what keys and fingers ask of the list, on fakes. */
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
        name: "held"

        function open() {
            root.terminal = terminals.createObject(root)
            root.terminal.sale.fillGrid(20)
            root.terminal.sale.fillBasket()
            root.terminal.stage = TerminalViewModel.Register
            root.window = windows.createObject(null, {terminal: root.terminal})
            root.window.requestActivate()
            tryVerify(() => root.window.active)
        }

        function openList(): QtObject {
            open()
            root.terminal.held.active = true
            const sheet = findChild(root.window, "heldSheet")
            tryVerify(() => sheet.opened)
            tryVerify(() => findChild(sheet.contentItem, "held").itemAtIndex(1) !== null)
            return sheet
        }

        function init() {
            failOnWarning(/.?/)
        }

        function cleanup() {
            root.window.destroy()
            wait(0)
        }

        function test_f8_and_the_button_hold_or_recall() {
            open()
            keyClick(Qt.Key_F8)
            mouseClick(findChild(root.window, "hold"))
            keyClick(Qt.Key_F8, Qt.ShiftModifier)
            compare(root.terminal.calls, ["holdOrRecall", "holdOrRecall", "showHeld"])
        }

        function test_the_list_is_worked_by_keys_alone() {
            openList()
            for (const key of [Qt.Key_Down, Qt.Key_Up, Qt.Key_Return, Qt.Key_Delete])
                keyClick(key)
            // The key that recalls must not throw away: Enter keeps.
            keyClick(Qt.Key_Return)
            compare(root.terminal.held.calls, ["moveSelection 1", "moveSelection -1", "recall",
                "askToDiscard", "keep"])
            keyClick(Qt.Key_Escape)
            tryCompare(root.terminal.held, "active", false)
        }

        function test_the_list_is_worked_by_fingers_alone() {
            const sheet = openList()
            mouseClick(findChild(sheet.contentItem, "held").itemAtIndex(1))
            mouseClick(findChild(sheet.contentItem, "recallHeld"))
            mouseClick(findChild(sheet.contentItem, "discardHeld"))
            mouseClick(findChild(sheet.contentItem, "discardHeld"))
            compare(root.terminal.held.calls, ["select b", "recall", "askToDiscard", "discard"])
        }

        function test_a_name_is_typed_and_kept_or_left() {
            const sheet = openList()
            keyClick(Qt.Key_F2)
            const name = findChild(sheet.contentItem, "heldName")
            tryVerify(() => name.activeFocus)
            keyClick("a")
            keyClick("b")
            keyClick(Qt.Key_Return)
            tryVerify(() => !name.visible)
            mouseClick(findChild(sheet.contentItem, "renameHeld"))
            tryVerify(() => name.activeFocus)
            keyClick(Qt.Key_Escape)
            compare(root.terminal.held.calls, ["askForName", "rename ab", "askForName", "keep"])
            compare(root.terminal.held.active, true)
        }

        function test_they_are_left_to_the_next_shift_only_before_it_ends() {
            const sheet = openList()
            const held = root.terminal.held
            keyClick(Qt.Key_F6)
            compare(findChild(sheet.contentItem, "leaveHeld").visible, false)
            held.closingShift = true
            held.leaveReason = "Sell or discard what has expired first"
            keyClick(Qt.Key_F6)
            compare(held.calls, [])
            held.leaveReason = ""
            mouseClick(findChild(sheet.contentItem, "leaveHeld"))
            compare(held.calls, ["leave"])
        }
    }
}
