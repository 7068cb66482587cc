import QtQuick
import OneTill.Controls
import OneTill.Theme

/** The key that does the same as the button it stands on. */
Rectangle {
    id: root

    required property string text
    property color ink: Theme.ink3
    property color edge: Theme.line

    visible: Theme.keyHints && root.text !== ""
    implicitWidth: Math.max(24, label.implicitWidth + 14)
    implicitHeight: 22
    radius: 5
    color: "transparent"
    border.color: root.edge
    border.width: Theme.borderHairline

    Label {
        id: label

        anchors.centerIn: parent
        text: root.text
        type: Theme.typeKeycap
        color: root.ink
    }
}
