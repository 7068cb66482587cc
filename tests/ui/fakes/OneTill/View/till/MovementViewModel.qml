import QtQml
import QtQml.Models

QtObject {
    id: root

    enum Kind { FloatIn, CashIn, CashOut, SafeDrop, NoSale }

    property bool active: false
    property int kind: MovementViewModel.CashOut
    property string titleText: "Cash out"
    property string hintText: "Paid from the drawer"
    property string actText: "Take out"
    property bool hasAmount: root.kind !== MovementViewModel.NoSale
    property string amountText: "€24.50"
    property ListModel currencies: ListModel {}
    property ListModel reasons: ListModel {
        ListElement { reasonId: "supplies"; text: "Supplies"; selected: true }
        ListElement { reasonId: "courier"; text: "Courier or post"; selected: false }
        ListElement { reasonId: "expenses"; text: "Staff expenses"; selected: false }
        ListElement { reasonId: "other"; text: "Something else"; selected: false }
    }
    property string referenceName: root.hasAmount ? "Slip number" : ""
    property string reference: ""
    property string missingText: ""
    property string errorText: ""
    property bool busy: false
    property var calls: []

    function open(kind) {
        root.calls.push("open " + kind)
        root.kind = kind
        root.active = true
    }
    function chooseCurrency(index) { root.calls.push("chooseCurrency " + index) }
    function nextCurrency() { root.calls.push("nextCurrency") }
    function digit(text) { root.calls.push("digit " + text) }
    function doubleZero() { root.calls.push("doubleZero") }
    function separator() { root.calls.push("separator") }
    function backspace() { root.calls.push("backspace") }
    function chooseReason(id) { root.calls.push("chooseReason " + id) }
    function nextReason() { root.calls.push("nextReason") }
    function previousReason() { root.calls.push("previousReason") }
    function submit() { root.calls.push("submit"); root.active = false }
    function cancel() { root.calls.push("cancel"); root.active = false }
}
