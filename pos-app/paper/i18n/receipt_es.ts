<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>Reason</name>
    <message>
        <source>Shelf label</source>
        <translation>Precio etiquetado</translation>
    </message>
    <message>
        <source>Display model</source>
        <translation>De exposición</translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation>Dañado</translation>
    </message>
    <message>
        <source>Price match</source>
        <translation>Igualación de precio</translation>
    </message>
    <message>
        <source>Goodwill</source>
        <translation>Atención comercial</translation>
    </message>
</context>
<context>
    <name>Receipt</name>
    <message>
        <source>Receipt</source>
        <translation>Ticket</translation>
    </message>
    <message>
        <source>Served by</source>
        <translation>Le atendió</translation>
    </message>
    <message>
        <source>Sold by</source>
        <translation>Vendido por</translation>
    </message>
    <message>
        <source>Till</source>
        <translation>Caja</translation>
    </message>
    <message>
        <source>instead of</source>
        <translation>en vez de</translation>
    </message>
    <message>
        <source>Price for</source>
        <translation>Precio para</translation>
    </message>
    <message>
        <source>Serial</source>
        <translation>N.º de serie</translation>
    </message>
    <message>
        <source>From receipt</source>
        <translation>Del tique</translation>
    </message>
    <message>
        <source>Subtotal</source>
        <translation>Subtotal</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>Rounding</source>
        <translation>Redondeo</translation>
    </message>
    <message>
        <source>To pay</source>
        <translation>A pagar</translation>
    </message>
    <message>
        <source>Cash</source>
        <translation>Efectivo</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>Tarjeta</translation>
    </message>
    <message>
        <source>Gift card</source>
        <translation>Tarjeta regalo</translation>
    </message>
    <message>
        <source>Store credit</source>
        <translation>Saldo a favor</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Puntos</translation>
    </message>
    <message>
        <source>Voucher</source>
        <translation>Vale</translation>
    </message>
    <message>
        <source>Prepaid</source>
        <translation>Anticipo</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Cambio</translation>
    </message>
    <message>
        <source>Tax</source>
        <translation>IVA</translation>
    </message>
    <message>
        <source>Net</source>
        <translation>Base</translation>
    </message>
    <message>
        <source>Gross</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>Journal entry</source>
        <translation>Asiento</translation>
    </message>
    <message>
        <source>Entry hash</source>
        <translation>Huella</translation>
    </message>
    <message>
        <source>COPY</source>
        <translation>DUPLICADO</translation>
    </message>
    <message>
        <source>TRAINING</source>
        <translation>FORMACIÓN</translation>
    </message>
    <message>
        <source>Gift receipt</source>
        <translation>Ticket regalo</translation>
    </message>
    <message>
        <source>Refund</source>
        <translation>Devolución</translation>
    </message>
    <message>
        <source>Invoice</source>
        <translation>Factura</translation>
    </message>
    <message>
        <source>Credit note</source>
        <translation>Rectificativa</translation>
    </message>
    <message>
        <source>Invoice to</source>
        <translation>Factura a</translation>
    </message>
    <message>
        <source>Tax number</source>
        <translation>NIF</translation>
    </message>
    <message>
        <source>Your reference</source>
        <translation>Su referencia</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>N.º cliente</translation>
    </message>
    <message>
        <source>Free of tax</source>
        <translation>Exento de IVA</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Certificado</translation>
    </message>
    <message>
        <source>Code of this receipt</source>
        <translation>Código de este ticket</translation>
    </message>
</context>
</TS>
