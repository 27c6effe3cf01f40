"""Reading an original: hashed, recognised, extracted and staged in one go, and whatever goes wrong is an answer."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from core import paths, translate
from core.importing import importer
from core.library import Library
from core.library.captures import Capture, Refused, Wanted, capture
from core.store import files, revisions
from core.store.staging import Staging
from tests.core.library import odd, saved

Read = Callable[..., Capture | Refused]


@pytest.fixture
def read(library: Library, monkeypatch: pytest.MonkeyPatch) -> Iterator[Read]:
    """Reads something that is wanted, in this process, which knows the odd format too."""
    monkeypatch.setattr(importer, "_FORMATS", importer._FORMATS)
    handle = odd.capturing(library.folder)
    staging = Staging(library.folder / "originals")
    yield lambda **wanted: handle(Wanted(staged=staging.path(), **wanted))
    staging.close()


def staged(library: Library) -> list[bytes]:
    return [path.read_bytes() for path in (library.folder / "originals").rglob("*") if path.is_file()]


def test_the_bytes_that_were_read_are_staged_with_what_they_say(library: Library, read: Read, file: Path) -> None:
    found = read(path=file, name=file.name, source=str(file))
    assert isinstance(found, Capture)
    assert (found.name, found.size) == (files.digest(file.read_bytes()), file.stat().st_size)
    assert staged(library) == [file.read_bytes()]
    assert found.reading is not None
    assert found.reading.text.hash == revisions.text_hash(found.reading.text.value)
    assert found.reading.meta.title == "La ville et ses ponts"
    assert found.reading.words == 43
    assert found.reading.excerpt.startswith("La ville a deux ponts.")


def test_known_bytes_are_not_read_again_unless_asked_for(library: Library, read: Read, file: Path) -> None:
    library.articles.add(file)
    known = read(path=file, name=file.name, source=str(file))
    assert isinstance(known, Capture)
    assert known.reading is None
    again = read(path=file, name=file.name, source=str(file), anyway=True)
    assert isinstance(again, Capture)
    assert again.reading is not None


def test_known_bytes_are_read_again_when_the_folder_of_their_pictures_came(
    library: Library, read: Read, tmp_path: Path
) -> None:
    page = saved.without(tmp_path)
    library.articles.add(page)
    wanted = {"path": page, "name": page.name, "source": str(page)}
    known = read(**wanted)
    assert isinstance(known, Capture)
    assert known.reading is None
    saved.beside(page)
    again = read(**wanted)
    assert isinstance(again, Capture)
    assert again.reading is not None
    assert (library.folder / "media" / files.digest(saved.bridge())).is_file()


def test_a_piece_of_a_page_bears_the_address_without_coming_from_it(read: Read) -> None:
    found = read(data=b"odd:read Some words.", address="https://example.org/a")
    assert isinstance(found, Capture)
    assert found.reading is not None
    assert found.reading.meta.url == "https://example.org/a"


def test_of_a_piece_that_was_chosen_all_words_are_kept(read: Read) -> None:
    prose = "Some long words of an article. " * 9
    piece = f"<!doctype html><html><body><p>{prose}</p><footer>Small print</footer>".encode()
    of_a_page, chosen = read(data=piece), read(data=piece, whole=True)
    assert isinstance(of_a_page, Capture)
    assert of_a_page.reading is not None
    assert isinstance(chosen, Capture)
    assert chosen.reading is not None
    assert "Small print" not in of_a_page.reading.text.value
    assert chosen.reading.text.value.endswith("Small print")


def test_titles_are_fit_to_be_stored_and_losses_and_pictures_are_kept(library: Library, read: Read) -> None:
    found = read(data=b"odd:read Some words.", source="https://example.org/a")
    assert isinstance(found, Capture)
    assert found.reading is not None
    assert (found.reading.meta.title, found.reading.loss) == ("Some words.", "It lost its hat.")
    assert found.reading.meta.url == "https://example.org/a"
    picture = b"picture of odd:read Some words."
    assert (library.folder / "media" / files.digest(picture)).read_bytes() == picture


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (b"", "x.odd is empty. Choose another file."),
        (b"odd:refuse", "It is too odd."),
        (b"odd:swell", "x.odd takes too much memory to read. Split it, or save it as plain text and add that."),
        (b"odd:fault", "x.odd could not be read because of a fault in this program. Report it, with the file."),
    ],
)
def test_what_goes_wrong_is_an_answer_and_stages_nothing(
    library: Library, read: Read, data: bytes, sentence: str
) -> None:
    refused = read(data=data, name="x.odd")
    assert isinstance(refused, Refused)
    assert refused.sentence == sentence
    assert ("KeyError: 'no such key'" in refused.fault) == (data == b"odd:fault")
    assert staged(library) == []


def test_a_disk_that_refuses_is_an_answer(library: Library, file: Path) -> None:
    wanted = Wanted(path=file, name=file.name, staged=file / "no folder")
    refused = capture(library._desk.db, wanted)
    assert isinstance(refused, Refused)
    assert "cannot be written" in refused.sentence


def test_sentences_are_in_the_language_that_was_asked_for(read: Read) -> None:
    try:
        refused = read(path=Path("/nowhere/at all.txt"), name="at all.txt", tongue="fr")
    finally:
        translate.use("en", paths.resources() / "i18n")
    assert isinstance(refused, Refused)
    assert "at all.txt n’existe pas" in refused.sentence
