"""What lies over a text, or under it.

`lifted` finds which elements may, by the `powers` of the sheets' rules, for a page `page_layers`; `laid_over` has
what each may lie over, by its `own_style`, `bare_layers` those that paint nothing themselves, `past_anchor` what
runs past the box that it is laid in, `pulled` those of the flow that lie on their neighbours, `generated_boxes` and
`spilt_boxes` those of `::before` and `::after`, `page_covers` all boxes of a page that do (each a `cover`).
`stacking` has the order of painting; `covering` answers whether a text is hidden, with `laid_under` for boxes of a
known place and `across` for their sides, `lower_part` for bars below, `sides` for drawers at the window's side,
`fixed_boxes` for two that stay in the window, `feet` for what sticks in a pane, `neighbours` for boxes of a column,
as far apart as `column_gaps` says, `one_spot` for slides, `grid_cells` for items of a grid and `shapes` for drawings.
`under` has the ground that a box below gives, `column_grounds` that of a table's columns, and `veils` what a see-
through one above leaves to see.
"""
