// The service worker of the tally counter: opens the page where the server cannot be reached. A classic script, loaded
// by the one that names what to keep (TallyShell). It keeps nobody's data: those stand in IndexedDB, by person.

const PREFIX = "tally-";
const KEPT = PREFIX + self.SHELL.version;
const PATIENCE = 8_000;
const here = self.location.origin;

async function load(address) {
  const answer = await fetch(address, { cache: "no-cache", credentials: "same-origin" });
  // A page that leads to the sign-in is no page to keep.
  if (!answer.ok || answer.redirected) throw new Error(`${address} cannot be kept: ${answer.status}`);
  return answer;
}

/** The page, all that it links by fingerprint, and what those name by their plain address. */
async function fill() {
  const cache = await caches.open(KEPT);
  const page = await load(self.SHELL.page);
  const text = await page.clone().text();
  const linked = [...text.matchAll(/(?:href|src)="(\/[^"?#]+\.(?:css|js|svg))"/g)].map(([, address]) => address);
  await cache.put(self.SHELL.page, page);
  await Promise.all([...new Set([...linked, ...self.SHELL.plain])].map(async (address) => cache.put(address, await load(address))));
}

self.addEventListener("install", (event) => event.waitUntil(fill().then(() => self.skipWaiting())));

self.addEventListener("activate", (event) => event.waitUntil((async () => {
  const old = (await caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== KEPT);
  await Promise.all(old.map((name) => caches.delete(name)));
  await self.clients.claim();
})()));

const kept = async (address) => (await caches.open(KEPT)).match(address, { ignoreVary: true });

const patience = () => new Promise((resolve) => { setTimeout(resolve, PATIENCE); });

/** The server's page; the kept one where there is no answer, or only a gateway's. */
async function page(request) {
  const answer = await Promise.race([fetch(request).catch(() => null), patience()]);
  const isAnswer = answer && ![502, 503, 504].includes(answer.status);
  return isAnswer ? answer : (await kept(self.SHELL.page)) ?? answer ?? Response.error();
}

/** The server's file, so that a new page never meets an old module; the kept one without a line. */
async function file(request, address) {
  if (/\.[a-z0-9]{10}\.\w+$/.test(address)) return (await kept(address)) ?? fetch(request);
  return fetch(request).catch(async () => (await kept(address)) ?? Response.error());
}

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== here) return;
  if (request.mode === "navigate") {
    if (url.pathname === self.SHELL.path) event.respondWith(page(request));
  } else if (/^\/(css|js)\/|^\/favicon/.test(url.pathname)) {
    event.respondWith(file(request, url.pathname));
  }
});
