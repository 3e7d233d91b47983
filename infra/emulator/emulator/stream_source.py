"""Lambda's reading of a DynamoDB stream. As it comes, the emulator hears neither of partial batches nor of retry caps,
bisection and destinations: a record that always fails would block its table for ever, and nobody would be told."""

import json
import threading
import time

from ministack.services import dynamodb
from ministack.services import lambda_svc as service

# Seconds before the next attempt: AWS waits longer, and a test should not.
FIRST_WAIT = 0.05
LONGEST_WAIT = 0.2


class Batch:
    """Positions of the stream, from `start` up to `end`, that are delivered together."""

    def __init__(self, start, end, attempts=0):
        self.start, self.end, self.attempts = start, end, attempts


# Of each mapping, by its id: what is left of the records in hand.
_in_hand = {}


def _number(record):
    return str(record.get("dynamodb", {}).get("SequenceNumber", ""))


def _limit(mapping, name):
    value = mapping.get(name)
    return -1 if value is None else int(value)


def _answer(outcome):
    body = outcome.get("body")
    if isinstance(body, (str, bytes)):
        try:
            body = json.loads(body)
        except ValueError:
            return {}
    return body if isinstance(body, dict) else {}


def _first_failed(mapping, outcome, records):
    """Which of the records is the first to be delivered again; None when all are done."""
    if outcome.get("error"):
        return 0
    if "ReportBatchItemFailures" not in (mapping.get("FunctionResponseTypes") or []):
        return None
    failures = _answer(outcome).get("batchItemFailures")
    if not failures:
        return None
    numbers = [_number(record) for record in records]
    named = [failure.get("itemIdentifier") for failure in failures]
    # As on AWS, an identifier that is none of the batch's fails all of it.
    return min(map(numbers.index, named)) if all(name in numbers for name in named) else 0


class Reader:
    """One mapping at its stream, for one turn of the poller."""

    def __init__(self, mapping, function, table):
        self.mapping, self.function, self.table = mapping, function, table
        self.id = mapping["UUID"]

    def position(self):
        oldest, newest = dynamodb.stream_start_position(self.table), dynamodb.stream_end_position(self.table)
        begins = oldest if self.mapping.get("StartingPosition") == "TRIM_HORIZON" else newest
        with service._dynamodb_stream_positions_lock:
            here = max(service._dynamodb_stream_positions.get(self.id, begins), oldest)
            service._dynamodb_stream_positions[self.id] = here
        return here

    def move_to(self, position):
        with service._dynamodb_stream_positions_lock:
            service._dynamodb_stream_positions[self.id] = position

    def batches(self):
        here, waiting = self.position(), _in_hand.get(self.id)
        if waiting and waiting[0].start == here:
            return waiting
        size = len(dynamodb.stream_records_since(self.table, here, int(self.mapping.get("BatchSize", 100))))
        _in_hand[self.id] = [Batch(here, here + size)] if size else []
        return _in_hand[self.id]

    def done_with(self, batches):
        self.move_to(batches.pop(0).end)

    def give_up(self, batches, records, outcome, condition):
        source = self.mapping["EventSourceArn"]
        service._send_ddb_stream_failure_record(self.mapping, self.function, records, source, outcome, condition)
        self.done_with(batches)

    def turn(self):
        """Delivers one batch. True when there may be more to do at once."""
        batches = self.batches()
        if not batches:
            return False
        batch = batches[0]
        raw = dynamodb.stream_records_since(self.table, batch.start, batch.end - batch.start)
        records = service._apply_filter_criteria(raw, self.mapping)
        outcome = service._execute_function(self.function, {"Records": records}) if records else {}
        failed = _first_failed(self.mapping, outcome, records) if records else None
        self.mapping["LastProcessingResult"] = "OK" if failed is None else "PROBLEM: Function call failed"
        if failed is None:
            self.done_with(batches)
        else:
            batch.start += [_number(record) for record in raw].index(_number(records[failed]))
            self.move_to(batch.start)
            self.failed(batches, records[failed:], outcome)
        return True

    def failed(self, batches, records, outcome):
        batch, oldest_allowed = batches[0], _limit(self.mapping, "MaximumRecordAgeInSeconds")
        age = time.time() - min(float(r["dynamodb"].get("ApproximateCreationDateTime", time.time())) for r in records)
        if 0 < oldest_allowed < age:
            return self.give_up(batches, records, outcome, "MaxRecordAgeExceeded")
        if outcome.get("error") and self.mapping.get("BisectBatchOnFunctionError") and batch.end - batch.start > 1:
            # A half is no further attempt.
            middle = batch.start + (batch.end - batch.start + 1) // 2
            batches[0:1] = [Batch(batch.start, middle, batch.attempts), Batch(middle, batch.end, batch.attempts)]
            return None
        batch.attempts += 1
        if 0 <= _limit(self.mapping, "MaximumRetryAttempts") < batch.attempts:
            return self.give_up(batches, records, outcome, "RetryAttemptsExhausted")
        wait = min(FIRST_WAIT * 2 ** (batch.attempts - 1), LONGEST_WAIT)
        service._esm_backoff_until[self.id] = time.time() + wait
        # Else the poller sleeps for a second.
        threading.Timer(wait, service._esm_wake.set).start()
        return None


def _reader_of(mapping):
    source = mapping.get("EventSourceArn", "")
    if not mapping.get("Enabled", True) or ":dynamodb:" not in source:
        return None
    if service._esm_backoff_until.get(mapping["UUID"], 0) > time.time():
        return None
    function, _ = service._get_func_record_for_qualifier(mapping["FunctionName"], mapping.get("Qualifier"))
    name = source.split(":table/")[1].split("/")[0]
    table = dynamodb._tables.get(name)
    return Reader(mapping, function, name) if function and table and table.get("LatestStreamArn") == source else None


def _poll():
    busy = False
    for account, region, mapping in service._iter_all_esms():
        in_account, in_region = service._request_account_id.set(account), service._request_region.set(region)
        try:
            reader = _reader_of(mapping)
            busy = (reader is not None and reader.turn()) or busy
        finally:
            service._request_account_id.reset(in_account)
            service._request_region.reset(in_region)
    return busy


def apply():
    service._poll_dynamodb_streams = _poll
