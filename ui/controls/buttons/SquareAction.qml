import QtQuick
import QtQuick.Templates as T
import OneTill.Controls
import OneTill.Theme

/** A square button, icon over word, as beside the primary action. */
T.Button {
    id: root

    required property string iconName
    property string keyHint: ""
    /** False dims it: it can still be reached, and tells its reason when pressed. */
    property bool available: true
    property string reason: ""
    /** An item around the button that the reason must not cover. */
    property alias keepClear: unavailable.keepClear
    /** A count in the corner; empty for none. */
    property string countText: ""

    implicitWidth: Math.max(Theme.sizeSquare, label.implicitWidth + 16)
    implicitHeight: Theme.sizeSquare
    focusPolicy: Qt.TabFocus
    opacity: root.enabled && root.available ? 1 : Theme.opacityDisabled
    Accessible.name: root.text
    Accessible.description: root.available ? root.keyHint : root.reason
    Keys.priority: Keys.BeforeItem
    Keys.onPressed: event => event.accepted = unavailable.take(event)

    Item {
        anchors.fill: parent

        Icon {
            anchors.horizontalCenter: parent.horizontalCenter
            y: 13
            name: root.iconName
            size: 22
        }
        Label {
            id: label

            anchors.horizontalCenter: parent.horizontalCenter
            y: 39
            text: root.text
            type: Theme.typeCaption
            weight: Font.DemiBold
        }
    }

    background: Rectangle {
        radius: Theme.radiusL
        color: Theme.surface
        border.width: Theme.borderButton
        border.color: Qt.tint(Theme.line, Qt.alpha(Theme.lineStrong, 0.35))

        PressShade {
            radius: parent.radius
            pressed: root.down
            hovered: root.hovered && root.enabled && root.available
        }
        FocusRing {
            visible: root.visualFocus
            around: parent.radius
        }
    }

    Unavailable {
        id: unavailable

        visible: !root.available
        reason: root.reason
    }
    Rectangle {
        visible: root.countText !== ""
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.margins: -5
        width: Math.max(24, count.implicitWidth + 12)
        height: 24
        radius: 12
        color: Theme.ink

        Label {
            id: count

            anchors.centerIn: parent
            text: root.countText
            type: Theme.typeBadge
            color: Theme.surface
        }
    }
}
