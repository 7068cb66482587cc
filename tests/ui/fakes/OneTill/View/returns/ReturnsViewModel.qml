import QtQml
import QtQml.Models

QtObject {
    id: root

    property bool hasSale: false
    property QtObject choice: QtObject {
        id: choice

        property bool any: choice.sales.count > 0
        property int selected: 0
        property ListModel sales: ListModel {}
        property var calls: []

        function fill() {
            choice.row("dublin-2-00871", "9 Nov 2026 · Storm Shell Jacket — Men’s, Graphite, L, "
                + "Insulated Bottle 750 ml, Fjord and 3 more", "Aoife Brennan", "€483.80", true)
            choice.row("dublin-2-00802", "2 Nov 2026 · Trail Phone, 128 GB", "Aoife Brennan",
                "€499.00", false)
            choice.row("dublin-2-00644", "17 Oct 2026 · Assam Breakfast Tea 250 g",
                "Aoife Brennan", "€9.80", false)
        }
        function row(receipt, detail, who, amount, selected) {
            choice.sales.append({receipt: receipt, detailText: detail, whoText: who,
                amountText: amount, selected: selected})
        }
        function moveSelection(by) { choice.calls.push("moveSelection " + by) }
        function choose(place) { choice.calls.push("choose " + place) }
        function chooseSelected() { choice.calls.push("chooseSelected") }
    }
    property string code: ""
    property string title: "Return from receipt dublin-2-00871"
    property string contextText: "Sold 9 Nov 2026 · €483.80 · to be returned by 9 Dec 2026"
    property string policyText: "Within policy"
    property bool tooLate: false
    property ListModel lines: ListModel {}
    property ListModel paid: ListModel {
        ListElement { text: "Card · 502918"; amountText: "€400.00" }
        ListElement { text: "Cash"; amountText: "€83.80" }
    }
    property var reasons: ["Changed mind", "Wrong size", "Wrong item", "Not as described",
        "Faulty", "Damaged on delivery", "Recalled by the maker", "Past its date",
        "Something else"]
    property var dispositions: ["Back to shelf", "Faulty, hold", "Return to vendor", "Destroy"]
    property string countText: "2 items returned"
    property string amountText: "−319.10"
    property string refundText: "€319.10"
    property bool canReturn: true
    property string blockedText: ""
    property bool busy: false
    property string errorText: ""
    property var calls: []

    function fill() {
        root.row(1, "Storm Shell Jacket — Men’s, Graphite, L", "Bought 1 · paid 287.10", "287.10",
            "1 of 1", {ticked: true, selected: true, reason: 1})
        root.row(2, "Insulated Bottle 750 ml, Fjord",
            "Bought 3 · paid 96.00 · 1 already returned", "32.00", "1 of 2",
            {ticked: true, reason: 8, disposition: 1, asksNote: true, note: "Leaks", canMore: true})
        root.row(3, "Trail Phone, 128 GB", "Bought 1 · paid 499.00", "499.00", "1 of 1", {})
        root.row(4, "Merino Base Layer Crew — Women’s, Deep Fjord, M", "Bought 2 · paid 179.90",
            "179.90", "0 of 2", {})
        root.row(5, "Assam Breakfast Tea 250 g", "Bought 1 · paid 9.80 · 1 already returned",
            "0.00", "0 of 0", {locked: true})
        root.hasSale = true
    }
    function row(line, name, detail, amount, quantity, more) {
        root.lines.append(Object.assign({line: line, name: name, detailText: detail,
            amountText: amount, quantityText: quantity, canLess: false, canMore: false,
            locked: false, ticked: false, selected: false, reason: -1, disposition: 0,
            asksNote: false, note: "", asksSerial: false, serial: "",
            measureName: "", measure: ""}, more))
    }
    function find() { root.calls.push("find " + root.code) }
    function findLast() { root.calls.push("findLast") }
    function leaveSale() { root.calls.push("leaveSale"); root.hasSale = false }
    function select(line) { root.calls.push("select " + line) }
    function moveSelection(by) { root.calls.push("moveSelection " + by) }
    function toggle(line) { root.calls.push("toggle " + line) }
    function toggleSelected() { root.calls.push("toggleSelected") }
    function more(line) { root.calls.push("more " + line) }
    function less(line) { root.calls.push("less " + line) }
    function changeSelected(by) { root.calls.push("changeSelected " + by) }
    function setReason(line, place) { root.calls.push("setReason " + line + " " + place) }
    function setDisposition(line, place) { root.calls.push("setDisposition " + line + " " + place) }
    function stepReason(by) { root.calls.push("stepReason " + by) }
    function stepDisposition(by) { root.calls.push("stepDisposition " + by) }
    function setNote(line, text) { root.calls.push("setNote " + line + " " + text) }
    function setSerial(line, text) { root.calls.push("setSerial " + line + " " + text) }
    function setMeasure(line, text) { root.calls.push("setMeasure " + line + " " + text) }
    function refund() { root.calls.push("refund") }
    function exchange() { root.calls.push("exchange") }
}
