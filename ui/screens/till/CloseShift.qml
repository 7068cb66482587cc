import QtQuick
import OneTill.Controls
import OneTill.Screens
import OneTill.Theme
import OneTill.View

/** The steps of closing a shift: count the drawer, then review and close. */
FocusScope {
    id: root

    required property ClosingViewModel closing
    required property bool live

    signal keyboardRequested(field: TextField)
    signal hardwareTyped()

    readonly property bool counting: root.closing.step === ClosingViewModel.Count

    /** Takes a key that belongs to the step, wherever the focus is; says whether it did. */
    function take(event: KeyEvent): bool {
        if (event.key === Qt.Key_Escape)
            root.back()
        else
            return root.counting ? countPanel.take(event) : reviewPanel.take(event)
        return true
    }

    function back() {
        root.counting ? root.closing.cancel() : root.closing.countAgain()
    }

    Shortcut {
        sequence: "F12"
        enabled: root.live
        onActivated: root.counting ? countPanel.submit() : reviewPanel.close()
    }

    component StepPill: Pill {
        required property bool current

        height: 34
        tone: current ? "accent" : ""
        Accessible.role: Accessible.StaticText
        Accessible.name: text
    }

    Item {
        id: head

        anchors.left: parent.left
        anchors.leftMargin: Theme.space4
        anchors.right: panel.left
        anchors.rightMargin: Theme.space4
        y: Theme.space4
        height: 48

        Button {
            id: leave

            height: parent.height
            iconName: "left"
            //: Back to the till page; back to counting.
            text: root.counting ? qsTr("Till") : qsTr("Count")
            keyHint: qsTr("Esc")
            onClicked: root.back()
        }
        Label {
            id: title

            anchors.left: leave.right
            anchors.leftMargin: Theme.space3
            anchors.right: steps.left
            anchors.rightMargin: Theme.space3
            y: -3
            text: root.counting ? qsTr("Close shift: count the drawer")
                : qsTr("Close shift: review")
            type: Theme.typeTitle
            elide: Text.ElideRight
        }
        Label {
            anchors.left: title.left
            anchors.right: title.right
            anchors.bottom: parent.bottom
            text: root.closing.contextText
            type: Theme.typeLabel
            weight: Font.Normal
            color: Theme.ink2
            elide: Text.ElideRight
        }
        Row {
            id: steps

            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            spacing: 6

            StepPill {
                visible: root.counting || !Theme.compact
                text: qsTr("1 Count")
                current: root.counting
            }
            StepPill {
                visible: !root.counting || !Theme.compact
                text: qsTr("2 Review")
                current: !root.counting
            }
        }
    }
    CountStep {
        anchors.left: head.left
        anchors.right: head.right
        anchors.top: head.bottom
        anchors.topMargin: Theme.space3
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.space4
        visible: root.counting
        count: root.closing.count
    }
    ReviewStep {
        anchors.left: head.left
        anchors.right: head.right
        anchors.top: head.bottom
        anchors.topMargin: Theme.space3
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.space4
        visible: !root.counting
        closing: root.closing
    }
    Rectangle {
        id: panel

        anchors.right: parent.right
        width: Theme.compact ? 344 : Theme.sizeSidePanelTill
        height: parent.height
        color: Theme.surface

        Rectangle {
            width: 1
            height: parent.height
            color: Theme.line
        }
        CountPanel {
            id: countPanel

            anchors.fill: parent
            visible: root.counting
            closing: root.closing
        }
        ReviewPanel {
            id: reviewPanel

            anchors.fill: parent
            visible: !root.counting
            closing: root.closing
            onKeyboardRequested: field => root.keyboardRequested(field)
            onHardwareTyped: root.hardwareTyped()
        }
    }
}
