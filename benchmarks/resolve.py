"""CPU and memory of resolving and checking many rules, against reading and validating them, in one process.

    .venv/bin/python benchmarks/resolve.py [RULES] [SHOP]...

All shops are measured, or those that are named (`large_shop`, `department_store`, ...: many_rules.py); the large one,
with all kinds of rules, at a quarter, a half and all of the rules. Reading is YAML text to a
valid policy. Resolving is the survey of each kind of rule: the table of every verdict, and all that it tells of
itself. Checking is every check on the policy's data, resolving included. Each measure runs in a process of its own;
memory is what the process holds at its peak beyond what it held before.
"""

from __future__ import annotations

import datetime as dt
import gc
import multiprocessing
import resource
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass

from many_rules import SHOPS

from plainsight.checks.audit import audit_policy
from plainsight.checks.policy_view import PolicyView
from plainsight.model import Reading, read_policy
from plainsight.settings import Settings
from plainsight.source import read

TODAY = dt.date(2026, 6, 15)


@dataclass(frozen=True, slots=True)
class Cost:
    """CPU seconds and megabytes; `nodes` of all tables and findings tell how much was there to find."""

    seconds: float
    megabytes: float
    found: int


def main() -> None:
    wanted = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
    named = sys.argv[2:]
    large = SHOPS[0]
    chosen = [shop for shop in SHOPS if not named or shop.__name__ in named]
    runs = [(shop, part) for shop in chosen for part in ((wanted // 4, wanted // 2) if shop is large else ())]
    runs += [(shop, wanted) for shop in chosen]
    for shop, rules in runs:
        _tell(shop, rules)


def _tell(shop: Callable[[int], str], rules: int) -> None:
    with multiprocessing.get_context("spawn").Pool(1, maxtasksperchild=1) as pool:
        reading, resolving, checking = (
            pool.apply(cost, (shop.__name__, rules, work)) for work in ("read", "resolve", "check")
        )
    print(f"{shop.__name__}: {rules} rules, {resolving.found} nodes, {checking.found} findings")
    print(f"  read and validated {reading.seconds:6.2f} s  {reading.megabytes:6.0f} MB")
    for name, each in (("resolved", resolving), ("every check", checking)):
        ratio = each.seconds / reading.seconds
        print(f"  {name:18} {each.seconds:6.2f} s  {each.megabytes:6.0f} MB more, {ratio:.2f} times as long")


def cost(shop: str, rules: int, work: str) -> Cost:
    """What one part of the work costs, in this process."""
    text = next(each for each in SHOPS if each.__name__ == shop)(rules)
    before, start = _held(), time.process_time()
    reading = read_policy([read(text, "policies/shop.yml")])
    if work == "read":
        took = time.process_time() - start
        assert len(reading.policy.rules) == rules
        assert not reading.faults
        return Cost(took, _held() - before, rules)
    gc.collect()
    before, start = _held(), time.process_time()
    found = _nodes(reading) if work == "resolve" else len(audit_policy(reading, Settings(), TODAY))
    return Cost(time.process_time() - start, _held() - before, found)


def _nodes(reading: Reading) -> int:
    return sum(len(made.table.nodes) for made in PolicyView(reading, Settings(), TODAY).surveys)


def _held() -> float:
    """The most that this process has held so far, in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


if __name__ == "__main__":
    main()
