import QtQml
import QtQml.Models

QtObject {
    id: root

    property bool active: false
    property string title: "Price change on Trail 45 Backpack"
    property string wayOutText: "Don’t change the price"
    property bool nobody: false
    property ListModel facts: ListModel {
        ListElement { name: "Listed"; valueText: "229.00"; strong: false }
        ListElement { name: "Asked"; valueText: "179.00"; strong: true }
        ListElement { name: "Off"; valueText: "−21.8 %"; strong: false }
        ListElement { name: "Reason"; valueText: "Price match"; strong: false }
        ListElement { name: "Niamh’s limit"; valueText: "15 %"; strong: false }
    }
    property ListModel staff: ListModel {
        ListElement { staffId: "rm"; name: "Rory McGrath"; roleText: "Manager"; selected: true }
        ListElement { staffId: "aw"; name: "Aoife Walsh"; roleText: "Supervisor"; selected: false }
    }
    property string selectedName: "Rory McGrath"
    property int pinLength: 6
    property int pinEntered: 3
    property bool wrong: false
    property string messageText: ""
    property int lockedSeconds: 0
    property bool busy: false
    property var calls: []

    function select(staffId) { root.calls.push("select " + staffId) }
    function moveSelection(by) { root.calls.push("moveSelection " + by) }
    function digit(text) { root.calls.push("digit " + text) }
    function backspace() { root.calls.push("backspace") }
    function clear() { root.calls.push("clear") }
    function submit() { root.calls.push("submit") }
    function cancel() { root.active = false; root.calls.push("cancel") }
}
