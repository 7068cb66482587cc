import QtQml
import QtQml.Models

QtObject {
    id: root

    enum Field { Quantity, Price, Discount, Note, Tare }

    property bool active: false
    property string name: "Trail 45 Backpack, Graphite"
    property string sku: "TB45-GRA"
    property string glyph: "pack"
    property string quantityText: "1"
    property string priceText: "206.10"
    property int field: LineEditViewModel.Price
    property string totalText: "€206.10"
    property string errorText: ""
    property string limitText: "Needs approval above 15 % off"
    property string discountLimitText: "Needs approval above 15 % off"
    property string discountText: "10 %"
    property bool discountIsAmount: false
    property string currencyText: "€"
    property string noteText: ""
    property string reasonText: "Display model"
    property bool choosingReason: false
    property bool isNew: false
    property bool hasTare: false
    property string tareText: "0.000"
    property string tareNote: ""
    property string fewerHereText: ""
    property string stockText: "6 here · listed €229.00"
    property string unitText: ""
    property int tint: 0
    property ListModel reasons: ListModel {
        ListElement { reasonId: "display"; text: "Display model"; selected: true }
        ListElement { reasonId: "match"; text: "Price match"; selected: false }
        ListElement { reasonId: "damaged"; text: "Damaged"; selected: false }
        ListElement { reasonId: "label"; text: "Wrong label"; selected: false }
    }
    property SellerChoice seller: SellerChoice {}
    property var calls: []

    function open(lineId) { root.active = true; root.calls.push("open " + lineId) }
    function nextField() { root.calls.push("nextField"); root.field = Math.min(root.field + 1, 3) }
    function previousField() {
        root.calls.push("previousField")
        root.field = Math.max(root.field - 1, 0)
    }
    function digit(text) { root.calls.push("digit " + text) }
    function doubleZero() { root.calls.push("doubleZero") }
    function separator() { root.calls.push("separator") }
    function backspace() { root.calls.push("backspace") }
    function clear() { root.calls.push("clear") }
    function chooseReason(id) { root.calls.push("chooseReason " + id) }
    function nextReason() { root.calls.push("nextReason") }
    function previousReason() { root.calls.push("previousReason") }
    function stepUp() { root.calls.push("stepUp") }
    function stepDown() { root.calls.push("stepDown") }
    function remove() { root.calls.push("remove") }
    function done() { root.active = false; root.calls.push("done") }
    function openStock() { root.active = false; root.calls.push("openStock") }
    function cancel() { root.active = false; root.calls.push("cancel") }
}
