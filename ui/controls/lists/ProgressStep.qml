import QtQuick
import OneTill.Controls
import OneTill.Theme

/** One step of a longer task: waiting (its number), running (a bar), done, failed. */
Item {
    id: root

    required property int number
    required property string title
    required property string detail
    /** waiting, running, done or failed. */
    required property string state
    required property string countText
    /** 0 to 100; -1 where nobody knows. */
    required property int progress

    readonly property bool done: root.state === "done"
    readonly property bool failed: root.state === "failed"
    readonly property bool running: root.state === "running"

    implicitHeight: 62
    Accessible.role: Accessible.ListItem
    Accessible.name: qsTr("%1. %2").arg(root.title).arg(root.detail)

    Rectangle {
        width: parent.width
        height: 1
        color: Theme.line
    }
    Rectangle {
        id: mark

        anchors.verticalCenter: parent.verticalCenter
        width: 36
        height: 36
        radius: 18
        color: root.done ? Theme.ok : root.failed ? Theme.dangerSoft
            : root.running ? Theme.accentSoft : "transparent"
        border.width: root.done || root.failed || root.running ? 0 : Theme.borderSelected
        border.color: Theme.lineStrong

        Icon {
            anchors.centerIn: parent
            visible: name !== ""
            name: root.done ? "check" : root.failed ? "alert" : root.running ? "download" : ""
            size: Theme.sizeIconS
            tint: root.done ? Theme.inkOnOk : root.failed ? Theme.dangerInk : Theme.accentInk
        }
        Label {
            anchors.centerIn: parent
            visible: !root.done && !root.failed && !root.running
            text: root.number
            type: Theme.typeBodyStrong
            color: Theme.ink2
        }
    }
    Column {
        anchors.left: mark.right
        anchors.leftMargin: 16
        anchors.right: bar.visible ? bar.left : parent.right
        anchors.rightMargin: 16
        anchors.verticalCenter: parent.verticalCenter

        Label {
            width: parent.width
            text: root.title
            type: Theme.typeLineName
            weight: Font.DemiBold
            color: root.done || root.running || root.failed ? Theme.ink : Theme.ink2
            elide: Text.ElideRight
        }
        Label {
            width: parent.width
            visible: text !== ""
            text: root.running && root.countText !== "" ? root.countText : root.detail
            type: Theme.typeCaption
            color: root.failed ? Theme.dangerInk : Theme.ink3
            elide: Text.ElideRight
        }
    }
    Rectangle {
        id: bar

        anchors.right: percent.left
        anchors.rightMargin: 16
        anchors.verticalCenter: parent.verticalCenter
        visible: root.running && root.progress >= 0
        width: 280
        height: 8
        radius: 4
        color: Theme.surfaceSunken

        Rectangle {
            width: parent.width * root.progress / 100
            height: parent.height
            radius: 4
            color: Theme.accent
        }
    }
    Label {
        id: percent

        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        visible: bar.visible
        width: 40
        horizontalAlignment: Text.AlignRight
        //: Progress in percent.
        text: qsTr("%1%").arg(root.progress)
        type: Theme.typeLineName
    }
}
