"""A gate that can't look is closed: exit 3, and the command that mends it."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from plainsight.gate.git import Repository
from tests.gate.repository import DAY, FILES, Shop, new_shop


@pytest.fixture(scope="module")
def plain(tmp_path_factory: pytest.TempPathFactory) -> Shop:
    """A shop of which nothing is built."""
    return new_shop(tmp_path_factory.mktemp("closed") / "shop")


def no_leftovers(shop: Shop) -> None:
    assert shop.git("worktree", "list", "--porcelain").count("worktree ") == 1


def test_a_base_that_is_not_here(plain: Shop) -> None:
    code, said = plain.run("diff", "origin/main")
    assert code == 3
    assert "git fetch origin main" in said


@pytest.mark.parametrize("unset", ["", "origin/"])
def test_a_base_whose_variable_is_not_set(plain: Shop, unset: str) -> None:
    code, said = plain.run("diff", unset)
    assert (code, "is the variable set" in said) == (3, True)


def test_a_shop_that_stood_elsewhere_in_its_repository(tmp_path: Path) -> None:
    whole = Shop(tmp_path)
    for name in ("mkdocs.yml", "docs/index.md"):
        whole.write(f"old/{name}", FILES[name])
    whole.git("init", "-q")
    whole.git("config", "user.name", "Writer")
    whole.git("config", "user.email", "writer@shop.example")
    whole.commit("The shop")
    whole.git("mv", "old", "new")
    code, said = Shop(tmp_path / "new").run("diff", "HEAD")
    assert (code, "has no new/mkdocs.yml" in said, "--exposures FILE" in said) == (3, True, True)


def test_a_shallow_clone(plain: Shop, tmp_path: Path) -> None:
    for number in range(3):
        plain.write("docs/more.md", f"# More {number}\n")
        plain.commit()
    source = plain.root.as_uri()
    plain.git("clone", "-q", "--depth", "1", "--no-single-branch", source, str(tmp_path / "shallow"))
    clone = Shop(tmp_path / "shallow")
    code, said = clone.run("diff", "origin/main")
    assert code == 3
    assert "git fetch --unshallow" in said
    assert "git fetch --unshallow" in clone.run("diff", "HEAD~1")[1]
    assert "git log --oneline" in plain.run("diff", "HEAD~99")[1]


def test_a_repository_without_a_commit(tmp_path: Path) -> None:
    shop = Shop(tmp_path)
    shop.git("init", "-q")
    code, said = shop.run("diff", "main")
    assert (code, "commit what is there first" in said) == (3, True)


def test_a_submodule_of_the_base_is_looked_at_or_missed_aloud(tmp_path: Path) -> None:
    shop = new_shop(tmp_path / "shop")
    inner = Shop(tmp_path / "inner")
    (shop.root / "docs").rename(inner.root)
    inner.git("init", "-q", "-b", "main")
    inner.commit("The pages")
    shop.git("rm", "-q", "-r", "--cached", "docs")
    shop.git("-c", "protocol.file.allow=always", "submodule", "add", "-q", str(inner.root), "docs")
    shop.commit("Keep the pages elsewhere")
    shop.git("branch", "-f", "main", "change")
    pages = Shop(shop.root / "docs")
    pages.edit("site.css", "p {", ".ps-notice { display: none }\np {")
    pages.commit("Hide the notices")
    shop.commit("Take the newest pages")
    code, changes = shop.diff()
    assert (code, [change["code"] for change in changes]) == (1, ["PG104"]), changes

    shop.git("submodule", "deinit", "-q", "--force", "docs")
    (shop.root / ".plainsight").rename(tmp_path / "cached")
    code, said = shop.run("diff", "main", "HEAD")
    assert code == 3
    assert "git submodule update --init --recursive" in said
    no_leftovers(shop)


def test_no_repository(tmp_path: Path) -> None:
    code, said = Shop(tmp_path).run("diff", "main")
    assert code == 3
    assert "git finds no repository here" in said


def test_a_base_without_a_site(plain: Shop) -> None:
    plain.git("switch", "-q", "--orphan", "empty")
    plain.write("README.md", "Nothing yet.\n")
    plain.commit("Nothing")
    first = plain.git("rev-parse", "HEAD").strip()
    plain.git("switch", "-q", "-c", "first", first)
    for name in ("mkdocs.yml", "docs", "policies", "theme"):
        plain.git("checkout", "-q", "main", "--", name)
    plain.commit("The site")
    code, said = plain.run("diff", "empty")
    assert code == 3
    assert "has no mkdocs.yml" in said
    assert "plainsight check" in said
    plain.git("switch", "-q", "change")


def test_a_base_that_does_not_build(shop: Shop) -> None:
    shop.edit("mkdocs.yml", "search, plainsight", "search, plainsight, nothing-like-this")
    shop.commit("Break the build")
    shop.git("branch", "-f", "main", "change")
    shop.edit("mkdocs.yml", ", nothing-like-this", "")
    shop.commit("Mend it")
    code, said = shop.run("diff", "main")
    assert code == 3
    assert "can't be built" in said
    assert "git worktree add ../base" in said
    assert "nothing-like-this" in said
    no_leftovers(shop)


def test_a_head_that_does_not_build(shop: Shop) -> None:
    shop.write("hook.py", "def on_config(config):\n    raise RuntimeError('the hook broke')\n")
    shop.edit("mkdocs.yml", "plugins:", "hooks: [hook.py]\nplugins:")
    shop.commit()
    code, said = shop.run("diff", "main")
    assert code == 3
    assert "the hook broke" in said


def test_policies_that_can_not_be_read(shop: Shop) -> None:
    shop.edit("policies/returns.yml", "    title: Bath", "   title: Bath")
    shop.commit()
    code, said = shop.run("diff", "main")
    assert code == 3
    assert "policies/returns.yml:" in said
    assert "Mend that first: rules that can't be read would be told as taken away." in said


def test_a_plugin_taken_out_is_told_in_every_report(shop: Shop) -> None:
    shop.edit("mkdocs.yml", "search, plainsight", "search")
    shop.commit()
    for name in ("terminal", "github", "sarif", "markdown", "html", "junit"):
        code, said = shop.run("diff", "main", "--format", name)
        assert (code, "Traceback" in said) == (1, False), name


def test_a_browser_that_is_asked_for_and_not_there(shop: Shop, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(Path(sys.executable).parent) + os.pathsep + "/usr/bin")
    monkeypatch.setenv("PLAINSIGHT_CHROMIUM", str(shop.root / "no-such-browser"))
    code, said = shop.run("diff", "main", "--engine", "browser")
    assert code == 3
    assert "playwright install" in said or "pip install" in said


def test_settings_that_can_not_be_used(plain: Shop) -> None:
    plain.edit("plainsight.yml", "clicks: 3", "klicks: 3")
    code, said = plain.run("diff", "main")
    plain.edit("plainsight.yml", "klicks: 3", "clicks: 3")
    assert code == 2
    assert "clicks" in said


HALTING = """\
import os, signal
def on_pre_build(config):
    with open(os.environ["HALTED"], "w") as pipe:
        pipe.write("half-way")
    signal.pause()
