import QtQuick
import OneTill.Controls
import OneTill.Theme

/** The visible field that the keypad and the keyboard type into: a large amount with a cursor. */
Card {
    id: root

    required property string title
    required property string caption
    required property string amountText
    property string errorText: ""
    /** Keys type into it; else they go elsewhere, or nothing is left to type. */
    property bool typing: true

    border.width: root.errorText === "" ? Theme.borderHairline : Theme.borderSelected
    border.color: root.errorText === "" ? Theme.line : Theme.danger

    Column {
        x: Theme.space5
        anchors.verticalCenter: parent.verticalCenter
        width: parent.width - amount.width - 64

        Label {
            width: parent.width
            text: root.title
            type: Theme.typeBodyStrong
            color: Theme.ink2
            elide: Text.ElideRight
        }
        Label {
            width: parent.width
            text: root.errorText === "" ? root.caption : root.errorText
            color: root.errorText === "" ? Theme.ink2 : Theme.dangerInk
            lineHeight: 20
            wrapMode: Text.Wrap
            maximumLineCount: 3
            elide: Text.ElideRight
            Accessible.role: root.errorText === "" ? Accessible.StaticText : Accessible.AlertMessage
        }
    }
    AmountText {
        id: amount

        anchors.right: cursor.left
        anchors.rightMargin: 6
        anchors.verticalCenter: parent.verticalCenter
        text: root.amountText
        sizes: [Theme.typeAmount, Theme.typeCount, Theme.typeTotal, Theme.typeDisplay,
            Theme.typeHeading]
        room: root.width - (Theme.compact ? 176 : 190)
    }
    Rectangle {
        id: cursor

        objectName: "amountCursor"
        anchors.right: parent.right
        anchors.rightMargin: Theme.space5
        anchors.verticalCenter: parent.verticalCenter
        visible: root.typing
        width: 3
        height: 56
        color: Theme.accent
    }
}
