"""The image of a range stands where its words stand, and says how much is left."""

from core.anchoring.codes import encode
from core.anchoring.images import Image, Images, images
from core.anchoring.patience import common
from core.anchoring.tokens import tokenize


def carried(old: str, new: str) -> Images:
    """What is common to two texts."""
    left, right = tokenize(old), tokenize(new)
    return images(left, right, common(*encode(left, right)))


def image(old: str, new: str, quote: str) -> tuple[str, Image]:
    """The words that stand where the quote did, and the image."""
    start = old.index(quote)
    found = carried(old, new).of(start, start + len(quote))
    assert found is not None
    return new[found.start : found.end], found


def test_all_of_it_is_left() -> None:
    words, found = image("Hier, le ministre a parlé.", "Ce matin, le ministre a parlé.", "ministre a parlé")
    assert words == "ministre a parlé"
    assert found.kept == 1


def test_a_changed_word_costs_its_weight() -> None:
    words, found = image("the old bridge was closed", "the new bridge was closed", "old bridge")
    assert words == "bridge"
    assert found.kept == 6 / 9
    assert found.weight == 6


def test_half_a_word_keeps_its_half() -> None:
    assert image("la présidente arrive", "puis la présidente arrive", "sidente arr")[0] == "sidente arr"


def test_blanks_at_its_ends_stay() -> None:
    assert image("one two three", "zero one two three", " two ")[0] == " two "


def test_a_blank_range_stands_beside_its_neighbour() -> None:
    old, new = "Titre\n\nTexte ici", "Nouveau titre\n\nTexte ici"
    assert image(old, new, "\n\n")[1].start == new.index("\n\n")


def test_what_strayed_far_off_is_left_out() -> None:
    old = "alpha beta gamma delta."
    new = "alpha beta gamma. " + "lorem ipsum dolor " * 40 + "delta."
    assert image(old, new, "beta gamma delta")[0] == "beta gamma"


def test_neighbours_are_counted_on_both_sides() -> None:
    assert image("a b c QUOTE d e f", "a b c QUOTE d e f", "QUOTE")[1].around == 1
    assert image("a b c QUOTE d e f", "a b c QUOTE x y z", "QUOTE")[1].around == 0.5


def test_nothing_left_has_no_image() -> None:
    assert carried("rien ne va plus", "tout autre chose").of(0, 4) is None
    assert carried("rien \n ne", "tout autre chose").of(4, 7) is None


def test_context_is_the_share_of_the_words_outside() -> None:
    both = carried("aaaa bbbb QUOTE cccc dddd", "aaaa bbbb QUOTE cccc xxxx")
    found = both.of(10, 15)
    assert found is not None
    assert both.context(10, 15, found) == 0.75
    assert both.context(0, 25, found) == 1
