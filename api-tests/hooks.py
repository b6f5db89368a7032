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

# What has to be chosen of the products that the walk knows.
OPTIONS = {"cafe-espresso": [], "cafe-coado": [], "pudim": [], "cappuccino": ["medio"]}
CPF = "529.982.247-25"


@schemathesis.hook
def before_call(context, case, kwargs):
    """An order needs something in the cart, and no name may stand for two things that are valid each for itself."""
    if not is_valid(case):
        return
    if case.operation.label == "POST /api/orders":
        fill_in(case.body)
    if case.operation.label == "POST /api/cart/lines" and case.body["sku"] in OPTIONS:
        clear_cart()
        case.body["options"] = OPTIONS[case.body["sku"]]
    if case.operation.path == "/api/cart/lines/{id}":
        case.path_parameters["id"] = fresh_line()
        if case.method == "PUT" and case.body.get("options") is not None:
            case.body["options"] = ["grande"]
    if case.headers and KEY in case.headers and is_used(case.headers[KEY]):
        case.headers[KEY] = fresh()
    if case.operation.label == "PUT /cob/{txid}" and is_used(case.path_parameters["txid"]):
        case.path_parameters["txid"] = fresh()


def fill_in(order):
    """No schema knows what is in the cart, what it costs, and which digits check the others."""
    answer = _guest.put(SHOP + "/api/cart/items/cafe-espresso", json={"quantity": 1})
    answer.raise_for_status()
    if order.get("expectedTotal") is not None:
        order["expectedTotal"] = answer.json()["total"]
    if order["buyer"].get("cpf") is not None:
        order["buyer"]["cpf"] = CPF


def clear_cart():
    for item in _guest.get(SHOP + "/api/cart").json()["items"]:
        _guest.delete(SHOP + "/api/cart/lines/" + item["id"]).raise_for_status()


def fresh_line() -> str:
    """The only line of the cart, with a choice."""
    clear_cart()
    answer = _guest.post(SHOP + "/api/cart/lines", json={"sku": "cappuccino", "quantity": 1, "options": ["medio"]})
    answer.raise_for_status()
    return answer.json()["items"][0]["id"]


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


@schemathesis.check
def line_is_accepted(ctx, response, case):
    """The product is there, and nothing is wrong with what was chosen."""
    known = case.operation.label == "PUT /api/cart/lines/{id}" or (
        case.operation.label == "POST /api/cart/lines" and is_valid(case) and case.body["sku"] in OPTIONS
    )
    if known and is_valid(case):
        assert response.status_code == 200, f"A valid line was refused: {response.status_code} {response.text}"


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
