// The tally counter. Without this the buttons are plain forms; with it, counting goes on without a line.

import { change, state } from "./tally-state.js";
import { allTaps, forgetOld, keepPage, lastPage } from "./tally-store.js";
import { now } from "./tally-clock.js";
import * as aside from "./tally-aside.js";
import * as cards from "./tally-cards.js";
import * as keys from "./tally-keys.js";
import * as line from "./tally-line.js";
import * as poll from "./tally-poll.js";
import * as side from "./tally-side.js";

// Who counts on this device: set here, taken away by whoever signs out or in (shell.js).
const PERSON = "tally-person";
const root = document.querySelector("[data-tally]");
const account = document.querySelector('meta[name="person"]')?.content;

/** The page as the server made it, or the last one that this device has kept of a person who has not signed out. */
async function readPage() {
  if (root.dataset.tally) {
    const page = { ...JSON.parse(root.dataset.tally), account };
    if (page.items.length > 0) {
      await keepPage(page);
      localStorage.setItem(PERSON, account);
    }
    return page;
  }
  const page = await lastPage();
  return page?.account === localStorage.getItem(PERSON) ? page : null;
}

function register() {
  const { worker, scope } = root.dataset;
  navigator.serviceWorker?.register(worker, { scope }).catch(() => {
    // Counting works without it; only a start without a line does not.
  });
}

async function begin() {
  const page = await readPage();
  if (!page) {
    document.querySelector("[data-empty]").hidden = false;
    return;
  }
  const { day, ...rest } = page;
  Object.assign(state, { page: rest, day, taps: await allTaps() });
  for (const each of [cards, keys, line, side, aside]) each.start();
  change();
  await forgetOld(now());
  await poll.start();
  navigator.storage?.persist?.();
}

register();
// Where the device may keep nothing (IndexedDB is switched off), the plain forms go on working.
if (root && "indexedDB" in window) begin();
