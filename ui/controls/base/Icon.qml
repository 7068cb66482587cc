import QtQuick
import OneTill.Theme

/** One drawn sign of resources/icons. A decoration: what it stands on has the name. */
Image {
    id: root

    required property string name
    property color tint: Theme.ink
    property int size: Theme.sizeIcon
    /** A second colour, for what is white in the drawing (the logo's figure). */
    property color figure: "transparent"

    width: root.size
    height: root.size
    sourceSize.width: root.size
    sourceSize.height: root.size
    source: root.name === "" ? "" : "image://icon/" + root.name + "/" + ("" + root.tint).slice(-6)
        + (root.figure.a > 0 ? "/" + ("" + root.figure).slice(-6) : "")
    Accessible.ignored: true
}
