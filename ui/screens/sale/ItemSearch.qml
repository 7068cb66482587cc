pragma ComponentBehavior: Bound
import QtQuick
import OneTill.Controls
import OneTill.Screens
import OneTill.Theme
import OneTill.View

/** Finds an item by name, article number or barcode; Enter adds it and stays for the next one. */
Overlay {
    id: root

    required property SearchViewModel search
    /** How much of the window's foot the keyboard on the screen takes. */
    property int keyboardHeight: 0
    readonly property TextField field: query

    signal keyboardRequested(field: TextField)
    signal hardwareTyped()

    function add(index: int) {
        root.search.add(index, false)
        query.selectAll()
    }

    y: root.keyboardHeight > 0 ? 8 : 72
    width: 760
    height: Math.min(618, parent.height - 2 * y - root.keyboardHeight)
    padding: Theme.space4
    light: root.search.query === ""
    onCloseRequested: root.search.close()
    onAboutToShow: {
        query.text = root.search.query
        query.forceActiveFocus()
    }

    TextField {
        id: query

        anchors.right: leave.left
        anchors.rightMargin: Theme.space2
        anchors.left: parent.left
        focus: true
        type: Theme.typeAction
        iconName: "search"
        keyHint: qsTr("Esc")
        placeholderText: qsTr("Name, SKU or barcode")
        inputMethodHints: Qt.ImhNoPredictiveText
        onTextChanged: root.search.query = text
        onAccepted: root.add(root.search.selectedIndex)
        onKeyboardRequested: root.keyboardRequested(query)
        onHardwareTyped: root.hardwareTyped()

        // At the end of the text there is nothing more to go right to.
        Keys.onRightPressed: event => {
            event.accepted = query.cursorPosition === query.length && list.count > 0
            if (event.accepted)
                root.search.openStock(root.search.selectedIndex)
        }
        Keys.onUpPressed: root.search.move(-1)
        Keys.onDownPressed: root.search.move(1)
        Keys.onEscapePressed: root.search.close()
        Keys.onReturnPressed: event => {
            event.accepted = event.modifiers & Qt.ControlModifier
            if (event.accepted)
                root.search.addSelected(true)
        }
    }
    IconButton {
        id: leave

        anchors.right: parent.right
        anchors.verticalCenter: query.verticalCenter
        focusPolicy: Qt.NoFocus
        //: Puts the search away.
        text: qsTr("Close search")
        iconName: "x"
        tint: Theme.ink2
        onClicked: root.search.close()
    }
    Label {
        id: soldLast

        anchors.top: query.bottom
        height: visible ? 36 : Theme.space2
        leftPadding: Theme.space3
        verticalAlignment: Text.AlignBottom
        visible: root.search.query.trim() === "" && list.count > 0
        //: Over the articles that were sold last.
        text: qsTr("Sold last")
        type: Theme.typeLabel
        color: Theme.ink2
    }
    ListView {
        id: list

        anchors.top: soldLast.bottom
        anchors.bottom: parent.bottom
        width: parent.width
        clip: true
        reuseItems: true
        boundsBehavior: Flickable.StopAtBounds
        highlightMoveDuration: 0
        model: root.search.results
        currentIndex: root.search.selectedIndex
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Items found")

        delegate: ItemRow {
            required property int index

            width: list.width
            offersStock: true
            onClicked: root.add(index)
            onStockRequested: root.search.openStock(index)
        }
    }
    Column {
        anchors.centerIn: list
        width: parent.width - 48
        visible: list.count === 0 && !root.search.busy
        spacing: Theme.space3

        EmptyState {
            objectName: "nothingFound"
            width: parent.width
            low: root.keyboardHeight > 0
            iconName: "search"
            title: root.search.emptyText === "" ? qsTr("Type what it is called")
                : root.search.emptyText
            hint: root.search.emptyText === "" ? qsTr("Any word, in any order")
                : qsTr("Try fewer letters, or scan the item")
        }
        Button {
            anchors.horizontalCenter: parent.horizontalCenter
            visible: root.search.didYouMeanText !== ""
            kind: Button.Soft
            //: %1 is a word that was perhaps meant.
            text: qsTr("Did you mean “%1”?").arg(root.search.didYouMeanText)
            onClicked: query.text = root.search.didYouMeanText
        }
    }
}
