"""Where a box is put: whether a text has been moved to where nobody gets, turned away, or made too small.

`shift` is how far; `moving` has offsets, margins and translations, `taken_out` the edges that these count from;
`transforms` and `turned`, with `matrices`, how large things are and which side they show, `depth` what stands before
or behind others, `swinging` where words go in a box that turns, `hanging` boxes placed from one that is fixed to the
window; `dragged` what the margins of boxes before it pull it up by; `offscreen` whether any scrolling leads there,
`moved_out` whether a box that cuts still shows it.
"""
