import QtQml
import QtQml.Models

QtObject {
    id: root

    property bool active: false
    property string askedText: "Close the shift: the drawer is €12.00 short"
    property ListModel staff: ListModel {
        ListElement {
            staffId: "aoife"; name: "Aoife Walsh"; roleText: "Supervisor"; initials: "AW"; tint: 1
            selected: true
        }
        ListElement {
            staffId: "rory"; name: "Rory McGrath"; roleText: "Manager"; initials: "RM"; tint: 2
            selected: false
        }
    }
    property string selectedName: "Aoife Walsh"
    property int pinLength: 6
    property int pinEntered: 3
    property bool wrong: false
    property string messageText: ""
    property bool busy: false
    property var calls: []

    function select(id) { root.calls.push("select " + id) }
    function selectNext() { root.calls.push("selectNext") }
    function selectPrevious() { root.calls.push("selectPrevious") }
    function digit(text) { root.calls.push("digit " + text) }
    function backspace() { root.calls.push("backspace") }
    function submit() { root.calls.push("submit") }
    function cancel() { root.calls.push("cancel"); root.active = false }
}
