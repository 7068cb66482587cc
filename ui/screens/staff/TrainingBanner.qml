import QtQuick
import OneTill.Controls
import OneTill.Theme

/** Over every screen while the till is for training: by icon and word, never by colour alone. */
Rectangle {
    id: root

    objectName: "trainingBanner"
    width: parent.width
    height: visible ? 28 : 0
    color: Theme.warnSoft
    border.width: Theme.isHighContrast ? 1 : 0
    border.color: Theme.warnInk
    Accessible.role: Accessible.AlertMessage
    Accessible.name: words.text

    Row {
        anchors.centerIn: parent
        spacing: Theme.space2

        Icon {
            anchors.verticalCenter: parent.verticalCenter
            width: 20
            height: 20
            name: "alert"
            tint: Theme.warnInk
        }
        Label {
            id: words

            anchors.verticalCenter: parent.verticalCenter
            //: On every screen of a till on which people only practise.
            text: qsTr("TRAINING · nothing counts")
            type: Theme.typeCaption
            weight: Font.DemiBold
            color: Theme.warnInk
        }
    }
}
