import QtQuick
import OneTill.Controls
import OneTill.Theme

/** One location: its name, what to know before sending somebody there, how many it has. */
Item {
    id: root

    required property int index
    required property string name
    required property string kindText
    required property string iconName
    required property string countText
    required property string badgeText
    required property string badgeTone

    /** Narrow windows have no room beside the name. */
    readonly property bool badgeBelow: Theme.compact

    implicitHeight: 84
    Accessible.role: Accessible.ListItem
    Accessible.name: qsTr("%1, %2").arg(root.name).arg(root.countText)
    Accessible.description: root.badgeText === "" ? root.kindText
        : qsTr("%1, %2").arg(root.kindText).arg(root.badgeText)

    Rectangle {
        visible: root.index > 0
        width: parent.width
        height: 1
        color: Theme.line
    }
    Icon {
        id: sign

        anchors.verticalCenter: parent.verticalCenter
        name: root.iconName
        tint: Theme.ink2
    }
    Column {
        id: names

        anchors.left: sign.right
        anchors.leftMargin: Theme.space4
        anchors.right: badge.visible ? badge.left : count.left
        anchors.rightMargin: Theme.space4
        anchors.verticalCenter: parent.verticalCenter

        Label {
            width: parent.width
            text: root.name
            type: Theme.typeLineAmount
            elide: Text.ElideRight
        }
        Label {
            width: parent.width
            text: root.badgeBelow && root.badgeText !== "" ? root.badgeText : root.kindText
            type: Theme.typeLabel
            weight: Font.Normal
            color: root.badgeBelow && root.badgeTone === "warn" ? Theme.warnInk : Theme.ink3
            elide: Text.ElideRight
        }
    }
    Pill {
        id: badge

        anchors.right: parent.right
        anchors.rightMargin: 120
        anchors.verticalCenter: parent.verticalCenter
        visible: root.badgeText !== "" && !root.badgeBelow
        text: root.badgeText
        tone: root.badgeTone
        iconName: root.badgeTone === "warn" ? "alert" : ""
    }
    Label {
        id: count

        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        text: root.countText
        type: Theme.typeHeading
    }
}
