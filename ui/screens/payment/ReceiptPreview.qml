import QtQuick
import OneTill.Screens
import OneTill.View

/** The receipt as it prints, with its symbol. */
Paper {
    id: root

    required property ReceiptViewModel receipt

    lines: root.receipt.previewLines
    spoken: qsTr("Receipt: %1").arg(root.lines)
    symbols: root.receipt.symbols
    symbolName: qsTr("QR code: this sale, signed by the till")
}
