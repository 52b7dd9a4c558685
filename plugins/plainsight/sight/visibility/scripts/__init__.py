"""What a page's scripts may take away, read off their texts.

`waiting` and `reads` leave out what waits for a person or only reads, `names` reads names, `scopes` what is hidden
near them, `handed` what a library is given, `wholes` what is done to the page as a whole; `facts` is all of that for
one script, `page_scripts` those of a page. `root_recipe` and `root_effects` have what classes on the root do.
"""
