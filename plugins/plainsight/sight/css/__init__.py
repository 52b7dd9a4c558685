"""CSS, read as far as it can affect sight; nothing here knows of texts or notices.

- A sheet: `scan` cuts its text into `rules` (`import_rule` reads an `@import`, `namespaces` each `@namespace`),
  `sheet` compiles them by what an element must have to be meant; `user_agent` is the browser's own sheet.
- Any text: `syntax` knows where its strings, comments and blocks end, and `value_parts` cuts it at blanks or commas.
- Selectors: `selectors` reads them off their `selector_text` into a `selector_model`, with `pseudo_names`, `steps`;
  `matching` asks whether one means an element, in a `mode`, with `places`, `siblings`, `having`, `pseudo_state`,
  `language` and, where much has to pass, `loose_match`; `logic` joins its three kinds of answer.
- Conditions: `condition` is their grammar; `media`, `supports` and `container` answer them.
- Properties: `properties` names those that count, `shorthands` other names for them; `expand` and `list_shorthands`
  take shorthands apart;
  `variables` puts in `var()`; `validity` drops what a browser drops, by `property_definitions`, which are
  made of `value_definitions` and `value_types` and read by `definition_syntax`, and by `value_grammar` and
  `function_grammar`, with `function_names`; `quirks` has what only old pages may write.
- Values: `lengths` reads them, with `units` and `calculation`; `colour`, `colour_names`,
  `legacy_colour`, `font_names`, `svg_transform`, `escapes`.
"""
