"""Policies that refuse whatever does not come by TLS. The emulator is reached by plain HTTP, from this machine alone, and
would refuse everything: here a request counts as one that came by TLS."""

from ministack import app

_pin = app.pin_request_origin


def _as_if_by_tls(address, _by_tls):
    _pin(address, True)


def apply():
    app.pin_request_origin = _as_if_by_tls
