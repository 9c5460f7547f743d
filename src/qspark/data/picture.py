"""The funnel as a picture: one bar for each step, what was kept in front of what came, reasons named beside it."""

from collections.abc import Sequence
from xml.sax.saxutils import escape

from qspark.data.funnel import Step

WIDTH, ROW, BAR, LABEL = 960, 46, 22, 190  # pixels: of the picture, a step, its bar, the names on the left
_REASONS = 3  # named for each step


def svg(steps: Sequence[Step]) -> str:
    """An SVG document. Each bar is drawn to the scale of its own step, since units differ."""
    height = ROW * len(steps) + 20
    full = WIDTH - LABEL - 330
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{height}" viewBox="0 0 {WIDTH} {height}" '
        'font-family="sans-serif" font-size="12">',
        f'<rect width="{WIDTH}" height="{height}" fill="#ffffff"/>',
    ]
    for number, step in enumerate(steps):
        top = 10 + ROW * number
        kept = full * step.kept / step.came if step.came else 0
        reasons = ", ".join(f"{reason} {count}" for reason, count in step.reasons[:_REASONS])
        parts += [
            f'<text x="{LABEL - 10}" y="{top + 15}" text-anchor="end">{escape(step.name)}</text>',
            f'<rect x="{LABEL}" y="{top}" width="{full}" height="{BAR}" fill="#dddddd"/>',
            f'<rect x="{LABEL}" y="{top}" width="{kept:.1f}" height="{BAR}" fill="#6929c4"/>',
            f'<text x="{LABEL + full + 10}" y="{top + 15}">{step.kept} of {step.came} {escape(step.unit)}</text>',
            f'<text x="{LABEL}" y="{top + 36}" font-size="10" fill="#555555">{escape(reasons)}</text>',
        ]
    return "\n".join([*parts, "</svg>"]) + "\n"
