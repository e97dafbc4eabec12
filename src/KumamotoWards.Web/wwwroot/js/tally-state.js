// What this page knows, in one place. Whoever changes it says so; whoever shows it listens.

import { businessDate, now } from "./tally-clock.js";

export const state = {
  /** { person, name, unit, office, officeName, items } of who counts here. */
  page: null,
  /** The office's day as the server last said it: { date, at, total, counts, counting }. */
  day: null,
  /** All taps that the device keeps, of everybody. */
  taps: [],
  /** starting, online, offline, signed-out or somebody-else. */
  line: "starting",
  /** The last tap could not be kept, and was not counted. */
  isFull: false,
  /** Name of who else has signed in meanwhile. */
  somebodyElse: null,
};

const listeners = [];

export const onChange = (listener) => listeners.push(listener);

export function change(part = {}) {
  Object.assign(state, part);
  listeners.forEach((listener) => listener(state));
}

export const today = () => businessDate(now());

/** Taps of this person, at this office unless all are asked for. */
export const mine = (office = state.page?.office) =>
  state.taps.filter((tap) => tap.person === state.page?.person && (office === null || tap.office === office));

export const waiting = (taps) => taps.filter((tap) => tap.state === "waiting");

/** When the device sent something last; null when it never did. */
export const lastSent = () => mine(null).reduce((last, tap) => (tap.sentAt > (last ?? "") ? tap.sentAt : last), null);

export const sum = (taps) => taps.reduce((total, tap) => total + tap.delta, 0);

/** What stands in an item's cell today with all that waits here; null = blank, undefined = the device cannot know. */
export function countOf(item) {
  const own = sum(waiting(mine()).filter((tap) => tap.item === item && tap.date === today()));
  const known = state.day?.date === today();
  const base = known ? state.day.counts[item] : undefined;
  if (base === undefined && own === 0) return known ? null : undefined;
  return (base ?? 0) + own;
}
