pragma ComponentBehavior: Bound
import QtQuick
import OneTill.Controls
import OneTill.Screens
import OneTill.Theme
import OneTill.View

/** All notes or all coins, with their sum on top. */
Card {
    id: root

    required property CountViewModel count
    required property PiecesModel pieces
    required property string title
    required property string sumText

    Label {
        id: name

        x: Theme.space4
        y: 14
        text: root.title
        type: Theme.typeLineAmount
    }
    Label {
        anchors.right: parent.right
        anchors.rightMargin: Theme.space4
        anchors.verticalCenter: name.verticalCenter
        text: root.sumText
        type: Theme.typeLineAmount
        color: Theme.ink2
    }
    RowList {
        id: list

        readonly property real rowHeight: Math.max(60, Math.min(84, height / Math.max(1, count)))

        anchors.top: name.bottom
        anchors.topMargin: 6
        anchors.bottom: parent.bottom
        anchors.bottomMargin: 6
        x: Theme.space4
        width: parent.width - 2 * Theme.space4
        clip: true
        reuseItems: true
        interactive: contentHeight > height
        boundsBehavior: Flickable.StopAtBounds
        model: root.pieces
        Accessible.role: Accessible.List
        Accessible.name: root.title

        delegate: CountRow {
            width: list.width
            height: list.rowHeight
            onChosen: root.count.select(position)
            onLess: root.count.stepDown(position)
            onMore: root.count.stepUp(position)
            // Keys lead to rows that are out of sight.
            onSelectedChanged: if (selected)
                list.bring(index)
        }
    }
}
