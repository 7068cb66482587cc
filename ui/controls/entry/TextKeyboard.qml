pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import OneTill.Controls
import OneTill.Theme

/**
 * The keyboard on the screen: letters of a language, digits, signs, accents by a long press.
 *
 * It writes into `target` and leaves the focus there. It is a popup so that it stays reachable
 * while an overlay holds everything else back.
 */
T.Popup {
    id: root

    /** The field being typed into; a text input that has the focus. */
    required property TextField target
    property string language: "en"

    property bool shifted: false
    property bool symbolPage: false
    /** What the last long press offers, in place of the digits. */
    property string offered: ""

    readonly property KeyboardLayouts layouts: KeyboardLayouts {}
    readonly property int keyHeight: 52
    readonly property real keyWidth: (root.availableWidth - 10 * Theme.space2) / 11

    function type(sign: string) {
        root.target.remove(root.target.selectionStart, root.target.selectionEnd)
        root.target.insert(root.target.cursorPosition, sign)
        root.shifted = false
        root.offered = ""
    }

    function erase() {
        const field = root.target
        if (field.selectionStart !== field.selectionEnd)
            field.remove(field.selectionStart, field.selectionEnd)
        else if (field.cursorPosition > 0)
            field.remove(field.cursorPosition - 1, field.cursorPosition)
    }

    parent: T.Overlay.overlay
    z: 1
    y: parent.height - height
    width: parent.width
    height: 5 * root.keyHeight + 4 * Theme.space2 + 2 * Theme.space3
    padding: Theme.space3
    leftPadding: Math.max(Theme.space4, (width - 1180) / 2)
    rightPadding: leftPadding
    focus: false
    modal: false
    closePolicy: T.Popup.NoAutoClose
    onClosed: root.offered = ""

    background: Rectangle {
        color: Theme.surfaceSunken

        // A finger between two keys does not mean what lies below.
        MouseArea {
            anchors.fill: parent
            Accessible.ignored: true
        }
        Rectangle {
            width: parent.width
            height: 1
            color: Theme.line
        }
    }

    component SignRow: Row {
        id: signRow

        required property string signs

        spacing: Theme.space2

        Repeater {
            model: signRow.signs.split("")

            KeyboardKey {
                required property string modelData

                width: root.keyWidth
                height: root.keyHeight
                text: root.shifted ? modelData.toUpperCase() : modelData
                onClicked: root.type(text)
                onPressAndHold: root.offered = root.layouts.variants(text)
            }
        }
    }

    Column {
        id: rows

        anchors.fill: parent

        readonly property var signs: root.layouts.rows(root.language, root.symbolPage)

        spacing: Theme.space2

        Row {
            spacing: Theme.space2

            SignRow {
                signs: root.offered === "" ? "1234567890" : root.offered
            }
            KeyboardKey {
                width: root.keyWidth
                height: root.keyHeight
                //: Takes the last letter away.
                text: qsTr("Backspace")
                iconName: "backspace"
                quiet: true
                autoRepeat: true
                onClicked: root.erase()
            }
        }
        SignRow {
            anchors.horizontalCenter: parent.horizontalCenter
            signs: rows.signs[0]
        }
        SignRow {
            anchors.horizontalCenter: parent.horizontalCenter
            signs: rows.signs[1]
        }
        Row {
            anchors.horizontalCenter: parent.horizontalCenter
            spacing: Theme.space2

            KeyboardKey {
                width: root.keyWidth
                height: root.keyHeight
                //: The next letter is a capital.
                text: qsTr("Shift")
                iconName: "up"
                quiet: true
                held: root.shifted
                onClicked: root.shifted = !root.shifted
            }
            SignRow {
                signs: rows.signs[2]
            }
            SignRow {
                visible: !root.symbolPage && rows.signs[2].length < 8
                signs: "."
            }
        }
        Row {
            spacing: Theme.space2

            KeyboardKey {
                width: 1.5 * root.keyWidth
                height: root.keyHeight
                //: Two keys of the keyboard on the screen: back to letters, and on to signs.
                text: root.symbolPage ? qsTr("ABC") : qsTr("#+=")
                quiet: true
                onClicked: root.symbolPage = !root.symbolPage
            }
            KeyboardKey {
                width: root.keyWidth
                height: root.keyHeight
                text: root.language.slice(0, 2).toUpperCase()
                quiet: true
                //: Changes the letters on the keyboard to the next language.
                Accessible.name: qsTr("Language %1, change").arg(text)
                onClicked: root.language = root.layouts.following(root.language)
            }
            SignRow {
                signs: "-/:"
            }
            KeyboardKey {
                width: rows.width - 8.5 * root.keyWidth - 7 * Theme.space2
                height: root.keyHeight
                //: The space bar.
                text: qsTr("Space")
                onClicked: root.type(" ")
            }
            KeyboardKey {
                width: root.keyWidth
                height: root.keyHeight
                //: Puts the keyboard on the screen away.
                text: qsTr("Hide keyboard")
                iconName: "down"
                quiet: true
                onClicked: root.close()
            }
            KeyboardKey {
                width: 2 * root.keyWidth
                height: root.keyHeight
                //: The key that ends typing, as on a hardware keyboard.
                text: qsTr("Enter")
                quiet: true
                onClicked: root.target.accepted()
            }
        }
    }
}
