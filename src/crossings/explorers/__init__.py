"""Explorers: figures with controls, each for one question; all work without a widget."""

from importlib import import_module
from inspect import signature

from crossings import _fast_altair  # noqa: F401  (before anything imports Altair)
from lessonkit.text.errors import UnknownNameError

# Name → module with `widget()` and `still(…)`, whose parameters are the choices and have defaults.
_EXPLORERS = {
    "balloon": "crossings.explorers.balloon",
    "baseline": "crossings.explorers.baseline",
    "boats": "crossings.explorers.boats",
    "composition": "crossings.explorers.composition",
    "counterfactual": "crossings.explorers.counterfactual",
    "denominator": "crossings.explorers.denominator",
    "dissector": "crossings.explorers.dissector",
    "linkage": "crossings.explorers.linkage",
    "lists": "crossings.explorers.lists",
    "map": "crossings.explorers.route_map",
    "patrol": "crossings.explorers.patrol",
    "recount": "crossings.explorers.recount",
    "register": "crossings.explorers.register",
    "screening": "crossings.explorers.screening",
    "tank": "crossings.explorers.tank",
    "threshold": "crossings.explorers.threshold",
    "weights": "crossings.explorers.weights",
    "workbench": "crossings.explorers.workbench",
}


def explore(name: str, **choices: object) -> object:
    """Show an explorer; with choices, show the same figure and words for these choices at once.

    Parameters
    ----------
    name
        "balloon": one link of an invented network is closed, and what one counter sees of it;
        "baseline": one end point against every earlier start, in counts and in per cent;
        "boats": small boats, the people on them, and people a boat, year by year;
        "composition": who makes up a rise or a fall in small-boat arrivals;
        "counterfactual": what came, against every guess at what would have come otherwise;
        "denominator": asylum cases that were granted, divided by one whole or another;
        "dissector": one number in nine wordings, each taken apart;
        "linkage": two invented lists are joined, and both kinds of error;
        "lists": what the overlap of two lists says about those on neither;
        "map": what was counted where on the Balkan route in a year, and where no figure is;
        "patrol": a budget for looking, spent on an invented valley;
        "recount": a hundred journeys over invented borders, and the seven counts they leave;
        "register": which rows stand alone when a library publishes its register;
        "screening": what an alert is worth when few are sought among many;
        "tank": cases that wait in an invented office, in an older pile and a newer one;
        "threshold": two groups, one dial, and who bears which errors;
        "weights": four ways to spend one sum at an invented harbour, and whose weights decide;
        "workbench": one claim through the whole checklist, kept as you type, and exported.
    **choices
        Instead of moving controls; what is left out stays as at the start.

        - balloon: `close`, `displace`, `deter` (the words on the dials), `counter` (a route);
        - baseline: `series` ("returns", "arrivals", "january-april"), `baseline`, `comparison`
          (years);
        - boats: `year`;
        - composition: `chosen` (nationalities), `baseline`, `comparison` (both years such as
          "2022", or both quarters such as "2022Q3");
        - counterfactual: `begins` (a quarter), `back`, `ahead` (quarters), `otherwise` ("level",
          "trend", "others", "others in number", "Iran", "Iraq", "Turkey");
        - denominator: `cases` ("ended", "arrived"), `year`, `people`, `divide_by`;
        - dissector: `statement` (speaker and date), `against` ("the first count", "the statement
          before");
        - linkage: `rule` ("very strict", "strict", "loose", "very loose"), `second` (entries on
          the second list);
        - lists: `first`, `second`, `hidden` (per cent), `readers` ("alone", "talk", "avoid a
          little" …), `pair` (1 to 20);
        - map: `year`;
        - patrol: `drones`, `cameras`, `thermal` (points, together at most 10), `behaviour`
          ("stay", "fewer", "move");
        - recount: `borders` (1 to 4) and, in per cent and steps of ten, `sent_back` (to 70),
          `try_again`, `noticed`, `registered` (to 100);
        - register: `columns` ("year of birth", "month of birth", "sex", "place"), `years` (1, 5,
          10), `place` ("district", "town");
        - screening: `scans`, `wanted`, `wrong` (one in so many), `found` (per cent), `entries` (on
          the list);
        - tank: `new`, `answered`, `withdrawn` (cases a quarter), `first` (the pile worked on
          first);
        - threshold: `world` ("alike", "read worse", "listed more"), `score`, `extra` (for group B);
        - weights: `card` (a role card) and, in points from 0 to 100, `crime`, `lives`, `privacy`,
          `cost`;
        - workbench: `find` (words in a claim, or its id), or `figure` (a ready figure such as
          "returns"); `brief` and `export_brief` do the rest.

    Returns
    -------
    A widget, or with choices a figure with its words and its table.

    Raises
    ------
    UnknownNameError
        For a name, a choice, a nationality or a period that is not known.

    Examples
    --------
    >>> print(explore("composition", chosen=["Albania"], baseline="2022", comparison="2023"))
    ... # doctest: +ELLIPSIS
    Albania: from ... to ..., a fall of ...%...
    """
    if name not in _EXPLORERS:
        raise UnknownNameError.from_name("explorer", name, _EXPLORERS)
    module = import_module(_EXPLORERS[name])
    if not choices:
        return module.widget()
    known = signature(module.still).parameters
    for choice in choices:
        if choice not in known:
            raise UnknownNameError.from_name(f"choice in the explorer {name!r}", choice, known)
    return module.still(**choices)
