import QtQml
import OneTill.View

/** Of taking money: in the ways that there are, and where a payment has no answer yet. */
QtObject {
    id: root

    /** Something else than cash is chosen: one amount, a number, no change. */
    function choose(payment: PaymentViewModel, index: int, title: string, number: string) {
        payment.methods.setProperty(0, "selected", false)
        if (index > 0)
            payment.methods.setProperty(index, "selected", true)
        payment.amountTitle = title
        payment.referenceName = number
        payment.changeDue = false
        while (payment.quickAmounts.count > 1)
            payment.quickAmounts.remove(1)
        payment.amountText = payment.leftText
        payment.receivedText = "1,228.40"
    }

    function countForeign(count: CountViewModel) {
        count.pages.append({value: "EUR", detailText: "", selected: false})
        count.pages.append({value: "USD", detailText: "$40.00", selected: true})
        count.pages.append({value: "GBP", detailText: "", selected: false})
    }

    readonly property var scenes: ({
        "payment": terminal => terminal.stage = TerminalViewModel.Payment,
        "payment-settled": terminal => {
            const payment = terminal.payment
            payment.taken.append({tenderId: 1, text: "Card · 502918", amountText: "1,228.40",
                detailText: ""})
            root.choose(payment, 0, "Received", "")
            payment.quickAmounts.clear()
            payment.settled = true
            payment.toPayText = "€0.00"
            payment.amountText = "€1,228.40"
            payment.amountCaption = "Nothing is left to pay"
            terminal.stage = TerminalViewModel.Payment
        },
        "payment-short": terminal => {
            const payment = terminal.payment
            payment.taken.append({tenderId: 1, text: "Cash", amountText: "1,000.00",
                detailText: ""})
            payment.leftText = payment.toPayText = "€228.40"
            payment.amountText = "€0.00"
            payment.receivedText = "0.00"
            payment.changeDue = false
            payment.canComplete = false
            payment.roundingText = "0.02"
            terminal.stage = TerminalViewModel.Payment
        },
        "payment-voucher": terminal => {
            const payment = terminal.payment
            root.choose(payment, -1, "By voucher", "Voucher number")
            payment.otherText = "Voucher"
            payment.otherReason = "Scan or type it"
            payment.otherChosen = true
            payment.blockedText = "Enter its number first"
            payment.canComplete = false
            terminal.stage = TerminalViewModel.Payment
        },
        "payment-foreign": terminal => {
            const payment = terminal.payment
            payment.methods.setProperty(0, "selected", false)
            payment.otherText = "Cash in USD"
            payment.otherReason = "Notes and coins"
            payment.otherChosen = true
            payment.amountTitle = "USD received"
            payment.amountText = "$1,500.00"
            payment.amountCaption = "Worth €1,290.00. \u20661 USD = 0.86 EUR\u2069"
            payment.receivedText = "1,290.00"
            payment.changeText = "€61.60"
            payment.changeBreakdownText = "1 × 50   1 × 10   1 × 1   1 × 0.50   1 × 0.10"
            const amounts = ["1,428.38", "$1,430", "$1,450", "$1,500", "$1,600"]
            for (let i = 0; i < amounts.length; ++i)
                payment.quickAmounts.setProperty(i, "text", amounts[i])
            terminal.stage = TerminalViewModel.Payment
        },
        "payment-account": terminal => {
            const payment = terminal.payment
            root.choose(payment, 2, "By gift card", "Number of the gift card")
            payment.reference = "GC 7789 0112"
            payment.accountText = "This till does not know what is on it. Up to €50.00 now; the "
                + "centre confirms it later."
            payment.amountText = "€50.00"
            payment.receivedText = "50.00"
            payment.quickAmounts.setProperty(0, "text", "50.00")
            payment.taken.append({tenderId: 1, text: "Gift card · GC1234567890",
                amountText: "50.00", detailText: "Unconfirmed"})
            payment.taken.append({tenderId: 2, text: "Cash in USD", amountText: "43.00",
                detailText: "$50.00"})
            payment.blockedText = "€1,085.40 is still missing"
            payment.leftText = payment.toPayText = "€1,135.40"
            payment.canComplete = false
            terminal.stage = TerminalViewModel.Payment
        },
        "till-drop-foreign": terminal => {
            terminal.stage = TerminalViewModel.Till
            const movement = terminal.till.movement
            movement.currencies.append({value: "EUR", detailText: "", selected: false})
            movement.currencies.append({value: "USD", detailText: "", selected: true})
            movement.amountText = "$200.00"
            movement.active = true
        },
        "till-count-foreign": terminal => {
            terminal.stage = TerminalViewModel.Till
            root.countForeign(terminal.till.closing.count)
            terminal.till.closing.count.foreignCode = "USD"
            terminal.till.closing.count.totalText = "$40.00"
            terminal.till.startClosing()
        },
        "till-review-foreign": terminal => {
            terminal.stage = TerminalViewModel.Till
            terminal.till.closing.foreign.append({name: "USD", valueText: "$10.00 short",
                strong: true})
            terminal.till.closing.foreign.append({name: "GBP", valueText: "Exact",
                strong: false})
            terminal.till.closing.review()
        },
        "payment-ways": terminal => terminal.stage = TerminalViewModel.Payment,
        "payment-open": terminal => {
            terminal.stage = TerminalViewModel.Payment
            terminal.openPayment.active = true
        },
        "refund-by-card": terminal => {
            terminal.stage = TerminalViewModel.Refund
            terminal.openPayment.givesBack = true
            terminal.openPayment.titleText = "Give it back on the card terminal"
            terminal.openPayment.hintText = "Key the amount in there. Then say how it ended. The "
                + "basket waits for your answer."
            terminal.openPayment.active = true
        },
        "payment-lost": terminal => {
            terminal.stage = TerminalViewModel.Register
            terminal.openPayment.referenceName = ""
            terminal.openPayment.titleText = "Gift card: was it paid?"
            terminal.openPayment.hintText = "Ask the centre whether the account was charged. Its "
                + "basket could not be read. If it was paid, scan the goods again first; it pays "
                + "for them."
            terminal.openPayment.errorText = "The basket is empty. Scan an item first."
            terminal.openPayment.active = true
        }
    })
}
