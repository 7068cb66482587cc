import QtQuick
import QtQuick.Templates as T
import OneTill.Controls
import OneTill.Theme

/** A list at the right edge, over the whole height; Esc, the cross or a tap beside it closes it. */
T.Popup {
    id: root

    required property string title
    default property alias body: place.data

    parent: T.Overlay.overlay
    x: parent.width - width
    width: 520
    height: parent.height
    padding: 0
    modal: true
    focus: true
    closePolicy: T.Popup.CloseOnEscape | T.Popup.CloseOnPressOutside

    background: Rectangle {
        color: Theme.surface

        Rectangle {
            width: 1
            height: parent.height
            color: Theme.line
        }
    }
    T.Overlay.modal: Rectangle {
        color: Theme.scrim
    }

    FocusScope {
        anchors.fill: parent
        focus: true

        Label {
            x: 20
            height: Theme.sizeTopBar
            text: root.title
            type: Theme.typeTitle
        }
        IconButton {
            anchors.right: parent.right
            anchors.rightMargin: 12
            y: 6
            //: Closes a panel.
            text: qsTr("Close")
            iconName: "x"
            onClicked: root.close()
        }
        Item {
            id: place

            anchors.fill: parent
            anchors.topMargin: Theme.sizeTopBar
            anchors.leftMargin: 20
            anchors.rightMargin: 20
        }
    }
}
