import QtQml
import OneTill.View

/** Of people: training, working time, who sold a line, a badge at the door. */
QtObject {
    id: root

    /** Puts goods into the basket of a terminal. */
    required property var selling

    readonly property list<string> names: [
        "training-door", "training-register", "training-payment", "training-till",
        "training-complete", "work-menu", "line-edit-sellers"]

    function training(terminal: TerminalViewModel) {
        terminal.training.active = true
        terminal.tillName = "TRAINING-0412-2"
    }

    readonly property var scenes: ({
        "training-door": terminal => root.training(terminal),
        "training-register": terminal => {
            root.selling(terminal)
            root.training(terminal)
        },
        "training-payment": terminal => {
            root.selling(terminal)
            root.training(terminal)
            terminal.stage = TerminalViewModel.Payment
        },
        "training-till": terminal => {
            root.training(terminal)
            terminal.stage = TerminalViewModel.Till
        },
        "training-complete": terminal => {
            root.training(terminal)
            terminal.stage = TerminalViewModel.SaleComplete
        },
        "work-menu": terminal => {
            root.selling(terminal)
            terminal.work.clockIn()
            root.training(terminal)
        },
        "line-edit-sellers": terminal => {
            root.selling(terminal)
            const seller = terminal.sale.lineEdit.seller
            for (const name of ["Aoife Walsh", "Caoimhe Ní Dhomhnaill-MacGiolla Phádraig",
                    "Rory McGrath", "Tunde Okafor", "Zofia Nowak", "Zuzanna Lis"])
                seller.people.append({staffId: name, name: name, roleText: "Cashier",
                    initials: "XX", tint: 3, selected: false})
            seller.choose("niamh")
            seller.open = true
            terminal.sale.lineEdit.active = true
        }
    })
}
