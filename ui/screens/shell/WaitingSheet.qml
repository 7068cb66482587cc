pragma ComponentBehavior: Bound
import QtQuick
import OneTill.Controls
import OneTill.Theme
import OneTill.View

/** What still has to reach the centre; a row goes when the centre has acknowledged it. */
Sheet {
    id: root

    required property SyncViewModel sync

    title: qsTr("Waiting to be sent")

    ListView {
        anchors.fill: parent
        clip: true
        reuseItems: true
        boundsBehavior: Flickable.StopAtBounds
        model: root.sync.waiting

        delegate: Item {
            id: row

            required property string time
            required property string kindText
            required property string amountText
            required property string stateText

            width: ListView.view.width
            height: Theme.sizeLine

            Rectangle {
                width: parent.width
                height: 1
                color: Theme.line
            }
            Label {
                id: when

                width: 60
                anchors.verticalCenter: parent.verticalCenter
                text: row.time
                color: Theme.ink2
            }
            Label {
                anchors.left: when.right
                anchors.right: amount.left
                anchors.rightMargin: 12
                y: 10
                text: row.kindText
                type: Theme.typeLineName
                elide: Text.ElideRight
            }
            Label {
                anchors.left: when.right
                anchors.right: amount.left
                anchors.rightMargin: 12
                y: 34
                text: row.stateText
                type: Theme.typeCaption
                color: Theme.ink3
                elide: Text.ElideRight
            }
            Label {
                id: amount

                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter
                text: row.amountText
                type: Theme.typeLineAmount
            }
        }
    }
}
