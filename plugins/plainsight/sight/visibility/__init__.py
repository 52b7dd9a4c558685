"""What becomes of one text on its way to a customer's eye, in a window of one size.

Where to begin: `scene` holds a page in a window; `judge` asks it for the verdict on an element's texts, and `summing`
makes one look of several verdicts. In between, `advance` goes down the tree from the root, one element at a time, and
carries a `state` along; `verdict` reads a text's verdict from the state that it ends in. The rest are the parts of
that way, by what they ask:

- Is it drawn at all? `rendering`, `animation`, `forks` (a property that may turn out in several ways).
- In which colours? `paint` (opacity, filters, blend modes), `backgrounds`, `gradients`, `images`, `masks`, `ink`,
  `strokes`, `fonts`, `body_size`; `fading` is what a mask leaves that fades a box.
- Where is it, and how large? `turned` and `transforms`, `swinging` for words in a box that turns; `moving`,
  `taken_out`, `offscreen` and `moved_out` for what is moved; `layout`, `flow`, `own_room`, `across`, `space`,
  `estimates`, `rows`, `tracks`, `grid_cells` and `held` (boxes as high as what holds them) for bounds of what only
  layout knows; `fixed_rows` for rows that the window does not hold, `indented` for first lines that are pushed away.
- What cuts it off? `clipping` and `clip_shapes` note it on the way down, `cutting` says what they leave of a text,
  `between` what boxes in between take of its room, `aligned` whether its line ends beyond them, `collapsed` whether
  its box is lower than what is in it, `one_line` what pushes it along a line that does not wrap, `table_columns`
  what a column takes away.
- What lies over it, or under it? `lifted` finds which elements may, `laid_over` what each may lie over, `cover` and
  `covers` the boxes of a page, `generated_boxes` those of `::before` and `::after`; `stacking` has the order of
  painting, `covering` the answer, `laid_under` that for boxes of a known place, `one_spot` that of neighbours.
  `under` has the ground that a box below gives.
- What may a script take away? `script_waiting` and `script_reads` leave out what waits for a person or only reads,
  `script_names` reads names, `script_scopes` what is hidden near them, `script_wholes` what is done to the page as a
  whole, `script_facts` all of it, `script_set` those of a page, `root_recipe` and `root_effects` what classes do;
  `surroundings` asks them, and the covers, for a text.
- What is in a drawing: `drawing`, `shapes`. What holds no text: `box_look`. A text node's share: `run`.
"""
