"""One control or form by its own markup: ways to a person, and forms that carry what is bought."""

import pytest
from selectolax.lexbor import LexborHTMLParser

from plainsight.sight.controls import buy_control
from plainsight.sight.controls.kinds import controls, kind_of
from plainsight.sight.page_parts import parts_of

PERSONS = """
<a href="callto:+4930123456">Anrufen</a>
<a href="sip:sales@shop.example">Ring</a>
<a href="facetime:shop@shop.example">FaceTime</a>
<a href="https://wa.me/393331234567?text=x"><svg></svg></a>
<a href="https://api.whatsapp.com/send?text=x&amp;phone=4930123456">WhatsApp</a>
<a href="https://m.me/oakshop">Messenger</a>
<a href="https://t.me/oakshop">Schreib uns auf Telegram</a>
<a href="viber://chat?number=%2B351">Viber</a>
<a href="https://signal.me/#p/+351">Signal</a>
<a href="sms:+18005550100">Text a stylist</a>
<a href="javascript:void(Tawk_API.toggle())">Hilfe</a>
<a href="#hs-chat-open">Need a hand?</a>
<a onclick="$crisp.push(['do', 'chat:open'])">Questions?</a>
<button onclick="zE('messenger', 'open')">?</button>
<button onclick="Intercom('showNewMessage')">Help</button>
<button onclick="embeddedservice_bootstrap.utilAPI.launchChat()">Ask</button>
<button class="userlike-button"><svg></svg></button>
<a class="btn" href="/rdv">Réserver un appel avec une styliste</a>
<a href="/callback">Rückruf vom Außendienst anfordern</a>
<button>Start conversation</button>
<button>Konversation starten</button>
<button>Démarrer une nouvelle conversation</button>
<button>Comincia la chat</button>
<button>Iniciar conversación</button>
<a href="/vendeur">Parler à un vendeur en magasin</a>
<a class="wa-link" href="#">Escríbenos por WhatsApp</a>
<a href="#">WhatsApp assistenza</a>
<a class="btn" href="#">Commander sur WhatsApp</a>
<a href="https://wa.link/k2f0">?</a>
<a href="skype:oakshop?call">Skype</a>
<a href="tel:112">112</a>
<a onclick="ask()">Solicitar una asesoría</a>
<a class="btn" href="/talk">Let's talk</a>
<a href="/contatti">Vorrei fissare una call</a>
<a class="button add_to_cart_button" href="https://wa.me/34600000000?text=x">Comprar por WhatsApp</a>
<button>CHAT</button>
"""
NOBODY = """
<a href="tel:+4930123456">Fax 030 123456</a>
<a href="https://wa.me/?text=x">WhatsApp</a>
<a class="whatsapp-button" href="https://api.whatsapp.com/send?text=x"><svg></svg></a>
<a href="viber://forward?text=x">Viber</a>
<a href="https://t.me/share/url?url=x">Message a friend</a>
<a href="https://t.me/oakshop_bot">Message us</a>
<a href="https://t.me/oakshop">Telegram</a>
<a href="sms:+18005550100">Text us</a>
<a href="sms:+18005550100?body=JOIN">Join for deals</a>
<a href="https://instagram.com/oakshop">Instagram</a>
<a href="mailto:help@shop.example">Write to us</a>
<button class="chat-launcher">Ask our virtual assistant</button>
<button onclick="openChatbot()">Hi</button>
<a href="/seller/7">Contact seller</a>
<a href="/seller/7">Verkäufer kontaktieren</a>
<a href="/seller/7">Frage an den Verkäufer</a>
<a href="/seller/7">Contacter le vendeur</a>
<a href="/seller/7">Preguntar al vendedor</a>
<button>Minimize chat</button>
<a href="#">Compartir por WhatsApp</a>
<a href="#">Follow us on WhatsApp</a>
<a href="https://chat.whatsapp.com/x">Message us on WhatsApp</a>
<button>Diesen Chat beenden</button>
<a href="tel:+">030 123456</a>
<a href="mailto:help@shop.example" onclick="track()">Talk to us</a>
<a href="/blog/1">A short history of the handwritten message, told by the people who carried it about</a>
<a href="tel:{{ phone }}">030 123456</a>
"""
_ID = '<input type="hidden" name="product_id" value="7">'
SELLING_FORMS = f"""
<form><input type="number" name="quantity" value="1"><button>Continue</button></form>
<form><input name="qty"><button name="minus">-</button><button><svg></svg></button></form>
<form method="post">{_ID}<select name="size"></select><button>Select</button></form>
<form method="post">{_ID}<button class="heart"></button><button>Go</button></form>
<form action="/panier/ajout"><button>OK</button></form>
<form action="index.php"><input type="hidden" name="fnc" value="tobasket"><button>Los</button></form>
<form action="/Cart-AddProduct"><input type="image" src="x.png"></form>
<form itemscope itemtype="https://schema.org/Offer"><button>Weiter</button></form>
<div itemtype="https://schema.org/Product"><form><select name="Farbe"></select><button>OK</button></form></div>
<form action="/checkout/address"><input name="email" type="email"><button>Next step</button></form>
<form id="f"><input name="menge"></form><button form="f">Fertig</button>
<form><input name="Anzahl"><button type="button">Weiter</button></form>
<form><input name="qty"><button type="button">+</button><button type="button">Off we go</button></form>
<form><input name="qty"><button name="apply_coupon">Los</button><button name="go">Off we go</button></form>
"""
OTHER_FORMS = f"""
<form action="/panier"><input name="discount_name"><button>Ajouter</button></form>
<form action="/search"><input name="product"><button>Go</button></form>
<form action="/beds"><input type="radio" name="size"><input type="radio" name="colour"><button>OK</button></form>
<form action="/wishlist/add" method="post">{_ID}<button><svg></svg></button></form>
<form method="post">{_ID}<button>Write a review</button></form>
<form method="post">{_ID}<input type="email" name="mail"><button>OK</button></form>
<form method="post">{_ID}<input name="zip"><button>Check</button></form>
<form><input name="qty"><button>Calculate</button></form>
<form><input name="qty"><button type="button">This way</button><button type="button">That way</button></form>
<form action="/cart/coupon"><input name="code"><button>Go</button></form>
<form action="/cart/remove"><input type="hidden" name="item_id"><button>x</button></form>
<form action="/cart/update"><input name="qty"><button>OK</button></form>
<form action="/carrito"><input name="qty"><button name="update_cart">Adelante</button></form>
<form action="/carrito"><input name="qty"><button>Actualizar carrito</button></form>
<form method="post"><input type="hidden" name="product"><button>Enregistrer le produit</button></form>
<form action="/login"><input type="password"><button>Continue</button></form>
<form method="post"><input type="hidden" name="action" value="compare"><input name="qty"><button>OK</button></form>
"""


