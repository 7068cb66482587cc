pragma ComponentBehavior: Bound
import QtQuick
import OneTill.Controls
import OneTill.Theme
import OneTill.View

/** The ways to pay that have no key of their own: one of them is chosen, and the sheet goes. */
Sheet {
    id: root

    required property PaymentViewModel payment

    objectName: "waysSheet"
    title: qsTr("More ways to pay")
    onOpened: list.currentIndex = 0

    ListView {
        id: list

        objectName: "others"
        anchors.fill: parent
        anchors.bottomMargin: 20
        focus: true
        clip: true
        spacing: Theme.space2
        boundsBehavior: Flickable.StopAtBounds
        model: root.payment.others
        Accessible.role: Accessible.List
        Accessible.name: root.title
        Keys.onReturnPressed: list.currentItem?.clicked()
        Keys.onEnterPressed: list.currentItem?.clicked()

        delegate: Option {
            required property int index
            required iconName
            required text
            required reason
            required selected

            width: list.width
            focus: true
            keyHint: ListView.isCurrentItem ? qsTr("Enter") : ""
            onClicked: {
                root.close()
                root.payment.chooseOther(index)
            }
        }
    }
}
