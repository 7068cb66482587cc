import QtQuick
import OneTill.Controls
import OneTill.Theme

/** One bar that says what happened and offers up to two ways on. */
Rectangle {
    id: root

    required property string tone
    required property string title
    required property string text
    required property string action1Text
    required property string action2Text
    property string action1Key: ""
    property string action2Key: ""

    signal act1()
    signal act2()
    signal dismissed()

    readonly property color ink: Theme.toneInk(root.tone)

    implicitHeight: Math.max(88, words.height + 2 * Theme.space3)
    radius: Theme.radiusCard
    color: Theme.toneFill(root.tone)
    border.width: 2
    border.color: root.tone === "danger" ? Theme.danger
        : root.tone === "warn" ? Theme.warn : Theme.ok
    Accessible.role: Accessible.AlertMessage
    Accessible.name: qsTr("%1. %2").arg(root.title).arg(root.text)

    Icon {
        id: icon

        x: 20
        anchors.verticalCenter: parent.verticalCenter
        name: root.tone === "ok" ? "check" : "alert"
        tint: root.ink
        size: 28
    }
    Column {
        id: words

        anchors.left: icon.right
        anchors.leftMargin: 14
        anchors.right: actions.left
        anchors.rightMargin: 12
        anchors.verticalCenter: parent.verticalCenter

        Label {
            width: parent.width
            text: root.title
            type: Theme.typeLineAmount
            color: root.ink
            wrapMode: Text.Wrap
            maximumLineCount: 2
            elide: Text.ElideRight
        }
        Label {
            width: parent.width
            visible: root.text !== ""
            text: root.text
            color: root.ink
            lineHeight: 20
            wrapMode: Text.Wrap
            maximumLineCount: 3
            elide: Text.ElideRight
        }
    }
    Row {
        id: actions

        anchors.right: parent.right
        anchors.rightMargin: 14
        anchors.verticalCenter: parent.verticalCenter
        spacing: 8

        Button {
            visible: root.action1Text !== ""
            text: root.action1Text
            keyHint: Theme.compact ? "" : root.action1Key
            onClicked: root.act1()
        }
        Button {
            visible: root.action2Text !== ""
            text: root.action2Text
            keyHint: Theme.compact ? "" : root.action2Key
            onClicked: root.act2()
        }
        IconButton {
            visible: root.action2Text === ""
            anchors.verticalCenter: parent.verticalCenter
            //: Takes a notice away.
            text: qsTr("Dismiss")
            iconName: "x"
            tint: root.ink
            onClicked: root.dismissed()
        }
    }
}
