import QtQml
import QtQml.Models

QtObject {
    id: root

    property bool active: false
    property bool givesBack: false
    property string titleText: "Card: was it paid?"
    property string amountText: "€1,228.40"
    property string begunText: "Begun at 14:09 by Niamh Byrne, and the till stopped before the "
        + "answer came."
    property string hintText: "Look at the card terminal or its slip. The basket waits for your "
        + "answer."
    property string referenceName: "Number on the slip"
    property string reference: ""
    property ListModel reasons: ListModel {
        ListElement { reasonId: "declined"; text: "Declined"; selected: false }
        ListElement { reasonId: "abandoned"; text: "The customer stopped"; selected: false }
        ListElement { reasonId: "no-trace"; text: "Nothing to be seen of it"; selected: false }
        ListElement { reasonId: "given-back"; text: "Paid, and given back there"; selected: false }
    }
    property string paidMissing: root.reference === "" ? "Enter its number first" : ""
    property string unpaidMissing: "Choose a reason"
    property string errorText: ""
    property bool busy: false
    property var calls: []

    function chooseReason(id) {
        root.calls.push("chooseReason " + id)
        root.unpaidMissing = ""
    }
    function nextReason() { root.calls.push("nextReason"); root.unpaidMissing = "" }
    function previousReason() { root.calls.push("previousReason"); root.unpaidMissing = "" }
    function wasPaid() { root.calls.push("wasPaid") }
    function wasNotPaid() { root.calls.push("wasNotPaid") }
    function later() { root.calls.push("later"); root.active = false }
}
