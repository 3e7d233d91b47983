"""Lists of dashboards. As it comes, the emulator tells in JSON when a dashboard was changed as a text, where AWS has seconds: its
clients cannot read such a list."""

import json
from datetime import datetime

from ministack.services import cloudwatch

_list = cloudwatch._list_dashboards


def _in_seconds(params, data, is_cbor, is_json=False):
    status, headers, body = _list(params, data, is_cbor, is_json)
    if not is_json:
        return status, headers, body
    answer = json.loads(body)
    for entry in answer["DashboardEntries"]:
        entry["LastModified"] = datetime.fromisoformat(entry["LastModified"].replace("Z", "+00:00")).timestamp()
    return status, headers, json.dumps(answer).encode()


def apply():
    cloudwatch._list_dashboards = _in_seconds
