"""A query said back in its own language, so that a person sees how it was understood."""

from core.model.query import And, Every, Field, Leaf, Match, Not, Or, Query, Words

SIGNS = {Match.EXACT: '"{}"', Match.PREFIX: "{}*"}


def explain(query: Query) -> str:
    """The tree as a query that means the same: operators written out, brackets where they matter."""
    match query:
        case Every():
            return "*"
        case Leaf():
            return _leaf(query)
        case Not(part):
            return f"NOT {_bracketed(part)}"
        case Words(parts):
            return " ".join(map(explain, parts))
        case Or(()):
            return '""'
        case Or(parts):
            return " OR ".join(map(_bracketed, parts))
        case And(parts):
            return " AND ".join(map(_bracketed, parts))


def _leaf(leaf: Leaf) -> str:
    text = SIGNS.get(leaf.match, "{}").format(leaf.text)
    if leaf.match is Match.FUZZY:
        text = f"{text}~{leaf.distance}"
    return text if leaf.field is Field.ANY else f"{leaf.field}:{text}"


def _bracketed(part: Query) -> str:
    return explain(part) if isinstance(part, Leaf | Not | Every) else f"({explain(part)})"
