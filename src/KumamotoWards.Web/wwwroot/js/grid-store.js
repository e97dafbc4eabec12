// Lines that are not saved yet, kept in this browser until the server has them: each under its own name, so that two tabs
// never overwrite each other's. They belong to the person who typed them.

const person = document.querySelector('meta[name="person"]')?.content ?? "";
const PREFIX = `grid-line/${person}/`;

export function keepLine(line) {
  try {
    localStorage.setItem(PREFIX + line.id, JSON.stringify(line));
  } catch {
    // Storage is full or switched off: the line is still sent, it only does not outlive this page.
  }
}

export function dropLine(line) {
  try {
    localStorage.removeItem(PREFIX + line.id);
  } catch {
    // As above.
  }
}

function read(name) {
  try {
    return JSON.parse(localStorage.getItem(name));
  } catch {
    return null;
  }
}

/** All lines of this person, of whatever office and month, oldest first. */
export function keptLines() {
  try {
    const names = Object.keys(localStorage).filter((name) => name.startsWith(PREFIX));
    return names.map(read).filter((line) => line?.id).sort((one, other) => one.typedAt - other.typedAt);
  } catch {
    return [];
  }
}

/** The id of a line: a resend is recognised by it. */
export function newId() {
  if (crypto.randomUUID) return crypto.randomUUID();
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}
