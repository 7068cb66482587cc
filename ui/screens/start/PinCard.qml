import QtQuick
import OneTill.Controls
import OneTill.Theme
import OneTill.View

/** The PIN of the chosen person: dots, keypad, Sign in. Wrong is said in words, not by shaking. */
Card {
    id: root

    required property SignInViewModel signIn
    readonly property Keypad pad: keypad

    radius: Theme.radiusPanel

    Avatar {
        id: avatar

        x: Theme.space6
        y: Theme.space6
        initials: root.signIn.selectedInitials
        tint: root.signIn.selectedTint
        size: 52
        visible: root.signIn.selectedName !== ""
    }
    Label {
        anchors.left: avatar.visible ? avatar.right : parent.left
        anchors.leftMargin: avatar.visible ? 14 : Theme.space6
        anchors.right: parent.right
        anchors.rightMargin: Theme.space6
        y: 26
        text: root.signIn.selectedName === "" ? qsTr("Choose your name") : root.signIn.selectedName
        type: Theme.typeTitle
        elide: Text.ElideRight
    }
    Label {
        id: message

        anchors.left: avatar.visible ? avatar.right : parent.left
        anchors.leftMargin: avatar.visible ? 14 : Theme.space6
        anchors.right: parent.right
        anchors.rightMargin: Theme.space6
        y: 53
        text: root.signIn.messageText !== "" ? root.signIn.messageText
            : root.signIn.clocking ? qsTr("Enter your PIN to clock in or out")
            : qsTr("Enter your PIN")
        weight: root.signIn.wrong ? Font.DemiBold : Font.Normal
        lineHeight: 20
        color: root.signIn.wrong || root.signIn.lockedSeconds > 0 ? Theme.dangerInk : Theme.ink3
        wrapMode: Text.Wrap
        maximumLineCount: 2
        elide: Text.ElideRight
        Accessible.role: root.signIn.wrong ? Accessible.AlertMessage : Accessible.StaticText
    }
    PinDots {
        id: dots

        anchors.horizontalCenter: parent.horizontalCenter
        y: 106
        length: root.signIn.pinLength
        entered: root.signIn.pinEntered
        wrong: root.signIn.wrong
    }
    Keypad {
        id: keypad

        anchors.top: dots.bottom
        anchors.topMargin: 28
        anchors.bottom: button.top
        anchors.bottomMargin: Theme.space4
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.margins: Theme.space6
        enabled: root.signIn.lockedSeconds === 0 && root.signIn.selectedName !== ""
        opacity: enabled ? 1 : Theme.opacityDisabled
        form: Keypad.Pin
        digitSize: 32
        onDigit: digit => root.signIn.digit(digit)
        onBackspace: root.signIn.backspace()
    }
    Button {
        id: button

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.margins: Theme.space6
        kind: Button.Primary
        text: root.signIn.busy ? qsTr("Checking…")
            : root.signIn.clocking ? qsTr("Clock in or out") : qsTr("Sign in")
        keyHint: qsTr("Enter")
        available: keypad.enabled && root.signIn.pinEntered > 0 && !root.signIn.busy
        reason: root.signIn.busy ? "" : message.text
        onClicked: root.signIn.submit()
    }
}
