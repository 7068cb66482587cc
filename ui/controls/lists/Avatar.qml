import QtQuick
import OneTill.Controls
import OneTill.Theme

/** A person, as two letters on a tint. */
Rectangle {
    id: root

    required property string initials
    property int tint: 0
    property int size: Theme.sizeAvatar

    readonly property list<string> tones: ["ok", "accent", "warn", "loyal", "accent", "ok"]
    readonly property string tone: root.tones[Math.abs(root.tint) % 6]

    implicitWidth: root.size
    implicitHeight: root.size
    radius: root.size / 2
    color: Theme.toneFill(root.tone)
    border.width: Theme.isHighContrast ? 1 : 0
    border.color: Theme.line
    Accessible.ignored: true

    Label {
        anchors.centerIn: parent
        text: root.initials
        type: root.size >= 60 ? Theme.typeTitle
            : root.size >= 50 ? Theme.typeLineAmount : Theme.typeLabel
        color: Theme.toneInk(root.tone)
    }
}
