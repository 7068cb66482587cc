import QtQml

QtObject {
    id: root

    property bool loaded: true
    property string shiftText: "Shift 12"
    property string responsibleName: "Niamh Byrne"
    property string openedText: "08:46"
    property string floatText: "€150.00"
    property bool blind: true
    property string cashText: ""
    property bool dropDue: false
    property string takeOverReason: "The drawer is yours"
    property string errorText: ""
    property bool busy: false
    property MovementViewModel movement: MovementViewModel {}
    property ClosingViewModel closing: ClosingViewModel {}
    property ReportViewModel report: ReportViewModel {}
    property var calls: []

    function refresh() { root.calls.push("refresh") }
    function takeOver() { root.calls.push("takeOver") }
    function startClosing() {
        root.calls.push("startClosing")
        root.closing.count.fill()
        root.closing.active = true
    }
}
