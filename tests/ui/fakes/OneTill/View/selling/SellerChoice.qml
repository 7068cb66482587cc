import QtQml
import QtQuick

QtObject {
    id: root

    property bool open: false
    property string name: ""
    property ListModel people: ListModel {
        ListElement {
            staffId: ""; name: "The cashier"; roleText: ""; initials: ""; tint: 0; selected: true
        }
        ListElement {
            staffId: "niamh"; name: "Niamh Byrne"; roleText: "Cashier"; initials: "NB"; tint: 1
            selected: false
        }
        ListElement {
            staffId: "tomas"; name: "Tomás Breen"; roleText: "Supervisor"; initials: "TB"; tint: 2
            selected: false
        }
    }

    property var calls: []

    function choose(person) {
        root.calls.push("choose " + person)
        for (let i = 0; i < root.people.count; ++i) {
            const chosen = root.people.get(i).staffId === person
            root.people.setProperty(i, "selected", chosen)
            if (chosen)
                root.name = person === "" ? "" : root.people.get(i).name
        }
        root.open = false
    }
    function next() { root.calls.push("next") }
    function previous() { root.calls.push("previous") }
}
