"""Signs in as a guest, orders twice and pays once, so that the walk finds an order in each of two states.

Usage: prepare.py SHOP_URL PAYMENTS_URL FOLDER. Prints the session as shell exports, and writes the names of the orders
and payments into the folder, as dictionaries for schemathesis.
"""

import json
import pathlib
import sys
import time
import uuid

import requests

DELIVERY = {
    "fulfilment": "DELIVERY",
    "buyer": {"name": "Ana Lima", "email": "ana@example.com"},
    "address": {"street": "Rua A, 1", "city": "São Paulo", "state": "SP", "postalCode": "01310-100"},
}
PATIENCE_SECONDS = 60


def main(shop: str, payments: str, folder: pathlib.Path) -> None:
    guest = requests.Session()
    answer(guest.get(shop + "/api/cart"))
    shipped, waiting = order(guest, shop), order(guest, shop)
    pay(payments, page(guest, shop, shipped))
    wait(lambda: told(guest, shop, shipped)["status"] == "SHIPPED")
    dictionary(folder / "orders.txt", shipped, waiting)

    payment = answer(requests.post(payments + "/payments/pix", json={"value": 1500}))["payment"]
    dictionary(folder / "payments.txt", str(payment["id"]), payment["bank_payment_id"])
    if requests.post(payments + "/event/create", json={"name": "menu.changed"}).status_code not in (201, 409):
        raise SystemExit("The hub takes no event")

    print("export SHOP_SESSION=" + guest.cookies["CAFEZINHO_SESSION"])
    print("export SHOP_CSRF=" + guest.cookies["XSRF-TOKEN"])


def order(guest: requests.Session, shop: str) -> str:
    csrf = {"X-XSRF-TOKEN": guest.cookies["XSRF-TOKEN"]}
    answer(guest.put(shop + "/api/cart/items/cafe-espresso", json={"quantity": 1}, headers=csrf))
    csrf["Idempotency-Key"] = str(uuid.uuid4())
    return answer(guest.post(shop + "/api/orders", json=DELIVERY, headers=csrf))["id"]


def told(guest: requests.Session, shop: str, order_id: str) -> dict:
    return answer(guest.get(f"{shop}/api/orders/{order_id}"))


def page(guest: requests.Session, shop: str, order_id: str) -> str:
    url = wait(lambda: told(guest, shop, order_id).get("payment", {}).get("pageUrl"))
    return url[url.index("/payments/") :]


def pay(payments: str, path: str) -> None:
    payment = answer(requests.get(payments + path, headers={"Accept": "application/json"}))
    paid = {"bank_payment_id": payment["bank_payment_id"], "value": payment["value"]}
    answer(requests.post(payments + "/payments/pix/confirmation", json=paid))


def dictionary(file: pathlib.Path, *names: str) -> None:
    file.write_text("".join(json.dumps(name) + "\n" for name in names))


def wait(condition):
    end = time.monotonic() + PATIENCE_SECONDS
    while time.monotonic() < end:
        found = condition()
        if found:
            return found
        time.sleep(0.2)
    raise SystemExit("The order did not get so far within a minute")


def answer(response: requests.Response):
    if not response.ok:
        raise SystemExit(f"{response.request.method} {response.url}: {response.status_code} {response.text}")
    return response.json()


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], pathlib.Path(sys.argv[3]))
