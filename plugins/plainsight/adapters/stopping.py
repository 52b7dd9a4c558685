"""Stopping half-way: whoever asks a command to end gets all that it made for a while taken away again."""

from __future__ import annotations

import signal
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

_SAME_REQUEST = 2.0
"""Seconds after a request to end in which others are the same one: told on by who began the process, or impatient."""


@contextmanager
def terminable() -> Iterator[None]:
    """Let a request to end unwind what was begun, once: further ones don't stop what the first one takes away."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    asked = float("-inf")

    def stop(number: int, frame: FrameType | None) -> None:
        nonlocal asked
        now = time.monotonic()
        if now - asked < _SAME_REQUEST:
            return
        asked = now
        raise KeyboardInterrupt if number == signal.SIGINT else SystemExit(128 + number)

    before = {signal.SIGTERM: signal.signal(signal.SIGTERM, stop)}
    # A background job of a shell ignores ctrl-C, and goes on doing so.
    if signal.getsignal(signal.SIGINT) is not signal.SIG_IGN:
        before[signal.SIGINT] = signal.signal(signal.SIGINT, stop)
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
