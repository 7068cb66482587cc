pragma ComponentBehavior: Bound
import QtQuick
import OneTill.Controls
import OneTill.Theme
import OneTill.View

/** The till cannot go on: what happened, what is safe, what to tell the help desk, the way on. */
FocusScope {
    id: root

    required property TerminalViewModel terminal

    Keys.onReturnPressed: root.terminal.restart()
    Keys.onEnterPressed: root.terminal.restart()

    Shortcut {
        sequence: "F12"
        onActivated: root.terminal.restart()
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
            maximumLineCount: 3
            elide: Text.ElideRight
        }
        Label {
            x: 40
            anchors.bottom: restart.top
            anchors.bottomMargin: Theme.space4
            width: parent.width - 80
            //: For the help desk. %1 is a short code, %2 the name of the till.
            text: root.terminal.tillName === ""
                ? qsTr("Tell the help desk: code %1").arg(root.terminal.fatalCode)
                : qsTr("Tell the help desk: code %1, till %2").arg(root.terminal.fatalCode)
                    .arg(root.terminal.tillName)
            type: Theme.typeBodyStrong
            elide: Text.ElideRight
        }
        Button {
            id: close

            x: 40
            anchors.bottom: restart.bottom
            height: Theme.sizePrimary
            //: Ends the program.
            text: qsTr("Close")
            onClicked: Qt.quit()
        }
        Button {
            anchors.left: close.right
            anchors.leftMargin: 12
            anchors.bottom: restart.bottom
            height: Theme.sizePrimary
            text: qsTr("Details")
            onClicked: details.open()
        }
        Button {
            id: restart

            anchors.right: parent.right
            anchors.bottom: parent.bottom
            anchors.margins: 40
            width: 360
            kind: Button.Primary
            text: qsTr("Restart and continue")
            keyHint: qsTr("Enter")
            onClicked: root.terminal.restart()
        }
    }
    Overlay {
        id: details

        width: 720
        height: 400
        light: true
        onCloseRequested: details.close()

        FocusScope {
            anchors.fill: parent
            focus: true
            Keys.onEscapePressed: details.close()
            Keys.onReturnPressed: details.close()
            Keys.onEnterPressed: details.close()

            Label {
                id: heading

                text: qsTr("Details for the help desk")
                type: Theme.typeTitle
            }
            Flickable {
                anchors.top: heading.bottom
                anchors.topMargin: Theme.space3
                anchors.bottom: done.top
                anchors.bottomMargin: Theme.space4
                width: parent.width
                contentHeight: words.height
                clip: true
                boundsBehavior: Flickable.StopAtBounds

                Label {
                    id: words

                    width: parent.width
                    text: root.terminal.fatalCode + "\n" + root.terminal.fatalDetail
                    font.family: "monospace"
                    wrapMode: Text.WrapAnywhere
                    color: Theme.ink2
                }
            }
            Button {
                id: done

                anchors.right: parent.right
                anchors.bottom: parent.bottom
                width: 200
                //: Closes a panel.
                text: qsTr("Close")
                keyHint: qsTr("Esc")
                onClicked: details.close()
            }
        }
    }
}
