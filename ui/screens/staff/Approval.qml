pragma ComponentBehavior: Bound
import QtQuick
import OneTill.Controls
import OneTill.Theme
import OneTill.View

/** A second person allows what is above the cashier's limit: what is asked, who, and their PIN. */
Overlay {
    id: root

    required property ApprovalViewModel approval

    function take(event: KeyEvent): bool {
        switch (event.key) {
        case Qt.Key_Escape: root.approval.cancel(); break
        case Qt.Key_Return:
        case Qt.Key_Enter:
        case Qt.Key_F12: root.approval.submit(); break
        case Qt.Key_Delete: root.approval.clear(); break
        case Qt.Key_Left:
        case Qt.Key_Up: root.approval.moveSelection(-1); break
        case Qt.Key_Right:
        case Qt.Key_Down: root.approval.moveSelection(1); break
        default: return pad.take(event)
        }
        return true
    }

    width: 760
    height: 560
    onCloseRequested: root.approval.cancel()

    FocusScope {
        anchors.fill: parent
        focus: true

        Keys.onPressed: event => event.accepted = root.take(event)

        Item {
            id: asked

            anchors.left: parent.left
            anchors.right: pad.left
            anchors.rightMargin: 28
            anchors.top: parent.top
            anchors.bottom: parent.bottom

            Pill {
                id: mark

                height: 34
                iconName: "shield"
                tone: "warn"
                //: Over what a second person has to allow.
                text: qsTr("Approval")
            }
            Label {
                id: title

                anchors.top: mark.bottom
                anchors.topMargin: 12
                width: parent.width
                text: root.approval.title
                type: Theme.typeHeading
                wrapMode: Text.Wrap
                maximumLineCount: 2
                elide: Text.ElideRight
            }
            Column {
                id: facts

                anchors.top: title.bottom
                anchors.topMargin: 8
                width: parent.width

                Repeater {
                    model: root.approval.facts

                    KeyValue {
                        required name
                        required valueText
                        required strong

                        width: facts.width
                    }
                }
            }
            Label {
                id: who

                anchors.top: facts.bottom
                anchors.topMargin: 8
                width: parent.width
                text: root.approval.nobody
                    ? qsTr("Nobody of this store may approve that.")
                    : qsTr("Who approves?")
                type: Theme.typeLabel
                color: root.approval.nobody ? Theme.dangerInk : Theme.ink2
                wrapMode: Text.Wrap
            }
            RowList {
                id: people

                objectName: "approvers"
                anchors.top: who.bottom
                anchors.topMargin: 8
                anchors.bottom: wayOut.top
                anchors.bottomMargin: 12
                width: parent.width
                clip: true
                spacing: Theme.space2
                snapMode: ListView.SnapToItem
                boundsBehavior: Flickable.StopAtBounds
                interactive: contentHeight > height
                model: root.approval.staff

                delegate: Chip {
                    required property int index
                    required property string staffId
                    required property string name
                    required property string roleText
                    required selected

                    width: ListView.view.width
                    //: A person and their role.
                    text: qsTr("%1, %2").arg(name).arg(roleText)
                    // Keys may choose who is out of sight.
                    onSelectedChanged: if (selected)
                        people.bring(index)
                    onClicked: root.approval.select(staffId)
                }
            }
            Button {
                id: wayOut

                anchors.bottom: parent.bottom
                width: parent.width
                text: root.approval.wayOutText
                keyHint: qsTr("Esc")
                onClicked: root.approval.cancel()
            }
        }
        PinDots {
            id: dots

            anchors.horizontalCenter: pad.horizontalCenter
            y: 8
            length: root.approval.pinLength
            entered: root.approval.pinEntered
            wrong: root.approval.wrong
        }
        Label {
            id: message

            anchors.left: pad.left
            anchors.right: pad.right
            anchors.top: dots.bottom
            height: 48
            text: root.approval.messageText
            weight: Font.DemiBold
            color: Theme.dangerInk
            lineHeight: 20
            horizontalAlignment: Text.AlignHCenter
            verticalAlignment: Text.AlignVCenter
            wrapMode: Text.Wrap
            maximumLineCount: 2
            elide: Text.ElideRight
            Accessible.role: Accessible.AlertMessage
        }
        Keypad {
            id: pad

            anchors.right: parent.right
            anchors.top: message.bottom
            anchors.bottom: approve.top
            anchors.bottomMargin: 12
            width: 320
            enabled: root.approval.lockedSeconds === 0 && root.approval.selectedName !== ""
            opacity: enabled ? 1 : Theme.opacityDisabled
            form: Keypad.Pin
            digitSize: 28
            onDigit: digit => root.approval.digit(digit)
            onBackspace: root.approval.backspace()
        }
        Button {
            id: approve

            anchors.right: parent.right
            anchors.bottom: parent.bottom
            width: pad.width
            kind: Button.Primary
            text: root.approval.busy ? qsTr("Checking…") : qsTr("Approve")
            keyHint: qsTr("Enter")
            available: pad.enabled && root.approval.pinEntered > 0 && !root.approval.busy
            reason: root.approval.busy ? ""
                : root.approval.nobody ? who.text
                : root.approval.lockedSeconds > 0 ? message.text : qsTr("Enter your PIN")
            onClicked: root.approval.submit()
        }
    }
}
