// The page works without this file. With it, it counts down, copies, and turns by itself.
const page = () => document.getElementById("payment");
const settled = new Set(["refused", "expired", "refunded"]);
const announce = (text) => { document.getElementById("announcement").textContent = text; };
const A_DAY = 86400;
let pause = 500;
let end = 0;

// The server says how long is left: the reader's clock may be wrong.
function readTime(shown) {
  if (shown.dataset.left) end = performance.now() + shown.dataset.left * 1000;
}

function tick() {
  const face = document.getElementById("countdown");
  const bar = document.getElementById("time-left");
  const left = Math.max(0, Math.ceil((end - performance.now()) / 1000));
  if (!face || left >= A_DAY) return;
  const two = (number) => String(number).padStart(2, "0");
  const hours = Math.floor(left / 3600);
  face.textContent = `${hours ? `${hours}:` : ""}${two(Math.floor(left / 60) % 60)}:${two(left % 60)}`;
  face.parentElement.classList.toggle("urgent", left < 60);
  if (bar) bar.value = left;
  if (left === 0 && page().dataset.status === "pending") look();
}

// What is shown is always what the server renders: the socket only says that it is time to look.
async function refresh() {
  const answer = await fetch(page().dataset.page, { headers: { Accept: "text/html" }, cache: "no-store" });
  if (!answer.ok) return;
  const next = new DOMParser().parseFromString(await answer.text(), "text/html");
  const shown = next.getElementById("payment");
  if (!shown) return;
  readTime(shown);
  if (shown.dataset.status === page().dataset.status) return;
  const hadFocus = page().contains(document.activeElement);
  page().replaceWith(document.adoptNode(shown));
  document.title = next.title;
  const status = document.getElementById("status");
  announce(status.textContent);
  if (hadFocus) status.focus();
}

const look = () => refresh().catch(() => {});

function listen() {
  if (settled.has(page().dataset.status)) return;
  const scheme = location.protocol === "https:" ? "wss:" : "ws:";
  const socket = new WebSocket(`${scheme}//${location.host}${page().dataset.live}`);
  socket.onopen = () => {
    pause = 500;
    document.documentElement.dataset.socket = "open";
  };
  socket.onmessage = (message) => {
    if (JSON.parse(message.data).status !== page().dataset.status) look();
  };
  socket.onclose = () => {
    document.documentElement.dataset.socket = "closed";
    setTimeout(listen, pause + Math.random() * pause);
    pause = Math.min(pause * 2, 15000);
  };
}

async function copy(button) {
  const code = document.getElementById(button.dataset.copies);
  const label = button.dataset.label ??= button.textContent;
  try {
    await navigator.clipboard.writeText(code.value);
  } catch {
    code.select();
    document.execCommand("copy");
    button.focus();
  }
  button.textContent = button.dataset.done;
  button.classList.add("done");
  announce(button.dataset.done);
  setTimeout(() => {
    button.textContent = label;
    button.classList.remove("done");
  }, 2500);
}

const groups = {
  number: (digits) => digits.replace(/^(3[47].{2})(.{1,6})?(.{1,5})?.*|(.{4})(?=.)/g,
    (all, a, b, c) => (a ? [a, b, c].filter(Boolean).join(" ") : `${all} `)),
  expiry: (digits) => digits.replace(/^(..)(?=.)/, "$1/"),
};

// Only what is typed at the end: whoever mends the middle is left alone.
function group(input) {
  const how = groups[input.dataset?.shape];
  if (!how || input.selectionStart !== input.value.length) return;
  input.value = how(input.value.replace(/\D/g, ""));
}

document.documentElement.classList.add("scripted");
document.addEventListener("input", (event) => group(event.target));
document.addEventListener("click", (event) => {
  const button = event.target.closest("[data-copies], [data-fills]");
  if (button?.dataset.copies) copy(button);
  if (button?.dataset.fills) {
    document.getElementById("number").value = button.dataset.fills;
    document.getElementById("holder").focus();
  }
});

if (page()) {
  readTime(page());
  tick();
  setInterval(tick, 1000);
  // The connection may be cut unnoticed: look now and then, and when the reader comes back.
  setInterval(() => { if (!settled.has(page().dataset.status)) look(); }, 20000);
  document.addEventListener("visibilitychange", () => { if (!document.hidden) look(); });
  listen();
}
