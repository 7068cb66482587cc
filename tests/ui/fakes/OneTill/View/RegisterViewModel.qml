import QtQml
import QtQml.Models

QtObject {
    id: root

    property bool isEmpty: true
    property string itemsText: "No items"
    property string hintText: ""
    property string savedText: ""
    property string takenText: ""
    property string totalText: "€0.00"
    property string taxText: ""
    property bool canPay: false
    property string payText: "Pay"
    property string priceMode: "included"
    property string pendingMultiplier: ""
    property bool canVoid: !root.isEmpty
    property string cannotVoidText: "The basket is empty"
    property bool canUndo: false
    property string cannotUndoText: "Nothing to undo yet"
    property string undoText: ""
    property LineEditViewModel lineEdit: LineEditViewModel {}
    property CouponsViewModel coupons: CouponsViewModel {}
    property CustomersViewModel customers: CustomersViewModel {}
    property BasketDiscountViewModel basketDiscount: BasketDiscountViewModel {}
    property ListModel nearMisses: ListModel {
        ListElement {
            name: "1 more for 3 for 2 mugs"; detailText: ""; amountText: ""; iconName: "info"
        }
        ListElement {
            name: "€4.10 more for €5 off €50"; detailText: ""; amountText: ""; iconName: "info"
        }
    }
    property ListModel savings: ListModel {}
    property VariantViewModel variants: VariantViewModel {}
    property GoodsQuestionViewModel question: GoodsQuestionViewModel {}
    property ListModel basket: ListModel {}
    property ListModel categories: ListModel {}
    property ListModel tiles: ListModel {}
    property var calls: []

    property var items: [
        ["MUG", "Enamel Camp Mug 350 ml, Speckled", "€14.95", "mug", 4, "3 for 2", "accent"],
        ["TENT", "Lofoten 3-Person Tent, Moss", "€749.00", "tent", 1, "", ""],
        ["SOCK", "Hiking Sock 2-Pack, Charcoal", "€18.00", "sock", 5, "", ""],
        ["TB45", "Trail 45 Backpack, Graphite", "€229.00", "pack", 0, "", ""],
        ["HUILA", "Huila Coffee, loose", "€28.90 / kg", "coffee", 2, "Weigh", ""],
        ["LANT", "Rechargeable Lantern 400 lm", "€64.95", "lantern", 2, "", ""],
        ["MERI", "Merino Base Layer Crew", "from €89.95", "shirt", 3, "", ""],
        ["OIL", "Cold-Pressed Rapeseed Oil 500 ml", "€11.50", "oil", 2, "", ""],
        ["BOTT", "Insulated Bottle 750 ml, Fjord", "€32.00", "bottle", 4, "", ""],
        ["CAND", "Beeswax Candle, Cedar & Smoke", "€24.50", "candle", 3, "", ""],
        ["STORM", "Storm Shell Jacket", "from €319.00", "jacket", 0, "", ""],
        ["KNIF", "Fixed-Blade Camp Knife, Birch", "€79.00", "knife", 1, "18+", ""],
        ["CAP", "Waxed Field Cap, Olive", "€45.00", "cap", 1, "", ""],
        ["BOOT", "Ridge Mid GTX Boot", "from €199.00", "boot", 5, "", ""],
        ["TEA", "Assam Breakfast Tea 250 g", "€9.80", "tea", 2, "", ""],
        ["CHAIR", "Folding Camp Chair, Sand", "€119.00", "chair", 0, "", ""],
        ["ROPE", "Climbing Rope 9.8 mm × 60 m", "€189.00", "rope", 1, "", ""]]
    property var lines: [
        ["Lofoten 3-Person Expedition Tent, Moss", "1", "€749.00", "749.00", ""],
        ["Merino Base Layer Crew — Women’s, Deep Fjord, M", "2", "€89.95 each", "179.90", ""],
        ["Enamel Camp Mug 350 ml, Speckled White", "3", "€14.95 each", "44.85", ""],
        ["Huila Washed Single-Origin Coffee, loose", "0.486", "€28.90 / kg", "14.05", ""],
        ["Cold-Pressed Rapeseed Oil 500 ml", "1", "€11.50", "11.50", ""],
        ["Hiking Sock 2-Pack, Charcoal 39–42", "1", "€18.00", "18.00", ""],
        ["Rechargeable Lantern 400 lm, Brass", "1", "€64.95", "64.95", ""],
        ["Trail 45 Backpack, Graphite", "1", "€229.00 · 10 % off, Display model", "206.10",
            "229.00"]]

    signal itemAdded(name: string)

    function fillGrid(count) {
        for (const name of ["Favourites", "Camp", "Clothing", "Footwear", "Pantry", "Gifts"])
            root.categories.append({categoryId: name, name: name, selected: name === "Favourites"})
        for (let i = 0; i < count; ++i) {
            const item = root.items[i % root.items.length]
            root.tiles.append({sku: item[0] + i, name: item[1], priceText: item[2], glyph: item[3],
                               tint: item[4], badgeText: item[5], badgeTone: item[6],
                               isStyle: item[2].startsWith("from")})
        }
    }
    function fillBasket() {
        root.lines.forEach((line, i) => root.basket.append({lineId: i + 1, name: line[0],
            quantityText: line[1], unitText: line[1] === "0.486" ? "kg" : "", caption: line[2],
            amountText: line[3], oldAmountText: line[4], warnText: "",
            markIcon: line[4] !== "" ? "percent" : "",
            selected: i === root.lines.length - 1}))
        root.isEmpty = false
        root.canPay = true
        root.itemsText = "10 items"
        root.totalText = "€1,228.40"
        root.taxText = "incl. VAT 224.92"
        root.savedText = "You save €46.85"
        root.savings.append({name: "Camp Kitchen", detailText: "Enamel Camp Mug, Folding Stove",
                             amountText: "−14.95", iconName: "tag"})
        root.savings.append({name: "5 % off clothing", detailText: "Merino Base Layer Crew",
                             amountText: "−9.00", iconName: "tag"})
        root.canUndo = true
        root.undoText = "Undo adding Trail 45 Backpack"
    }
    function selectCategory(id) { root.calls.push("selectCategory " + id) }
    function addTile(sku) { root.calls.push("addTile " + sku) }
    function selectLine(id) {
        root.calls.push("selectLine " + id)
        for (let i = 0; i < root.basket.count; ++i)
            root.basket.setProperty(i, "selected", root.basket.get(i).lineId === id)
    }
    function increment(id) { root.calls.push("increment " + id) }
    function decrement(id) { root.calls.push("decrement " + id) }
    function removeLine(id) { root.calls.push("removeLine " + id) }
    function undo() { root.calls.push("undo") }
    function setMultiplier(text) {
        root.calls.push("setMultiplier " + text)
        root.pendingMultiplier = text
    }
    function showCoupons() { root.calls.push("showCoupons"); root.coupons.active = true }
    function voidBasket() { root.calls.push("voidBasket") }
    function scan(code) { root.calls.push("scan " + code) }
    function moveSelection(by) { root.calls.push("moveSelection " + by); root.choose(by) }
    function incrementSelected() { root.calls.push("incrementSelected") }
    function decrementSelected() { root.calls.push("decrementSelected") }
    function removeSelected() { root.calls.push("removeSelected") }
    function editSelected() { root.calls.push("editSelected"); root.lineEdit.active = true }
    function discountSelected() {
        root.calls.push("discountSelected")
        root.lineEdit.field = LineEditViewModel.Discount
        root.lineEdit.active = true
    }
    function discountLine(id) { root.calls.push("discountLine " + id) }
    function discountBasket() {
        root.calls.push("discountBasket")
        root.basketDiscount.active = true
    }
    function choose(delta) {
        for (let i = 0; i < root.basket.count; ++i)
            if (root.basket.get(i).selected)
                return root.selectLine(root.basket.get(
                    Math.min(Math.max(i + delta, 0), root.basket.count - 1)).lineId)
    }
}
