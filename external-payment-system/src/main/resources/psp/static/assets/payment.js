// The page works without this file. With it, it counts down, copies, turns by itself, and goes back to the shop.
const page = () => document.getElementById("payment");
const byId = (id) => document.getElementById(id);
const settled = new Set(["refused", "expired", "refunded"]);
const announce = (text) => { byId("announcement").textContent = text; };
const A_DAY = 86400;
const SECONDS_BEFORE_RETURN = 3;
const waitingKey = `waiting at ${location.pathname}`;
let pause = 500;
let end = 0;
let lifetime = 0;
let lastMinuteTold = false;
let waitedHere = false;

// The server says how long is left: the reader's clock may be wrong.
function readTime(shown) {
  if (!shown.dataset.left) return;
  end = performance.now() + shown.dataset.left * 1000;
  lifetime = Number(shown.dataset.lifetime);
  lastMinuteTold = shown.dataset.left < 60;
}

function tick() {
  const face = byId("countdown");
  const left = Math.max(0, Math.ceil((end - performance.now()) / 1000));
  if (!face || left >= A_DAY) return;
  const two = (number) => String(number).padStart(2, "0");
  const hours = Math.floor(left / 3600);
  face.textContent = `${hours ? `${hours}:` : ""}${two(Math.floor(left / 60) % 60)}:${two(left % 60)}`;
  face.closest(".deadline").classList.toggle("urgent", left < 60);
  byId("time-left")?.setAttribute("stroke-dasharray", `${Math.min(100, (left * 100) / lifetime)} 100`);
  if (left < 60 && left > 0 && !lastMinuteTold) {
    lastMinuteTold = true;
    announce(page().dataset.lastMinute);
  }
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
  const status = byId("status");
  announce(status.textContent);
  if (hadFocus) status.focus();
  startReturn();
}

const look = () => refresh().catch(() => {});

// Only where the buyer waited for it: whoever opens a paid payment, or comes back to it, wants to see the page.
function startReturn() {
  const waited = hasWaited();
  const box = byId("returning");
  if (!box || !waited) return;
  let left = SECONDS_BEFORE_RETURN;
  const timer = setInterval(() => {
    if (document.hidden) return;
    left -= 1;
    byId("return-in").textContent = left;
    if (left > 0) return;
    clearInterval(timer);
    forgetWaiting();
    location.assign(document.querySelector(".back").href);
  }, 1000);
  byId("stay").addEventListener("click", () => {
    clearInterval(timer);
    forgetWaiting();
    box.hidden = true;
    byId("status").focus();
  });
  box.hidden = false;
  announce(`${byId("status").textContent}. ${box.querySelector("p").textContent}`);
}

// Whether this tab has shown the payment unpaid. It is kept until the reader is back in the shop or wants to stay: a
// page that sends the payment as a form may turn just before it is replaced by the answer, which then has to know it.
function hasWaited() {
  const pending = page().dataset.status === "pending";
  let waited = waitedHere;
  waitedHere ||= pending;
  try {
    waited ||= sessionStorage.getItem(waitingKey) !== null;
    if (pending) sessionStorage.setItem(waitingKey, "yes");
  } catch {
    // Some browsers keep nothing. Then only a page that was not left remembers.
  }
  return waited;
}

function forgetWaiting() {
  waitedHere = false;
  try {
    sessionStorage.removeItem(waitingKey);
  } catch {
    // Nothing was kept.
  }
}

function listen() {
  if (settled.has(page().dataset.status)) return;
  const address = new URL(page().dataset.live, location.href);
  address.protocol = address.protocol === "https:" ? "wss:" : "ws:";
  const socket = new WebSocket(address);
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
  const code = byId(button.dataset.copies);
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
  if (event.target.closest(".back")) forgetWaiting();
  if (button?.dataset.copies) copy(button);
  if (button?.dataset.fills) {
    byId("number").value = button.dataset.fills;
    byId("holder").focus();
  }
});

if (page()) {
  readTime(page());
  tick();
  setInterval(tick, 1000);
  // The connection may be cut unnoticed: look now and then, and when the reader comes back.
  setInterval(() => { if (!settled.has(page().dataset.status)) look(); }, 20000);
  document.addEventListener("visibilitychange", () => { if (!document.hidden) look(); });
  startReturn();
  listen();
}
