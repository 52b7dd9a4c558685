"""What the ancestors of a text, and its own element, do to it: gathered from the root down, one element at a time."""

from __future__ import annotations

from dataclasses import dataclass

from plainsight.sight.css.colour import WHITE, Colour
from plainsight.sight.exposure import Reveal
from plainsight.sight.visibility.moves.depth import Space
from plainsight.sight.visibility.moves.shift import UNMOVED, WINDOW, Anchor, Shift, Turn


@dataclass(frozen=True, slots=True)
class Gone:
    """Nothing inside reaches the eye.

    Attributes:
        trick: as CSS would write it, or a closed box (`details`).
        depth: of the element that does it, 0 for the root.
        source: the sheet and line.
        reveal: what would open it.
        in_space: it is turned away in a space that what stands in it shares, and may turn back in.
    """

    trick: str
    depth: int
    source: str | None = None
    reveal: Reveal = Reveal.OPEN
    in_space: bool = False


@dataclass(frozen=True, slots=True)
class Clip:
    """A box that cuts off what overflows it.

    Attributes:
        depth: of the element.
        width, height: of what it lets through, in px; None where it is as large as its content, or layout decides.
        scrolls: whether a customer can scroll inside it.
        trick: the property that cuts, with its source.
        lines: how many lines a line clamp leaves.
        fuzzy: the size is known in part (a percentage, a calculation that layout finishes).
        cuts_x, cuts_y: what overflows along this axis can't be scrolled to.
        open_x, open_y: what overflows along this axis shows.
        nowrap: its text stays on one line.
        left, top: how far it had itself been moved, in px; `own_x`, `own_y`: in per cent of its own size.
        held: it is out of the flow and as high as what holds it, whose height is not known, or a share of that.
        holds_all: it cuts what stands out of the flow inside, too, whatever that is laid out against.
    """

    depth: int
    width: float | None
    height: float | None
    scrolls: bool
    trick: str
    source: str | None
    lines: int | None = None
    fuzzy: bool = False
    cuts_x: bool = True
    cuts_y: bool = True
    open_x: bool = False
    open_y: bool = False
    nowrap: bool = False
    left: float = 0.0
    top: float = 0.0
    own_x: float = 0.0
    own_y: float = 0.0
    held: bool = False
    holds_all: bool = False


@dataclass(frozen=True, slots=True)
class Tint:
    """Filters that change colours, and whether a ground has been painted inside them since."""

    functions: tuple[tuple[str, float], ...]
    ground_inside: bool = False


@dataclass(frozen=True, slots=True)
class Blend:
    """A group that is blended by a mode with what was painted below it; with nothing, where nothing was.

    `ground_inside`: it paints a ground of its own, which is blended as well.
    """

    mode: str
    below: tuple[Colour, ...]
    ground_inside: bool = False


@dataclass(frozen=True, slots=True)
class Fade:
    """A box that a mask shows less and less of, downwards or upwards.

    Attributes:
        depth: of its element.
        top, bottom: how much shows at its upper and lower edge, 0 to 1.
        grounds: what lies behind it.
        trick, source: the declaration.
    """

    depth: int
    top: float
    bottom: float
    grounds: tuple[Colour, ...]
    trick: str
    source: str | None


@dataclass(frozen=True, slots=True)
class Leak:
    """A painted box that its text may overflow, or a box inside one that is as high as its content.

    Attributes:
        depth: of that box.
        height: in px, paddings and borders included; where None, `unsure` says what layout decides about it; nothing,
            if it is that of its content.
        grounds: what lies behind it.
        least: the ground may be higher.
    """

    depth: int
    height: float | None
    grounds: tuple[Colour, ...]
    unsure: str = ""
    least: bool = False


@dataclass(frozen=True, slots=True)
class Strip:
    """A painted box of a bounded width, past whose side its words may run.

    Attributes:
        clip: what it would cut if it did.
        grounds: what lies behind it.
    """

    clip: Clip
    grounds: tuple[Colour, ...]


@dataclass(frozen=True, slots=True)
class View:
    """What an SVG drawing shows, in its own units.

    Attributes:
        width, height: None where layout decides.
        shift: how far the drawing has been moved.
        left, top: of its view.
        known: whether the size of its units is.
        clips: whether it cuts what overflows it.
    """

    width: float | None
    height: float | None
    shift: Shift
    left: float = 0.0
    top: float = 0.0
    known: bool = True
    clips: bool = True


