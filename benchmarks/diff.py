"""`plainsight diff` of the demo shop, cold and with a base that is known, against one `mkdocs build` of it.

CPU seconds, user and system, of the command and all its processes; the median of three runs each.
"""

from __future__ import annotations

import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
BIN = Path(sys.executable).parent
ROUNDS = 3


def cpu(*command: str, cwd: Path) -> float:
    """CPU seconds of a command and its processes."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, cwd=cwd, check=True, capture_output=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime


def median(measure: Callable[[], float]) -> float:
    return statistics.median(measure() for _ in range(ROUNDS))


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        shop = Path(folder, "shop")
        shop.mkdir()
        for name in ("docs", "policies"):
            shutil.copytree(ROOT / name, shop / name)
        shutil.copy(ROOT / "mkdocs.yml", shop)
        who = ("-c", "user.name=Benchmark", "-c", "user.email=benchmark@shop.example")
        for arguments in (("init", "-q", "-b", "main"), ("add", "-A"), (*who, "commit", "-q", "-m", "The shop")):
            cpu("git", *arguments, cwd=shop)
        build = median(lambda: cpu(str(BIN / "mkdocs"), "build", "-q", "-d", str(Path(folder, "site")), cwd=shop))
        diff = (str(BIN / "plainsight"), "diff", "main")

        def cold() -> float:
            shutil.rmtree(shop / ".plainsight", ignore_errors=True)
            return cpu(*diff, cwd=shop)

        print(f"mkdocs build: {build:.2f} s CPU")
        for name, found in (("cold", median(cold)), ("base known", median(lambda: cpu(*diff, cwd=shop)))):
            print(f"plainsight diff, {name}: {found:.2f} s CPU, ratio {found / build:.2f}")


if __name__ == "__main__":
    main()
