import QtQml
import QtQml.Models

QtObject {
    id: root

    property bool active: false
    property string discountText: "5 %"
    property bool isAmount: false
    property string currencyText: "€"
    property string beforeText: "€1,228.40"
    property string offText: "−€61.42"
    property string limitText: "Needs approval above 10 % off"
    property string errorText: ""
    property bool canRemove: false
    property ListModel reasons: ListModel {
        ListElement { reasonId: "label"; text: "Shelf label"; selected: false }
        ListElement { reasonId: "display"; text: "Display model"; selected: false }
        ListElement { reasonId: "damaged"; text: "Damaged"; selected: false }
        ListElement { reasonId: "match"; text: "Price match"; selected: false }
        ListElement { reasonId: "goodwill"; text: "Goodwill"; selected: true }
    }
    property var calls: []

    function digit(text) { root.calls.push("digit " + text) }
    function doubleZero() { root.calls.push("doubleZero") }
    function separator() { root.calls.push("separator") }
    function backspace() { root.calls.push("backspace") }
    function chooseReason(id) { root.calls.push("chooseReason " + id) }
    function nextReason() { root.calls.push("nextReason") }
    function previousReason() { root.calls.push("previousReason") }
    function done() { root.active = false; root.calls.push("done") }
    function remove() { root.active = false; root.calls.push("remove") }
    function cancel() { root.active = false; root.calls.push("cancel") }
}
