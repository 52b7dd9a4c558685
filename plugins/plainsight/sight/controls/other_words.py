"""Words by which the label of a button does something else than to buy, in the five shop languages.

Searched in folded, casefolded labels, as whole words.
"""

from __future__ import annotations

NOT_BUYING = (
    r"gifts?|vouchers?|guides?|brochures?|catalog(?:ue)?s?|how|where|why|what|when|(?:for )?later|wish ?list"
    r"|lists?|registry|compare|comparison|samples?"
    r"|swatch\w*|stores?|showrooms?|status|history|track\w*|info\w*|details?|summary|numbers?|more|orders|carts"
    r"|by|attention|appointments?"
    r"|consultations?|fittings?|visits?|demos?|calls?|callback|tours?|invoices?|notes?|messages?|e-?mails?"
    r"|newsletters?"
    r"|reminders?|alerts?|reviews?(?! (?:(?:your|my|the) )?(?:order|purchase|basket|bag|&|and))|questions?"
    r"|quotes?|slots?|methods?|options?|can['’]?t|cannot|unable|links?|polic(?:y|ies)|terms|conditions|security"
    r"|protection|faqs?|help|faster"
    r"|shopping(?! (?:cart|bag|basket|trolley))|save for|cancel|edit|update|remove|delete|view|back|share|log ?in"
    r"|sign ?in|sku|rules?|coupons?|codes?|promo",
    r"magasins?|boutiques?|cadeaux?|échantillons?|suivi\w*|suivre|historique|rendez-vous|rdv|essai|créneaux?"
    r"|listes?|plus tard|plus d['’]|tables?"
    r"|mes commandes|devis|favoris|envies|souhaits|comparat\w+|comparer|newsletters?|lettre|alertes?|avis"
    r"|questions?|conseils?|récapitulatif"
    r"|détails?|mode de|modes de|moyens?|conditions|annuler|modifier|supprimer|retirer|voir|retour|partager"
    r"|connexion|connecter|compte|réf"
    r"|à jour|courriel|mails?|liens?|copie|confirmation|devise|vérification|brochures?|catalogues?|infos?"
    r"|informations?|comment|pourquoi|où"
    r"|par (?:marque|catégorie|prix)|sans|impossible|numéro|facture|rapidement|règles?|client|code|guide",
    r"filtra|regal[oi]|buon[oi]|guida|campion\w+|negozi\w*|appuntament\w*|storico"
    r"|per (?:marca|categoria|prezzo|data|nome|\w+tà|\w+enza)|(?:video)?(?:chiamata|consulenza)"
    r"|preventiv\w+|miei ordini|list[ae]|preferiti|desideri|confront\w+|newsletter|avvis\w+|recension\w+"
    r"|domand\w+|riepilogo|dettagli\w*|metod\w+"
    r"|modalità|condizioni|annulla|modifica|rimuovi|elimina|vedi|visualizza|torna|condividi|accedi|catalogo"
    r"|brochure|info\w*|come|dove|perché"
    r"|impossibile|fattura|tracci\w+|stato|codice|sconto|email|link|risparmia|cliente",
    r"gutschein\w*|geschenk\w*|\w*muster\w*|\w*katalog\w*|newsletter|filiale\w*|markt|händler\w*|\w*termin\w*"
    r"|\w*probe\w*|prospekt\w*|ratgeber"
    r"|bestellungen|verfolgen|\w*status|ansehen|anzeigen|merk\w+|wunsch\w*|vergleich\w*|kurs|rückruf\w*|beratung\w*"
    r"|schlie(?:ß|ss)en|zurück|\w*liste"
    r"|benachrichtig\w+|erinner\w+|bewert\w+|frage\w*|angebot\w*|bearbeiten|ändern|löschen|entfernen|teilen"
    r"|anmelden|einloggen|(?<!ohne )konto|später"
    r"|warum|wie|wo|was|nicht|können|rechnung(?:en)? (?:ansehen|herunterladen)|\w*arten?|\w*bedingungen"
    r"|\w*details?|\w*übersicht|\w*nummer"
    r"|ohne(?! (?:registrierung|anmeldung|(?:kunden)?konto))|zu zahlen|rabatt\w*|bestätigung|erneut|kein|keine"
    r"|einkaufen|weiterkaufen|info\w*|kundenservice|code|e-?mail|geschäft\w*",
    r"gu[ií]as?|correo|enlaces?|copia|confirmación|revisar|muestras?|tiendas?|citas?|historial|información|info"
    r"|presupuestos?|seguimiento|seguir (?:el|mi|tu|su)|segur[oa]|llamadas?|mis|list[ao]s?|deseos"
    r"|favoritos|compar(?:ar|ador|ación)|boletín|newsletter|avis\w+|alertas?|opini\w+|reseñas?|preguntas?|resumen"
    r"|detalles?|métodos?|formas?"
    r"|condiciones|cancelar|editar|modificar|eliminar|quitar|ver|volver|compartir|sesión|catálogo|folleto|cómo"
    r"|dónde|por qué|imposible|no (?:se|hay|puedes?)"
    r"|facturas?|estado|rastrear|comprando|más tarde|regalo|código|cupón|descuento"
    r"|por (?:marca|categoría|precio|nombre|sku|fecha|volumen|relevancia|descripción)|sku|reglas?|cliente|clientes"
    r"|rápid[oa]mente",
)
"""Words by which such a label does something else."""

