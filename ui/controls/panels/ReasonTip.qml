import QtQuick
import QtQuick.Templates as T
import OneTill.Controls
import OneTill.Theme

/** A sentence at the control that it is about; it goes by itself, or with the next tap. */
T.ToolTip {
    id: root

    /** How much higher than over its control it stands, to leave in sight what is there. */
    property real lift: 0
    /** It stands before its control, and not over it: what is over it is typed into. */
    property bool beside: false

    x: root.beside ? -width - Theme.space2 : Math.round((parent.width - width) / 2)
    y: root.beside ? Math.round((parent.height - height) / 2) : -height - Theme.space2 - root.lift
    implicitWidth: Math.min(360, implicitContentWidth + leftPadding + rightPadding)
    implicitHeight: implicitContentHeight + topPadding + bottomPadding
    margins: Theme.space2
    padding: Theme.space3
    leftPadding: Theme.space4
    rightPadding: Theme.space4
    timeout: Theme.reasonMs
    closePolicy: T.Popup.CloseOnEscape | T.Popup.CloseOnPressOutside

    contentItem: Label {
        text: root.text
        weight: Font.Medium
        color: Theme.surface
        wrapMode: Text.Wrap
        Accessible.role: Accessible.AlertMessage
        Accessible.name: text
    }
    background: Rectangle {
        radius: Theme.radiusM
        color: Theme.ink
        border.width: Theme.isHighContrast ? Theme.borderSelected : 0
        border.color: Theme.accent
    }
}
