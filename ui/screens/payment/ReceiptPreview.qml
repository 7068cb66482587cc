import QtQuick
import OneTill.Controls
import OneTill.Theme
import OneTill.View

/** The receipt as it prints: 42 columns of equal width, and its symbol below them. */
Card {
    id: root

    required property ReceiptViewModel receipt

    /** By about four lines; up is below zero. */
    function scroll(direction: int) {
        paper.contentY = Math.max(0, Math.min(paper.contentHeight - paper.height,
            paper.contentY + direction * 4 * lines.lineHeight))
    }

    clip: true

    Flickable {
        id: paper

        anchors.fill: parent
        anchors.margins: 5
        contentHeight: lines.height + symbol.height + 24
        clip: true
        boundsBehavior: Flickable.StopAtBounds

        Label {
            id: lines

            x: Math.max(8, (paper.width - width) / 2)
            y: 12
            width: columns.advanceWidth + 2
            text: root.receipt.previewLines
            font.family: "monospace"
            font.pixelSize: Theme.compact ? 14 : 16
            lineHeight: 21
            color: Theme.ink
            Accessible.name: qsTr("Receipt: %1").arg(lines.text)
        }
        ModuleGrid {
            id: symbol

            x: Math.round(lines.x + (lines.width - width) / 2)
            y: Math.ceil(lines.y + lines.height)
            rows: root.receipt.symbolRows
            room: lines.width
            moduleMax: 3
            visible: rows.length > 0
            Accessible.role: Accessible.Graphic
            Accessible.name: qsTr("QR code: this sale, signed by the till")
        }
        TextMetrics {
            id: columns

            font: lines.font
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
