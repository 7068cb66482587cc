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

    function fill() {
        root.results.clear()
        root.results.append({sku: "SSJ-FJ-M", name: "Storm Shell Jacket, Fjord, M", detailText: "SSJ-FJ-M · Clothing",
            priceText: "€319.00", stockText: "3 here", glyph: "jacket", tint: 0, selected: true})
        root.results.append({sku: "SSJ-FJ-L", name: "Storm Shell Jacket, Fjord, L", detailText: "SSJ-FJ-L · Clothing",
            priceText: "€319.00", stockText: "none here", glyph: "jacket", tint: 0, selected: false})
        root.results.append({sku: "SCW", name: "Storm Cap, Waxed", detailText: "SCW · Clothing",
            priceText: "€49.00", stockText: "12 here", glyph: "cap", tint: 1, selected: false})
    }
    function open(initialText) { root.query = initialText; root.active = true; root.calls.push("open " + initialText) }
    function add(index, close) { root.calls.push("add " + index + " " + close) }
    function addSelected(close) { root.calls.push("addSelected " + close) }
    function move(delta) { root.calls.push("move " + delta) }
    function close() { root.active = false; root.calls.push("close") }
}
