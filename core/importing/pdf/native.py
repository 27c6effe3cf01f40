"""Functions of PDFium that take and give plain numbers: a handle is an address, so they answer twice as fast."""

import ctypes
from collections.abc import Callable

import pypdfium2.raw as pdfium

NUMBER = ctypes.c_int
ADDRESS = ctypes.c_void_p


def quick(name: str, result: object, *arguments: object) -> Callable[..., int]:
    """The function of that name; handles and pointers are integers (`address_of`), None for nothing."""
    place = ctypes.cast(getattr(pdfium, name), ctypes.c_void_p).value
    return ctypes.CFUNCTYPE(result, *arguments)(place)  # pyright: ignore[reportArgumentType, reportCallIssue]


def address_of(handle: object) -> int:
    """The address that a handle of PDFium's is, 0 for none."""
    return ctypes.cast(handle, ctypes.c_void_p).value or 0  # pyright: ignore[reportArgumentType]
