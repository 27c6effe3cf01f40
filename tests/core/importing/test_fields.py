"""The heads of e-mails and Gutenberg texts say who, what and when."""

from core.importing.fields import is_gutenberg, is_gutenberg_start, is_mail, read_fields

MAIL = (
    "From: Jeanne Morel <jeanne@example.org>\nSubject: Les\n cartons\nDate: Tue, 05 Mar 2024 09:12:45 +0100\n\nBonjour"
)


def test_a_mail_is_read() -> None:
    assert is_mail(MAIL)
    meta = read_fields(MAIL)
    assert (meta.title, meta.authors) == ("Les cartons", ("Jeanne Morel",))
    assert meta.published == "2024-03-05T09:12:45+01:00"


def test_other_fields_are_no_mail() -> None:
    assert not is_mail("Nom: Morel\nPrénom: Jeanne\n\nBonjour")
    assert not is_mail("Bonjour,\n\nFrom: quelqu'un\nSubject: rien")


def test_a_broken_date_is_no_date() -> None:
    assert read_fields("From: A\nSubject: b\nDate: hier\n\nc").published == ""


def test_a_gutenberg_text_is_read() -> None:
    text = "The Project Gutenberg EBook of X, by Y\n\nTitle: X\n\nAuthor: Ada Marsh\n\nLanguage: French\n"
    assert is_gutenberg(text)
    meta = read_fields(text)
    assert (meta.title, meta.authors, meta.language) == ("X", ("Ada Marsh",), "fr")
    assert is_gutenberg_start("*** START OF THIS PROJECT GUTENBERG EBOOK X ***")
    assert not is_gutenberg("Gutenberg a imprimé la Bible.")
