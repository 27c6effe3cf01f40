"""The tables of a library, as `migrations` makes them.

Columns called like a table hold its id. Times are UTC as `clock.now` gives them, positions code points, JSON text.
"""

MIGRATED = "_sqlite_migrations"
"""The table in which sqlite-utils keeps which migrations a library has been through."""
TRIGGERS = frozenset({"revision_stays", "revision_text_stays", "capture_stays"})
"""Triggers this program made. A library with others comes from elsewhere and is refused."""

SCHEMA_1 = """
create table library (
    id integer primary key check (id = 1),
    uid text not null,
    created text not null,
    schema integer not null
) strict;

-- Articles and annotations share one sequence: on the command line an ID may be either.
create table identity (
    id integer primary key autoincrement,
    uid text not null unique,
    kind text not null check (kind in ('article', 'annotation'))
) strict;

create table article (
    id integer primary key references identity (id),
    version integer not null default 1,
    revision integer not null references revision (id) deferrable initially deferred,
    title text not null,
    title_key text not null,
    authors text not null,
    author_key text not null default '',
    site text not null,
    url text not null,
    published text not null,
    language text not null,
    doi text not null,
    added text not null,
    words integer not null,
    excerpt text not null
) strict;
create index article_by_revision on article (revision);
create index article_by_added on article (added, id);
create index article_by_published on article (published, id);
create index article_by_title on article (title_key, id);
create index article_by_url on article (url) where url <> '';
create index article_by_site on article (site);
create index article_by_language on article (language);
create index article_by_author on article (author_key, id);
create index article_by_site_name on article (site collate nocase, id);
create index article_by_words on article (words, id);

create table article_state (
    article integer primary key references article (id) on delete cascade,
    state text not null default 'unread' check (state in ('unread', 'reading', 'archived')),
    starred integer not null default 0 check (starred in (0, 1)),
    place integer not null default 0,
    opened text not null default '',
    trashed text
) strict;
-- Sections are counted along these alone; not partial, because older SQLites look into the rows of those all the same.
create index state_by_trashed on article_state (trashed, state);
create index state_by_starred on article_state (starred, trashed);
create index state_by_opened on article_state (opened);

create table revision (
    id integer primary key autoincrement,
    article integer not null references article (id) on delete cascade deferrable initially deferred,
    number integer not null,
    captured text not null,
    importer text not null,
    original_hash text not null,
    text_hash text not null,
    words integer not null,
    meta text not null,
    unique (article, number)
) strict;
create index revision_by_text on revision (text_hash);

-- Joined by hash, without a foreign key: small snapshots drop this table.
create table revision_text (
    text_hash text primary key,
    value text not null,
    structure text not null
) strict;

-- Which files in media/ a text's figures show. Not dropped with the texts: a small snapshot knows its pictures.
create table picture (
    text_hash text not null,
    media_hash text not null,
    primary key (text_hash, media_hash)
) strict, without rowid;
create index picture_by_media on picture (media_hash);

-- Every original a revision's words were captured from; its first one is `revision.original_hash`.
create table capture (
    id integer primary key,
    revision integer not null references revision (id) on delete cascade,
    original_hash text not null,
    size integer not null,
    captured text not null,
    source text,
    unique (revision, original_hash)
) strict;
create index capture_by_original on capture (original_hash);

create table source (
    id integer primary key,
    article integer not null references article (id) on delete cascade,
    value text not null,
    home text not null,
    first_seen text not null,
    last_seen text not null,
    original_hash text not null,
    unique (article, value)
) strict;
create index source_by_value on source (value, last_seen);
create index source_by_home on source (home, article);

create table annotation (
    id integer primary key references identity (id),
    version integer not null default 1,
    article integer not null references article (id) on delete cascade,
    revision integer not null references revision (id),
    exact text,
    prefix text,
    suffix text,
    start integer,
    "end" integer,
    occurrences integer,
    region text,
    color text not null,
    style text not null default 'highlight' check (style in ('highlight', 'underline')),
    note text not null,
    created text not null,
    modified text not null,
    trashed text
) strict;
-- The view of all passages is ordered and filtered along this one alone, without a look at the words beside them.
create index annotation_by_article on annotation (article, trashed, start, revision, created, color, style);
create index annotation_noted on annotation (article) where note <> '';
create index annotation_by_created on annotation (created, id) where trashed is null;
create index annotation_by_revision on annotation (revision);
create index annotation_trashed on annotation (trashed) where trashed is not null;

create table annotation_place (
    annotation integer not null references annotation (id) on delete cascade,
    revision integer not null references revision (id) on delete cascade,
    start integer,
    "end" integer,
    status text not null check (status in ('anchored', 'moved', 'changed', 'orphan')),
    score real not null,
    exact text,
    algorithm text not null,
    decided_by text not null check (decided_by in ('auto', 'accepted', 'attached')),
    primary key (annotation, revision),
    check ((start is null) = (status = 'orphan') and (start is null) = ("end" is null))
) strict, without rowid;
create index place_by_revision on annotation_place (revision, status);

-- What a person calls a highlighter and means by it; a colour without a row bears its usual name.
create table highlighter (
    color text primary key check (color in ('yellow', 'green', 'blue', 'pink', 'orange', 'purple')),
    name text not null,
    meaning text not null
) strict, without rowid;

create table tag (
    id integer primary key autoincrement,
    version integer not null default 1,
    path text not null unique,
    color text not null default '' check (color in ('', 'yellow', 'green', 'blue', 'pink', 'orange', 'purple')),
    description text not null default '',
    used text not null default ''
) strict;
create index tag_by_used on tag (used);
create table article_tag (
    article integer not null references article (id) on delete cascade,
    tag integer not null references tag (id),
    primary key (article, tag)
) strict, without rowid;
create index article_tag_by_tag on article_tag (tag);
create table annotation_tag (
    annotation integer not null references annotation (id) on delete cascade,
    tag integer not null references tag (id),
    primary key (annotation, tag)
) strict, without rowid;
create index annotation_tag_by_tag on annotation_tag (tag);

-- Its ids are never used twice, so that undoing a removal finds its own free.
create table link (
    id integer primary key autoincrement,
    uid text not null unique,
    "from" integer not null references annotation (id) on delete cascade,
    "to" integer not null references annotation (id) on delete cascade,
    kind text not null,
    created text not null,
    unique ("from", "to", kind),
    check ("from" <> "to")
) strict;
create index link_by_to on link ("to");

create table saved_search (
    id integer primary key,
    uid text not null unique,
    name text not null,
    query text not null,
    created text not null
) strict;

-- An id is never used twice: whoever drains deletes the rows it read, not those that were queued again meanwhile.
create table index_queue (
    id integer primary key autoincrement,
    article integer not null unique,
    priority integer not null,
    added text not null
) strict;
create index index_queue_order on index_queue (priority, id);

create table history (
    id integer primary key autoincrement,
    at text not null,
    origin text not null,
    title text not null,
    session text not null,
    kind text not null check (kind in ('change', 'undo', 'redo')),
    state text not null check (state in ('done', 'undone', 'lost')),
    articles text not null,
    annotations text not null,
    tags integer not null,
    highlighters integer not null default 0,
    turned integer -- the entry that undid it or did it again last
) strict;
create index history_by_origin on history (origin, state, id);
create table history_delta (
    entry integer not null references history (id) on delete cascade,
    number integer not null,
    "table" text not null,
    key text not null,
    before text,
    after text,
    owner integer,
    other integer,
    primary key (entry, number)
) strict, without rowid;
create index history_delta_by_owner on history_delta (owner);
create index history_delta_by_other on history_delta (other) where other is not null;

create trigger revision_stays before update on revision begin
    select raise(abort, 'a revision is never changed');
end;
create trigger revision_text_stays before update on revision_text begin
    select raise(abort, 'a revision''s text is never changed');
end;
create trigger capture_stays before update on capture begin
    select raise(abort, 'a capture is never changed');
end;
"""

NAMES = frozenset({"schema_1"})
"""Every migration this program knows; a library with others was written by a newer program."""
