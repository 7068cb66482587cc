import QtQml
import QtQml.Models

QtObject {
    id: root

    enum Step { List, Instalment, Cancelling }

    property bool active: false
    property int step: LayAwayViewModel.List
    property ListModel layAways: ListModel {
        ListElement {
            number: "LA48210077"; title: "Mrs Byrne, 087 555 0142"; leftText: "€89.90"
            selected: true
            detailText: "LA48210077 · 4 lines · €40.00 of €129.90 paid"
        }
        ListElement {
            number: "LA48200013"; title: "Aoife Ní Mhurchú"; leftText: "€709.00"
            selected: false; detailText: "LA48200013 · 1 line · €40.00 of €749.00 paid"
        }
    }
    property int count: 2
    property string customer: ""
    property string putAwayReason: ""
    property string chosenText: "Mrs Byrne, 087 555 0142, €89.90 left to pay"
    property string amountText: "€89.90"
    property ListModel reasons: ListModel {
        ListElement { reasonId: "changed-mind"; text: "Changed their mind"; selected: false }
        ListElement { reasonId: "cannot-pay"; text: "Cannot pay the rest"; selected: false }
        ListElement { reasonId: "not-collected"; text: "Not collected"; selected: true }
        ListElement { reasonId: "other"; text: "Something else"; selected: false }
    }
    property string missingText: ""
    property string errorText: ""
    property bool busy: false
    property var calls: []

    function close() { root.active = false }
    function select(number) { root.calls.push("select " + number) }
    function moveSelection(by) { root.calls.push("moveSelection " + by) }
    function putAway() { root.calls.push("putAway " + root.customer) }
    function collect() { root.calls.push("collect") }
    function askInstalment() {
        root.calls.push("askInstalment")
        root.step = LayAwayViewModel.Instalment
    }
    function askToCancel() {
        root.calls.push("askToCancel")
        root.step = LayAwayViewModel.Cancelling
    }
    function back() {
        root.calls.push("back")
        root.step = LayAwayViewModel.List
    }
    function digit(text) { root.calls.push("digit " + text) }
    function doubleZero() { root.calls.push("doubleZero") }
    function separator() { root.calls.push("separator") }
    function backspace() { root.calls.push("backspace") }
    function chooseReason(id) { root.calls.push("chooseReason " + id) }
    function nextReason() { root.calls.push("nextReason") }
    function previousReason() { root.calls.push("previousReason") }
    function done() { root.calls.push("done") }
}
