"""Trees of what was asked."""

from core.model.query import And, Field, Leaf, Match, Not


def test_equal_questions_are_equal_and_can_be_remembered() -> None:
    def asked() -> And:
        return And((Leaf(field=Field.ANY, text="eau"), Not(Leaf(field=Field.TAG, text="sport"))))

    assert asked() == asked()
    assert len({asked(), asked()}) == 1


def test_a_plain_word_finds_its_other_forms() -> None:
    assert Leaf(field=Field.ANY, text="eau").match is Match.FORMS


def test_the_fields_bear_the_names_that_people_type() -> None:
    assert set(Field) - {Field.ANY} == {
        *("title", "text", "author", "site", "tag", "lang", "published", "added", "note", "is", "has")
    }
