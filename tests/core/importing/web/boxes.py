"""Saved pages for tests, packed as browsers and crawlers pack them."""

import base64
import gzip
import io
import json
import plistlib
import quopri
import zipfile
from collections.abc import Mapping, Sequence

PAGE = "https://example.org/news/a.html"
HTML = '<html><head><title>Le café</title></head><body><p>Un été chaud.</p><img src="i/a.png"></body></html>'


def mhtml(
    html: bytes = HTML.encode(),
    parts: Mapping[str, bytes] | None = None,
    *,
    ids: Mapping[str, bytes] | None = None,
    head: str = "",
    charset: str = "utf-8",
    end: str = "\r\n",
) -> bytes:
    """A page as Chromium saves it: the HTML in quoted-printable, pictures in Base64."""
    lines = [
        "From: <Saved by Blink>",
        f"Snapshot-Content-Location: {PAGE}",
        "Subject: =?utf-8?Q?Le=20caf=C3=A9?=",
        "Date: Mon, 1 Jul 2024 10:02:03 +0200",
        "MIME-Version: 1.0",
        'Content-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="----MultipartBoundary--abc----"',
    ]
    whole = (head or "\r\n".join(lines)).encode() + b"\r\n\r\n\r\n"
    header = f"Content-Type: text/html; charset={charset}\r\nContent-ID: <frame@mhtml.blink>\r\n"
    header += f"Content-Transfer-Encoding: quoted-printable\r\nContent-Location: {PAGE}\r\n\r\n"
    pieces = [header.encode() + quopri.encodestring(html).replace(b"\n", b"\r\n")]
    for name, data in [*(parts or {}).items(), *(ids or {}).items()]:
        label = "Content-ID: <" + name + ">" if name in (ids or {}) else "Content-Location: " + name
        header = f"Content-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n{label}\r\n\r\n"
        pieces.append(header.encode() + base64.encodebytes(data).replace(b"\n", b"\r\n"))
    mark = b"------MultipartBoundary--abc----"
    whole += b"".join(mark + b"\r\n" + piece + b"\r\n" for piece in pieces) + mark + b"--\r\n"
    return whole.replace(b"\r\n", end.encode())


def webarchive(
    html: bytes = HTML.encode(), parts: Mapping[str, bytes] | None = None, *, xml: bool = False, **main: object
) -> bytes:
    """A page as Safari saves it."""
    values = {
        "WebMainResource": {
            "WebResourceData": html,
            "WebResourceURL": PAGE,
            "WebResourceMIMEType": "text/html",
            "WebResourceTextEncodingName": "UTF-8",
            "WebResourceFrameName": "",
            **main,
        },
        "WebSubresources": [
            {"WebResourceData": data, "WebResourceURL": name, "WebResourceMIMEType": "image/png"}
            for name, data in (parts or {}).items()
        ],
    }
    return plistlib.dumps(values, fmt=plistlib.FMT_XML if xml else plistlib.FMT_BINARY)


def response(body: bytes, kind: str = "text/html; charset=utf-8", status: str = "200 OK", *headers: str) -> bytes:
    """An HTTP message."""
    lines = [f"HTTP/1.1 {status}", f"Content-Type: {kind}", *headers]
    return "\r\n".join(lines).encode() + b"\r\n\r\n" + body


def record(address: str, block: bytes, kind: str = "response", *headers: str, zipped: bool = True) -> bytes:
    """A record of a WARC file."""
    lines = [
        "WARC/1.1",
        f"WARC-Type: {kind}",
        f"WARC-Target-URI: {address}",
        "WARC-Date: 2024-07-01T08:02:03Z",
        f"Content-Type: {'application/http; msgtype=response' if kind != 'resource' else 'image/png'}",
        *headers,
        f"Content-Length: {len(block)}",
    ]
    whole = "\r\n".join(lines).encode() + b"\r\n\r\n" + block + b"\r\n\r\n"
    return gzip.compress(whole) if zipped else whole


def wacz(
    records: Sequence[bytes],
    pages: Sequence[Mapping[str, object]] = ({"url": PAGE, "ts": "2024-07-01T08:02:03Z", "title": "Le café"},),
    *,
    package: Mapping[str, object] | None = None,
    more: Mapping[str, bytes] | None = None,
    warc: str = "archive/data.warc.gz",
) -> bytes:
    """A web archive in a zip."""
    out = io.BytesIO()
    lines = [{"format": "json-pages-1.0", "id": "pages", "title": "All Pages"}, *pages]
    with zipfile.ZipFile(out, "w") as box:
        box.writestr(warc, b"".join(records))
        box.writestr("pages/pages.jsonl", "\n".join(json.dumps(line) for line in lines))
        for name, data in (more or {}).items():
            box.writestr(name, data, zipfile.ZIP_DEFLATED)
        box.writestr("datapackage.json", json.dumps(package or {"profile": "data-package"}))
    return out.getvalue()
