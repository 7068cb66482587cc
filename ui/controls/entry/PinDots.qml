pragma ComponentBehavior: Bound
import QtQuick
import OneTill.Theme

/** How much of a PIN is typed, never what. */
Row {
    id: root

    required property int length
    required property int entered
    property bool wrong: false
    property int size: 20

    spacing: 22
    Accessible.role: Accessible.StaticText
    //: %1 of %2 digits of a PIN are typed.
    Accessible.name: qsTr("%1 of %2 digits").arg(root.entered).arg(root.length)

    Repeater {
        model: root.length

        Rectangle {
            required property int index

            readonly property bool full: index < root.entered

            width: root.size
            height: root.size
            radius: root.size / 2
            color: root.wrong ? Theme.danger : full ? Theme.ink : "transparent"
            border.width: full || root.wrong ? 0 : Theme.borderSelected
            border.color: Theme.lineStrong
        }
    }
}
