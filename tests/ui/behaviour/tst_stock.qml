import QtQuick
import QtTest
import OneTill.Screens
import OneTill.View

/** The stock look-up in the whole window, on fakes: what keys and fingers ask of it. */
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
        name: "stock"

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

        function test_the_stock_screen_obeys_its_keys() {
            open(TerminalViewModel.Stock)
            keyClick(Qt.Key_S)
            compare(root.terminal.search.calls, ["open s"])
            root.terminal.search.close()
            root.terminal.stock.show()
            type([Qt.Key_F12, Qt.Key_Escape, Qt.Key_Escape])
            compare(root.terminal.stock.calls, ["addToBasket", "close"])
            compare(root.terminal.calls, ["goToRegister"])
        }

        // A label that does not scan is typed by hand; on this screen it must not be sold.
        function test_a_code_typed_on_the_stock_screen_is_looked_up() {
            open(TerminalViewModel.Stock)
            type(["9", "5", "2", Qt.Key_Return])
            compare(root.terminal.calls, ["scanned 952"])
            compare(root.terminal.sale.calls, [])
        }

        function test_no_key_of_the_register_works_on_the_stock_screen() {
            open(TerminalViewModel.Register)
            keyClick(Qt.Key_3, Qt.ControlModifier)
            type(["+", Qt.Key_Delete, Qt.Key_F12, Qt.Key_F5, Qt.Key_F2])
            compare(root.terminal.calls, ["goToStock"])
            compare(root.terminal.sale.calls, [])
        }

        function test_right_shows_the_stock_of_what_was_found() {
            open(TerminalViewModel.Register)
            root.terminal.search.fill()
            keyClick(Qt.Key_F3)
            keyClick(Qt.Key_Right)
            compare(root.terminal.search.calls, ["open ", "openStock 0"])
        }

        function test_a_held_tile_shows_its_stock_and_sells_nothing() {
            open(TerminalViewModel.Register)
            mousePress(root.window.contentItem, 180, 220)
            tryCompare(root.terminal, "stage", TerminalViewModel.Stock)
            mouseRelease(root.window.contentItem, 180, 220)
            compare(root.terminal.calls, ["showStockOf MUG0"])
            compare(root.terminal.sale.calls, [])
        }
    }
}