BUYING = """
<a class="btn" href="/checkout/confirm">Weiter</a>
<button data-testid="add-product-button" disabled>Select variant</button>
<p>Kleid 49 € <button disabled>Bitte Größe wählen</button></p>
<button class="pdp__buy">Go on then</button>
<button class="AddToCart_root__8f2"><svg></svg></button>
<p>129 € <button>Choisir cette monture</button></p>
<p>€ 55 <button>Invia questo bouquet</button></p>
<p>49 € <button>Warenkorb</button></p>
<p>Total 90 € <button>Paiement sécurisé</button></p>
<p>€ 30 <button>Aggiungi alla cuccia</button></p>
<p>Poires 3,49 € <button aria-label="Ajouter Poires au panier">+</button></p>
<p>Totale € 54,20 <button>Concludi</button></p>
<p>Total 90 € <button>Étape suivante : livraison et paiement</button></p>
<a class="boton" href="/es/checkout/envio">Tramitar</a>
<form action="/checkout/payment"><button>Review order</button></form>
<div>Stalls £28 <select name="quantity"></select><button>Sweep me off my feet</button></div>
<button id="btnComprarEntradas">Entradas</button>
<a class="btn btn-primary" href="checkout-adresse.html">Als Gast fortfahren</a>
<form class="checkout__form" action="#"><input name="email"><button type="submit">Place oder</button></form>
<div><img alt=""> £28 <a class="btn" href="/lamp"><i class="fas fa-cart-plus"></i></a></div>
<div><h3>Lamp</h3>£28 <button><span class="material-icons">add_shopping_cart</span></button></div>
<div><img alt=""> £28 <button id="b7"><svg><use href="#icon-basket"/></svg></button></div>
<div><img alt=""><div><a href="#"><i class="bx bx-shopping-bag"></i></a><a href="/a">Lamp</a> £28</div></div>
<ul><li><a href="/a">Wish list</a></li><li><a href="/b">Quick view</a></li><li><a href="/c">Add to cart</a></li></ul>
<a class="btn btn-add-to-cart" href="#">Acquista di nuovo</a>
<p>149 € <a href="">Ajouter</a></p>
<footer><button>Zur Kasse</button></footer>
<button>Conferma compra</button>
<a href=""><i class="fa-solid fa-bag-shopping"></i> Ajouter</a>
<p>Chaise 500 FCFA <button>Ajouter</button></p>
<div>2,95 € <button>-</button><a>0</a><button>+</button> <button>Her mit den Minzen</button></div>
<a class="btn" href="https://wa.me/5215500000000?text=x">Comprar por WhatsApp</a>
<form><input name="qty"><a class="btn" href="#done">Off we go</a><a href="#">Guide</a></form><p id="done">Done</p>
<button><svg><title>Trolley</title><style>.a{fill:red}</style></svg>In den Warenkorb für heute</button>
<button aria-label="Add to basket">Off we go</button>
<button>Place bid</button>
<article><img alt=""> <button data-price="289">+ Agregar</button></article>
<p>S/ 289 <button>Agregar</button></p>
<button id="checkout-btn">Off we go</button>
<form action="checkout-review.html"><input type="radio" name="way"><button>Weiter zur Prüfung</button></form>
<button>Gebot abgeben</button>
<button>Fai un'offerta</button>
<a class="btn" href="https://wa.me/34600000000?text=x">Order on WhatsApp</a>
<ul><li><a href="/a">For £28</a></li><li><a href="/b">Basket</a></li><li><a href="/checkout">Checkout</a></li></ul>
"""
BUYING_NOTHING = """
<p>£90 <button>Continue</button></p>
<p>£90 <button>Share this lamp</button><button>Add to my calendar</button><button>Use this address</button></p>
<div>£28 <select name="quantity"></select><button>One thing</button><button>Another thing</button></div>
<div>£28 <button>Sweep me off my feet</button></div>
<p>49 € <a class="btn" href="/cart">Warenkorb</a></p>
<a class="btn" href="/checkout/options">About paying</a>
<a class="btn" href="/zahlung/">Zahlung</a>
<a class="btn" href="/checkout/success">Weiter</a>
<p>Kleid 49 € <button>Größe wählen</button></p>
<button class="buy-box__tab">Delivery</button>
<button class="add-to-cart">Notify me</button>
<p>49 € <button>Choose this size</button></p>
<a class="d-block" data-bs-toggle="collapse" role="button" href="#pp">Paypal</a>
<button role="tab" aria-selected="true">Pay by card</button>
<a href="/sch/i.html?BIN=1">Buy It Now (31,587)</a>
<footer><a href="/gift">Buy now</a></footer>
<form><input name="nome"><input type="number" name="prezzo"><input name="quantita"><button>Aggiungi</button></form>
<a class="btn small tab" href="/sch/i.html?BIN=1">Buy It Now</a>
<a class="btn btn-add-to-cart" href="#">Rimuovi</a>
<a class="btn btn-add-to-cart" href="#">Vai al carrello</a>
<button class="add-to-cart">Zum Warenkorb</button>
<form><input type="email"><textarea name="question"></textarea><button id="bestellen">submit</button></form>
<div><img alt=""> £28 <a href="/lamp"><i class="fa fa-heart"></i></a></div>
<div class="top-bar"><img alt=""> Free over £50 <a href="#"><i class="fa fa-shopping-cart"></i></a></div>
<div><img alt=""> £0.00 <a href="/cart.html"><i class="fa fa-shopping-cart"></i></a></div>
<form action="/checkout/cart/add"><input type="hidden" name="product"><a href="#">Add to wish list</a></form>
<p><a href="/a">Account</a> | <a href="/b">Basket</a> | <a href="/checkout/">Checkout</a></p>
<ul><li><a href="/a">Account</a></li><li><a href="/b">Basket</a></li><li><a href="/checkout">Checkout</a></li></ul>
<form action="/rimuovi_dal_carrello"><input type="hidden" name="id"><button><svg></svg></button></form>
<button aria-label="Add to basket">Remove</button>
<button class="add-to-cart">Scopri di più</button>
<a class="button add_to_cart_button" href="/lamp">Leer más</a>
<a class="button add_to_cart_button" href="/lamp">Lire la suite</a>
<button data-action="toggle" aria-controls="bar-newsletter">Subscribe &amp; Save</button>
<div><img alt=""> £28 <button class="remove-cart-item"><svg></svg></button></div>
<div>£28 <a class="media-link" href="#"><img src="img/cart-1.png" alt=""></a></div>
<form action="/product/review"><input name="qty"><button>Go</button></form>
"""


