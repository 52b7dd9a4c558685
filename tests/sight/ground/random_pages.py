"""Random pages: common declarations on boxes in boxes, composed by a grammar, the same for the same seed and number.

What people write is composed of a few declarations, each harmless by itself. A case table holds those compositions
that somebody thought of; these are the others. A page that an engine is wrong about shrinks to what shows the fault.
"""

from __future__ import annotations

import html
import random
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property

from tests.sight.ground.suites import MARK, SuiteCase, case_of

GRAMMAR = {
    "told": "<look> <look> <cut> <cut> <cut>;<size> <cut>;<size> <size> <place> <place> <place>;<size> <place>;<cut> "
    "<turn> <turn> <margin> <padding> <float> <row> <row> <words>",
    "cut": "overflow:hidden overflow:hidden overflow:auto overflow:scroll overflow:clip overflow-x:hidden "
    "overflow-y:hidden contain:paint contain:strict clip-path:<shape> mask:<mask>",
    "shape": "inset(0) inset(50%) inset(0_0_50%) circle(0) circle(50%) polygon(0_0,100%_0,100%_100%,0_100%)",
    "mask": "linear-gradient(#000,#000) linear-gradient(transparent,transparent) linear-gradient(#000,transparent)",
    "size": "width:<length> width:<length> height:<length> height:<length> max-width:<length> max-height:<length> "
    "max-height:<length> min-width:<length> min-height:<length> <side>-size:<length> aspect-ratio:<number>",
    "side": "block inline",
    "length": "0 0 1px 8px 16px 20px 60px 90px 300px 10% 50% 100% 200% "
    "auto max-content min-content calc(100%_-_20px)",
    "place": "position:relative position:relative;<offset> position:absolute position:absolute;<offset> "
    "position:absolute;<offset>;<offset> position:fixed position:fixed;<offset> position:fixed;<offset>;<offset> "
    "position:sticky;<offset> position:relative;z-index:<layer> position:absolute;z-index:<layer>",
    "offset": "left:<move> right:<move> top:<move> bottom:<move> inset:0",
    "move": "0 0 20px 20px -20px 200px -200px -999px 10% 50% 100% -100% calc(100%_-_20px)",
    "layer": "-1 0 1 2",
    "turn": "transform:<transform> transform:<transform> transform:<transform> transform-origin:<origin> "
    "translate:<move> rotate:<angle> scale:<number> zoom:<number> writing-mode:vertical-rl writing-mode:vertical-lr",
    "transform": "translateX(<shift>) translateY(<shift>) translate(<shift>,<shift>) rotate(<angle>) scale(<number>) "
    "scaleX(-1) scaleY(-1) scaleY(<number>) skewX(30deg) rotateY(180deg)",
    "shift": "20px -20px 200px -200px 50% -50% 100% -100% 100vw",
    "angle": "5deg 45deg 90deg -90deg 180deg",
    "origin": "0_0 100%_0 100%_100% left top",
    "number": "0 .1 .5 1 2 3",
    "margin": "margin:<move> margin:auto margin-top:<move> margin-left:<move> margin-right:<move> "
    "margin-bottom:<move> margin:0_<move>",
    "padding": "padding:<length> padding-top:<length> padding-left:<length> padding:60px "
    "padding:20px;box-sizing:border-box border:8px_solid",
    "float": "float:left float:right clear:both float:left;<size> float:right;<margin>",
    "row": "display:flex display:flex;flex-direction:<direction> display:flex;justify-content:<end> "
    "display:flex;align-items:<end> display:flex;flex-wrap:wrap display:grid display:inline-block display:inline "
    "display:block display:grid;grid-template-columns:<track>_<track> display:grid;grid-template-rows:<track> "
    "display:inline-flex display:contents display:flow-root display:table display:table-cell flex:<number> "
    "flex:0_0_<length> flex-shrink:0 align-self:<end> order:<layer> grid-area:1/<area> columns:2 display:none",
    "direction": "column row-reverse column-reverse",
    "end": "center end flex-end space-between",
    "track": "0 0fr 1fr 60px auto min-content",
    "area": "1 2",
    "look": "opacity:<opacity> visibility:hidden visibility:visible color:<colour> background:<colour> "
    "background:<colour> color:<colour>;background:<colour> filter:<filter> mix-blend-mode:multiply",
    "opacity": "0 .5 1",
    "colour": "#fff #000 #eee #fff0 red",
    "filter": "opacity(0) blur(1px) brightness(.5)",
    "words": "text-indent:<move> white-space:nowrap line-height:<lines> font-size:<font> text-align:<align> "
    "direction:rtl letter-spacing:<spacing> text-overflow:ellipsis;white-space:nowrap;overflow:hidden "
    "vertical-align:<move> display:-webkit-box;-webkit-line-clamp:1;-webkit-box-orient:vertical;overflow:hidden",
    "lines": "0 .5 1 3",
    "font": "0 1px 9px 16px 30px 2em",
    "align": "center right end",
    "spacing": "-1em 2px 3em",
}
"""Symbol -> its alternatives, parted by blanks, of which each is as likely; `_` is a blank in one."""
SENTENCES = (
    "Cut fabric is yours to keep.",
    "Opened bath aids can't be returned, since nobody could sell them again.",
    "Final sale.",
)
FILLERS = ("Linen", "Wool", "Silk and cotton, woven by hand", "")
HOLDERS = ("div", "div", "div", "section", "span")
LEAVES = ("p", "p", "span", "div", "b")
FRAMES = (
    'body{margin:0;font:16px/1.5 "Liberation Sans",Arial,sans-serif}',
    'body{margin:0;padding:0 16px;font:16px/1.5 "Liberation Sans",Arial,sans-serif}',
    'body{font-family:"Liberation Sans",Arial,sans-serif}',
)
MOST_DEEP = 4
_SYMBOL = re.compile(r"<(\w+)>")


