import QtQuick
import QtTest
import OneTill.Controls

/** A keypad says which key was meant, tapped or typed; amounts are put together elsewhere. */
Item {
    id: root

    property var said: []

    width: 820
    height: 400

    Keypad {
        id: pinPad

        x: 420
        width: 400
        height: 400
        form: Keypad.Pin
        onDigit: digit => root.said.push(digit)
        onDoubleZero: root.said.push("00")
        onSeparator: root.said.push("separator")
    }
    Keypad {
        id: pad

        width: 400
        height: 400
        focus: true
        Keys.onPressed: event => event.accepted = pad.take(event)
        onDigit: digit => root.said.push(digit)
        onDoubleZero: root.said.push("00")
        onSeparator: root.said.push("separator")
        onBackspace: root.said.push("backspace")
    }

    TestCase {
        name: "keypad"
        when: windowShown

        /** Taps the key in a column and a row, both counted from 0. */
        function tap(column: int, row: int, on = pad) {
            mouseClick(on, (column + 0.5) * on.width / 3, (row + 0.5) * on.height / 4)
        }

        function init() {
            failOnWarning(/.?/)
            root.said = []
            pad.corner = "00"
            pad.forceActiveFocus()
        }

        function test_money_has_the_seven_at_the_top_left() {
            tap(0, 0)
            compare(root.said, ["7"])
        }

        // Phones count from the top; a PIN learnt as a pattern must work at the till.
        function test_a_pin_has_the_one_at_the_top_left() {
            tap(0, 0, pinPad)
            compare(root.said, ["1"])
        }

        function test_an_amount_is_told_key_by_key_in_the_order_tapped() {
            tap(1, 2)
            tap(1, 1)
            tap(0, 3)
            compare(root.said, ["2", "5", "00"])
        }

        function test_the_corner_can_be_the_decimal_separator() {
            pad.corner = "."
            tap(0, 3)
            compare(root.said, ["separator"])
        }

        // An invisible key must not answer: a PIN has no corner key.
        function test_an_empty_corner_says_nothing() {
            tap(0, 3, pinPad)
            compare(root.said, [])
        }

        function test_backspace_is_a_key_too() {
            tap(2, 3)
            compare(root.said, ["backspace"])
        }

        function test_hardware_keys_say_the_same_as_taps() {
            for (const key of ["2", "5", ",", "0"])
                keyClick(key)
            keyClick(Qt.Key_Backspace)
            compare(root.said, ["2", "5", "separator", "0", "backspace"])
        }

        // Both separators switch to whole units, whatever the keyboard's language.
        function test_comma_and_point_both_switch_to_whole_units() {
            keyClick(",")
            keyClick(".")
            compare(root.said, ["separator", "separator"])
        }

        // Ctrl+1 goes to the first screen; it must not type a 1 into the amount.
        function test_a_digit_with_control_is_not_typed() {
            keyClick(Qt.Key_1, Qt.ControlModifier)
            keyClick(Qt.Key_A)
            compare(root.said, [])
        }

        function test_tapping_leaves_the_focus_where_it_was() {
            tap(0, 0)
            verify(pad.activeFocus)
        }
    }
}
