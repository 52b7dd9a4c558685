"""Real Chromium on a sample of the trial ground; the scripts `ground` and `confusion` do the whole."""

import pytest
from tests.sight.ground.confusion import hidden_called_visible, results, unsure, visible_called_hidden
from tests.sight.ground.engines import open_judge
from tests.sight.ground.ground import VIEWPORTS, Case, cases, truths
from tests.sight.ground.oracle import open_oracle

EACH = 45
"""Of so many cases of a family one is asked, and of each family its first, which costs about a minute and a half."""


ALWAYS = (
    "shadow-no-slot",
    "mirror-scale-property",
    "over-outline-inside",
    "over-thick-line",
    "ground-border-image-fills",
    "ground-inverted-behind",
    "drawn-without-height",
    "su-use-of-sprite",
    "clip-margin-with-box",
    "stuck-behind-page-room",
)
"""Asked in any case: words without a style at all, or turned by a property of its own, and what only pixels tell."""


def sample() -> tuple[Case, ...]:
    """Some cases of each family, but for Material's slow pages."""
    families: dict[str, list[Case]] = {}
    for case in cases():
        families.setdefault(case.family, []).append(case)
    chosen = [case for name, family in families.items() if name != "material" for case in family[::EACH]]
    return (*chosen, *cases(*(name for name in ALWAYS if name not in {case.name for case in chosen})))


@pytest.mark.browser
def test_the_stored_truth_is_what_chromium_shows() -> None:
    with open_oracle() as oracle:
        now = {(case.name, name): oracle.truth(case, name).state for case in sample() for name in VIEWPORTS}
    then = {(case.name, name): truths()[case.name][name].state for case in sample() for name in VIEWPORTS}
    assert now == then


@pytest.mark.browser
def test_the_browser_engine_agrees_with_the_pixels_on_the_sample() -> None:
    with open_judge("browser") as judge:
        found = list(results(judge, "browser", sample()))
    assert [f"{one.where}: {one.failure}" for one in found if one.failure] == []
    assert [one.where for one in hidden_called_visible(found)] == []
    assert [one.where for one in visible_called_hidden(found)] == []
    assert [one.where for one in unsure(found)] == []
