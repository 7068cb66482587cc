import QtQml
import QtQml.Models

QtObject {
    id: root

    enum Tone { Ok, Busy, Off, Bad }

    property int tone: SyncViewModel.Ok
    property string pillText: "Synced"
    property string headline: "Everything is sent"
    property string detail: "Last exchange 14:31"
    property ListModel counts: ListModel {}
    property string adviceText: ""
    property list<string> worksText: []
    property list<string> limitsText: []
    property string nextTryText: ""
    property string catalogueAgeText: "Items and prices as of 14:31"
    property ListModel waiting: ListModel {}
    property string lastSyncText: "14:31"
    property bool canTry: true
    property var calls: []

    /** Away since 14:09 with seven things to send, as in the design. */
    function goOffline() {
        root.tone = SyncViewModel.Off
        root.pillText = "Offline · 7 waiting"
        root.headline = "Offline since 14:09"
        root.detail = "Selling works as usual"
        root.counts.append({name: "Sales waiting", countText: "6"})
        root.counts.append({name: "Shift openings waiting", countText: "1"})
        root.worksText = ["Scanning, search and prices", "Cash payments", "Signing in"]
        root.limitsText = ["Stock at other stores shows 14:09 counts"]
        root.nextTryText = "Next try in 20 s"
        for (let i = 0; i < 7; ++i)
            root.waiting.append({time: "14:" + (10 + 3 * i), stateText: "Waiting",
                kindText: i ? "Sale 0412-2-0089" + i : "Shift opened",
                amountText: i ? "€" + (19 + 7 * i) + ".95" : ""})
    }
    function loadWaiting() { root.calls.push("loadWaiting") }
    function tryNow() { root.calls.push("tryNow") }
}
