import QtQml

QtObject {
    id: root

    property bool active: false
    property string titleText: "Z report"
    property string contextText: "0412-2-Z00012 · 18:02"
    property string lines: "            Grafton Street\n\n"
        + "Z report                   0412-2-Z00012\n"
        + "Shift                                 12\nOpened                  2026-11-26 08:46\n"
        + "Closed                  2026-11-26 18:02\nDrawer of                    Niamh Byrne\n"
        + "\nSales                                 84\nNet                            €3,412.08\n"
        + "Tax                              €721.40\nGross                          €4,133.48"
    property string countedText: "€1,222.20"
    property string differenceText: "€12.00 short"
    property string leftText: "€150.00"
    property string toSafeText: "€1,072.20"
    property string bag: "00318"
    property string pdfText: ""
    property bool pdfBusy: false
    property var calls: []

    function openX() {
        root.calls.push("openX")
        root.titleText = "X report"
        root.active = true
    }
    function openLastZ() { root.calls.push("openLastZ"); root.active = true }
    function close() { root.calls.push("close"); root.active = false }
    function savePdf() { root.calls.push("savePdf") }
}
