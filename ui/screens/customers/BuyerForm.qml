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
        return entries.itemAt(place)?.field.text ?? ""
    }

    /** The focus goes to the field of this place, if there is one. */
    function goTo(place: int): bool {
        const entry = entries.itemAt(place)
        entry?.field.forceActiveFocus()
        return entry !== null
    }

    /** The focus goes to the first of them. */
    function begin() {
        root.goTo(0)
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

            delegate: FocusScope {
                id: entry

                required property int index
                required property var modelData

                readonly property TextField field: field

                width: root.width
                height: field.height

                // Beside it, so that it stays when something is typed, and takes no height.
                Label {
                    width: field.x - Theme.space3
                    anchors.verticalCenter: parent.verticalCenter
                    text: entry.modelData.name
                    type: Theme.typeLabel
                    color: Theme.ink2
                    wrapMode: Text.Wrap
                    maximumLineCount: 3
                    elide: Text.ElideRight
                    Accessible.ignored: true
                }
                TextField {
                    id: field

                    objectName: entry.modelData.id
                    x: 176
                    width: parent.width - x
                    focus: true
                    maximumLength: entry.modelData.most
                    Accessible.name: entry.modelData.name
                    Component.onCompleted: field.text = entry.modelData.text
                    onAccepted: root.goTo(entry.index + 1) || root.accepted()
                    onKeyboardRequested: root.keyboardRequested(field)
                    onHardwareTyped: root.hardwareTyped()

                    Keys.onEscapePressed: root.closeRequested()
                    Keys.onUpPressed: root.goTo(entry.index - 1)
                    Keys.onDownPressed: root.goTo(entry.index + 1)
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
