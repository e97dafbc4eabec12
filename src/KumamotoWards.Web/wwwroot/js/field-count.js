// Keeps the number of characters below a field up with what is typed. The server counts and checks the same.

const count = (counter) => {
  const length = document.getElementById(counter.dataset.countOf)?.value.length ?? 0;
  const most = Number(counter.dataset.most);
  counter.textContent = `${length.toLocaleString("en")} / ${most.toLocaleString("en")}字`;
  counter.classList.toggle("over", length > most);
};

const counterOf = (field) => field.id && document.querySelector(`[data-count-of="${CSS.escape(field.id)}"]`);

document.addEventListener("input", (event) => {
  const counter = counterOf(event.target);
  if (counter) count(counter);
});

// The browser may have brought text back that the server did not count.
document.querySelectorAll("[data-count-of]").forEach(count);
