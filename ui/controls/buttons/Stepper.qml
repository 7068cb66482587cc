import QtQuick
import QtQuick.Templates as T
import OneTill.Controls
import OneTill.Theme

/** Less, the value, more. The value in the middle opens typing. */
Rectangle {
    id: root

    required property string valueText
    /** What is counted, for the names of the two ends: "Trail 45 Backpack". */
    required property string subject

    signal less()
    signal more()
    signal typeRequested()

    implicitWidth: 156
    implicitHeight: Theme.sizeRowControl
    radius: Theme.radiusM
    color: Theme.surface
    border.width: Theme.borderField
    border.color: Theme.lineStrong

    IconButton {
        id: lessButton

        anchors.left: parent.left
        //: %1 is the name of an item in the basket.
        text: qsTr("One less of %1").arg(root.subject)
        iconName: "minus"
        iconSize: 22
        onClicked: root.less()
    }
    T.AbstractButton {
        anchors.left: lessButton.right
        anchors.right: moreButton.left
        height: parent.height
        focusPolicy: Qt.TabFocus
        //: Opens the entry of a quantity; %1 is the quantity now.
        Accessible.name: qsTr("Quantity %1, change").arg(root.valueText)
        onClicked: root.typeRequested()

        contentItem: Label {
            text: root.valueText
            type: Theme.typeTitle
            horizontalAlignment: Text.AlignHCenter
            verticalAlignment: Text.AlignVCenter
            fontSizeMode: Text.HorizontalFit
            minimumPixelSize: 14
        }
    }
    IconButton {
        id: moreButton

        anchors.right: parent.right
        //: %1 is the name of an item in the basket.
        text: qsTr("One more of %1").arg(root.subject)
        iconName: "plus"
        iconSize: 22
        onClicked: root.more()
    }
}
