pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import OneTill.Controls
import OneTill.Theme

/**
 * A line of text. The key at its right end opens the keyboard on the screen; typing on a real one
 * puts that away again.
 */
T.TextField {
    id: root

    property string iconName: ""
    property string keyHint: ""
    property string errorText: ""
    property TypeToken type: Theme.typeLineAmount
    /** A scan lands in this field in place of the basket (serial numbers, gift cards). */
    property bool scanTarget: false

    signal keyboardRequested()
    signal hardwareTyped()

    implicitWidth: 320
    implicitHeight: Theme.sizeTopBar
    leftPadding: root.iconName === "" ? 16 : 54
    rightPadding: toggle.width + 8 + (cap.visible ? cap.width + 12 : 0)
    verticalAlignment: TextInput.AlignVCenter
    selectByMouse: true
    color: Theme.ink
    selectionColor: Theme.accent
    selectedTextColor: Theme.inkOnAccent
    font.family: root.type.family
    font.pixelSize: root.type.px
    font.weight: Font.Medium
    Accessible.name: root.placeholderText
    Accessible.description: root.errorText

    Keys.priority: Keys.BeforeItem
    Keys.onPressed: event => {
        root.hardwareTyped()
        event.accepted = false
    }

    cursorDelegate: Rectangle {
        width: 2
        visible: root.activeFocus
        color: Theme.accent
    }

    background: Rectangle {
        radius: Theme.radiusL
        color: Theme.surface
        border.width: root.activeFocus ? Theme.borderFocus
            : root.errorText !== "" ? Theme.borderSelected : Theme.borderField
        border.color: root.errorText !== "" ? Theme.danger
            : root.activeFocus ? Theme.accent : Theme.lineStrong
    }

    Icon {
        x: 20
        anchors.verticalCenter: parent.verticalCenter
        visible: root.iconName !== ""
        name: root.iconName
        size: 22
        tint: Theme.ink2
    }
    Label {
        x: root.leftPadding
        width: root.width - root.leftPadding - root.rightPadding
        anchors.verticalCenter: parent.verticalCenter
        visible: root.text === "" && root.preeditText === ""
        text: root.placeholderText
        type: root.type
        weight: Font.Normal
        color: Theme.ink3
        elide: Text.ElideRight
    }
    KeyCap {
        id: cap

        anchors.right: toggle.left
        anchors.verticalCenter: parent.verticalCenter
        text: root.keyHint
    }
    IconButton {
        id: toggle

        anchors.right: parent.right
        anchors.rightMargin: 4
        anchors.verticalCenter: parent.verticalCenter
        implicitWidth: Theme.sizeTouchMin
        implicitHeight: Theme.sizeTouchMin
        focusPolicy: Qt.NoFocus
        //: Opens the keyboard on the screen; %1 is what a field asks for.
        text: qsTr("Keyboard for %1").arg(root.Accessible.name)
        iconName: "keyboard"
        tint: Theme.ink3
        onClicked: {
            root.forceActiveFocus()
            root.keyboardRequested()
        }
    }
}
