"""The same rule for everybody: whom the ledger judges, and which side has the last title."""

import pytest

from crossings import cli
from crossings.fairness import AUTHORITY, CRITIC, PAIRS, corrected, last_words, verdicts_by_side
from crossings.ledger import claims
from lessonkit.text.errors import CourseError


def test_each_claim_is_counted_once_with_its_side_and_verdict():
    table = verdicts_by_side()
    assert table.loc["all", "all"] == len(claims())
    governments = claims().query("side == 'government' and verdict == 'does not hold'")
    assert table.loc["government", "does not hold"] == len(governments)


def test_no_side_is_more_than_half_of_those_who_are_judged():
    table = verdicts_by_side()
    assert table["all"].drop("all").max() <= table.loc["all", "all"] / 2


def test_more_than_one_kind_of_speaker_is_corrected():
    assert {"government", "EU body", "newspaper", "NGO"} <= set(corrected()["side"])


@pytest.mark.xfail(
    strict=True,
    reason="9 of 11 pairs end with the critics' title; lessons 08, 09, 11 and 12 are to turn "
    "theirs round. Take this mark away then.",
)
def test_no_side_has_more_than_two_thirds_of_the_last_words():
    assert last_words()["last word"].value_counts(normalize=True).max() <= 2 / 3


@pytest.fixture
def lessons(tmp_path):
    """Sources with every pair, the critics' title last."""
    for pair in PAIRS:
        folder = tmp_path / f"{pair.lesson}-name"
        folder.mkdir()
        (folder / "lesson.md").write_text(
            f'title = "{pair.authority}"\ntitle = "{pair.critic}"\n', encoding="utf-8"
        )
    return tmp_path


def test_the_last_word_is_that_of_the_title_that_stands_last(lessons):
    assert set(last_words(lessons)["last word"]) == {CRITIC}
    first = next(lessons.glob("01-*/lesson.md"))
    lines = first.read_text(encoding="utf-8").splitlines()
    first.write_text("\n".join(reversed(lines)), encoding="utf-8")
    assert last_words(lessons)["last word"].value_counts().to_dict() == {
        CRITIC: len(PAIRS) - 1,
        AUTHORITY: 1,
    }


def test_a_title_that_was_changed_is_named(lessons):
    changed = next(lessons.glob("05-*/lesson.md"))
    changed.write_text('title = "Another title"', encoding="utf-8")
    with pytest.raises(CourseError, match="Lesson 05 no longer has the title “About one in seven"):
        last_words(lessons)


def test_without_sources_it_says_where_to_run_it(tmp_path):
    with pytest.raises(CourseError, match="in a checkout"):
        last_words(tmp_path)


def test_the_command_prints_the_three_tables(capsys):
    assert cli.main(["fairness"]) == 0
    printed = capsys.readouterr().out
    for words in (
        "Albanian or Kosovar speaker",
        "Who is corrected",
        "Who has the last of two titles",
    ):
        assert words in printed
