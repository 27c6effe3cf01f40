"""Files, folders and text come in; what is refused is named; one can stop it."""

from pathlib import Path

from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtWidgets import QPushButton

from tests.ui.driving import settle, until
from ui.library.incoming import acceptable, files_in, is_address, text_in
from ui.main_window import MainWindow


def files(folder: Path, count: int) -> list[Path]:
    folder.mkdir(exist_ok=True)
    made = [folder / f"{number}.txt" for number in range(count)]
    for number, path in enumerate(made):
        path.write_text(f"Article {number}\n\nThe words of article {number}, which are its own.", encoding="utf-8")
    return made


def test_a_folder_is_added_with_everything_in_it(tmp_path: Path, window: MainWindow) -> None:
    files(tmp_path / "many", 5)
    ended: list[bool] = []
    window.incoming.add([tmp_path / "many"], then=lambda: ended.append(True))
    assert window.panes.strip.isVisible()
    until(lambda: ended)
    assert not window.panes.strip.isVisible()
    assert window.panes.notices.texts() == ["5 added"]
    until(lambda: window.pane.articles.rows.total == 8)


def test_a_single_file_is_shown_at_once(tmp_path: Path, window: MainWindow) -> None:
    window.incoming.add(files(tmp_path / "one", 1))
    until(lambda: window.reading.article is not None)
    assert window.reading.article is not None
    assert window.reading.article.meta.title == "Article 0"


def test_stopping_keeps_what_was_added(tmp_path: Path, window: MainWindow) -> None:
    window.incoming.add(files(tmp_path / "many", 400))
    until(lambda: window.panes.strip.bar.value() > 0)
    window.panes.strip.stop.click()
    until(lambda: not window.panes.strip.isVisible())
    settle(window.tasks)
    (said,) = window.panes.notices.texts()
    assert said.startswith("Stopped: ")
    until(lambda: 3 < window.pane.articles.rows.total < 403)


def test_why_something_was_refused_can_be_seen(tmp_path: Path, window: MainWindow) -> None:
    window.incoming.add([tmp_path / "nowhere.txt", *files(tmp_path / "one", 1)])
    until(lambda: any("1 not added" in text for text in window.panes.notices.texts()))
    window.panes.notices.findChildren(type(window.panes.strip.stop))[0].click()
    assert window.incoming.report is not None
    assert window.incoming.report.isVisible()
    window.incoming.report.close()


def test_pasted_text_is_a_new_article(window: MainWindow) -> None:
    mime = QMimeData()
    mime.setText("Un titre collé\n\nDes mots collés, que personne n’a lus.")
    window.incoming.paste(mime)
    until(lambda: window.reading.article is not None)
    assert window.reading.article is not None
    assert window.reading.article.source is None
    assert window.reading.article.meta.title == "Un titre collé"


def test_an_address_is_fetched_only_when_one_wants_it(window: MainWindow) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl("http://127.0.0.1:9/a.html")])
    mime.setText("http://127.0.0.1:9/a.html")
    window.incoming.drop(mime)
    settle(window.tasks)
    (said,) = window.panes.notices.texts()
    assert said.startswith("The address of a page on 127.0.0.1:9.")
    assert window.pane.articles.rows.total == 3
    next(one for one in window.panes.notices.findChildren(QPushButton) if one.text() == "Add the Page").click()
    assert window.panes.strip.isVisible()
    until(lambda: not window.panes.strip.isVisible())
    (refused,) = window.panes.notices.texts()  # this computer is no public place
    assert "127.0.0.1" in refused
    assert window.pane.articles.rows.total == 3


def test_a_text_that_mentions_an_address_is_a_text() -> None:
    assert is_address(" https://example.org/a?b=c \n")
    assert not is_address("See https://example.org/")
    assert not is_address("https://a.org\nhttps://b.org")
    assert not is_address("")


def test_a_single_file_that_is_refused_says_why_at_once(tmp_path: Path, window: MainWindow) -> None:
    window.incoming.add([tmp_path / "nowhere.txt"])
    until(lambda: any("nowhere.txt" in text for text in window.panes.notices.texts()))


def test_an_empty_clipboard_is_said(window: MainWindow) -> None:
    window.incoming.paste(QMimeData())
    assert window.panes.notices.texts() == ["The clipboard holds no text. Copy the article’s text first."]


def test_annotations_are_read_back(shelf: dict[str, int], tmp_path: Path, window: MainWindow) -> None:
    target = tmp_path / "out.jsonld"
    window.tasks.run(lambda lib: lib.passages.add(shelf["maps.txt"], start=3, end=9, note="kept"))
    window.tasks.run(lambda lib: list(lib.exchange.export("w3c", target)))
    window.tasks.run(lambda lib: lib.passages.trash([lib.passages.of(shelf["maps.txt"])[0].id]))
    settle(window.tasks)
    window.incoming.read_annotations(target)
    until(lambda: window.panes.notices.texts())
    until(lambda: not window.panes.strip.isVisible())


def test_remote_addresses_and_blank_text_are_nothing_to_add() -> None:
    mime = QMimeData()
    mime.setUrls([QUrl("https://example.org/a.txt"), QUrl.fromLocalFile("/tmp/a.txt")])
    assert files_in(mime) == [Path("/tmp/a.txt")]
    blank = QMimeData()
    blank.setText("  \n ")
    assert text_in(blank) == ""
    assert not acceptable(blank)
