import QtQuick

/** Digits typed so far, which wait for the key that says what they mean: how many, or a code. */
QtObject {
    id: root

    /** They stand in the field of the top bar. */
    property string text: ""
    /** Whether `3 *` says how many of what comes next. */
    property bool multiplies: true

    /** Typed by hand and ended with Enter. */
    signal entered(code: string)
    signal times(count: string)

    /** A letter of any script: those with two cases, and what lies beyond Latin's signs. */
    function isLetter(typed: string): bool {
        return typed.length === 1
            && (typed.toLowerCase() !== typed.toUpperCase() || typed > "\u00bf")
    }

    /** Takes a key if it belongs to what is being typed; says whether it did. */
    function take(event: KeyEvent): bool {
        const enter = event.key === Qt.Key_Return || event.key === Qt.Key_Enter
        if (/^[0-9]$/.test(event.text)) {
            root.text += event.text
            return true
        }
        if (root.text === "")
            return false
        if (event.key === Qt.Key_Backspace) {
            root.text = root.text.slice(0, -1)
            return true
        }
        const typed = root.text
        if (event.text === "*" && root.multiplies)
            root.times(typed)
        else if (enter)
            root.entered(typed)
        else if (event.key !== Qt.Key_Escape)
            return false
        root.text = ""
        return true
    }
}
