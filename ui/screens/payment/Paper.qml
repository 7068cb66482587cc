pragma ComponentBehavior: Bound
import QtQuick
import OneTill.Controls
import OneTill.Theme

/** A paper as it prints: 42 columns of equal width, and below them the symbols that it has. */
Card {
    id: root

    required property string lines
    /** What it is called aloud, with its text. */
    required property string spoken
    /** Each the rows of one; of several each says which one it is. */
    property var symbols: []
    property string symbolName: ""

    /** By about four lines; up is below zero. */
    function scroll(direction: int) {
        paper.contentY = Math.max(0, Math.min(paper.contentHeight - paper.height,
            paper.contentY + direction * 4 * text.lineHeight))
    }

    clip: true

    Flickable {
        id: paper

        anchors.fill: parent
        anchors.margins: 5
        contentHeight: text.height + below.height + 24
        clip: true
        boundsBehavior: Flickable.StopAtBounds

        Label {
            id: text

            x: Math.max(8, (paper.width - width) / 2)
            y: 12
            width: columns.advanceWidth + 2
            text: root.lines
            font.family: "monospace"
            font.pixelSize: Theme.compact ? 14 : 16
            lineHeight: 21
            color: Theme.ink
            Accessible.name: root.spoken
        }
        Column {
            id: below

            x: Math.round(text.x)
            y: Math.ceil(text.y + text.height)
            width: Math.round(text.width)

            Repeater {
                model: root.symbols

                delegate: Column {
                    id: part

                    required property int index
                    required property var modelData

                    anchors.horizontalCenter: parent?.horizontalCenter

                    Label {
                        anchors.horizontalCenter: parent.horizontalCenter
                        visible: root.symbols.length > 1
                        text: "%1/%2".arg(part.index + 1).arg(root.symbols.length)
                        font.family: "monospace"
                        font.pixelSize: Theme.compact ? 14 : 16
                        color: Theme.ink
                    }
                    ModuleGrid {
                        anchors.horizontalCenter: parent.horizontalCenter
                        rows: part.modelData
                        room: below.width
                        moduleMax: 3
                        Accessible.role: Accessible.Graphic
                        Accessible.name: root.symbolName
                    }
                }
            }
        }
        TextMetrics {
            id: columns

            font: text.font
            text: "0".repeat(42)
        }
    }
    // Says that there is more paper, and where on it one is.
    Rectangle {
        anchors.right: parent.right
        anchors.rightMargin: 6
        y: paper.y + paper.visibleArea.yPosition * paper.height
        visible: paper.contentHeight > paper.height
        width: 6
        height: paper.visibleArea.heightRatio * paper.height
        radius: 3
        color: Theme.lineStrong
    }
}
