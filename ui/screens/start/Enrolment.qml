pragma ComponentBehavior: Bound
import QtQuick
import OneTill.Controls
import OneTill.Screens
import OneTill.Theme
import OneTill.View

/** First run: where the centre is and the store's code, then six steps that may be interrupted. */
FocusScope {
    id: root

    required property EnrolmentViewModel enrolment

    signal keyboardRequested(field: TextField)
    signal hardwareTyped()

    readonly property bool begun: steps.count > 0

    /** The one next act: send the code, try again, or start. */
    function goOn() {
        if (!primary.available)
            return
        if (!root.begun)
            root.enrolment.submit()
        else if (root.enrolment.failed)
            root.enrolment.retry()
        else
            root.enrolment.start()
    }

    Keys.onReturnPressed: root.goOn()
    Keys.onEnterPressed: root.goOn()

    Shortcut {
        sequence: "F12"
        onActivated: root.goOn()
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.canvas
    }
    Icon {
        id: logo

        x: 40
        y: 28
        name: "logo"
        tint: Theme.accent
        figure: Theme.inkOnAccent
        size: 40
    }
    Label {
        anchors.left: logo.right
        anchors.leftMargin: 12
        anchors.verticalCenter: logo.verticalCenter
        //: The name of this program.
        text: qsTr("OneTill")
        type: Theme.typeTitle
    }

    Card {
        id: card

        anchors.horizontalCenter: parent.horizontalCenter
        y: Math.max(84, (parent.height - height) / 2 + 18)
        width: 880
        height: 624
        radius: Theme.radiusPanel

        Label {
            id: title

            x: 36
            y: 36
            text: qsTr("Setting up this till")
            type: Theme.typeDisplay
        }
        Label {
            id: subtitle

            x: 36
            anchors.top: title.bottom
            text: !root.begun ? qsTr("Head office gives you the address and a code")
                : root.enrolment.canStart ? qsTr("Items and prices are here: you can start selling")
                : qsTr("You can start selling when items and prices are here")
            type: Theme.typeLineAmount
            weight: Font.Normal
            color: Theme.ink2
        }
        ListView {
            id: steps

            x: 36
            anchors.top: subtitle.bottom
            anchors.topMargin: 20
            width: parent.width - 72
            height: Math.min(contentHeight, 376)
            interactive: contentHeight > height
            clip: true
            model: root.enrolment.steps

            delegate: ProgressStep {
                required property int index

                width: steps.width
                number: index + 1
            }
        }
        EnrolmentForm {
            id: form

            x: 36
            anchors.top: subtitle.bottom
            anchors.topMargin: Theme.space8
            width: parent.width - 72
            visible: !root.begun
            focus: visible
            enrolment: root.enrolment
            onKeyboardRequested: field => root.keyboardRequested(field)
            onHardwareTyped: root.hardwareTyped()
        }
        Row {
            id: failure

            x: 36
            anchors.bottom: parent.bottom
            anchors.bottomMargin: 36
            width: primary.x - 60
            height: Theme.sizePrimary
            spacing: 12

            Icon {
                anchors.verticalCenter: parent.verticalCenter
                visible: root.enrolment.failed
                name: "alert"
                tint: Theme.danger
            }
            Column {
                anchors.verticalCenter: parent.verticalCenter
                width: parent.width - 48

                Label {
                    width: parent.width
                    text: root.enrolment.failed ? root.enrolment.errorText
                        : root.begun ? qsTr("Safe to unplug: it continues where it stopped.") : ""
                    color: root.enrolment.failed ? Theme.dangerInk : Theme.ink3
                    lineHeight: 21
                    wrapMode: Text.Wrap
                    maximumLineCount: 3
                    elide: Text.ElideRight
                }
                Label {
                    visible: root.enrolment.failed && root.enrolment.errorCode !== ""
                    //: %1 is a short code that the help desk knows.
                    text: qsTr("Code for the help desk: %1").arg(root.enrolment.errorCode)
                    type: Theme.typeCaption
                    color: Theme.ink3
                }
            }
        }
        Button {
            id: primary

            anchors.right: parent.right
            anchors.bottom: parent.bottom
            anchors.margins: 36
            width: 300
            kind: Button.Primary
            keyHint: qsTr("Enter")
            text: !root.begun ? root.enrolment.busy ? qsTr("Connecting…") : qsTr("Set up this till")
                : root.enrolment.failed ? qsTr("Try again") : qsTr("Start selling")
            available: !root.begun ? root.enrolment.canSubmit && !root.enrolment.busy
                : root.enrolment.failed || root.enrolment.canStart
            reason: root.begun ? qsTr("Items and prices are not here yet")
                : root.enrolment.busy ? "" : qsTr("Enter the address and the store code first")
            onClicked: root.goOn()
        }
    }
}
