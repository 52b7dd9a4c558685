"""What checks on the policy's data look at."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from plainsight.model import Policy, Reading
from plainsight.settings import Settings


@dataclass(frozen=True)
class PolicyView:
    """The policy's data, with its places."""

    reading: Reading
    settings: Settings
    today: dt.date

    @property
    def policy(self) -> Policy:
        return self.reading.policy
