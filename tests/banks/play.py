"""Play a QTI 3 package in Chromium with the open player qti-components, which npm has.

    npm install @citolab/qti-components
    python -m tests.banks.play node_modules/@citolab/qti-components/cdn/index.js bank.zip

Each item is rendered and answered: what is right has to score, each foreseen wrong answer has to
bring up its own words. It is no part of the tests, because the player comes from the network.
"""

import base64
import re
import sys
import zipfile
from functools import partial
from itertools import permutations
from pathlib import Path
from xml.etree import ElementTree

from playwright.sync_api import sync_playwright

NS = "{http://www.imsglobal.org/xsd/imsqtiasi_v3p0}"
PLAY = """async ([xml, value]) => {
  const box = document.getElementById('box');
  box.innerHTML = '';
  const shell = document.createElement('qti-item');
  const inner = document.createElement('item-container');
  inner.itemXML = xml;  // before it joins the page: later nobody looks at it
  shell.append(inner); box.append(shell);
  const find = () => (inner.shadowRoot || inner).querySelector('qti-assessment-item');
  for (let n = 0; n < 200 && !find(); n++) await new Promise(requestAnimationFrame);
  const item = find();
  await item.updateComplete;
  for (const one of item.querySelectorAll('*')) await one.updateComplete;
  if (value !== null) {
    item.updateResponseVariable('RESPONSE', value);
    item.processResponse();
    await item.updateComplete;
    for (const one of item.querySelectorAll('*')) await one.updateComplete;
  }
  const value_of = name => (item.getOutcome(name) || {}).value;
  const said = [...item.querySelectorAll('qti-modal-feedback')]
    .filter(one => one.showStatus === 'on')
    .map(one => one.textContent.trim().replace(/\\s+/g, ' '));
  const seen = item.querySelector('qti-item-body').innerText.length;
  return {score: value_of('SCORE'), said, seen};
}"""


def answers_of(item: ElementTree.Element):
    """(answer, whether it is right, the words that must come) for an item."""
    response = item.find(f"{NS}qti-response-declaration")
    right = [one.text for one in response.iter(f"{NS}qti-value")]
    kind = (response.get("cardinality"), response.get("base-type"))
    says = {}
    for one in item.iter(f"{NS}qti-modal-feedback"):
        place = (one.get("outcome-identifier"), one.get("identifier"))
        says[place] = " ".join("".join(one.itertext()).split())
    if kind[1] == "string":
        return
    yield right if kind[0] != "single" else right[0], True, says.get(("FEEDBACK", "right"))
    if kind == ("single", "float"):
        for branch in item.iter(f"{NS}qti-response-else-if"):
            value = branch.find(f".//{NS}qti-equal/{NS}qti-base-value").text
            name = branch.find(f"{NS}qti-set-outcome-value/{NS}qti-base-value").text
            yield value, False, says["FEEDBACK", name]
        yield "987654321.5", False, says["FEEDBACK", "other"]
    elif kind[1] == "identifier" and kind[0] != "ordered":
        for letter in (one.get("identifier") for one in item.iter(f"{NS}qti-simple-choice")):
            given = letter if kind[0] == "single" else [letter]
            yield (
                given,
                given == (right[0] if kind[0] == "single" else right),
                says["FEEDBACK", letter],
            )
    elif kind[0] == "ordered":
        pairs = [
            [one.text for one in branch.find(f".//{NS}qti-and").iter(f"{NS}qti-base-value")]
            for branch in item.iter(f"{NS}qti-response-else-if")
        ]
        shown = set()
        for order in permutations(right):
            fits = (n for n, (a, b) in enumerate(pairs, 1) if order.index(a) < order.index(b))
            number = next(fits, None)
            if number and number not in shown:
                shown.add(number)
                yield list(order), False, says["FEEDBACK", f"turned{number}"]
        assert len(shown) == len(pairs)
    else:
        boxes = [one.get("identifier") for one in item.iter(f"{NS}qti-simple-associable-choice")]
        boxes = [one for one in boxes if one.startswith("box")]
        for pair in right:
            letter, box = pair.split()
            other = next(one for one in boxes if one != box)
            wrong = [f"{letter} {other}" if one == pair else one for one in right]
            yield wrong, False, says[f"ABOUT_{letter}", "again"]


def _picture(files: zipfile.ZipFile, found: re.Match[str]) -> str:
    return "data:image/png;base64," + base64.b64encode(files.read(found[1])).decode()


def main(player: Path, package: Path) -> int:
    """Play every item; returns 1 where something did not come as it should."""
    answers = troubles = items = 0
    with sync_playwright() as runs, zipfile.ZipFile(package) as files:
        chromium = runs.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        page = chromium.new_page()
        page.set_default_timeout(20_000)
        page.on("pageerror", lambda error: print(error))
        asked_for = []
        page.on("request", lambda request: asked_for.append(request.url))
        page.set_content("<div id=box></div>")
        page.add_script_tag(content=player.read_text(encoding="utf-8"), type="module")
        page.wait_for_function("!!customElements.get('qti-assessment-item')", timeout=20_000)
        for name in sorted(files.namelist()):
            if not name.startswith("items/"):
                continue
            items += 1
            xml = files.read(name).decode()
            shown = re.sub(r"\.\./\.\./(images/[^\"]+)", partial(_picture, files), xml)
            if page.evaluate(PLAY, [shown, None])["seen"] < 20:
                troubles += 1
                print(f"{name}: nothing is shown")
            for given, right, words in answers_of(ElementTree.fromstring(xml)):
                answers += 1
                got = page.evaluate(PLAY, [shown, given])
                scored = float(got["score"] or 0) == 1
                if scored != right or (words and words not in got["said"]):
                    troubles += 1
                    print(f"{name}: {given!r} gave {got}, expected {right}, {words!r}")
        chromium.close()
    fetched = [one for one in asked_for if not one.startswith(("data:", "about:"))]
    print(f"{items} items shown, {answers} answers given, {troubles} troubles, fetched: {fetched}")
    return int(bool(troubles))


if __name__ == "__main__":
    raise SystemExit(main(Path(sys.argv[1]), Path(sys.argv[2])))
