import QtQml
import QtQml.Models

QtObject {
    id: root

    property bool active: false
    property ListModel held: ListModel {
        ListElement {
            heldId: "a"; title: "Lady with green pram"; amountText: "€86.40"; selected: true
            detailText: "14:21 · Niamh Byrne · 4 lines"
        }
        ListElement {
            heldId: "b"; title: "Storm Shell Jacket, Moss, M"; amountText: "€319.00"
            selected: false; detailText: "14:02 · Niamh Byrne · 1 line"
        }
    }
    property int count: 2
    property string countText: "2 baskets"
    property bool asking: false
    property string askedText: "Throw away “Lady with green pram”?"
    property bool naming: false
    property string name: ""
    property bool closingShift: false
    property string leaveReason: ""
    property bool busy: false
    property string errorText: ""
    property var calls: []

    function close() { root.active = false }
    function select(id) { root.calls.push("select " + id) }
    function moveSelection(by) { root.calls.push("moveSelection " + by) }
    function recall() { root.calls.push("recall") }
    function askToDiscard() { root.calls.push("askToDiscard"); root.asking = true }
    function keep() { root.calls.push("keep"); root.asking = root.naming = false }
    function discard() { root.calls.push("discard") }
    function askForName() { root.calls.push("askForName"); root.naming = true }
    function rename() { root.calls.push("rename " + root.name); root.naming = false }
    function leave() { root.calls.push("leave"); root.active = false }
}
