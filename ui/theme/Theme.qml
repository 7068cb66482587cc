pragma Singleton
import QtQuick

/**
 * Colours, sizes, type and motion by meaning: the tokens, and what follows from the window.
 *
 * Main.qml sets `name`, the window's width and `keyHints`; everything else only reads. It is the
 * one singleton of the user interface.
 */
Tokens {
    id: root

    /** The window's width in effective pixels; Main.qml keeps it. */
    property int windowWidth: 1280
    readonly property bool compact: root.windowWidth < root.breakpointCompactBelow
    readonly property bool wide: root.windowWidth > root.breakpointWideAbove

    /** Whether key hints show on buttons: true after use of a hardware keyboard, by setting. */
    property bool keyHints: true

    readonly property color hoverInk: Qt.alpha(root.ink, root.opacityHover)
    readonly property color pressedInk: Qt.alpha(root.ink, root.opacityPressed)

    /** Borders are drawn heavier where white lines on black are all there is to see. */
    readonly property int borderButton: root.isHighContrast ? 2 : 1
    readonly property int borderSelected: 2
    /** Of fields and steppers. The token's 1.5 px is drawn as 2 px on two sides and 1 px on two. */
    readonly property int borderField: root.isHighContrast ? 2 : 1

    readonly property int topBarField: root.compact ? 360 : root.wide ? 640 : 500
    readonly property int railWidth: root.compact ? root.sizeRailCompact : root.sizeRail
    readonly property int basketWidth: root.compact ? root.sizeBasketCompact
        : root.wide ? root.sizeBasketWide : root.sizeBasketRegular

    /** How long a sentence over a control stays, unless a tap takes it away. */
    readonly property int reasonMs: 4000

    /** The colour of a tone word, as view-models give it: ok, busy, warn (off), danger (bad). */
    function toneFill(tone: string): color {
        switch (tone) {
        case "ok": return root.okSoft
        case "busy": case "accent": return root.accentSoft
        case "warn": case "off": return root.warnSoft
        case "danger": case "bad": return root.dangerSoft
        case "loyal": return root.loyalSoft
        default: return root.surfaceSunken
        }
    }

    function toneInk(tone: string): color {
        switch (tone) {
        case "ok": return root.okInk
        case "busy": case "accent": return root.accentInk
        case "warn": case "off": return root.warnInk
        case "danger": case "bad": return root.dangerInk
        case "loyal": return root.loyalInk
        default: return root.ink2
        }
    }
}
