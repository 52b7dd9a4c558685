"""Marks that shop platforms put on their controls: classes, ids, attributes, addresses."""

from __future__ import annotations

# Classes of buy buttons on common platforms and embedded checkouts.
BUY_CLASSES = frozenset(
    {
        "buy",
        "buy-button",
        "buy-now",
        "btn-buy",
        "add-to-cart",
        "add_to_cart_button",
        "single_add_to_cart_button",
        "ajax_add_to_cart",
        "product-form__submit",
        "shopify-payment-button__button",
        "shopify-buy__btn",
        "tocart",
        "snipcart-add-item",
        "snipcart-checkout",
        "foxycart",
        "gumroad-button",
        "lemonsqueezy-button",
        "paddle_button",
        "paypal-button",
        "paypal-buttons",
        "stripe-button-el",
        "ec-cart-button",
        "form-action-addToCart",
        "button--addtocart",
        "sqs-add-to-cart-button",
        "btn-addtocart",
        "btn-add-to-cart",
        "btn-addToBasket",
        "checkout-button",
        "wc-block-cart__submit-button",
        "wc-block-components-checkout-place-order-button",
        "begin-checkout-btn",
        "cart__checkout-button",
        "quick-add__submit",
        "ec-cart__button--checkout",
    }
)
BUY_IDS = frozenset(
    {
        *("product-addtocart-button", "add-to-cart", "add-to-cart-button", "buy-now", "form-action-addToCart"),
        *("place_order", "toBasket", "buy-now-button", "button-cart"),
    }
)
# What a button is called in a platform's own attributes, for its scripts and its tests.
BUY_NAMES = (
    r"add[-_]product[-_](?:btn|button)|(?:js[-_]?)?(?:btn|button)?[-_]*(?:product[-_]?)?(?:add[-_]?to[-_]?(?:cart|basket|bag|trolley)|buy[-_]?now|place[-_]?order)"
    r"(?:[-_]?(?:btn|button|submit|cta|link))?|inwarenkorb|btn-add-to-cart|woocommerce_checkout_place_order"
    r"|proceed-to-checkout|proceed[-_]?to[-_]?checkout[-_]?(?:btn|button)?"
)
# How a class or an id ends that is no platform's own, but a theme's for its buy button.
BUY_ENDS = (
    r"(?:btn|button|cta|boton|bouton)[-_](?:buy|purchase|comprar|acheter|acquista|kaufen|bestellen)(?:[-_]\w+)?|(?:.*[-_])?(?:add[-_]?(?:to[-_]?)?(?:my[-_]?)?(?:cart|basket|bag|trolley|order)|buy(?:[-_]?(?:now|it))?|purchase|atc"
    r"|place[-_]?order|pre[-_]?order|check[-_]?out(?=[-_]*(?:btn|button|submit|cta))|acheter|ajout(?:er)?[-_]?(?:au[-_]?)?panier|comprar|(?:anadir|agregar)[-_](?:al?[-_])?(?:la[-_])?"
    r"(?:carrito|cesta)|acquista|aggiungi[-_](?:al[-_])?carrello|kaufen|bestellen|(?:in[-_]?(?:den[-_]?)?)warenkorb)"
    r"(?:[-_]+(?:btn|button|submit|cta|link|root))*(?:_+(?=\w*\d)\w{2,8})?"
)
BUY_NAME_ATTRIBUTES = (
    *("name", "data-button-action", "data-testid", "data-test", "data-test-id", "data-qa", "data-cy", "data-hook"),
    *("data-action", "data-role", "data-automation-id"),
)
BUY_TAGS = frozenset(
    {"stripe-buy-button", "paypal-add-to-cart-button", "paypal-button", "shopify-buy-button", "shop-pay-button"}
)
BUY_FORMS = (
    "/cart/add",
    "cart.php",
    "/cart/add.php",
    "/checkout/cart/add",
    "/checkout/line-item/add",
    "paypal.com/cgi-bin/webscr",
    "add-to-cart=",
)
BUY_LINKS = (
    "/cart/add",
    "?add-to-cart=",
    "&add-to-cart=",
    "buy.stripe.com/",
    "paypal.com/ncp/payment",
    "?add_to_cart=",
)
# Addresses that are of a till for sure: no page about paying has them.
SURE_TILLS = (
    r"(?:^|/)(?:secure-?)?(?:checkouts?|kasse|zur-kasse|caisse|cassa|caja|finalizar-compra|tramitar-pedido)"
    r"(?:[-_](?!success|complete|confirm|thank|merci|danke|grazie|gracias|cancel|error|fail|faq|help|aide|hilfe|ayuda|aiuto|return"
    r"|track|histor|method|option|terms)[a-z0-9]+)?"
    r"(?:/(?!success|complete|confirmation|thank|merci|danke|grazie|gracias|cancel|error|fail|faq|help|aide|hilfe|ayuda|aiuto"
    r"|cart|basket|terms|return|track|histor|method|option)[\w-]+){0,2}/?(?:\.\w{2,5})?(?:[?#].*)?$"
)
# Addresses of the page where one pays, or of a step on the way there, which a page about paying may have as well.
TILLS = (
    r"(?:^|/)(?:bezahlen|commander|acquista|pay|payment|paiement|pagamento|pago|pagar|zahlung"
    r"|(?:commande|order|ordine|pedido|bestellung|bestellen|reserva|prenota|booking)(?=/))"
    r"(?:/(?:start|index|shipping|address|delivery|confirm|review|summary|payment|information|register|guest|login|step-?\d"
    r"|identification|coordonnees|livraison|adresse|paiement|anschrift|daten|versand|zahlung|dati|spedizione|indirizzo"
    r"|pagamento|datos|envio|direccion|pago))?/?(?:\.\w{2,5})?(?:[?#].*)?$"
)
# How a control is told that opens or chooses a part of its page: in scripts' attributes, and by its role.
TOGGLES = frozenset({"collapse", "tab", "pill", "list", "accordion"})
CHOOSING_ROLES = frozenset({"tab", "radio", "checkbox", "switch", "option", "menuitemradio"})
# A till by a form's own name, where its script sends it off.
TILL_FORMS = frozenset({"checkout", "kasse", "caisse"})
BUY_FORM_CLASSES = frozenset(
    {"cart", "variations_form", "add-to-cart-form", "product-form", "product_addtocart_form"}
)
