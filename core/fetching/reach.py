"""Which machines may be reached by an address: those of the public internet, unless a person allows the others."""

from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address

_TRANSLATED = IPv6Network("64:ff9b::/96")
"""IPv4 behind a translator (NAT64)."""
_LOCAL_TRANSLATED = IPv6Network("64:ff9b:1::/48")


def may_reach(ip: str, *, private: bool) -> bool:
    """Whether this numeric address may be connected to; `private`: on this computer and in private networks too.

    Nobody is reached by a multicast, and nothing that is no address is reached.
    """
    try:
        address = ip_address(ip.split("%", 1)[0])
    except ValueError:
        return False
    real = _real(address)
    if real.is_multicast or address.is_multicast:
        return False
    return private or (real.is_global and not real.is_reserved)


def _real(address: IPv4Address | IPv6Address) -> IPv4Address | IPv6Address:
    """The IPv4 address that an IPv6 one stands for, when it does."""
    if isinstance(address, IPv4Address):
        return address
    if address in _TRANSLATED:
        return IPv4Address(int(address) & 0xFFFFFFFF)
    if address in _LOCAL_TRANSLATED or address.is_site_local:
        return IPv6Address("fe80::1")
    if int(address) >> 32 == 0 and int(address) > 1:  # ::a.b.c.d, as it was written once
        return IPv4Address(int(address))
    return address.ipv4_mapped or address.sixtofour or address
