import QtQml
import QtQml.Models

QtObject {
    id: root

    enum Step { Count, Review }

    property bool active: false
    property int step: ClosingViewModel.Count
    property string contextText: "Shift 12 · opened 08:46 · float €150.00"
    property bool blind: true
    property bool recount: false
    property CountViewModel count: CountViewModel {}
    property string countedText: "€1,222.20"
    property string expectedText: "€1,234.20"
    property string differenceText: "€12.00 short"
    property string differenceTone: "warn"
    property ListModel foreign: ListModel {}
    property bool approvalNeeded: true
    property ListModel reasons: ListModel {
        ListElement { reasonId: "wrong-change"; text: "Wrong change given"; selected: true }
        ListElement { reasonId: "wrong-float"; text: "The float was wrong"; selected: false }
        ListElement { reasonId: "not-recorded"; text: "Moved, not recorded"; selected: false }
        ListElement { reasonId: "counterfeit"; text: "False note"; selected: false }
        ListElement { reasonId: "unexplained"; text: "No explanation"; selected: false }
    }
    property string leaveText: "€150.00"
    property string toSafeText: "€1,072.20"
    property string bag: ""
    property string missingText: ""
    property string errorText: ""
    property bool busy: false
    property var calls: []

    function review() { root.active = true; root.step = ClosingViewModel.Review }
    function submitCount() { root.calls.push("submitCount") }
    function countAgain() {
        root.calls.push("countAgain")
        root.step = ClosingViewModel.Count
    }
    function chooseReason(id) { root.calls.push("chooseReason " + id) }
    function nextReason() { root.calls.push("nextReason") }
    function previousReason() { root.calls.push("previousReason") }
    function digit(text) { root.calls.push("digit " + text) }
    function doubleZero() { root.calls.push("doubleZero") }
    function separator() { root.calls.push("separator") }
    function backspace() { root.calls.push("backspace") }
    function close() { root.calls.push("close") }
    function cancel() { root.calls.push("cancel"); root.active = false }
}