"""


@pytest.mark.parametrize("command", [("diff", "main"), ("check",)], ids=" ".join)
@pytest.mark.parametrize("by", ["ctrl-C", "a request to terminate"])
def test_what_is_stopped_half_way_leaves_nothing_behind(tmp_path: Path, command: tuple[str, ...], by: str) -> None:
    shop = new_shop(tmp_path / "shop")
    shop.write("hook.py", HALTING)
    shop.edit("mkdocs.yml", "plugins:", "hooks: [hook.py]\nplugins:")
    shop.commit()
    shop.git("branch", "-f", "main", "change")
    temporary, pipe = tmp_path / "temporary", tmp_path / "pipe"
    temporary.mkdir()
    os.mkfifo(pipe)
    program = (sys.executable, "-c", "from plainsight.cli import main; main()")
    process = subprocess.Popen(
        [*program, *command, "--project", str(shop.root), "--as-of", DAY],
        env={**os.environ, "TMPDIR": str(temporary), "HALTED": str(pipe)},
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
        # A background job of a shell ignores ctrl-C, and hands that on to all that it starts.
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
    )
    assert pipe.read_text("utf-8").startswith("half-way")  # waits until a build is on its way
    if by == "ctrl-C":
        os.killpg(process.pid, signal.SIGINT)  # a terminal asks all processes of the command
    else:
        process.terminate()
    _, said = process.communicate(timeout=120)
    assert process.returncode == (130 if by == "ctrl-C" else 128 + signal.SIGTERM)
    assert list(temporary.iterdir()) == []
    no_leftovers(shop)
    if by == "ctrl-C":
        assert said == "plainsight: stopped half-way; nothing temporary is left behind\n"


def test_a_cache_that_git_keeps_is_not_believed(shop: Shop) -> None:
    (kept,) = (shop.root / ".plainsight" / "cache").glob("*.jsonl")
    shop.write(".gitignore", "site/\n")
    (shop.root / ".plainsight" / ".gitignore").unlink()
    forged = kept.read_text("utf-8").replace('"days: 45"', '"days: 30"')
    kept.write_text(forged, "utf-8")
    shop.commit("Bring a cache along")
    assert Repository(shop.root).holds(".plainsight")
    code, said = shop.run("diff", "main")
    assert code == 0, said


def test_hooks_of_the_repository_are_not_run(shop: Shop) -> None:
    marker = shop.root.parent / "ran"
    hook = shop.root / ".git" / "hooks" / "post-checkout"
    hook.parent.mkdir(exist_ok=True)
    hook.write_text(f"#!/bin/sh\ntouch '{marker}'\n", "utf-8")
    hook.chmod(0o755)
    with Repository(shop.root).worktree(Repository(shop.root).commit("main")) as folder:
        assert (folder / "mkdocs.yml").is_file()
    assert not marker.exists()
