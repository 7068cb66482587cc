import QtQuick
import OneTill.Controls
import OneTill.Theme

/** A name on the left, its value on the right; the name gives way first. */
Item {
    id: root

    required property string name
    required property string valueText
    property string iconName: ""
    property bool strong: false

    implicitHeight: root.strong ? 36 : 32
    Accessible.role: Accessible.StaticText
    Accessible.name: qsTr("%1: %2").arg(root.name).arg(root.valueText)

    Icon {
        id: icon

        visible: root.iconName !== ""
        anchors.verticalCenter: parent.verticalCenter
        name: root.iconName
        size: Theme.sizeIconS
        tint: Theme.ink2
    }
    Label {
        anchors.left: icon.visible ? icon.right : parent.left
        anchors.leftMargin: icon.visible ? 8 : 0
        anchors.right: amount.left
        anchors.rightMargin: 12
        anchors.verticalCenter: parent.verticalCenter
        text: root.name
        type: root.strong ? Theme.typeTitle : Theme.typeLineName
        weight: root.strong ? Font.Medium : Font.Normal
        color: root.strong ? Theme.ink : Theme.ink2
        elide: Text.ElideRight
    }
    Label {
        id: amount

        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        text: root.valueText
        type: root.strong ? Theme.typeTitle : Theme.typeLineName
        weight: root.strong ? Font.Bold : Font.Medium
    }
}