def _rows(table: str) -> list[str]:
    return table.strip().splitlines()


@pytest.mark.parametrize("html", _rows(PERSONS))
def test_a_person_answers(html: str) -> None:
    assert kind_of(LexborHTMLParser(html).css("a, button")[0]).contact


@pytest.mark.parametrize("html", _rows(NOBODY))
def test_nobody_answers(html: str) -> None:
    assert kind_of(LexborHTMLParser(html).css("a, button")[0]).contact is None


def _bought(html: str) -> list[str | None]:
    tree = LexborHTMLParser(html)
    return [one.node.tag for one in buy_control.choose(controls(tree, parts_of(tree)), lambda node: True)]


@pytest.mark.parametrize("html", _rows(SELLING_FORMS))
def test_a_form_sells_whatever_its_button_says(html: str) -> None:
    assert len(_bought(html)) == 1


@pytest.mark.parametrize("html", _rows(OTHER_FORMS))
def test_a_form_sells_nothing(html: str) -> None:
    assert _bought(html) == []


@pytest.mark.parametrize("html", _rows(BUYING))
def test_a_control_buys_by_its_names_its_address_or_its_words(html: str) -> None:
    assert len(_bought(html)) == 1


@pytest.mark.parametrize("html", _rows(BUYING_NOTHING))
def test_a_control_buys_nothing(html: str) -> None:
    assert _bought(html) == []