@dataclass(frozen=True, slots=True)
class Box:
    """An element with its declarations, words and boxes; `number` is that of a text that is asked about."""

    tag: str
    declarations: tuple[str, ...] = ()
    inside: tuple[Box | str, ...] = ()
    number: int | None = None

    def html(self) -> str:
        style = f' style="{";".join(self.declarations)}"' if self.declarations else ""
        mark = f' {MARK}="{self.number}"' if self.number is not None else ""
        return f"<{self.tag}{mark}{style}>{_html(self.inside)}</{self.tag}>"

    def texts(self) -> Iterator[tuple[int, str]]:
        """Number and words of the texts that are asked about."""
        if self.number is not None:
            yield self.number, "".join(one for one in self.inside if isinstance(one, str))
        for one in self.inside:
            if isinstance(one, Box):
                yield from one.texts()


@dataclass(frozen=True)
class RandomPage:
    """One page; `path` is what it is called by."""

    path: str
    frame: str
    body: Box

    @cached_property
    def html(self) -> str:
        head = f'<meta charset="utf-8"><title>Fabrics</title><style>{self.frame}</style>'
        return f'<!doctype html>\n<html lang="en"><head>{head}</head>\n{self.body.html()}</html>\n'

    @cached_property
    def cases(self) -> tuple[SuiteCase, ...]:
        site = {"index.html": self.html.encode()}
        return tuple(
            case_of("random", self.path, number, words, "index.html", site) for number, words in self.body.texts()
        )

    def case(self, number: int) -> SuiteCase:
        """That of one text."""
        return next(case for case in self.cases if case.target == f'[{MARK}="{number}"]')

    def simpler(self, number: int) -> Iterator[RandomPage]:
        """The pages that lack just one thing of this one, but for the text of that number."""
        for inside in _simpler(self.body.inside, number):
            yield replace(self, body=replace(self.body, inside=inside))
        for declarations in _with_one_less(self.body.declarations):
            yield replace(self, body=replace(self.body, declarations=declarations))


