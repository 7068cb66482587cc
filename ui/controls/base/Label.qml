import QtQuick
import OneTill.Theme

/** Text in one step of the type scale. Amounts never elide; names ask for it with `elide`. */
Text {
    id: root

    property TypeToken type: Theme.typeBody
    property int weight: root.type.weight

    color: Theme.ink
    font.family: root.type.family
    font.pixelSize: root.type.px
    font.weight: root.weight
    font.letterSpacing: root.type.spacing
    lineHeight: root.type.line
    lineHeightMode: Text.FixedHeight
    verticalAlignment: Text.AlignVCenter
    textFormat: Text.PlainText
}
