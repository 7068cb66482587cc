pragma ComponentBehavior: Bound
import QtQuick
import OneTill.Controls
import OneTill.Theme
import OneTill.View

/** All that the basket saves by promotions and by its discount, with the lines they touch. */
Sheet {
    id: root

    required property RegisterViewModel sale

    title: qsTr("Promotions and discounts")

    ListView {
        id: list

        objectName: "savings"
        anchors.top: parent.top
        anchors.bottom: near.top
        width: parent.width
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        model: root.sale.savings
        Accessible.role: Accessible.List
        Accessible.name: root.title

        delegate: Item {
            id: row

            required property string name
            required property string detailText
            required property string amountText
            required property string iconName

            width: list.width
            height: texts.height + 2 * Theme.space3
            Accessible.role: Accessible.ListItem
            Accessible.name: qsTr("%1: %2").arg(row.name).arg(row.amountText)
            Accessible.description: row.detailText

            Icon {
                id: icon

                anchors.top: texts.top
                name: row.iconName
                tint: Theme.loyalInk
            }
            Column {
                id: texts

                anchors.left: icon.right
                anchors.leftMargin: 12
                anchors.right: amount.left
                anchors.rightMargin: 12
                anchors.verticalCenter: parent.verticalCenter

                Label {
                    width: parent.width
                    text: row.name
                    type: Theme.typeLineName
                    wrapMode: Text.Wrap
                }
                Label {
                    width: parent.width
                    text: row.detailText
                    type: Theme.typeCaption
                    color: Theme.ink3
                    wrapMode: Text.Wrap
                }
            }
            Label {
                id: amount

                anchors.right: parent.right
                anchors.top: texts.top
                text: row.amountText
                type: Theme.typeLineAmount
            }
            Rectangle {
                anchors.bottom: parent.bottom
                width: parent.width
                height: 1
                color: Theme.line
            }
        }
    }
    Column {
        id: near

        anchors.bottom: sum.top
        anchors.bottomMargin: Theme.space4
        width: parent.width
        spacing: 4

        Repeater {
            model: root.sale.nearMisses

            Label {
                required property string name

                width: near.width
                text: name
                color: Theme.ink2
                wrapMode: Text.Wrap
            }
        }
    }
    Label {
        id: sum

        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.space6
        text: root.sale.savedText
        type: Theme.typeTitle
        color: Theme.okInk
    }
}
