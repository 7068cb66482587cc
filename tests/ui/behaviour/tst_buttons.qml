import QtQuick
import QtTest
import OneTill.Controls
import OneTill.Theme

/** Buttons press by tap and by Space, and leave the typing where it was. */
Item {
    id: root

    width: 600
    height: 300

    Item {
        id: typing

        focus: true
    }
    Row {
        spacing: 20

        Button {
            id: first

            text: "First"
        }
        Button {
            id: second

            text: "Second"
        }
        Chip {
            id: chip

            text: "Chip"
        }
        SquareAction {
            id: square

            text: "Void"
            iconName: "trash"
        }
    }
    SignalSpy {
        id: spy

        target: first
        signalName: "clicked"
    }

    TestCase {
        name: "buttons"
        when: windowShown

        function init() {
            failOnWarning(/.?/)
            spy.clear()
            first.available = true
            typing.forceActiveFocus()
        }

        function test_a_tap_presses_once() {
            mouseClick(first)
            compare(spy.count, 1)
        }

        // If a tap on a tile took the focus, the next digits would go nowhere.
        function test_a_tap_does_not_take_the_focus() {
            mouseClick(first)
            verify(typing.activeFocus)
        }

        function test_a_dimmed_button_does_nothing() {
            first.available = false
            mouseClick(first)
            compare(spy.count, 0)
        }

        // ui.md 2.5: why it is dimmed is told to the finger as well as to the screen reader.
        function test_a_dimmed_button_tells_its_reason_to_taps_and_to_space() {
            first.available = false
            first.reason = "Scan an item first"
            compare(first.Accessible.description, "Scan an item first")
            const tip = findChild(first, "reason")
            verify(!tip.visible)

            mouseClick(first)
            tryVerify(() => tip.visible)
            tip.close()
            first.forceActiveFocus(Qt.TabFocusReason)
            verify(first.visualFocus)
            keyClick(Qt.Key_Space)

            tryVerify(() => tip.visible)
            compare(spy.count, 0)
            tip.close()
        }

        // An empty bubble would stand where the button was.
        function test_a_reason_goes_with_what_it_is_about() {
            const tip = findChild(first, "reason")
            const over = [() => first.available = true, () => first.reason = "",
                () => first.visible = false, () => first.parent.visible = false]
            for (const end of over) {
                first.available = false
                first.reason = "Scan an item first"
                first.visible = true
                first.parent.visible = true
                mouseClick(first)
                tryVerify(() => tip.visible)
                end()
                tryVerify(() => !tip.visible)
            }
            first.visible = true
            first.parent.visible = true
        }

        function test_a_dimmed_button_tells_its_reason_to_a_finger() {
            first.available = false
            first.reason = "Scan an item first"
            const finger = touchEvent(first)
            finger.press(0, first).commit()
            finger.release(0, first).commit()
            const tip = findChild(first, "reason")
            tryVerify(() => tip.visible)
            compare(spy.count, 0)
            tip.close()
        }

        function test_tab_reaches_a_button_and_space_presses_it() {
            first.forceActiveFocus(Qt.TabFocusReason)
            verify(first.visualFocus)
            keyClick(Qt.Key_Space)
            compare(spy.count, 1)
        }

        function test_tab_goes_in_reading_order() {
            first.forceActiveFocus(Qt.TabFocusReason)
            keyClick(Qt.Key_Tab)
            verify(second.activeFocus)
            keyClick(Qt.Key_Tab)
            verify(chip.activeFocus)
            keyClick(Qt.Key_Tab)
            verify(square.activeFocus)
            keyClick(Qt.Key_Tab, Qt.ShiftModifier)
            verify(chip.activeFocus)
        }

        function test_every_button_is_large_enough_for_a_finger() {
            for (const button of [first, second, chip, square]) {
                verify(button.width >= Theme.sizeTouchMin, button.text)
                verify(button.height >= Theme.sizeTouchMin, button.text)
            }
        }

        function test_key_hints_show_by_setting_only() {
            first.keyHint = "F12"
            Theme.keyHints = false
            wait(20)
            const narrow = first.implicitWidth
            Theme.keyHints = true
            tryVerify(() => first.implicitWidth > narrow)
        }
    }
}
