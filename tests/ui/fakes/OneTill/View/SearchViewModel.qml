import QtQml
import QtQml.Models

QtObject {
    id: root

    property string query: ""
    property bool active: false
    property int selectedIndex: 0
    property bool busy: false
    property string emptyText: ""
    property string didYouMeanText: ""
    property ListModel results: ListModel {}
    property var calls: []

    function row(sku, name, priceText, stockText, glyph, selected) {
        root.results.append({sku: sku, name: name, detailText: sku + " · Clothing", glyph: glyph,
            priceText: priceText, stockText: stockText, tint: 0, selected: selected})
    }
    function fill() {
        root.results.clear()
        root.row("SSJ-FJ-M", "Storm Shell Jacket, Fjord, M", "€319.00", "3 here", "jacket", true)
        root.row("SSJ-FJ-L", "Storm Shell Jacket, Fjord, L", "€319.00", "0 here", "jacket", false)
        root.row("SCW", "Storm Cap, Waxed", "€49.00", "12 here", "cap", false)
    }
    function open(initialText) {
        root.calls.push("open " + initialText)
        root.query = initialText
        root.active = true
    }
    function add(index, close) { root.calls.push("add " + index + " " + close) }
    function addSelected(close) { root.calls.push("addSelected " + close) }
    function openStock(index) { root.calls.push("openStock " + index) }
    function move(delta) { root.calls.push("move " + delta) }
    function close() { root.active = false; root.calls.push("close") }
}
