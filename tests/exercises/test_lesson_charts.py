"""Charts for the two exercises that ask for one: what misleads or stays empty, and odd right ones.

Each is judged in both lessons, bars upright in the one and lying in the other.
"""

from types import SimpleNamespace

import altair as alt
import pytest

from lessonkit.figures import theme  # noqa: F401  (it brings the look of the course)
from lessonkit.lessons import catalogue

TITLES = {
    "03.chart": ("year", "albania", "x", "y", "O", "people recorded in a year"),
    "13.chart": ("verdict", "claims", "y", "x", "N", "claims of the ledger"),
}


@pytest.fixture(params=TITLES)
def lesson(request):
    """One exercise: its table, columns and channels, and a right chart that can be changed."""
    name, amount, along, up, kind, unit = TITLES[request.param]
    task = catalogue.task(request.param)
    data = task.example.data
    channels = {"x": alt.X, "y": alt.Y}
    source = task.source
    title = "Albanian nationals by year" if name == "year" else "Verdicts of the claims ledger"
    words = f"Bar chart of each {name}: how many {unit}, from few to many."

    def names(**looks):
        return channels[along](f"{name}:{kind}", **{"title": name, **looks})

    def amounts(**looks):
        return channels[up](f"{amount}:Q", **{"title": unit, **looks})

    def plain(table=data):
        return alt.Chart(table).mark_bar().encode(**{along: names(), up: amounts()})

    def worded(made, heading=None, **more):
        heading = heading or alt.Title(title, subtitle=source)
        return made.properties(title=heading, description=words, **more)

    def drawn(table=data, mark=None, on_names=None, on_amounts=None, heading=None, **more):
        places = {along: on_names or names(), up: on_amounts or amounts()}
        return worded(alt.Chart(table).mark_bar(**(mark or {})).encode(**places, **more), heading)

    return SimpleNamespace(**locals())


