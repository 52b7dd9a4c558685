"""A request to end is unwound once, however often it is told."""

from __future__ import annotations

import signal
from collections.abc import Iterator

import pytest

from plainsight.adapters import stopping
from plainsight.adapters.stopping import terminable

BOTH = (signal.SIGINT, signal.SIGTERM)


@pytest.fixture(autouse=True)
def _in_the_foreground() -> Iterator[None]:
    """A shell has its background jobs ignore ctrl-C, and these tests with them."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.mark.parametrize("first", BOTH)
@pytest.mark.parametrize("again", BOTH)
def test_what_a_first_request_takes_away_is_not_stopped_by_others(
    first: signal.Signals, again: signal.Signals, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(stopping.time, "monotonic", lambda: 7.0)
    with terminable(), terminable():  # a process that is forked off begins with its parent's
        with pytest.raises(KeyboardInterrupt if first is signal.SIGINT else SystemExit):
            signal.raise_signal(first)
        signal.raise_signal(again)  # a parent tells it on, or ctrl-C is pressed again


def test_one_who_waits_and_asks_again_is_heard(monkeypatch: pytest.MonkeyPatch) -> None:
    now = [7.0]
    monkeypatch.setattr(stopping.time, "monotonic", lambda: now[0])
    with terminable():
        with pytest.raises(SystemExit):
            signal.raise_signal(signal.SIGTERM)
        now[0] += 60
        with pytest.raises(KeyboardInterrupt):
            signal.raise_signal(signal.SIGINT)


def test_a_background_job_goes_on_ignoring_ctrl_c() -> None:
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        with terminable():
            signal.raise_signal(signal.SIGINT)
        assert signal.getsignal(signal.SIGINT) is signal.SIG_IGN
    finally:
        signal.signal(signal.SIGINT, before)


def test_handlers_are_given_back() -> None:
    before = [signal.getsignal(each) for each in BOTH]
    with terminable():
        pass
    assert [signal.getsignal(each) for each in BOTH] == before
