pragma ComponentBehavior: Bound
import QtQuick
import OneTill.Controls
import OneTill.Theme
import OneTill.View

/** The code of a coupon, and what became of those that were shown. */
Overlay {
    id: root

    required property CouponsViewModel coupons
    /** How much of the window's foot the keyboard on the screen takes. */
    property int keyboardHeight: 0

    readonly property TextField field: code

    signal keyboardRequested(field: TextField)
    signal hardwareTyped()

    function take(event: KeyEvent): bool {
        if (event.key === Qt.Key_Return || event.key === Qt.Key_Enter
                || event.key === Qt.Key_F12)
            root.coupons.code === "" ? root.coupons.close() : root.coupons.apply()
        else if (event.key === Qt.Key_Escape)
            root.coupons.close()
        else
            return false
        return true
    }

    width: 640
    height: 520
    y: root.keyboardHeight > 0 ? 8 : Math.round((parent.height - height) / 2)
    light: true
    onCloseRequested: root.coupons.close()
    onOpened: code.forceActiveFocus()

    FocusScope {
        anchors.fill: parent
        focus: true

        Keys.onPressed: event => event.accepted = root.take(event)

        Label {
            id: title

            text: qsTr("Coupon")
            type: Theme.typeHeading
        }
        TextField {
            id: code

            objectName: "couponCode"
            anchors.top: title.bottom
            anchors.topMargin: Theme.space4
            width: parent.width
            height: Theme.sizeMethod
            focus: true
            iconName: "tag"
            placeholderText: qsTr("Scan the coupon, or type its code")
            errorText: root.coupons.errorText
            maximumLength: 100
            text: root.coupons.code
            onTextEdited: root.coupons.code = text
            onKeyboardRequested: root.keyboardRequested(code)
            onHardwareTyped: root.hardwareTyped()
        }
        Row {
            id: error

            anchors.top: code.bottom
            anchors.topMargin: Theme.space2
            width: parent.width
            height: 28
            visible: root.coupons.errorText !== ""
            spacing: Theme.space2

            Icon {
                name: "alert"
                tint: Theme.danger
            }
            Label {
                width: parent.width - 32
                text: root.coupons.errorText
                color: Theme.dangerInk
                elide: Text.ElideRight
                Accessible.role: Accessible.AlertMessage
            }
        }
        Label {
            anchors.centerIn: list
            visible: root.coupons.count === 0
            text: qsTr("Coupons that were shown will be listed here")
            color: Theme.ink3
        }
        ListView {
            id: list

            objectName: "coupons"
            anchors.top: error.bottom
            anchors.topMargin: Theme.space2
            anchors.bottom: foot.top
            anchors.bottomMargin: Theme.space3
            width: parent.width
            clip: true
            boundsBehavior: Flickable.StopAtBounds
            model: root.coupons.coupons
            Accessible.role: Accessible.List
            Accessible.name: title.text

            delegate: Item {
                id: row

                required property string code
                required property string name
                required property string detailText
                required property bool applied

                width: list.width
                height: 72
                Accessible.role: Accessible.ListItem
                Accessible.name: qsTr("%1, %2").arg(row.code).arg(row.detailText)

                Column {
                    anchors.left: parent.left
                    anchors.right: state.left
                    anchors.rightMargin: Theme.space3
                    anchors.verticalCenter: parent.verticalCenter

                    Label {
                        width: parent.width
                        text: row.code
                        type: Theme.typeLineName
                        elide: Text.ElideRight
                    }
                    Label {
                        width: parent.width
                        visible: text !== ""
                        text: row.name
                        type: Theme.typeCaption
                        color: Theme.ink3
                        elide: Text.ElideRight
                    }
                }
                Pill {
                    id: state

                    anchors.right: remove.left
                    anchors.rightMargin: Theme.space3
                    anchors.verticalCenter: parent.verticalCenter
                    height: 34
                    tone: row.applied ? "loyal" : "warn"
                    iconName: row.applied ? "check" : "info"
                    text: row.detailText
                }
                IconButton {
                    id: remove

                    anchors.right: parent.right
                    anchors.verticalCenter: parent.verticalCenter
                    //: %1 is the code of a coupon.
                    text: qsTr("Take back %1").arg(row.code)
                    iconName: "trash"
                    tint: Theme.danger
                    bordered: true
                    onClicked: root.coupons.remove(row.code)
                }
                Rectangle {
                    anchors.bottom: parent.bottom
                    width: parent.width
                    height: 1
                    color: Theme.line
                }
            }
        }
        Item {
            id: foot

            anchors.bottom: parent.bottom
            width: parent.width
            height: Theme.sizePrimary

            Button {
                height: parent.height
                //: Closes a panel.
                text: qsTr("Close")
                keyHint: qsTr("Esc")
                onClicked: root.coupons.close()
            }
            Button {
                objectName: "applyCoupon"
                anchors.right: parent.right
                width: 280
                kind: Button.Primary
                text: qsTr("Use coupon")
                keyHint: qsTr("Enter")
                available: root.coupons.code !== ""
                reason: qsTr("Scan the coupon, or type its code")
                onClicked: root.coupons.apply()
            }
        }
    }
}
