pragma ComponentBehavior: Bound
import QtQuick
import OneTill.Controls
import OneTill.Screens
import OneTill.Theme
import OneTill.View

/** One field for name, number, company and card; what it finds; Enter takes the chosen one. */
FocusScope {
    id: root

    required property CustomersViewModel customers
    /** How much of the window's foot the keyboard on the screen takes. */
    property int keyboardHeight: 0

    readonly property TextField field: query

    signal keyboardRequested(field: TextField)
    signal hardwareTyped()

    TextField {
        id: query

        objectName: "customerQuery"
        width: parent.width
        focus: true
        type: Theme.typeAction
        iconName: "search"
        placeholderText: qsTr("Name, company, number or card")
        errorText: root.customers.errorText
        inputMethodHints: Qt.ImhNoPredictiveText
        maximumLength: 200
        text: root.customers.query
        onTextEdited: root.customers.query = text
        onAccepted: root.customers.chooseSelected()
        onKeyboardRequested: root.keyboardRequested(query)
        onHardwareTyped: root.hardwareTyped()

        Keys.onUpPressed: root.customers.move(-1)
        Keys.onDownPressed: root.customers.move(1)
        Keys.onEscapePressed: root.customers.close()
    }
    Item {
        id: error

        anchors.top: query.bottom
        anchors.topMargin: Theme.space2
        width: parent.width
        height: visible ? Theme.sizeControl : 0
        visible: root.customers.errorText !== ""

        Icon {
            id: mark

            anchors.verticalCenter: parent.verticalCenter
            name: "alert"
            tint: Theme.danger
        }
        Label {
            anchors.left: mark.right
            anchors.leftMargin: Theme.space2
            anchors.right: taxed.visible ? taxed.left : parent.right
            anchors.rightMargin: Theme.space2
            anchors.verticalCenter: parent.verticalCenter
            text: root.customers.errorText
            color: Theme.dangerInk
            wrapMode: Text.Wrap
            maximumLineCount: 2
            elide: Text.ElideRight
            Accessible.role: Accessible.AlertMessage
        }
        Button {
            id: taxed

            objectName: "sellTaxed"
            anchors.right: parent.right
            height: parent.height
            visible: root.customers.canSellTaxed
            kind: Button.Soft
            //: To a customer whose tax exemption has ended.
            text: qsTr("Sell with tax")
            onClicked: root.customers.sellTaxed()
        }
    }
    ListView {
        id: list

        objectName: "customersFound"
        anchors.top: error.bottom
        anchors.topMargin: Theme.space2
        anchors.bottom: parent.bottom
        width: parent.width
        clip: true
        reuseItems: true
        boundsBehavior: Flickable.StopAtBounds
        highlightMoveDuration: 0
        model: root.customers.results
        currentIndex: root.customers.selectedIndex
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Customers found")

        delegate: CustomerRow {
            required property int index

            width: list.width
            onClicked: root.customers.choose(index)
        }
    }
    EmptyState {
        anchors.centerIn: list
        width: parent.width - 48
        visible: list.count === 0 && !root.customers.busy
        low: root.keyboardHeight > 0
        iconName: "people"
        title: root.customers.emptyText === "" ? qsTr("Who buys?") : root.customers.emptyText
        hint: root.customers.emptyText === "" ? qsTr("Type a name, or scan the customer's card")
            : qsTr("Try fewer letters, or sell without a customer")
    }
}
