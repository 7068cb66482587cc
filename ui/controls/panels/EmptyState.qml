import QtQuick
import OneTill.Controls
import OneTill.Theme

/** What will appear here, and the first act. */
Column {
    id: root

    required property string iconName
    required property string title
    required property string hint
    /** Where there is little room: the words alone. */
    property bool low: false

    spacing: 8

    Rectangle {
        anchors.horizontalCenter: parent.horizontalCenter
        visible: !root.low
        width: 112
        height: 112
        radius: 56
        color: Theme.surfaceSunken

        Icon {
            anchors.centerIn: parent
            name: root.iconName
            size: 48
            tint: Theme.ink2
        }
    }
    Item {
        visible: !root.low
        width: 1
        height: 1
    }
    Label {
        anchors.horizontalCenter: parent.horizontalCenter
        width: Math.min(implicitWidth, root.width)
        text: root.title
        type: Theme.typeHeading
        horizontalAlignment: Text.AlignHCenter
        wrapMode: Text.Wrap
        // It may repeat what was typed, and that may be a whole receipt's symbol.
        maximumLineCount: 2
        elide: Text.ElideRight
    }
    Label {
        anchors.horizontalCenter: parent.horizontalCenter
        width: Math.min(implicitWidth, root.width, 480)
        text: root.hint
        type: Theme.typeLineName
        weight: Font.Normal
        color: Theme.ink3
        horizontalAlignment: Text.AlignHCenter
        wrapMode: Text.Wrap
    }
}
