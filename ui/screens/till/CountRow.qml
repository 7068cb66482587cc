import QtQuick
import OneTill.Controls
import OneTill.Theme

/** How many of one note or coin; the heavy border says where the next digit goes. */
Item {
    id: root

    required property int index
    required property int position
    required property string label
    required property string countText
    required property string amountText
    required property bool isNone
    required property bool selected

    signal chosen()
    signal less()
    signal more()

    Rectangle {
        width: parent.width
        height: 1
        visible: root.index > 0
        color: Theme.line
    }
    Label {
        anchors.left: parent.left
        anchors.right: stepper.left
        anchors.rightMargin: 4
        anchors.verticalCenter: parent.verticalCenter
        text: root.label
        type: Theme.typeLineAmount
        color: root.isNone ? Theme.ink3 : Theme.ink
    }
    Stepper {
        id: stepper

        anchors.left: parent.left
        anchors.leftMargin: 72
        anchors.verticalCenter: parent.verticalCenter
        width: Math.min(204, parent.width - 72 - 88)
        color: root.selected ? Theme.surface : Theme.surfaceAlt
        border.width: root.selected ? Theme.borderFocus : Theme.borderField
        border.color: root.selected ? Theme.accent : Theme.lineStrong
        valueText: root.countText
        subject: root.label
        onTypeRequested: root.chosen()
        onLess: root.less()
        onMore: root.more()
    }
    AmountText {
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        text: root.amountText
        sizes: [Theme.typeLineName, Theme.typeLabel, Theme.typeCaption]
        room: parent.width - stepper.x - stepper.width - 4
        weight: Font.Normal
        color: root.isNone ? Theme.ink3 : Theme.ink
    }
}
