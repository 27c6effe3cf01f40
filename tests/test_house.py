"""The house rules that a reader would otherwise watch over: sizes, names, records, what stands in one file only."""

import ast
import re
import statistics
from collections.abc import Iterator
from pathlib import Path

import pytest

TOP = Path(__file__).parents[1]
SOURCES = sorted(
    [*(TOP / "core").rglob("*.py"), *(TOP / "ui").rglob("*.py"), TOP / "main.py", TOP / "resources/__init__.py"]
)
TESTS = sorted((TOP / "tests").rglob("*.py"))
TREES = {path: ast.parse(path.read_text(encoding="utf-8")) for path in SOURCES + TESTS}

FILE_LINES, FUNCTION_LINES = 300, 40
LEFTOVERS = re.compile(r"\b(TOD[O]|FIXM[E]|XX[X]|HAC[K]|NotImplementedErro[r])\b|pragma: no cove[r]")
EXCUSES = ("skip", "skipif", "xfail", "importorskip", "mock", "Mock", "MagicMock", "mocker")
Function = ast.FunctionDef | ast.AsyncFunctionDef


def name_of(path: Path) -> str:
    return path.relative_to(TOP).as_posix()


def found(kind: type[ast.AST], paths: list[Path]) -> Iterator[tuple[str, ast.AST]]:
    """Every node of a kind, with its place."""
    for path in paths:
        for node in ast.walk(TREES[path]):
            if isinstance(node, kind):
                yield f"{name_of(path)}:{getattr(node, 'lineno', 0)}", node


def called(node: ast.expr) -> str:
    """The last part of the name of what is called, decorated with or derived from."""
    match node:
        case ast.Call(func=inner) | ast.Subscript(value=inner):
            return called(inner)
        case ast.Attribute(attr=name) | ast.Name(id=name):
            return name
        case _:
            return ""


def files_that(test: re.Pattern[str]) -> set[str]:
    return {name_of(path) for path in SOURCES if test.search(path.read_text(encoding="utf-8"))}


def test_files_are_short():
    lines = {name_of(path): len(path.read_text(encoding="utf-8").splitlines()) for path in SOURCES}
    assert not {name: count for name, count in lines.items() if count >= FILE_LINES}
    assert statistics.median(lines.values()) <= 100


def test_functions_are_short():
    lines: dict[str, int] = {}
    for kind in (ast.FunctionDef, ast.AsyncFunctionDef):
        for place, node in found(kind, SOURCES):
            assert isinstance(node, Function)
            lines[f"{place} {node.name}"] = (node.end_lineno or 0) - node.lineno + 1
    assert not {name: count for name, count in lines.items() if count >= FUNCTION_LINES}
    assert statistics.median(lines.values()) <= 10


def test_every_source_has_its_test_and_every_test_its_source():
    sources = {path.relative_to(TOP) for path in SOURCES if path.name != "__init__.py"} - {Path("main.py")}
    wanted = {Path("tests", path.parent, f"test_{path.name}") for path in sources}
    there = {path.relative_to(TOP) for path in TESTS if path.name.startswith("test_")}
    mirrored = {path for path in there if path.parts[1] in ("core", "ui")}
    assert not sorted(map(str, wanted - there)), "sources without a test of their name"
    assert not sorted(map(str, mirrored - wanted)), "tests without a source of their name"


def test_nothing_is_left_for_later():
    left = [
        f"{name_of(path)}:{number}"
        for path in SOURCES + TESTS
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
        if LEFTOVERS.search(line)
    ]
    assert not left


def test_no_test_excuses_itself():
    excuses = [place for place, node in found(ast.Attribute, TESTS) if getattr(node, "attr", "") in EXCUSES]
    names = [
        place for place, node in found(ast.alias, TESTS) if set(getattr(node, "name", "").split(".")) & set(EXCUSES)
    ]
    assert not excuses + names


def test_records_are_frozen():
    loose: list[str] = []
    for place, node in found(ast.ClassDef, SOURCES):
        assert isinstance(node, ast.ClassDef)
        fields = sum(isinstance(part, ast.AnnAssign) for part in node.body)
        for decorator in node.decorator_list:
            if called(decorator) == "dataclass":
                given = {keyword.arg for keyword in getattr(decorator, "keywords", [])}
                wanted = {"frozen", "slots", "kw_only"} if fields > 1 else {"frozen", "slots"}
                loose += [f"{place} {node.name}: {sorted(wanted - given)}"] if wanted - given else []
    assert not loose


