"""The colours of a text and of what lies behind it, as they reach the eye.

`paint` has opacity, filters and blend modes; `backgrounds`, with `gradients`, `images` and `inset_shadows`, what lies
behind; `masks` what a mask lets through, and `fading` what one leaves that fades a box; `strokes` and `fonts` what is
left of letters; `ink` brings them together as a contrast.
"""
