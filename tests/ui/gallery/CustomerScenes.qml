import QtQml
import OneTill.View

/** Of who buys: found, in the basket, on an invoice, free of tax. */
QtObject {
    id: root

    /** Puts goods into the basket of a terminal. */
    required property var selling

    readonly property list<string> names: [
        "customer-search", "customer-found", "customer-none", "customer-ended", "customer-basket",
        "customer-invoice", "customer-exemption", "customer-tier"]

    function opened(terminal: TerminalViewModel) {
        root.selling(terminal)
        terminal.sale.customers.active = true
    }

    readonly property var scenes: ({
        "customer-search": terminal => root.opened(terminal),
        "customer-found": terminal => {
            root.opened(terminal)
            terminal.sale.customers.query = "by"
            terminal.sale.customers.fill()
        },
        "customer-none": terminal => {
            root.opened(terminal)
            terminal.sale.customers.query = "byrneee"
            terminal.sale.customers.emptyText = "No customer found by ‘byrneee’"
        },
        "customer-ended": terminal => {
            root.opened(terminal)
            terminal.sale.customers.query = "obi"
            terminal.sale.customers.fill()
            terminal.sale.customers.errorText = "The tax exemption has ended. Sell with tax, or "
                + "ask for a new certificate."
            terminal.sale.customers.canSellTaxed = true
        },
        "customer-basket": terminal => {
            root.selling(terminal)
            terminal.sale.customers.fillBuyer()
            terminal.sale.customers.exempt = true
        },
        "customer-tier": terminal => {
            root.selling(terminal)
            terminal.sale.customers.fillBuyer()
            terminal.sale.customers.tierText = "Gold"
            terminal.sale.customers.detailText = "Invoice to Byrne & Co"
        },
        "customer-invoice": terminal => {
            root.opened(terminal)
            terminal.sale.customers.fillBuyer()
            terminal.sale.customers.page = CustomersViewModel.Invoice
        },
        "customer-exemption": terminal => {
            root.opened(terminal)
            terminal.sale.customers.page = CustomersViewModel.Exemption
            terminal.sale.customers.errorText = "Say why. A reason is needed for this."
        }
    })
}
