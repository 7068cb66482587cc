import QtQml

QtObject {
    id: root

    enum Field { Amount, Price }

    property bool active: false
    property string name: "Insulated Bottle 750 ml, Fjord"
    property string sku: "IB-750-FJ"
    property string glyph: "bottle"
    property int tint: 4
    property int field: FreeReturnViewModel.Amount
    property string quantityText: "1"
    property string priceText: "€32.00"
    property string listedText: "at most €32.00"
    property string refundText: "€32.00"
    property var reasons: ["Changed mind", "Wrong size", "Wrong item", "Not as described",
        "Faulty", "Damaged on delivery", "Recalled by the maker", "Past its date",
        "Something else"]
    property int reason: -1
    property var dispositions: ["Back to shelf", "Faulty, hold", "Return to vendor", "Destroy"]
    property int disposition: 0
    property bool asksNote: root.reason === 8
    property string note: ""
    property bool asksSerial: false
    property string serial: ""
    property bool busy: false
    property string errorText: ""
    property var calls: []

    function digit(text) { root.calls.push("digit " + text) }
    function doubleZero() { root.calls.push("doubleZero") }
    function separator() { root.calls.push("separator") }
    function backspace() { root.calls.push("backspace") }
    function clear() { root.calls.push("clear") }
    function nextField() { root.calls.push("nextField") }
    function stepReason(by) { root.calls.push("stepReason " + by) }
    function stepDisposition(by) { root.calls.push("stepDisposition " + by) }
    function done() { root.calls.push("done") }
    function cancel() { root.calls.push("cancel"); root.active = false }
}
