"""Runs LocalStack on this machine's loopback address and nowhere else.

It takes no notice of the host in GATEWAY_LISTEN and would listen on every interface. Here whatever would listen
everywhere listens on loopback, and whatever would reach another machine, or ask for its address, is refused.
"""

import ipaddress
import socket
import sys

LOOPBACK = {socket.AF_INET: "127.0.0.1", socket.AF_INET6: "::1"}
WILDCARDS = ("", "0.0.0.0", "::")


def is_local(host):
    try:
        return ipaddress.ip_address(str(host).partition("%")[0]).is_loopback
    except ValueError:
        return names_this_machine(host)


def names_this_machine(host):
    name = (host.decode() if isinstance(host, bytes) else str(host)).rstrip(".").lower()
    here = ("localhost", "localhost.localstack.cloud", socket.gethostname().lower())
    return name in here or name.endswith((".localhost", ".localhost.localstack.cloud"))


def guard(event, arguments):
    """Sees every call of the process, whoever makes it."""
    if event in ("socket.bind", "socket.connect", "socket.sendto"):
        used, address = arguments
        if used.family in LOOPBACK and not is_local(address[0]):
            raise ConnectionRefusedError(f"loopback only: {event} {address}")


def narrow_binds():
    bind = socket.socket.bind

    def bind_to_loopback(self, address):
        if self.family in LOOPBACK and address[0] in WILDCARDS:
            address = (LOOPBACK[self.family], *address[1:])
        return bind(self, address)

    socket.socket.bind = bind_to_loopback


def resolve_here():
    lookup = socket.getaddrinfo

    def addresses(host, *rest, **named):
        if host and host not in WILDCARDS and not is_local(host):
            raise socket.gaierror(socket.EAI_NONAME, f"loopback only: {host}")
        # Names of this machine need no name server, and must not depend on one.
        is_name = host and names_this_machine(host)
        return lookup("127.0.0.1" if is_name else host, *rest, **named)

    def address(name):
        return addresses(name, None, socket.AF_INET)[0][4][0]

    socket.getaddrinfo = addresses
    socket.gethostbyname = address
    socket.gethostbyname_ex = lambda name: (name, [], [address(name)])


narrow_binds()
resolve_here()
sys.addaudithook(guard)

from localstack.runtime.main import main  # noqa: E402

main()
