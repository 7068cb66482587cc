import QtQuick

/**
 * A list that is moved only once it has laid out its rows: whoever asks for it may be asked by that
 * very layout, and to move there and then takes rows away under its hands, which is a crash.
 */
ListView {
    id: root

    /** Asked for last; below zero its end. */
    property int wanted: -1

    /** Brings the row into sight. */
    function bring(index: int) {
        root.wanted = index
        afterLayout.restart()
    }

    function bringEnd() {
        root.bring(-1)
    }

    Timer {
        id: afterLayout

        interval: 0
        onTriggered: {
            if (root.wanted < 0)
                root.positionViewAtEnd()
            else if (root.wanted < root.count)
                root.positionViewAtIndex(root.wanted, ListView.Contain)
        }
    }
}
