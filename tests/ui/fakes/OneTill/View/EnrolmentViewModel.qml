import QtQml
import QtQml.Models

QtObject {
    id: root

    property string hubUrl: "http://127.0.0.1:8085"
    property string code: ""
    property bool busy: false
    property bool failed: false
    property string errorText: ""
    property string errorCode: ""
    property bool canSubmit: root.hubUrl !== "" && root.code !== ""
    property bool canStart: false
    property ListModel steps: ListModel {}
    property var calls: []

    /** The picture of the design: four steps in, items and prices running. */
    function show() {
        const rows = [
            ["Store code accepted", "GS-4471 · this till is known as Till 2", "done", "", -1],
            ["Secure key created", "Stored on this machine only", "done", "", -1],
            ["Items and prices", "Starts next", "running", "18,240 of 26,118", 70],
            ["Staff and settings", "Starts next · a few seconds", "waiting", "", -1]]
        for (const row of rows)
            root.steps.append({title: row[0], detail: row[1], state: row[2], countText: row[3],
                               progress: row[4]})
        root.busy = true
    }
    function submit() { root.calls.push("submit") }
    function retry() { root.calls.push("retry") }
    function start() { root.calls.push("start") }
}
