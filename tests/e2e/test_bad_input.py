"""Whatever comes in gets an answer or a sentence, an exit status as promised, and never a traceback.

`pytest -s` prints how long each took. The figures are no tests: machines differ.
"""

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from core.errors import KnownError
from core.library import Library
from tests.ui.cli.said import Said

TOP = Path(__file__).parents[2]
LONG = "x" * 1_000_000
TRAP = "<img src='http://127.0.0.1:9/x.png'>"
ODD = {
    "markup": TRAP,
    "NUL": "a\0b",
    "direction": "abc\u202egnp.exe\u2066\u2069\u200f",
    "newlines": "a\r\nb\n\nc\u2028d\u2029e",
    "surrogate": "a\ud800b",
    "noncharacters": "\ufdd0\ufffe\uffff\ufffc",
    "combining": "a" + "\u0301" * 5000,
    "blank": " \u00a0\u3000\t",
    "empty": "",
    "one MB": LONG,
}


def postil(folder: Path, *argv: str | bytes, stdin: bytes = b"", name: str = "") -> Said:
    """Run a command on a library, as a process; it must say what it says without a traceback."""
    command = [sys.executable, str(TOP / "main.py"), "--library", str(folder), "--json", *argv]
    begun = time.monotonic()
    done = subprocess.run(command, input=stdin, capture_output=True, timeout=120, check=False)
    print(f"  {time.monotonic() - begun:5.2f} s  exit {done.returncode}  {name or argv[0]!r}")
    said = Said(status=done.returncode, out=done.stdout.decode(), err=done.stderr.decode())
    assert "Traceback" not in said.out + said.err
    assert "mistake in Postil" not in said.out + said.err, said.out
    assert said.status in (0, 1, 2, 3)
    return said


def sentence(said: Said) -> str:
    """The one reason why an item was not added."""
    (item,) = said.json["items"]
    assert item["status"] == "failed", item
    assert item["article"] is None
    assert said.status == 1
    assert item["error"].endswith("."), item
    return str(item["error"])


FILES = {
    "zero bytes": b"",
    "only blanks": b" \n\t\n  \n",
    "only NULs": bytes(5000),
    "NULs in words": b"Some words\0 and more\0\n\nin a text\0 with NULs.",
    "lone surrogates as UTF-8": b"A title\n\nwords \xed\xa0\x80 and \xed\xbf\xbf more.",
    "broken UTF-8": b"A title\n\nwords \xff\xfe\xc3 and \xe2\x82 more.",
    "a line of 60 MB": b"x" * 60_000_000,
    "a line of 1.9 million": b"word " * 380_000,
    "100,000 nested quotes": b"> " * 100_000 + b"deep",
    "100,000 nested lists": b"- " * 100_000 + b"deep",
    "100,000 open brackets": b"[" * 100_000 + b"x" + b"](" * 1000,
    "100,000 stars": b"*a " * 100_000,
    "100,000 backticks": b"`" * 100_000 + b"\n\n" + b"` " * 50_000,
    "a wide table": b"|" + b"a|" * 20_000 + b"\n|" + b"-|" * 20_000 + b"\n|" + b"b|" * 20_000,
    "front matter without end": b"---\ntitle: " + b"x: [" * 20_000,
    "front matter of anchors": b"---\na: &a [x]\nb: [*a,*a,*a]\ntitle: *a\n---\n\nwords",
    "a picture": b"\x89PNG\r\n\x1a\n" + bytes(100),
    "a title that is markup": f"{TRAP}\n\nSome words to read, and {TRAP} between them.".encode(),
    "200,000 lines": b"word\n\n" * 200_000,
    "UTF-16 cut in the middle": "Title\n\nwords".encode("utf-16")[:-1],
    "every byte": bytes(range(256)) * 20,
}
REFUSED = {"zero bytes", "only blanks", "only NULs", "a line of 60 MB", "a picture", "every byte"}


