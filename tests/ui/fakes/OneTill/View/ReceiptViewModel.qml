import QtQml
import QtQml.Models

QtObject {
    id: root

    property string receiptNumber: "0412-2-00894"
    property string timeText: "14:33"
    property string changeText: "€21.60"
    property bool changeDue: true
    property list<string> changePills: ["1 × €20", "1 × €1", "1 × 50c", "1 × 10c"]
    property string refundText: ""
    property string cashBackText: ""
    property bool canGift: true
    property string totalText: "€1,228.40"
    property ListModel tenders: ListModel {
        ListElement { tenderId: 1; text: "Cash"; amountText: "€1,250.00" }
    }
    property string pdfText: ""
    property bool pdfBusy: false
    property string offerHint: "Scanning the next item starts a new sale"
    readonly property var lines: [
        "             FJELL & FIELD              ",
        "      41 Grafton Street, Dublin 2       ",
        "            VAT IE 3456789K             ",
        "",
        "Receipt 0412-2-00894    23.11.2026 14:33",
        "Till 2                    Niamh B.      ",
        "----------------------------------------",
        "Lofoten 3-Person Tent, Moss     749.00 A",
        "Merino Base Layer Crew, M               ",
        "  2 x 89.95                     179.90 A",
        "Enamel Camp Mug 350 ml                  ",
        "  3 x 14.95                      44.85 A",
        "Huila Coffee, loose                     ",
        "  0.486 kg x 28.90               14.05 C",
        "Rechargeable Lantern 400 lm      64.95 A",
        "Trail 45 Backpack, Graphite     175.65 A",
        "----------------------------------------",
        "TOTAL                       EUR 1,228.40",
        "Cash                            1,250.00",
        "Change                            -21.60",
        "",
        "A VAT 23 %     987.19   net     227.06 ",
        "C VAT 0 %       14.05   net       0.00 ",
        "----------------------------------------",
        "Journal entry                       4711",
        "Entry hash           3f9a 01bc 77de 20aa",
        ""]
    property string previewLines: root.lines.join("\n")
    /** Says "OT1.gallery". */
    property list<string> rows: [
        "111111100010001111111",
        "100000100011101000001",
        "101110100111101011101",
        "101110100011001011101",
        "101110100110101011101",
        "100000101111101000001",
        "111111101010101111111",
        "000000000011100000000",
        "100101101010010100000",
        "101011011100001110000",
        "111101100010111100101",
        "010110011011001100000",
        "111000110000100101010",
        "000000001111010101000",
        "111111100010010110110",
        "100000101011100001001",
        "101110100011000000010",
        "101110101110011111111",
        "101110100010100110001",
        "100000100000010000000",
        "111111101011011111010"]
    property var symbols: [root.rows]
    property var calls: []

    signal recalled()

    function recall() { root.calls.push("recall"); root.recalled() }
    function savePdf() { root.calls.push("savePdf"); root.pdfText = "Saving…" }
    function saveGift() { root.calls.push("saveGift"); root.pdfText = "Saving…" }
    function newSale() { root.calls.push("newSale") }
}
