import QtQml
import QtQml.Models

QtObject {
    id: root

    property bool hasItem: false
    property bool busy: false
    property string name: ""
    property string detailText: ""
    property string priceText: ""
    property string glyph: ""
    property int tint: 0
    property bool canAdd: false
    property string hereText: ""
    property string hereCaption: ""
    property bool hereNone: false
    property string elsewhereText: ""
    property string elsewhereCaption: ""
    property string warehouseText: ""
    property string warehouseCaption: ""
    property string sourceText: ""
    property bool stale: false
    property string emptyText: ""
    property ListModel levels: ListModel {}
    property ListModel recent: ListModel {}
    property ListModel low: ListModel {}
    property var calls: []

    function level(name, kindText, iconName, countText, badgeText, badgeTone) {
        root.levels.append({storeId: name, name: name, kindText: kindText, iconName: iconName,
            countText: countText, badgeText: badgeText, badgeTone: badgeTone})
    }
    function show() {
        root.hasItem = true
        root.name = "Storm Shell Jacket — Men’s, Graphite, L"
        root.detailText = "SKU SSJ-M-GRA-L · Graphite, L"
        root.priceText = "€319.00"
        root.glyph = "jacket"
        root.canAdd = true
        root.hereText = "0"
        root.hereCaption = "None left"
        root.hereNone = true
        root.elsewhereText = "7"
        root.elsewhereCaption = "In 3 other stores"
        root.warehouseText = "48"
        root.warehouseCaption = "In 1 warehouse"
        root.sourceText = "From the centre at 14:31"
        root.level("Grafton Street", "This store", "store", "0", "None left", "neutral")
        root.level("Dundrum Town Centre", "Store", "store", "4", "", "")
        root.level("Covent Garden", "Store", "store", "1", "Last one, may be on display", "warn")
        root.level("Wicker Park", "Store", "store", "2", "", "")
        root.level("National Warehouse, Naas", "Warehouse", "stock", "48", "", "")
    }
    function row(list, sku, name, priceText, stockText, glyph, tint) {
        list.append({sku: sku, name: name, detailText: sku, glyph: glyph, priceText: priceText,
            stockText: stockText, tint: tint, selected: false})
    }
    function fillLists() {
        root.row(root.recent, "SSJ-M", "Storm Shell Jacket", "€319.00", "0 here", "jacket", 0)
        root.row(root.recent, "MUG", "Enamel Camp Mug 350 ml", "€14.95", "31 here", "mug", 4)
        root.row(root.low, "BOOT", "Ridge Mid GTX Boot", "€199.00", "2 here", "boot", 5)
        root.row(root.low, "ROPE", "Climbing Rope 9.8 mm × 60 m", "€189.00", "1 here", "rope", 1)
    }
    function open(sku) { root.calls.push("open " + sku); root.show() }
    function close() { root.calls.push("close"); root.hasItem = false }
    function addToBasket() { root.calls.push("addToBasket") }
}
