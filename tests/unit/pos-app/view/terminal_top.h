#pragma once

#include "counter_top.h"
#include "pos-app/view/terminal_view_model.h"

namespace onetill::test {

template <class Pins>
void enterPin(Pins& pins, const char* pin)
{
    for (; *pin; ++pin)
        pins.digit(QString{QLatin1Char{*pin}});
}

/// The program comes up, and the cashier signs in.
inline void comeUp(view::TerminalViewModel& view, CounterTop& counter)
{
    view.start();
    counter.answer();
    view.signIn()->select("niamh");
    enterPin(*view.signIn(), kCashierPin);
    counter.answer();
}

/// The same, and a shift is opened with nothing in the drawer.
inline void openUp(view::TerminalViewModel& view, CounterTop& counter)
{
    comeUp(view, counter);
    view.shift()->digit("0");
    view.shift()->open();
    counter.answer();
}

/// Somebody else allows what is asked.
inline void approve(view::TerminalViewModel& view, CounterTop& counter)
{
    enterPin(*view.approval(), kManagerPin);
    counter.answer();
    view.approval()->submit();
    counter.answer();
}

} // namespace onetill::test
