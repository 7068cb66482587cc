import QtQuick
import OneTill.Controls
import OneTill.Theme

/** One sum of a stock: where, how many, in how many places. */
Card {
    id: root

    required property string iconName
    required property string title
    required property string countText
    required property string caption
    property bool none: false

    implicitHeight: 116
    Accessible.role: Accessible.StaticText
    Accessible.name: qsTr("%1: %2").arg(root.title).arg(root.countText)
    Accessible.description: root.caption

    Icon {
        id: sign

        x: Theme.space4
        y: 15
        name: root.iconName
        size: Theme.sizeIconS
        tint: Theme.ink2
    }
    Label {
        anchors.left: sign.right
        anchors.leftMargin: 8
        anchors.right: parent.right
        anchors.rightMargin: 12
        anchors.verticalCenter: sign.verticalCenter
        text: root.title
        type: Theme.typeBodyStrong
        color: Theme.ink2
        elide: Text.ElideRight
    }
    AmountText {
        x: Theme.space4
        y: 36
        text: root.countText
        sizes: [Theme.typeDisplay, Theme.typeHeading, Theme.typeTitle]
        room: root.width - 2 * Theme.space4
        lineHeight: 46
        color: root.none ? Theme.dangerInk : Theme.ink
    }
    Label {
        x: Theme.space4
        y: 84
        width: parent.width - 2 * Theme.space4
        text: root.caption
        type: Theme.typeCaption
        color: Theme.ink2
        elide: Text.ElideRight
    }
}
