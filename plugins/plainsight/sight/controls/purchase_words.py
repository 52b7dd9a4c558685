"""Whole labels of buy controls, of what is not for sale and of what closes a box, in the five shop languages."""

from __future__ import annotations

# Labels that start a purchase, on a link as on a button. Matched on whole labels, folded and casefolded ("ß" is "ss"
# there).
BUY_WORDS = {
    "en": (
        "(?:add|put)(?: .{1,40})? (?:to|in|into) (?:my |your |the )?(?:shopping )?"
        "(?:cart|basket|bag|trolley)(?: now)?",
        "quick[ -](?:add|buy)",
        "buy(?: (?:it|this|these|them|yours))?(?: (?:now|today|online|here))?",
        "buy (?:this|these|the|an?|your|my) (?!.*(?:gift|voucher|guide)).{1,30}",
        "buy with .{1,20}",
        "pre-?order(?: (?:it|yours|this))?(?: (?:now|online|today))?",
        "order (?:(?:it|yours|this|these) )?(?:now|online|today|here)",
        "order (?:it|yours|this|these)",
        "(?:place|submit|send|confirm|complete|finish|finali[sz]e)(?: your| my| the)? "
        "(?:purchase|order|payment|booking|check ?-?out)(?: now| (?:and|&) pay)?",
        "(?:proceed|go|continue|on) to (?:secure |the )?(?:check ?-?out|payment|pay)",
        "pay(?: (?:now|securely|online|by .{1,15}|with .{1,20}|and (?:place )?order|in \\d .{1,15}))?",
        "purchase(?: (?:now|it|this))?",
        "subscribe (?:and|&) (?:buy|save|order)",
        "(?:confirm|review|order|buy|book|agree|accept) (?:and|&) pay",
        "(?:rent|hire|book|reserve|get)(?: (?:it|this|yours|mine))? (?:now|today)",
        "(?:rent|hire|book|reserve|get) yours",
    ),
    "fr": (
        "(?:j['’])?ajoute[rz]?(?: .{1,40})? (?:au|à (?:mon|votre|ton|ma|la)|dans (?:le|mon|votre|ton|ma)) "
        "(?:panier|sac|cabas|chariot|caddie|commande)(?: d['’]achats?)?",
        "(?:je )?(?:mets|mettre|mettez|placer|déposer|glisser)(?: .{1,40})? (?:au|en|dans (?:le|mon|votre|ton)) "
        "(?:panier|sac|cabas|caddie)",
        "dans (?:le|mon|votre) panier",
        "(?:j['’])?ach[eè]te[rz]?(?: (?:maintenant|en ligne|tout de suite|directement|immédiatement|en un clic"
        "|avec .{1,20}|(?:ce|cet|cette|ces) .{1,25}))?",
        "achat (?:express|rapide|immédiat|direct|en (?:un|1) clic)",
        "(?:je commande|commande[rz])(?: (?:maintenant|en ligne|et payer|avec obligation de paiement))?",
        "(?:passer|procéder|aller|continuer|accéder)(?: (?:la|ma|votre|au|à la|à ma|à votre|vers le))? "
        "(?:commande|caisse|paiement|règlement)(?: sécurisée?)?",
        "(?:valider|confirmer|finaliser|terminer|envoyer) (?:(?:la|ma|mon|le|votre|mes) |l['’])?"
        "(?:commande|panier|achats?|paiement|réservation)(?: (?:et|&) payer)?",
        "(?:je paie|paye[rz]|régler)(?: (?:maintenant|en ligne|par .{1,15}|avec .{1,20}|en .{1,15}"
        "|(?:ma|la|votre|mes) (?:commande|achats)))?",
        "(?:commander|acheter|confirmer|valider|réserver) (?:et|&) payer",
        "(?:je )?pré-?commande[rz]?(?: maintenant)?",
        "(?:louer|réserve[rz]|je réserve)(?: maintenant| en ligne)?",
    ),
    "it": (
        "(?:aggiung(?:i|ere|ilo)|metti(?:lo)?|inserisci|sposta)(?: .{1,40})? (?:al|nel|alla|nella|in) "
        "(?:(?:tu|mi)[oa] )?(?:carrello|borsa|cestino|cesto|shopping bag|shopper|sacchetto)",
        "(?:acquista|compra|ordina|prenota|noleggia|pre-?ordina)(?:lo|la)?"
        "(?: (?:ora|adesso|subito|online|in un clic|con .{1,20}|quest[oa] .{1,25}))?",
        "acquisto (?:rapido|immediato)",
        "ordin[ea] con obbligo di (?:pagare|pagamento)",
        "(?:procedi|prosegui|continua|vai|passa) (?:(?:con )?l['’]|all['’]|con il |al |alla )"
        "(?:acquisto|ordine|checkout|pagamento|cassa)(?: sicur[oa])?",
        "(?:effettua|invia|conferma|completa|concludi|finalizza|inoltra) (?:l['’]|(?:il |la )?(?:(?:tu|mi)[oa] )?)"
        "(?:ordine|acquisto|pagamento|prenotazione)(?: (?:e|&) paga)?",
        "paga(?: (?:ora|adesso|subito|con .{1,20}))?",
        "(?:acquista|ordina|conferma|prenota) (?:e|&) paga",
    ),
    "de": (
        "(?:.{1,40} )?in (?:den|die|meinen|meine|ihren|deinen|deine) "
        "(?:(?:waren|einkaufs)?korb|(?:einkaufs)?(?:wagen|tasche|tüte|beutel))(?: (?:legen|packen|hinzufügen))?",
        "(?:.{1,40} )?(?:zum|dem) (?:waren|einkaufs)korb hinzufügen",
        "(?:(?:jetzt|hier|gleich|direkt|sofort|online|verbindlich|zahlungspflichtig|kostenpflichtig) ){0,3}"
        "(?:kaufen|(?:vor)?bestellen|(?:be)?zahlen|mieten|buchen)",
        "jetzt reservieren",
        "(?:diese[ns]?|das|die|den) (?!.*gutschein).{1,30} (?:kaufen|bestellen)",
        "(?:kaufen|bestellen|bestätigen|buchen) (?:und|&) (?:be)?zahlen",
        "kaufen für .{1,15}",
        "mit .{1,20} (?:kaufen|(?:be)?zahlen)",
        "(?:den |meinen )?kauf (?:abschlie(?:ß|ss)en|bestätigen)",
        "(?:die |meine )?(?:bestellung|zahlung|buchung) (?:jetzt )?"
        "(?:abschlie(?:ß|ss)en|abschicken|absenden|aufgeben|bestätigen|auslösen|senden)",
        "(?:(?:weiter|jetzt|direkt|sicher) )?"
        "(?:zur (?:kasse|zahlung|bezahlung)|zum (?:bezahlen|checkout))(?: gehen)?",
        "(?:schnell|express|sofort)-?kauf",
    ),
    "es": (
        "(?:añad(?:ir|e)|añádelo|agreg(?:ar|a|ue)|met(?:er|e)|pon(?:er)?|sum(?:ar|a)|echar)(?: .{1,40})? "
        "(?:al|a la|a (?:mi|tu|su)|en (?:el|la|mi|tu)) (?:carrito|cesta|bolsa|carro|compra)(?: de (?:la )?compras?)?",
        "(?:comprar|cómpral[oa])(?: (?:ya|ahora|ahora mismo|online|en línea|con .{1,20}|est[ea] .{1,25}))?",
        "compr[ae] (?:ya|ahora|online|rápida|est[ea] .{1,25})",
        "(?:l[oa] quiero|l[oa] compro|pídel[oa]|encargar|encárgal[oa])",
        "(?:pedir|pide) (?:ya|ahora|online)",
        "pedido con obligación de pago",
        "(?:hacer|realizar|finalizar|tramitar|confirmar|completar|enviar|terminar)(?: (?:la|el|mi|tu|su))? "
        "(?:compra|pedido|pago|reserva)(?: (?:y|&) pagar)?",
        "(?:ir|pasar|proceder|continuar|seguir) (?:a|a la|al|con el|con la|por) "
        "(?:caja|pago|compra|pagar|checkout)(?: segur[oa])?",
        "iniciar (?:el |la )?(?:pago|compra)",
        "pagar(?: (?:ya|ahora|con .{1,20}))?",
        "(?:comprar|pedir|confirmar|reservar) (?:y|&) pagar",
        "(?:alquilar|reservar|resérval[oa])(?: (?:ya|ahora))?",
        "(?:reserva|alquila) (?:ya|ahora)",
        "(?:preordenar|pre-?comprar)",
    ),
}
# Words of a button that a platform marks as its buy button, while nothing can be bought with it.
NOT_FOR_SALE = (
    *("sold out", "out of stock", "(?:currently )?unavailable", "not available", "coming soon", "notify me.*"),
    *(
        "(?:select|choose|see|view) (?:the )?options?",
        "(?:view|see|open|show|go to|empty|clear) (?:the |my |your )?"
        "(?:shopping )?(?:cart|basket|bag|trolley|product|details)",
    ),
    *(
        "épuisée?",
        "victime de son succès",
        "(?:en )?rupture.*",
        "(?:actuellement )?indisponible",
        "(?:m['’]|me |prévenez).*",
        "choix des options",
    ),
    *(
        "(?:choisir|voir) les options",
        "(?:voir|afficher|vider|aller (?:au|à)|accéder (?:au|à)) ?(?:le |mon )?panier",
        "bientôt disponible",
    ),
    *(
        "(?:prodotto )?esaurito",
        "(?:attualmente )?non disponibile",
        "avvisami.*",
        "(?:scegli|vedi).*",
        "(?:vai al|visualizza il|mostra il|apri il|svuota(?: il)?) (?:tuo )?carr?ell?o",
        "prossimamente",
    ),
    *("(?:leider )?ausverkauft", "vergriffen", "(?:zur ?zeit |derzeit )?nicht (?:verfügbar|lieferbar|vorrätig)"),
    *(
        ".*benachrichtig.*",
        "ausführung wählen",
        "(?:optionen|varianten?) wählen",
        "zum warenkorb(?: gehen)?",
        "(?:den )?warenkorb (?:ansehen|anzeigen|leeren|öffnen)",
    ),
    *(
        "agotado",
        "sin (?:existencias|stock)",
        "no disponible",
        "av[ií]s[ae]me.*",
        "(?:seleccionar|elegir|ver) opciones",
    ),
    *("(?:ver|ir al?|mostrar|abrir|vaciar) (?:el |la |mi )?(?:carrito|cesta|carro|bolsa)", "próximamente"),
)

# Whole labels of a button that buys once a size or a colour is chosen, and is switched off until then.
CHOOSES_FIRST = (
    r"(?:please )?(?:select|choose|pick)(?: an?| your)? (?:size|variant|options?|colou?r|style|shade)(?: first)?",
    r"(?:choisi(?:r|s|ssez)|sélectionne[rz])(?: une?| la| votre)? (?:taille|variante|option|couleur|pointure|modèle)",
    r"(?:scegli|seleziona)(?: una?| la| il)? (?:taglia|variante|opzione|colore|misura)",
    r"(?:bitte )?(?:gr(?:ö|oe)sse|variante|farbe|option|ausführung) (?:aus)?wählen"
    r"|wähle?n? .{1,20}(?:gr(?:ö|oe)sse|farbe|variante)(?: aus)?",
    r"(?:elige|elegir|selecciona(?:r)?)(?: una?| la| tu)? (?:talla|variante|opción|color|medida)",
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
