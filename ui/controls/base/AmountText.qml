import QtQuick
import OneTill.Controls
import OneTill.Theme

/** An amount that never loses a digit: where the room is short it steps down the type scale. */
Label {
    id: root

    /** From the size wanted down to the smallest allowed. */
    required property list<TypeToken> sizes
    /** How wide the amount may become. */
    required property real room

    type: {
        for (let i = 0; i < root.sizes.length; ++i)
            if (metrics.advanceWidth * root.sizes[i].px <= root.room * root.sizes[0].px)
                return root.sizes[i]
        return root.sizes[root.sizes.length - 1]
    }

    TextMetrics {
        id: metrics

        font: root.sizes[0].font
        text: root.text
    }
}
