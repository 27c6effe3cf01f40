"""A draft changes by making another."""

from core.importing.draft import Draft
from core.model.text import BlockKind, SpanKind


def test_a_draft_is_open_until_it_has_a_kind() -> None:
    draft = Draft(text="Crédit : AFP")
    assert draft.open
    turned = draft.turned(BlockKind.CREDIT, value="AFP").labelled(9)
    assert draft.open
    assert not turned.open
    assert turned.attrs == {"value": "AFP"}
    assert [(s.start, s.end, s.kind) for s in turned.spans] == [(0, 9, SpanKind.LABEL)]


def test_an_item_of_a_list_is_not_open() -> None:
    assert not Draft(text="a", attrs={"in": ["list:1"]}).open
    assert Draft(text="a\nb").verse