@pytest.mark.parametrize("name", FILES)
def test_a_file_is_added_or_refused_with_a_sentence(name: str, tmp_path: Path) -> None:
    file = tmp_path / ("x.md" if "nested" in name or "00" in name or "table" in name or "matter" in name else "x.txt")
    file.write_bytes(FILES[name])
    said = postil(tmp_path / "library", "add", str(file), name=name)
    if name in REFUSED:
        assert sentence(said)
        return
    (item,) = said.json["items"]
    assert (said.status, item["status"]) in ((0, "added"), (1, "failed")), item
    if item["status"] == "failed":
        assert item["error"].endswith(".")
        return
    shown = postil(tmp_path / "library", "show", str(item["article"]), name=f"show: {name}").json
    assert "\0" not in shown["text"]
    assert shown["text"].encode("utf-8")
    assert postil(tmp_path / "library", "check", name=f"check: {name}").json["ok"]


def test_markup_in_a_title_stays_letters(tmp_path: Path) -> None:
    said = postil(tmp_path / "library", "add", "-", stdin=FILES["a title that is markup"])
    assert said.json["items"][0]["title"] == TRAP
    made = postil(tmp_path / "library", "show", "1", "--format", "html").json["content"]
    assert "<img" not in made
    assert "&lt;img" in made


def test_what_is_no_ordinary_file(tmp_path: Path) -> None:
    fifo, loop, folder = tmp_path / "fifo", tmp_path / "loop", tmp_path / "folder"
    os.mkfifo(fifo)
    loop.symlink_to(loop)
    folder.mkdir()
    (folder / "around").symlink_to(folder)
    (folder / "device").symlink_to("/dev/zero")
    (folder / "good.txt").write_text("Good\n\nSome words.", encoding="utf-8")
    os.mkfifo(folder / "pipe")
    library = tmp_path / "library"
    for path in (fifo, loop, Path("/dev/zero"), Path("/dev/null"), folder / "around", tmp_path / "absent"):
        assert sentence(postil(library, "add", str(path), name=f"add {path.name or path}"))
    said = postil(library, "add", "--recursive", str(folder), name="a folder that holds itself")
    found = {Path(item["source"]).name: item["status"] for item in said.json["items"]}
    assert said.status == 1
    assert found.pop("good.txt") == "added"
    assert set(found.values()) <= {"failed", "skipped"}
    assert set(found) <= {"around", "device", "pipe"}


def test_a_folder_without_permission(tmp_path: Path) -> None:
    """As root every folder opens: then another user's process tries."""
    closed = tmp_path / "closed"
    closed.mkdir()
    (closed / "secret.txt").write_text("Secret\n\nSome words.", encoding="utf-8")
    closed.chmod(0)
    try:
        readable = os.access(closed, os.R_OK)
        code = (
            "import os, sys\nfrom pathlib import Path\nfrom core.importing.sources import walk, read_source\n"
            "from core.errors import KnownError\nimport encodings.idna\n"
            "(os.setgroups([]), os.setgid(65534), os.setuid(65534)) if os.getuid() == 0 else None\n"
            "for path in walk(Path(sys.argv[1])):\n"
            "    try:\n        read_source(path); print('read')\n"
            "    except KnownError as error:\n        print(error)\n"
        )
        for parent in (tmp_path, *tmp_path.parents):
            if readable and parent.owner() == "root" and str(parent).startswith("/tmp/"):
                parent.chmod(parent.stat().st_mode | 0o011)
        done = subprocess.run(
            [sys.executable, "-c", code, str(closed)], cwd=TOP, capture_output=True, text=True, timeout=60, check=False
        )
        assert done.stdout.strip().endswith("."), done.stderr
        assert "closed" in done.stdout
        said = postil(tmp_path / "library", "add", "--recursive", str(closed), name="a closed folder")
        assert said.json["items"][0]["status"] == ("added" if readable else "failed")
    finally:
        closed.chmod(0o700)


@pytest.fixture
def library(tmp_path: Path) -> Path:
    """A library with one article."""
    assert postil(tmp_path / "library", "add", "-", stdin=b"A title\n\nSome words to mark.").status == 0
    return tmp_path / "library"


