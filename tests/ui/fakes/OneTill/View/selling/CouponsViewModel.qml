import QtQml
import QtQml.Models

QtObject {
    id: root

    property bool active: false
    property string code: ""
    property ListModel coupons: ListModel {}
    property int count: root.coupons.count
    property int withheld: 0
    property string errorText: ""
    property var calls: []

    function fill() {
        root.coupons.append({code: "WELCOME10", name: "10 % for new customers",
                             detailText: "−€12.40", applied: true})
        root.coupons.append({code: "CAMP-50", name: "€5 off camping", applied: false,
                             detailText: "Not yet: €4.10 more"})
        root.withheld = 1
    }
    function close() { root.calls.push("close"); root.active = false }
    function apply() { root.calls.push("apply " + root.code) }
    function remove(code) { root.calls.push("remove " + code) }
}
