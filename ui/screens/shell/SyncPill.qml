import QtQuick
import OneTill.Controls
import OneTill.View

/** The state of synchronisation, always in the same place; it never blinks. */
Pill {
    id: root

    required property SyncViewModel sync

    implicitHeight: 44
    text: root.sync.pillText
    tone: root.sync.tone
    iconName: {
        switch (root.sync.tone) {
        case "ok": return "cloudok"
        case "busy": return "sync"
        case "off": return "cloudoff"
        default: return "alert"
        }
    }
}
