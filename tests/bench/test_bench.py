"""The measuring itself: a tiny run goes through and every figure is there. How fast anything was does not matter."""

from pathlib import Path

from core.importing import recognise
from core.importing.signatures import is_page
from tests.bench import bulk, texts
from tests.bench.report import Figure, machine, written
from tests.bench.run import Sizes, run


def test_a_tiny_run_measures_everything(tmp_path: Path) -> None:
    few = Sizes(articles=12, few=6, highlights=3, settle=0.5, starts=1, rounds=2, longest=90, most=3, many=200)
    found = run(tmp_path, few)
    names = [figure.what for figure in found]
    assert len(set(names)) == len(names) == 26
    assert all(figure.value > 0 for figure in found)
    page = written(machine(), found)
    assert all(name in page for name in names)
    assert str(tmp_path) not in page


def test_the_articles_are_always_the_same_and_as_long_as_asked() -> None:
    made = list(texts.articles(40))
    assert made == list(texts.articles(40))
    assert len({one.title for one in made}) == 40
    assert {one.language for one in made} == {"fr", "en"}
    lengths = [len(one.text.split()) for one in made]
    assert 500 < sum(lengths) / len(lengths) < 700
    assert 9_900 < len(texts.article().text.split()) < 11_000


def test_the_files_of_a_bulk_import_are_of_several_kinds(tmp_path: Path) -> None:
    bulk.write(6, tmp_path)
    files = sorted(path for path in tmp_path.rglob("*") if path.is_file())
    assert [is_page(path.read_bytes()) for path in files] == [False, False, True] * 2
    texts = [recognise(path.read_bytes()).name.partition("/")[0] for path in files if path.suffix != ".html"]
    assert texts == ["plain", "markdown"] * 2


def test_a_missed_target_is_said() -> None:
    figure = Figure(what="a thing", value=90, unit="ms", target=80, peer="another", peer_value=45)
    assert figure.row() == "| a thing | 90 ms | ≤ 80 ms | **no** | another: 45 ms | 2 |  |"
    assert "| yes |" in Figure(what="a thing", value=80, unit="ms", target=80).row()
    assert "| ≥ 80 1/s | yes |" in Figure(what="a thing", value=80, unit="1/s", least=80).row()
    assert "**no**" in Figure(what="a thing", value=79, unit="1/s", least=80).row()