_BOX = '<form id="box" action="/cart/add"><button>Add to basket</button></form>'


@pytest.mark.parametrize(
    ("html", "sure"),
    [
        (f'<h6><a href="#">Buy now</a></h6>{_BOX}', [False, True]),
        (f'<p>£28 <a href="#">Buy now</a></p>{_BOX}', [True, True]),
        ('<p><a href="/shop">Buy now</a></p>', [True]),
        (f'<input type="button" value="PayPal">{_BOX}', [False, True]),
        (f'<a class="btn" href="#box">Buy now</a>{_BOX}', [True]),
    ],
)
def test_a_link_in_the_run_of_a_page_may_advertise_and_one_that_jumps_does_not_buy(
    html: str, sure: list[bool]
) -> None:
    tree = LexborHTMLParser(html)
    assert [one.sure for one in buy_control.choose(controls(tree, parts_of(tree)), lambda node: True)] == sure


def test_a_price_that_stands_by_itself_prices_what_is_beside_it() -> None:
    assert _bought("<main><h1>Bed</h1><p>£899</p><button>Add</button></main>")
    assert not _bought("<main><h1>Bed</h1><p>Free delivery over £50</p><button>Add</button></main>")


def test_white_space_in_markup_makes_no_card_long() -> None:
    indent = "\n" + " " * 80
    card = f"<div><img>{indent}<h3>Lamp</h3>{indent}<p>£28</p>{indent}<button>Add</button>{indent}</div>"
    assert _bought(f"<section>{indent * 9}{card * 2}</section>") == ["button", "button"]
