// Says how many alerts are chosen, and chooses all of them at once.

const form = document.querySelector("form[data-answers]");
const boxes = form ? [...form.querySelectorAll("[data-choose]")] : [];

function show() {
  const chosen = boxes.filter((box) => box.checked).length;
  const words = form.querySelector("[data-chosen]");
  words.hidden = chosen === 0;
  words.textContent = chosen === 0 ? "" : `${chosen}件を選んでいます`;
  form.querySelector("[data-choose-all]").textContent = chosen === boxes.length ? "選択をやめる" : "すべて選ぶ";
}

if (form) {
  const all = form.querySelector("[data-choose-all]");
  all.hidden = boxes.length < 2;
  all.addEventListener("click", () => {
    const choose = boxes.some((box) => !box.checked);
    for (const box of boxes) box.checked = choose;
    show();
  });
  form.addEventListener("change", show);
  window.addEventListener("pageshow", show);
}