def test_nothing_derives_from_the_projects_own_classes():
    own = {node.name for _, node in found(ast.ClassDef, SOURCES) if isinstance(node, ast.ClassDef)}
    errors = {node.name for node in TREES[TOP / "core/errors.py"].body if isinstance(node, ast.ClassDef)}
    derived = [
        f"{place} {node.name}"
        for place, node in found(ast.ClassDef, SOURCES)
        if isinstance(node, ast.ClassDef) and {called(base) for base in node.bases} & (own - errors)
    ]
    assert not derived


def undocumented(node: ast.Module | ast.ClassDef, place: str) -> Iterator[str]:
    """Public classes, functions and methods without a docstring; what overrides Qt (mixedCase) needs none."""
    for child in node.body:
        if not isinstance(child, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)) or child.name.startswith("_"):
            continue
        overrides = isinstance(child, Function) and (child.name == "event" or re.search(r"[a-z][A-Z]", child.name))
        if not overrides and not ast.get_docstring(child):
            yield f"{place}:{child.lineno} {child.name}"
        if isinstance(child, ast.ClassDef):
            yield from undocumented(child, place)


def test_everything_public_says_why_it_exists():
    bare = [line for path in SOURCES for line in undocumented(TREES[path], name_of(path))]
    bare += [name_of(path) for path in SOURCES if TREES[path].body and not ast.get_docstring(TREES[path])]
    assert not bare


SQL = re.compile(
    r"\b(select\b[^.;]*\bfrom\b|insert (or \w+ )?into \w|update \w+ set \w|delete from \w|create (virtual )?table\b"
    r"|^pragma \w)",
)


def test_sql_stands_in_the_store_alone():
    strings = [
        place
        for place, node in found(ast.Constant, [path for path in SOURCES if "core/store/" not in name_of(path)])
        if isinstance(value := getattr(node, "value", None), str)
        and SQL.search(value.lower() if value.isupper() else value)
        and "\n\n" not in value
    ]
    assert not strings


def test_no_write_nulls_or_drops_what_it_does_not_name():
    banned = {("insert", "replace"), ("insert_all", "replace"), ("create", "transform"), ("create_table", "transform")}
    writes = [
        place
        for place, node in found(ast.Call, SOURCES)
        if isinstance(node, ast.Call) and banned & {(called(node.func), keyword.arg) for keyword in node.keywords}
    ]
    assert not writes


@pytest.mark.parametrize("name", ["setHtml", "setMarkdown", "QLabel", "openUrl"])
def test_what_can_reach_out_stands_in_one_file(name: str):
    assert len(files_that(re.compile(rf"\b{name}\("))) <= 1


@pytest.mark.parametrize(
    "name", ["insertHtml", "setTextFormat(Qt.TextFormat.RichText", "QDesktopServices.setUrlHandler"]
)
def test_what_reads_rich_text_stands_nowhere(name: str):
    assert not files_that(re.compile(re.escape(name)))


def test_the_kept_and_the_readers_text_never_comes_from_qts_plain_text():
    # toPlainText turns U+00A0 into a blank: code points would still fit, but the words would not.
    assert not {name for name in files_that(re.compile(r"\btoPlainText\(")) if "/reader/" in name}


@pytest.mark.parametrize(
    "module",
    ["pickle", "marshal", "shelve", "urllib.request", "urllib3", "http.client", "socket", "ssl", "requests", "ftplib"],
)
def test_nothing_is_unpickled_or_fetched(module: str):
    imports = [
        place
        for kind in (ast.Import, ast.ImportFrom)
        for place, node in found(kind, SOURCES)
        if module in {getattr(node, "module", None), *(alias.name for alias in getattr(node, "names", []))}
        # An index holds pickles; one is opened only under this program's own seal (core/search/seal.py).
        and not (module == "pickle" and place.startswith("core/search/engines/"))
        # One page is fetched when a person names it, by the standard library alone.
        and not (module in ("http.client", "socket", "ssl") and place.startswith("core/fetching/"))
    ]
    assert not imports


@pytest.mark.parametrize("name", ["requirements.lock", "pyproject.toml", "Makefile", ".ci/run", ".ci/setup"])
def test_no_address_of_a_registry_is_written_down(name: str):
    text = (TOP / name).read_text(encoding="utf-8")
    assert not re.search(
        r"://|--(extra-)?index-url|--find-links|--trusted-host", text.replace("--no-emit-index-url", "")
    )


def test_every_locked_package_has_a_hash():
    lines = re.split(r"\n(?=\S)", (TOP / "requirements.lock").read_text(encoding="utf-8").strip())
    packages = [line for line in lines if not line.startswith("#")]
    assert packages
    assert not [package for package in packages if "==" not in package or "--hash=sha256:" not in package]
