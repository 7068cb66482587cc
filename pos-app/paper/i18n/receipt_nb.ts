<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nb" sourcelanguage="en">
<context>
    <name>Reason</name>
    <message>
        <source>Shelf label</source>
        <translation>Hylleetikett</translation>
    </message>
    <message>
        <source>Display model</source>
        <translation>Utstillingsmodell</translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation>Skadet</translation>
    </message>
    <message>
        <source>Price match</source>
        <translation>Prismatch</translation>
    </message>
    <message>
        <source>Goodwill</source>
        <translation>Kulanse</translation>
    </message>
</context>
<context>
    <name>Receipt</name>
    <message>
        <source>Receipt</source>
        <translation>Kvittering</translation>
    </message>
    <message>
        <source>Served by</source>
        <translation>Betjent av</translation>
    </message>
    <message>
        <source>Sold by</source>
        <translation>Solgt av</translation>
    </message>
    <message>
        <source>Till</source>
        <translation>Kasse</translation>
    </message>
    <message>
        <source>instead of</source>
        <translation>i stedet for</translation>
    </message>
    <message>
        <source>Price for</source>
        <translation>Pris for</translation>
    </message>
    <message>
        <source>Serial</source>
        <translation>Serienr.</translation>
    </message>
    <message>
        <source>From receipt</source>
        <translation>Fra kvittering</translation>
    </message>
    <message>
        <source>Subtotal</source>
        <translation>Delsum</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Sum</translation>
    </message>
    <message>
        <source>Rounding</source>
        <translation>Avrunding</translation>
    </message>
    <message>
        <source>To pay</source>
        <translation>Å betale</translation>
    </message>
    <message>
        <source>Cash</source>
        <translation>Kontant</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>Kort</translation>
    </message>
    <message>
        <source>Gift card</source>
        <translation>Gavekort</translation>
    </message>
    <message>
        <source>Store credit</source>
        <translation>Tilgodelapp</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Poeng</translation>
    </message>
    <message>
        <source>Voucher</source>
        <translation>Verdikupong</translation>
    </message>
    <message>
        <source>Prepaid</source>
        <translation>Forskudd</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Veksel</translation>
    </message>
    <message>
        <source>Tax</source>
        <translation>MVA</translation>
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
        <translation>Journalnr.</translation>
    </message>
    <message>
        <source>Entry hash</source>
        <translation>Hashverdi</translation>
    </message>
    <message>
        <source>COPY</source>
        <translation>KOPI</translation>
    </message>
    <message>
        <source>TRAINING</source>
        <translation>TRENINGSKVITTERING</translation>
    </message>
    <message>
        <source>Gift receipt</source>
        <translation>Byttelapp</translation>
    </message>
    <message>
        <source>Refund</source>
        <translation>Returkvittering</translation>
    </message>
    <message>
        <source>Invoice</source>
        <translation>Faktura</translation>
    </message>
    <message>
        <source>Credit note</source>
        <translation>Kreditnota</translation>
    </message>
    <message>
        <source>Invoice to</source>
        <translation>Faktura til</translation>
    </message>
    <message>
        <source>Tax number</source>
        <translation>MVA-nr.</translation>
    </message>
    <message>
        <source>Your reference</source>
        <translation>Deres ref.</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Kundenr.</translation>
    </message>
    <message>
        <source>Free of tax</source>
        <translation>Fritatt for MVA</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Attest</translation>
    </message>
    <message>
        <source>Code of this receipt</source>
        <translation>Kode for kvitteringen</translation>
    </message>
</context>
</TS>
