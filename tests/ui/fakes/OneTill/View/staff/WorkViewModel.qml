import QtQml

QtObject {
    id: root

    property bool atWork: false
    property string sinceText: ""
    property bool busy: false

    property var calls: []

    function refresh() { root.calls.push("refresh") }
    function clockIn() {
        root.calls.push("clockIn")
        root.atWork = true
        root.sinceText = "At work since 08:55"
    }
    function clockOut() {
        root.calls.push("clockOut")
        root.atWork = false
        root.sinceText = ""
    }
}
