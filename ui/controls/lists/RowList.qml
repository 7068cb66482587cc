import QtQuick

/**
 * A list whose rows may ask to be brought into sight. A row that does so while the list makes it
 * must wait: to move there and then takes rows away under the layout's hands, which is a crash.
 */
ListView {
    id: root

    /** The row that asked last. */
    property int wanted: -1

    /** Moves there, once the list has laid out its rows. */
    function bring(index: int) {
        root.wanted = index
        afterLayout.restart()
    }

    Timer {
        id: afterLayout

        interval: 0
        onTriggered: if (root.wanted >= 0 && root.wanted < root.count)
            root.positionViewAtIndex(root.wanted, ListView.Contain)
    }
}
