pragma ComponentBehavior: Bound
import QtQuick
import OneTill.Controls
import OneTill.Theme

/**
 * Digits to tap. Money has 7-8-9 on top, as calculators do; a PIN has 1-2-3 on top, as
 * telephones do.
 *
 * A screen that shows a keypad hands its key events to `take`, so that a hardware keyboard types
 * into the same visible field. The keypad computes nothing: it says which key was meant.
 */
Item {
    id: root

    enum Form { Money, Pin }

    property int form: Keypad.Money
    /** The bottom left key: "00", the decimal separator ("." or ","), or nothing. */
    property string corner: root.form === Keypad.Money ? "00" : ""
    /** What the bottom left key does in place of that, in a word: "Next". */
    property string actText: ""
    property int digitSize: 28

    signal digit(digit: string)
    signal doubleZero()
    signal separator()
    signal backspace()
    signal acted()

    readonly property list<string> digits: root.form === Keypad.Money
        ? ["7", "8", "9", "4", "5", "6", "1", "2", "3"]
        : ["1", "2", "3", "4", "5", "6", "7", "8", "9"]
    readonly property real keyWidth: (root.width - 2 * Theme.space2) / 3
    readonly property real keyHeight: (root.height - 3 * Theme.space2) / 4

    implicitWidth: 328
    implicitHeight: 4 * Theme.sizePrimary + 3 * Theme.space2

    // Keypads keep their order in scripts that run from right to left.
    LayoutMirroring.enabled: false
    LayoutMirroring.childrenInherit: true

    /** Takes a key event if it is one of a keypad's; says whether it did. */
    function take(event: KeyEvent): bool {
        if (event.modifiers & (Qt.ControlModifier | Qt.AltModifier | Qt.MetaModifier))
            return false
        if (event.text.length === 1 && event.text >= "0" && event.text <= "9")
            root.digit(event.text)
        else if (event.text === "." || event.text === ",")
            root.separator()
        else if (event.key === Qt.Key_Backspace)
            root.backspace()
        else
            return false
        return true
    }

    Grid {
        columns: 3
        spacing: Theme.space2

        Repeater {
            model: root.digits

            KeypadKey {
                required property string modelData

                width: root.keyWidth
                height: root.keyHeight
                text: modelData
                digitSize: root.digitSize
                onClicked: root.digit(text)
            }
        }
        Item {
            width: root.keyWidth
            height: root.keyHeight

            KeypadKey {
                anchors.fill: parent
                visible: text !== ""
                text: root.actText === "" ? root.corner : root.actText
                digitSize: root.actText === "" ? root.digitSize : 22
                onClicked: {
                    if (root.actText !== "")
                        root.acted()
                    else if (root.corner === "00")
                        root.doubleZero()
                    else
                        root.separator()
                }
            }
        }
        KeypadKey {
            width: root.keyWidth
            height: root.keyHeight
            text: "0"
            digitSize: root.digitSize
            onClicked: root.digit("0")
        }
        KeypadKey {
            width: root.keyWidth
            height: root.keyHeight
            //: Takes the last digit away.
            text: qsTr("Backspace")
            iconName: "backspace"
            onClicked: root.backspace()
            onPressAndHold: root.backspace()
        }
    }
}
