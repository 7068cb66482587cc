import QtQuick
import OneTill.Controls
import OneTill.Theme
import OneTill.View

/** A whole basket is a lot of scanning: throwing it away is asked once. */
Overlay {
    id: root

    required property RegisterViewModel sale

    width: 560
    height: 232
    light: true
    onCloseRequested: root.close()
    // Always on what harms nothing: which button had the focus when it was last open is forgotten.
    onOpened: {
        keep.forceActiveFocus()
        keep.focusReason = Qt.TabFocusReason
    }

    FocusScope {
        anchors.fill: parent
        focus: true
        Keys.onPressed: event => {
            event.accepted = true
            if (event.key === Qt.Key_Escape)
                root.close()
            else if (event.key === Qt.Key_Return || event.key === Qt.Key_Enter
                    || event.key === Qt.Key_F12)
                (away.activeFocus ? away : keep).clicked()
            else
                event.accepted = false
        }

        Label {
            id: title

            text: qsTr("Void this sale?")
            type: Theme.typeHeading
        }
        Label {
            anchors.top: title.bottom
            anchors.topMargin: 4
            width: parent.width
            //: %1 is for example "10 items", %2 an amount.
            text: qsTr("%1, %2. Nothing is sold, and the basket is emptied.")
                .arg(root.sale.itemsText).arg(root.sale.totalText)
            type: Theme.typeLineName
            weight: Font.Normal
            color: Theme.ink2
            wrapMode: Text.Wrap
        }
        Button {
            id: keep

            anchors.left: parent.left
            anchors.bottom: parent.bottom
            height: Theme.sizePrimary
            width: (parent.width - 12) / 2
            text: qsTr("Keep the basket")
            keyHint: qsTr("Esc")
            KeyNavigation.right: away
            onClicked: root.close()
        }
        Button {
            id: away

            anchors.right: parent.right
            anchors.bottom: parent.bottom
            height: Theme.sizePrimary
            width: (parent.width - 12) / 2
            kind: Button.SoftDanger
            iconName: "trash"
            text: qsTr("Void sale")
            KeyNavigation.left: keep
            onClicked: {
                root.close()
                root.sale.voidBasket()
            }
        }
    }
}
