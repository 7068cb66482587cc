import QtQuick
import OneTill.Controls
import OneTill.View

/** The state of synchronisation, always in the same place; it never blinks. */
Pill {
    id: root

    required property SyncViewModel sync

    // In the order of SyncViewModel's tones: Ok, Busy, Off, Bad.
    readonly property list<string> tones: ["ok", "busy", "off", "bad"]
    readonly property list<string> signs: ["cloudok", "sync", "cloudoff", "alert"]

    implicitHeight: 44
    text: root.sync.pillText
    tone: root.tones[root.sync.tone]
    iconName: root.signs[root.sync.tone]
}
