"""Places where a database is at risk: folders that a service synchronises, and network file systems."""

import sys
from pathlib import Path, PurePosixPath

from core.translate import _

SERVICES = {
    "dropbox": "Dropbox",
    "onedrive": "OneDrive",
    "google drive": "Google Drive",
    "googledrive": "Google Drive",
    "my drive": "Google Drive",
    "mon drive": "Google Drive",
    "icloud drive": "iCloud Drive",
    "iclouddrive": "iCloud Drive",
    "mobile documents": "iCloud Drive",
    "com~apple~clouddocs": "iCloud Drive",
    "nextcloud": "Nextcloud",
    "owncloud": "ownCloud",
    "pcloud drive": "pCloud",
    "pcloudsync": "pCloud",
    "pclouddrive": "pCloud",
    "mega": "MEGA",
    "megasync": "MEGA",
    "box sync": "Box",
    "syncthing": "Syncthing",
    "kdrive": "kDrive",
    "seafile": "Seafile",
    "proton drive": "Proton Drive",
}
NETWORK = frozenset(
    {"nfs", "nfs4", "cifs", "smb3", "smbfs", "sshfs", "fuse.sshfs", "afs", "ncpfs", "9p", "davfs", "fuse.davfs2"}
    | {"fuse.rclone", "fuse.gvfsd-fuse", "glusterfs", "fuse.glusterfs", "ceph", "lustre"}
)
MOUNTS = Path("/proc/mounts")


def warnings(folder: Path) -> tuple[str, ...]:
    """Sentences about what may go wrong with a library in this folder; empty when nothing is known to."""
    found: list[str] = []
    name = service(folder)
    if name:
        found.append(
            _(
                "This library lies in a folder of {service}. Synchronising a database while it is open can damage it: "
                "move the library out and keep backups there instead."
            ).format(service=name)
        )
    if on_network(folder):
        found.append(
            _(
                "This library lies on a network file system, where databases get damaged when two computers open them. "
                "Move it to a disk of this computer."
            )
        )
    return tuple(found)


def service(folder: Path) -> str:
    """The synchronising service whose folder this is in, by the folders' names; empty when there is none."""
    for part in folder.resolve().parts:
        name = part.casefold()
        for known, service_name in SERVICES.items():
            # Accounts are named behind it: OneDrive - University, Dropbox (Personal)
            if name == known or name.startswith((known + " - ", known + " (", known + "-")):
                return service_name
    return ""


def on_network(folder: Path) -> bool:
    """Whether the folder lies on a network file system, as far as the system says."""
    path = str(folder.resolve())
    if sys.platform == "win32":
        return path.startswith("\\\\")
    try:
        mounts = MOUNTS.read_text(encoding="utf-8", errors="replace")
    except OSError:
        return False
    return kind_of_mount(mounts, path) in NETWORK


def kind_of_mount(mounts: str, path: str) -> str:
    """The type of file system a path lies on, by the text of /proc/mounts."""
    best, kind = -1, ""
    for line in mounts.splitlines():
        fields = line.split(" ")
        point = fields[1].replace("\\040", " ") if len(fields) > 2 else ""
        if point and PurePosixPath(path).is_relative_to(point) and len(point) >= best:
            best, kind = len(point), fields[2]
    return kind