def page(seed: int, number: int) -> RandomPage:
    """The page of that number, of as many as one likes, of a seed."""
    chance = random.Random(f"{seed}/{number}")
    texts = iter(enumerate(chance.sample(SENTENCES, chance.choice((1, 1, 1, 2, 3)))))
    inside: list[Box | str] = []
    for text in texts:
        if chance.random() < 0.4:
            inside.append(Box("p", (), ("Linen",)))
        inside.append(_holder(chance, text, texts, chance.randint(1, MOST_DEEP)))
    if chance.random() < 0.6:
        inside.append(Box("p", (), ("Wool",)))
    return RandomPage(f"{seed}-{number}", chance.choice(FRAMES), Box("body", (), tuple(inside)))


def shrunk(whole: RandomPage, number: int, shows_fault: Callable[[RandomPage], bool]) -> RandomPage:
    """The page with as little as still shows the fault about one of its texts."""
    while True:
        less = next((one for one in whole.simpler(number) if shows_fault(one)), None)
        if less is None:
            return whole
        whole = less


def _holder(chance: random.Random, text: tuple[int, str], texts: Iterator[tuple[int, str]], deep: int) -> Box:
    """A box that holds a text, directly or `deep` boxes further in; and maybe the next text beside it."""
    if deep == 0:
        number, words = text
        return Box(chance.choice(LEAVES), _declarations(chance, (3, 3, 1)), (words,), number)
    inside: list[Box | str] = []
    inside.extend(_fillers(chance))
    inside.append(_holder(chance, text, texts, deep - 1))
    if chance.random() < 0.2 and (other := next(texts, None)) is not None:
        inside.append(_holder(chance, other, texts, chance.randrange(deep)))
    inside.extend(_fillers(chance))
    return Box(chance.choice(HOLDERS), _declarations(chance, (1, 4, 3, 1)), tuple(inside))


def _fillers(chance: random.Random) -> Iterator[Box | str]:
    if chance.random() < 0.3:
        words = chance.choice(FILLERS)
        if chance.random() < 0.3 and words:
            yield words
        else:
            yield Box(chance.choice(LEAVES), _declarations(chance, (3, 2)), (words,) if words else ())


def _declarations(chance: random.Random, weights: tuple[int, ...]) -> tuple[str, ...]:
    """As many as chance has it, where `weights` are those of none, one, two ..."""
    (count,) = chance.choices(range(len(weights)), weights)
    return tuple(one for _ in range(count) for one in _written(chance, "told").split(";"))


def _written(chance: random.Random, symbol: str) -> str:
    chosen = chance.choice(GRAMMAR[symbol].split(" "))
    return _SYMBOL.sub(lambda found: _written(chance, found[1]), chosen).replace("_", " ")


def _html(inside: tuple[Box | str, ...]) -> str:
    return "".join(html.escape(one, quote=False) if isinstance(one, str) else one.html() for one in inside)


def _simpler(inside: tuple[Box | str, ...], number: int) -> Iterator[tuple[Box | str, ...]]:
    """What stands in a box with one thing less: a box or words, what a box adds to what is in it, a declaration."""
    for at, one in enumerate(inside):
        before, after = inside[:at], inside[at + 1 :]
        holds = isinstance(one, Box) and number in dict(one.texts())
        if not holds:
            yield before + after
        if not isinstance(one, Box):
            continue
        if one.number is None:
            yield before + one.inside + after
        for changed in _simpler_box(one, number):
            yield (*before, changed, *after)


def _simpler_box(box: Box, number: int) -> Iterator[Box]:
    if box.number is not None and box.number != number:
        yield replace(box, number=None)
    if box.number is None:
        for inside in _simpler(box.inside, number):
            yield replace(box, inside=inside)
    for declarations in _with_one_less(box.declarations):
        yield replace(box, declarations=declarations)


def _with_one_less(declarations: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    for at in range(len(declarations)):
        yield declarations[:at] + declarations[at + 1 :]
