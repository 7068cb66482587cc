import QtQuick
import OneTill.Controls
import OneTill.Theme

/** A few words in the corner of a picture: "2 left", "18+", "Weigh". */
Rectangle {
    id: root

    required property string text
    property string tone: ""

    readonly property bool loud: root.tone === "accent"

    implicitWidth: label.implicitWidth + 14
    implicitHeight: 22
    radius: 11
    color: root.loud ? Theme.accent : root.tone === "" || root.tone === "neutral"
        ? Theme.surface : Theme.toneFill(root.tone)
    border.width: Theme.isHighContrast ? 1 : 0
    border.color: Theme.line

    Label {
        id: label

        anchors.centerIn: parent
        text: root.text
        type: Theme.typeBadge
        color: root.loud ? Theme.inkOnAccent : Theme.toneInk(root.tone)
    }
}
