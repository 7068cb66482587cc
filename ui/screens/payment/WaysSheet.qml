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
    // Whatever had the focus when it was last open, the keys choose from the list.
    onOpened: list.goTo(0)

    ListView {
        id: list

        /** The keyboard acts on the current row, and its ring tells so. */
        function goTo(index: int) {
            list.currentIndex = Math.max(0, Math.min(index, list.count - 1))
            const row = list.currentItem as Option
            if (row === null)
                return list.forceActiveFocus()
            row.forceActiveFocus()
            row.focusReason = Qt.TabFocusReason
        }

        objectName: "others"
        anchors.fill: parent
        anchors.bottomMargin: 20
        focus: true
        interactive: contentHeight > height
        clip: interactive // else it would cut the ring around a row
        spacing: Theme.space2
        boundsBehavior: Flickable.StopAtBounds
        model: root.payment.others
        Accessible.role: Accessible.List
        Accessible.name: root.title
        Keys.onUpPressed: list.goTo(list.currentIndex - 1)
        Keys.onDownPressed: list.goTo(list.currentIndex + 1)
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
            onActiveFocusChanged: if (activeFocus)
                list.currentIndex = index
            keyHint: ListView.isCurrentItem ? qsTr("Enter") : ""
            onClicked: {
                root.close()
                root.payment.chooseOther(index)
            }
        }
    }
}
