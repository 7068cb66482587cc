pragma ComponentBehavior: Bound
import QtQuick
import OneTill.Controls
import OneTill.Theme
import OneTill.View

/** Why an item costs another price: the reasons, one under the other, where the keypad stood. */
Column {
    id: root

    required property LineEditViewModel edit

    readonly property int count: rows.count

    spacing: Theme.space2
    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("Reason")

    Repeater {
        id: rows

        model: root.edit.reasons

        Chip {
            required property string reasonId
            required selected
            required text

            width: root.width
            implicitHeight: Theme.sizeControl
            onClicked: root.edit.chooseReason(reasonId)
        }
    }
}
