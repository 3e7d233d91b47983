"""Starts ministack with what it lacks of AWS made good. Each module beside this file says what it mends, and why."""

import importlib.metadata
import sys

WRITTEN_FOR = "1.5.33"

if importlib.metadata.version("ministack") != WRITTEN_FOR:
    # What is mended are private functions: another version may have others.
    sys.exit(f"the emulator's mends are written for ministack {WRITTEN_FOR}")

import batched_resolvers
import behind_tls
import dashboards
import permissions
import sign_up
import stream_source
from ministack.app import main

for mend in (stream_source, sign_up, batched_resolvers, permissions, behind_tls, dashboards):
    mend.apply()

sys.argv = ["ministack"]
sys.exit(main())
