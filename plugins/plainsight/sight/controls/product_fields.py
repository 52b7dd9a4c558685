"""Names of a form's address and fields by which a purchase is known, in the five shop languages.

Addresses are compared by their words: `/Cart-AddProduct`, `addToCart` and `route=checkout/cart/add` hold "cart".
Names of fields are matched in lower case, as whole words between signs: `products[0][qty]` holds "qty".
"""

from __future__ import annotations

BASKETS = frozenset(
    {
        *(
            "cart",
            "basket",
            "bag",
            "trolley",
            "minicart",
            "carts",
            "tobasket",
            "addtocart",
            "addtobasket",
            "addtobag",
        ),
        *("panier", "caddie", "carrello", "warenkorb", "einkaufswagen", "carrito", "cesta", "carro", "bolsa"),
    }
)
# Words of an address where one buys at once: a till, an order.
TILLS = frozenset(
    {
        *("checkout", "buy", "buynow", "purchase", "order", "preorder", "placeorder"),
        *("commander", "commande", "acheter", "caisse", "achat", "acquista", "compra", "cassa", "ordine", "ordina"),
        *("kasse", "bestellen", "bestellung", "kaufen", "bestellvorgang", "comprar", "caja", "pedido", "tramitar"),
    }
)
# Words of an address or a form's own name that does something else with a product, a basket or an order.
OTHER_ADDRESSES = frozenset(
    {
        *("search", "find", "filter", "filters", "facet", "facets", "sort", "sorting", "sortby"),
        *("recherche", "trier", "filtre", "filtres", "cerca", "ricerca", "filtri", "suche", "suchen", "sortierung"),
        *("buscar", "busqueda", "filtros", "wishlist", "wish", "wishes", "favourite", "favourites", "favorite"),
        *("favorites", "favoris", "envies", "desideri", "preferiti", "merkzettel", "merkliste", "wunschliste"),
        *("wunschzettel", "deseos", "favoritos", "compare", "comparison", "comparer", "comparateur", "confronta"),
        *("confronto", "vergleich", "comparar", "comparador", "review", "reviews", "rating", "ratings", "rate"),
        *(
            "avis",
            "recensione",
            "recensioni",
            "bewertung",
            "bewertungen",
            "reseña",
            "resenas",
            "opinion",
            "opiniones",
        ),
        *("notify", "notifyme", "notification", "alert", "alerts", "alerte", "restock", "backinstock", "waitlist"),
        *("newsletter", "subscribe", "unsubscribe", "login", "signin", "logout", "register", "account", "connexion"),
        *("anmelden", "konto", "accedi", "acceso", "password", "coupon", "coupons", "couponcode", "voucher", "promo"),
        *(
            "promocode",
            "discount",
            "giftcard",
            "gutschein",
            "rabatt",
            "cupon",
            "buono",
            "sconto",
            "estimate",
            "quote",
        ),
        *("quotes", "devis", "preventivo", "presupuesto", "angebot", "remove", "delete", "clear", "empty", "change"),
        *("rimuovi", "elimina", "svuota", "modifica", "aggiorna", "supprimer", "retirer", "vider", "modifier", "maj"),
        *("eliminar", "quitar", "vaciar", "borrar", "actualizar", "entfernen", "loeschen", "löschen", "leeren"),
        *("update", "edit", "cancel", "return", "returns", "refund", "retour", "reso", "devolucion", "track"),
        *("tracking", "status", "lookup", "history", "contact", "kontakt", "contatti", "contacto", "question"),
        *("questions", "enquiry", "inquiry", "ask", "frage", "domanda", "pregunta", "comment", "comments", "vote"),
        *("poll", "currency", "devise", "valuta", "waehrung", "moneda", "language", "locale", "locator", "stores"),
        *("appointment", "consent", "cookie", "cookies", "share", "later", "registry", "sample", "samples", "swatch"),
    }
)
# How a button without words is called that counts up, turns a page or closes.
STEPPERS = frozenset(
    {
        *("minus", "plus", "increase", "decrease", "increment", "decrement", "inc", "dec", "up", "down", "less"),
        *("more", "prev", "previous", "next", "close", "zoom", "heart", "toggle", "trash", "menu", "reset"),
    }
)
# Hidden fields that hold what the server is to do.
VERB_FIELDS = frozenset(
    {"action", "fnc", "func", "cmd", "op", "do", "task", "form_id", "route", "method", "mode", "event", "controller"}
)
QUANTITIES = (
    r"quantit\w*|qty|qt[ey]|qta|menge|anzahl|st(?:ü|ue)ck(?:zahl)?|cantidad|unidades|units|pieces|am|numero_?pezzi"
)
PRODUCTS = (
    r"(?:product|prod|item|article|artikel|articolo|articulo|produit|prodotto|produkt|producto|goods|variant|variation"
    r"|offer|merchandise|purchasable|purchased_entity|listing)(?:[\W_]*(?:variants?|id|code|sku|number|no|nr|ref|key"
    r"|uid))*|(?:id_(?:product|produit|prodotto|producto))|sku(?:_id)?|pid|aid|anid|asin|add-to-cart|ean|gtin"
)
PRICES = r"(?:unit_?)?(?:price|prix|preis|prezzo|precio)\w*|cost"
CHOICES = (
    r"sizes?|colou?rs?|tailles?|couleurs?|taglia|taglie|colore|misura|gr(?:ö|oe)(?:ß|ss)e|farbe|talla|medida"
    r"|attributes?\w*|super_attribute|options?|dwvar|finish|material|fabric|tissu|stoff|tessuto|tela|variante?s?|group"
    r"|length|width|weight|flavou?r|firmness|plan"
)
OF_CUSTOMERS = (
    r"q|query|keywords?|search|s|e?mail|name|first_?name|last_?name|vorname|nachname|nom|prenom|nome|cognome|nombre"
    r"|zip|zip_?code|post_?code|postal_?code|plz|cap|cp|code_?postal|codigo_?postal|phone|telefon\w*|city|ort|ville"
    r"|location|address|street|user|username|login|password|code|codes?_?promo|promo\w*|coupon\w*|voucher\w*|discount\w*|gutschein\w*|rabatt\w*|sconto|buono|cup[oó]n|descuento|"
    r"subject|message|title|comment"
)
