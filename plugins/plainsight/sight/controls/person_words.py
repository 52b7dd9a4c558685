"""Words by which a way to a person is known, in the five shop languages."""

from __future__ import annotations

# Talking and a person in one label, in any order: per language, verbs of talking, of turning to somebody, one person,
# and those who are many or the shop itself. "Contact us" leads to a form, "contact a stylist" to somebody.
TALKS = {
    "en": (
        r"talk|speak|chat(?:ting)?|call|phone|ring|telephone",
        r"ask|reach|contact|message|text|connect|advice|consult|book|schedule|appointment",
        r"humans?|people|person|agents?|advis[eo]rs?|experts?|representatives?|reps?|specialists?|colleagues?|stylists?"
        r"|designers?|consultants?|associates?|craftspeople|someone|somebody|sales",
        r"us|our \w+|team|staff|customer (?:service|care|support)|(?:work)?shop|store|showroom",
    ),
    "fr": (
        r"parle[rz]|discute[rz]|r?appel|t?chat|t?chatte[rz]|clavarde[rz]|dialogue[rz]|r?appele[rz]|r?appellent|r?appelée?s?|téléphone[rz]",
        r"échange[rz]|joindre|joignez|contacte[rz]|consulte[rz]|interroge[rz]|demande[rz]|rendez-vous|rdv",
        r"conseill[eè]\w*|humaine?s?|personne|agente?s?|experte?s?|vendeu\w+|spécialistes?|téléconseill\w+|stylistes?"
        r"|décorat\w+|interlocut\w+|opérat\w+|artisane?s?|quelqu['’]un",
        r"nous|notre \w+|équipes?|service client\w*|magasin|boutique|atelier",
    ),
    "it": (
        r"parl(?:a|are|i|ate|iamo)|chat|chatt(?:a|are|i|ate|iamo)|(?:ri)?chiam(?:a|are|i|ate)|telefon(?:a|are|i|ate)",
        r"contatt(?:a|are|i|ate)|chied(?:i|ere)|consult(?:a|are|i)|scriv(?:i|ere)|appuntamento",
        r"operator\w+|person[ae]|uman[oi]|consulent\w+|addett\w+|espert\w+|specialist\w*|stilist\w+|designer|commess\w+"
        r"|arredator\w+|artigian\w+|collegh?\w+|qualcuno",
        r"noi|nostr[oa] \w+|team|staff|(?:servizio|assistenza) clienti|negozio|laboratorio",
    ),
    "de": (
        r"sprech\w*|sprich|reden?|chat\w*|telefonier\w*|(?:am|per) telefon|\w*anrufen|ruf\w*",
        r"frag\w*|kontaktier\w*|erreich\w*|\w*termin|verbinden",
        r"mensch\w*|mitarbeit\w+|\w*berater\w*|person|expert\w+|fachleute\w*|verkäufer\w*|spezialist\w+|kolleg\w+"
        r"|ansprechpartner\w*|stylist\w*|designer\w*|handwerker\w*|schreiner\w*|kundenbetreu\w+|jemand\w*"
        r"|persönlich\w*",
        r"uns|unser\w* \w+|team|kundenservice|kundendienst|laden|geschäft|filiale|werkstatt",
    ),
    "es": (
        r"habl(?:ar|a|e|emos|ad)|chat|chate(?:ar|a|e)|convers(?:ar|a|e)|llam(?:ar|a|e|ada)|por teléfono",
        r"conect\w+|contact(?:ar?|e|arme)|consult(?:ar?|e)|pregunt(?:ar?|e)|cita",
        r"agentes?|personas?|asesor\w*|human[oa]s?|expert[oa]s?|operador\w*|especialistas?|vendedor\w*|dependient\w+"
        r"|estilistas?|diseñador\w*|decorador\w*|compañer\w+|gestor\w*|artesan\w+|alguien",
        r"nosotros|nuestr[oa] \w+|equipo|tienda|taller|atención al cliente|servicio .{1,20}",
    ),
}

