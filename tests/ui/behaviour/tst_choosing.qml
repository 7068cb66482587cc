import QtQuick
import QtTest
import OneTill.Screens
import OneTill.View

/** Choosing from tiles, variants and lists, by keys alone and by touch alone. */
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
        name: "choosing"

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

        function pick() {
            open()
            root.terminal.sale.variants.fill(["S", "M", "L"])
            root.terminal.sale.variants.active = true
            wait(50) // nobody taps what is not drawn yet
        }

        function test_arrows_and_enter_choose_a_variant() {
            pick()
            type([Qt.Key_Right, Qt.Key_Down, Qt.Key_Down, Qt.Key_Right, Qt.Key_Left, Qt.Key_Up,
                  Qt.Key_Left, Qt.Key_Return])
            compare(root.terminal.sale.variants.calls,
                    ["step 0 1", "step 1 1", "step 1 -1", "step 0 -1", "add"])
            keyClick("+")
            compare(root.terminal.sale.calls, ["incrementSelected"])
        }

        function test_enter_does_not_add_what_is_not_chosen_and_says_why() {
            pick()
            root.terminal.sale.variants.canAdd = false
            root.terminal.sale.variants.cannotAddText = "Choose first: size"
            type([Qt.Key_Return, Qt.Key_F12])
            compare(root.terminal.sale.variants.calls, [])
            keyClick(Qt.Key_Escape)
            tryCompare(root.terminal.sale.variants, "active", false)
        }

        function test_a_variant_is_chosen_by_touch_and_by_tab() {
            pick()
            const card = {x: (root.window.width - 720) / 2, y: (root.window.height - 436) / 2}
            mouseClick(root.window.contentItem, card.x + 24 + 38, card.y + 280)
            compare(root.terminal.sale.variants.calls, ["choose 1 S"])
            type([Qt.Key_Tab, Qt.Key_Space])
            compare(root.terminal.sale.variants.calls.length, 2)
            mouseClick(root.window.contentItem, 20, 400)
            compare(root.terminal.sale.variants.calls[2], "cancel")
        }

        function test_a_held_style_is_chosen_from() {
            open()
            findChild(root.window, "tiles").itemAtIndex(6).showStock()
            compare(root.terminal.sale.calls, ["addTile MERI6"])
            compare(root.terminal.calls, [])
        }

        // A focus that nobody sees is lost.
        function test_tab_brings_a_category_that_did_not_fit_into_sight() {
            open()
            root.window.width = 1024
            const chips = findChild(root.window, "categories")
            tryVerify(() => chips.overflowing)
            chips.itemAtIndex(0).forceActiveFocus(Qt.TabFocusReason)
            for (let i = 1; i < chips.count; ++i)
                keyClick(Qt.Key_Tab)
            const last = chips.itemAtIndex(chips.count - 1)
            verify(last.activeFocus)
            compare(last.opacity, 1)
        }

        function test_arrows_bring_tiles_below_into_sight() {
            open()
            const grid = findChild(root.window, "tiles")
            grid.itemAtIndex(0).forceActiveFocus(Qt.TabFocusReason)
            type(Array(4).fill(Qt.Key_Down))
            const tile = grid.itemAtIndex(16)
            verify(tile.activeFocus)
            const top = tile.mapToItem(grid, 0, 0).y
            verify(top >= 0 && top + tile.height <= grid.height)
        }

        function test_what_runs_low_is_opened_by_keys() {
            open()
            root.terminal.stock.fillLists()
            root.terminal.stage = TerminalViewModel.Stock
            tryVerify(() => findChild(root.window, "low") !== null)
            const rows = findChild(root.window, "low").list
            tryVerify(() => rows.itemAtIndex(1) !== null)
            rows.itemAtIndex(0).forceActiveFocus(Qt.TabFocusReason)
            type([Qt.Key_Down, Qt.Key_Up, Qt.Key_Up, Qt.Key_Down, Qt.Key_Space])
            compare(root.terminal.stock.calls, ["open " + rows.itemAtIndex(1).sku])
        }
    }
}