def misleading(one):
    ch, nm, am, B, L, d = one.drawn, one.names, one.amounts, one.plain, one.worded, one.data
    n, a, N, A, k = one.name, one.amount, one.along, one.up, one.kind
    W = {}
    W["filter python and"] = ch().transform_filter(f"datum.{a} > 0 and datum.{a} < 99999")
    W["filter True"] = ch().transform_filter("True")
    W["filter comment"] = ch().transform_filter(f"datum.{a} > 0 # all")
    W["filter ! precedence"] = ch().transform_filter(f"!datum.{a} > 99999")
    W["filter !( precedence"] = ch().transform_filter(f"!(datum.{a} > 99999) > 5")
    W["filter None"] = ch().transform_filter(f"datum.{a} != None")
    W["filter strict string"] = ch().transform_filter(
        alt.FieldGTPredicate(field=a, gt=0, timeUnit="year")
    )
    W["oneOf as texts"] = ch().transform_filter(
        alt.FieldOneOfPredicate(field=a, oneOf=[str(x) for x in d[a]])
    )
    W["=== text"] = ch().transform_filter(
        " || ".join(f"datum.{a} === '{x}'" for x in sorted(set(d[a])))
    )
    W["calc broken"] = ch().transform_calculate(half=f"datum.{a} /")
    W["condition broken"] = ch(
        color=alt.condition(f"datum.{a} >", alt.value("red"), alt.value("blue"))
    )
    W["condition no param"] = ch(
        color=alt.condition(alt.selection_point(name="pick"), alt.value("red"), alt.value("blue"))
    )
    W["zoomed param"] = ch().add_params(
        alt.selection_interval(
            bind="scales", encodings=[A], value={A: [int(d[a].max() * 0.5), int(d[a].max())]}
        )
    )
    W["param named height"] = ch().add_params(alt.param(name="height", value=5))
    W["param expr broken"] = ch().add_params(alt.param(name="q", expr="1 +"))
    W["paper as default bars"] = ch().configure_view(fill="#4c78a8")
    W["page as default bars"] = ch().properties(background="#4c78a8")
    W["cell style"] = ch().configure(style={"cell": {"fill": "#4c78a8"}})
    W["white ordinal range"] = ch(color=alt.Color(f"{n}:O")).configure_range(ordinal=["white"] * 9)
    W["diverging white centre"] = ch(color=alt.Color(f"{n}:O", scale=alt.Scale(scheme="redgrey")))
    W["oklch white"] = ch(mark={"color": "oklch(100% 0 0)"})
    W["canvas"] = ch(mark={"color": "Canvas"})
    W["lavender"] = ch(mark={"color": "lavender"})
    W["faint and pale"] = ch(mark={"color": "#cccccc", "opacity": 0.15})
    W["opacity times"] = ch(mark={"opacity": 0.2, "fillOpacity": 0.2})
    W["white stroke on thin"] = ch(mark={"size": 4, "stroke": "white", "strokeWidth": 6})
    W["hair"] = ch(mark={"size": 0.2})
    W["overlapping"] = ch(mark={"size": 900})
    W["band 5"] = ch(mark={("width" if A == "y" else "height"): {"band": 5}})
    W["tickMinStep"] = ch(on_amounts=am(axis=alt.Axis(tickMinStep=1e9)))
    W["labels off axisLeft"] = ch().configure(
        **{("axisLeft" if A == "y" else "axisBottom"): {"labels": False}}
    )
    W["labels off quantitative"] = ch().configure(
        **{f"axis{A.upper()}Quantitative": {"labels": False}}
    )
    W["labelExpr config"] = ch().configure(
        **{("axisLeft" if A == "y" else "axisBottom"): {"labelExpr": "'0'"}}
    )
    W["label separation"] = ch(on_amounts=am(axis=alt.Axis(labelSeparation=5000)))
    W["grid cover"] = ch(
        on_amounts=am(axis=alt.Axis(zindex=1, gridWidth=6, gridColor="white", tickCount=100))
    )
    W["minExtent"] = ch(on_amounts=am(axis=alt.Axis(minExtent=5000)))
    W["width huge"] = ch().properties(width=90000)
    W["height huge"] = ch().properties(height=90000)
    W["legend covers"] = ch(
        color=alt.Color(
            f"{n}:{k}",
            legend=alt.Legend(orient="none", legendX=0, legendY=0, fillColor="white", padding=300),
        )
    )
    W["config legend covers"] = ch(color=alt.Color(f"{n}:{k}")).configure_legend(
        orient="none", fillColor="white", padding=300
    )
    W["legend labelExpr"] = ch(color=alt.Color(f"{n}:{k}", legend=alt.Legend(labelExpr="'2099'")))
    W["legend title lies"] = ch(color=alt.Color(f"{a}:Q", title="percent of all boats"))
    W["tooltip constant in mark"] = ch(mark={"tooltip": "0 people"})
    W["tooltip percent"] = ch(tooltip=alt.Tooltip(f"{a}:Q", format=".0%"))
    W["tooltip config"] = ch(mark={"tooltip": True}).configure(
        tooltipFormat={"numberFormat": ".0%"}
    )
    W["tooltip title thousands"] = ch(tooltip=alt.Tooltip(f"{a}:Q", title="thousands of people"))
    W["config padding"] = ch().configure(padding={"left": -300, "top": 0, "right": 0, "bottom": 0})
    W["title limit"] = ch(heading=alt.Title(one.title, subtitle=one.source, limit=60))
    W["mark description"] = ch(mark={"description": "nothing at all"})
    W["dwarfed"] = ch(on_amounts=am(scale=alt.Scale(domain=[0, float(d[a].max() * 9.5)])))
    W["nan domain"] = ch(on_amounts=am(scale=alt.Scale(domain=[0, float("nan")])))
    W["named order by other"] = (
        ch(on_names=nm(sort=alt.EncodingSortField(field=n, order="descending")))
        if n == "year"
        else ch(table=d.assign(claims=d.claims[::-1].values))
    )
    W["-x"] = (
        ch(on_names=nm(sort=f"-{N}"))
        if n == "year"
        else ch(on_names=nm(scale=alt.Scale(domain=list(d[n])[:-1])))
    )
    W["sort None on reversed"] = (
        ch(table=d.iloc[::-1], on_names=nm(sort=None)) if n == "year" else ch(table=d.iloc[:-1])
    )
    W["shuffled years"] = (
        ch(on_names=nm(sort=[2022, 2021, 2023]))
        if n == "year"
        else ch(on_amounts=am(stack="center"))
    )
    W["years that are not"] = (
        ch(heading=alt.Title("Albanian nationals 1999 to 2001", subtitle=one.source))
        if n == "year"
        else ch().properties(
            description="Pie chart: how many claims of the ledger have each verdict."
        )
    )
    W["age"] = (
        ch(on_names=nm(title="age in years")) if n == "year" else ch(on_names=nm(title="claims"))
    )
    W["x labels left out"] = ch(on_names=nm(axis=alt.Axis(values=list(d[n])[:2])))
    W["impute"] = ch(on_amounts=am(impute=alt.ImputeParams(value=5)))
    W["log with zero"] = ch(on_amounts=am(scale=alt.Scale(type="log", domain=[1, 20000])))
    W["layer of point dual axes"] = (
        alt.layer(ch(), alt.Chart(d).mark_line(color="red").encode(**{N: nm(), A: am()}))
        .resolve_scale(**{A: "independent"})
        .properties(title=one.title)
    )
    W["repeat"] = (
        alt.Chart(d)
        .mark_bar()
        .encode(**{N: nm(), A: one.channels[A](alt.repeat("layer"), type="quantitative")})
        .repeat(layer=[a])
    )
    W["facet"] = ch().facet(f"{n}:N")
    W["url"] = ch(table="x.csv")
    W["stack normalise"] = ch(on_amounts=am(stack="normalize"))
    W["window"] = ch().transform_window(c=f"sum({a})")
    W["aggregated twice"] = ch(on_amounts=one.channels[A](f"sum({a}):Q", title="people claims"))
    W["white on white"] = ch(mark={"color": "#FFF"})
    W["clip"] = ch(
        mark={"clip": True}, on_amounts=am(scale=alt.Scale(domain=[0, float(d[a].max() * 0.7)]))
    )
    W["labels on wingdings"] = ch().configure_axis(labelFont="Wingdings")
    W["letters elsewhere"] = L(
        B() + alt.Chart(d).mark_text().encode(**{N: nm(), A: alt.value(0)}, text=f"{a}:Q")
    )
    W["letters constant"] = L(B() + B().mark_text().encode(text=alt.value("0")))
    W["letters of other data"] = L(
        B() + alt.Chart(d.assign(**{a: 5})).mark_text().encode(**{N: nm(), A: am()}, text=f"{a}:Q")
    )
    W["letters in per cent"] = L(
        B() + B().mark_text().encode(text=alt.Text(f"{a}:Q", format=".0%"))
    )
    W["letters white"] = L(B() + B().mark_text(color="white", dy=-8).encode(text=f"{a}:Q"))
    W["letters of a sum"] = L(B() + B().mark_text().encode(text=f"sum({a}):Q"))
    W["a layer of points"] = L(B() + B().mark_point())
    W["a white rect over"] = L(B() + alt.Chart().mark_rect(color="white"))
    W["letters cut the axis"] = L(
        B() + B().mark_text().encode(**{A: am(scale=alt.Scale(domain=[100, 99999]))}, text=f"{a}:Q")
    )
    W["cut bars under letters"] = L(
        alt.Chart(d).mark_bar().encode(**{N: nm(), A: am(scale=alt.Scale(zero=False))})
        + B().mark_text().encode(text=f"{a}:Q")
    )
    W["filtered below"] = L(B() + B().mark_text().encode(text=f"{a}:Q")).transform_filter(
        "datum.nothing > 5"
    )
    W["js minus"] = ch().transform_filter(f"datum.{a} > --5")
    W["selection that hides"] = (
        lambda p: ch(opacity=alt.condition(p, alt.value(1), alt.value(0))).add_params(p)
    )(alt.selection_point(empty=False))
    W["brush drawn over all"] = ch().add_params(
        alt.selection_interval(
            value={A: [0, 99999]}, mark=alt.BrushConfig(fill="white", fillOpacity=1)
        )
    )
    W["extent of scheme"] = ch(
        color=alt.Color(f"{a}:Q", scale=alt.Scale(scheme={"name": "greys", "extent": [0, 0.01]}))
    )
    return W


