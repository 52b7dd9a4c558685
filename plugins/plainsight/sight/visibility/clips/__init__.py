"""What cuts a text off.

`clipping` and `clip_shapes` note on the way down what cuts, `cutting` says what that leaves of a text; `between` is
what boxes in between take of its room, `aligned` whether its line ends beyond them, `collapsed` whether its box is
lower than what is in it, `one_line` what pushes it along a line that does not wrap, `indented` first lines that are
pushed away, `sideways` puts what stands across a box to these, where `aside` lets it be of use, `packed_down` has
columns that overflow at their top, `text_columns` those that text is set in, `fixed_rows` rows that the window does
not hold, `pushed` what a line beside an item may push out, `table_columns` what a column takes away, `table_row` what
the columns before it do, `stuck_columns` those that stick to an edge, `in_tracks` what columns and rows leave of a
box that cuts; `upright` is about upright lines, `beside` are grounds that words run past the side of.
"""
