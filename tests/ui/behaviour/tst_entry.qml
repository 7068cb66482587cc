import QtQuick
import QtTest
import OneTill.Controls

/** What is typed shows; a PIN shows only how much of it is typed. */
Item {
    id: root

    width: 1280
    height: 800

    PinDots {
        id: dots

        length: 6
        entered: 0
    }
    TextField {
        id: field

        y: 100
        width: 400
    }
    KeyboardLayouts {
        id: layouts
    }
    TextKeyboard {
        id: keyboard

        target: field
        language: "en"
    }

    TestCase {
        name: "entry"
        when: windowShown

        function full() {
            let count = 0
            for (let i = 0; i < dots.length; ++i)
                if (dots.children[i].full)
                    ++count
            return count
        }

        function init() {
            failOnWarning(/.?/)
            field.text = ""
            keyboard.shifted = false
            keyboard.offered = ""
            keyboard.open()
        }

        function test_as_many_dots_are_full_as_digits_are_typed() {
            dots.entered = 4
            compare(full(), 4)
            dots.entered = 0
            compare(full(), 0)
        }

        function test_a_tapped_letter_lands_at_the_cursor() {
            field.text = "moss"
            field.cursorPosition = 1
            keyboard.type("a")
            compare(field.text, "maoss")
        }

        function test_a_letter_replaces_what_is_selected() {
            field.text = "storm"
            field.selectAll()
            keyboard.type("t")
            compare(field.text, "t")
        }

        function test_shift_holds_for_one_letter() {
            keyboard.shifted = true
            keyboard.type("S")
            verify(!keyboard.shifted)
        }

        function test_backspace_takes_the_letter_before_the_cursor() {
            field.text = "tent"
            field.cursorPosition = 2
            keyboard.erase()
            compare(field.text, "tnt")
        }

        function test_backspace_in_an_empty_field_does_nothing() {
            keyboard.erase()
            compare(field.text, "")
        }

        function test_each_language_brings_its_own_letters() {
            verify(layouts.rows("de-DE", false)[0].startsWith("qwertz"))
            verify(layouts.rows("fr-FR", false)[0].startsWith("azerty"))
            verify(layouts.rows("es-ES", false)[1].endsWith("ñ"))
        }

        // A till in a language without a layout of its own must still be able to type.
        function test_an_unknown_language_types_english() {
            compare(layouts.rows("xx", false)[0], "qwertyuiop")
        }

        function test_a_long_press_offers_accents_in_the_same_case() {
            verify(layouts.variants("e").includes("é"))
            verify(layouts.variants("E").includes("É"))
            compare(layouts.variants("q"), "")
        }

        function test_hardware_typing_is_told_so_that_the_keyboard_can_go() {
            keyboard.close()
            field.forceActiveFocus()
            typed.clear()
            keyClick(Qt.Key_A)
            compare(typed.count, 1)
            compare(field.text, "a")
        }
    }
    SignalSpy {
        id: typed

        target: field
        signalName: "hardwareTyped"
    }
}
