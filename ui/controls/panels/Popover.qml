import QtQuick
import QtQuick.Templates as T
import OneTill.Controls
import OneTill.Theme

/** A panel that hangs under what opened it, with a shadow; Esc or a tap elsewhere closes it. */
T.Popup {
    id: root

    parent: T.Overlay.overlay
    implicitHeight: contentHeight + topPadding + bottomPadding
    padding: Theme.space5
    focus: true
    // The tap that closes it must not sell what lies below.
    modal: true
    dim: false
    closePolicy: T.Popup.CloseOnEscape | T.Popup.CloseOnPressOutside

    background: Item {
        Shadow {}
        Rectangle {
            anchors.fill: parent
            radius: Theme.radiusPanel
            color: Theme.surface
            border.width: Theme.borderHairline
            border.color: Theme.isLight ? Theme.line : Theme.lineStrong
        }
    }
}