EXPLAINS = (
    r"how (?:it|this|does|do|to|can)|learn more|find out|more (?:info|about)|read (?:more|on)|what(?:['’]s| is| are)"
    r"|explained|with confidence"
    r"|about",
    r"comment (?:ça|cela|ca|payer|acheter|commander|fonctionne\w*)|en savoir plus|savoir plus|lire (?:la suite|plus)"
    r"|plus d['’]infos?\w*|qu['’]est-ce"
    r"|en (?:toute )?confiance|c['’]est quoi|découvr\w+|à propos|pourquoi",
    r"come (?:funziona|si|pagare|acquistare|ordinare)|scopri|per saperne di più|saperne|maggiori|cos['’](?:è"
    r"|e)|che cos\w*"
    r"|con fiducia|più informazioni|leggi (?:tutto|(?:di )?più|altro)",
    r"(?:und )?so (?:geht|funktioniert)\w*|wie (?:geht|funktioniert|kann|sie|du|das|es)|mehr (?:erfahren"
    r"|infos?\w*|dazu)|was ist"
    r"|mit vertrauen|erfahren sie|erklärt|weiterlesen|mehr lesen",
    r"cómo (?:funciona|pagar|comprar|pedir|se|puedo)|más (?:info\w*|detalles)|(?:saber|leer) más|qué (?:es|son)"
    r"|con (?:toda )?confianza|descubr\w+|conoce"
    r"|acerca de",
)
"""Words that explain a purchase instead of making it, whatever else a label says."""

NO_SALE_OF_A_FORM = (
    r"search|find|filter|apply|sort|calculate|estimate|check(?! ?out)|upload|write|rate|vote|send|notify"
    r"|remind|register"
    r"|sign up|join|print|preview|reset|clear|show|open|close|prev(?:ious)?|wish|favou?rites?|favou?rite"
    r"|redeem|translate"
    r"|subscribe to|(?:in|de)crease|(?:raise|reduce|lower) (?:the )?quantity",
    r"rechercher|chercher|trouver|filtrer|appliquer|trier|calculer|estimer|vérifier|télécharger|écrire|noter|voter"
    r"|envoyer|enregistrer|sauvegarder|actualiser|prévenir|m['’]alerter|s['’]inscrire|imprimer|afficher|ouvrir|fermer|précédent|réinitialiser"
    r"|(?:augmenter|diminuer|réduire) (?:la )?quantité",
    r"cerca|trova|filtra|applica|calcola|stima|verifica|carica|scrivi|vota|invia|avvisami|registrati"
    r"|iscriviti|stampa"
    r"|mostra|apri|chiudi|indietro|precedente|salva|aggiorna"
    r"|(?:aumenta(?:re)?|diminui(?:sci|re)|riduci|ridurre|incrementa) (?:la )?quantità",
    r"suchen?|finden|filtern|anwenden|sortieren|berechnen|prüfen|hochladen|schreiben|abstimmen|senden|eintragen"
    r"|registrieren|drucken|zeigen|öffnen|zurücksetzen|einlösen|speichern|übernehmen|aktualisieren"
    r"|(?:menge|anzahl|stückzahl)\b.*\b(?:erhöhen|verringern|vermindern|reduzieren|senken)",
    r"buscar|encontrar|filtrar|aplicar|calcular|estimar|comprobar|verificar|subir|escribir|votar|enviar|avisarme"
    r"|registrarse|imprimir|mostrar|abrir|anterior|restablecer|guardar|canjear|actualizar"
    r"|(?:aumentar?|incrementar?|disminuir|disminuye|reducir|reduce) (?:la )?cantidad",
)
"""Words of a button that make no sale of a form, though it carries a product."""

