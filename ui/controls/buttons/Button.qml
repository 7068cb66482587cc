import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import OneTill.Controls
import OneTill.Theme

/**
 * A button with words, and perhaps an icon and the key that does the same.
 *
 * A screen has one Primary at most. Buttons do not take the focus when tapped, so that typing goes
 * on where it was; Tab reaches them, Space presses them.
 */
T.Button {
    id: root

    enum Kind { Primary, Secondary, Soft, SoftDanger, Quiet }

    property int kind: Button.Secondary
    property string iconName: ""
    property string keyHint: ""
    /** False dims it: it can still be reached, and tells its reason when pressed. */
    property bool available: true
    property string reason: ""
    /** An item around the button that the reason must not cover. */
    property alias keepClear: unavailable.keepClear
    /** The reason stands before the button: over it is a keypad. */
    property alias reasonBeside: unavailable.beside
    property bool busy: false

    /** Says why it is dimmed, as a tap would; for keys that do the same as the button. */
    function tell() {
        unavailable.tell()
    }

    readonly property bool primary: root.kind === Button.Primary
    readonly property color ink: {
        switch (root.kind) {
        case Button.Primary: return Theme.inkOnAccent
        case Button.Soft: return Theme.accentInk
        case Button.SoftDanger: return Theme.dangerInk
        default: return Theme.ink
        }
    }
    readonly property color fill: {
        switch (root.kind) {
        case Button.Primary:
            return root.down ? Theme.accentPressed : root.hovered ? Theme.accentHover : Theme.accent
        case Button.Soft: return Theme.accentSoft
        case Button.SoftDanger: return Theme.dangerSoft
        case Button.Quiet: return "transparent"
        default: return Theme.surface
        }
    }

    implicitWidth: Math.max(Theme.sizeTouchMin, row.implicitWidth + leftPadding + rightPadding)
    implicitHeight: root.primary ? Theme.sizePrimary : Theme.sizeControl
    leftPadding: 18
    rightPadding: 18
    focusPolicy: Qt.TabFocus
    opacity: root.enabled && root.available ? 1 : Theme.opacityDisabled

    Accessible.name: root.text
    Accessible.description: root.available ? root.keyHint : root.reason
    Keys.priority: Keys.BeforeItem
    Keys.onPressed: event => event.accepted = unavailable.take(event)

    Item {
        anchors.fill: parent
        anchors.leftMargin: root.leftPadding
        anchors.rightMargin: root.rightPadding

        RowLayout {
            id: row

            anchors.centerIn: parent
            width: Math.min(implicitWidth, parent.width)
            spacing: 10

            Icon {
                visible: root.busy || root.iconName !== ""
                name: root.busy ? "sync" : root.iconName
                tint: root.ink
                size: root.primary ? 26 : 22
            }
            Label {
                Layout.fillWidth: true
                text: root.text
                type: root.primary ? Theme.typeAction : Theme.typeBodyStrong
                color: root.ink
                elide: Text.ElideRight
            }
            KeyCap {
                text: root.keyHint
                ink: root.primary || root.kind === Button.SoftDanger ? root.ink : Theme.ink3
                edge: root.primary ? Qt.alpha(Theme.inkOnAccent, 0.6)
                    : root.kind === Button.SoftDanger ? Theme.danger : Theme.line
            }
        }
    }

    background: Rectangle {
        radius: root.height >= Theme.sizePrimary ? Theme.radiusL : Theme.radiusM
        color: root.fill
        border.width: root.kind === Button.Secondary || Theme.isHighContrast
            ? Theme.borderButton : 0
        border.color: Qt.tint(Theme.line, Qt.alpha(Theme.lineStrong, 0.35))

        PressShade {
            radius: parent.radius
            visible: !root.primary
            pressed: root.down
            hovered: root.hovered && root.enabled && root.available
        }
        FocusRing {
            visible: root.visualFocus
            around: parent.radius
        }
    }
    Unavailable {
        id: unavailable

        visible: !root.available
        reason: root.reason
    }
}
