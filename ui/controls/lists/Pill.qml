import QtQuick
import OneTill.Controls
import OneTill.Theme

/** A state: tone, icon and word together, never the colour alone. */
Rectangle {
    id: root

    required property string text
    property string iconName: ""
    property string tone: ""

    implicitWidth: row.implicitWidth + (root.height >= 40 ? 32 : 24)
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
            anchors.verticalCenter: parent.verticalCenter
            text: root.text
            type: Theme.typeLabel
            color: Theme.toneInk(root.tone)
        }
    }
}
