import QtQuick
import OneTill.Controls
import OneTill.Theme

/** The drawing that stands for an item without a picture, in one of six tints. */
Rectangle {
    id: root

    required property string glyph
    property int tint: 0
    property int size: 48
    /** Without a fill the drawing stands alone, as in lists. */
    property bool filled: true

    readonly property int place: Math.abs(root.tint) % 6

    radius: 8
    color: root.filled ? Theme.tintFill[root.place] : "transparent"

    Icon {
        anchors.centerIn: parent
        name: root.glyph === "" ? "tag"
            : root.glyph.startsWith("product-") ? root.glyph : "product-" + root.glyph
        tint: Theme.tintInk[root.place]
        size: root.size
    }
}
