"""What buttons say in five languages: those that buy, those that buy only where something is sold, and others."""

import pytest

from plainsight.sight.controls.control_labels import says_buy, says_on, says_wanted
from plainsight.sight.controls.person_labels import says_human

BUYS = """
add this bed to my basket | pop it in the trolley | yes, buy it now | €49 - add to bag | place my order
on to payment
customize and add to cart | continue to paypal | express checkout | book the ramp
confirm and pay £899.00 | rent this bed
secure checkout | guest checkout | checkout as guest | request to book | keep the list and go to checkout
gast-checkout | sicherer checkout | ohne registrierung bestellen | gast-einkauf | buchungsanfrage senden
auf die bestellliste und zur kasse | in den warenkorb übernehmen | weiter zur zahlungsmethode
commande en tant qu'invité | demander à réserver | checkout come ospite | paga come ospite
checkout rápido | solicitar reserva | validar el carrito
passez la commande | je commande mon lit | tout ajouter au panier | glisser dans mon cabas
finaliser ma réservation
aller en caisse | configurer et ajouter à la commande | je paie 899 € | hop, au panier !
lo ordino adesso | ordino | metto nel carrello | vai al pagamento | concludi il noleggio
personalizza e aggiungi all'ordine
bestellung ausführen | zur bestellung hinzufügen | in mein körbchen legen | ab in den warenkorb
auftrag absenden
ja, jetzt kaufen | bezahlvorgang abschliessen | in warenkorb legen | auf zur kasse
agregar a la canasta | sumá al carrito | comprá ya | añadir a mi bolsa | formalizar reserva
ir al proceso de pago
encárgalo | échalo a la cesta | hacer el pedido | rentar ahora
"""
BUYS_WHERE_SOLD = """
click & collect | add | add it | i'll take it | get yours | make it mine | to basket | order
secure yours for £49
ajouter | je le prends | je craque | ajout rapide lit chêne | au panier
aggiungi | lo prendo | me lo compro | nel carrello
hinzufügen | nehme ich | haben wollen | einpacken
añadir | lo quiero | me lo llevo | llévatelo | al carrito
"""
LEADS_ON = """
continue | next step | continuer | paiement sécurisé | caisse | procedi | cassa | pagamento rapido | weiter | kasse
continuar | proceso de pago
"""
DOES_OTHERWISE = """
add to wish list | add to compare | buy a gift card | order free samples | order history
order a catalogue | book an appointment | book a fitting
track my order | add a review | payment methods | continue shopping
view basket | update cart
ajouter à ma liste | suivi de commande | mes commandes | modes de paiement | commander un échantillon
mettre à jour le panier
continuer mes achats | envoyer le lien de paiement
ordina per prezzo | filtra e ordina | aggiungi ai preferiti | continua gli acquisti | metodi di pagamento
prenota un appuntamento
artikel in ihrem warenkorb | zum warenkorb | aus dem korb nehmen | katalog bestellen | termin buchen | rückruf buchen
weiter einkaufen
kommentare zur bestellung | zahlungsarten | gutschein kaufen
ver carrito | seguir comprando | pago | pago contra reembolso | añadir a la lista de deseos
enviar enlace de pago | ordenar por precio
pay in 3: learn more | paypal: how it works | payer en 3x : comment ça marche | paga a rate: scopri di più
kauf auf rechnung: so geht's | pagar a plazos: cómo funciona
checkout options | checkout page | ajouter au carnet d'adresses | zum adressbuch hinzufügen | valora este producto
añadir a la libreta de direcciones | acheter par catégorie | comprar por marca | eliminare questo utente?
obtenir une estimation | artikel merken und vergleichen
"""


def _labels(table: str) -> list[str]:
    return [label.strip() for line in table.strip().splitlines() for label in line.split(" | ")]


@pytest.mark.parametrize("label", _labels(BUYS))
def test_a_button_buys(label: str) -> None:
    assert says_buy(label, is_button=True)


@pytest.mark.parametrize("label", _labels(BUYS_WHERE_SOLD))
def test_a_button_buys_where_something_is_sold(label: str) -> None:
    assert says_wanted(label) or says_buy(label, is_button=True)


@pytest.mark.parametrize("label", _labels(LEADS_ON))
def test_a_label_says_but_on(label: str) -> None:
    assert says_on(label)
    assert not says_buy(label, is_button=True)


@pytest.mark.parametrize("label", _labels("payment | paiement | pagamento | zahlung | pago"))
def test_the_name_of_a_page_about_paying_leads_to_no_till(label: str) -> None:
    assert not says_on(label)


@pytest.mark.parametrize("label", _labels(DOES_OTHERWISE))
def test_a_button_does_something_else(label: str) -> None:
    assert not says_buy(label, is_button=True)
    assert not says_wanted(label)


@pytest.mark.parametrize(
    ("label", "promises"),
    [
        ("have one of our advisers ring you", True),
        ("phone a member of our team", True),
        ("nos conseillers vous répondent par téléphone", True),
        ("questions fréquentes", False),
        ("unser ki-assistent antwortet sofort", False),
        ("phone cases", False),
        ("wedding ring sizes", False),
    ],
)
def test_a_label_promises_a_person(label: str, promises: bool) -> None:
    assert says_human(label) is promises
