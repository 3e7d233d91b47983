"""Signing up. As it comes, the emulator never calls Cognito's post-confirmation trigger, so that no profile would be made,
and lets people sign up where only an administrator may make users."""

from ministack.services import cognito
from ministack.services import lambda_svc

_sign_up = cognito._sign_up
_confirm_sign_up = cognito._confirm_sign_up


def _sign_up_where_allowed(request):
    pool, _ = cognito._pool_for_client(request.get("ClientId"))
    if ((pool or {}).get("AdminCreateUserConfig") or {}).get("AllowAdminCreateUserOnly"):
        message = "SignUp is not permitted for this user pool"
        return cognito.error_response_json("NotAuthorizedException", message, 400)
    return _sign_up(request)


def _event(pool, pool_id, request):
    user = cognito._resolve_user(pool, request.get("Username"))[0]
    attributes = cognito._attr_list_to_dict(user.get("Attributes", []))
    event = cognito._build_presignup_event(
        pool_id,
        request.get("ClientId"),
        user.get("Username"),
        {**attributes, "cognito:user_status": "CONFIRMED"},
        "PostConfirmation_ConfirmSignUp",
    )
    # Built for another trigger, whose further fields this one does not have.
    return {**event, "request": {"userAttributes": event["request"]["userAttributes"]}, "response": {}}


def _failure(trigger, event):
    """What went wrong with the trigger; None when nothing did."""
    function, configuration, _ = lambda_svc._get_func_record_for_ref(trigger)
    if not function:
        return "there is no such function"
    record = lambda_svc._execution_record_for_config(function, configuration)
    outcome = lambda_svc._execute_function_with_config_scope(record, event)
    if not outcome.get("error"):
        return None
    body = outcome.get("body")
    return body.get("errorMessage") if isinstance(body, dict) else str(body)


def _confirm(request):
    answer = _confirm_sign_up(request)
    pool, pool_id = cognito._pool_for_client(request.get("ClientId"))
    trigger = ((pool or {}).get("LambdaConfig") or {}).get("PostConfirmation")
    if answer[0] != 200 or not trigger:
        return answer
    failure = _failure(trigger, _event(pool, pool_id, request))
    if failure is None:
        return answer
    # As on AWS, the person stays confirmed and the caller hears of it.
    message = f"PostConfirmation failed with error {failure}."
    return cognito.error_response_json("UserLambdaValidationException", message, 400)


def apply():
    cognito._sign_up = _sign_up_where_allowed
    cognito._confirm_sign_up = _confirm
