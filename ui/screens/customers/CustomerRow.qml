import QtQuick
import QtQuick.Templates as T
import OneTill.Controls
import OneTill.Theme

/** Somebody whom a search found. */
T.AbstractButton {
    id: root

    required property string name
    required property string detailText
    required property string badgeText
    required property bool ended
    required property string initials
    required property int tint
    required property bool selected

    implicitHeight: 72
    focusPolicy: Qt.NoFocus
    Accessible.role: Accessible.ListItem
    Accessible.name: qsTr("%1, %2").arg(root.name).arg(root.detailText)
    Accessible.description: root.badgeText
    Accessible.selected: root.selected

    background: Rectangle {
        radius: Theme.radiusL
        color: root.selected ? Theme.accentSoft : "transparent"
        border.width: root.selected && Theme.isHighContrast ? Theme.borderSelected : 0
        border.color: Theme.accent

        PressShade {
            radius: parent.radius
            pressed: root.down
            hovered: root.hovered && !root.selected
        }
    }
    Avatar {
        id: avatar

        x: 12
        anchors.verticalCenter: parent.verticalCenter
        initials: root.initials
        tint: root.tint
    }
    Column {
        anchors.left: avatar.right
        anchors.leftMargin: Theme.space3
        anchors.right: end.left
        anchors.rightMargin: Theme.space3
        anchors.verticalCenter: parent.verticalCenter

        Label {
            width: parent.width
            text: root.name
            type: Theme.typeLineName
            weight: Font.DemiBold
            elide: Text.ElideRight
        }
        Label {
            width: parent.width
            text: root.detailText
            type: Theme.typeCaption
            color: Theme.ink3
            elide: Text.ElideRight
        }
    }
    Row {
        id: end

        anchors.right: parent.right
        anchors.rightMargin: Theme.space4
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.space3

        Pill {
            anchors.verticalCenter: parent.verticalCenter
            visible: root.badgeText !== ""
            tone: root.ended ? "danger" : "warn"
            iconName: root.ended ? "alert" : "percent"
            text: root.badgeText
        }
        KeyCap {
            anchors.verticalCenter: parent.verticalCenter
            visible: Theme.keyHints && root.selected
            text: qsTr("Enter")
            ink: Theme.accentInk
            edge: Theme.accent
        }
    }
}
