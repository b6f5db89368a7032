// The page works without this file. With it, it counts down, copies, and turns by itself.
const page = () => document.getElementById("payment");
const settled = new Set(["refused", "expired", "refunded"]);
let pause = 500;

function tick() {
  const face = document.getElementById("countdown");
  const expires = page().dataset.expires;
  if (!face || !expires) return;
  const left = Math.max(0, Math.ceil((Date.parse(expires) - Date.now()) / 1000));
  const two = (number) => String(number).padStart(2, "0");
  face.textContent = `${two(Math.floor(left / 60))}:${two(left % 60)}`;
  if (left === 0 && page().dataset.status === "pending") refresh();
}

// What is shown is always what the server renders: the socket only says that it is time to look.
async function refresh() {
  const answer = await fetch(location.href, { headers: { Accept: "text/html" }, cache: "no-store" });
  if (!answer.ok) return;
  const next = new DOMParser().parseFromString(await answer.text(), "text/html");
  const shown = next.getElementById("payment");
  if (!shown || shown.dataset.status === page().dataset.status) return;
  const hadFocus = page().contains(document.activeElement);
  page().replaceWith(document.adoptNode(shown));
  const status = document.getElementById("status");
  document.getElementById("announcement").textContent = status.textContent;
  if (hadFocus) status.focus();
  prepareCopy();
}

function listen() {
  if (settled.has(page().dataset.status)) return;
  const scheme = location.protocol === "https:" ? "wss:" : "ws:";
  const socket = new WebSocket(`${scheme}//${location.host}${page().dataset.live}`);
  socket.onopen = () => { pause = 500; };
  socket.onmessage = (message) => {
    if (JSON.parse(message.data).status !== page().dataset.status) refresh();
  };
  socket.onclose = () => {
    setTimeout(listen, pause + Math.random() * pause);
    pause = Math.min(pause * 2, 15000);
  };
}

function prepareCopy() {
  const button = document.getElementById("copy");
  const code = document.getElementById("pix-code");
  if (!button || !code) return;
  const label = button.textContent;
  button.hidden = false;
  button.onclick = async () => {
    try {
      await navigator.clipboard.writeText(code.value);
    } catch {
      code.select();
      document.execCommand("copy");
    }
    button.textContent = button.dataset.done;
    document.getElementById("announcement").textContent = button.dataset.done;
    setTimeout(() => { button.textContent = label; }, 2500);
  };
}

prepareCopy();
tick();
setInterval(tick, 1000);
// Another instance may have changed it: look now and then, and when the reader comes back.
setInterval(() => { if (!settled.has(page().dataset.status)) refresh(); }, 20000);
document.addEventListener("visibilitychange", () => { if (!document.hidden) refresh(); });
listen();