NOT_WITH_THIS = (
    r"directions|quote|help|advice|started|notified|updates|discount|app|access|in touch|address|card|slot"
    r"|method|delivery|coupon|code|voucher|offer code|store|shop|size|date|time|option|colou?r"
    r"|page|link"
    r"|reviews?|seller|friends?|list|question|answer|article|guide|recipe|video|image|photo|search|filter"
    r"|product page"
    r"|calendar|favou?rites?|collection|album|board|moodboard|closet|wardrobe|profile|account|home ?screen|top"
    r"|waitlist"
    r"|share|save|watch|report|follow|like|love|hide|see|read|rate|print|visit|explore|shop|find|check|know"
    r"|style|queue",
    r"devis|estimation|aide|conseils?|itinéraire|remise|réduction|rendez-vous|\w*adresses?|carte|créneau|mode|livraison|code"
    r"|magasin|boutique|taille|date|heure|option|couleur|page|lien"
    r"|avis|vendeur"
    r"|amie?s?|liste|question|réponse|article de blog|guide|recette|vidéo|photo|calendrier|agenda|favoris"
    r"|collection|album"
    r"|envies?|souhaits?|partage\w*|signale\w*|suivre|suivez|enregistre\w*|regarde\w*|lire|noter|imprime\w*"
    r"|comparateur",
    r"preventivo|stima|aiuto|consigli\w*|indicazioni|sconto|appuntamento|indirizz[oi]|rubrica|carta|metodo|consegna|codice"
    r"|negozio|taglia|data|ora|opzione|colore|pagina|link|recension\w+"
    r"|venditore"
    r"|amic[oai]|lista|domanda|risposta|articolo del blog|guida|ricetta|video|foto|calendario|agenda|preferiti"
    r"|collezione"
    r"|album|condivid\w+|segnala|segui|salva|guarda|leggi|stampa|valuta|confronto|desideri",
    r"hilfe|rat|angebot|rabatt|adress\w*|karte|termin|zeitfenster|lieferung|code|filiale|gr(?:ö|oe)sse|datum|zeit"
    r"|option|farbe|seite|link"
    r"|bewertung"
    r"|verkäufer|freund\w*|liste|frage|antwort|ratgeber|rezept|video|bild|foto|kalender|favoriten|sammlung"
    r"|album|wunsch\w*"
    r"|merk\w*|vergleich|teilen|melden|folgen|speichern|ansehen|lesen|drucken|bewerten|anzeigen",
    r"presupuesto|estimación|ayuda|consejos?|descuento|cita|direcci(?:ón|ones)|tarjeta|método|entrega|código|tienda|talla|fecha"
    r"|hora|opción|color|página|enlace|reseña|vendedor"
    r"|amig[oa]s?|lista|pregunta|respuesta|guía|receta|vídeo|foto|calendario|agenda|favoritos|colección|álbum"
    r"|deseos"
    r"|comparte|compartir|denunciar|seguir|guardar|mira|leer|imprimir|valor(?:ar|a|e)|comparador",
)
"""What "this" or "to my ..." may mean beside the goods, and verbs that do not buy them."""
