"""What the package gives to editors and type checkers; at run time its names come on first use."""

from crossings.briefs.claim_form import claim_check as claim_check
from crossings.briefs.export import export_brief as export_brief
from crossings.briefs.verbs import brief as brief
from crossings.explorers import explore as explore
from crossings.finder.subjects import tables as tables
from crossings.finder.verbs import where_from as where_from
from crossings.ledger import claim as claim
from crossings.ledger import claims as claims
from crossings.own_table import use as use
from crossings.terms import glossary as glossary
from lessonkit.ask.frame import finish as finish
from lessonkit.ask.judging import hint as hint
from lessonkit.ask.judging import solution as solution
from lessonkit.ask.questions import ask as ask
from lessonkit.ask.questions import check as check
from lessonkit.ask.questions import predict as predict
from lessonkit.ask.questions import recall as recall
from lessonkit.ask.questions import reflect as reflect
from lessonkit.classroom.entering import begin as begin
from lessonkit.classroom.hand_in import hand_in as hand_in
from lessonkit.classroom.joining import join as join
from lessonkit.classroom.joining import leave as leave
from lessonkit.data.package import load as load
from lessonkit.data.package import show_source as show_source
from lessonkit.figures.framings import compare_framings as compare_framings
from lessonkit.figures.reading import describe as describe
from lessonkit.figures.reading import table_of as table_of
from lessonkit.report.verb import report as report
from lessonkit.text.tables import show_table as show_table

__version__: str

def load_ipython_extension(shell: object = None) -> None: ...
