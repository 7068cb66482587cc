import QtQuick
import OneTill.Controls
import OneTill.Theme

/** A paper as it prints: 42 columns of equal width, and a symbol below them if it has one. */
Card {
    id: root

    required property string lines
    /** What it is called aloud, with its text. */
    required property string spoken
    /** Of the symbol; none for no symbol. */
    property alias symbolRows: symbol.rows
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
        contentHeight: text.height + symbol.height + 24
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
        ModuleGrid {
            id: symbol

            x: Math.round(text.x + (text.width - width) / 2)
            y: Math.ceil(text.y + text.height)
            room: text.width
            moduleMax: 3
            visible: rows.length > 0
            Accessible.role: Accessible.Graphic
            Accessible.name: root.symbolName
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
