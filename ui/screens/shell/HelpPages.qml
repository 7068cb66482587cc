import QtQml
import OneTill.View

/** What the help says of each screen: the keys with what they do, and hints for fingers. */
QtObject {
    id: root

    /** Of a stage of TerminalViewModel: its title, rows of key and text, and sentences. */
    function of(stage: int): var {
        switch (stage) {
        case TerminalViewModel.Enrolment: return root.enrolment
        case TerminalViewModel.SignIn: return root.signIn
        case TerminalViewModel.OpenShift: return root.openShift
        case TerminalViewModel.Returns: return root.returns
        case TerminalViewModel.Stock: return root.stock
        case TerminalViewModel.Till: return root.till
        case TerminalViewModel.Payment: return root.payment
        case TerminalViewModel.Refund: return root.refund
        case TerminalViewModel.SaleComplete: return root.saleComplete
        case TerminalViewModel.ShiftClosed: return root.shiftClosed
        default: return root.register
        }
    }

    /** Of every screen where somebody is signed in. */
    readonly property var everywhere: [
        {key: qsTr("Ctrl L"), text: qsTr("Lock the till")},
        {key: qsTr("Ctrl P"), text: qsTr("Last receipt")},
        {key: qsTr("Ctrl Shift S"), text: qsTr("Synchronisation")},
        {key: qsTr("Shift F1"), text: qsTr("This help")}]

    readonly property var enrolment: ({
        title: qsTr("Help: setting up this till"),
        keys: [
            {key: qsTr("Tab"), text: qsTr("From the address to the code and back")},
            {key: "F12", text: qsTr("Set up, try again, or start selling")}],
        hints: [
            qsTr("Head office gives you the address of the centre and a code that works once."),
            qsTr("The code can be scanned. Tap a field to bring up the keyboard on the screen."),
            qsTr("If the power fails, setting up goes on where it stopped.")]
    })
    readonly property var signIn: ({
        title: qsTr("Help: signing in"),
        keys: [
            {key: "0–9", text: qsTr("Your PIN; the sixth digit signs you in")},
            {key: "← → ↑ ↓", text: qsTr("Another name")},
            {key: qsTr("Del"), text: qsTr("Begin the PIN again")},
            {key: qsTr("Enter"), text: qsTr("Sign in with a shorter PIN")},
            {key: "F3", text: qsTr("Clock in or out, without signing in")}],
        hints: [
            qsTr("Tap your name, then your PIN. Signing in works without a network."),
            qsTr("An open basket stays on the till, whoever signs in next."),
            qsTr("After five wrong PINs there is a pause that grows. Others can sign in "
                + "meanwhile.")]
    })
    readonly property var openShift: ({
        title: qsTr("Help: opening the till"),
        keys: [
            {key: "0–9", text: qsTr("The sum in the drawer")},
            {key: "F2", text: qsTr("What the last shift left in it")},
            {key: qsTr("Enter"), text: qsTr("Open the till")},
            {key: qsTr("Esc"), text: qsTr("Sign out")}],
        hints: [
            qsTr("Digits fill the cents from the right: 1 5 0 0 0 is 150.00."),
            qsTr("Selling starts when the till is open.")]
    })
    readonly property var register: ({
        title: qsTr("Help: selling"),
        keys: [
            {key: "F12", text: qsTr("Pay, or refund")},
            {key: "F3", text: qsTr("Find an item, as Ctrl K does")},
            {key: "F2 F5", text: qsTr("Quantity of the line; its price, too")},
            {key: "F4", text: qsTr("Customer, invoice, tax exemption")},
            {key: "F6", text: qsTr("Discount on the line; on all with Shift")},
            {key: "F7", text: qsTr("Goods come back")},
            {key: "F8", text: qsTr("Hold the basket, or recall one")},
            {key: "F9", text: qsTr("Coupon")},
            {key: "F10", text: qsTr("More, with its keys")},
            {key: "3 *", text: qsTr("Three of what comes next")},
            {key: "+ −", text: qsTr("One more, one less")},
            {key: "↑ ↓", text: qsTr("Another line; Home and End, too")},
            {key: qsTr("Del"), text: qsTr("Remove the line; all with Shift")},
            {key: qsTr("Ctrl Z"), text: qsTr("Undo the last change")}],
        hints: [
            qsTr("Scan anywhere: the code finds its way, whatever is open."),
            qsTr("Tap a quantity to type another one. Hold a tile to see where the item is."),
            qsTr("What was removed can be taken back for ten seconds, and with Undo after that."),
            qsTr("Digits and Enter stand for a label that does not scan.")]
    })
    readonly property var lineEdit: ({
        title: qsTr("Help: a line of the basket"),
        keys: [
            {key: "↑ ↓", text: qsTr("Another field; a reason or person")},
            {key: "0–9", text: qsTr("What the field is to be")},
            {key: "+ −", text: qsTr("One more, one less")},
            {key: "F6", text: qsTr("Discount; again: % or amount")},
            {key: "← →", text: qsTr("Why the price is another")},
            {key: "F7", text: qsTr("Who sold it")},
            {key: qsTr("Del"), text: qsTr("Remove the line")},
            {key: qsTr("Enter"), text: qsTr("Done")},
            {key: qsTr("Esc"), text: qsTr("Back, with nothing changed")}],
        hints: [
            qsTr("Another price, or a discount, takes a reason."),
            qsTr("Above your limit a second person’s PIN is asked for."),
            qsTr("A note stands on the receipt.")]
    })
    readonly property var returns: ({
        title: qsTr("Help: returns"),
        keys: [
            {key: qsTr("Enter"), text: qsTr("Find the receipt")},
            {key: "F2", text: qsTr("Last receipt of this till")},
            {key: qsTr("Space"), text: qsTr("Tick the line, or not")},
            {key: "↑ ↓", text: qsTr("Another line")},
            {key: "+ −", text: qsTr("One more, one less")},
            {key: "← →", text: qsTr("Why it comes back")},
            {key: qsTr("Shift ← →"), text: qsTr("Where it goes")},
            {key: qsTr("Tab"), text: qsTr("To the fields of a line")},
            {key: "F7", text: qsTr("Item without receipt")},
            {key: "F8", text: qsTr("Exchange for something else")},
            {key: "F12", text: qsTr("Refund")},
            {key: qsTr("Esc"), text: qsTr("Back, in the end to selling")}],
        hints: [
            qsTr("Scan the code on the receipt: it works without a network, at any till."),
            qsTr("Scan an item to tick its line; once more for one more of it."),
            qsTr("What is too late, or has no receipt, takes a second person’s PIN.")]
    })
    readonly property var refund: ({
        title: qsTr("Help: refund"),
        keys: [
            {key: qsTr("Enter"), text: qsTr("Give the money back")},
            {key: "F1", text: qsTr("As it was paid")},
            {key: "F2–F6", text: qsTr("In another way, with approval")},
            {key: "0–9", text: qsTr("How much of it goes back in the way chosen next")},
            {key: qsTr("Esc"), text: qsTr("Back to the basket")}],
        hints: [
            qsTr("Several payments are given back in the order in which the shop may."),
            qsTr("A refund to a card or voucher carries its number.")]
    })
    readonly property var stock: ({
        title: qsTr("Help: stock"),
        keys: [
            {key: "F3", text: qsTr("Find an item, as Ctrl K does")},
            {key: "F12", text: qsTr("Add the item to the basket")},
            {key: qsTr("Esc"), text: qsTr("Back to the list, then to selling")},
            {key: qsTr("Ctrl 1"), text: qsTr("Back to selling")}],
        hints: [
            qsTr("A scan here shows where the item is. Nothing is added to the basket."),
            qsTr("The centre is asked for the counts. Without a network the till shows what it "
                + "has, with the time."),
            qsTr("What this till has sold is taken off the count already.")]
    })
    readonly property var till: ({
        title: qsTr("Help: the till"),
        keys: [
            {key: "F12", text: qsTr("Close the shift: count, then review")},
            {key: "F2", text: qsTr("Float in")},
            {key: "F4 F5", text: qsTr("Cash in, cash out")},
            {key: "F6", text: qsTr("Safe drop")},
            {key: "F7 F8", text: qsTr("X report, last Z report")},
            {key: "F9", text: qsTr("Training, and back from it")},
            {key: qsTr("Ctrl D"), text: qsTr("Open the drawer without a sale")},
            {key: qsTr("Enter"), text: qsTr("While counting: the next note or coin")},
            {key: "↑ ↓ ← →", text: qsTr("Another note or coin; another reason")},
            {key: qsTr("PgDn"), text: qsTr("Another currency that was taken")},
            {key: "+ −", text: qsTr("One more, one less")},
            {key: qsTr("Esc"), text: qsTr("Back, in the end to selling")}],
        hints: [
            qsTr("Count what is there, not what should be. A count is kept as soon as it is "
                + "submitted."),
            qsTr("Too far off, the drawer is counted once more; then it takes a reason and a "
                + "second person."),
            qsTr("Closing works without a network.")]
    })
    readonly property var shiftClosed: ({
        title: qsTr("Help: shift closed"),
        keys: [
            {key: qsTr("Enter"), text: qsTr("On to the next shift")},
            {key: "F1", text: qsTr("Save the Z report as PDF")},
            {key: "↑ ↓", text: qsTr("Read on in the report")}],
        hints: [
            qsTr("The shift is in the books. The report can be had again on the Till screen.")]
    })
    readonly property var payment: ({
        title: qsTr("Help: payment"),
        keys: [
            {key: qsTr("Enter"), text: qsTr("Complete the sale; on what Tab reached: choose it")},
            {key: "0–9", text: qsTr("The amount that was handed over")},
            {key: "F1–F5", text: qsTr("How it is paid")},
            {key: "F6", text: qsTr("Take the typed amount as a part")},
            {key: "F7", text: qsTr("More ways: vouchers, prepayments, foreign cash")},
            {key: qsTr("Tab"), text: qsTr("From the number back to the amount")},
            {key: qsTr("Del"), text: qsTr("Begin the amount again")},
            {key: qsTr("Esc"), text: qsTr("Back to the basket")}],
        hints: [
            qsTr("Digits fill the cents from the right: 2 5 0 0 0 is 250.00. A point or comma "
                + "switches to whole units."),
            qsTr("Tap an amount under the field when it is what you were given."),
            qsTr("Tap a payment under “Taken so far” to give it back.")]
    })
    readonly property var saleComplete: ({
        title: qsTr("Help: sale complete"),
        keys: [
            {key: qsTr("Enter"), text: qsTr("New sale")},
            {key: "F1", text: qsTr("Save the receipt as PDF")},
            {key: "F2", text: qsTr("Save a gift receipt, without prices")},
            {key: "↑ ↓", text: qsTr("Read on in the receipt")}],
        hints: [
            qsTr("The sale is in the books. Give the change that stands in large figures."),
            qsTr("Scanning the next item starts a new sale.")]
    })
}
