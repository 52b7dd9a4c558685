"""Pseudo-classes and pseudo-elements that a current Chromium knows: a rule that names another is dropped whole."""

from __future__ import annotations

# These an element and its ancestors decide alone, where their arguments do.
CHAIN_PSEUDOS = frozenset(
    {"root", "scope", "link", "any-link", "is", "where", "not", "matches", "-webkit-any", "dir", "lang"}
)
LIST_PSEUDOS = frozenset({"is", "where", "not", "has", "matches", "-webkit-any"})
TREE_PSEUDOS = frozenset(
    {
        *("first-child", "last-child", "only-child", "first-of-type", "last-of-type", "only-of-type", "empty"),
        *("nth-child", "nth-last-child", "nth-of-type", "nth-last-of-type"),
    }
)
STATE_PSEUDOS = frozenset(
    {
        *("hover", "focus", "focus-within", "focus-visible", "active", "target", "target-within", "visited"),
        *("checked", "enabled", "disabled", "required", "optional", "read-only", "read-write", "placeholder-shown"),
        *("default", "indeterminate", "valid", "invalid", "in-range", "out-of-range", "user-valid", "user-invalid"),
        *("autofill", "-webkit-autofill", "popover-open", "modal", "open", "fullscreen", "-webkit-full-screen"),
        *("picture-in-picture", "playing", "paused", "muted", "seeking", "buffering", "stalled", "volume-locked"),
        *("defined", "state", "local-link", "blank", "active-view-transition", "host", "host-context"),
        *("xr-overlay", "has-slotted"),
    }
)
HOST_PSEUDOS = frozenset({"host", "host-context"})
LEGACY_PSEUDO_ELEMENTS = frozenset({"before", "after", "first-line", "first-letter"})
# Browsers know more pseudo-elements than matter here; a prefixed one is always valid in Chromium.
PSEUDO_ELEMENTS = frozenset(
    {
        *("before", "after", "first-line", "first-letter", "marker", "selection", "placeholder", "backdrop", "cue"),
        *("file-selector-button", "part", "slotted", "details-content", "target-text", "highlight", "spelling-error"),
        *("grammar-error", "view-transition", "view-transition-group", "view-transition-image-pair", "scroll-button"),
        *("view-transition-old", "view-transition-new", "scroll-marker", "scroll-marker-group", "column", "picker"),
        *("checkmark", "picker-icon", "search-text", "interest-hint"),
    }
)
FUNCTIONAL_PSEUDO_ELEMENTS = frozenset(
    {
        *("cue", "cue-region", "part", "slotted", "highlight", "picker", "scroll-button", "view-transition-group"),
        *("view-transition-image-pair", "view-transition-old", "view-transition-new"),
    }
)
