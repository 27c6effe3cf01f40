"""A mention is shown by the words of its passage, or by its article's title."""

from core.model.mention import Mention, MentionKind


def test_its_words() -> None:
    article = Mention(kind=MentionKind.ARTICLE, id=1, article=1, uid8="0a1b2c3d", title="Maps")
    passage = Mention(kind=MentionKind.PASSAGE, id=2, article=1, uid8="1a1b2c3d", title="Maps", exact="the river")
    assert (article.words, passage.words) == ("Maps", "the river")
