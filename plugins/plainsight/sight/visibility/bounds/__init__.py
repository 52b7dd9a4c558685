"""Bounds of what only layout knows: the least and the most room that a text, or what stands before it, may take.

`estimates` bounds a text by itself, `space` and `own_room` what boxes add to it, `flow` all that stands before it;
`reach` counts how far down a text comes at most, and `least_room` what is left for its lines; `across` is for widths,
`rows` and `tracks` for flexible boxes and grids, `held` for boxes as high as what holds them.
"""
