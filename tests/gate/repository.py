"""A small shop in a real git repository, with what tests do to it."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.cli.running import run

DAY = "2026-06-15"
WRITER = ("Writer", "writer@shop.example")
OWNER = ("Policy Owner", "owner@shop.example")
FILES: Mapping[str, str] = {
    "mkdocs.yml": """\
site_name: Shop
theme: {name: null, custom_dir: theme}
plugins: [search, plainsight]
extra_css: [site.css]
markdown_extensions: [attr_list, md_in_html]
validation: {anchors: warn}
""",
    "theme/main.html": """\
<!doctype html>
<html lang="en">
<head><title>{{ page.title }}</title>
{% for path in config.extra_css %}<link rel="stylesheet" href="{{ path|url }}">{% endfor %}</head>
<body>
<nav>{% for item in nav %}{% if item.url is defined %}<a href="{{ item.url|url }}">{{ item.title }}</a>
{% endif %}{% endfor %}</nav>
<main>{{ page.content }}</main>
</body>
</html>
""",
    "plainsight.yml": "clicks: 3\nstrict: false\n",
    "docs/index.md": """\
# Welcome

We sell bath aids.

[Choosing a bath aid](choosing.md)
""",
    "docs/choosing.md": """\
---
sells: [bath-aids]
---
# Choosing a bath aid

Chairs, boards and rails.

{{ notice("bath-hygiene") }}

[Bath aids in the store](https://shop.example/bath){ .buy }
""",
    "docs/site.css": "p { margin: 1em 0 }\n",
    "policies/shop.yml": """\
shop: {name: Example Shop, countries: [US], locales: [en], currency: USD, time_zone: America/New_York}
catalogue:
  categories:
    - {id: bath-aids, name: Bath aids}
    - {id: sofas, name: Sofas}
contact:
  channels:
    - {id: phone, kind: phone, number: "+1 800 555 0199"}
    - {id: chat, kind: chat, url: https://shop.example/chat}
  hours:
    - {days: [monday, tuesday, wednesday, thursday, friday], opens: "08:00", closes: "20:00"}
roles:
  - {id: care-lead, name: Customer care lead}
""",
    "policies/returns.yml": """\
rules:
  - id: bath-hygiene
    kind: return
    title: Bath aids
    scope: {categories: bath-aids}
    why: They touch bare skin, and we will not sell you one that somebody else has used.
    author: Returns desk
    reviewer: Customer care lead
    checked_on: 2026-05-01
    outcomes:
      - {reason: changed_mind, state: opened, return_policy: not_permitted}
      - reason: changed_mind
        state: unopened
        return_policy: finite_window
        window: {days: 45, anchor: delivered}
        refund: [full_refund, exchange]
        refund_within: P5D
  - id: sofa-returns
    kind: return
    title: Sofas
    scope: {categories: sofas}
    why: Some things only show at home.
    author: Returns desk
    reviewer: Customer care lead
    checked_on: 2026-05-01
    outcomes:
      - {reason: any, return_policy: finite_window, window: {days: 30, anchor: delivered}, refund: full_refund}
""",
}


@dataclass(frozen=True)
class Shop:
    """A shop's folder in a repository of its own; `main` is the base, and HEAD stands on `change`."""

    root: Path

    def git(self, *arguments: str, by: tuple[str, str] = WRITER) -> str:
        name, mail = by
        who = {
            f"GIT_{role}_{part}": v
            for role in ("AUTHOR", "COMMITTER")
            for part, v in (("NAME", name), ("EMAIL", mail))
        }
        quiet = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull}
        done = subprocess.run(
            ["git", "-C", str(self.root), *arguments],
            env={**os.environ, **who, **quiet},
            check=True,
            capture_output=True,
            text=True,
        )
        return done.stdout

    def write(self, name: str, text: str) -> None:
        path = self.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")

    def edit(self, name: str, old: str, new: str) -> None:
        text = (self.root / name).read_text("utf-8")
        assert old in text, f"{name} does not hold {old!r}"
        self.write(name, text.replace(old, new))

    def commit(self, message: str = "Change", by: tuple[str, str] = WRITER) -> None:
        self.git("add", "-A")
        self.git("commit", "-q", "-m", message, by=by)

    def run(self, *arguments: str) -> tuple[int, str]:
        """Exit code and all that the command says."""
        done = run(*arguments, "--project", self.root, "--as-of", DAY)
        return done.exit_code, done.output

    def diff(self, *arguments: str) -> tuple[int, list[dict[str, Any]]]:
        """Exit code and the changes of `plainsight diff main`."""
        code, said = self.run("diff", *(arguments or ("main",)), "--format", "json", "--no-strict")
        assert said.startswith("{"), said
        return code, [change for each in json.loads(said)["comparisons"] for change in each["changes"]]


def new_shop(folder: Path) -> Shop:
    """The shop, committed on `main`, with the branch `change` checked out."""
    shop = Shop(folder)
    for name, text in FILES.items():
        shop.write(name, text)
    shop.git("init", "-q", "-b", "main")
    shop.git("config", "user.name", WRITER[0])
    shop.git("config", "user.email", WRITER[1])
    shop.write(".gitignore", ".plainsight/\nsite/\n")
    shop.commit("The shop")
    shop.git("switch", "-q", "-c", "change")
    return shop


def copy_of(shop: Shop, folder: Path) -> Shop:
    """The same repository in another folder, with what is cached of its base."""
    shutil.copytree(shop.root, folder)
    return Shop(folder)
