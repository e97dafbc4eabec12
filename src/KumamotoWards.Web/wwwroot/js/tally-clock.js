// The time of a tap. Business dates are Tokyo's; the server's clock counts as long as it can be heard.

// Around midnight seconds decide about the day; a person hears of minutes.
const WAY_THERE_AND_BACK = 2_000;
const WORTH_A_WORD = 60_000;
const day = new Intl.DateTimeFormat("sv-SE", { timeZone: "Asia/Tokyo" });
const clock = new Intl.DateTimeFormat("ja-JP", { timeZone: "Asia/Tokyo", hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
let ahead = 0;

/** What the server's clock said just now. */
export function hear(instant) {
  const difference = Date.parse(instant) - Date.now();
  ahead = Math.abs(difference) > WAY_THERE_AND_BACK ? difference : 0;
}

/** The device's clock is so wrong that a person should put it right. */
export const isWrong = () => Math.abs(ahead) > WORTH_A_WORD;

export const now = () => new Date(Date.now() + ahead);

/** 2026-11-20, in Tokyo. */
export const businessDate = (instant) => day.format(new Date(instant));

/** 17:02, in Tokyo. */
export const time = (instant) => clock.format(new Date(instant));

/** 11月20日（金） of a business date. */
export function shortDate(date) {
  const [year, month, dayOfMonth] = date.split("-").map(Number);
  return `${month}月${dayOfMonth}日（${"日月火水木金土"[new Date(Date.UTC(year, month - 1, dayOfMonth)).getUTCDay()]}）`;
}
