pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import OneTill.Controls
import OneTill.Screens
import OneTill.Theme
import OneTill.View

/** What is being sold, newest at the bottom, with one line always chosen; and the total. */
Rectangle {
    id: root

    required property RegisterViewModel sale

    /** As many lines as one sees at once. */
    readonly property int pageOfLines: Math.max(1, Math.floor(list.height / Theme.sizeLine) - 1)

    signal payRequested()
    signal holdRequested()
    signal moreRequested()

    property int heldCount: 0

    /** Opens the chosen line with the keypad on its quantity. */
    function editQuantity() {
        root.sale.editSelected()
        root.sale.lineEdit.field = LineEditViewModel.Quantity
    }

    function askToVoid() {
        if (root.sale.canVoid)
            voidSale.open()
    }

    function open(lineId: int, field: int) {
        root.sale.lineEdit.open(lineId)
        root.sale.lineEdit.field = field
    }

    /** Takes a key that belongs to the chosen line; says whether it did. */
    function take(event: KeyEvent): bool {
        if (root.sale.isEmpty)
            return false
        if (event.key === Qt.Key_Up)
            root.sale.moveSelection(-1)
        else if (event.key === Qt.Key_Down)
            root.sale.moveSelection(1)
        else if (event.key === Qt.Key_PageUp)
            root.sale.moveSelection(-root.pageOfLines)
        else if (event.key === Qt.Key_PageDown)
            root.sale.moveSelection(root.pageOfLines)
        else if (event.key === Qt.Key_Home)
            root.sale.moveSelection(-list.count)
        else if (event.key === Qt.Key_End)
            root.sale.moveSelection(list.count)
        else if (event.text === "+")
            root.sale.incrementSelected()
        else if (event.text === "-")
            root.sale.decrementSelected()
        else if (event.key === Qt.Key_Delete)
            root.sale.removeSelected()
        else
            return false
        return true
    }

    color: Theme.surface

    Rectangle {
        width: 1
        height: parent.height
        color: Theme.line
    }

    CustomerStrip {
        id: buyer

        objectName: "customerStrip"
        x: 1
        width: parent.width - 1
        customers: root.sale.customers
    }
    Item {
        id: lines

        x: 1
        width: parent.width - 1
        anchors.top: buyer.bottom
        anchors.bottom: footer.top

        // The strip takes what whole rows leave over, so that no row is ever cut.
        readonly property real rest: (height - Theme.sizeLineSelected) % Theme.sizeLine
        readonly property real stripHeight: rest < Theme.sizeMoreStrip ? rest + Theme.sizeLine
            : rest
        readonly property bool overflowing: list.contentHeight > height
        readonly property int above: overflowing && list.contentY > 1
            ? list.indexAt(1, list.contentY + 1) : 0

        T.AbstractButton {
            id: strip

            width: parent.width
            height: lines.overflowing ? lines.stripHeight : 0
            visible: lines.overflowing
            focusPolicy: Qt.NoFocus
            Accessible.role: Accessible.Button
            Accessible.name: more.text
            onClicked: list.positionViewAtBeginning()

            background: Rectangle {
                color: Theme.surfaceAlt

                Rectangle {
                    anchors.bottom: parent.bottom
                    width: parent.width
                    height: 1
                    color: Theme.line
                }
            }
            Icon {
                anchors.right: more.left
                anchors.rightMargin: 8
                anchors.verticalCenter: parent.verticalCenter
                visible: lines.above > 0
                name: "up"
                size: Theme.sizeIconS
                tint: Theme.ink2
            }
            Label {
                id: more

                anchors.centerIn: parent
                text: lines.above > 0 ? qsTr("%n more line(s) above", "", lines.above)
                    : qsTr("%n line(s)", "", list.count)
                type: Theme.typeLabel
                color: Theme.ink2
            }
        }
        RowList {
            id: list

            anchors.top: strip.bottom
            anchors.bottom: parent.bottom
            width: parent.width
            clip: true
            reuseItems: true
            boundsBehavior: Flickable.StopAtBounds
            snapMode: ListView.SnapToItem
            highlightMoveDuration: 0
            model: root.sale.basket
            Accessible.role: Accessible.List
            Accessible.name: qsTr("Basket")
            // The chosen line stays in sight: the newest at the bottom, another wherever it is.
            onCurrentIndexChanged: list.follow()
            onContentHeightChanged: list.follow()
            onHeightChanged: list.follow()

            function follow() {
                if (list.currentIndex === list.count - 1)
                    list.bringEnd()
                else if (list.currentIndex >= 0)
                    list.bring(list.currentIndex)
            }

            delegate: BasketLine {
                width: list.width
                keyHints: !Theme.compact
                onSelectRequested: lineId => root.sale.selectLine(lineId)
                onLessRequested: lineId => root.sale.decrement(lineId)
                onMoreRequested: lineId => root.sale.increment(lineId)
                onRemoveRequested: lineId => root.sale.removeLine(lineId)
                onQuantityRequested: lineId => root.open(lineId, LineEditViewModel.Quantity)
                onEditRequested: lineId => root.open(lineId, LineEditViewModel.Price)
                onDiscountRequested: lineId => root.sale.discountLine(lineId)
            }
        }
    }
    // A row far out of sight has no delegate to say that it is chosen now; this one always has.
    Instantiator {
        model: root.sale.basket

        delegate: QtObject {
            required property int index
            required property bool selected

            readonly property int chosen: selected ? index : -1

            onChosenChanged: if (chosen >= 0)
                list.currentIndex = chosen
        }
    }
    EmptyState {
        anchors.centerIn: lines
        anchors.verticalCenterOffset: -20
        width: parent.width - 32
        visible: root.sale.isEmpty
        iconName: "scan"
        title: qsTr("Scan the first item")
        hint: qsTr("or tap a tile, or type to search")
    }
    BasketFooter {
        id: footer

        objectName: "basketFooter"
        anchors.bottom: parent.bottom
        x: 1
        width: parent.width - 1
        sale: root.sale
        heldCount: root.heldCount
        onHoldRequested: root.holdRequested()
        onPayRequested: root.payRequested()
        onMoreRequested: root.moreRequested()
        onSavingsRequested: savings.open()
    }
    Savings {
        id: savings

        objectName: "savingsSheet"
        sale: root.sale
    }
    VoidSale {
        id: voidSale

        objectName: "voidSale"
        sale: root.sale
    }
    Connections {
        target: root.sale

        // Who scans goes on buying, so the question has answered itself.
        function onItemAdded() {
            voidSale.close()
        }
    }
}
