import QtQuick
import QtQuick.Templates as T
import OneTill.Controls
import OneTill.Theme

/** One place to go: icon over word, the current one marked by a bar and a fill. */
T.Button {
    id: root

    required property string iconName
    property bool selected: false
    /** The keys that do the same; there is room to say them aloud only. */
    property string keyHint: ""

    readonly property color ink: root.selected ? Theme.accentInk : Theme.ink2

    width: Theme.railWidth
    height: Theme.compact ? Theme.sizeRailItemCompact : Theme.sizeRailItem
    focusPolicy: Qt.TabFocus
    Accessible.name: root.text
    Accessible.description: root.keyHint
    Accessible.checked: root.selected

    background: Item {
        Rectangle {
            x: 8
            width: parent.width - 16
            height: parent.height
            radius: Theme.radiusL
            color: root.selected ? Theme.accentSoft : "transparent"
            border.width: root.selected && Theme.isHighContrast ? Theme.borderSelected : 0
            border.color: Theme.accent

            PressShade {
                radius: parent.radius
                pressed: root.down
                hovered: root.hovered && !root.selected
            }
            FocusRing {
                visible: root.visualFocus
            }
        }
        Rectangle {
            visible: root.selected
            y: 16
            width: 4
            height: parent.height - 32
            radius: 2
            color: Theme.accent
        }
    }
    Icon {
        anchors.horizontalCenter: parent.horizontalCenter
        y: Theme.compact ? 11 : 13
        name: root.iconName
        tint: root.ink
        size: Theme.sizeIconRail
    }
    Label {
        anchors.horizontalCenter: parent.horizontalCenter
        y: Theme.compact ? 38 : 41
        text: root.text
        type: Theme.typeCaption
        weight: root.selected ? Font.DemiBold : Font.Medium
        color: root.ink
    }
}
