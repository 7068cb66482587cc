import QtQuick
import QtQuick.Templates as T
import OneTill.Controls
import OneTill.Theme

/** An item on the grid: its drawing, its name in two lines, its price. */
T.Button {
    id: root

    required property string name
    required property string priceText
    required property string glyph
    required property int tint
    required property string badgeText
    /** The badge's tone word; accent is filled, the others are soft. */
    required property string badgeTone

    implicitWidth: 150
    implicitHeight: 151
    focusPolicy: Qt.TabFocus
    Accessible.name: qsTr("%1, %2").arg(root.name).arg(root.priceText)
    Accessible.description: root.badgeText

    Item {
        anchors.fill: parent

        Glyph {
            id: picture

            x: 5
            y: 5
            width: parent.width - 10
            height: parent.height - 80
            glyph: root.glyph
            tint: root.tint
        }
        Label {
            x: 10
            y: picture.y + picture.height + 4
            width: parent.width - 18
            height: 2 * Theme.typeLabel.line
            text: root.name
            type: Theme.typeLabel
            weight: Font.Medium
            lineHeight: 19
            wrapMode: Text.Wrap
            maximumLineCount: 2
            elide: Text.ElideRight
            verticalAlignment: Text.AlignTop
        }
        Label {
            x: 10
            y: parent.height - 26
            width: parent.width - 18
            text: root.priceText
            type: Theme.typeLabel
            color: Theme.ink2
        }
    }

    background: Rectangle {
        radius: Theme.radiusL
        color: Theme.surface
        border.width: Theme.borderHairline
        border.color: Theme.line

        // Inside, because the grid cuts off what stands out from its edge.
        FocusRing {
            anchors.margins: 0
            visible: root.visualFocus
            radius: parent.radius
        }
    }

    Badge {
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.margins: 9
        visible: root.badgeText !== ""
        text: root.badgeText
        tone: root.badgeTone
    }
    PressShade {
        radius: Theme.radiusL
        pressed: root.down
        hovered: root.hovered
    }
}
