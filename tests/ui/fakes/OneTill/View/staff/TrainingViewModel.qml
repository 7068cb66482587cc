import QtQml

QtObject {
    id: root

    property bool active: false
    property bool busy: false

    property var calls: []

    function begin() { root.calls.push("begin"); root.active = true }
    function end() { root.calls.push("end"); root.active = false }
}
