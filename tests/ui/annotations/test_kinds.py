"""Both ends of a link read it their own way."""

from ui.annotations.kinds import kind_from


def test_a_link_reads_from_either_end() -> None:
    assert (kind_from("supports", outward=True), kind_from("supports", outward=False)) == (
        "→ supports",
        "← supported by",
    )
    assert kind_from("same-event", outward=True) == kind_from("same-event", outward=False) == "↔ same event"


def test_a_persons_own_word_stays() -> None:
    assert kind_from("translates", outward=False) == "← translates"
