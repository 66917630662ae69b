"""QTI 3: a content package with one item for each question, its figures and a manifest."""

import io
import zipfile
from collections.abc import Iterable
from hashlib import sha256
from xml.etree import ElementTree
from xml.etree.ElementTree import Element, SubElement

from lessonkit.banks.gathering import CARRIED, Entry
from lessonkit.banks.plain_html import plain_html
from lessonkit.banks.qti_parts import PARTS, paragraphs
from lessonkit.course import course
from lessonkit.figures.figure import read_figure
from lessonkit.paper.drawing import png

ITEM = "http://www.imsglobal.org/xsd/imsqtiasi_v3p0"  # names, which nothing fetches
PACKAGE = "http://www.imsglobal.org/xsd/qti/qtiv3p0/imscp_v1p1"
_BEGIN = '<?xml version="1.0" encoding="UTF-8"?>\n'
_WHEN = (1980, 1, 1, 0, 0, 0)  # the same package on every run


def qti_package(entries: Iterable[Entry]) -> bytes:
    """The questions as a zip file for a system that reads QTI 3."""
    files: dict[str, bytes] = {}
    manifest = Element("manifest", xmlns=PACKAGE, identifier=course().command)
    metadata = SubElement(manifest, "metadata")
    SubElement(metadata, "schema").text = "QTI Package"
    SubElement(metadata, "schemaversion").text = "3.0.0"
    SubElement(manifest, "organizations")
    resources = SubElement(manifest, "resources")
    for entry in entries:
        if not isinstance(entry.task, CARRIED):
            continue
        name = entry.task.id.replace(".", "-")
        place = f"items/{entry.lesson.id}/{name}.xml"
        files[place] = (_BEGIN + item(entry, files) + "\n").encode()
        resource = SubElement(
            resources, "resource", identifier=f"r-{name}", type="imsqti_item_xmlv3p0", href=place
        )
        SubElement(resource, "file", href=place)
        if entry.chart is not None:
            SubElement(resource, "file", href=_figure(entry, files))
    ElementTree.indent(manifest)
    files["imsmanifest.xml"] = (_BEGIN + ElementTree.tostring(manifest, "unicode")).encode()
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for place, content in sorted(files.items(), key=lambda one: one[0] != "imsmanifest.xml"):
            archive.writestr(zipfile.ZipInfo(place, _WHEN), content, zipfile.ZIP_DEFLATED)
    return packed.getvalue()


def item(entry: Entry, files: dict[str, bytes]) -> str:
    """One question as an item; the figure beside it joins the files."""
    task = entry.task
    made = Element(
        "qti-assessment-item",
        {
            "xmlns": ITEM,
            "identifier": f"q-{task.id.replace('.', '-')}",
            "title": entry.title,
            "adaptive": "false",
            "time-dependent": "false",
            "xml:lang": "en",
        },
    )
    body = Element("qti-item-body")
    for html in entry.tables:
        body.append(ElementTree.fromstring(plain_html(html)))
    if entry.chart is not None:
        image = {
            "src": f"../../{_figure(entry, files)}",
            "alt": read_figure(entry.chart).description,
        }
        SubElement(SubElement(body, "p"), "img", image)
    paragraphs(body, task.asked)
    declared, processing, feedback = PARTS[type(task)](task, body)
    SubElement(SubElement(body, "p"), "small").text = entry.origin
    made.extend([*declared, body, *([] if processing is None else [processing]), *feedback])
    return ElementTree.tostring(made, "unicode")


def _figure(entry: Entry, files: dict[str, bytes]) -> str:
    """Where the figure of a question lies in the package; questions may share it."""
    assert entry.chart is not None
    picture = png(entry.chart)
    place = f"images/{entry.lesson.id}-{sha256(picture).hexdigest()[:12]}.png"
    files[place] = picture
    return place
