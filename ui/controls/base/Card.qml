import QtQuick
import OneTill.Theme

/** A quiet surface with a hairline: what belongs together. */
Rectangle {
    radius: Theme.radiusCard
    color: Theme.surface
    border.color: Theme.line
    border.width: Theme.borderHairline
}
