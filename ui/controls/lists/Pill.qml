import QtQuick
import OneTill.Controls
import OneTill.Theme

/** A state: tone, icon and word together, never the colour alone. */
Rectangle {
    id: root

    required property string text
    property string iconName: ""
    property string tone: ""

    readonly property int rest: (root.height >= 40 ? 32 : 24)
        + (root.iconName === "" ? 0 : Theme.sizeIconS + row.spacing)

    implicitWidth: label.implicitWidth + root.rest
    implicitHeight: 30
    radius: height / 2
    color: Theme.toneFill(root.tone)
    border.width: Theme.isHighContrast ? 1 : 0
    border.color: Theme.toneInk(root.tone)

    Row {
        id: row

        anchors.centerIn: parent
        spacing: 8

        Icon {
            anchors.verticalCenter: parent.verticalCenter
            visible: root.iconName !== ""
            name: root.iconName
            tint: Theme.toneInk(root.tone)
            size: Theme.sizeIconS
        }
        Label {
            id: label

            width: Math.min(implicitWidth, root.width - root.rest)
            // The start says what it is, the end how much.
            elide: Text.ElideMiddle
            anchors.verticalCenter: parent.verticalCenter
            text: root.text
            type: Theme.typeLabel
            color: Theme.toneInk(root.tone)
        }
    }
}
