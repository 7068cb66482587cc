import QtQuick
import OneTill.Controls
import OneTill.Theme
import OneTill.View

/** Where the notice floats: at the bottom left, clear of totals and the primary button. */
Notice {
    id: root

    required property NoticeViewModel notice

    visible: root.notice.visible && root.enabled
    anchors.left: parent.left
    anchors.leftMargin: Theme.railWidth + Theme.space4
    anchors.bottom: parent.bottom
    anchors.bottomMargin: Theme.space4
    width: parent.width - Theme.railWidth - Theme.basketWidth - 2 * Theme.space4
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
    action2Text: root.notice.action2Text
    onAct1: root.notice.act1()
    onAct2: root.notice.act2()
    onDismissed: root.notice.dismiss()
}
