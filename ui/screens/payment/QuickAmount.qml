import QtQuick
import QtQuick.Templates as T
import OneTill.Controls
import OneTill.Theme

/** An amount that people are likely to hand over; the one that was tapped is marked. */
T.AbstractButton {
    id: root

    required text
    required property string label
    required property bool highlighted

    implicitHeight: Theme.sizeMethod
    focusPolicy: Qt.TabFocus
    Accessible.role: Accessible.Button
    Accessible.name: root.label === "" ? root.text : qsTr("%1, %2").arg(root.label).arg(root.text)

    background: Rectangle {
        radius: Theme.radiusL
        color: root.highlighted ? Theme.accentSoft : Theme.surface
        border.width: root.highlighted ? Theme.borderSelected : Theme.borderHairline
        border.color: root.highlighted ? Theme.accent : Theme.line

        PressShade {
            radius: parent.radius
            pressed: root.down
            hovered: root.hovered
        }
        FocusRing {
            visible: root.visualFocus
        }
    }
    Grid {
        anchors.centerIn: parent
        columns: root.label === "" || name.implicitWidth + amount.implicitWidth + 24 > root.width
            ? 1 : 2
        columnSpacing: 8
        horizontalItemAlignment: Grid.AlignHCenter
        verticalItemAlignment: Grid.AlignVCenter

        Label {
            id: name

            visible: root.label !== ""
            text: root.label
            type: Theme.typeTitle
            color: root.highlighted ? Theme.accentInk : Theme.ink
        }
        Label {
            id: amount

            text: root.text
            type: root.label === "" ? Theme.typeTitle : Theme.typeLineAmount
            weight: root.label === "" ? Font.DemiBold : Font.Normal
            color: root.highlighted ? Theme.accentInk : root.label === "" ? Theme.ink : Theme.ink3
        }
    }
}
