"""The anatomy of press articles in plain text, and texts in which no rule may fire."""

from pathlib import Path

import pytest

from core.importing.plain import read_plain
from core.model.text import Text

DATA = Path(__file__).parents[2] / "data" / "texts"
BODY = (
    "Le bassin a rouvert dimanche, après trois mois d’un chantier que la commune disait impossible "
    "à tenir jusqu’au bout.\n\n"
    "Les riverains s’inquiétaient du bruit et de la poussière. Une commission de suivi s’est réunie chaque semaine.\n"
)


def kinds(text: Text) -> list[tuple[str, str]]:
    """Kind and words of each block."""
    return [(block.kind.value, text.value[block.start : block.end]) for block in text.blocks]


def read(source: str) -> list[tuple[str, str]]:
    """Kinds and words of what is no ordinary paragraph."""
    return [(kind, words) for kind, words in kinds(read_plain(source)[0]) if kind != "paragraph"]


def test_an_article_is_read_whole() -> None:
    text, meta = read_plain((DATA / "press_fr.txt").read_text(encoding="utf-8"))
    assert [kind for kind, _ in kinds(text)] == [
        "title", "dateline", "byline", "lead", "caption", "credit",
        "paragraph", "paragraph", "heading", "paragraph", "heading", "paragraph",
    ]  # fmt: skip
    assert (meta.published, meta.authors) == ("2024-03-03T08:12", ("Claire Delmas", "Youssef Benali"))
    credit = next(block for block in text.blocks if block.kind == "credit")
    assert credit.attrs["value"] == "Atelier du Môle"
    spans = {(span.kind.value, text.value[span.start : span.end]) for span in text.spans}
    assert ("label", "Crédit photo : ") in spans
    assert ("quotation", "« venues de toute la région »") in spans


@pytest.mark.parametrize(
    ("head", "wanted"),
    [
        ("Le bassin rouvre\n\nPar Claire Delmas\n\n", ["title", "byline"]),
        ("Le bassin rouvre\nPar Claire Delmas\n5 mars 2024\n\n", ["title", "byline", "dateline"]),
        ("LOCAL\n\nLe bassin rouvre enfin au public\n\nPublié le 5 mars 2024\n\n", ["title", "dateline"]),
        ("Le bassin rouvre.\n\nPublié le 5 mars 2024\n\n", ["title", "dateline"]),
        ("Un bassin\n\nUne fête est prévue.\n\nPar Claire Delmas, 5 mars 2024\n\n", ["title", "lead", "dateline"]),
        ("Le bassin rouvre\n\n5 mars 2024\n\nLa jetée nord\n© AFP\n\n", ["title", "dateline", "caption", "credit"]),
        ("Le bassin rouvre\n\nPhoto : AFP\n\n", ["title", "credit"]),
        ("The basin reopens\n\nBy Hannah Reed | Reuters\nUpdated Mar. 5, 2024\n\n", ["title", "byline", "dateline"]),
        ("Le bassin rouvre\n\nLégende : la jetée nord vue du phare\n\n", ["title", "caption"]),
        ("Le bassin rouvre\n\n", ["title"]),
    ],
)  # fmt: skip
def test_the_head_of_an_article(head: str, wanted: list[str]) -> None:
    assert [kind for kind, _ in read(head + BODY)] == wanted


@pytest.mark.parametrize(
    "source",
    [
        BODY,
        "Bonjour,\n\n" + BODY,
        "Elle ferma la porte.\n\n" + BODY,
        "— Vous partez ?\n\n" + BODY,
        "Par ailleurs, le ministre a souligné ce point.\n\n" + BODY,
        "Le 5 mars 2024, le ministre est arrivé à Rabat.\n\n" + BODY,
        "By the way, it rained.\n\n" + BODY,
        "https://example.org\n\n" + BODY,
        BODY + "\nLe 5 mars 2024 restera dans les mémoires.",
        BODY + "\nPar la suite, tout alla mieux.",
        BODY + "\n© 2024 Northern Press. Tous droits réservés.",
        BODY + "\nCrédit immobilier : les taux remontent encore cette année.",
        BODY + "\nPhoto de famille tendue, hier, à Bruxelles.",
        BODY + "\nIl pleut.\n\n" + BODY,
        BODY + "\nQuoi ?\n\n" + BODY,
        BODY + "\nClaire Delmas\n\n12 rue des Tilleuls\n\nReims\n\n" + BODY,
        "un seul mot",
        "Un titre seul",
        "J’ai veillé\nsur le toit\n\nLe matin vint\nsans un mot",
        "Claire\n\nJean\n\nPaul",
    ],
)
def test_nothing_fires_where_nothing_is_said(source: str) -> None:
    assert read(source) == []


def test_a_date_far_from_the_head_is_not_the_publication() -> None:
    assert read_plain("Un titre\n\n" + BODY * 8 + "\n5 mars 2024\n\n" + BODY)[1].published == ""


def test_a_signature_at_the_end_names_the_author() -> None:
    assert read_plain("Un titre\n\n" + BODY + "\nPar Claire Delmas")[1].authors == ("Claire Delmas",)


def test_the_first_of_many_section_names_is_no_title() -> None:
    text, _ = read_plain((DATA / "man_page.txt").read_text(encoding="utf-8"))
    assert [words for kind, words in kinds(text) if kind == "heading"] == [
        "NAME", "SYNOPSIS", "DESCRIPTION", "OPTIONS", "SEE ALSO",
    ]  # fmt: skip


def test_a_manual_as_it_was_set_of_old_has_headings_and_no_section_for_its_title() -> None:
    text, meta = read_plain(
        "NAME\n     cat - concatenate and print\n\nSYNOPSIS\n     cat [ -u ] file ...\n\n"
        "DESCRIPTION\n     Cat reads each file in sequence and displays it on the standard output.\n\n"
        "     Nothing else is done.\n\nSEE ALSO\n     pr(1), cp(1)\n"
    )
    assert [words for kind, words in kinds(text) if kind == "heading"] == [
        "NAME", "SYNOPSIS", "DESCRIPTION", "SEE ALSO",
    ]  # fmt: skip
    assert meta.title == ""
