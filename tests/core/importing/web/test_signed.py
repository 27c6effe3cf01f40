"""Whoever signs below an article is found, and no line is taken for a signature that is none."""

import pytest

from core.importing.web.signed import signed
from tests.core.importing.web.made import found, paragraphs


@pytest.mark.parametrize(
    ("markup", "wanted"),
    [
        ("<p>Autorin: Ann Lee, Projektleiterin der Stiftung in Tunis.</p>", ("Ann Lee",)),
        ("<p>Autoren Ann Lee und Tom Vane</p>", ("Ann Lee", "Tom Vane")),
        ("<p>Auteur : Claire Delmas</p>", ("Claire Delmas",)),
        ("<p align=right><em>Claire Delmas</em></p>", ("Claire Delmas",)),
        ("<div style='text-align: right'><p>Claire Delmas</p></div>", ("Claire Delmas",)),
        ("<p>Claire Delmas</p>", ()),
        ("<p align=right>read more</p>", ()),
        ("<p>Autorin Ann</p>", ()),
        ("<p>Author unknown to all</p>", ()),
        ("<p>Author: Ann Lee</p><p>Author: Tom Vane</p>", ()),
        ("<p>Author: Ann Lee</p><p>Author: Ann Lee</p>", ("Ann Lee",)),
        ("<h2>Author: Ann Lee</h2>", ()),
        ("<aside><p>Author: Ann Lee</p></aside>", ()),
        ("<p hidden>Author: Ann Lee</p>", ()),
    ],
)
def test_lines_below(markup: str, wanted: tuple[str, ...]) -> None:
    assert signed(found(paragraphs(2) + markup), "The Paper") == wanted
