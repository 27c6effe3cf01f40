"""Which machines may be reached."""

import pytest

from core.fetching.reach import may_reach

PUBLIC = ["8.8.8.8", "93.184.216.34", "2606:2800:220:1::1", "::ffff:8.8.8.8", "64:ff9b::808:808"]
PRIVATE = [
    *("127.0.0.1", "127.8.9.1", "10.0.0.1", "172.16.0.1", "172.31.255.255", "192.168.1.1", "169.254.169.254"),
    *("100.64.0.1", "100.127.255.255", "0.0.0.0", "0.1.2.3", "192.0.2.1", "198.18.0.1", "240.0.0.1", "255.255.255.255"),
    *("::1", "::", "fe80::1", "fe80::1%eth0", "fc00::1", "fd12::1", "fec0::1", "2001:db8::1", "100::1", "4000::1"),
    # IPv4 in the clothes of IPv6.
    *("::ffff:127.0.0.1", "::ffff:10.0.0.1", "::ffff:100.64.0.1", "::127.0.0.1", "2002:7f00:1::", "2002:a00:1::1"),
    *("64:ff9b::7f00:1", "64:ff9b::a9fe:a9fe", "64:ff9b:1::7f00:1", "2001:0:4136:e378:8000:63bf:80ff:fffe"),
]
NOBODY = ["224.0.0.1", "239.255.255.250", "ff02::1", "ff0e::1", "::ffff:224.0.0.1", "", "localhost", "1.2.3", "1"]


@pytest.mark.parametrize("ip", PUBLIC)
def test_the_internet_is_reached(ip: str):
    assert may_reach(ip, private=False)


@pytest.mark.parametrize("ip", PRIVATE)
def test_what_is_private_is_reached_when_that_is_allowed(ip: str):
    assert not may_reach(ip, private=False)
    assert may_reach(ip, private=True)


@pytest.mark.parametrize("ip", NOBODY)
def test_groups_and_what_is_no_address_are_never_reached(ip: str):
    assert not may_reach(ip, private=False)
    assert not may_reach(ip, private=True)
