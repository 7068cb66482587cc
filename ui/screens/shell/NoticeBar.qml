import QtQuick
import OneTill.Controls
import OneTill.Theme
import OneTill.View

/**
 * Where the notice floats: at the bottom left, clear of totals and the primary button. Where a sale
 * is complete the total itself is at the bottom left, and the notice at the top.
 */
Notice {
    id: root

    required property NoticeViewModel notice
    /** Beside rail and basket; a stage has neither, and its own right column. */
    required property bool inShell
    property bool atTop: false

    readonly property real stageSide: Math.max(Theme.space4, (parent.width - 1600) / 2)

    objectName: "notice"
    visible: root.notice.visible && root.enabled
    anchors.left: parent.left
    anchors.leftMargin: root.inShell ? Theme.railWidth + Theme.space4 : root.stageSide
    y: root.atTop ? Theme.sizeTopBar + Theme.space4 : parent.height - height - Theme.space4
    width: root.inShell ? parent.width - Theme.railWidth - Theme.basketWidth - 2 * Theme.space4
        : parent.width - 2 * root.stageSide - Theme.space4
            - (Theme.compact ? 416 : Theme.sizeSidePanelReceipt)
    z: 1

    tone: {
        switch (root.notice.tone) {
        case NoticeViewModel.Ok: return "ok"
        case NoticeViewModel.Warn: return "warn"
        default: return "danger"
        }
    }
    title: root.notice.title
    text: root.notice.text
    action1Text: root.notice.action1Text
    action1Key: root.notice.action1Key
    action2Text: root.notice.action2Text
    action2Key: root.notice.action2Key
    onAct1: root.notice.act1()
    onAct2: root.notice.act2()
    onDismissed: root.notice.dismiss()
}
