// Reads a count as the server does (CountText): any digit width, commas and spaces.

const LARGEST = 999999;

/** The number, null for blank, NaN for what is no count. */
export function readCount(text) {
  const plain = text.normalize("NFKC").replace(/\s/g, "");
  if (plain === "") return null;
  if (!/^(?:\d+|\d{1,3}(?:,\d{3})+)$/.test(plain)) return NaN;
  const count = Number(plain.replaceAll(",", ""));
  return count <= LARGEST ? count : NaN;
}

export const writeCount = (count) => count.toLocaleString("en-US");
