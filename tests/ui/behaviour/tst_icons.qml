import QtQuick
import QtTest
import OneTill.Controls

/** Drawn signs take the colours that they are given. */
Item {
    id: root

    width: 120
    height: 120

    Icon {
        id: logo

        name: "logo"
        size: 96
    }

    TestCase {
        name: "icons"
        when: windowShown

        function init() {
            failOnWarning(/.?/)
        }

        function test_the_logo_keeps_its_figure_data() {
            return [
                {tag: "white on blue", tint: "#0e55c8", figure: "#ffffff"},
                {tag: "black on yellow", tint: "#ffd60a", figure: "#000000"}]
        }

        // In high contrast the figure is black, as the strokes of all drawings are.
        function test_the_logo_keeps_its_figure(data) {
            logo.tint = data.tint
            logo.figure = data.figure
            tryCompare(logo, "status", Image.Ready)
            const picture = grabImage(logo)
            compare(picture.pixel(48, 72).toString(), data.figure)
            compare(picture.pixel(48, 84).toString(), data.tint)
        }
    }
}
