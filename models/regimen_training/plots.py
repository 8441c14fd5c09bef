"""Draws curves as SVG text, without a plotting library."""

from __future__ import annotations

from html import escape
from typing import Mapping, Sequence

_WIDTH, _HEIGHT, _LEFT, _BOTTOM, _TOP, _RIGHT = 640, 300, 48, 36, 28, 120
_COLOURS = ("#2f6f8f", "#b3552f", "#4f7f3f", "#7a4f9a")


def curves_svg(title: str, points: Sequence[Mapping[str, float]], x: str, lines: Sequence[str]) -> str:
    """One picture: `lines` over `x`, from 0 to the largest value (at least 1)."""
    xs = [point[x] for point in points]
    highest = max([1.0] + [point[name] for point in points for name in lines if name in point])
    farthest = max([1.0] + xs)
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {_HEIGHT}" font-family="sans-serif" '
        f'font-size="12" role="img" aria-label="{escape(title)}">',
        f'<rect width="{_WIDTH}" height="{_HEIGHT}" fill="#ffffff"/>',
        f'<text x="{_LEFT}" y="18" font-weight="bold">{escape(title)}</text>',
    ]

    def place(at: float, value: float) -> tuple[float, float]:
        across = _LEFT + at / farthest * (_WIDTH - _LEFT - _RIGHT)
        down = _HEIGHT - _BOTTOM - value / highest * (_HEIGHT - _BOTTOM - _TOP)
        return round(across, 1), round(down, 1)

    for share in (0, 0.25, 0.5, 0.75, 1):
        (left, down), (right, _) = place(0, share * highest), place(farthest, 0)
        parts.append(f'<path d="M{left} {down}H{right}" stroke="#dddddd"/>')
        parts.append(f'<text x="{left - 6}" y="{down + 4}" text-anchor="end">{share * highest:.2f}</text>')
        across, _ = place(share * farthest, 0)
        parts.append(f'<text x="{across}" y="{_HEIGHT - 16}" text-anchor="middle">{share * farthest:.0f}</text>')
    for at, name in enumerate(lines):
        colour = _COLOURS[at % len(_COLOURS)]
        path = " ".join("%s,%s" % place(point[x], point[name]) for point in points if name in point)
        parts.append(f'<polyline points="{path}" fill="none" stroke="{colour}" stroke-width="2"/>')
        parts.append(f'<text x="{_WIDTH - _RIGHT + 10}" y="{_TOP + 20 + 18 * at}" fill="{colour}">{escape(name)}</text>')
    parts.append(f'<text x="{_WIDTH - _RIGHT + 10}" y="{_HEIGHT - 16}">{escape(x)}</text></svg>')
    return "\n".join(parts) + "\n"
