import QtQml
import QtQml.Models

QtObject {
    id: root

    property ListModel staff: ListModel {
        ListElement {
            staffId: "nb"; name: "Niamh Byrne"; roleText: "Cashier"
            initials: "NB"; tint: 0; selected: true
        }
        ListElement {
            staffId: "to"; name: "Tunde Okafor"; roleText: "Cashier"
            initials: "TO"; tint: 1; selected: false
        }
        ListElement {
            staffId: "lk"; name: "Lena Kowalczyk"; roleText: "Associate"
            initials: "LK"; tint: 2; selected: false
        }
        ListElement {
            staffId: "rm"; name: "Rory McGrath"; roleText: "Manager"
            initials: "RM"; tint: 3; selected: false
        }
        ListElement {
            staffId: "sa"; name: "Siobhán Ahern"; roleText: "Associate"
            initials: "SA"; tint: 4; selected: false
        }
        ListElement {
            staffId: "jp"; name: "João Pereira"; roleText: "Cashier"
            initials: "JP"; tint: 5; selected: false
        }
    }
    property string selectedName: "Niamh Byrne"
    property string selectedInitials: "NB"
    property int selectedTint: 0
    property int pinLength: 6
    property int pinEntered: 4
    property bool wrong: false
    property string messageText: ""
    property int lockedSeconds: 0
    property bool busy: false
    property string continueText: ""
    property string greeting: "Good afternoon. Who’s selling?"
    property bool clocking: false
    property string lastSyncText: "Last sync 14:31"
    property var calls: []

    function select(staffId) {
        root.calls.push("select " + staffId)
        for (let i = 0; i < root.staff.count; ++i)
            root.staff.setProperty(i, "selected", root.staff.get(i).staffId === staffId)
    }
    function digit(text) { root.calls.push("digit " + text); root.pinEntered += 1 }
    function backspace() { root.calls.push("backspace") }
    function clear() { root.calls.push("clear") }
    function submit() { root.calls.push("submit") }
}
