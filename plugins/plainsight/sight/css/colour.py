"""Colours as sRGB, and the contrast that WCAG 2 measures between two of them."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Colour:
    """sRGB, each channel 0 to 255, alpha 0 to 1."""

    red: float
    green: float
    blue: float
    alpha: float = 1.0

    def over(self, ground: Colour) -> Colour:
        """This colour painted on an opaque ground."""
        if self.alpha >= 1.0:
            return self
        keep = 1.0 - self.alpha
        return Colour(
            self.red * self.alpha + ground.red * keep,
            self.green * self.alpha + ground.green * keep,
            self.blue * self.alpha + ground.blue * keep,
        )

    def faded(self, opacity: float) -> Colour:
        """This colour with its alpha multiplied."""
        return Colour(self.red, self.green, self.blue, self.alpha * opacity)

    def difference(self, other: Colour) -> float:
        """The largest difference of a channel, 0 to 255."""
        return max(abs(self.red - other.red), abs(self.green - other.green), abs(self.blue - other.blue))

    def __str__(self) -> str:
        return f"#{round(self.red):02x}{round(self.green):02x}{round(self.blue):02x}"


WHITE = Colour(255, 255, 255)
BLACK = Colour(0, 0, 0)
DARK_CANVAS = Colour(18, 18, 18)  # what Chromium paints under a page whose root asks for dark colours alone
TRANSPARENT = Colour(0, 0, 0, 0)


def _linear(channel: float) -> float:
    value = channel / 255
    return value / 12.92 if value <= 0.04045 else float(((value + 0.055) / 1.055) ** 2.4)


def luminance(colour: Colour) -> float:
    """Relative luminance of an opaque colour, as WCAG 2 defines it."""
    return 0.2126 * _linear(colour.red) + 0.7152 * _linear(colour.green) + 0.0722 * _linear(colour.blue)


def contrast_ratio(ink: Colour, ground: Colour) -> float:
    """WCAG 2 contrast of two opaque colours, 1.0 to 21.0."""
    lighter, darker = sorted((luminance(ink), luminance(ground)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)
