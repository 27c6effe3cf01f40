"""Web archives in a zip."""

import gzip
import io
import zipfile

import pytest

from core.errors import KnownError
from core.importing.extraction import Original
from core.importing.web import wacz, warc
from core.importing.web.saved import SavedPage
from tests.core.importing.web.boxes import HTML, PAGE, record, response
from tests.core.importing.web.boxes import wacz as packed
from tests.core.importing.web.draw import picture

MAIN = record(PAGE, response(HTML.encode()))
OTHER = "https://example.org/other"


def read(data: bytes) -> SavedPage:
    return wacz.read(Original(data=data, name="a.wacz"))


def test_a_page_with_its_pictures():
    red = picture(color="red")
    data = packed([record("https://example.org/news/i/a.png", response(red, "image/png")), MAIN])
    page = read(data)
    assert (page.html.decode(), page.address, page.saved, page.title) == (
        HTML,
        PAGE,
        "2024-07-01T08:02:03+00:00",
        "Le café",
    )
    assert page.part("https://example.org/news/i/a.png") == red
    assert page.part("https://example.org/b.png") is None
    assert page.loss == ""


def test_a_file_that_is_not_zipped_within():
    data = packed([record(PAGE, response(b"<p>Words"), zipped=False)], warc="archive/data.warc")
    assert read(data).html == b"<p>Words"


def test_the_main_page_is_the_one_that_the_package_names():
    pages = [{"url": PAGE}, {"url": OTHER, "ts": "20240702030405"}, {"url": PAGE}]
    records = [MAIN, record(OTHER, response(b"<p>Other"))]
    page = read(packed(records, pages, package={"mainPageUrl": OTHER}))
    assert (page.html, page.saved) == (b"<p>Other", "2024-07-02T03:04:05+00:00")
    assert "2 pages" in page.loss
    assert OTHER in page.loss
    assert read(packed(records, pages)).html.decode() == HTML


def test_a_listed_page_that_is_not_there_gives_way_to_the_next():
    assert read(packed([MAIN], [{"url": OTHER}, {"url": PAGE}])).address == PAGE


def test_redirections_and_repetitions_are_followed():
    red = picture(color="red")
    records = [
        record(PAGE, response(b"", "text/html", "302 Found", "Location: /other")),
        record(OTHER, response(b"<p>Other")),
        record("https://example.org/a.png", b"", "revisit", f"WARC-Refers-To-Target-URI: {OTHER}.png"),
        record(OTHER + ".png", response(red, "image/png")),
    ]
    page = read(packed(records))
    assert page.html == b"<p>Other"
    assert page.part("https://example.org/a.png") == red


def test_circles_end():
    records = [
        record(PAGE, response(b"", "text/html", "302 Found", f"Location: {OTHER}")),
        record(OTHER, response(b"", "text/html", "302 Found", f"Location: {PAGE}")),
        *[record("https://a.b/c", b"", "revisit", "WARC-Refers-To-Target-URI: https://a.b/d") for _ in range(50)],
        *[record("https://a.b/d", b"", "revisit", "WARC-Refers-To-Target-URI: https://a.b/c") for _ in range(50)],
    ]
    with pytest.raises(KnownError, match="no page"):
        read(packed(records))
    assert wacz.Crawl(wacz.Archive(packed(records))).part("https://a.b/c") is None


def test_many_answers_that_send_on_to_many_are_not_all_followed(monkeypatch: pytest.MonkeyPatch):
    records = [
        record(f"https://a.b/{one}", response(b"", "text/html", "302 Found", f"Location: /{other}"))
        for one, other in ("cd", "dc")
        for _copy in range(20)
    ]
    looked: list[warc.Record] = []
    answer = warc.answer
    monkeypatch.setattr(warc, "answer", lambda record, limit: looked.append(record) or answer(record, limit=limit))
    assert wacz.Crawl(wacz.Archive(packed(records))).part("https://a.b/c") is None
    assert len(looked) <= 30


@pytest.mark.parametrize(
    "data",
    [
        packed([]),
        packed([MAIN], []),
        packed([MAIN], [{"url": "file:///etc/passwd"}, {"url": 3}, {}, {"url": "javascript:alert(1)"}]),
        packed([record(PAGE, response(b"%PDF-1.7", "application/pdf"))]),
        packed([record(PAGE, response(b"<p>Gone", "text/html", "404 Not Found"))]),
        packed([record("http://[bad", response(b"<p>"))], [{"url": "http://[bad/"}]),
        packed([MAIN], more={"archive/inner.wacz": packed([MAIN])}, warc="inner/data.warc.gz"),
        packed([MAIN])[:-30],
        packed([MAIN], package={"mainPageUrl": ["x"]}, warc="../../archive/data.warc.gz"),
    ],
)
def test_what_holds_no_page_is_told(data: bytes):
    with pytest.raises(KnownError, match="saved web page"):
        read(data)


def test_lines_that_are_no_json_are_passed_over():
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as box:
        box.writestr("archive/a.warc.gz", MAIN)
        box.writestr("pages/pages.jsonl", b"[" * 100_000 + b"\n\xff\n[]\n1e999\n" + f'{{"url": "{PAGE}"}}'.encode())
        box.writestr("datapackage.json", b"[" * 100_000)
    assert read(out.getvalue()).address == PAGE


def bomb(name: str, data: bytes) -> bytes:
    return packed([MAIN], more={name: data})


@pytest.mark.parametrize(
    "data",
    [
        bomb("archive/b.warc", b"\0" * 50_000_000),
        packed([MAIN, gzip.compress(b"\0" * 310_000_000)]),
        packed([MAIN], more={str(number): b"" for number in range(20_001)}),
    ],
)
def test_bombs_are_refused(data: bytes):
    with pytest.raises(KnownError, match="more than a saved web page may"):
        read(data)
