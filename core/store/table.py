"""What the history must know of each table: its key, whether its rows bear a version, and whom a row belongs to."""

from collections.abc import Mapping
from dataclasses import dataclass

from core.store.database import Database, Row

Fields = Mapping[str, str | int | float | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A table as the history writes it; `owner` is the key column with an article's or annotation's id."""

    name: str
    key: tuple[str, ...]
    owner: str | None = None
    versioned: bool = False
    dated: bool = False
    """Its rows bear `modified`."""
    indexed: bool = False
    """Its words are in the search index."""
    ends: tuple[str, str] | None = None
    """The two columns that name annotations, in a table whose rows belong to both."""

    def where(self) -> str:
        """The condition that finds one row by its key."""
        return " and ".join(f'"{column}" = :{column}' for column in self.key)


TABLES: Mapping[str, Table] = {
    table.name: table
    for table in (
        Table(name="article", key=("id",), owner="id", versioned=True, indexed=True),
        Table(name="article_state", key=("article",), owner="article"),
        Table(name="article_tag", key=("article", "tag"), owner="article"),
        Table(name="annotation", key=("id",), owner="id", versioned=True, dated=True, indexed=True),
        Table(name="annotation_place", key=("annotation", "revision"), owner="annotation", indexed=True),
        Table(name="annotation_tag", key=("annotation", "tag"), owner="annotation"),
        Table(name="tag", key=("id",), versioned=True),
        Table(name="link", key=("id",), ends=("from", "to")),
        Table(name="highlighter", key=("color",)),
        Table(name="source", key=("article", "value"), owner="article"),
    )
}


def read(db: Database, table: Table, key: Fields) -> Row | None:
    """The row under a key."""
    return db.row(f"select * from {table.name} where {table.where()}", key)  # noqa: S608 - names of our own


def insert(db: Database, table: Table, fields: Fields) -> None:
    """A new row."""
    columns = ", ".join(f'"{column}"' for column in fields)
    values = ", ".join(f":{column}" for column in fields)
    db.run(f"insert into {table.name} ({columns}) values ({values})", fields)  # noqa: S608 - names of our own


def update(db: Database, table: Table, key: Fields, fields: Fields) -> None:
    """New values in the row under a key."""
    columns = ", ".join(f'"{column}" = :new_{column}' for column in fields)
    values = {f"new_{column}": value for column, value in fields.items()}
    db.run(f"update {table.name} set {columns} where {table.where()}", {**values, **key})  # noqa: S608 - names of our own


def delete(db: Database, table: Table, key: Fields) -> None:
    """The row under a key goes."""
    db.run(f"delete from {table.name} where {table.where()}", key)  # noqa: S608 - names of our own


def bump(db: Database, table: Table, key: Fields, moment: str) -> None:
    """The row's version goes up by one, and its date of change with it."""
    if table.versioned:
        dated = ", modified = :moment" if table.dated else ""
        sql = f"update {table.name} set version = version + 1{dated} where {table.where()}"  # noqa: S608 - our own names
        db.run(sql, {**key, "moment": moment})
