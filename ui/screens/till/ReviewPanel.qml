import QtQuick
import OneTill.Controls
import OneTill.Theme
import OneTill.View

/** What stays in the drawer, what goes to the safe and in which bag; then the end of the shift. */
FocusScope {
    id: root

    required property ClosingViewModel closing

    signal keyboardRequested(field: TextField)
    signal hardwareTyped()

    /** Typed here, or scanned. */
    readonly property string bag: root.closing.bag

    onBagChanged: if (bagField.text !== root.bag)
        bagField.text = root.bag

    function close() {
        if (button.available)
            root.closing.close()
        else
            button.tell()
    }

    /** Takes a key that belongs to the review; says whether it did. */
    function take(event: KeyEvent): bool {
        if (event.key === Qt.Key_Return || event.key === Qt.Key_Enter)
            root.close()
        else if (event.key === Qt.Key_Right)
            root.closing.nextReason()
        else if (event.key === Qt.Key_Left)
            root.closing.previousReason()
        else
            return pad.take(event)
        return true
    }

    Label {
        id: name

        x: 20
        y: Theme.space4
        text: qsTr("Leave in the drawer")
        type: Theme.typeBodyStrong
        color: Theme.ink2
    }
    AmountText {
        id: leave

        x: 20
        anchors.top: name.bottom
        text: root.closing.leaveText
        sizes: [Theme.typeTotal, Theme.typeDisplay, Theme.typeHeading]
        room: parent.width - 40
        Accessible.name: qsTr("Leave in the drawer %1").arg(root.closing.leaveText)
    }
    KeyValue {
        id: safe

        x: 20
        anchors.top: leave.bottom
        width: parent.width - 40
        name: qsTr("To the safe")
        valueText: root.closing.toSafeText
        strong: true
    }
    TextField {
        id: bagField

        objectName: "bag"
        x: 20
        anchors.top: safe.bottom
        anchors.topMargin: Theme.space2
        width: parent.width - 40
        height: Theme.sizeControl
        placeholderText: qsTr("Bag number, or scan it")
        scanTarget: true
        maximumLength: 64
        inputMethodHints: Qt.ImhNoPredictiveText
        onTextChanged: root.closing.bag = text
        onAccepted: root.close()
        onKeyboardRequested: root.keyboardRequested(bagField)
        onHardwareTyped: root.hardwareTyped()
    }
    Label {
        id: error

        x: 20
        anchors.top: bagField.bottom
        anchors.topMargin: Theme.space2
        width: parent.width - 40
        visible: text !== ""
        text: root.closing.errorText
        color: Theme.dangerInk
        wrapMode: Text.Wrap
        lineHeight: 20
        Accessible.role: Accessible.AlertMessage
    }
    Keypad {
        id: pad

        objectName: "leavePad"
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.leftMargin: 20
        anchors.rightMargin: 20
        anchors.bottom: button.top
        anchors.bottomMargin: Theme.space3
        height: Math.min(344, button.y - (error.visible ? error.y + error.height
            : bagField.y + bagField.height) - 24)
        onDigit: digit => root.closing.digit(digit)
        onDoubleZero: root.closing.doubleZero()
        onSeparator: root.closing.separator()
        onBackspace: root.closing.backspace()
    }
    Button {
        id: button

        objectName: "closeShift"
        anchors.left: pad.left
        anchors.right: pad.right
        anchors.bottom: parent.bottom
        anchors.bottomMargin: 18
        kind: Button.Primary
        text: root.closing.busy ? qsTr("Closing…") : qsTr("Close and print Z")
        busy: root.closing.busy
        keyHint: "F12"
        available: root.closing.missingText === "" && !root.closing.busy
        reason: root.closing.busy ? "" : root.closing.missingText
        reasonBeside: true
        onClicked: root.close()
    }
}
