// Says what of a pasted block was left out, and why.

/** One sentence for each row or column. */
export function leftWords({ left, blockHeight }) {
  return left.map(({ what, index, why }) => {
    const name = what === "row" ? "行" : "列";
    if (why === "head") return `${name}を除外：${index + 1}${name}目は見出しや日付でした`;
    if (why === "total") return `${name}を除外：${index + 1}${name}目は「合計」でした`;
    return what === "row"
      ? `行を除外：${index + 1}行目は上の${index === blockHeight - 1 ? "" : "各"}行の合計と一致する「合計」行でした`
      : `列を除外：${index + 1}列目は左の列の合計と一致する「合計」列でした`;
  });
}
