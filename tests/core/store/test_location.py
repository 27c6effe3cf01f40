"""Folders where a database is at risk are recognised by their names and mounts."""

from pathlib import Path

import pytest

from core.store import location

MOUNTS = """\
/dev/sda1 / ext4 rw,relatime 0 0
nas:/export /home nfs4 rw 0 0
/dev/sdb1 /home/anne/local ext4 rw 0 0
anne@server:/ /mnt/my\\040server fuse.sshfs rw 0 0
tmpfs /tmp tmpfs rw 0 0
"""


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/home/anne/Postil", "nfs4"),
        ("/home/anne/local/Postil", "ext4"),
        ("/mnt/my server/Postil", "fuse.sshfs"),
        ("/homework", "ext4"),
        ("/tmp/x", "tmpfs"),
    ],
)
def test_the_mount_nearest_to_a_path_counts(path: str, kind: str) -> None:
    assert location.kind_of_mount(MOUNTS, path) == kind


@pytest.mark.parametrize(
    ("part", "service"),
    [
        ("Dropbox", "Dropbox"),
        ("Dropbox (Personal)", "Dropbox"),
        ("OneDrive - Université de Lyon", "OneDrive"),
        ("GoogleDrive-me@example.org", "Google Drive"),
        ("Mobile Documents", "iCloud Drive"),
        ("Nextcloud", "Nextcloud"),
        ("pCloudDrive", "pCloud"),
        ("Dropboxes", ""),
        ("My boxes", ""),
        ("Documents", ""),
    ],
)
def test_services_are_known_by_their_folders(tmp_path: Path, part: str, service: str) -> None:
    assert location.service(tmp_path / part / "Postil") == service


def test_a_warning_names_the_service(tmp_path: Path) -> None:
    (sentence,) = location.warnings(tmp_path / "Dropbox" / "Postil")
    assert "Dropbox" in sentence
    assert location.warnings(tmp_path / "Postil") == ()
