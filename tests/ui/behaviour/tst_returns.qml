import QtQuick
import QtTest
import OneTill.Screens
import OneTill.View

/** Goods that come back: what keys and fingers ask for, on fakes. */
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
        name: "returns"

        function open(stage: int) {
            root.terminal = terminals.createObject(root)
            root.terminal.sale.fillGrid(20)
            root.terminal.stage = stage
            root.window = windows.createObject(null, {terminal: root.terminal})
            root.window.requestActivate()
            tryVerify(() => root.window.active)
        }

        function openLines() {
            open(TerminalViewModel.Returns)
            root.terminal.returns.fill()
            wait(50)
        }

        function part(name: string): QtObject {
            const found = findChild(root.window, name)
            verify(found !== null, name)
            return found
        }

        function type(keys) {
            for (const key of keys)
                keyClick(key)
        }

        function init() {
            failOnWarning(/.?/)
        }

        function cleanup() {
            root.window.destroy()
            wait(0)
        }

        function test_the_page_is_reached_by_key_and_rail() {
            open(TerminalViewModel.Register)
            keyClick(Qt.Key_F7)
            type([Qt.Key_Escape])
            keyClick(Qt.Key_2, Qt.ControlModifier)
            compare(root.terminal.calls, ["goToReturns", "goToRegister", "goToReturns"])
        }

        function test_a_sale_among_several_is_chosen_by_key_and_finger() {
            open(TerminalViewModel.Returns)
            root.terminal.returns.choice.fill()
            wait(50)
            type([Qt.Key_Down, Qt.Key_Up, Qt.Key_Return])
            compare(root.terminal.returns.choice.calls, ["moveSelection 1", "moveSelection -1"])
            compare(root.terminal.returns.calls, ["find "])
            mouseClick(part("foundSales").itemAtIndex(2))
            compare(root.terminal.returns.choice.calls.pop(), "choose 2")
        }

        function test_a_receipts_number_is_typed_where_the_focus_is() {
            open(TerminalViewModel.Returns)
            wait(50)
            type([Qt.Key_D, "-", "2", Qt.Key_Return])
            compare(root.terminal.returns.calls, ["find d-2"])
            type([Qt.Key_F2, Qt.Key_F7])
            compare(root.terminal.returns.calls, ["find d-2", "findLast"])
            verify(root.terminal.search.active)
        }

        function test_a_receipt_is_found_by_touch() {
            open(TerminalViewModel.Returns)
            root.terminal.returns.code = "d-2-00871"
            wait(50)
            mouseClick(part("findReceipt"))
            mouseClick(part("lastReceipt"))
            compare(root.terminal.returns.calls, ["find d-2-00871", "findLast"])
            mouseClick(part("withoutReceipt"))
            verify(root.terminal.search.active)
        }

        function test_lines_are_ticked_and_explained_by_keys_alone() {
            openLines()
            type([Qt.Key_Down, Qt.Key_Up, Qt.Key_Space, "+", "-", Qt.Key_Right, Qt.Key_Left])
            keyClick(Qt.Key_Right, Qt.ShiftModifier)
            type([Qt.Key_F8, Qt.Key_F12, Qt.Key_Escape])
            compare(root.terminal.returns.calls, ["moveSelection 1", "moveSelection -1",
                "toggleSelected", "changeSelected 1", "changeSelected -1", "stepReason 1",
                "stepReason -1", "stepDisposition 1", "exchange", "refund", "leaveSale"])
        }

        // The chosen line is then not the first, and is chosen while the list still makes it.
        function test_a_receipt_opens_whose_first_line_came_back_before() {
            open(TerminalViewModel.Returns)
            const returns = root.terminal.returns
            returns.row(1, "Assam Breakfast Tea 250 g", "Bought 1 · 1 already returned", "0.00",
                "0 of 0", {locked: true})
            returns.row(2, "Insulated Bottle 750 ml, Fjord", "Bought 1 · paid 32.00", "32.00",
                "0 of 1", {selected: true})
            returns.hasSale = true
            const list = part("returnLines")
            tryVerify(() => list.itemAtIndex(1) !== null)
            waitForRendering(list)
            compare(list.itemAtIndex(0).y, 0)
            compare(list.itemAtIndex(1).y, 84)
        }

        function test_a_line_that_opens_at_the_foot_is_read_whole() {
            open(TerminalViewModel.Returns)
            const returns = root.terminal.returns
            const list = part("returnLines")
            for (let line = 1; line < 20; ++line)
                returns.row(line, "Insulated Bottle 750 ml, Fjord", "Bought 1 · paid 32.00",
                    "32.00", "0 of 1", {})
            returns.hasSale = true
            tryVerify(() => list.itemAtIndex(5) !== null)
            const foot = list.indexAt(10, list.contentY + list.height - 2)
            returns.lines.setProperty(foot, "selected", true)
            returns.lines.setProperty(foot, "ticked", true)
            const row = list.itemAtIndex(foot)
            tryVerify(() => row.height > 84
                && row.y + row.height <= list.contentY + list.height + 1)
        }

        function test_a_label_may_be_typed() {
            openLines()
            type(["5", "0", Qt.Key_Return])
            compare(root.terminal.calls, ["scanned 50"])
        }

        function test_a_note_takes_letters_and_signs_for_itself() {
            openLines()
            const list = part("returnLines")
            const note = findChild(list.itemAtIndex(1), "note")
            mouseClick(note)
            type([Qt.Key_Space, "+"])
            compare(root.terminal.returns.calls, ["setNote 2 Leaks ", "setNote 2 Leaks +"])
        }

        function test_lines_are_ticked_and_explained_by_touch_alone() {
            openLines()
            const list = part("returnLines")
            mouseClick(list.itemAtIndex(3), 40, 40)
            mouseClick(list.itemAtIndex(4), 40, 40) // nothing of it is left
            const row = list.itemAtIndex(1)
            mouseClick(row, 64 + 148 - 26, 84 + 26)
            compare(root.terminal.returns.calls, ["toggle 4", "more 2"])
            // The reason, from the list that opens.
            mouseClick(row, 64 + 148 + 8 + 40, 84 + 26)
            wait(50)
            keyClick(Qt.Key_Escape)
            mouseClick(part("exchange"))
            mouseClick(part("refund"))
            mouseClick(part("backToFind"))
            compare(root.terminal.returns.calls, ["toggle 4", "more 2", "exchange", "refund",
                "leaveSale"])
        }

        function test_a_reason_is_chosen_from_its_list_by_keys() {
            openLines()
            const row = part("returnLines").itemAtIndex(0)
            mouseClick(row, 64 + 148 + 8 + 40, 84 + 26)
            wait(50)
            type([Qt.Key_Down, Qt.Key_Return])
            compare(root.terminal.returns.calls, ["setReason 1 2"])
        }

        function test_a_refund_is_split_by_keys_or_touch() {
            open(TerminalViewModel.Refund)
            const refund = root.terminal.refund
            keyClick("1")
            keyClick(Qt.Key_Backspace)
            const pad = part("refundPad")
            mouseClick(pad, 10, 10)
            mouseClick(part("refundParts").itemAt(1))
            compare(refund.calls, ["digit 1", "backspace", "digit 7", "removePart 2"])
        }

        function test_what_was_weighed_comes_back_by_part() {
            open(TerminalViewModel.Returns)
            root.terminal.returns.row(9, "Huila Coffee", "Bought 0.5 kg", "14.45", "0.5 kg",
                {ticked: true, measureName: "kg of 0.5", measure: "0.5"})
            root.terminal.returns.hasSale = true
            const list = part("returnLines")
            tryVerify(() => list.itemAtIndex(0) !== null)
            const field = findChild(list.itemAtIndex(0), "measure")
            mouseClick(field)
            field.selectAll()
            keyClick("2")
            compare(root.terminal.returns.calls.slice(-1), ["setMeasure 9 2"])
        }

        function test_what_blocks_the_refund_is_said_not_done() {
            openLines()
            root.terminal.returns.canReturn = false
            root.terminal.returns.blockedText = "Choose why it comes back"
            keyClick(Qt.Key_F12)
            mouseClick(part("refund"))
            compare(root.terminal.returns.calls, [])
        }

        function test_the_money_goes_back_by_keys_alone() {
            open(TerminalViewModel.Refund)
            type([Qt.Key_F2, Qt.Key_Return, Qt.Key_Escape])
            compare(root.terminal.refund.calls, ["choose 1", "submit "])
            compare(root.terminal.calls, ["back"])
        }

        function test_the_money_goes_back_by_touch_alone() {
            open(TerminalViewModel.Refund)
            wait(50)
            mouseClick(part("refundMethods").itemAt(2))
            mouseClick(part("giveBack"))
            compare(root.terminal.refund.calls, ["choose 2", "submit "])
        }

        function test_another_way_asks_for_its_number_first() {
            open(TerminalViewModel.Refund)
            root.terminal.refund.referenceName = "Voucher number"
            root.terminal.refund.canComplete = false
            wait(50)
            keyClick(Qt.Key_Return)
            type(["4", "2", Qt.Key_Return])
            compare(root.terminal.refund.calls, ["submit ", "submit 42"])
        }

        function test_an_item_without_a_receipt_is_taken_back_by_keys() {
            open(TerminalViewModel.Returns)
            root.terminal.freeReturn.active = true
            wait(50)
            type(["2", Qt.Key_Down, Qt.Key_Right])
            keyClick(Qt.Key_Left, Qt.ShiftModifier)
            type([Qt.Key_Delete, Qt.Key_Return, Qt.Key_Escape])
            compare(root.terminal.freeReturn.calls, ["digit 2", "nextField", "stepReason 1",
                "stepDisposition -1", "clear", "done", "cancel"])
        }

        function test_an_item_without_a_receipt_is_taken_back_by_touch() {
            open(TerminalViewModel.Returns)
            root.terminal.freeReturn.active = true
            const card = part("freeReturn")
            tryVerify(() => card.opened)
            mouseClick(findChild(card.contentItem, "freeReason"))
            wait(50)
            type([Qt.Key_Down, Qt.Key_Return])
            compare(root.terminal.freeReturn.reason, 0)
            mouseClick(findChild(card.contentItem, "takeBackFreely"))
            compare(root.terminal.freeReturn.calls, ["done"])
        }

        function test_a_numbered_piece_without_a_receipt_asks_for_its_number() {
            open(TerminalViewModel.Returns)
            root.terminal.freeReturn.asksSerial = true
            root.terminal.freeReturn.active = true
            const card = part("freeReturn")
            tryVerify(() => card.opened)
            tryVerify(() => findChild(card.contentItem, "freeSerial").activeFocus)
            type(["4", "2"])
            compare(root.terminal.freeReturn.serial, "42")
            compare(root.terminal.freeReturn.calls, [])
        }
    }
}
