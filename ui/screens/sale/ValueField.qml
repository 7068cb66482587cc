import QtQuick
import QtQuick.Templates as T
import OneTill.Controls
import OneTill.Theme

/** A value that a keypad types into: a name, a caption, the value; a heavy border while active. */
T.AbstractButton {
    id: root

    required property string name
    required property string valueText
    required property bool active
    property string caption: ""
    /** What the caption says wants a look. */
    property bool warns: false
    /** Whether minus and plus stand beside the value. */
    property bool steps: false
    /** The key that leads here. */
    property string keyHint: ""

    signal chosen()
    signal less()
    signal more()

    implicitHeight: Theme.sizeMethod
    focusPolicy: Qt.TabFocus
    opacity: root.enabled ? 1 : Theme.opacityUnavailableRow
    Accessible.role: Accessible.EditableText
    Accessible.name: qsTr("%1: %2").arg(root.name).arg(root.valueText)
    Accessible.description: root.caption === "" ? root.keyHint : root.caption
    onClicked: root.chosen()
    // Where Tab stands, digits go.
    onVisualFocusChanged: if (root.visualFocus)
        root.chosen()

    background: Rectangle {
        radius: Theme.radiusL
        color: Theme.surface
        border.width: root.active ? Theme.borderFocus : Theme.borderHairline
        border.color: root.active ? Theme.accent : Theme.lineStrong

        FocusRing {
            visible: root.visualFocus
        }
    }
    Column {
        x: 16
        anchors.verticalCenter: parent.verticalCenter
        width: parent.width - 32 - amount.width - (root.steps ? 120 : 0)
            - (cap.visible ? cap.width + 8 : 0)

        Label {
            width: parent.width
            text: root.name
            type: Theme.typeBodyStrong
            color: Theme.ink2
            lineHeight: 20
            elide: Text.ElideRight
        }
        Label {
            width: parent.width
            visible: root.caption !== ""
            text: root.caption
            type: Theme.typeCaption
            color: root.warns ? Theme.warnInk : Theme.ink3
            lineHeight: 18
            elide: Text.ElideRight
        }
    }
    Label {
        id: amount

        anchors.right: root.steps ? buttons.left : cap.visible ? cap.left : parent.right
        anchors.rightMargin: root.steps || cap.visible ? 8 : 16
        anchors.verticalCenter: parent.verticalCenter
        text: root.valueText
        type: Theme.typeAction
    }
    KeyCap {
        id: cap

        anchors.right: parent.right
        anchors.rightMargin: 16
        anchors.verticalCenter: parent.verticalCenter
        text: root.keyHint
    }
    Row {
        id: buttons

        anchors.right: parent.right
        anchors.rightMargin: 10
        anchors.verticalCenter: parent.verticalCenter
        visible: root.steps
        spacing: Theme.space2

        IconButton {
            text: qsTr("One less")
            iconName: "minus"
            bordered: true
            onClicked: root.less()
        }
        IconButton {
            text: qsTr("One more")
            iconName: "plus"
            bordered: true
            onClicked: root.more()
        }
    }
}
