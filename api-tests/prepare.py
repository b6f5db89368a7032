"""Signs in as a guest, orders twice, pays once, and writes what the walk needs to know.

Prints shell exports of the session; writes the orders' and the payments' names to files in the folder given, a
dictionary for schemathesis each, and a catalogue that never sells out is not needed: the walk orders one unit each.
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
    shipped, open_order = order(guest, shop), order(guest, shop)
    page = wait(lambda: told(guest, shop, shipped).get("payment", {}).get("pageUrl"))
    payment = answer(requests.get(payments + page[page.index("/payments/") :], headers={"Accept": "application/json"}))
    paid = {"bank_payment_id": payment["bank_payment_id"], "value": payment["value"]}
    answer(requests.post(payments + "/payments/pix/confirmation", json=paid))
    wait(lambda: told(guest, shop, shipped)["status"] == "SHIPPED")
    folder.joinpath("orders.txt").write_text(f"{shipped}\n{open_order}\n")
    print("export SHOP_SESSION=" + guest.cookies["CAFEZINHO_SESSION"])
    print("export SHOP_CSRF=" + guest.cookies["XSRF-TOKEN"])


def order(guest: requests.Session, shop: str) -> str:
    csrf = {"X-XSRF-TOKEN": guest.cookies["XSRF-TOKEN"]}
    answer(guest.put(shop + "/api/cart/items/cafe-espresso", json={"quantity": 1}, headers=csrf))
    csrf["Idempotency-Key"] = str(uuid.uuid4())
    return answer(guest.post(shop + "/api/orders", json=DELIVERY, headers=csrf))["id"]


def told(guest: requests.Session, shop: str, order_id: str) -> dict:
    return answer(guest.get(f"{shop}/api/orders/{order_id}"))


def wait(condition):
    end = time.monotonic() + PATIENCE_SECONDS
    while time.monotonic() < end:
        found = condition()
        if found:
            return found
        time.sleep(0.2)
    raise SystemExit("The order did not get so far within a minute: " + json.dumps(condition()))


def answer(response: requests.Response):
    if not response.ok:
        raise SystemExit(f"{response.request.method} {response.url}: {response.status_code} {response.text}")
    return response.json()


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], pathlib.Path(sys.argv[3]))
