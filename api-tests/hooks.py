"""What schemathesis cannot know from the document: an order needs something in the cart."""

import os
import uuid

import requests
import schemathesis

CART_LINE = os.environ["SHOP_URL"] + "/api/cart/items/cafe-espresso"

_guest = requests.Session()
_guest.cookies.update({"CAFEZINHO_SESSION": os.environ["SHOP_SESSION"], "XSRF-TOKEN": os.environ["SHOP_CSRF"]})
_guest.headers.update({"X-XSRF-TOKEN": os.environ["SHOP_CSRF"]})
_keys: set[str] = set()


@schemathesis.hook
def before_call(context, case, kwargs):
    """Fills the cart for each order that should be placed, and lets no key stand for two of them."""
    if case.operation.label == "POST /api/orders" and is_valid(case):
        _guest.put(CART_LINE, json={"quantity": 1}).raise_for_status()
        key = case.headers["Idempotency-Key"]
        if key in _keys:
            case.headers["Idempotency-Key"] = str(uuid.uuid4())
        _keys.add(key)


def is_valid(case) -> bool:
    return case.meta is not None and case.meta.generation.mode.is_positive
