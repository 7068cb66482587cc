pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import OneTill.Theme

/**
 * A card in the middle, before everything else. It never closes by itself: whoever opened it binds
 * `visible`, and closes on `closeRequested` (Esc, or a tap beside the card if `light`).
 */
T.Popup {
    id: root

    /** Nothing was typed yet, so a tap beside the card may close it. */
    property bool light: false

    signal closeRequested()

    parent: T.Overlay.overlay
    x: Math.round((parent.width - width) / 2)
    y: Math.round((parent.height - height) / 2)
    padding: Theme.space6
    modal: true
    focus: true
    closePolicy: T.Popup.NoAutoClose

    background: Item {
        // A modal popup keeps taps from its scrim, so the room beside the card belongs to the card.
        MouseArea {
            x: -root.x
            y: -root.y
            width: root.parent?.width ?? 0 // while the window is being made there is none
            height: root.parent?.height ?? 0
            enabled: root.light
            Accessible.ignored: true
            onClicked: mouse => {
                if (!parent.contains(mapToItem(parent, mouse.x, mouse.y)))
                    root.closeRequested()
            }
        }
        Rectangle {
            anchors.fill: parent
            radius: Theme.radiusPanel
            color: Theme.surface
            border.width: Theme.borderHairline
            border.color: Theme.line
        }
    }

    T.Overlay.modal: Rectangle {
        color: Theme.scrim
    }
}
