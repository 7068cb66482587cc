import QtQuick
import QtTest
import OneTill.Screens
import OneTill.View

/** Training, working time and who sold a line, in the whole window on fakes. */
Item {
    id: root

    property TerminalViewModel terminal: null
    property Main window: null

    Component {
        id: terminals

        TerminalViewModel {}
    }
    Component {
        id: windows

        Main {}
    }

    TestCase {
        name: "people"

        function open(stage: int) {
            root.terminal = terminals.createObject(root)
            root.terminal.stage = stage
            root.window = windows.createObject(null, {terminal: root.terminal})
            root.window.requestActivate()
            tryVerify(() => root.window.active)
        }

        function tap(objectName: string) {
            const item = findChild(root.window, objectName)
            verify(item !== null, objectName)
            mouseClick(item)
        }

        function init() {
            failOnWarning(/.?/)
        }

        function cleanup() {
            root.window.destroy()
            wait(0)
        }

        function test_training_begins_and_ends_at_the_till_by_key_and_by_touch() {
            open(TerminalViewModel.Till)
            const training = root.terminal.training
            keyClick(Qt.Key_F9)
            compare(training.calls, ["begin"])
            tap("training")
            compare(training.calls, ["begin", "end"])
        }

        // Wherever somebody practises, the screen says so in words.
        function test_every_screen_says_that_it_is_training() {
            open(TerminalViewModel.SignIn)
            const banner = findChild(root.window, "trainingBanner")
            verify(!banner.visible)
            root.terminal.training.active = true
            for (const stage of [TerminalViewModel.SignIn, TerminalViewModel.OpenShift,
                    TerminalViewModel.Register, TerminalViewModel.Returns,
                    TerminalViewModel.Stock, TerminalViewModel.Till,
                    TerminalViewModel.Payment, TerminalViewModel.SaleComplete]) {
                root.terminal.stage = stage
                verify(banner.visible)
                verify(banner.Accessible.name.startsWith("TRAINING"))
            }
            root.terminal.locked = true
            verify(banner.visible)
        }

        function test_the_cashiers_menu_leaves_training_before_a_drawer_is_open() {
            open(TerminalViewModel.OpenShift)
            root.terminal.training.active = true
            findChild(root.window, "cashierMenu").open()
            tap("leaveTraining")
            compare(root.terminal.training.calls, ["end"])
        }

        function test_the_cashiers_menu_tells_working_time() {
            open(TerminalViewModel.Register)
            const menu = findChild(root.window, "cashierMenu")
            const work = root.terminal.work
            menu.open()
            tap("clock")
            tryVerify(() => !menu.visible)
            menu.open()
            tap("clock")
            compare(work.calls, ["refresh", "clockIn", "refresh", "clockOut"])
        }

        function test_who_sold_a_line_is_chosen_by_keys_and_by_touch() {
            open(TerminalViewModel.Register)
            const edit = root.terminal.sale.lineEdit
            edit.active = true
            keyClick(Qt.Key_F7)
            verify(edit.seller.open)
            keyClick(Qt.Key_Down)
            keyClick(Qt.Key_Up)
            compare(edit.seller.calls, ["next", "previous"])
            keyClick(Qt.Key_Escape)
            verify(!edit.seller.open)
            verify(edit.active)
            tap("seller")
            verify(edit.seller.open)
            keyClick(Qt.Key_Return)
            compare(edit.calls.slice(-1), ["done"])
        }
    }
}
