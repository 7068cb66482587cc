pragma ComponentBehavior: Bound
import QtQuick
import OneTill.Controls
import OneTill.Theme
import OneTill.View

/** Who sold a line: the cashier, then all who work here, where the keypad stood. */
ListView {
    id: root

    required property SellerChoice seller

    clip: true
    spacing: Theme.space2
    snapMode: ListView.SnapToItem
    boundsBehavior: Flickable.StopAtBounds
    interactive: contentHeight > height
    model: root.seller.people
    Accessible.role: Accessible.List
    Accessible.name: qsTr("Who sold it")

    delegate: Chip {
        required property string staffId
        required property string name
        required selected

        width: ListView.view.width
        implicitHeight: Theme.sizeControl
        text: name
        onClicked: root.seller.choose(staffId)
    }
}
