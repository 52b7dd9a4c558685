"""`plainsight diff` of the demo shop, cold and with a base that is known, against one `mkdocs build` of it.

Wall seconds, for which it is asked on two cores, and CPU seconds, user and system, of the command and all its
processes. The three take turns, so that what else the machine does hits all of them; the median of the rounds.
"""

from __future__ import annotations

import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[1]
BIN = Path(sys.executable).parent
ROUNDS = 3


class Seconds(NamedTuple):
    wall: float
    cpu: float


def run(*command: str, cwd: Path) -> Seconds:
    """What a command and its processes take."""
    before, started = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    subprocess.run(command, cwd=cwd, check=True, capture_output=True)
    after, wall = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter() - started
    return Seconds(wall, after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime)


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        shop = Path(folder, "shop")
        shop.mkdir()
        for name in ("docs", "policies"):
            shutil.copytree(ROOT / name, shop / name)
        for name in ("mkdocs.yml", "plainsight.yml"):
            shutil.copy(ROOT / name, shop)
        who = ("-c", "user.name=Benchmark", "-c", "user.email=benchmark@shop.example")
        for arguments in (("init", "-q", "-b", "main"), ("add", "-A"), (*who, "commit", "-q", "-m", "The shop")):
            run("git", *arguments, cwd=shop)
        build = (str(BIN / "mkdocs"), "build", "-q", "-d", str(Path(folder, "site")))
        diff = (str(BIN / "plainsight"), "diff", "main")
        taken: dict[str, list[Seconds]] = {"mkdocs build": [], "diff, cold": [], "diff, base known": []}
        for _ in range(ROUNDS):
            taken["mkdocs build"].append(run(*build, cwd=shop))
            shutil.rmtree(shop / ".plainsight", ignore_errors=True)
            taken["diff, cold"].append(run(*diff, cwd=shop))
            taken["diff, base known"].append(run(*diff, cwd=shop))
    one = [statistics.median(side) for side in zip(*taken["mkdocs build"], strict=True)]
    for name, found in taken.items():
        wall, cpu = (statistics.median(side) for side in zip(*found, strict=True))
        ratios = f"ratio {wall / one[0]:.2f} wall, {cpu / one[1]:.2f} CPU"
        print(f"{name:18} {wall:6.2f} s wall, {cpu:6.2f} s CPU, {ratios}")


if __name__ == "__main__":
    main()
