import QtQml

QtObject {
    id: root

    enum Tone { Ok, Warn, Danger }

    property bool visible: false
    property int tone: NoticeViewModel.Danger
    property string title: "No item for this barcode"
    property string text: "5391 5198 0042 7"
    property string action1Text: "Search"
    property string action1Key: "F3"
    property string action2Text: ""
    property string action2Key: ""
    property var calls: []

    function act1() { root.calls.push("act1") }
    function act2() { root.calls.push("act2") }
    function dismiss() { root.calls.push("dismiss"); root.visible = false }
}
