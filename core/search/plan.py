"""From what a person asked to what an engine is asked: words become terms, values become keys, phrases are checked.

Every leaf of a kind of document looks at that kind's own fields; `title:` asked of highlights finds the highlights of
the articles with that title.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from core.model.query import And, Every, Field, Leaf, Match, Not, Or, Query, Words
from core.search.analysis import EXACT, VARIED, pieces
from core.search.document import EVERY, MAIN
from core.search.engine import Engine, Kind
from core.search.fold import exact, fold
from core.search.marks import says_nothing
from core.search.pattern import holds
from core.search.query import WORDED
from core.search.source import Source
from core.search.tongues import Tongues
from core.search.tree import EVERYTHING, NOTHING, AllOf, AnyOf, Docs, Terms, Tree, Weight, Without
from core.search.wanted import asked, expanded, leaves
from core.search.words import is_unspaced, words

ALL_FIRST = 3
"""Up to so many meaningful words, what holds all of them comes first; from more, ranking alone does better."""
FOLDED = 0.3
"""What a word spelt the same is worth beside its stem."""
FACTORS: Mapping[str, float] = {"text": 1.0, "title": 0.4, "author": 0.4, "quote": 1.0, "note": 1.0}
"""What a word is worth by field, measured on Cranfield and fr_spf."""

OWNER = {
    "title": Kind.ARTICLE,
    "text": Kind.ARTICLE,
    "author": Kind.ARTICLE,
    "quote": Kind.HIGHLIGHT,
    "note": Kind.NOTE,
}
FIELDS: Mapping[Kind, Mapping[Field, tuple[str, ...]]] = {
    Kind.ARTICLE: {Field.ANY: ("text", "title", "author"), Field.TEXT: ("text",)},
    Kind.HIGHLIGHT: {Field.ANY: ("quote",), Field.TEXT: ("quote",)},
    Kind.NOTE: {Field.ANY: ("note",), Field.TEXT: ("note",)},
}
SHARED = {Field.TITLE: ("title",), Field.AUTHOR: ("author",), Field.NOTE: ("note",)}


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """What to ask an engine: all hits, those with every word, and how to rank them."""

    tree: Tree
    strict: Tree
    """Hits that hold every word."""
    first: Tree
    """Hits that come before all others."""
    weights: tuple[Weight, ...]


class Planner:
    """Plans one query for one kind of document."""

    def __init__(self, engine: Engine, source: Source, kind: Kind, tongues: Tongues) -> None:
        self.engine = engine
        self.source = source
        self.kind = kind
        self.tongues = tongues
        self.fields = {**FIELDS[kind], **SHARED}
        self.demanded: list[Tree] = []
        self.meaningful = 0
        self._terms: dict[tuple[Leaf, str], tuple[str, ...]] = {}

    def plan(self, query: Query) -> Plan:
        """The plan of a query; only what is not in the trash is found."""
        hidden = self.source.hidden(self.kind)
        shown = Without(Docs(hidden)) if hidden else EVERYTHING
        tree = AllOf((shown, self.build(query, shown)))
        strict = AllOf((tree, *self.demanded))
        first = strict if self.demanded and self.meaningful <= ALL_FIRST else NOTHING
        return Plan(tree=tree, strict=strict, first=first, weights=self.weights(query))

    def every(self) -> Tree:
        """All documents of this plan's kind."""
        return Terms(field=MAIN[self.kind], terms=(EVERY,))

    def build(self, query: Query, within: Tree, *, demanding: bool = True) -> Tree:
        """The tree of a part; exact phrases are looked for `within` what the parts beside it leave."""
        match query:
            case Every():
                return self.every()
            case Leaf():
                return self.leaf(query, within)
            case Words(parts):
                return self.words(parts, within, demanding=demanding)
            case Not(part):
                return AllOf((self.every(), Without(self.build(part, within, demanding=False))))
            case Or(parts):
                alone = len(parts) == 1 and demanding
                return AnyOf(tuple(self.build(part, within, demanding=alone) for part in parts))
            case And(parts):
                return self.both(parts, within, demanding=demanding)

    def both(self, parts: tuple[Query, ...], within: Tree, *, demanding: bool) -> Tree:
        """All of the parts; words beside something strict that was asked of the text only rank."""
        strict = any(_is_text(part) for part in parts)
        found: list[Tree] = []
        for part in sorted(parts, key=_is_dear):
            tree = self.build(part, AllOf((within, *found)), demanding=demanding)
            if not (strict and isinstance(part, Words)):
                found.append(tree)
        return AllOf(tuple(found))

    def words(self, parts: tuple[Leaf, ...], within: Tree, *, demanding: bool) -> Tree:
        """Some of the words; that all of them be there is remembered for the first ranks."""
        telling = [leaf for leaf in parts if not says_nothing(leaf, self.tongues.languages)] or list(parts)
        trees = tuple(self.leaf(leaf, within) for leaf in telling)
        if demanding:
            self.demanded += trees
            self.meaningful += len(trees)
        return AnyOf(trees)

    def leaf(self, leaf: Leaf, within: Tree) -> Tree:
        """One condition."""
        if leaf.field not in WORDED:
            return Docs(self.source.valued(leaf, self.kind))
        fields = self.fields[leaf.field]
        if leaf.match is Match.EXACT:
            return AnyOf(tuple(self.own(field, self.exact(leaf, field, self._near(field, within))) for field in fields))
        if leaf.match is Match.FORMS:
            words = asked(leaf)
            each = (
                AnyOf(tuple(self.own(f, Terms(field=f, terms=self.terms(word, f))) for f in fields)) for word in words
            )
            return AllOf(tuple(each))
        return AnyOf(tuple(self.own(field, Terms(field=field, terms=self.signed(leaf, field))) for field in fields))

    def _near(self, field: str, within: Tree) -> Tree:
        """Documents of another kind are not among those that are left of this one."""
        return within if OWNER[field] is self.kind else EVERYTHING

    def own(self, field: str, tree: Tree) -> Tree:
        """A tree over a field, as documents of this plan's kind."""
        if OWNER[field] is self.kind:
            return tree
        return Docs(self.source.lifted(self.engine.ids(tree), self.kind))

    def exact(self, leaf: Leaf, field: str, within: Tree) -> Tree:
        """Documents whose text holds the words as they are written: a word by its terms, a phrase by the text."""
        asked = list(pieces(words(leaf.text)))
        trees = tuple(self.spelt(word, field) for word in asked)
        if len(asked) > 1 or is_unspaced(asked[0]):
            return self.checked(leaf, field, AllOf((within, *trees)))
        if exact(asked[0]) != fold(asked[0]):
            return trees[0]
        varied = Terms(field=field, terms=(VARIED + fold(asked[0]),))
        return AnyOf((AllOf((*trees, Without(varied))), self.checked(leaf, field, AllOf((within, *trees, varied)))))

    def checked(self, leaf: Leaf, field: str, candidates: Tree) -> Tree:
        """Those of the candidates whose text holds a phrase."""
        keys = self.engine.ids(candidates)
        return Docs(frozenset(key for key, text in self.source.texts(keys, field) if holds(leaf.text, text)))

    def spelt(self, word: str, field: str) -> Tree:
        """Documents that may hold a word as it is written."""
        if _is_lone(word):
            return Terms(field=field, terms=self.terms(word, field))
        written, folded = exact(word), fold(word)
        return Terms(field=field, terms=(folded if written == folded else EXACT + written,))

    def terms(self, word: str, field: str) -> tuple[str, ...]:
        """The terms of a plain word."""
        if _is_lone(word):
            return self.signed(Leaf(field=Field.ANY, text=word, match=Match.PREFIX), field)
        return self.tongues.terms(word, self.tongues.languages)

    def signed(self, leaf: Leaf, field: str) -> tuple[str, ...]:
        """The terms of a prefix, a wildcard or a fuzzy word."""
        if (leaf, field) not in self._terms:
            self._terms[leaf, field] = expanded(leaf, field, self.engine.lexicon)
        return self._terms[leaf, field]

    def weights(self, query: Query) -> tuple[Weight, ...]:
        """What each word is worth in each field of this kind's documents."""
        found = [leaf for leaf in leaves(query) if leaf.field in WORDED]
        telling = [leaf for leaf in found if not says_nothing(leaf, self.tongues.languages)] or found
        return tuple(
            weight
            for leaf in dict.fromkeys(telling)
            for field in self.fields[leaf.field]
            if OWNER[field] is self.kind
            for weight in self._weighed(leaf, field)
        )

    def _weighed(self, leaf: Leaf, field: str) -> list[Weight]:
        factor = FACTORS[field]
        if leaf.match in (Match.FORMS, Match.EXACT):
            return [
                weight
                for word in asked(leaf)
                for weight in (
                    Weight(field=field, terms=self.terms(word, field), factor=factor),
                    Weight(field=field, terms=(fold(word),), factor=factor * FOLDED),
                )
            ]
        return [Weight(field=field, terms=self.signed(leaf, field), factor=factor)]


def _is_lone(word: str) -> bool:
    """A character of a script without blanks, which is indexed in pairs."""
    return len(word) == 1 and is_unspaced(word)


def _is_text(part: Query) -> bool:
    """Something strict that was asked of the text: words beside it need not be there."""
    match part:
        case Leaf():
            return part.field in WORDED
        case And(parts) | Or(parts):
            return any(_is_text(inner) or isinstance(inner, Words) for inner in parts)
        case _:
            return False


def _is_dear(part: Query) -> bool:
    """It reads texts, so it comes last."""
    match part:
        case Leaf():
            return part.match is Match.EXACT and part.field in WORDED
        case Not(inner):
            return _is_dear(inner)
        case And(parts) | Or(parts) | Words(parts):
            return any(map(_is_dear, parts))
        case Every():
            return False