@pytest.mark.parametrize("name", ODD)
def test_odd_titles_notes_and_tags(name: str, library: Path) -> None:
    """Through the front door, where NULs and lone surrogates can come in; a process takes neither."""
    odd = ODD[name]
    tried = {
        "title": lambda lib: lib.articles.edit(lib.articles.get(1), title=odd),
        "author": lambda lib: lib.articles.edit(lib.articles.get(1), authors=[odd]),
        "note": lambda lib: lib.passages.add(1, start=0, end=5, note=odd),
        "tag": lambda lib: lib.articles.tag([1], [odd]),
        "quote": lambda lib: lib.passages.quote(1, odd),
        "language": lambda lib: lib.articles.edit(lib.articles.get(1), language=odd),
        "published": lambda lib: lib.articles.edit(lib.articles.get(1), published=odd),
        "search": lambda lib: lib.searching.search(odd).total,
        "list": lambda lib: lib.articles.list(odd).total,
        "passages": lambda lib: lib.passages.list(odd).total,
        "paste": lambda lib: lib.articles.add_bytes(odd.encode("utf-8", "surrogatepass"), name=odd),
    }
    with Library.open(library) as opened:
        for what, attempt in tried.items():
            begun = time.monotonic()
            try:
                attempt(opened)
                answer = "taken"
            except KnownError as error:
                answer = str(error)
                assert answer.endswith(".")
                assert len(answer) < 500
            print(f"  {time.monotonic() - begun:5.2f} s  {name} as {what}: {answer[:60]!r}")
    listed = postil(library, "list", name=f"list after {name}").json["articles"]
    assert all("\0" not in one["title"] for one in listed)
    assert postil(library, "annotations", name=f"annotations after {name}").status == 0
    assert postil(library, "check", name=f"check after {name}").json["ok"]


QUERIES = {
    "a million letters": LONG,
    "a million words": "word " * 200_000,
    "100,000 brackets": "(" * 100_000,
    "100,000 quotes": '"' * 100_001,
    "100,000 NOT": "NOT " * 25_000 + "a",
    "100,000 OR": "a OR " * 20_000 + "b",
    "stars": "* ** a*b*c* *" * 1000,
    "fields": "title:" * 10_000,
    "ranges": "published:9999999..0 added:<99999999d published:..",
    "fuzzy": "word~9 ~1 ~ a~~2",
    "NUL": "a\0b",
    "surrogate": "a\ud800b",
    "markup": TRAP,
    "regular expression": "(a+)+$ .* [^a]",
    "empty": "",
}


@pytest.mark.parametrize("name", QUERIES)
def test_a_query_gets_an_answer_or_a_sentence(name: str, library: Path) -> None:
    with Library.open(library) as opened:
        opened.indexing.drain(wait=True)
        for ask in (
            lambda: opened.searching.search(QUERIES[name]).total,
            lambda: opened.articles.list(QUERIES[name]).total,
            lambda: opened.passages.list(QUERIES[name]).total,
            lambda: len(opened.searching.matches(1, QUERIES[name])),
        ):
            begun = time.monotonic()
            try:
                answer = str(ask())
            except KnownError as error:
                answer = str(error)
                assert answer.endswith(".")
            print(f"  {time.monotonic() - begun:5.2f} s  {name}: {answer[:60]!r}")
    short = QUERIES[name][:100_000]  # no system takes more in one argument
    if "\0" not in short and short.isprintable():
        said = postil(library, "search", short, name=f"search {name}")
        assert said.status in (0, 1, 2)
        assert "hits" in said.json or said.json["error"].endswith(".")


def test_wrong_usage_says_so(library: Path) -> None:
    for argv in (
        ["annotate", "1", "--start", "5"],
        ["annotate", "1", "--start", "-5", "--end", "3"],
        ["annotate", "1", "--start", "1", "--end", "99999999999999999999999"],
        ["annotate", "999"],
        ["annotate", "x" * 5000, "--quote", "a"],
        ["show", "-1"],
        ["search", "a", "--limit", "-1"],
        ["search", "a", "--limit", "9" * 400],
        ["list", "--sort", "nonsense"],
        ["export", "w3c", "--out", "/dev/full"],
        ["restore", "/dev/zero", "--to", str(library / "new")],
        ["import-annotations", "/dev/zero"],
    ):
        said = postil(library, *argv, name=" ".join(argv)[:60])
        assert said.status in (1, 2, 3), argv
        assert said.json["error"].endswith("."), argv
