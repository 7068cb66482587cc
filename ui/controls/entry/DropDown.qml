// The list's own context: a delegate of a combo box may not be bound in Qt 6.4.
// qmllint disable unqualified
import QtQuick
import QtQuick.Templates as T
import OneTill.Controls
import OneTill.Theme

/** One of several choices that takes little room: a list of words opens under it. */
T.ComboBox {
    id: root

    /** What is to be chosen: stands there while nothing is, and is the name for a reader. */
    required property string placeholder
    property string iconName: ""

    /** A person chose the one at this place. */
    signal chosen(place: int)

    implicitWidth: 200
    implicitHeight: Theme.sizeRowControl
    focusPolicy: Qt.StrongFocus
    leftPadding: root.iconName === "" ? 14 : 44
    rightPadding: 40
    displayText: root.currentIndex < 0 ? root.placeholder : root.currentText
    Accessible.role: Accessible.ComboBox
    Accessible.name: qsTr("%1: %2").arg(root.placeholder).arg(root.displayText)
    onActivated: index => root.chosen(index)

    contentItem: Label {
        text: root.displayText
        color: root.currentIndex < 0 ? Theme.ink3 : Theme.ink
        weight: Font.Medium
        verticalAlignment: Text.AlignVCenter
        elide: Text.ElideRight
    }
    indicator: Icon {
        x: root.mirrored ? 12 : root.width - width - 12
        anchors.verticalCenter: parent.verticalCenter
        name: "down"
        size: Theme.sizeIconS
        tint: Theme.ink2
    }
    background: Rectangle {
        radius: Theme.radiusM
        color: Theme.surface
        border.width: Theme.borderField
        border.color: Theme.lineStrong

        Icon {
            x: root.mirrored ? root.width - width - 12 : 12
            anchors.verticalCenter: parent.verticalCenter
            visible: root.iconName !== ""
            name: root.iconName
            size: 22
            tint: Theme.ink2
        }
        PressShade {
            radius: parent.radius
            pressed: root.down
            hovered: root.hovered
        }
        FocusRing {
            visible: root.visualFocus
            around: parent.radius
        }
    }
    delegate: T.ItemDelegate {
        id: choice

        required property int index
        required property string modelData

        width: ListView.view ? ListView.view.width : root.width
        height: Theme.sizeTouchMin
        highlighted: root.highlightedIndex === choice.index
        Accessible.name: choice.modelData

        contentItem: Label {
            leftPadding: 12
            rightPadding: 12
            text: choice.modelData
            weight: root.currentIndex === choice.index ? Font.DemiBold : Font.Normal
            verticalAlignment: Text.AlignVCenter
            elide: Text.ElideRight
        }
        background: Rectangle {
            radius: Theme.radiusM
            color: choice.highlighted ? Theme.accentSoft : "transparent"
            border.width: choice.highlighted && Theme.isHighContrast ? Theme.borderSelected : 0
            border.color: Theme.accent
        }
    }
    popup: T.Popup {
        y: root.height + 4
        width: Math.max(root.width, 260)
        height: Math.min(contentItem.implicitHeight + 2 * padding, 480)
        // Never beyond the window's foot.
        margins: 8
        padding: 6
        // Whoever tapped it goes on with the keys of the page.
        onClosed: if (!root.visualFocus)
            root.focus = false

        contentItem: ListView {
            implicitHeight: contentHeight
            clip: true
            boundsBehavior: Flickable.StopAtBounds
            model: root.delegateModel
            currentIndex: root.highlightedIndex
            highlightMoveDuration: 0
        }
        background: Rectangle {
            radius: Theme.radiusL
            color: Theme.surface
            border.width: Theme.borderHairline
            border.color: Theme.lineStrong
        }
    }
}
