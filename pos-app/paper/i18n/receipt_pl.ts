<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="pl" sourcelanguage="en">
<context>
    <name>Reason</name>
    <message>
        <source>Shelf label</source>
        <translation>Cena z półki</translation>
    </message>
    <message>
        <source>Display model</source>
        <translation>Z ekspozycji</translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation>Uszkodzony</translation>
    </message>
    <message>
        <source>Price match</source>
        <translation>Wyrównanie ceny</translation>
    </message>
    <message>
        <source>Goodwill</source>
        <translation>Gest handlowy</translation>
    </message>
</context>
<context>
    <name>Receipt</name>
    <message>
        <source>Receipt</source>
        <translation>Paragon</translation>
    </message>
    <message>
        <source>Served by</source>
        <translation>Kasjer</translation>
    </message>
    <message>
        <source>Sold by</source>
        <translation>Sprzedawca</translation>
    </message>
    <message>
        <source>Till</source>
        <translation>Kasa</translation>
    </message>
    <message>
        <source>instead of</source>
        <translation>zamiast</translation>
    </message>
    <message>
        <source>Price for</source>
        <translation>Cena dla</translation>
    </message>
    <message>
        <source>Serial</source>
        <translation>Nr seryjny</translation>
    </message>
    <message>
        <source>From receipt</source>
        <translation>Z paragonu</translation>
    </message>
    <message>
        <source>Subtotal</source>
        <translation>Suma częściowa</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Suma</translation>
    </message>
    <message>
        <source>Rounding</source>
        <translation>Zaokrąglenie</translation>
    </message>
    <message>
        <source>To pay</source>
        <translation>Do zapłaty</translation>
    </message>
    <message>
        <source>Cash</source>
        <translation>Gotówka</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>Karta</translation>
    </message>
    <message>
        <source>Gift card</source>
        <translation>Karta podarunkowa</translation>
    </message>
    <message>
        <source>Store credit</source>
        <translation>Saldo w sklepie</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Punkty</translation>
    </message>
    <message>
        <source>Voucher</source>
        <translation>Bon</translation>
    </message>
    <message>
        <source>Prepaid</source>
        <translation>Zaliczka</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Reszta</translation>
    </message>
    <message>
        <source>Tax</source>
        <translation>VAT</translation>
    </message>
    <message>
        <source>Net</source>
        <translation>Netto</translation>
    </message>
    <message>
        <source>Gross</source>
        <translation>Brutto</translation>
    </message>
    <message>
        <source>Journal entry</source>
        <translation>Wpis nr</translation>
    </message>
    <message>
        <source>Entry hash</source>
        <translation>Skrót wpisu</translation>
    </message>
    <message>
        <source>COPY</source>
        <translation>KOPIA</translation>
    </message>
    <message>
        <source>TRAINING</source>
        <translation>SZKOLENIE</translation>
    </message>
    <message>
        <source>Gift receipt</source>
        <translation>Paragon prezentowy</translation>
    </message>
    <message>
        <source>Refund</source>
        <translation>Zwrot</translation>
    </message>
    <message>
        <source>Invoice</source>
        <translation>Faktura</translation>
    </message>
    <message>
        <source>Credit note</source>
        <translation>Faktura korygująca</translation>
    </message>
    <message>
        <source>Invoice to</source>
        <translation>Nabywca</translation>
    </message>
    <message>
        <source>Tax number</source>
        <translation>NIP</translation>
    </message>
    <message>
        <source>Your reference</source>
        <translation>Państwa ref.</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Nr klienta</translation>
    </message>
    <message>
        <source>Free of tax</source>
        <translation>Zwolnione z VAT</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Zaświadczenie</translation>
    </message>
    <message>
        <source>Code of this receipt</source>
        <translation>Kod tego paragonu</translation>
    </message>
</context>
</TS>
