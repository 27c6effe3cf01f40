"""Two people work on one library in any order; a naive model says what must be there after each step.

No annotation ever vanishes but by emptying the trash, and none changes its words without the model knowing why.
"""

import shutil
import tempfile
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    Bundle,
    MultipleResults,
    RuleBasedStateMachine,
    consumes,
    initialize,
    invariant,
    multiple,
    rule,
)

from core.errors import KnownError
from core.library import Library, Undone
from core.model.annotation import Annotation, Color, Style
from core.model.change import Change
from core.model.place import Status
from core.store import integrity, remembered
from core.store.places import unplaced
from tests.steps import result

ORIGINS = ("window:one", "cli")
SENTENCES = [
    "Le vieux pont date de 1480, dit-on à la mairie.",
    "Personne ne l’aime, tout le monde le prend.",
    "On parle d’un troisième pont depuis vingt ans.",
    "The river was low that summer, and nobody crossed.",
    "Les habitants, eux, attendent.",
    "Les habitants, eux, attendent encore.",
]
NOTES = ["", "un", "deux", "un, deux", "**trois**"]
KINDS = ["supports", "quotes", "my own"]
TAGS = ["a", "a/b", "a/b/c", "b", "ab"]

Key = tuple[str, int]
Facts = dict[Key, object]
Ends = tuple[int, int, int]
"""The revision, and the range in its text."""
Link = tuple[int, int, str]
people = st.integers(0, 1)
bodies = st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=5)


@dataclass
class Step:
    """What one write changed, as the model sees it; `born` is what it made, `tagging` what the model cannot undo."""

    before: Facts
    after: Facts
    touched: frozenset[int]
    born: int | None = None
    tagging: bool = False


@dataclass
class Person:
    """One connection with what it did, can undo and can redo."""

    library: Library
    done: list[Step] = field(default_factory=list[Step])
    undone: list[Step] = field(default_factory=list[Step])


