"""Stems of the words that buttons buy with, in the five shop languages: a verb, and what it is done to.

A label buys that holds a verb of putting and a basket, a verb of finishing and an order, a verb of going and a till,
or that starts (in German: starts or ends) with a verb of buying. Forms are those of buttons: imperative, infinitive,
first person. Written for folded, casefolded labels, where "ß" is "ss".
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Stems:
    """One language's, each a regular expression for whole words.

    Attributes:
        leads: what may stand before the verb: "now", "yes", "I".
        buys: verbs that buy by themselves.
        puts: verbs that put something into a basket.
        baskets: what it is put into, with the word for "into".
        finishes: verbs that end an order.
        orders: what they end.
        goes: words that lead on.
        tills: where one pays.
        wants: whole labels in a customer's own words, which buy where something is sold.
        adds: whole labels that say but "add": they buy beside a price.
        steps: whole labels that say but "on", or name the till: they buy where the link leads there. Nouns such as
            "payment" are none of them: they name the page about paying.
    """

    leads: str
    buys: str
    puts: str
    baskets: str
    finishes: str
    orders: str
    goes: str
    tills: str
    wants: str
    adds: str
    steps: str


STEMS = {
    "en": Stems(
        leads=r"yes|now|please|quick|instant(?:ly)?|secure(?:ly)?|i(?:['’]d like to|['’]ll| want to)|(?:1"
        r"|one)[- ]click|(?:click|tap)"
        r"(?: here)? to|let me|all|\w+ (?:and|&)",
        buys=r"buy|pay(?! ?(?:back|pal\b))|check ?out (?:here|using|in|for|today|via|by|securely|safely)"
        r"|request to (?:book|buy|order|rent|hire)|purchase(?! (?:order|date|history|point))|pre-?order"
        r"|order (?:now|online|today|here|it|this|these|yours?|my|mine|one|and|with|for|an?)"
        r"|order (?:on|via|over) whats ?app"
        r"|(?:rent|hire|book|reserve)(?: (?:now|online|today|it|this|these|yours?|my|mine|one|and|the|an?|for))?"
        r"|(?:start|begin) (?:your|my|a|the)(?: \w+){0,2} (?:subscription|plan|order|rental|membership)",
        puts=r"add|put|pop|place|drop|throw|toss|move|stick",
        baskets=r"(?:to|in|into|on|onto)(?: \w+){0,2} (?:cart|basket|bag|trolley|tote|order|box)",
        finishes=r"place|submit|send|confirm|complete|finish|finali[sz]e|authori[sz]e|make",
        orders=r"order|purchase|payment|booking|check ?out|reservation|rental|hire|bid",
        goes=r"go|proceed|process|continue|head|on|onwards?|straight|skip|take me|move|next",
        tills=r"check ?out|till|pay|payment",
        wants=r"i (?:want|need) (?:it|this|one|these)|i(?:['’]ll| will) (?:take|have) (?:it|this|one|these|them)"
        r"|(?:get|grab|take|bring|snag|secure|claim|nab|bag|own) (?:it|this|these|one|them|yours|mine)(?: \w+)?"
        r"|(?:choose|select|pick|take) (?:this|these) (?!.*(?:size|store|shop|date|slot|option|colou?r)).{2,25}"
        r"|make it mine|it['’]s mine"
        r"|get (?:my|your|the) (?!.*(?:quote|guide|discount|code|app)).{1,25}|order|subscribe(?: now)?"
        r"|join(?: now)?|deal",
        adds=r"(?:quick )?add(?: (?:it|this|these|one|now|item|items|all|both|set|bundle|selected|extra))?|get"
        r"|(?:basket|bag) it"
        r"|(?:to|in) (?:the )?(?:basket|bag|cart)|quick shop|click (?:and|&) collect",
        steps=r"continue|next|next step|proceed|confirm|go|done|check ?out|till|pay",
    ),
    "fr": Stems(
        leads=r"oui|allez|maintenant|cliquez(?: ici)? pour|je souhaite|je veux|je vais|tout|\w+ (?:et|&)",
        buys=r"(?:j['’])?ach[eè]t(?:e|er|ez|ons)(?!-)|achat (?:express|rapide|immédiat|direct)"
        r"|je commande|command(?:er|ez|ons)|(?:je )?pr[ée]-?command\w+"
        r"|commande express"
        r"|je paie|je paye|pay(?:er|ez)|ench[ée]ri(?:r|ssez)"
        r"|(?:je )?r[èée]gl(?:e|er|ez)|(?:demand(?:er|ez) à )?r[ée]serv(?:er|ez)|je r[ée]serve|je loue|lou(?:er|ez)",
        puts=r"(?:j['’]|je l['’])?ajout(?:e|er|ez|ons)|(?:je (?:l[ea] |les )?)?met(?:s|tre|tez|tons)"
        r"|plac(?:e|er|ez)|d[ée]pos(?:e|er|ez)"
        r"|gliss(?:e|er|ez)"
        r"|rang(?:e|er|ez)|jet(?:te|er|ez)|d[ée]plac(?:e|er|ez)|hop",
        baskets=r"(?:au|aux|à|en|dans|sur)(?: \w+){0,2} (?:panier|sac|cabas|caddie|caddy|chariot|commande|achats"
        r"|box)|au panier",
        finishes=r"(?:je )?valid(?:e|er|ez)|(?:je )?confirm(?:e|er|ez)|(?:je )?finalis(?:e|er|ez)"
        r"|(?:je )?termin(?:e|er|ez)|envo(?:ie|yer|yez)"
        r"|(?:je )?pass(?:e|er|ez)|effectu(?:er|ez)|conclu(?:re|ez)|soumett(?:re|ez)|transmett(?:re|ez)|lanc(?:er"
        r"|ez)",
        orders=r"commande|contrat|abonnement|achats?|paiement|panier|r[ée]servation|r[èe]glement|location|transaction",
        goes=r"(?:je )?pass(?:e|er|ez)|proc[ée]d(?:er|ez)|all(?:er|ez|ons)|continu(?:er|ez|e)|acc[ée]d(?:er|ez)"
        r"|poursui\w+|direction|vers"
        r"|suivant|file[rz]?",
        tills=r"caisse|paiement|r[èe]glement|payer|commande|checkout|achat",
        wants=r"(?:choisi[rs]|je choisis|prendre|je prends) (?:ce|cet|cette|ces)"
        r" (?!.*(?:taille|magasin|date|créneau|option)).{2,25}"
        r"|je (?:le|la|les) (?:veux|prends)|je (?:craque|fonce)|je l['’](?:ach[eè]te|emporte|adopte)"
        r"|je me l['’]offre|j['’]en profite"
        r"|je prends|prenez-(?:le|la)|emporte[rz]|(?:je )?m['’]abonner?|je souscris|souscri(?:re|vez)"
        r"|s['’]abonner|abonnez-vous|adopte[rz](?:[- ]l[ea])?",
        adds=r"(?:j['’])?ajout(?:e|er|ez)(?: (?:le|la|les|tout|ce produit|cet article|l['’]article|le lot"
        r"|les deux))?|ajout rapide(?: .{1,40})?"
        r"|au panier|prendre",
        steps=r"continuer|suivant|étape suivante|poursuivre|valider|confirmer|je valide|caisse|checkout|payer"
        r"|paiement (?:sécurisé|express|rapide|en (?:tant qu['’])?invité)",
    ),
    "it": Stems(
        leads=r"sì|l[oai]|ora|adesso|subito|clicca(?: qui)? per|voglio|tutto|\w+ (?:e|&)",
        buys=r"acquist(?:a|are|alo|ala|ali|iamo|o (?:rapido|immediato|veloce|diretto|in un clic|ora))"
        r"|compr(?:a|are|o|alo|ala|ali)|ordin(?:a|are|alo|ala|o)(?! (?:per|gli|i|le|crescente)\b)"
        r"|pre-?ordin(?:a|are|alo)|pag(?:a|are)|pago (?:ora|adesso|subito)"
        r"|richied(?:i|ere) (?:la |una )?prenotazione|prenot(?:a|are|o|alo|ala)|noleggi(?:a"
        r"|are|alo)|affitt(?:a|are)",
        puts=r"aggiung(?:i|ere|ilo|ila|o)|mett(?:i|ilo|ila|ere|o)|inseri(?:sci|scilo|re)|spost(?:a|are|alo)"
        r"|port(?:a|alo)",
        baskets=r"(?:al|allo|alla|all['’]|nel|nello|nella|nell['’]|in)(?: ?\w+){0,2} ?(?:carrello|borsa|bag"
        r"|cestino|cesto|ordine|shopper|sacchetto"
        r"|sporta)",
        finishes=r"conferm(?:a|are|o)|complet(?:a|are)|conclud(?:i|ere)|invi(?:a|are|o)|effettu(?:a|are)"
        r"|finalizz(?:a|are)|inoltr(?:a|are)"
        r"|termin(?:a|are)|esegu(?:i|ire)|fai",
        orders=r"ordine|contratto|abbonamento|acquist[oi]|compra|spesa|pagamento|prenotazione|checkout|noleggio|un['’]offerta"
        r"|transazione",
        goes=r"proced(?:i|ere)|prosegu(?:i|ire)|continu(?:a|are)|vai|andare|pass(?:a|are)|avanti|inizi(?:a|are)",
        tills=r"cassa|pagamento|checkout|acquisto|ordine|pagare",
        wants=r"(?:scegli|prendi|scelgo) quest[oaie] (?!.*(?:taglia|negozio|data|opzione)).{2,25}"
        r"|(?:sì, )?l[oaie] (?:voglio|prendo|compro)|me l[oa] (?:prendo|compro|regalo)|prendil[oa]|è mi[oa]"
        r"|fallo tuo|l[oa] porto a casa"
        r"|abbonati|mi abbono|approfittane",
        adds=r"aggiungi(?: (?:articolo|prodotto|tutto|entrambi|il set))?|aggiungil[oa]"
        r"|aggiunta rapida(?: .{1,40})?|(?:al|nel) carrello|prendi",
        steps=r"continua|avanti|procedi|prosegui|conferma|cassa|checkout|pagare"
        r"|pagamento (?:sicuro|rapido|express|come ospite)",
    ),
    "de": Stems(
        leads=r"ja|jetzt|hier|gleich|direkt|sofort|nun|online|schnell|sicher|ich|wir|verbindlich|kostenpflichtig"
        r"|zahlungspflichtig|klicken,? um"
        r"|bequem|einfach|alles|klicken sie hier,? um|\w+ (?:und|&)",
        buys=r"(?:vor)?kaufen?|(?:vor)?bestellen?|(?:be)?zahlen?|mieten?|buchen?|ordern|erwerben|leihen|ausleihen"
        r"|reservieren|kauf(?: mich| jetzt)|nimm mich|(?:mit)?bieten"
        r"|(?:schnell|express|sofort)-?kauf",
        puts=r"leg(?:e|en)?|pack(?:e|en)?|übernehmen|hinzufügen|stecken?|nehmen|werfen|ab|rein",
        baskets=r"(?:ins?|in (?:den|die|das|mein(?:en?)?|ihr(?:en?)?|dein(?:en?)?|unsere?n?)(?: \w+)?)"
        r" \w*(?:korb|wagen|tasche|tüte|beutel|körbchen|box)"
        r"|(?:zum|zur|dem|der|meiner|meinem) \w*(?:korb|wagen|bestellung)(?= hinzufügen)",
        finishes=r"abschlie(?:ß|ss)en|abschicken|absenden|aufgeben|bestätigen|auslösen|senden|ausführen|tätigen"
        r"|durchführen|abgeben|übermitteln"
        r"|vornehmen|beenden",
        orders=r"bestellung|kauf|einkauf|tarif|vertrag|abo\w*|zahlung|bezahlung|buchung(?:sanfrage)?|bezahlvorgang"
        r"|bestellvorgang|auftrag|gebot"
        r"|reservierung|miete|mietvertrag",
        goes=r"weiter|zur|zum|gehen?|fortfahren|ab|auf",
        tills=r"kasse|auschecken|zahlung(?:smethode)?|bezahlung|bezahlen|zahlen|checkout|bezahlvorgang|bestellung"
        r"|bestellvorgang",
        wants=r"(?:diese[nsr]?|das|den|die)"
        r" (?!.*(?:gr(?:ö|oe)sse|filiale|termin|variante|option)).{2,25} (?:aus)?(?:wählen|nehmen)"
        r"|(?:das |den |die |es )?(?:nehme?|will|möchte|kaufe?) ich(?: .{1,12})?|ich (?:nehme|will"
        r"|möchte) (?:es|das|ihn|sie|haben).{0,12}"
        r"|(?:gleich |jetzt )?(?:mitnehmen|haben|haben wollen|zuschlagen|sichern|zugreifen|abonnieren)|her damit"
        r"|gönn ich mir",
        adds=r"(?:artikel |produkt |alles |beides |set |jetzt )?hinzufügen|schnell hinzufügen|einpacken|in korb"
        r"|vorbestellung",
        steps=r"weiter|nächster schritt|fortfahren|bestätigen|weiter geht['’]s|kasse|auschecken|checkout"
        r"|bezahlen|zahlen|(?:sichere|schnelle|direkte) (?:be)?zahlung(?:sabwicklung)?",
    ),
    "es": Stems(
        leads=r"sí|ya|ahora|haz clic para|haga clic(?: aquí)? para|quiero|deseo|todo|\w+ (?:y|&)",
        buys=r"valid(?:ar|a|e) (?:el |mi |tu )?(?:carrito|cesta|pedido|compra)"
        r"|compr(?:ar|a|e|o|á|ar?l[oa])(?! (?:mínima|máxima|programada|fácil|más|segur[oa]|protegida"
        r"|anterior\w*))|cómpr\w+"
        r"|ped(?:ir|irl[oa])|pide|pídel[oa]|encarg(?:ar|a|ue|o)|encárg\w+|pag(?:ar|a|ue|á)(?! (?:el cheque))"
        r"|(?:solicit(?:ar|a|e) (?:la |una )?)?reserv(?:ar|a|e|o|á)|resérv\w+|alquil(?:ar|a|e|o|á)|alquíl\w+"
        r"|rent(?:ar|a|e)|pre-?orden(?:ar|a|e)"
        r"|pre-?compr\w+"
        r"|adquir(?:ir|irlo|iere|ere)|adquiérel[oa]|orden(?:ar|a) (?:ya|ahora|en línea|online)|contrat(?:ar|a|e)",
        puts=r"añad(?:ir|e|irl[oa]|í)|añádel[oa]|agreg(?:ar|a|ue|arl[oa]|á)|agrégal[oa]|met(?:er|e|erl[oa])"
        r"|pon(?:er|erl[oa])?|sum(?:ar|a|e|á)"
        r"|ech(?:ar|a|e)|échal[oa]|mov(?:er)|mueve|llev(?:ar|a)|coloc(?:ar|a)",
        baskets=r"(?:al?|a la|en|en el|en la)(?: \w+)? (?:carrito|cesta|carro|bolsa|pedido|compra|canasta"
        r"|canastilla|bolso|orden|caja|saco)",
        finishes=r"hac(?:er|é)|haz|haga|realiz(?:ar|a|e)|tramit(?:ar|a|e)|finaliz(?:ar|a|e|á)|confirm(?:ar|a|e|o"
        r"|á)|complet(?:ar|a|e)|termin(?:ar|a|e)"
        r"|envi(?:ar|a)|efectu(?:ar|a)|conclu(?:ir|ye)|formaliz(?:ar|a)|cerrar|proces(?:ar|a)|colocar",
        orders=r"pedido|contrato|suscripción|compra|pago|reserva|orden|alquiler|transacción",
        goes=r"ir|vamos|voy|ve|pas(?:ar|a)|proced(?:er|e)|continu(?:ar|á)|continúa|segu(?:ir|í)|avanz(?:ar|a)"
        r"|inici(?:ar|a)|comenzar|empezar",
        tills=r"caja|proceso de pago|pago|pagar|pagos|checkout|compra|pedido",
        wants=r"(?:eleg?ir|elijo|elige|escoger|me quedo) (?:con )?est[aeo]s?"
        r" (?!.*(?:talla|tienda|fecha|opción)).{2,25}"
        r"|(?:sí, )?l[oae]s? (?:quiero|compro|necesito)|me l[oa]s? (?:llevo|quedo|pido)|llév[ae](?:te|me"
        r"|se)?l[oa]|llevar(?:l[oa])?|llevármel[oa]"
        r"|l[oa] quiero ya|es mí[oa]|ordenar|suscrib(?:irme|irse|ete|ir)|me apunto|aprovechar",
        adds=r"(?:añad(?:ir|e)|agreg(?:ar|a|á))(?: (?:todo|artículo|producto|ambos|el lote|este producto))?"
        r"|añádel[oa]|agrégal[oa]|sum(?:ar|á|a)"
        r"|a[ñd]+ido rápido|añadir rápido|al carrito|a la cesta|llevar",
        steps=r"continuar|siguiente|seguir|proceder|confirmar|avanzar|caja|checkout|pagar|proceso de pago"
        r"|pago (?:segur|rápid|expr)\w+",
    ),
}

CHECKOUT = (
    r"(?:(?:secure|safe|guest|express|quick|fast|easy|instant|paypal|one[- ](?:page|step|click)|start|begin|sicher\w*"
    r"|schnell\w*|gast|als gast|direkt\w*)[ -]){0,2}check[ -]?out(?: (?:now|secur\w*|express|seguro|rápido|rapido"
    r"|rapide|veloce|sicuro|sécurisé"
    r"|(?:as|with|als|mit|comme|en tant|avec|via|como|come|con) .{2,30}))?"
)
"""A till by the name that all five languages lend: alone, or with but how one pays there."""
AS_GUEST = (
    r"(?:check[ -]?out|order|pay|buy|commande\w*|achet\w+|pa[iy]e\w*|ordin\w+|acquist\w+|pag\w+|compr\w+|pedido|pedir"
    r"|bestell\w+|kauf\w*|zahl\w+)(?: .{1,20})?[ '’](?:guest|invitée?|invite|ospite|gast|invitad[oa])"
    r"|gast[ -]?(?:kauf|einkauf|bestellung|zahlung)"
)
"""A purchase without an account: verb or noun, and the guest."""
ON_AS_GUEST = (
    r"(?:continue|proceed|continuer|poursuivre|continua(?:re)?|prosegui|continuar|seguir|weiter) "
    r"(?:as|comme|en tant qu['’]|come|como|als) ?(?:an? |un )?(?:guest|invitée?|ospite|invitad[oa]|gast)"
    r"|als gast (?:fortfahren|weiter)"
)
"""On without an account: to the till, or into a shop, as the address tells."""
BASKETS = r"basket|bag|panier|carrello|warenkorb|korb|einkaufswagen|carrito|cesta"
"""What a basket is called: a button with but its name fills it, a link leads to it."""

WITH_THIS = (
    r"(?:get|conseguir|consigue|obtener|obtén|obten(?:ir|ez)|otteni|ottenere|holen|prendre) (?:\w+ )?\w{4,}",
    r"[a-z]+(?: [a-z]+)? (?:this|these) .{2,25}",
    r"(?:je )?[a-zéèêç]+ (?:ce|cet|cette|ces) .{2,25}",
    r"[a-zàèéìòù]+ quest[oaie] .{2,25}",
    r"diese[nsrm]? .{2,25} [a-zäöü]+en",
    r"[a-záéíóúñ]+ (?:con )?est[aeo]s? .{2,25}",
)
"""A verb and the very thing that stands there: buys beside its price."""
INTO = {
    "en": r"(?:in|into|to|on|onto) (?:my|your|the|our) ",
    "fr": r"(?:à (?:la|mon|ma|mes|votre|vos)|au|aux|dans (?:la|le|mon|ma)) |à l['’]",
    "it": r"(?:al|allo|alla|nel|nello|nella) |all['’]|nell['’]",
    "es": r"(?:al|a la|a mi|a tu|en el|en la) ",
}
"""How a label puts something into what a shop may call its basket: a kennel, a cellar, a box."""

WALLETS = (
    r"paypal|apple ?pay|google ?pay|g ?pay|amazon ?pay|shop ?pay|klarna|bizum|satispay|twint|scalapay|alma"
    r"|clearpay|afterpay|affirm|mercado pago|oney"
)
"""Ways to pay that stand on express buttons by their names alone."""
TO_WALLETS = (
    r"(?:weiter|direkt|jetzt|mit|zu|über|via|express|avec|con|with|continue|check ?out|continuer|continua"
    r"|continuar|go|vai|ir)"
    r"(?: (?:mit|zu|über|with|to|avec|sur|via|con|su|a|en|express|the|zur?|bei))*"
)
"""How a label leads up to one of them."""
