// What the device keeps in IndexedDB: every tap until long after it was sent, and each person's last page.
// A tap: { id, person, name, office, item, itemName, date, at, delta, state, why }; state is waiting, sent, held,
// refused (the server does not take it as it is) or dropped (taken back before it was sent).

const DAYS_KEPT = 3;
let opening = null;

const done = (request) => new Promise((resolve, reject) => {
  request.onsuccess = () => resolve(request.result);
  request.onerror = () => reject(request.error);
});

function open() {
  const request = indexedDB.open("wards-tally", 1);
  request.onupgradeneeded = () => {
    request.result.createObjectStore("taps", { keyPath: "id" });
    request.result.createObjectStore("pages", { keyPath: "key" });
  };
  return done(request).then((db) => {
    // Another tab with a newer page may want to change the stores.
    db.onversionchange = () => { db.close(); opening = null; };
    return db;
  });
}

/** Resolves once what was written is on the disk. */
async function write(store, work) {
  const db = await (opening ??= open());
  await new Promise((resolve, reject) => {
    const transaction = db.transaction(store, "readwrite", { durability: "strict" });
    transaction.oncomplete = resolve;
    transaction.onabort = transaction.onerror = () => reject(transaction.error);
    work(transaction.objectStore(store));
  });
}

async function read(store, ask) {
  const db = await (opening ??= open());
  return done(ask(db.transaction(store).objectStore(store)));
}

/** A GUID; browsers make one themselves only over HTTPS. */
export function newId() {
  if (crypto.randomUUID) return crypto.randomUUID();
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
}

export const allTaps = () => read("taps", (taps) => taps.getAll());

export const putTaps = (...taps) => write("taps", (store) => taps.forEach((tap) => store.put(tap)));

/** Lets the other pages of the portal know, without a look into the database, whether something waits. */
export async function noteUnsent() {
  if ((await allTaps()).some((tap) => tap.state === "waiting")) localStorage.setItem("tally-unsent", "yes");
  else localStorage.removeItem("tally-unsent");
}

/** Forgets what was settled days ago. What nobody has settled stays. */
export async function forgetOld(now) {
  const old = now - DAYS_KEPT * 86_400_000;
  const gone = (await allTaps()).filter((tap) => !["waiting", "refused"].includes(tap.state) && Date.parse(tap.at) < old);
  if (gone.length > 0) await write("taps", (store) => gone.forEach((tap) => store.delete(tap.id)));
}

/** The page of a person, to start from without a line; the newest is the one that starts. */
export const keepPage = (page) => write("pages", (store) => store.put({ key: "last", page }));

export const lastPage = async () => (await read("pages", (pages) => pages.get("last")))?.page ?? null;
