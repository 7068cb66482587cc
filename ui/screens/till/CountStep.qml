import QtQuick
import OneTill.Controls
import OneTill.Screens
import OneTill.Theme
import OneTill.View

/** Notes and coins to count: side by side, or behind two tabs where there is less room. */
Item {
    id: root

    required property CountViewModel count

    readonly property bool tabbed: Theme.compact

    Row {
        id: tabs

        visible: root.tabbed && !root.count.bySum
        height: visible ? Theme.sizeChip : 0
        spacing: Theme.space2

        Chip {
            text: qsTr("Notes %1").arg(root.count.notesText)
            selected: !root.count.atCoins
            onClicked: if (root.count.atCoins)
                root.count.changeColumn()
        }
        Chip {
            text: qsTr("Coins %1").arg(root.count.coinsText)
            selected: root.count.atCoins
            onClicked: if (!root.count.atCoins)
                root.count.changeColumn()
        }
    }
    CountColumn {
        id: notes

        anchors.top: tabs.bottom
        anchors.topMargin: tabs.visible ? Theme.space3 : 0
        anchors.bottom: parent.bottom
        anchors.left: parent.left
        width: root.tabbed ? parent.width : (parent.width - Theme.space3) / 2
        visible: !root.count.bySum && (!root.tabbed || !root.count.atCoins)
        count: root.count
        pieces: root.count.notes
        title: qsTr("Notes")
        sumText: root.count.notesText
    }
    CountColumn {
        anchors.top: notes.top
        anchors.bottom: parent.bottom
        anchors.right: parent.right
        width: notes.width
        visible: !root.count.bySum && (!root.tabbed || root.count.atCoins)
        count: root.count
        pieces: root.count.coins
        title: qsTr("Coins")
        sumText: root.count.coinsText
    }
    EmptyState {
        anchors.centerIn: parent
        width: parent.width
        visible: root.count.bySum
        iconName: "drawer"
        title: qsTr("What is in the drawer?")
        hint: qsTr("Count the notes and coins, and type the sum.")
    }
}