class TwoPeopleAtOneLibrary(RuleBasedStateMachine):
    """The naive model is `facts`: a value for each field of each thing."""

    annotations: Bundle[int] = Bundle("annotations")
    seen: Bundle[Annotation] = Bundle("seen")

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp(prefix="postil-test-"))
        self.people = [Person(Library.open(self.folder / "library", create=True, origin=origin)) for origin in ORIGINS]
        self.facts: Facts = {}
        self.texts: dict[int, str] = {}
        self.slots: dict[int, int] = {}
        self.homes: dict[int, int] = {}
        self.links: set[Link] = set()
        self.tags: dict[int, frozenset[str]] = {}

    def teardown(self) -> None:
        """The history remembers what every row bears; leave nothing behind."""
        database = self.people[0].library._desk.db
        for ask in (integrity.pages, remembered.differing):
            assert result(ask(database)) == []
        for person in self.people:
            person.library.close()
        shutil.rmtree(self.folder)

    # The model

    def write(self, who: int, after: Facts, change: Change, *, born: int | None = None, tagging: bool = False) -> None:
        """Note what a write did, on the stack of whoever did it."""
        before = {key: self.facts.get(key) for key, value in after.items() if self.facts.get(key) != value}
        assert bool(before) == bool(change)
        if before:
            after = {key: after[key] for key in before}
            self.facts.update(after)
            touched = frozenset(number for _name, number in after)
            assert touched <= change.articles | change.annotations
            self.push(who, Step(before=before, after=after, touched=touched, born=born, tagging=tagging))

    def push(self, who: int, step: Step) -> None:
        """A new step makes redo impossible."""
        self.people[who].done.append(step)
        self.people[who].undone.clear()

    def tagged(self, who: int, change: Change) -> None:
        """A step that changed tags; what undoing it does is read, not predicted."""
        if change:
            touched = change.articles | change.annotations
            self.push(who, Step(before={}, after={}, touched=touched, tagging=True))

    def read_tags(self) -> dict[int, frozenset[str]]:
        """The tags of everything, as the library has them."""
        lib = self.people[0].library
        found = {article: frozenset(lib.articles.get(article).tags) for article in self.slots.values()}
        return found | {number: frozenset(lib.passages.get(number).tags) for number in self.homes}

    def read_links(self) -> set[Link]:
        """Every link, as the library has them, those of passages in the trash too."""
        rows = self.people[0].library._desk.db.rows('select "from" as source, "to" as target, kind from link')
        return {(row["source"], row["target"], row["kind"]) for row in rows}

    def quote(self, number: int) -> str | None:
        """The words that a passage was made on, or given since."""
        match self.facts["ends", number]:
            case (int(revision), int(start), int(end)):
                return self.texts[revision][start:end]
            case _:
                return None

    def standing(self, number: int) -> tuple[int, int] | None:
        """Where it stands now, as the library has it."""
        place = self.people[0].library.passages.get(number).place
        return None if place is None or place.start is None or place.end is None else (place.start, place.end)

    def current(self, number: int) -> int:
        """The revision that its article shows."""
        return int(str(self.facts["revision", self.homes[number]]))

    def existing(self) -> set[str]:
        """Tags that there are."""
        return {tag.path for tag in self.people[0].library.tags.all()}

    # What people do

    @initialize(target=annotations, bodies=st.lists(bodies, min_size=2, max_size=2), data=st.data())
    def begin(self, bodies: list[list[str]], data: st.DataObject) -> MultipleResults[int] | int:
        """Two articles with two annotations each, so that there is something to lose from the first step on."""
        for slot, body in enumerate(bodies):
            self._add(slot, slot, body)
        numbers = [self._annotate(slot, slot, note, data) for slot in (0, 1) for note in NOTES[:2]]
        for slot, path in enumerate(("a/b", "b")):
            self.tag_an_article(slot, slot, path, on=True)
            self.tag_an_annotation(slot, numbers[slot], path, on=True)
        return multiple(*numbers)

    @rule(who=people, slot=st.integers(0, 2), body=bodies)
    def add_or_revise(self, who: int, slot: int, body: list[str]) -> None:
        self._add(who, slot, body)

    def _add(self, who: int, slot: int, body: list[str]) -> None:
        path = self.folder / f"{slot}.md"
        path.write_text(f"# Article number {slot}\n\n" + "\n\n".join(body) + "\n", encoding="utf-8")
        added = self.people[who].library.articles.add(path)
        article, revision = added.article.id, added.revision.id
        known = self.slots.get(slot)
        self.texts[revision] = self.people[who].library.articles.text(article).value
        after: Facts = {("revision", article): revision, ("trashed", article): False}
        if known is None:
            assert added.status == "added"
            after |= {("title", article): added.article.meta.title, ("starred", article): False}
            self.tags[article] = frozenset()
        else:
            assert article == known
            assert (added.status == "revised") == (self.facts["revision", article] != revision)
        self.slots[slot] = article
        self.write(who, after, added.change, born=article if known is None else None)

    @rule(who=people, slot=st.integers(0, 2), title=st.sampled_from(["One", "Two", "Three"]))
    def edit_article(self, who: int, slot: int, title: str) -> None:
        if slot in self.slots:
            lib = self.people[who].library
            change = lib.articles.edit(lib.articles.get(self.slots[slot]), title=title)
            self.write(who, {("title", self.slots[slot]): title}, change)

    @rule(who=people, slot=st.integers(0, 2), starred=st.booleans())
    def star(self, who: int, slot: int, starred: bool) -> None:
        if slot in self.slots:
            change = self.people[who].library.articles.star([self.slots[slot]], starred)
            self.write(who, {("starred", self.slots[slot]): starred}, change)

    @rule(target=annotations, who=people, slot=st.integers(0, 2), note=st.sampled_from(NOTES), data=st.data())
    def annotate(self, who: int, slot: int, note: str, data: st.DataObject) -> MultipleResults[int] | int:
        return self._annotate(who, slot, note, data) if slot in self.slots else multiple()

    def _annotate(self, who: int, slot: int, note: str, data: st.DataObject) -> int:
        article = self.slots[slot]
        text = self.texts[int(str(self.facts["revision", article]))]
        place = data.draw(st.none() | st.tuples(st.integers(0, len(text) - 1), st.integers(1, 40)))
        start, end = (None, None) if place is None else (place[0], min(len(text), place[0] + place[1]))
        made = self.people[who].library.passages.add(article, start=start, end=end, note=note)
        number = made.annotation.id
        self.homes[number] = article
        self.tags[number] = frozenset()
        after: Facts = {("note", number): note, ("color", number): Color.YELLOW, ("trashed", number): False}
        after |= {("style", number): Style.HIGHLIGHT, ("ends", number): ()}
        if start is not None and end is not None:
            after["ends", number] = (self.current(number), start, end)
        self.write(who, after, made.change, born=number)
        return number

    @rule(target=seen, who=people, number=annotations)
    def look(self, who: int, number: int) -> MultipleResults[Annotation] | Annotation:
        if number not in self.homes:
            return multiple()
        return self.people[who].library.passages.get(number)

    @rule(who=people, seen=consumes(seen), note=st.sampled_from(NOTES))
    def write_a_note(self, who: int, seen: Annotation, note: str) -> None:
        if seen.id in self.homes:
            self._write(who, seen, note)

    def _write(self, who: int, seen: Annotation, note: str) -> None:
        current = str(self.facts["note", seen.id])
        written = self.people[who].library.passages.edit(seen, note=note)
        kept = written.annotation.note
        if current in (seen.note, note):
            assert kept == note
        elif note == seen.note:
            assert kept == current
        else:
            assert current in kept
            assert note in kept
        self.write(who, {("note", seen.id): kept}, written.change)

    @rule(who=people, number=annotations, notes=st.tuples(st.sampled_from(NOTES), st.sampled_from(NOTES)))
    def write_one_note_at_once(self, who: int, number: int, notes: tuple[str, str]) -> None:
        if number in self.homes:
            seen = self.people[who].library.passages.get(number)
            self._write(1 - who, seen, notes[0])
            self._write(who, seen, notes[1])

    @rule(who=people, seen=seen, color=st.sampled_from(list(Color)))
    def choose_a_color(self, who: int, seen: Annotation, color: Color) -> None:
        if seen.id not in self.homes:
            return
        current = self.facts["color", seen.id]
        try:
            change = self.people[who].library.passages.edit(seen, color=color).change
        except KnownError:
            assert current not in (seen.color, color)
        else:
            assert current in (seen.color, color)
            self.write(who, {("color", seen.id): color}, change)

    @rule(who=people, number=annotations, style=st.sampled_from(list(Style)))
    def paint(self, who: int, number: int, style: Style) -> None:
        if number in self.homes:
            change = self.people[who].library.passages.paint([number], style=style)
            self.write(who, {("style", number): style}, change)

    # Other ends

    @rule(who=people, seen=seen, data=st.data())
    def move_the_ends(self, who: int, seen: Annotation, data: st.DataObject) -> None:
        if seen.id not in self.homes:
            return
        text = self.texts[self.current(seen.id)]
        start = data.draw(st.integers(0, len(text) - 1))
        end = min(len(text), start + data.draw(st.integers(1, 40)))
        now, before = self.standing(seen.id), seen.place and (seen.place.start, seen.place.end)
        try:
            change = self.people[who].library.passages.move(seen, start, end).change
        except KnownError:
            assert now is None or self.facts["trashed", seen.id] or now not in (before, (start, end))
        else:
            assert now in (before, (start, end))
            moved = self.facts["ends", seen.id] if now == (start, end) else (self.current(seen.id), start, end)
            self.write(who, {("ends", seen.id): moved}, change)

    @rule(who=people, first=annotations, second=annotations)
    def merge_passages(self, who: int, first: int, second: int) -> None:
        chosen = [number for number in {first, second} if number in self.homes]
        places = {number: self.standing(number) for number in chosen}
        try:
            merged = self.people[who].library.passages.merge(chosen)
        except KnownError:
            homes = {self.homes[number] for number in chosen}
            away = [number for number in chosen if self.facts["trashed", number] or places[number] is None]
            assert len(chosen) < 2 or len(homes) > 1 or away
            return
        kept, taken = sorted(chosen, key=lambda number: (places[number] or (), number))
        found = [place for place in places.values() if place]
        hull = (min(place[0] for place in found), max(place[1] for place in found))
        ends = self.facts["ends", kept] if places[kept] == hull else (self.current(kept), *hull)
        note = "\n\n".join(filter(None, (str(self.facts["note", number]) for number in (kept, taken))))
        assert merged.annotation.id == kept
        after: Facts = {("ends", kept): ends, ("note", kept): note, ("trashed", taken): True}
        self.tags[kept] |= self.tags[taken]
        for link in [link for link in self.links if taken in link[:2]]:
            source, end = (kept if number == taken else number for number in link[:2])
            moved: Link = (source, end, link[2])
            if moved[0] != moved[1] and moved not in self.links:
                self.links = self.links - {link} | {moved}
        self.write(who, after, merged.change, tagging=True)

    @rule(target=annotations, who=people, number=annotations, data=st.data())
    def split_a_passage(self, who: int, number: int, data: st.DataObject) -> MultipleResults[int] | int:
        if number not in self.homes or (place := self.standing(number)) is None:
            return multiple()
        at, text = data.draw(st.integers(*place)), self.texts[self.current(number)]
        lib = self.people[who].library
        try:
            split = lib.passages.split(lib.passages.get(number), at)
        except KnownError:
            blank = not text[place[0] : at].strip() or not text[at : place[1]].strip()
            assert blank or self.facts["trashed", number]
            return multiple()
        revision, born = self.current(number), split.second.id
        first_end = place[0] + len(text[place[0] : at].rstrip())
        second_start = place[1] - len(text[at : place[1]].lstrip())
        after: Facts = {("ends", number): (revision, place[0], first_end)}
        after |= {("ends", born): (revision, second_start, place[1]), ("note", born): "", ("trashed", born): False}
        after |= {(name, born): self.facts[name, number] for name in ("color", "style")}
        self.homes[born], self.tags[born] = self.homes[number], self.tags[number]
        self.write(who, after, split.change, born=born, tagging=True)
        return born

    # Links

    @rule(who=people, first=annotations, second=annotations, kind=st.sampled_from(KINDS))
    def link(self, who: int, first: int, second: int, kind: str) -> None:
        if first in self.homes and second in self.homes and first != second:
            change = self.people[who].library.links.add(first, second, kind).change
            assert bool(change) == ((first, second, kind) not in self.links)
            self.links = self.links | {(first, second, kind)}
            self.tagged(who, change)

    @rule(who=people, number=annotations, kind=st.none() | st.sampled_from(KINDS))
    def take_links_away_or_say_another_kind(self, who: int, number: int, kind: str | None) -> None:
        lib = self.people[who].library
        found = lib.links.of([number])
        if not found:
            return
        link = found[0].link
        ends = (link.source, link.target)
        if kind is None:
            self.tagged(who, lib.links.remove([link.id]))
            self.links = self.links - {(*ends, link.kind)}
        elif kind == link.kind or (*ends, kind) not in self.links:
            self.tagged(who, lib.links.rekind(link.id, kind).change)
            self.links = self.links - {(*ends, link.kind)} | {(*ends, kind)}

    @rule(who=people, number=annotations, away=st.booleans())
    def throw_an_annotation_away_or_take_it_back(self, who: int, number: int, away: bool) -> None:
        if number in self.homes:
            passages = self.people[who].library.passages
            change = passages.trash([number]) if away else passages.restore([number])
            self.write(who, {("trashed", number): away}, change)

    @rule(who=people, slot=st.integers(0, 2), away=st.booleans())
    def throw_an_article_away_or_take_it_back(self, who: int, slot: int, away: bool) -> None:
        if slot in self.slots:
            articles = self.people[who].library.articles
            article = self.slots[slot]
            change = articles.trash([article]) if away else articles.restore([article])
            self.write(who, {("trashed", article): away}, change)

    @rule(who=people)
    def empty_the_trash(self, who: int) -> None:
        gone = {article for article in self.slots.values() if self.facts["trashed", article]}
        gone |= {n for n, home in self.homes.items() if self.facts["trashed", n] or home in gone}
        change = self.people[who].library.trash.empty()
        assert gone <= change.articles | change.annotations
        self.slots = {slot: article for slot, article in self.slots.items() if article not in gone}
        self.homes = {number: home for number, home in self.homes.items() if number not in gone}
        self.facts = {key: value for key, value in self.facts.items() if key[1] not in gone}
        self.tags = {number: tags for number, tags in self.tags.items() if number not in gone}
        self.links = {link for link in self.links if not gone & {*link[:2]}}
        if gone:
            self.people[who].undone.clear()
        for person in self.people:
            person.done = [step for step in person.done if not step.touched & gone]
            person.undone = [step for step in person.undone if not step.touched & gone]

    # Tags

    @rule(who=people, slot=st.integers(0, 2), path=st.sampled_from(TAGS), on=st.booleans())
    def tag_an_article(self, who: int, slot: int, path: str, on: bool) -> None:
        if slot in self.slots:
            articles = self.people[who].library.articles
            change = articles.tag([self.slots[slot]], [path]) if on else articles.untag([self.slots[slot]], [path])
            self._put(self.slots[slot], path, on)
            self.tagged(who, change)

    @rule(who=people, number=annotations, path=st.sampled_from(TAGS), on=st.booleans())
    def tag_an_annotation(self, who: int, number: int, path: str, on: bool) -> None:
        if number in self.homes:
            passages = self.people[who].library.passages
            change = passages.tag([number], [path]) if on else passages.untag([number], [path])
            self._put(number, path, on)
            self.tagged(who, change)

    def _put(self, number: int, path: str, on: bool) -> None:
        self.tags[number] = self.tags[number] | {path} if on else self.tags[number] - {path}

    def _move(self, family: Iterable[str], old: str, new: str) -> None:
        moves = {path: new + path[len(old) :] for path in family}  # at once: what moves here may be where another was
        self.tags = {number: frozenset(moves.get(tag, tag) for tag in tags) for number, tags in self.tags.items()}

    @rule(who=people, old=st.sampled_from(TAGS), new=st.sampled_from(TAGS))
    def merge_tags(self, who: int, old: str, new: str) -> None:
        family = sorted(path for path in self.existing() if (path + "/").startswith(old + "/"))
        try:
            change = self.people[who].library.tags.merge(old, new)
        except KnownError:
            assert not family or (new + "/").startswith(old + "/")
        else:
            self._move(family, old, new)
            self.tagged(who, change)

    @rule(who=people, old=st.sampled_from(TAGS), new=st.sampled_from(TAGS))
    def rename_a_tag(self, who: int, old: str, new: str) -> None:
        existing = self.existing()
        family = sorted(path for path in existing if (path + "/").startswith(old + "/"))
        try:
            change = self.people[who].library.tags.rename(old, new)
        except KnownError:
            assert not family or {new + path[len(old) :] for path in family} & (existing - set(family))
        else:
            self._move(family, old, new)
            self.tagged(who, change)

    @rule(who=people, path=st.sampled_from(TAGS))
    def delete_a_tag(self, who: int, path: str) -> None:
        try:
            change = self.people[who].library.tags.delete(path)
        except KnownError:
            assert not any((tag + "/").startswith(path + "/") for tag in self.existing())
        else:
            below = {tag for tag in TAGS if (tag + "/").startswith(path + "/")}
            self.tags = {
                number: frozenset(tag for tag in tags if tag not in below and not tag.startswith(path + "/"))
                for number, tags in self.tags.items()
            }
            self.tagged(who, change)

    # Undo

    @rule(who=people)
    def undo(self, who: int) -> None:
        person = self.people[who]
        self._step(person.library.history.undo(), person.done, person.undone, back=True)

    @rule(who=people)
    def redo(self, who: int) -> None:
        person = self.people[who]
        self._step(person.library.history.redo(), person.undone, person.done, back=False)

    def _step(self, said: Undone, source: list[Step], target: list[Step], *, back: bool) -> None:
        """The last step of one stack goes to the other and its facts with it, if they still are what it found."""
        if not source:
            assert said.title == ""
            return
        step = source.pop()
        found, wanted = (step.after, step.before) if back else (step.before, step.after)
        if step.born is not None:
            # What was made goes to the trash, and comes back from there whatever it bears by then.
            own = {key for key in step.after if key[1] == step.born}
            found = {key: value for key, value in found.items() if back or key not in own}
            wanted = {key: value for key, value in wanted.items() if key not in own} | {("trashed", step.born): back}
        fits = all(self.facts[key] == value for key, value in found.items())
        if not step.tagging:  # of which the model cannot say whether it fits
            assert bool(said.refused) != fits
        if not said.refused:
            self.facts.update(wanted)
            self.tags = self.read_tags() if step.tagging else self.tags
            self.links = self.read_links() if step.tagging else self.links
            target.append(step)

    # Going away and coming back

    @rule(who=people)
    def reopen(self, who: int) -> None:
        self.people[who].library.close()
        self.people[who].library = Library.open(self.folder / "library", origin=ORIGINS[who])

    # What must hold

    @invariant()
    def every_annotation_is_there_with_its_words(self) -> None:
        for person in self.people:
            for number, home in self.homes.items():
                found = person.library.passages.get(number)
                assert found.note == self.facts["note", number]
                assert found.color == self.facts["color", number]
                assert (found.trashed is not None) == self.facts["trashed", number]
                assert found.style == self.facts["style", number]
                assert (found.selectors and found.selectors.exact) == self.quote(number)
                assert found.article == home
                assert frozenset(found.tags) == self.tags[number]
                self._stands(person.library, found)

    def _stands(self, library: Library, found: Annotation) -> None:
        if found.place is None:
            assert found.selectors is None
        elif found.place.status is Status.ORPHAN:
            assert found.exact == self.quote(found.id)
        else:
            text = self.texts[library.articles.get(found.article).revision]
            assert text[found.place.start : found.place.end] == found.exact
            if found.place.status in (Status.ANCHORED, Status.MOVED):
                assert found.exact.split() == (self.quote(found.id) or "").split()

    @invariant()
    def every_link_is_there(self) -> None:
        assert self.read_links() == self.links
        facts, links = self.facts, self.people[1].library.links
        away = {one for one, home in self.homes.items() if facts["trashed", one] or facts["trashed", home]}
        for number in self.homes:
            shown = {(one.link.source, one.link.target, one.link.kind) for one in links.of([number])}
            assert shown == {link for link in self.links if number in link[:2] and not away & {*link[:2]}}

    @invariant()
    def every_article_is_there_with_its_words(self) -> None:
        for person in self.people:
            for article in self.slots.values():
                found = person.library.articles.get(article)
                assert found.revision == self.facts["revision", article]
                assert person.library.articles.text(article).value == self.texts[found.revision]
                assert found.meta.title == self.facts["title", article]
                assert found.starred == self.facts["starred", article]
                assert (found.trashed is not None) == self.facts["trashed", article]
                assert frozenset(found.tags) == self.tags[article]
                assert not unplaced(person.library._desk.db, article, found.revision)
                living = [n for n, home in self.homes.items() if home == article and not self.facts["trashed", n]]
                assert found.annotations == len(living)
                assert sorted(a.id for a in person.library.passages.of(article)) == sorted(living)

    @invariant()
    def the_counts_agree(self) -> None:
        counts = self.people[1].library.articles.counts()
        trashed = [bool(self.facts["trashed", article]) for article in self.slots.values()]
        assert (counts.trash, counts.all) == (sum(trashed), len(trashed) - sum(trashed))


TwoPeopleAtOneLibrary.TestCase.settings = settings(
    max_examples=40,
    stateful_step_count=40,
    deadline=None,
    phases=[Phase.explicit, Phase.reuse, Phase.generate],  # shrinking takes minutes: ask for it when it has failed
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.filter_too_much],
)
TestTwoPeopleAtOneLibrary = TwoPeopleAtOneLibrary.TestCase
