pragma ComponentBehavior: Bound
import QtQuick
import OneTill.Controls
import OneTill.Theme
import OneTill.View

/** A second person approves one thing with a PIN; the cashier stays signed in. */
Overlay {
    id: root

    required property SecondPersonViewModel secondPerson

    width: 760
    height: 560
    onCloseRequested: root.secondPerson.cancel()

    FocusScope {
        anchors.fill: parent
        focus: true

        Keys.onPressed: event => {
            event.accepted = true
            if (event.key === Qt.Key_Return || event.key === Qt.Key_Enter
                    || event.key === Qt.Key_F12)
                root.secondPerson.submit()
            else if (event.key === Qt.Key_Escape)
                root.secondPerson.cancel()
            else if (event.key === Qt.Key_Down || event.key === Qt.Key_Right)
                root.secondPerson.selectNext()
            else if (event.key === Qt.Key_Up || event.key === Qt.Key_Left)
                root.secondPerson.selectPrevious()
            else
                event.accepted = pad.take(event)
        }

        Label {
            id: title

            text: qsTr("A second person approves")
            type: Theme.typeHeading
        }
        Label {
            id: asked

            anchors.top: title.bottom
            anchors.topMargin: 4
            width: 360
            text: root.secondPerson.askedText
            type: Theme.typeLineName
            weight: Font.Normal
            color: Theme.ink2
            wrapMode: Text.Wrap
        }
        ListView {
            id: list

            anchors.top: asked.bottom
            anchors.topMargin: Theme.space4
            anchors.bottom: cancel.top
            anchors.bottomMargin: Theme.space4
            width: 360
            clip: true
            spacing: Theme.space2
            reuseItems: true
            boundsBehavior: Flickable.StopAtBounds
            model: root.secondPerson.staff
            Accessible.role: Accessible.List
            Accessible.name: qsTr("Who approves")

            delegate: Option {
                required property int index
                required property string staffId
                required property string name
                required property string roleText
                required selected

                width: list.width
                iconName: selected ? "check" : "user"
                text: name
                reason: roleText
                onClicked: root.secondPerson.select(staffId)
                onSelectedChanged: if (selected)
                    list.positionViewAtIndex(index, ListView.Contain)
            }
        }
        Button {
            id: cancel

            anchors.bottom: parent.bottom
            height: Theme.sizePrimary
            text: qsTr("Cancel")
            keyHint: qsTr("Esc")
            onClicked: root.secondPerson.cancel()
        }
        Label {
            id: message

            anchors.right: parent.right
            width: 324
            height: 44
            text: root.secondPerson.messageText === "" ? qsTr("PIN of %1")
                .arg(root.secondPerson.selectedName) : root.secondPerson.messageText
            color: root.secondPerson.messageText === "" ? Theme.ink2 : Theme.dangerInk
            lineHeight: 20
            wrapMode: Text.Wrap
            maximumLineCount: 2
            elide: Text.ElideRight
            Accessible.role: root.secondPerson.messageText === "" ? Accessible.StaticText
                : Accessible.AlertMessage
        }
        PinDots {
            id: dots

            anchors.horizontalCenter: pad.horizontalCenter
            anchors.top: message.bottom
            anchors.topMargin: Theme.space2
            length: root.secondPerson.pinLength
            entered: root.secondPerson.pinEntered
            wrong: root.secondPerson.wrong
        }
        Keypad {
            id: pad

            anchors.right: parent.right
            anchors.top: dots.bottom
            anchors.topMargin: Theme.space4
            anchors.bottom: approve.top
            anchors.bottomMargin: Theme.space4
            width: 324
            form: Keypad.Pin
            onDigit: digit => root.secondPerson.digit(digit)
            onBackspace: root.secondPerson.backspace()
        }
        Button {
            id: approve

            anchors.right: parent.right
            anchors.bottom: parent.bottom
            width: pad.width
            kind: Button.Primary
            text: root.secondPerson.busy ? qsTr("Checking…") : qsTr("Approve")
            busy: root.secondPerson.busy
            keyHint: qsTr("Enter")
            available: root.secondPerson.pinEntered > 0 && !root.secondPerson.busy
            reason: root.secondPerson.busy ? "" : qsTr("Type the PIN first")
            keepClear: pad
            onClicked: root.secondPerson.submit()
        }
    }
}
