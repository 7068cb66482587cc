<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Basket</name>
    <message numerus="yes">
        <source>%n more line(s) above</source>
        <translation>
            <numerusform>%n more line above</numerusform>
            <numerusform>%n more lines above</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n line</numerusform>
            <numerusform>%n lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PaymentSummary</name>
    <message numerus="yes">
        <source>%n payment(s)</source>
        <translation>
            <numerusform>%n payment</numerusform>
            <numerusform>%n payments</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SavingPills</name>
    <message numerus="yes">
        <source>%n saving(s)</source>
        <translation>
            <numerusform>%n saving</numerusform>
            <numerusform>%n savings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SyncPanel</name>
    <message numerus="yes">
        <source>See the %n waiting item(s)</source>
        <translation>
            <numerusform>See the waiting item</numerusform>
            <numerusform>See the %n waiting items</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>onetill::view::EnrolmentViewModel</name>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n item</numerusform>
            <numerusform>%n items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>onetill::view::PaymentViewModel</name>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n line</numerusform>
            <numerusform>%n lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>onetill::view::PinViewModel</name>
    <message numerus="yes">
        <source>Wrong PIN, %n try(s) left</source>
        <translation>
            <numerusform>Wrong PIN, %n try left</numerusform>
            <numerusform>Wrong PIN, %n tries left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>onetill::view::RegisterViewModel</name>
    <message numerus="yes">
        <source>%n return(s)</source>
        <translation>
            <numerusform>%n return</numerusform>
            <numerusform>%n returns</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n item</numerusform>
            <numerusform>%n items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left</source>
        <translation>
            <numerusform>%n left</numerusform>
            <numerusform>%n left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>onetill::view::SignInViewModel</name>
    <message numerus="yes">
        <source>%1’s basket is open, %n line(s)</source>
        <extracomment>%1 is a person&apos;s first name, %n the number of lines in the basket.</extracomment>
        <translation>
            <numerusform>%1’s basket is open, %n line</numerusform>
            <numerusform>%1’s basket is open, %n lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>onetill::view::StockViewModel</name>
    <message numerus="yes">
        <source>In %n other store(s)</source>
        <translation>
            <numerusform>In %n other store</numerusform>
            <numerusform>In %n other stores</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In %n warehouse(s)</source>
        <translation>
            <numerusform>In %n warehouse</numerusform>
            <numerusform>In %n warehouses</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>onetill::view::SyncViewModel</name>
    <message numerus="yes">
        <source>Next try in %n s</source>
        <translation>
            <numerusform>Next try in %n s</numerusform>
            <numerusform>Next try in %n s</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>onetill::view::TerminalViewModel</name>
    <message numerus="yes">
        <source>%n scan(s) wait already. Finish this, then scan again.</source>
        <translation>
            <numerusform>%n scan waits already. Finish this, then scan again.</numerusform>
            <numerusform>%n scans wait already. Finish this, then scan again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n scan(s) will be added when this is done.</source>
        <translation>
            <numerusform>%n scan will be added when this is done.</numerusform>
            <numerusform>%n scans will be added when this is done.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>onetill::view::VariantViewModel</name>
    <message numerus="yes">
        <source>%n to choose from</source>
        <translation>
            <numerusform>%n to choose from</numerusform>
            <numerusform>%n to choose from</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>onetill::view::HeldViewModel</name>
    <message numerus="yes">
        <source>%n min ago</source>
        <translation>
            <numerusform>%n min ago</numerusform>
            <numerusform>%n min ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n basket(s)</source>
        <translation>
            <numerusform>%n basket</numerusform>
            <numerusform>%n baskets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n line</numerusform>
            <numerusform>%n lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>onetill::view::LayAwayViewModel</name>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n line</numerusform>
            <numerusform>%n lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>onetill::view::TillViewModel</name>
    <message numerus="yes">
        <source>%n basket(s) are still held</source>
        <translation>
            <numerusform>%n basket is still held</numerusform>
            <numerusform>%n baskets are still held</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>onetill::view::ReturnsViewModel</name>
    <message numerus="yes">
        <source>%n sale(s) found</source>
        <translation>
            <numerusform>%n sale found</numerusform>
            <numerusform>%n sales found</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) returned</source>
        <translation>
            <numerusform>%n item returned</numerusform>
            <numerusform>%n items returned</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>onetill::view::RefundViewModel</name>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n line</numerusform>
            <numerusform>%n lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>onetill::view::SaleChoiceViewModel</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
</TS>
