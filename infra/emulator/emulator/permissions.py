"""What IAM is asked. As it comes, the emulator asks for actions that AWS has not; and for a mail, several parameters, or the
records of a stream, for leave to do it to anything, which no role here has."""

import json
from contextvars import ContextVar
from email.utils import parseaddr

from ministack.core import iam_actions, iam_evaluator
from ministack.services import dynamodb_streams

# Who may do it to one may do it to many at once: IAM knows no action for that.
ALLOWED_BY = {
    "sns:PublishBatch": "sns:Publish",
    "sqs:SendMessageBatch": "sqs:SendMessage",
    "sqs:DeleteMessageBatch": "sqs:DeleteMessage",
    "sqs:ChangeMessageVisibilityBatch": "sqs:ChangeMessageVisibility",
}

_extract_action = iam_actions.extract_iam_action
_extract_resource = iam_actions.extract_resource_arn
_condition_key = iam_evaluator._resolve_condition_key

# From whom the mail comes that is asked about.
_sender = ContextVar("sender", default=None)


def _action(*request):
    action = _extract_action(*request)
    return ALLOWED_BY.get(action, action)


def _json(body):
    try:
        request = json.loads(body or b"{}")
    except ValueError:
        return {}
    return request if isinstance(request, dict) else {}


def _first_parameter(body):
    """The emulator asks once for a whole request: the first of its parameters stands for all."""
    names = _json(body).get("Names")
    return names[0] if isinstance(names, list) and names else None


def _stream(body):
    """A reader names a stream first, and then a place that it was given in it."""
    request = _json(body)
    place = request.get("ShardIterator")
    decoded = dynamodb_streams._decode_iterator(place) if isinstance(place, str) else None
    return (decoded or {}).get("arn") or request.get("StreamArn")


def _resource(service, method, path, headers, body, parameters, region, account):
    source = iam_actions._query_param(parameters, "Source")
    if service == "ses" and source:
        # Of the domain, which is what the stage has verified.
        address = parseaddr(source)[1]
        _sender.set(address)
        domain = address.rpartition("@")[2]
        return f"arn:aws:ses:{region}:{account}:identity/{domain}"
    parameter = _first_parameter(body) if service == "ssm" else None
    if parameter:
        return f"arn:aws:ssm:{region}:{account}:parameter/{parameter.lstrip('/')}"
    stream = _stream(body) if service.startswith("dynamodb") else None
    if stream:
        return stream
    return _extract_resource(service, method, path, headers, body, parameters, region, account)


def _condition(key, context):
    return _sender.get() if key.lower() == "ses:fromaddress" else _condition_key(key, context)


def apply():
    iam_actions.extract_iam_action = _action
    iam_actions.extract_resource_arn = _resource
    iam_evaluator._resolve_condition_key = _condition
