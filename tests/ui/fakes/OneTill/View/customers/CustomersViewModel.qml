import QtQml
import QtQml.Models

QtObject {
    id: root

    enum Page { Search, Invoice, Exemption }

    property bool active: false
    property int page: CustomersViewModel.Search
    property string query: ""
    property ListModel results: ListModel {}
    property bool busy: false
    property int selectedIndex: -1
    property string emptyText: ""
    property string errorText: ""
    property bool canSellTaxed: false
    property bool known: false
    property string name: ""
    property string detailText: ""
    property string tierText: ""
    property string initials: ""
    property int tint: 0
    property bool invoiced: false
    property bool exempt: false
    property var calls: []

    function fill() {
        root.results.append({name: "Aine Byrne", detailText: "C-1007 · gold", badgeText: "",
                             ended: false, initials: "AB", tint: 1, selected: true})
        root.results.append({name: "Byrne, Brendan", detailText: "C-1012 · Byrne & Co",
                             badgeText: "Tax exempt", ended: false, initials: "BB", tint: 2,
                             selected: false})
        root.results.append({name: "Chidi Obi", detailText: "C-1031", ended: true,
                             badgeText: "Exemption ended", initials: "CO", tint: 3,
                             selected: false})
        root.selectedIndex = 0
    }
    function fillBuyer() {
        root.known = true
        root.name = "Aine Byrne"
        root.detailText = "gold · Invoice to Byrne & Co"
        root.initials = "AB"
        root.tint = 1
        root.invoiced = true
    }
    function open() { root.calls.push("open"); root.active = true }
    function close() { root.calls.push("close"); root.active = false }
    function move(by) { root.calls.push("move " + by) }
    function choose(index) { root.calls.push("choose " + index) }
    function chooseSelected() { root.calls.push("chooseSelected") }
    function sellTaxed() { root.calls.push("sellTaxed") }
    function clear() { root.calls.push("clear"); root.known = false }
    function makeInvoice(name, taxNumber, address, reference) {
        root.calls.push(["invoice", name, taxNumber, address, reference].join("|"))
    }
    function withoutInvoice() { root.calls.push("withoutInvoice") }
    function freeOfTax(reason, certificate) {
        root.calls.push(["exempt", reason, certificate].join("|"))
    }
    function withoutExemption() { root.calls.push("withoutExemption") }
    function invoiceField(field) { return root.invoiced ? "now " + field : "" }
}
