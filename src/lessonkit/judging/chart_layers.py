"""A chart of bars that carry their numbers: two layers, judged as the one chart they look like."""

from collections.abc import Iterator, Mapping
from typing import Any

from lessonkit.judging.chart_looks import bar_step
from lessonkit.judging.chart_parts import letters_that_mislead, part
from lessonkit.text.kinds_of_value import is_dict, is_list

Spec = dict[str, Any]
_OF_LETTERS = ("field", "type", "title", "format")
_OF_AXIS = ("scale", "axis", "title")  # what both layers share
_MANY = "A single chart is wanted; this one is put together from several."


def one_chart(spec: Spec, mark: str) -> tuple[Spec, str]:
    """The chart that layers come to, and what is wrong with them, or an empty text.

    Beside the layer with the marks there may be others of letters, each on the place and with the
    number of its mark. A chart without layers comes back as it is.

    Examples
    --------
    >>> places = {"x": {"field": "year"}, "y": {"field": "apples"}}
    >>> numbers = {"mark": "text", "encoding": {**places, "text": {"field": "apples"}}}
    >>> bars = {"mark": "bar", "encoding": places}
    >>> one_chart({"layer": [bars, numbers], "title": "Apples"}, "bar")
    ({'mark': 'bar', 'encoding': {'x': {'field': 'year'}, 'y': {'field': 'apples'}}, 'title': 'Apples'}, '')
    >>> one_chart({"layer": [bars, bars]}, "bar")[1]
    'A single chart is wanted; this one is put together from several.'
    """  # noqa: E501
    layers = spec.get("layer")
    if not is_list(layers):
        return spec, ""
    bars = [layer for layer in layers if is_dict(layer) and _mark(layer).get("type") == mark]
    whole = {key: value for key, value in spec.items() if key not in ("layer", "encoding")}
    if len(bars) != 1 or len(layers) < 2 or "resolve" in spec:
        return spec, _MANY
    (bar,) = bars
    shared = part(spec, "encoding")
    encoding: Spec = {**shared, **part(bar, "encoding")}
    params = _params(spec)
    made: Spec = {**bar, "encoding": encoding, **whole} | ({"params": params} if params else {})
    if "transform" in bar and "transform" in spec:
        return spec, _MANY
    for layer in layers:
        if layer is bar:
            continue
        if not is_dict(layer) or _mark(layer).get("type") != "text":
            return spec, _MANY
        letters = {**shared, **part(layer, "encoding")}
        trouble = next(filter(None, _troubles(letters, layer, made)), "")
        if trouble:
            return made, trouble
    return made, ""


def _troubles(letters: Mapping[str, Any], layer: Spec, made: Spec) -> Iterator[str]:
    """What is wrong with a layer of letters beside the bars of the chart that is made."""
    bars = part(made, "encoding")
    fields = [part(one, channel).get("field") for one in (bars, letters) for channel in ("x", "y")]
    if not set(fields[:2]) & set(fields[2:]):
        yield (
            "A layer of letters may hold the numbers of the bars, and no other words. Write those "
            "in the title, the subtitle or the description."
        )
    other = set(layer) - {"mark", "encoding", "name", "title", "description"}
    other |= set(letters) - {"x", "y", "text"}
    if other:
        yield f"The layer of numbers has something of its own: {min(other)}. Leave it out."
    for channel in ("x", "y"):
        here, there = (part(one, channel) for one in (letters, bars))
        places = (here.keys() | there.keys()) - set(_OF_AXIS)
        if any(here.get(key) != there.get(key) for key in places):
            yield f"The numbers stand elsewhere than their bars: give both the same {channel}."
        if any(here.get(key, there.get(key)) != there.get(key) for key in _OF_AXIS):
            yield f"The layer of numbers changes the {channel} axis. Leave that out."
    text = part(letters, "text")
    shown = {part(bars, channel).get("field") for channel in ("x", "y")}
    if set(text) - set(_OF_LETTERS) or text.get("field") not in shown:
        yield "The letters beside the bars should be their numbers: text is another column."
    if text.get("type") == "temporal":
        yield 'The numbers beside the bars would be dates: write text="column:Q".'
    amounts = {part(bars, one).get("field") for one in ("x", "y") if _amount(bars, one)}
    yield letters_that_mislead(made, _mark(layer), text, amounts=text.get("field") in amounts)
    along, away = ("horizontal", "dy") if _amount(bars, "x") else ("vertical", "dx")
    for looks in (_mark(layer), part(part(made, "config"), "text")):
        moved = looks.get(away, 0)
        if isinstance(moved, (int, float)) and abs(moved) > bar_step(made, along) * 0.75:
            yield f"{away} moves the numbers to the place of another bar. Leave it out."


def _amount(channels: Mapping[str, Any], channel: str) -> bool:
    return part(channels, channel).get("type") == "quantitative"


def _mark(layer: Spec) -> Mapping[str, Any]:
    mark = layer.get("mark")
    return mark if is_dict(mark) else {"type": mark}


def _params(spec: Spec) -> list[Any]:
    """Selections; Altair names beside each the layers that hear of it."""
    wholes: list[Spec] = [spec, *filter(is_dict, spec["layer"])]
    return [one for whole in wholes for one in whole.get("params") or ()]
