"""Bounds of what only layout knows: the least and the most room that a text, or what stands before it, may take.

`estimates` bounds a text by itself, `space` and `own_room` what boxes add to it, `counting` and `flow` all that
stands before it; `reach` counts how far down a text comes at most, by the height of `line_boxes` and the
`least_room` for them; `least_height` is how high a box surely is; `least_width` and `row_items` are for what a row
takes and `packing` for where that puts it, `begins` and `edges_across` for where in a box a block begins,
`even_cells` for cells of equal shares, `rows` and `tracks` for flexible boxes and grids, `grid_places` for the cell
of an item and `grid_rows` for the rows around it, `multicol` for columns of text, `held` for boxes as high as what
holds them; `table_cells` has the columns of a table, `table_widths` where they begin, and `distribution` how they
share its width. `scene` is what all of them ask of a page.
"""
