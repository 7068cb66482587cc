import QtQuick

/** Lies over everything, lets everything through, and remembers whether a finger came last. */
Item {
    id: root

    /** A finger, not a mouse, touched the window last. */
    property bool last: false

    signal touched()

    parent: Window.contentItem
    anchors.fill: parent
    z: 2000000

    PointHandler {
        acceptedDevices: PointerDevice.TouchScreen
        onActiveChanged: {
            root.last = true
            if (!active)
                root.touched()
        }
    }
    PointHandler {
        acceptedDevices: PointerDevice.Mouse | PointerDevice.TouchPad
        onActiveChanged: if (active)
            root.last = false
    }
}
