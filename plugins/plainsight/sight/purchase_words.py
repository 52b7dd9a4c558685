"""Words and marks by which a page's buy controls and ways to a person are known, in the five shop languages."""

from __future__ import annotations

# Labels that start a purchase. Matched on folded, casefolded labels, from a word's start to a word's end.
BUY_WORDS = {
    "en": (
        "add (?:\\d+ |it |both |all )?to (?:my |your |the )?(?:cart|basket|bag|trolley)",
        "buy (?:it |this |them )?(?:now|today|online|here)",
        "buy",
        "buy (?:this|the|a|an|your) .{1,30}",
        "buy with .{1,20}",
        "(?:pre-?)?order (?:it )?(?:now|online|today)",
        "pre-?order",
        "place (?:your |my |the )?order",
        "complete (?:your |my |the )?(?:purchase|order)",
        "(?:proceed|go|continue) to check-?out",
        "check-?out(?: now)?",
        "pay now",
        "purchase(?: now)?",
        "subscribe (?:and|&) (?:buy|save)",
        "(?:confirm|review) and pay",
        "(?:buy|order) and pay",
        "(?:rent|hire|book|reserve) (?:it )?now",
    ),
    "fr": (
        "ajouter (?:au|à mon|à votre|dans le|dans mon) (?:panier|sac)",
        "mettre (?:au|dans le) panier",
        "acheter(?: maintenant| en ligne| cet article)?",
        "j['’]ach[eè]te",
        "commander(?: maintenant| en ligne)?",
        "je commande",
        "passer (?:la |ma |votre )?commande",
        "valider (?:la |ma |votre )?(?:commande|panier|mon panier)",
        "commander? avec obligation de paiement",
        "précommander",
        "payer(?: maintenant| (?:ma|la|votre) commande)?",
        "(?:commander|acheter|confirmer) et payer",
        "(?:louer|réserver)(?: maintenant)?",
    ),
    "it": (
        "aggiungi (?:al|nel|alla) (?:carrello|borsa|cestino)",
        "metti nel carrello",
        "acquista(?: ora| adesso| subito| online)?",
        "compra(?: ora| adesso| subito| online)?",
        "ordina(?: ora| adesso| subito| online)?",
        "ordine con obbligo di pagare",
        "procedi (?:all['’]|con l['’]|al )(?:acquisto|ordine|checkout|pagamento)",
        "paga(?: ora| adesso)?",
        "(?:acquista|ordina|conferma) e paga",
        "(?:noleggia|prenota)(?: ora| adesso)?",
        "preordina",
    ),
    "de": (
        "in den (?:warenkorb|einkaufswagen|einkaufskorb|korb)(?: legen)?",
        "zum warenkorb hinzufügen",
        "jetzt (?:kostenpflichtig |zahlungspflichtig )?(?:kaufen|bestellen|zahlen|bezahlen|vorbestellen)",
        "jetzt (?:mieten|buchen|reservieren)",
        "(?:kaufen|bestellen) und (?:be)?zahlen",
        "(?:sofort|direkt|online) (?:kaufen|bestellen)",
        "zahlungspflichtig bestellen",
        "kostenpflichtig bestellen",
        "kauf abschlie(?:ß|ss)en",
        "kaufen",
        "bestellen",
        "vorbestellen",
        "zur kasse(?: gehen)?",
    ),
    "es": (
        "añadir (?:al|a la|a mi) (?:carrito|cesta|bolsa|carro)",
        "agregar (?:al|a la|a mi) (?:carrito|cesta|bolsa|carro)",
        "comprar(?: ahora| ya| online| en línea)?",
        "compra ahora",
        "pedir ahora",
        "hacer (?:el |mi )?pedido",
        "realizar (?:el |mi )?pedido",
        "pedido con obligación de pago",
        "finalizar (?:la |mi )?(?:compra|el pedido|pedido)",
        "tramitar (?:el |mi )?pedido",
        "reservar ahora",
        "pagar(?: ahora)?",
        "(?:comprar|pedir|confirmar) y pagar",
        "(?:alquilar|reservar)(?: ahora)?",
    ),
}

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
    }
)
BUY_IDS = frozenset(
    {"product-addtocart-button", "add-to-cart", "add-to-cart-button", "buy-now", "form-action-addToCart"}
)
BUY_TAGS = frozenset(
    {"stripe-buy-button", "paypal-add-to-cart-button", "paypal-button", "shopify-buy-button", "shop-pay-button"}
)
BUY_FORMS = (
    "/cart/add",
    "cart.php",
    "/cart/add.php",
    "/checkout/cart/add",
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
BUY_FORM_CLASSES = frozenset(
    {"cart", "variations_form", "add-to-cart-form", "product-form", "product_addtocart_form"}
)

# Words that promise a person: talk, call, chat, in the customer's own words.
HUMAN_WORDS = {
    "en": (
        "(?:talk|speak|chat) (?:to|with) (?:us|our .{1,30}|an? .{0,20}(?:human|person|people|agent|adviser|advisor"
        "|expert|representative|specialist|colleague|member of .{1,20})|someone|a real .{1,20}"
        "|customer (?:service|care|support))",
        "(?:live|start a?|open a?|start live|web) ?chat",
        "chat (?:now|live|online)",
        "(?:call|phone|ring|telephone) (?:us|our .{1,25}|now|customer (?:service|care)|a person)",
        "(?:request|ask for|book|arrange) an? (?:call-?back|call)",
        "call me back",
        "(?:human|live) (?:support|help|agent|assistance)",
        "reach (?:a|an) (?:person|human|agent|adviser|advisor)",
    ),
    "fr": (
        "parle[rz] (?:à|avec|au) .{0,25}"
        "(?:conseill|humain|personne|agent|service client|quelqu['’]un|expert|équipe)\\w*",
        "(?:discuter|discutez|échanger|échangez|tchatter|chatter|chattez) avec .{1,30}",
        "(?:chat|tchat) en (?:direct|ligne)",
        "appele[rz][- ](?:nous|un conseiller|le service client|notre .{1,25})",
        "(?:nous appeler|être rappelée?|rappelez-moi|demander un rappel)",
        "joindre un conseiller",
    ),
    "it": (
        "parla(?:re)? con (?:noi|un[ao']? .{0,20}(?:operator|persona|consulent|addett|esperto|umano)\\w*"
        "|il servizio clienti|una persona|qualcuno)",
        "(?:chatta|chattare) (?:con .{1,25}|ora|adesso)",
        "chat (?:dal vivo|live|online)",
        "(?:chiamaci|telefonaci|chiama (?:il servizio clienti|ora|un operatore))",
        "(?:richiedi|prenota) una (?:chiamata|richiamata)",
        "farsi richiamare",
    ),
    "de": (
        "(?:mit|zu) (?:einem |einer |unserem |unserer |uns |)"
        "(?:menschen|mitarbeiter\\w*|berater\\w*|person|kundenservice|kundendienst|team|uns)"
        " (?:sprechen|chatten|reden|telefonieren)",
        "(?:sprechen|reden|chatten|telefonieren) sie mit .{1,30}",
        "(?:live-?chat|chat starten|jetzt chatten|chat öffnen)",
        "(?:rufen sie (?:uns )?an|jetzt anrufen|ruf uns an|uns anrufen|kundenservice anrufen)",
        "(?:rückruf (?:anfordern|vereinbaren|buchen)|rückrufservice)",
        "(?:persönliche|telefonische) beratung",
        "beratung (?:am telefon|durch .{1,25})",
    ),
    "es": (
        "(?:hablar|habla|hable|chatear|chatea|chatee) con "
        "(?:nosotros|un[ao]? .{0,20}(?:agente|persona|asesor|humano|experto|operador)\\w*"
        "|una persona|alguien|atención al cliente|el servicio .{1,20}|nuestro .{1,20})",
        "chat en (?:vivo|directo|línea)",
        "(?:llámanos|llámenos|llama ahora|llamar (?:ahora|a atención al cliente)|llame (?:ahora|al .{1,25}))",
        "(?:solicitar|pedir) (?:una )?llamada",
        "te llamamos",
    ),
}
# Words that take such a promise back: a machine answers.
MACHINE_WORDS = (
    *(
        r"(?:chat|voice)?bots?",
        "virtual",
        r"virtuel(?:le)?s?",
        r"virtuell\w*",
        r"virtuale?i?",
        r"virtuales",
        "automated",
    ),
    *("automated", r"robots?", r"automat\w*", "ai", "ki", "ia", r"ki-\w+", r"ai-\w+", r"künstlich\w*"),
)
# What every label with such words holds: a quick first question to a long text.
HUMAN_HINTS = (
    *("chat", "call", "talk", "speak", "phone", "ring us", "human", "live ", "reach a"),
    *("parle", "discut", "échang", "tchat", "appel", "joindre"),
    *("parla", "chiama", "telefon"),
    *("sprech", "reden", "anruf", "rückruf", "ruf uns", "beratung"),
    *("habla", "llam", "chatea"),
)
# Ids and classes of chat openers that stand in served HTML.
CHAT_MARKS = frozenset(
    {
        "intercom-launcher",
        "intercom-launcher-frame",
        "open-chat",
        "chat-button",
        "chat-launcher",
        "chat-toggle",
        "chat-widget",
        "chat-widget-button",
        "live-chat",
        "livechat",
        "livechat-button",
        "start-chat",
        "zopim",
        "ze-launcher",
        "launcher-frame",
        "crisp-client",
        "tawk-button",
        "tidio-chat",
        "tidio-chat-button",
        "drift-open-chat",
        "drift-widget",
        "hubspot-messages-iframe-container",
        "helpscout-beacon",
        "beacon-button",
        "fc_button",
        "userlike-button",
        "olark-launch-button",
        "gorgias-chat-button",
        "smartsupp-open",
        "purechat-button",
        "whatsapp-button",
        "trengo-vue-iframe",
    }
)
CHAT_LINKS = (
    "https://wa.me/",
    "https://api.whatsapp.com/send",
    "https://m.me/",
    "https://tawk.to/chat/",
    "whatsapp://send",
)

# Words of a control that closes what it stands in.
CLOSE_WORDS = frozenset(
    {
        *("close", "dismiss", "hide", "got it", "no thanks", "x", "×", "✕", "✖", "╳", "⨯"),
        *("fermer", "masquer", "ignorer", "j'ai compris"),
        *("chiudi", "chiudere", "nascondi", "ho capito"),
        *("schließen", "schliessen", "ausblenden", "verstanden", "verbergen"),
        *("cerrar", "ocultar", "descartar", "entendido"),
    }
)
CLOSE_STARTS = ("close ", "dismiss ", "fermer ", "chiudi ", "cerrar ", "schließen ", "don't show")
CLOSE_CLASSES = frozenset(
    {
        *(
            "close",
            "dismiss",
            "btn-close",
            "close-button",
            "close-btn",
            "closebtn",
            "notice-dismiss",
            "alert-dismiss",
        ),
        *("md-banner__button", "modal-close", "banner-close", "popup-close", "dismiss-button", "announcement-close"),
    }
)
