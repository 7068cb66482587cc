import QtQuick
import OneTill.Theme

/** The ring around what the keyboard acts on; the control shows it after keyboard use only. */
Rectangle {
    id: root

    /** The radius of what it surrounds. */
    property int around: Theme.radiusL

    anchors.fill: parent
    anchors.margins: -(Theme.borderFocus + Theme.borderFocusGap)
    radius: root.around + Theme.borderFocus + Theme.borderFocusGap
    color: "transparent"
    border.color: Theme.focus
    border.width: Theme.borderFocus
}