def honest(one):
    ch, nm, am, B, L, d = one.drawn, one.names, one.amounts, one.plain, one.worded, one.data
    n, a, N, A, k = one.name, one.amount, one.along, one.up, one.kind
    R = {}
    R["autosize fit"] = ch().properties(
        width=500, autosize=alt.AutoSizeParams(type="fit", contains="padding")
    )
    R["container"] = ch().properties(width="container")
    R["interactive"] = ch().interactive()
    R["view none"] = ch().configure_view(strokeWidth=0)
    R["text layer"] = (
        lambda b: (b + b.mark_text(dy=-6).encode(text=f"{a}:Q")).properties(
            title=alt.Title(one.title, subtitle=one.source), description=one.words
        )
    )(alt.Chart(d).mark_bar().encode(**{N: nm(), A: am()}))
    R["text layer, title on the bars"] = ch() + ch().mark_text(dy=-6).encode(
        text=alt.Text(f"{a}:Q", format=",")
    )
    R["themes"] = (
        ch()
        .configure_axis(labelFontSize=14, titleFontSize=16, gridColor="#eee")
        .configure_title(fontSize=18, anchor="start")
    )
    R["grid dash"] = ch().configure_axis(gridDash=[2, 2], domainWidth=2)
    R["sort list"] = ch(on_names=nm(sort=list(d[n])))
    R["sort by field"] = ch(on_names=nm(sort=alt.EncodingSortField(field=a, order="descending")))
    R["sort -A"] = ch(on_names=nm(sort=f"-{A}"))
    R["dashed outline"] = ch(mark={"stroke": "black", "strokeDash": [4, 2], "strokeWidth": 1})
    R["hover"] = (
        lambda p: ch(opacity=alt.condition(p, alt.value(1), alt.value(0.5))).add_params(p)
    )(alt.selection_point(on="pointerover", empty=False))
    R["format sep"] = ch(on_amounts=am(axis=alt.Axis(format=",d")))
    R["colour predicate"] = ch(
        color=alt.condition(alt.datum[a] > 100, alt.value("#d55e00"), alt.value("#0072b2"))
    )
    R["when then"] = ch(
        color=alt.when(alt.datum[a] > 100)
        .then(alt.value("#d55e00"))
        .otherwise(alt.value("#0072b2"))
    )
    R["legend bottom"] = ch(
        color=alt.Color(f"{n}:{k}", legend=alt.Legend(orient="bottom", title="which", columns=3))
    )
    R["no legend"] = ch(color=alt.Color(f"{n}:{k}", legend=None))
    R["legend config"] = ch(color=f"{n}:{k}").configure_legend(orient="top", labelFontSize=12)
    R["title lines"] = ch(
        heading=alt.Title(
            ["Albanian nationals", "verdicts by year"], subtitle=[one.source, "own drawing"]
        )
    )
    R["title plain with source"] = ch(heading=one.title + " — " + one.source)
    R["white edge"] = ch(mark={"stroke": "white", "strokeWidth": 1})
    R["alt.value colour"] = ch(color=alt.value("steelblue"))
    R["axis top"] = ch(on_names=nm(axis=alt.Axis(orient="top" if N == "x" else "right")))
    R["tickCount 4"] = ch(on_amounts=am(axis=alt.Axis(tickCount=4, tickMinStep=1)))
    R["nice false"] = ch(on_amounts=am(scale=alt.Scale(nice=False)))
    R["method syntax"] = (
        alt.Chart(d)
        .mark_bar(color="firebrick")
        .encode(
            **{
                N: one.channels[N](f"{n}:{k}").title(n),
                A: one.channels[A](f"{a}:Q")
                .title("number of people or claims")
                .axis(format=",")
                .scale(domainMin=0),
            }
        )
        .properties(
            title=alt.TitleParams(
                text=one.title, subtitle=one.source, anchor="start", color="gray"
            ),
            description=one.words,
            width=400,
            height=250,
        )
    )
    R["tooltips many"] = ch(
        tooltip=[
            alt.Tooltip(f"{n}:{k}", title="which"),
            alt.Tooltip(f"{a}:Q", title="how many", format=",.0f"),
        ]
    )
    R["valid filter"] = ch().transform_filter(alt.FieldValidPredicate(field=a, valid=True))
    R["not negated"] = ch().transform_filter(f"!(datum.{a} > 999999)")
    R["width by step"] = ch().properties(**{("width" if N == "x" else "height"): alt.Step(60)})
    R["binspacing"] = ch(mark={"binSpacing": 0, "cornerRadiusTopLeft": 3})
    R["gray view"] = ch().configure_view(fill="#f5f5f5", stroke="#ccc")
    R["records"] = ch(table=alt.Data(values=d.to_dict("records")))
    R["zindex"] = ch(on_names=nm(axis=alt.Axis(zindex=1, labelAngle=0)))
    R["ticks inside no grid"] = ch().configure_axis(grid=False, tickSize=8)
    R["named data"] = ch(table=alt.NamedData(name="d")).properties(
        datasets={"d": d.to_dict("records")}
    )
    R["layer of shared"] = (
        lambda b: L(
            alt.layer(
                b.mark_bar(),
                b.mark_text(
                    align="left" if A == "x" else "center",
                    dx=3 if A == "x" else 0,
                    dy=0 if A == "x" else -7,
                    fontSize=12,
                ).encode(text=alt.Text(f"{a}:Q", format=",")),
            ),
            width=420,
        )
    )(alt.Chart(d).encode(**{N: nm(), A: am()}))
    R["layer configured"] = L(
        B() + B().mark_text(baseline="bottom", color="#333").encode(text=f"{a}")
    ).configure_view(stroke=None)
    R["layer of names"] = L(B() + B().mark_text(dy=-8).encode(text=f"{n}:{k}"))
    R["brush"] = (
        lambda p: ch(
            color=alt.condition(p, alt.value("#0072b2"), alt.value("lightgray"))
        ).add_params(p)
    )(alt.selection_interval(encodings=[N]))
    R["legend bound"] = (
        lambda p: ch(
            color=f"{n}:{k}", opacity=alt.condition(p, alt.value(1), alt.value(0.2))
        ).add_params(p)
    )(alt.selection_point(fields=[n], bind="legend"))
    R["opacity band"] = ch(mark={"opacity": 0.7, "width" if N == "x" else "height": {"band": 0.6}})
    return R


def test_a_chart_that_misleads_or_stays_empty_is_refused(lesson):
    passed = []
    for name, made in misleading(lesson).items():
        verdict = lesson.task.judge(made)
        if verdict.state != "not yet":
            passed.append(name)
        assert "12658" not in " ".join(verdict.sentences), name
    assert passed == []


def test_an_unusual_honest_chart_is_right(lesson):
    told = {name: lesson.task.judge(made) for name, made in honest(lesson).items()}
    assert {n: v.sentences[0] for n, v in told.items() if v.state != "right"} == {}
