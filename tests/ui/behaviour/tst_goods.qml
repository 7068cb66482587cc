import QtQuick
import QtTest
import OneTill.Screens
import OneTill.View

/** What goods ask for before they go into the basket. */
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
        name: "goods"

        function open(kind) {
            root.terminal = terminals.createObject(root)
            root.terminal.stage = TerminalViewModel.Register
            root.window = windows.createObject(null, {terminal: root.terminal})
            root.window.requestActivate()
            tryVerify(() => root.window.active)
            // The order in which bindings learn it is not ours to choose: this is the worse one.
            root.terminal.sale.question.active = true
            root.terminal.sale.question.kind = kind
            wait(50)
        }

        function type(keys) {
            for (const key of keys)
                keyClick(key)
        }

        function calls() {
            return root.terminal.sale.question.calls
        }

        function init() {
            failOnWarning(/.?/)
        }

        function cleanup() {
            root.window.destroy()
            wait(0)
        }

        function test_an_age_is_confirmed_by_one_key() {
            open(GoodsQuestionViewModel.Age)
            type(["5", Qt.Key_Return])
            compare(calls(), ["done"])
        }

        function test_escape_sells_nothing() {
            open(GoodsQuestionViewModel.Age)
            type([Qt.Key_Escape])
            compare(calls(), ["cancel"])
        }

        function test_a_serial_number_is_typed_as_text() {
            open(GoodsQuestionViewModel.Serial)
            type(["s", "n", "-", "7", Qt.Key_Return])
            compare(root.terminal.sale.question.serialText, "sn-7")
            compare(calls(), ["done"])
        }

        function test_a_price_is_typed_on_the_keypad() {
            open(GoodsQuestionViewModel.Price)
            type(["2", "4", "5", Qt.Key_Backspace, Qt.Key_Enter])
            compare(calls(), ["digit 2", "digit 4", "digit 5", "backspace", "done"])
        }

        function test_a_finger_answers_too() {
            open(GoodsQuestionViewModel.Age)
            mouseClick(root.window.contentItem, root.window.width / 2 + 150,
                       root.window.height / 2 + 180 - 24 - 30)
            compare(calls(), ["done"])
        }
    }
}
