"""What examples of checks on pages and sites are made of."""

from __future__ import annotations

NOTICE = """
<section class="ps-notice" data-plainsight-rule="bath-hygiene">
  <p>Bath aids cannot be returned once opened.</p>
  <p>Why: they touch bare skin, and we will not sell you one that somebody else has used.</p>
</section>
"""
BUY = """
<p><a class="buy" href="https://shop.example/bath">Buy bath aids</a></p>
"""
