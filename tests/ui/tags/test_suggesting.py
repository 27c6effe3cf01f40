"""While one types a tag, what was used last and what fits best is offered first."""

from ui.tags.suggesting import SHOWN, Suggestion, Vocabulary, cleaned, suggestions

KNOWN = Vocabulary(
    paths=("politique", "politique/sécurité", "politique/élections", "sport", "à vérifier", "presse/politique"),
    recent=("sport", "politique/élections"),
)


def offered(typed: str, *borne: str) -> list[str]:
    return [one.path for one in suggestions(typed, KNOWN, borne) if not one.new]


def test_before_anything_is_typed_the_last_ones_come_first():
    assert offered("")[:2] == ["sport", "politique/élections"]
    assert set(offered("")) == set(KNOWN.paths)


def test_accents_case_and_blanks_do_not_matter():
    assert offered("SECU") == ["politique/sécurité"]
    assert offered("a ver") == ["à vérifier"]


def test_a_beginning_goes_before_a_part_and_a_part_before_a_piece():
    assert offered("politique") == ["politique", "politique/élections", "politique/sécurité", "presse/politique"]
    assert offered("po/se") == ["politique/sécurité"]
    assert offered("ort") == ["sport"]


def test_what_is_borne_is_not_offered():
    assert offered("sp", "sport") == []
    assert suggestions("sport", KNOWN, ["sport"]) == []


def test_what_nobody_has_can_be_made():
    assert suggestions(" nouveau / thème ", KNOWN) == [Suggestion(path="nouveau/thème", new=True)]
    assert suggestions("spor", KNOWN)[-1] == Suggestion(path="spor", new=True)
    assert not any(one.new for one in suggestions("sport", KNOWN))
    assert not any(one.new for one in suggestions("  / ", KNOWN))


def test_a_path_is_cleaned_of_what_is_empty():
    assert cleaned(" a //b/ c ") == "a/b/c"


def test_only_so_many_are_offered():
    many = Vocabulary(paths=tuple(f"tag{number:03}" for number in range(100)))
    assert len(suggestions("tag", many)) == SHOWN + 1
