"""What becomes of one text on its way to a customer's eye, in a window of one size.

Where to begin: `scene` holds a page in a window; `judge` asks it for the verdict on an element's texts (its
`pieces`), and `summing` makes one look of several verdicts. In between, `advance` goes down the tree from the root,
one element at a time, and carries a `state` along; `verdict` reads a text's verdict from the state that it ends in.
The rest are the parts of that way, by what they ask:

- Is it drawn at all? `rendering`, `animation`, `forks` (a property that may turn out in several ways).
- In which colours? The room `colours`, and `own_ground`; `body_size` is what its size is held against.
- Has it been moved away? The room `moves`.
- How much room is there, and how much does it take? The room `bounds`; `layout` puts to it, and to `moves` and
  `clips`, what only layout knows.
- What cuts it off? The room `clips`.
- What lies over it, or under it? The room `covers`.
- What may a script take away? The room `scripts`; `surroundings` asks it, and the covers, for a text.
- What is in a drawing: `drawing`; in a formula: `formulas`. What holds no text: `box_look`. A text's share: `run`.
"""
