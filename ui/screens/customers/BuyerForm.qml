pragma ComponentBehavior: Bound
import QtQuick
import OneTill.Controls
import OneTill.Theme

/** Some fields below one another, with what is wrong; Enter goes on, and from the last one ends. */
FocusScope {
    id: root

    /** Of each: what it is for, what stands in it, how long it may be. */
    required property var fields
    required property string errorText

    signal accepted()
    signal keyboardRequested(field: TextField)
    signal hardwareTyped()
    signal closeRequested()

    function value(place: int): string {
        const field = entries.itemAt(place) as TextField
        return field ? field.text : ""
    }

    /** The focus goes to the first of them. */
    function begin() {
        const first = entries.itemAt(0)
        if (first)
            first.forceActiveFocus()
    }

    Column {
        width: parent.width
        spacing: Theme.space3

        Repeater {
            id: entries

            model: root.fields
            onItemAdded: index => {
                if (index === 0)
                    Qt.callLater(root.begin)
            }

            delegate: TextField {
                id: entry

                required property int index
                required property var modelData

                objectName: entry.modelData.id
                width: root.width
                placeholderText: entry.modelData.name
                maximumLength: entry.modelData.most
                Component.onCompleted: entry.text = entry.modelData.text
                onAccepted: {
                    const next = entries.itemAt(entry.index + 1)
                    next ? next.forceActiveFocus() : root.accepted()
                }
                onKeyboardRequested: root.keyboardRequested(entry)
                onHardwareTyped: root.hardwareTyped()

                Keys.onEscapePressed: root.closeRequested()
                Keys.onUpPressed: {
                    if (entry.index > 0)
                        entries.itemAt(entry.index - 1).forceActiveFocus()
                }
                Keys.onDownPressed: {
                    if (entry.index + 1 < entries.count)
                        entries.itemAt(entry.index + 1).forceActiveFocus()
                }
            }
        }
        Row {
            width: parent.width
            visible: root.errorText !== ""
            spacing: Theme.space2

            Icon {
                name: "alert"
                tint: Theme.danger
            }
            Label {
                width: parent.width - 32
                text: root.errorText
                color: Theme.dangerInk
                wrapMode: Text.Wrap
                maximumLineCount: 2
                elide: Text.ElideRight
                Accessible.role: Accessible.AlertMessage
            }
        }
    }
}
