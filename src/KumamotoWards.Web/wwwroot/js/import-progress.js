// Moves the bar of an import that is being written, and shows the page again when it is over.

const PAUSE = 1000;
const place = document.querySelector("[data-import-progress]");
const bar = place.querySelector("progress");
const words = new Intl.NumberFormat("ja-JP");

async function look() {
  try {
    const response = await fetch(place.dataset.importProgress, { headers: { Accept: "application/json" } });
    if (response.ok) {
      const { done, total, isOver } = await response.json();
      if (isOver) {
        location.reload();
        return;
      }
      if (total > 0) show(done, total);
    }
  } catch {
    // The line is down: the server goes on, and is asked again.
  }
  setTimeout(look, PAUSE);
}

function show(done, total) {
  bar.max = total;
  bar.value = done;
  place.querySelector("[data-done]").textContent = words.format(done);
  place.querySelector("[data-total]").textContent = words.format(total);
}

look();