# Other words that promise a person, in the customer's own words. Searched in folded, casefolded labels.
HUMAN_WORDS = {
    "en": (
        r"(?:live|online|web) ?chat",
        r"chat (?:now|live|online)",
        r"(?:call|phone|ring|telephone) now",
        r"(?:phone|ring|telephone) (?:us|our .{1,25}|the (?:work)?shop|the store|customer (?:service|care|support))",
        r"give us a (?:call|ring)",
        r"(?:request|ask for|book|arrange|schedule|get) an? (?:\w+ )?(?:call-?back|call|consultation)",
        r"(?:call|ring|phone) (?:me|you)(?: back)?",
        r"(?:human|live|personal) (?:support|help|assistance|advice)",
        r"let['’]s (?:talk|chat)(?! about)",
    ),
    "fr": (
        r"(?:chat|tchat) en (?:direct|ligne)",
        r"appele[rz][- ](?:nous|moi)",
        r"(?:nous appeler|rappelez-moi|(?:on|nous) vous (?:r)?appel\w+)",
        r"(?:être|me faire|se faire|faites-vous|fais-toi) r?appel\w+",
        r"(?:être|me faire|se faire) (?:re)?contact\w+ par téléphone",
        r"répond\w* (?:.{1,20} )?(?:par|au) téléphone",
        r"(?:demande[rz]|programme[rz]|planifie[rz]) (?:un|votre|mon|à être) (?:r?appel\w*)",
        r"rappel (?:gratuit|immédiat|téléphonique)",
        r"(?:rendez-vous|rdv) (?:\w+ )?(?:téléphonique|en visio)",
        r"parlons(?! d)",
        r"conseils? (?:personnalisés? )?(?:par téléphone|en visio|en direct)",
    ),
    "it": (
        r"(?:chatta|chattare) (?:ora|adesso)",
        r"chat (?:dal vivo|live|online|in diretta)",
        r"(?:(?:ri)?chiama(?:ci|mi|teci|temi)|telefona(?:ci|teci)|ci (?:chiami|telefoni)|chiama ora)",
        r"(?:richied[ia]|prenot[ai]|fiss(?:[ai]|are)|programma) un[a' ]? ?(?:video)?"
        r"(?:chiamata|richiamata|telefonata|consulenza|call)",
        r"parliamone",
        r"appuntamento telefonico",
        r"(?:fatti|farsi|fatevi|si faccia) (?:ri)?chiamare",
        r"(?:ti|la|vi) (?:ri)?chiamiamo",
        r"consulenza (?:telefonica|personale|personalizzata|in video|dal vivo)",
        r"assistenza (?:umana|telefonica|dal vivo)",
    ),
    "de": (
        r"(?:live-?chat|jetzt chatten)",
        r"(?:jetzt anrufen|rufe?n? (?:sie |du )?(?:uns )?(?:\w+ )?an)",
        r"(?:(?:rück|an)ruf (?:\w+ ){0,3}(?:anfordern|vereinbaren|buchen|wünschen)"
        r"|rückruf-?service|zurückrufen lassen)",
        r"wir rufen (?:sie|dich) (?:\w+ ){0,2}(?:zurück|an)",
        r"(?:persönlich|telefonisch)(?:e[rns]?)? (?:beraten|beratung|hilfe)",
        r"(?:telefon|video|live|fach)-?beratung",
        r"beratung (?:am telefon|per (?:video|telefon)|vereinbaren|buchen|durch .{1,25})",
        r"beratungs-?(?:termin|gespräch)",
    ),
    "es": (
        r"chat (?:en (?:vivo|directo|línea)|online)",
        r"chatear (?:ahora|ya)",
        r"(?:llámanos|llámenos|llámame|llamadnos|(?:llama|llame|llamar) ahora)",
        r"(?:te|le|os|les|me|nos) llam(?:amos|emos|en|éis)",
        r"(?:solicit|ped|pid|reserv|agend|concert|program)\w+ (?:una |un |tu |su )?(?:video)?(?:llamada|asesoría)",
        r"cita telefónica",
        r"hablemos(?! de)",
        r"asesoramiento (?:personal\w*|telefónico|por teléfono|en directo)",
        r"atención (?:personal\w*|humana|telefónica)",
    ),
}
# How a conversation is opened, whatever stands between verb and noun.
STARTS_CHAT = (
    r"(?:start|begin|open|launch|new|démarre[rz]|commence[rz]|lance[rz]|ouvr(?:ir|ez|e)|avvia(?:re)?|(?:in|com)incia(?:re)?"
    r"|inizia(?:re)?|apri(?:re)?|inici(?:ar|a|e)|comenzar|comience|empezar|empieza|abr(?:ir|a|e))"
    r"(?: (?:an?|our|new|live|online|une?|l[ae]|nouve\w+|una|il|nuova|el|nueva?|nuevo)){0,3}"
    r" (?:live-?)?(?:t?chat|conversation|conversazione|conversación)",
    r"(?:live-?)?(?:chat|konversation|unterhaltung) (?:jetzt )?(?:starten|beginnen|(?:er)?öffnen)",
)
# Who sells: the shop's own staff where it says "one" or "our", a marketplace's shop otherwise ("contact the seller").
SELLERS = (
    r"sellers?|vendors?|merchants?|vendeu(?:r|se)s?|marchande?s?|venditor[ei]|venditric[ei]|commerciant[ei]"
    r"|verkäufer\w*|händler\w*|vendedor(?:es|as?)?|comerciantes?"
)
ONE_OF_OURS = r"an?(?! de[nmr])|our|une?|nos|notre|uno|i nostri|nostr[aei]|ein(?:e[mnr]?)?|unser\w*|nuestr[ao]s?"
# Words that take such a promise back: a machine answers.
MACHINE_WORDS = (
    *(
        r"(?:chat|voice)?bots?",
        "virtual",
        r"virtuel(?:le)?s?",
        r"virtuell\w*",
        r"virtuale?i?",
        r"virtuales",
        r"(?:digital\w*|smart|intelligent\w*) (?:assist|berat|help)\w*",
        r"assist\w+ (?:digital\w*|numérique|intelligent\w*)",
    ),
    *("automated", r"robots?", r"automat\w*", "ai", "ki", "ia", r"ki-\w+", r"ai-\w+", r"künstlich\w*"),
)
# What every label with such words holds: a quick first question to a long text.
HUMAN_HINTS = (
    *(
        "chat",
        "conversa",
        "unterhaltung",
        "call",
        "talk",
        "speak",
        "phone",
        "ring us",
        "human",
        "live ",
        "connect",
        "ask ",
        "reach ",
        "consult",
    ),
    *("whatsapp", "messenger", "telegram", "sms", "text us"),
    *("contact ", "message ", "help", "advice", "book ", "schedule", "personal"),
    *("parl", "discut", "échang", "tchat", "appel", "joi", "dialog", "conseil", "rendez-vous", "rdv", "clavarde"),
    *(
        "contacte",
        "interroge",
        "chiam",
        "telefon",
        "contatt",
        "consul",
        "appuntamento",
        "assistenza",
    ),
    *(
        "sprech",
        "sprich",
        "rede",
        "anruf",
        "rückruf",
        "ruf",
        "berat",
        "verbind",
        "frag",
        "kontakt",
        "erreich",
        "termin",
    ),
    *("habla", "hable", "llam", "chate", "convers", "conect", "asesor", "atención", "cita ", "pregunt"),
)
