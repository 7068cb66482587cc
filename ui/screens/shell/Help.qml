pragma ComponentBehavior: Bound
import QtQuick
import OneTill.Controls
import OneTill.Screens
import OneTill.Theme
import OneTill.View

/** The keys of the screen that is shown, and what a finger can do there. */
Overlay {
    id: root

    required property int stage
    /** A line of the basket is open over the screen. */
    property bool editing: false

    readonly property var page: root.editing ? pages.lineEdit : pages.of(root.stage)
    readonly property bool signedIn: root.stage >= TerminalViewModel.OpenShift

    width: Math.min(860, parent.width - 2 * Theme.space4)
    height: 640
    light: true
    onCloseRequested: root.close()

    HelpPages {
        id: pages
    }
    component KeyRow: Item {
        id: row

        required property var modelData

        width: parent ? parent.width : 0
        height: Math.max(36, meaning.height + 12)
        Accessible.role: Accessible.StaticText
        Accessible.name: qsTr("%1: %2").arg(row.modelData.key).arg(row.modelData.text)

        KeyCap {
            id: cap

            anchors.verticalCenter: parent.verticalCenter
            height: 28
            visible: true
            text: row.modelData.key
            ink: Theme.ink
            edge: Theme.lineStrong
        }
        Label {
            id: meaning

            x: 112
            width: parent.width - x
            anchors.verticalCenter: parent.verticalCenter
            text: row.modelData.text
            wrapMode: Text.Wrap
        }
    }

    FocusScope {
        anchors.fill: parent
        focus: true
        Keys.onEscapePressed: root.close()
        Keys.onReturnPressed: root.close()
        Keys.onEnterPressed: root.close()

        Label {
            id: title

            text: root.page.title
            type: Theme.typeHeading
        }
        IconButton {
            anchors.right: parent.right
            anchors.verticalCenter: title.verticalCenter
            //: Closes a panel.
            text: qsTr("Close")
            iconName: "x"
            onClicked: root.close()
        }
        Column {
            id: keys

            objectName: "keys"
            anchors.top: title.bottom
            anchors.topMargin: Theme.space4
            width: (parent.width - Theme.space8) / 2

            Label {
                height: 36
                text: qsTr("Keys")
                type: Theme.typeLabel
                color: Theme.ink2
            }
            Repeater {
                model: root.page.keys

                KeyRow {}
            }
        }
        Column {
            id: hints

            objectName: "hints"
            anchors.top: keys.top
            anchors.right: parent.right
            width: keys.width

            Label {
                height: 36
                text: qsTr("Good to know")
                type: Theme.typeLabel
                color: Theme.ink2
            }
            Repeater {
                model: root.page.hints

                Label {
                    required property string modelData

                    width: keys.width
                    topPadding: 6
                    bottomPadding: 6
                    text: modelData
                    wrapMode: Text.Wrap
                }
            }
            Label {
                height: 44
                verticalAlignment: Text.AlignBottom
                bottomPadding: Theme.space2
                visible: root.signedIn
                text: qsTr("On every screen")
                type: Theme.typeLabel
                color: Theme.ink2
            }
            Repeater {
                model: root.signedIn ? pages.everywhere : []

                KeyRow {}
            }
        }
        Button {
            objectName: "close"
            anchors.right: parent.right
            anchors.bottom: parent.bottom
            width: 324
            kind: Button.Primary
            text: qsTr("Close")
            keyHint: qsTr("Enter")
            onClicked: root.close()
        }
    }
}
