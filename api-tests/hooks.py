"""What schemathesis cannot know from the documents."""

import os
import uuid

import requests
import schemathesis

SHOP, PAYMENTS = os.environ["SHOP_URL"], os.environ["PAYMENTS_URL"]
KEY = "Idempotency-Key"

_guest = requests.Session()
_guest.cookies.update({"CAFEZINHO_SESSION": os.environ["SHOP_SESSION"], "XSRF-TOKEN": os.environ["SHOP_CSRF"]})
_guest.headers.update({"X-XSRF-TOKEN": os.environ["SHOP_CSRF"]})
_used: set[str] = set()


@schemathesis.hook
def before_call(context, case, kwargs):
    """An order needs something in the cart, and no name may stand for two things that are valid each for itself."""
    if not is_valid(case):
        return
    if case.operation.label == "POST /api/orders":
        _guest.put(SHOP + "/api/cart/items/cafe-espresso", json={"quantity": 1}).raise_for_status()
    if case.headers and KEY in case.headers and is_used(case.headers[KEY]):
        case.headers[KEY] = fresh()
    if case.operation.label == "PUT /cob/{txid}" and is_used(case.path_parameters["txid"]):
        case.path_parameters["txid"] = fresh()


@schemathesis.hook
def after_call(context, case, response):
    """Misbehaviour that was asked for must not spoil the rest of the walk."""
    if case.method == "PUT" and case.operation.path.startswith("/faults"):
        requests.delete(PAYMENTS + "/faults", timeout=10)


@schemathesis.check
def delivery_is_accepted(ctx, response, case):
    """The cart is full and the key is new: nothing is left to refuse."""
    if case.operation.label == "POST /api/orders" and is_valid(case) and case.body["fulfilment"] == "DELIVERY":
        assert response.status_code == 201, f"A valid delivery was refused: {response.status_code} {response.text}"


def is_valid(case) -> bool:
    return case.meta is not None and case.meta.generation.mode.is_positive


def is_used(name: str) -> bool:
    used = name in _used
    _used.add(name)
    return used


def fresh() -> str:
    name = uuid.uuid4().hex
    _used.add(name)
    return name
