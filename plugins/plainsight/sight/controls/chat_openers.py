"""How chat vendors, messengers and telephones are opened from a page: names, calls, addresses of their manuals.

A person answers a call or a chat. A button that shares the page, a channel that only sends, a bot and a profile are
none, though they use the same addresses. A text message (`sms:`) goes to no one who answers now, unless words say so.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Set
from functools import cache

# Ids, classes and elements of chat openers that stand in served HTML.
MARKS = frozenset(
    {
        *("intercom-launcher", "intercom-launcher-frame", "intercom-lightweight-app-launcher", "open-chat"),
        *("chat-button", "chat-launcher", "chat-toggle", "chat-widget", "chat-widget-button", "live-chat"),
        *("livechat", "livechat-button", "start-chat", "zopim", "ze-launcher", "launcher-frame", "crisp-client"),
        *("tawk-button", "tidio-chat", "tidio-chat-button", "drift-open-chat", "drift-widget"),
        *("hubspot-messages-iframe-container", "helpscout-beacon", "beacon-button", "fc_button", "userlike-button"),
        *("userlike-btn", "olark-launch-button", "gorgias-chat-button", "smartsupp-open", "purechat-button"),
        *("whatsapp-button", "trengo-vue-iframe", "embeddedServiceHelpButton"),
        *("embeddedMessagingConversationButton", "helpButtonEnabled", "cx-webchat-chat-button"),
        *("woot-widget-bubble", "o_livechat_button", "jivo-btn", "chaport-launcher-button", "lc_open_chat"),
        *("siqembed", "zsiq_float", "zsiq_floatmain", "livechat_button", "chatra--open", "LPMcontainer"),
        *("open-intercom", "open_intercom", "js-open-chat", "chat-trigger", "open-live-chat", "launch-chat"),
        *("chat-open", "chat-opener"),
    }
)
# Calls by which a vendor's manual opens its window, in `onclick` or a `javascript:` address.
CALLS = (
    r"intercom\(\s*['\"](?:show\w*|startConversation)['\"]|zE\(\s*['\"](?:messenger|webWidget)['\"]\s*,\s*['\"](?:open|show"
    r"|toggle)|zE\.(?:activate|show)|\$zopim\.livechat\.window|(?:LC_API\.(?:open_chat_window|show_full_view"
    r"|open_mobile_window))|LiveChatWidget\.call\(\s*['\"]maximize|Tawk_API\.(?:maximize|toggle|popup|showWidget)"
    r"|\$crisp\.push\(\s*\[\s*['\"]do['\"]\s*,\s*['\"]chat:(?:open|show|toggle)|drift\.api\.(?:openChat|toggleChat"
    r"|sidebar\.(?:open|toggle))|HubSpotConversations\.widget\.(?:open|load)|GorgiasChat\.open|tidioChatApi\.(?:open"
    r"|show|display)|fcWidget\.open|userlike(?:\.userlike)?StartChat|userlike\.(?:start|open)\w*|olark\(\s*['\"]api\.box"
    r"\.(?:expand|show)|Genesys\(\s*['\"]command['\"]\s*,\s*['\"]Messenger\.open|(?:CXBus|bus)\.command\(\s*['\"]WebChat"
    r"\.open|utilAPI\.launchChat|liveagent\.startChat|embedded_svc\.\w*HelpButton\w*|\$zoho\.salesiq\.(?:floatwindow"
    r"|chat)|smartsupp\(\s*['\"]chat:(?:open|show)|jivo_api\.open|Kustomer\.(?:open|start)|Gladly\.show"
    r"|chatwoot\.(?:toggle|popoutChatWindow)|Comm100API\.\w*open\w*|chaport\.open|HelpCrunch\(\s*['\"]openChat"
    r"|Chatra\(\s*['\"](?:openChat|expandWidget)|purechatApi\.\w+|ShopifyChat\.open|FrontChat\(\s*['\"]show"
    r"|(?:open|start|launch|toggle|show)(?:Live|Web|Store)?Chat(?!\w*bot)\w*\("
)
# Addresses that open a conversation: a vendor's window, a messenger with the shop's number or page.
CHATS = (
    r"https?://(?:www\.)?(?:wa\.me/(?:message/\w|\+?\d)|wa\.link/\w|api\.whatsapp\.com/message/\w|(?:api|web)\.whatsapp\.com/send/?\?(?:.*&)?phone=\+?\d"
    r"|m\.me/[\w.]|messenger\.com/t/\w|facebook\.com/messages/t/\w|tawk\.to/chat/\w|t\.me/\+\d{7,}(?:$|\?)"
    r"|signal\.me/#p/\+?\d|line\.me/R/oaMessage/|go\.crisp\.chat/chat/|direct\.lc\.chat/\d|secure\.livechatinc\.com/"
    r"|chat\.zalo\.me/|zalo\.me/\d)"
    r"|whatsapp://send/?\?(?:.*&)?phone=\+?\d|viber://(?:chat|contact)/?\?number=|tg://resolve\?phone=\d"
    r"|fb-messenger://user|sgnl://signal\.me/#p/"
    r"|[^?#]*(?:\?hs-chat-open|#(?:hs-chat-open|(?:open|start)-?(?:live-?)?chat|live-?chat|chat-?open))(?:$|[=&])"
)
# How a label names the messenger it opens, wherever it leads: "par WhatsApp", or with a word of writing beside it.
BY_MESSENGER = r"(?:via|by|on|over|with|par|sur|avec|su|per|con|por|en|über|auf|mit) whats ?app"
MESSENGER_NAMES = r"whats ?app"
# A channel or group that one joins or follows, and that only sends.
FOLLOWS = (
    r"(?:follow|join|subscribe|suiv\w+|rejoin\w+|abonne\w+|segui\w*|iscriv\w+|unisciti|folg\w+|abonnier\w+|s[ií]gue\w*"
    r"|seguir|[uú]n[ei]\w*|suscr[ií]b\w+|group\w*|groupes?|gruppo|gruppe|grupo|channels?|canale?|kanal|updates?)"
)
# Addresses that call, beside `tel:`, which is told apart.
CALLING = r"(?:callto|sips?|facetime(?:-audio)?):(?://)?\+?[\w@.()-]{3,}|skype:[\w.,:+-]{3,}\?(?:call|chat)"
# Messengers whose links may lead to a channel, a bot or a profile as well: the label decides.
MESSENGERS = (
    r"https?://(?:www\.)?(?:t\.me/(?!share|s/|joinchat|\+)\w+|line\.me/(?:R/)?ti/p/|lin\.ee/|ig\.me/m/|direct\.me/)"
    r"|tg://resolve\?domain=|viber://pa\b|kakaotalk:"
)
# Addresses of a messenger that name nobody: they pass the page on, or lead to a bot.
TO_NOBODY = (
    r"https?://(?:www\.)?(?:t\.me/(?:\w*bot(?:$|\?)|share)|wa\.me/?\?|(?:api|web)\.whatsapp\.com/send/?\?(?!.*phone=\+?\d)"
    r"|chat\.whatsapp\.com/|whatsapp\.com/channel/|line\.me/R/(?:share|msg)|social-plugins\.line\.me|facebook\.com/(?:dialog|sharer))"
    r"|whatsapp://send/?\?(?!.*phone=\+?\d)|viber://forward|fb-messenger://share|tg://msg_url"
)
WRITES = (
    r"(?:message|text|write|ask|contact|help|support|questions?|sms|écri\w+|contacte[rz]|aide|message[rz]|textez|scriv\w+"
    r"|contatt\w+|messaggi\w*|aiuto|assistenza|schreib\w*|frag\w*|nachricht\w*|hilfe|kontakt\w*|escrí\w+|escrib\w+"
    r"|contact\w+|mensajes?|ayuda|consult\w+)"
)
# Labels of links that pass the page on.
SHARES = r"(?:share|partager?z?|condividi\w*|teilen|compart\w+|send to a friend)"
_FEWEST_DIGITS = 3  # of an emergency's number
FAXES = r"(?:fax|télécopie|telefax|telecopia)"


def opens_chat(names: Set[str], attributes: Mapping[str, str | None], href: str, label: str) -> bool:
    """Whether a control opens a conversation with a person, by what a vendor or a messenger calls it.

    Args:
        names: its classes and id.
        attributes: all of its attributes.
        href: its address, empty where it has none.
        label: what it is called, folded and casefolded.
    """
    if _shares().search(label) or _to_nobody().match(href):
        return False
    if names & MARKS or _calls().search(attributes.get("onclick") or "") or _chats().match(href):
        return True
    if href.lower().startswith("javascript:"):
        return _calls().search(href) is not None
    if _names_messenger(label):
        return True
    return bool(_messengers().match(href)) and _writes().search(label) is not None


def _names_messenger(label: str) -> bool:
    """Whether a label says that it opens WhatsApp to write to the shop; scripts fill in the address."""
    if "whats" not in label or _follows().search(label):
        return False
    return _by_messenger().search(label) is not None or (
        _writes().search(label) is not None and _messenger_names().search(label) is not None
    )


def calls(href: str, label: str) -> bool:
    """Whether a link calls a number: by telephone or over the net, and no fax."""
    dials = href.lower().startswith("tel:") and sum(map(str.isdigit, href)) >= _FEWEST_DIGITS
    return (dials or _calling().fullmatch(href) is not None) and not _faxes().search(label)


@cache
def _calls() -> re.Pattern[str]:
    return re.compile(CALLS, re.IGNORECASE)


@cache
def _chats() -> re.Pattern[str]:
    return re.compile(CHATS, re.IGNORECASE)


@cache
def _calling() -> re.Pattern[str]:
    return re.compile(CALLING, re.IGNORECASE)


@cache
def _by_messenger() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){BY_MESSENGER}(?!\w)")


@cache
def _messenger_names() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){MESSENGER_NAMES}(?!\w)")


@cache
def _follows() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){FOLLOWS}(?!\w)")


@cache
def _messengers() -> re.Pattern[str]:
    return re.compile(MESSENGERS, re.IGNORECASE)


@cache
def _to_nobody() -> re.Pattern[str]:
    return re.compile(TO_NOBODY, re.IGNORECASE)


@cache
def _writes() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){WRITES}(?!\w)")


@cache
def _shares() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){SHARES}(?!\w)")


@cache
def _faxes() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){FAXES}(?!\w)")
