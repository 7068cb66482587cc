import QtQml
import QtQml.Models

QtObject {
    id: root

    property bool any: root.sales.count > 0
    property int selected: 0
    property ListModel sales: ListModel {}
    property var calls: []

    function fill() {
        root.row("dublin-2-00871", "9 Nov 2026 · Storm Shell Jacket — Men’s, Graphite, L, "
            + "Insulated Bottle 750 ml, Fjord and 3 more", "Aoife Brennan", "€483.80", true)
        root.row("dublin-2-00802", "2 Nov 2026 · Trail Phone, 128 GB", "Aoife Brennan", "€499.00",
            false)
        root.row("dublin-2-00644", "17 Oct 2026 · Assam Breakfast Tea 250 g", "Aoife Brennan",
            "€9.80", false)
    }
    function row(receipt, detail, who, amount, selected) {
        root.sales.append({receipt: receipt, detailText: detail, whoText: who, amountText: amount,
            selected: selected})
    }
    function moveSelection(by) { root.calls.push("moveSelection " + by) }
    function choose(place) { root.calls.push("choose " + place) }
    function chooseSelected() { root.calls.push("chooseSelected") }
}
