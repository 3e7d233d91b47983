"""AppSync's batches and errors. As it comes, the emulator hands a batched resolver's function a bare event where AWS hands
it a list, and drops the `errorInfo` that names every fault of an input."""

from ministack.core import appsync_graphql, appsync_js
from ministack.services import appsync

_ask_lambda = appsync._ds_lambda
_in_appsync_form = appsync_graphql._as_appsync_errors


def _ask(api_id, source, request, context):
    if not isinstance(request, dict) or request.get("operation") != "BatchInvoke":
        return _ask_lambda(api_id, source, request, context)
    # The emulator resolves parents one by one: each is a batch of one.
    answers = appsync._invoke_lambda_with_event(source, [request.get("payload")])
    return answers[0] if isinstance(answers, list) and answers else None


def _with_info(errors):
    formatted = _in_appsync_form(errors)
    for error, shown in zip(errors or [], formatted):
        info = getattr(getattr(error, "original_error", None), "error_info", None)
        if info is not None:
            shown["errorInfo"] = info
    return formatted


def apply():
    appsync._DATA_SOURCE_HANDLERS["AWS_LAMBDA"] = _ask
    appsync_graphql._as_appsync_errors = _with_info
