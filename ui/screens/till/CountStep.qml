pragma ComponentBehavior: Bound
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
    /** The page of another currency is open. */
    readonly property bool foreign: root.count.foreignCode !== ""

    // A page for each currency that lies in the drawer.
    Row {
        id: pages

        objectName: "countPages"
        visible: pageChips.count > 0
        height: visible ? Theme.sizeChip + Theme.space3 : 0
        spacing: Theme.space2

        Repeater {
            id: pageChips

            objectName: "countPageChips"
            model: root.count.pages

            Chip {
                required property int index
                required property string value
                required property string detailText
                required selected

                //: The code of a currency, and what was counted of it.
                text: detailText === "" ? value : qsTr("%1 %2").arg(value).arg(detailText)
                onClicked: root.count.openPage(index)
            }
        }
        KeyCap {
            y: (Theme.sizeChip - height) / 2
            text: qsTr("PgDn")
        }
    }
    Row {
        id: tabs

        anchors.top: pages.bottom
        visible: root.tabbed && !root.count.bySum && !root.foreign
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
        visible: !root.foreign && !root.count.bySum && (!root.tabbed || !root.count.atCoins)
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
        visible: !root.foreign && !root.count.bySum && (!root.tabbed || root.count.atCoins)
        count: root.count
        pieces: root.count.coins
        title: qsTr("Coins")
        sumText: root.count.coinsText
    }
    EmptyState {
        anchors.centerIn: parent
        width: parent.width
        visible: root.count.bySum || root.foreign
        iconName: root.foreign ? "globe" : "drawer"
        //: %1 is the code of a currency.
        title: root.foreign ? qsTr("How many %1 are in the drawer?").arg(root.count.foreignCode)
            : qsTr("What is in the drawer?")
        hint: qsTr("Count the notes and coins, and type the sum.")
    }
}
