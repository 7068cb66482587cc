import QtQuick
import OneTill.Controls
import OneTill.Theme
import OneTill.View

/** The open shift: whose drawer it is, since when, with what; and the way to its end. */
Rectangle {
    id: root

    required property TillViewModel till

    function close() {
        if (button.available)
            root.till.startClosing()
        else
            button.tell()
    }

    color: Theme.surface

    Rectangle {
        width: 1
        height: parent.height
        color: Theme.line
    }
    Column {
        id: facts

        x: 20
        y: Theme.space4
        width: parent.width - 40
        spacing: 4

        Label {
            text: qsTr("Current shift")
            type: Theme.typeBodyStrong
            color: Theme.ink2
        }
        Label {
            text: root.till.loaded ? root.till.shiftText : "–"
            type: Theme.typeHeading
        }
        Item {
            width: 1
            height: Theme.space2
        }
        Label {
            text: qsTr("Drawer of")
            type: Theme.typeLineName
            weight: Font.Normal
            color: Theme.ink2
        }
        Label {
            width: parent.width
            text: root.till.loaded ? root.till.responsibleName : "–"
            type: Theme.typeLineAmount
            elide: Text.ElideRight
        }
        KeyValue {
            width: parent.width
            name: qsTr("Open since")
            valueText: root.till.loaded ? root.till.openedText : "–"
        }
        KeyValue {
            width: parent.width
            name: qsTr("Opening float")
            valueText: root.till.loaded ? root.till.floatText : "–"
        }
        KeyValue {
            width: parent.width
            visible: !root.till.blind
            name: qsTr("Cash in the drawer")
            valueText: root.till.cashText
        }
        Item {
            width: 1
            height: Theme.space2
        }
        Rectangle {
            width: parent.width
            height: blindText.height + 2 * Theme.space3
            visible: root.till.loaded && root.till.blind && root.till.errorText === ""
            radius: Theme.radiusM
            color: Theme.surfaceAlt
            border.width: Theme.borderHairline
            border.color: Theme.line

            Icon {
                id: shield

                anchors.left: parent.left
                anchors.leftMargin: 16
                anchors.verticalCenter: parent.verticalCenter
                name: "shield"
                size: 22
                tint: Theme.ink2
            }
            Label {
                id: blindText

                anchors.left: shield.right
                anchors.leftMargin: 12
                anchors.right: parent.right
                anchors.rightMargin: 16
                y: Theme.space3
                text: qsTr("The drawer is counted blind: its cash shows after the count.")
                type: Theme.typeLabel
                weight: Font.Normal
                color: Theme.ink2
                wrapMode: Text.Wrap
            }
        }
        Label {
            width: parent.width
            visible: text !== ""
            text: root.till.errorText
            color: Theme.dangerInk
            wrapMode: Text.Wrap
            Accessible.role: Accessible.AlertMessage
        }
        Item {
            width: 1
            height: Theme.space2
        }
        Button {
            width: parent.width
            iconName: "user"
            //: The person signed in answers for the drawer from then on.
            text: root.till.busy ? qsTr("Taking over…") : qsTr("Take the drawer over")
            busy: root.till.busy
            available: root.till.loaded && root.till.takeOverReason === ""
            reason: root.till.takeOverReason
            onClicked: root.till.takeOver()
        }
    }
    Label {
        anchors.left: facts.left
        anchors.right: facts.right
        anchors.bottom: button.top
        anchors.bottomMargin: Theme.space3
        text: qsTr("Count the drawer, review, print the Z report.")
        type: Theme.typeCaption
        color: Theme.ink3
        wrapMode: Text.Wrap
    }
    Button {
        id: button

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.leftMargin: 20
        anchors.rightMargin: 20
        anchors.bottomMargin: 18
        kind: Button.Primary
        text: qsTr("Close shift")
        keyHint: "F12"
        available: root.till.loaded
        reason: qsTr("No shift is open here")
        onClicked: root.close()
    }
}
