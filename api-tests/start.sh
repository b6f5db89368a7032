# Starts the shop on free ports with data of its own, waits for it, and ends it with the script that sources this.
services=(storefront principal estoque pagamento entrega notificacao external-payment-system)
mapfile -t ports < <(python3 -c '
import socket
sockets = [socket.create_server(("127.0.0.1", 0)) for _ in range(7)]
for each in sockets: print(each.getsockname()[1])')

data=$(mktemp -d)
arguments="--cafezinho.data=$data --cafezinho.shipping.delay=0s"
for i in "${!services[@]}"; do
  arguments+=" --cafezinho.ports.${services[$i]}=${ports[$i]}"
done

setsid mvn -q -B -ntp -f .. spring-boot:run "-Dspring-boot.run.arguments=$arguments" >"$run/shop.log" 2>&1 &
shop=$!
end_shop() {
  kill -- "-$shop" 2>/dev/null || true
  wait "$shop" 2>/dev/null || true
  rm -rf "$data"
}
trap end_shop EXIT

SHOP_URL=http://127.0.0.1:${ports[0]}
PAYMENTS_URL=http://127.0.0.1:${ports[6]}

# The welcome is printed when every service is ready.
for _ in $(seq 300); do
  grep -q 'Cafezinho is open' "$run/shop.log" && break
  kill -0 "$shop" 2>/dev/null || break
  sleep 1
done
if ! grep -q 'Cafezinho is open' "$run/shop.log"; then
  cat "$run/shop.log"
  echo "The shop did not start" >&2
  exit 1
fi
