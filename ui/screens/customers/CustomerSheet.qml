pragma ComponentBehavior: Bound
import QtQuick
import OneTill.Controls
import OneTill.Screens
import OneTill.Theme
import OneTill.View

/** Finds who buys, makes out a company's invoice, sells free of tax: a page each. */
Overlay {
    id: root

    required property CustomersViewModel customers
    /** How much of the window's foot the keyboard on the screen takes. */
    property int keyboardHeight: 0

    readonly property bool searching: root.customers.page === CustomersViewModel.Search
    readonly property bool invoicing: root.customers.page === CustomersViewModel.Invoice
    readonly property bool exempting: root.customers.page === CustomersViewModel.Exemption

    signal keyboardRequested(field: TextField)
    signal hardwareTyped()

    /** Does what the page is for. */
    function submit() {
        if (root.searching)
            root.customers.chooseSelected()
        else if (root.invoicing)
            root.customers.makeInvoice(invoice.value(0), invoice.value(1), invoice.value(2),
                                       invoice.value(3))
        else
            root.customers.freeOfTax(exemption.value(0), exemption.value(1))
    }

    /** Takes back what the page gives. */
    function takeBack() {
        root.invoicing ? root.customers.withoutInvoice() : root.customers.withoutExemption()
    }

    y: root.keyboardHeight > 0 ? 8 : 72
    width: 760
    height: Math.min(618, parent.height - 2 * y - root.keyboardHeight)
    padding: Theme.space4
    light: root.searching && root.customers.query === ""
    onCloseRequested: root.customers.close()
    onOpened: if (root.searching)
        search.forceActiveFocus()
    onSearchingChanged: if (root.opened && root.searching)
        search.forceActiveFocus()

    FocusScope {
        anchors.fill: parent
        focus: true

        Keys.onPressed: event => {
            event.accepted = event.key === Qt.Key_F12 || event.key === Qt.Key_Escape
            if (event.key === Qt.Key_F12)
                root.submit()
            else if (event.key === Qt.Key_Escape)
                root.customers.close()
        }

        Shortcut {
            sequence: "Ctrl+Tab"
            enabled: root.opened
            onActivated: root.customers.page = (root.customers.page + 1) % 3
        }
        Row {
            id: pages

            spacing: Theme.space2

            Repeater {
                model: [qsTr("Customer"), qsTr("Invoice"), qsTr("Tax exemption")]

                delegate: Chip {
                    required property int index
                    required property string modelData

                    objectName: "customerPage" + index
                    text: modelData
                    selected: root.customers.page === index
                    onClicked: root.customers.page = index
                }
            }
        }
        IconButton {
            anchors.right: parent.right
            anchors.verticalCenter: pages.verticalCenter
            focusPolicy: Qt.NoFocus
            //: Puts the sheet away.
            text: qsTr("Close")
            iconName: "x"
            tint: Theme.ink2
            onClicked: root.customers.close()
        }
        CustomerSearch {
            id: search

            anchors.top: pages.bottom
            anchors.topMargin: Theme.space3
            anchors.bottom: parent.bottom
            width: parent.width
            visible: root.searching
            focus: root.searching
            customers: root.customers
            keyboardHeight: root.keyboardHeight
            onKeyboardRequested: field => root.keyboardRequested(field)
            onHardwareTyped: root.hardwareTyped()
        }
        BuyerForm {
            id: invoice

            anchors.top: pages.bottom
            anchors.topMargin: Theme.space3
            anchors.bottom: foot.top
            width: parent.width
            visible: root.invoicing
            focus: root.invoicing
            fields: root.opened && root.invoicing ? [
                {id: "invoiceName", name: qsTr("Company"), most: 200,
                    text: root.customers.invoiceField("name")},
                {id: "invoiceTaxNumber", name: qsTr("Tax number"), most: 64,
                    text: root.customers.invoiceField("taxNumber")},
                {id: "invoiceAddress", name: qsTr("Address"), most: 300,
                    text: root.customers.invoiceField("address")},
                {id: "invoiceReference", name: qsTr("Their reference, such as an order's number"),
                    most: 64, text: root.customers.invoiceField("reference")}] : []
            errorText: root.customers.errorText
            onAccepted: root.submit()
            onCloseRequested: root.customers.close()
            onKeyboardRequested: field => root.keyboardRequested(field)
            onHardwareTyped: root.hardwareTyped()
        }
        BuyerForm {
            id: exemption

            anchors.top: pages.bottom
            anchors.topMargin: Theme.space3
            anchors.bottom: foot.top
            width: parent.width
            visible: root.exempting
            focus: root.exempting
            fields: root.opened && root.exempting ? [
                {id: "exemptReason", name: qsTr("Why no tax is charged"), most: 200, text: ""},
                {id: "exemptCertificate", name: qsTr("Number of the certificate"), most: 64,
                    text: ""}] : []
            errorText: root.customers.errorText
            onAccepted: root.submit()
            onCloseRequested: root.customers.close()
            onKeyboardRequested: field => root.keyboardRequested(field)
            onHardwareTyped: root.hardwareTyped()
        }
        Item {
            id: foot

            anchors.bottom: parent.bottom
            width: parent.width
            height: Theme.sizePrimary
            visible: !root.searching

            Button {
                objectName: "takeBackFromBuyer"
                height: parent.height
                visible: root.invoicing ? root.customers.invoiced : root.customers.exempt
                kind: Button.SoftDanger
                text: root.invoicing ? qsTr("No invoice") : qsTr("Sell with tax")
                onClicked: root.takeBack()
            }
            Button {
                objectName: "submitBuyer"
                anchors.right: parent.right
                width: 280
                height: parent.height
                kind: Button.Primary
                text: root.invoicing ? qsTr("Make it an invoice") : qsTr("Sell free of tax")
                keyHint: "F12"
                onClicked: root.submit()
            }
        }
    }
}
