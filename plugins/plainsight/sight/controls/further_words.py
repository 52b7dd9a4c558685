"""Whole labels of buy controls, and of what is not for sale, in languages that platforms speak beside the five."""

from __future__ import annotations

FURTHER_BUY_WORDS = {
    "nl": (
        "(?:(?:toevoegen )?aan|in|naar|voeg toe aan) (?:de |mijn |je |uw )?(?:winkel|boodschappen)?(?:wagen"
        "|mand|mandje|tas)"
        "(?:tje)?(?: toevoegen| plaatsen| leggen)?",
        "(?:in|toevoegen aan) (?:de |mijn )?(?:winkelmandje|winkelwagentje|mandje)(?: leggen| plaatsen)?",
        "kopen|afrekenen|(?:nu|direct|meteen) (?:kopen|bestellen|afrekenen|betalen)",
        "(?:koop|bestel|reserveer)(?: (?:nu|direct|online))",
        "(?:bestelling|aankoop) (?:plaatsen|afronden|bevestigen)|bestellen en betalen|naar (?:de )?kassa",
    ),
    "pt": (
        "(?:adicionar|adiciona|adicione|colocar|pôr) (?:ao|à|no|na) (?:meu |minha )?(?:carrinho|cesto|cesta"
        "|sacola|saco)"
        "(?: de compras)?",
        "comprar(?: (?:agora|já|online))?|compre (?:agora|já)|encomendar(?: agora)?",
        "(?:finalizar|concluir|fechar|confirmar) (?:a )?(?:compra|encomenda|pedido)"
        "|ir para (?:o )?(?:pagamento|caixa)",
    ),
    "pl": (
        "(?:dodaj |włóż |wrzuć )?do koszyka",
        "kup(?: (?:teraz|online|od razu))?|kupuję(?: i płacę)?|zamawiam(?: z obowiązkiem zapłaty| i płacę)?"
        "|zamów(?: teraz)?",
        "(?:przejdź )?do kasy|złóż zamówienie|zapłać teraz|przejdź do płatności",
    ),
    "sv": (
        "(?:lägg (?:till )?)?i (?:varukorgen|varukorg|kundvagnen|kundvagn|shoppingbagen)",
        "köp(?: (?:nu|direkt))?|beställ(?: nu)?|till kassan|gå till kassan|slutför (?:köp|köpet"
        "|beställning)|betala nu",
    ),
    "da": (
        "(?:læg |tilføj )?(?:i|til) (?:indkøbs)?(?:kurven|kurv|indkøbsvognen|indkøbsvogn)",
        "køb(?: (?:nu|her))?|bestil(?: nu)?|(?:gå )?til kassen|(?:gennemfør|afgiv) (?:køb|ordre)|betal nu",
    ),
    "nb": (
        "(?:legg |putt )?(?:i|til i) (?:handle)?(?:kurven|kurv|vognen|handlevogn)",
        "kjøp(?: nå)?|bestill(?: nå)?|(?:gå )?til kassen|fullfør (?:kjøp|kjøpet|bestilling)",
    ),
    "fi": (
        "lisää (?:ostos)?koriin|lisää ostoskärryyn|koriin",
        "osta(?: (?:nyt|heti))?|tilaa(?: nyt)?|(?:siirry )?kassalle|vahvista tilaus|maksa nyt",
    ),
    "cs": (
        "(?:přidat |vložit |dát )?do košíku",
        "koupit(?: (?:ihned|nyní|teď))?|objednat(?: (?:nyní|s povinností platby|a zaplatit))?|(?:přejít )?k pokladně",
    ),
}
FURTHER_NOT_FOR_SALE = (
    *("uitverkocht", "niet (?:op voorraad|beschikbaar)", "esgotado", "indisponível", "sem stock", "wyprzedane"),
    *("niedostępny", "brak w magazynie", "slutsåld", "slut i lager", "udsolgt", "utsolgt", "loppuunmyyty"),
    *("vyprodáno", "není skladem", "(?:bekijk|toon) (?:de )?winkel(?:wagen|mand)", "ver (?:o )?carrinho"),
    *("zobacz koszyk", "visa varukorgen?", "se kurv(?:en)?", "zobrazit košík"),
)
