"""The page of commands in docs/ is what the commands say; `make keys` renews it."""

from pathlib import Path

from ui.settings import keys_page


def test_the_page_in_the_docs_is_what_the_commands_say() -> None:
    written = Path(keys_page.__file__).parents[2] / "docs" / "keys.md"
    assert written.read_text(encoding="utf-8") == keys_page.page(), "run `make keys`"


def test_a_command_stands_there_with_keys_and_help() -> None:
    assert "| Star | `S` | Put a star on the article, or take it away. |" in keys_page.page()
