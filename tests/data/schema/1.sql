BEGIN TRANSACTION;
CREATE TABLE "_sqlite_migrations" (
   "id" INTEGER PRIMARY KEY,
   "migration_set" TEXT,
   "name" TEXT,
   "applied_at" TEXT
) STRICT;
INSERT INTO "_sqlite_migrations" VALUES(1,'postil','schema_1','2026-11-24 03:47:51.124035+00:00');
CREATE TABLE annotation (
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
INSERT INTO "annotation" VALUES(2,1,1,1,'La mairie le dit sûr','La sûreté du vieux pont
Le vieux pont date de 1480. ',', les habitants en doutent.
Il sera fermé l’an prochain pour des travaux.',52,72,1,NULL,'yellow','highlight','La **sûreté**, déjà.','2026-11-24T03:47:51.235Z','2026-11-24T03:47:51.235Z',NULL);
INSERT INTO "annotation" VALUES(3,1,1,1,'Il sera fermé l’an prochain pour des travaux.','La sûreté du vieux pont
Le vieux pont date de 1480. La mairie le dit sûr, les habitants en doutent.
','',100,145,1,NULL,'blue','highlight','','2026-11-24T03:47:51.237Z','2026-11-24T03:47:51.237Z',NULL);
INSERT INTO "annotation" VALUES(4,1,1,1,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'yellow','highlight','À relire.','2026-11-24T03:47:51.237Z','2026-11-24T03:47:51.237Z',NULL);
INSERT INTO "annotation" VALUES(5,2,1,2,'La sûreté','',' du vieux pont
Le vieux pont date de 1480. La mairie le dit tout à fait sûr, les habitants en doutent.
Fin.',0,9,1,NULL,'yellow','highlight','jetée','2026-11-24T03:47:51.261Z','2026-11-24T03:47:51.262Z','2026-11-24T03:47:51.262Z');
INSERT INTO "annotation" VALUES(6,1,1,2,' vieux p','La sûreté du','ont
Le vieux pont date de 1480. La mairie le dit tout à fait sûr, les habitants en doutent.
Fin.',12,20,2,NULL,'yellow','underline','','2026-11-24T03:47:51.263Z','2026-11-24T03:47:51.263Z',NULL);
CREATE TABLE annotation_place (
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
INSERT INTO "annotation_place" VALUES(2,1,52,72,'anchored',1.0,NULL,'1','auto');
INSERT INTO "annotation_place" VALUES(2,2,52,84,'anchored',1.0,'La mairie le dit tout à fait sûr','1','accepted');
INSERT INTO "annotation_place" VALUES(3,1,100,145,'anchored',1.0,NULL,'1','auto');
INSERT INTO "annotation_place" VALUES(3,2,NULL,NULL,'orphan',0.0,NULL,'1','auto');
INSERT INTO "annotation_place" VALUES(5,2,0,9,'anchored',1.0,NULL,'1','auto');
INSERT INTO "annotation_place" VALUES(6,2,12,20,'anchored',1.0,NULL,'1','auto');
CREATE TABLE annotation_tag (
    annotation integer not null references annotation (id) on delete cascade,
    tag integer not null references tag (id),
    primary key (annotation, tag)
) strict, without rowid;
INSERT INTO "annotation_tag" VALUES(2,2);
CREATE TABLE article (
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
INSERT INTO "article" VALUES(1,3,2,'La sûreté du vieux pont','la surete du vieux pont','[]','','La Gazette','','2024-04','fr','','2026-11-24T03:47:51.231Z',24,'Le vieux pont date de 1480. La mairie le dit tout à fait sûr, les habitants en doutent. Fin.');
INSERT INTO "article" VALUES(7,1,3,'A letter that was pasted, in English, on one line.','a letter that was pasted, in english, on one line.','[]','','','','','en','','2026-11-24T03:47:51.269Z',10,'A letter that was pasted, in English, on one line.');
CREATE TABLE article_state (
    article integer primary key references article (id) on delete cascade,
    state text not null default 'unread' check (state in ('unread', 'reading', 'archived')),
    starred integer not null default 0 check (starred in (0, 1)),
    place integer not null default 0,
    opened text not null default '',
    trashed text
) strict;
INSERT INTO "article_state" VALUES(1,'reading',0,0,'2026-11-24T03:47:51.266Z',NULL);
INSERT INTO "article_state" VALUES(7,'unread',0,0,'',NULL);
CREATE TABLE article_tag (
    article integer not null references article (id) on delete cascade,
    tag integer not null references tag (id),
    primary key (article, tag)
) strict, without rowid;
INSERT INTO "article_tag" VALUES(1,1);
CREATE TABLE capture (
    id integer primary key,
    revision integer not null references revision (id) on delete cascade,
    original_hash text not null,
    size integer not null,
    captured text not null,
    source text,
    unique (revision, original_hash)
) strict;
INSERT INTO "capture" VALUES(1,1,'bd66b45734ab336d80b6a01fd14198119e7c77057df379d8e2ea7a8cf2bca246',156,'2026-11-24T03:47:51.231Z','/tmp/tmph6peq59c/pont.md');
INSERT INTO "capture" VALUES(2,2,'4c6160539e4be2926a673e9addb8a09414d132ccac05bb6d635871e0342c212f',125,'2026-11-24T03:47:51.258Z','/tmp/tmph6peq59c/pont.md');
INSERT INTO "capture" VALUES(3,3,'ff2428f20808d2999fc1beff4d271b02e546889d06d159d88aca8bf3f6481f56',50,'2026-11-24T03:47:51.269Z',NULL);
CREATE TABLE highlighter (
    color text primary key check (color in ('yellow', 'green', 'blue', 'pink', 'orange', 'purple')),
    name text not null,
    meaning text not null
) strict, without rowid;
INSERT INTO "highlighter" VALUES('blue','À vérifier','Ce qui reste à prouver');
CREATE TABLE history (
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
INSERT INTO "history" VALUES(1,'2026-11-24T03:47:51.231Z','window:kept','Add an article','','change','done','[1]','[]',1,0,NULL);
INSERT INTO "history" VALUES(2,'2026-11-24T03:47:51.235Z','window:kept','Highlight','','change','done','[1]','[2]',1,0,NULL);
INSERT INTO "history" VALUES(3,'2026-11-24T03:47:51.237Z','window:kept','Highlight','','change','done','[1]','[3]',0,0,NULL);
INSERT INTO "history" VALUES(4,'2026-11-24T03:47:51.237Z','window:kept','Write a note','','change','done','[1]','[4]',0,0,NULL);
INSERT INTO "history" VALUES(5,'2026-11-24T03:47:51.258Z','window:kept','Add an article','','change','done','[1]','[2, 3, 4]',0,0,NULL);
INSERT INTO "history" VALUES(6,'2026-11-24T03:47:51.260Z','window:kept','Place a passage','','change','done','[1]','[2]',0,0,NULL);
INSERT INTO "history" VALUES(7,'2026-11-24T03:47:51.261Z','window:kept','Highlight','','change','done','[1]','[5]',0,0,NULL);
INSERT INTO "history" VALUES(8,'2026-11-24T03:47:51.262Z','window:kept','Put into the trash','','change','done','[1]','[5]',1,0,NULL);
INSERT INTO "history" VALUES(9,'2026-11-24T03:47:51.263Z','window:kept','Underline','','change','done','[1]','[6]',0,0,NULL);
INSERT INTO "history" VALUES(10,'2026-11-24T03:47:51.263Z','window:kept','Link passages','','change','done','[1]','[2, 6]',0,0,NULL);
INSERT INTO "history" VALUES(11,'2026-11-24T03:47:51.264Z','window:kept','Edit a highlighter','','change','done','[]','[]',0,1,NULL);
INSERT INTO "history" VALUES(12,'2026-11-24T03:47:51.265Z','window:kept','Describe a tag','','change','done','[]','[]',1,0,NULL);
INSERT INTO "history" VALUES(13,'2026-11-24T03:47:51.266Z','window:kept','Change the reading state','','change','done','[1]','[]',0,0,NULL);
INSERT INTO "history" VALUES(14,'2026-11-24T03:47:51.267Z','window:kept','Edit an article','','change','done','[1]','[]',0,0,NULL);
INSERT INTO "history" VALUES(15,'2026-11-24T03:47:51.269Z','window:kept','Add an article','','change','done','[7]','[]',0,0,NULL);
INSERT INTO "history" VALUES(16,'2026-11-24T03:47:51.270Z','window:kept','Put into the trash','','change','undone','[7]','[]',1,0,17);
INSERT INTO "history" VALUES(17,'2026-11-24T03:47:51.271Z','window:kept','Put into the trash','','undo','done','[7]','[]',1,0,NULL);
CREATE TABLE history_delta (
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
INSERT INTO "history_delta" VALUES(1,0,'article','{"id": 1}',NULL,'{"id": 1, "added": "2026-11-24T03:47:51.231Z", "revision": 1, "title": "La sûreté du vieux pont", "title_key": "la surete du vieux pont", "author_key": "", "authors": "[]", "site": "", "url": "", "published": "", "language": "fr", "doi": "", "words": 28, "excerpt": "Le vieux pont date de 1480. La mairie le dit sûr, les habitants en doutent. Il sera fermé l’an prochain pour des travaux."}',1,NULL);
INSERT INTO "history_delta" VALUES(1,1,'article_state','{"article": 1}',NULL,'{"article": 1, "state": "unread", "starred": 0, "trashed": null}',1,NULL);
INSERT INTO "history_delta" VALUES(1,2,'tag','{"id": 1}',NULL,'{"id": 1, "path": "villes/ponts"}',NULL,NULL);
INSERT INTO "history_delta" VALUES(1,3,'article_tag','{"article": 1, "tag": 1}',NULL,'{"article": 1, "tag": 1}',1,NULL);
INSERT INTO "history_delta" VALUES(2,0,'annotation','{"id": 2}',NULL,'{"id": 2, "article": 1, "revision": 1, "exact": "La mairie le dit sûr", "prefix": "La sûreté du vieux pont\nLe vieux pont date de 1480. ", "suffix": ", les habitants en doutent.\nIl sera fermé l’an prochain pour des travaux.", "start": 52, "end": 72, "occurrences": 1, "region": null, "color": "yellow", "style": "highlight", "note": "La **sûreté**, déjà.", "created": "2026-11-24T03:47:51.235Z", "modified": "2026-11-24T03:47:51.235Z", "trashed": null}',2,NULL);
INSERT INTO "history_delta" VALUES(2,1,'tag','{"id": 2}',NULL,'{"id": 2, "path": "sécurité"}',NULL,NULL);
INSERT INTO "history_delta" VALUES(2,2,'annotation_tag','{"annotation": 2, "tag": 2}',NULL,'{"annotation": 2, "tag": 2}',2,NULL);
INSERT INTO "history_delta" VALUES(3,0,'annotation','{"id": 3}',NULL,'{"id": 3, "article": 1, "revision": 1, "exact": "Il sera fermé l’an prochain pour des travaux.", "prefix": "La sûreté du vieux pont\nLe vieux pont date de 1480. La mairie le dit sûr, les habitants en doutent.\n", "suffix": "", "start": 100, "end": 145, "occurrences": 1, "region": null, "color": "blue", "style": "highlight", "note": "", "created": "2026-11-24T03:47:51.237Z", "modified": "2026-11-24T03:47:51.237Z", "trashed": null}',3,NULL);
INSERT INTO "history_delta" VALUES(4,0,'annotation','{"id": 4}',NULL,'{"id": 4, "article": 1, "revision": 1, "exact": null, "prefix": null, "suffix": null, "start": null, "end": null, "occurrences": null, "region": null, "color": "yellow", "style": "highlight", "note": "À relire.", "created": "2026-11-24T03:47:51.237Z", "modified": "2026-11-24T03:47:51.237Z", "trashed": null}',4,NULL);
INSERT INTO "history_delta" VALUES(5,0,'article','{"id": 1}','{"revision": 1, "words": 28, "excerpt": "Le vieux pont date de 1480. La mairie le dit sûr, les habitants en doutent. Il sera fermé l’an prochain pour des travaux."}','{"revision": 2, "words": 24, "excerpt": "Le vieux pont date de 1480. La mairie le dit tout à fait sûr, les habitants en doutent. Fin."}',1,NULL);
INSERT INTO "history_delta" VALUES(6,0,'annotation_place','{"annotation": 2, "revision": 2}','{"status": "changed", "score": 0.9625, "decided_by": "auto"}','{"status": "anchored", "score": 1.0, "decided_by": "accepted"}',2,NULL);
INSERT INTO "history_delta" VALUES(7,0,'annotation','{"id": 5}',NULL,'{"id": 5, "article": 1, "revision": 2, "exact": "La sûreté", "prefix": "", "suffix": " du vieux pont\nLe vieux pont date de 1480. La mairie le dit tout à fait sûr, les habitants en doutent.\nFin.", "start": 0, "end": 9, "occurrences": 1, "region": null, "color": "yellow", "style": "highlight", "note": "jetée", "created": "2026-11-24T03:47:51.261Z", "modified": "2026-11-24T03:47:51.261Z", "trashed": null}',5,NULL);
INSERT INTO "history_delta" VALUES(8,0,'annotation','{"id": 5}','{"trashed": null}','{"trashed": "2026-11-24T03:47:51.262Z"}',5,NULL);
INSERT INTO "history_delta" VALUES(9,0,'annotation','{"id": 6}',NULL,'{"id": 6, "article": 1, "revision": 2, "exact": " vieux p", "prefix": "La sûreté du", "suffix": "ont\nLe vieux pont date de 1480. La mairie le dit tout à fait sûr, les habitants en doutent.\nFin.", "start": 12, "end": 20, "occurrences": 2, "region": null, "color": "yellow", "style": "underline", "note": "", "created": "2026-11-24T03:47:51.263Z", "modified": "2026-11-24T03:47:51.263Z", "trashed": null}',6,NULL);
INSERT INTO "history_delta" VALUES(10,0,'link','{"id": 1}',NULL,'{"id": 1, "uid": "b61bf04e-41a9-4388-bfd6-0c4fad6f7055", "from": 2, "to": 6, "kind": "supports", "created": "2026-11-24T03:47:51.263Z"}',2,6);
INSERT INTO "history_delta" VALUES(11,0,'highlighter','{"color": "blue"}',NULL,'{"color": "blue", "name": "À vérifier", "meaning": "Ce qui reste à prouver"}',NULL,NULL);
INSERT INTO "history_delta" VALUES(12,0,'tag','{"id": 2}','{"description": "", "color": ""}','{"description": "Ce qui rassure", "color": "pink"}',NULL,NULL);
INSERT INTO "history_delta" VALUES(14,0,'article','{"id": 1}','{"site": "", "published": ""}','{"site": "La Gazette", "published": "2024-04"}',1,NULL);
INSERT INTO "history_delta" VALUES(15,0,'article','{"id": 7}',NULL,'{"id": 7, "added": "2026-11-24T03:47:51.269Z", "revision": 3, "title": "A letter that was pasted, in English, on one line.", "title_key": "a letter that was pasted, in english, on one line.", "author_key": "", "authors": "[]", "site": "", "url": "", "published": "", "language": "en", "doi": "", "words": 10, "excerpt": "A letter that was pasted, in English, on one line."}',7,NULL);
INSERT INTO "history_delta" VALUES(15,1,'article_state','{"article": 7}',NULL,'{"article": 7, "state": "unread", "starred": 0, "trashed": null}',7,NULL);
INSERT INTO "history_delta" VALUES(16,0,'article_state','{"article": 7}','{"trashed": null}','{"trashed": "2026-11-24T03:47:51.270Z"}',7,NULL);
CREATE TABLE identity (
    id integer primary key autoincrement,
    uid text not null unique,
    kind text not null check (kind in ('article', 'annotation'))
) strict;
INSERT INTO "identity" VALUES(1,'0b8e5b03-03dd-4b48-ac0e-ee6904114b60','article');
INSERT INTO "identity" VALUES(2,'dd8a3476-acce-4886-a1e2-19ccf158dba2','annotation');
INSERT INTO "identity" VALUES(3,'2906850f-0652-48c2-a6f0-50a2e4c465f2','annotation');
INSERT INTO "identity" VALUES(4,'7cecbef1-9f56-4d2a-8ad0-d7a9aa6f8447','annotation');
INSERT INTO "identity" VALUES(5,'4e86fdff-cf85-4d6e-b3f0-29e62850e2b2','annotation');
INSERT INTO "identity" VALUES(6,'3da6ba20-196d-4a3f-b567-0a28f6f50789','annotation');
INSERT INTO "identity" VALUES(7,'10cee463-9a22-4170-b27b-b34f03a4b096','article');
CREATE TABLE index_queue (
    id integer primary key autoincrement,
    article integer not null unique,
    priority integer not null,
    added text not null
) strict;
INSERT INTO "index_queue" VALUES(10,1,0,'2026-11-24T03:47:51.267Z');
INSERT INTO "index_queue" VALUES(13,7,0,'2026-11-24T03:47:51.271Z');
CREATE TABLE library (
    id integer primary key check (id = 1),
    uid text not null,
    created text not null,
    schema integer not null
) strict;
INSERT INTO "library" VALUES(1,'6f4e16e2-7472-4af0-9def-73a43b987ef6','2026-11-24T03:47:51.124Z',1);
CREATE TABLE link (
    id integer primary key autoincrement,
    uid text not null unique,
    "from" integer not null references annotation (id) on delete cascade,
    "to" integer not null references annotation (id) on delete cascade,
    kind text not null,
    created text not null,
    unique ("from", "to", kind),
    check ("from" <> "to")
) strict;
INSERT INTO "link" VALUES(1,'b61bf04e-41a9-4388-bfd6-0c4fad6f7055',2,6,'supports','2026-11-24T03:47:51.263Z');
CREATE TABLE picture (
    text_hash text not null,
    media_hash text not null,
    primary key (text_hash, media_hash)
) strict, without rowid;
CREATE TABLE revision (
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
INSERT INTO "revision" VALUES(1,1,1,'2026-11-24T03:47:51.231Z','markdown/1','bd66b45734ab336d80b6a01fd14198119e7c77057df379d8e2ea7a8cf2bca246','44cf1c379fb29ab305c2ea13882118220f3f1756da5dc860b6a411c7e2fc4145',28,'{"title": "La sûreté du vieux pont", "authors": [], "site": "", "url": "", "published": "", "language": "fr", "doi": "", "origins": {}}');
INSERT INTO "revision" VALUES(2,1,2,'2026-11-24T03:47:51.258Z','markdown/1','4c6160539e4be2926a673e9addb8a09414d132ccac05bb6d635871e0342c212f','98e76883536edc0bb2a1af18b1651e389fa8e490eda3b9eedf75f540f6adab90',24,'{"title": "La sûreté du vieux pont", "authors": [], "site": "", "url": "", "published": "", "language": "fr", "doi": "", "origins": {}}');
INSERT INTO "revision" VALUES(3,7,1,'2026-11-24T03:47:51.269Z','plain/1','ff2428f20808d2999fc1beff4d271b02e546889d06d159d88aca8bf3f6481f56','ff2428f20808d2999fc1beff4d271b02e546889d06d159d88aca8bf3f6481f56',10,'{"title": "A letter that was pasted, in English, on one line.", "authors": [], "site": "", "url": "", "published": "", "language": "en", "doi": "", "origins": {}}');
CREATE TABLE revision_text (
    text_hash text primary key,
    value text not null,
    structure text not null
) strict;
INSERT INTO "revision_text" VALUES('44cf1c379fb29ab305c2ea13882118220f3f1756da5dc860b6a411c7e2fc4145','La sûreté du vieux pont
Le vieux pont date de 1480. La mairie le dit sûr, les habitants en doutent.
Il sera fermé l’an prochain pour des travaux.','{"blocks":[[0,23,"title",{}],[24,99,"paragraph",{}],[100,145,"paragraph",{}]],"spans":[]}');
INSERT INTO "revision_text" VALUES('98e76883536edc0bb2a1af18b1651e389fa8e490eda3b9eedf75f540f6adab90','La sûreté du vieux pont
Le vieux pont date de 1480. La mairie le dit tout à fait sûr, les habitants en doutent.
Fin.','{"blocks":[[0,23,"title",{}],[24,111,"paragraph",{}],[112,116,"paragraph",{}]],"spans":[]}');
INSERT INTO "revision_text" VALUES('ff2428f20808d2999fc1beff4d271b02e546889d06d159d88aca8bf3f6481f56','A letter that was pasted, in English, on one line.','{"blocks":[[0,50,"paragraph",{}]],"spans":[]}');
CREATE TABLE saved_search (
    id integer primary key,
    uid text not null unique,
    name text not null,
    query text not null,
    created text not null
) strict;
CREATE TABLE source (
    id integer primary key,
    article integer not null references article (id) on delete cascade,
    value text not null,
    home text not null,
    first_seen text not null,
    last_seen text not null,
    original_hash text not null,
    unique (article, value)
) strict;
INSERT INTO "source" VALUES(1,1,'/tmp/tmph6peq59c/pont.md','/tmp/tmph6peq59c','2026-11-24T03:47:51.231Z','2026-11-24T03:47:51.258Z','4c6160539e4be2926a673e9addb8a09414d132ccac05bb6d635871e0342c212f');
CREATE TABLE tag (
    id integer primary key autoincrement,
    version integer not null default 1,
    path text not null unique,
    color text not null default '' check (color in ('', 'yellow', 'green', 'blue', 'pink', 'orange', 'purple')),
    description text not null default '',
    used text not null default ''
) strict;
INSERT INTO "tag" VALUES(1,1,'villes/ponts','','','2026-11-24T03:47:51.231Z');
INSERT INTO "tag" VALUES(2,2,'sécurité','pink','Ce qui rassure','2026-11-24T03:47:51.235Z');
CREATE UNIQUE INDEX "idx__sqlite_migrations_migration_set_name"
    ON "_sqlite_migrations" ("migration_set", "name");
CREATE INDEX article_by_revision on article (revision);
CREATE INDEX article_by_added on article (added, id);
CREATE INDEX article_by_published on article (published, id);
CREATE INDEX article_by_title on article (title_key, id);
CREATE INDEX article_by_url on article (url) where url <> '';
CREATE INDEX article_by_site on article (site);
CREATE INDEX article_by_language on article (language);
CREATE INDEX article_by_author on article (author_key, id);
CREATE INDEX article_by_site_name on article (site collate nocase, id);
CREATE INDEX article_by_words on article (words, id);
CREATE INDEX state_by_trashed on article_state (trashed, state);
CREATE INDEX state_by_starred on article_state (starred, trashed);
CREATE INDEX state_by_opened on article_state (opened);
CREATE INDEX revision_by_text on revision (text_hash);
CREATE INDEX picture_by_media on picture (media_hash);
CREATE INDEX capture_by_original on capture (original_hash);
CREATE INDEX source_by_value on source (value, last_seen);
CREATE INDEX source_by_home on source (home, article);
CREATE INDEX annotation_by_article on annotation (article, trashed, start, revision, created, color, style);
CREATE INDEX annotation_noted on annotation (article) where note <> '';
CREATE INDEX annotation_by_created on annotation (created, id) where trashed is null;
CREATE INDEX annotation_by_revision on annotation (revision);
CREATE INDEX annotation_trashed on annotation (trashed) where trashed is not null;
CREATE INDEX place_by_revision on annotation_place (revision, status);
CREATE INDEX tag_by_used on tag (used);
CREATE INDEX article_tag_by_tag on article_tag (tag);
CREATE INDEX annotation_tag_by_tag on annotation_tag (tag);
CREATE INDEX link_by_to on link ("to");
CREATE INDEX index_queue_order on index_queue (priority, id);
CREATE INDEX history_by_origin on history (origin, state, id);
CREATE INDEX history_delta_by_owner on history_delta (owner);
CREATE INDEX history_delta_by_other on history_delta (other) where other is not null;
CREATE TRIGGER revision_stays before update on revision begin
    select raise(abort, 'a revision is never changed');
end;
CREATE TRIGGER revision_text_stays before update on revision_text begin
    select raise(abort, 'a revision''s text is never changed');
end;
CREATE TRIGGER capture_stays before update on capture begin
    select raise(abort, 'a capture is never changed');
end;
DELETE FROM "sqlite_sequence";
INSERT INTO "sqlite_sequence" VALUES('identity',7);
INSERT INTO "sqlite_sequence" VALUES('revision',3);
INSERT INTO "sqlite_sequence" VALUES('tag',2);
INSERT INTO "sqlite_sequence" VALUES('index_queue',13);
INSERT INTO "sqlite_sequence" VALUES('history',17);
INSERT INTO "sqlite_sequence" VALUES('link',1);
COMMIT;
