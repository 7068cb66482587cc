import QtQuick
import QtQuick.Templates as T
import OneTill.Controls
import OneTill.Theme
import OneTill.View

/** Who buys, above the basket; without anybody the way to say it. */
T.AbstractButton {
    id: root

    required property CustomersViewModel customers

    implicitHeight: Theme.sizeCustomerStrip
    focusPolicy: Qt.NoFocus
    Accessible.role: Accessible.Button
    Accessible.name: root.customers.known
        //: Read aloud; %1 is a customer.
        ? qsTr("Customer: %1").arg(root.customers.name) : qsTr("Add customer")
    Accessible.description: root.customers.detailText
    onClicked: root.customers.open()

    background: Rectangle {
        color: Theme.surface

        PressShade {
            pressed: root.down
            hovered: root.hovered
        }
        Rectangle {
            anchors.bottom: parent.bottom
            width: parent.width
            height: 1
            color: Theme.line
        }
    }
    Icon {
        x: 16 + (Theme.sizeAvatar - width) / 2
        anchors.verticalCenter: parent.verticalCenter
        visible: !root.customers.known
        name: "people"
        tint: Theme.ink3
    }
    Avatar {
        id: avatar

        x: 16
        anchors.verticalCenter: parent.verticalCenter
        visible: root.customers.known
        initials: root.customers.initials
        tint: root.customers.tierText === "" ? root.customers.tint : 3
    }
    Column {
        anchors.left: avatar.right
        anchors.leftMargin: Theme.space3
        anchors.right: end.left
        anchors.rightMargin: Theme.space3
        anchors.verticalCenter: parent.verticalCenter

        Label {
            width: parent.width
            text: root.customers.known ? root.customers.name : qsTr("Add customer")
            type: Theme.typeLineName
            color: root.customers.known ? Theme.ink : Theme.ink2
            elide: Text.ElideRight
        }
        Label {
            width: parent.width
            visible: text !== ""
            text: root.customers.known ? root.customers.detailText
                : qsTr("scan their card or press F4")
            type: Theme.typeCaption
            color: Theme.ink3
            elide: Text.ElideRight
        }
    }
    Row {
        id: end

        anchors.right: parent.right
        anchors.rightMargin: Theme.space2
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.space2

        Pill {
            objectName: "tier"
            anchors.verticalCenter: parent.verticalCenter
            visible: root.customers.tierText !== ""
            tone: "loyal"
            iconName: "star"
            text: root.customers.tierText
        }
        Pill {
            anchors.verticalCenter: parent.verticalCenter
            visible: root.customers.exempt
            tone: "warn"
            iconName: "percent"
            //: Beside a customer who pays no tax.
            text: qsTr("Exempt")
        }
        KeyCap {
            anchors.verticalCenter: parent.verticalCenter
            visible: Theme.keyHints && !root.customers.known
            text: "F4"
        }
        IconButton {
            objectName: "clearCustomer"
            anchors.verticalCenter: parent.verticalCenter
            visible: root.customers.known
            focusPolicy: Qt.NoFocus
            text: qsTr("Remove customer")
            iconName: "x"
            tint: Theme.ink2
            onClicked: root.customers.clear()
        }
    }
}
