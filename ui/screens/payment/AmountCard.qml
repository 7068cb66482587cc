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

    border.width: root.errorText === "" ? Theme.borderHairline : Theme.borderSelected
    border.color: root.errorText === "" ? Theme.line : Theme.danger

    Column {
        x: Theme.space5
        anchors.verticalCenter: parent.verticalCenter
        width: Math.max(120, parent.width - amount.width - 72)

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
    Label {
        id: amount

        anchors.right: cursor.left
        anchors.rightMargin: 6
        anchors.verticalCenter: parent.verticalCenter
        // A long amount steps down one size of the scale before it would lose a digit.
        width: Math.min(implicitWidth, root.width - 190)
        text: root.amountText
        type: root.amountText.length > 10 ? Theme.typeTotal
            : Theme.compact || root.amountText.length > 8 ? Theme.typeCount : Theme.typeAmount
        fontSizeMode: Text.HorizontalFit
        minimumPixelSize: 24
        horizontalAlignment: Text.AlignRight
    }
    Rectangle {
        id: cursor

        anchors.right: parent.right
        anchors.rightMargin: Theme.space5
        anchors.verticalCenter: parent.verticalCenter
        width: 3
        height: 56
        color: Theme.accent
    }
}
