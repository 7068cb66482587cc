import QtQuick
import QtQuick.Templates as T
import OneTill.Controls
import OneTill.Theme

/** One person who may sign in. */
T.AbstractButton {
    id: root

    required property string staffId
    required property string name
    required property string roleText
    required property string initials
    required property int tint
    required property bool selected

    signal chosen(staffId: string)

    readonly property bool low: root.height < 140

    focusPolicy: Qt.TabFocus
    Accessible.role: Accessible.RadioButton
    Accessible.name: qsTr("%1, %2").arg(root.name).arg(root.roleText)
    Accessible.checked: root.selected
    onClicked: root.chosen(root.staffId)

    background: Rectangle {
        radius: Theme.radiusCard
        color: Theme.surface
        border.width: root.selected ? 3 : Theme.borderHairline
        border.color: root.selected ? Theme.accent : Theme.line

        PressShade {
            radius: parent.radius
            pressed: root.down
            hovered: root.hovered
        }
        FocusRing {
            anchors.margins: 4
            visible: root.visualFocus
            radius: Theme.radiusM
        }
    }

    Avatar {
        id: avatar

        x: root.low ? 20 : (parent.width - width) / 2
        y: root.low ? (parent.height - height) / 2 : 23
        initials: root.initials
        tint: root.tint
        size: 64
    }
    Label {
        x: root.low ? 96 : 12
        y: root.low ? parent.height / 2 - 24 : 94
        width: parent.width - x - 12
        text: root.name
        type: Theme.typeLineAmount
        horizontalAlignment: root.low ? Text.AlignLeft : Text.AlignHCenter
        elide: Text.ElideRight
    }
    Label {
        x: root.low ? 96 : 12
        y: root.low ? parent.height / 2 + 2 : 124
        width: parent.width - x - 12
        text: root.roleText
        type: Theme.typeLabel
        weight: Font.Normal
        color: Theme.ink3
        horizontalAlignment: root.low ? Text.AlignLeft : Text.AlignHCenter
        elide: Text.ElideRight
    }
    Rectangle {
        visible: root.selected
        anchors.right: parent.right
        anchors.top: parent.top
        // A low card has its name at this height.
        anchors.margins: root.low ? 4 : 12
        width: 28
        height: 28
        radius: 14
        color: Theme.accent

        Icon {
            anchors.centerIn: parent
            name: "check"
            size: 18
            tint: Theme.inkOnAccent
        }
    }
}
