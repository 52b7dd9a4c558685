"""What checks on the policy's data look at."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from functools import cached_property

from plainsight.model import Policy, Reading
from plainsight.resolution.survey import Survey, survey
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

    @cached_property
    def survey(self) -> Survey:
        """Which rule governs which order; made once for all checks that ask."""
        return survey(self.policy, self.today)
