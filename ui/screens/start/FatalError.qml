import QtQuick
import OneTill.Controls
import OneTill.Theme
import OneTill.View

/** The till cannot go on: what happened, what is safe, what to tell the help desk. */
FocusScope {
    id: root

    required property TerminalViewModel terminal

    Keys.onReturnPressed: Qt.quit()
    Keys.onEnterPressed: Qt.quit()

    Shortcut {
        sequence: "F12"
        onActivated: Qt.quit()
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.canvas
    }
    Card {
        anchors.centerIn: parent
        width: 800
        height: 520
        radius: Theme.radiusPanel
        Accessible.role: Accessible.AlertMessage
        Accessible.name: root.terminal.fatalTitle

        Rectangle {
            id: sign

            x: 40
            y: 40
            width: 72
            height: 72
            radius: 36
            color: Theme.dangerSoft

            Icon {
                anchors.centerIn: parent
                name: "alert"
                tint: Theme.dangerInk
                size: 36
            }
        }
        Label {
            id: title

            x: 40
            anchors.top: sign.bottom
            anchors.topMargin: 14
            width: parent.width - 80
            text: root.terminal.fatalTitle
            type: Theme.typeDisplay
            wrapMode: Text.Wrap
            maximumLineCount: 2
        }
        Label {
            x: 40
            anchors.top: title.bottom
            anchors.topMargin: 12
            width: parent.width - 80
            text: root.terminal.fatalText
            type: Theme.typeTitle
            font.pixelSize: 20
            weight: Font.Normal
            lineHeight: 31
            color: Theme.ink2
            wrapMode: Text.Wrap
            maximumLineCount: 5
            elide: Text.ElideRight
        }
        Column {
            x: 40
            anchors.verticalCenter: button.verticalCenter

            Label {
                //: %1 is a short code that the help desk knows, %2 the name of the till.
                text: root.terminal.tillName === "" ? qsTr("Code %1").arg(root.terminal.fatalCode)
                    : qsTr("Code %1 · %2").arg(root.terminal.fatalCode).arg(root.terminal.tillName)
                type: Theme.typeBodyStrong
                lineHeight: 21
            }
            Label {
                text: qsTr("Tell it to the help desk")
                type: Theme.typeLabel
                weight: Font.Normal
                color: Theme.ink3
            }
        }
        Button {
            id: button

            anchors.right: parent.right
            anchors.bottom: parent.bottom
            anchors.margins: 40
            width: 320
            kind: Button.Primary
            // The session manager starts the terminal again as soon as it has ended.
            text: qsTr("Close the program")
            keyHint: qsTr("Enter")
            onClicked: Qt.quit()
        }
    }
}