@dataclass(frozen=True, slots=True)
class State:
    """All that an element and its ancestors do to the text inside.

    Attributes:
        gone: why nothing inside is seen, if so.
        unsure: the first thing that can't be decided, as a clause.
        part: what may take a part of what is inside from sight, or all of it, and can't add to it, as a clause.
        slope, lift: colours inside, as they finally look: slope * colour + lift (opacity groups multiply up).
        grounds: what may lie behind, opaque, before slope and lift; `ground_unknown`: why that can't be told.
        ground_between: it may be any colour between the grounds, those of a picture.
        text_fills: colours of a background that is clipped to text, which shine through clear ink.
        tints, blend, blur: filters and a blend mode on the way.
        scale: every scale and zoom, multiplied; `scale_*`: the declaration of the last one below 1.
        clips: boxes that cut.
        shift: how far it has been moved.
        anchor: the ancestor that absolute boxes are laid out against; `fixed_anchor`: the one for fixed boxes.
        fixed: inside a box that is fixed to the window; `layer`: the z-index of the positioned box around.
        main_flow: not in a footer, navigation, dialog or fixed bar.
        root_scroll: whether the window scrolls sideways, and down.
        rtl_root: whether the window scrolls to the left.
        opacity_*: the declaration of the last opacity below 1.
        flips: whether letters run backwards across, and down: one is mirrored, both are upside down.
        space: the space with depth that it shares with its children, or stands before or behind others of.
        perspective: of the parent, in px.
        room: the most that the box around it leaves across, in px; None where nothing bounds it.
        firm: whether that is what it leaves.
        tall: the most that the box around is high, in px; None where no height that is set bounds that.
        swung: why layout decides where a box around puts what stands out of its flow; None where none swings.
        turn: the box around, or itself, that turns about a point of its own.
        fade: the box around, or itself, that a mask shows less and less of.
        slides: depths of items of flexible rows, inside a clip or a fixed box, that it stands in.
        bare: nothing is painted below it yet in the group that it stands in, which blends with nothing outside.
        painted: depth of the box that was painted last in another colour, and what had been behind.
        behind_line: what lies behind the line that it stands on, where a box on that line has another ground.
        coated: depth of the box that was painted last, in whatever colour.
        grows: that box is as high as its content.
        leak: the box of a fixed height around, of which its text may run off its ground.
        strip: the painted box around that words may run past the side of.
        view: the drawing that it stands in.
        fixed_table: its table keeps columns as wide as they are set.
        walls: opaque backgrounds of ancestors since the nearest stacking context, which a negative z-index is behind.
    """

    gone: Gone | None = None
    unsure: str | None = None
    part: str | None = None
    slope: float = 1.0
    lift: tuple[float, float, float] = (0.0, 0.0, 0.0)
    grounds: tuple[Colour, ...] = (WHITE,)
    ground_unknown: str | None = None
    ground_between: bool = False
    text_fills: tuple[Colour, ...] = ()
    tints: tuple[Tint, ...] = ()
    blend: Blend | None = None
    blur: float = 0.0
    scale: float = 1.0
    clips: tuple[Clip, ...] = ()
    shift: Shift = UNMOVED
    anchor: Anchor = WINDOW
    fixed_anchor: Anchor = WINDOW
    fixed: bool = False
    layer: int = 0
    main_flow: bool = True
    root_scroll: tuple[bool, bool] = (True, True)
    rtl_root: bool = False
    opacity_depth: int = -1
    opacity_trick: str = ""
    opacity_source: str | None = None
    scale_depth: int = -1
    scale_trick: str = ""
    scale_source: str | None = None
    flips: tuple[bool, bool] = (False, False)
    space: Space | None = None
    perspective: float | None = None
    walls: int = 0
    room: float | None = None
    firm: bool = True
    tall: float | None = None
    swung: str | None = None
    turn: Turn | None = None
    fade: Fade | None = None
    slides: tuple[int, ...] = ()
    fixed_table: bool = False
    bare: bool = True
    leak: Leak | None = None
    strip: Strip | None = None
    painted: tuple[int, tuple[Colour, ...]] = (-1, ())
    grows: bool = False
    behind_line: tuple[tuple[Colour, ...], str | None] | None = None
    coated: int = -1
    view: View | None = None
