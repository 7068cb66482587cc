import QtQuick

/** One step of the type scale: the font, and the height of a line in effective pixels. */
QtObject {
    id: root

    required property string family
    required property int px
    required property int line
    required property int weight
    required property real spacing

    readonly property font font: Qt.font({
        family: root.family,
        pixelSize: root.px,
        weight: root.weight,
        letterSpacing: root.spacing
    })
}
