import QtQuick
import OneTill.Theme

/** The shadow of what floats: a picture drawn once and stretched. Place it behind, same size. */
BorderImage {
    property int blur: 24

    anchors.fill: parent
    anchors.margins: -blur
    anchors.topMargin: -blur + 8
    anchors.bottomMargin: -blur - 8
    visible: !Theme.isHighContrast
    source: "image://shadow/" + blur + "/" + ("" + Theme.shadow).slice(1)
    border.left: 2 * blur - 1
    border.right: 2 * blur - 1
    border.top: 2 * blur - 1
    border.bottom: 2 * blur - 1
    Accessible.ignored: true
}
