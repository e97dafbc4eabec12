// Saving loads the page anew: the focus goes back to where it was, and what was saved stays in view.

const KEY = "daily-place";
const form = document.querySelector("form[data-daily]");
const saved = document.getElementById("saved");

function take() {
  try {
    const place = JSON.parse(sessionStorage.getItem(KEY));
    sessionStorage.removeItem(KEY);
    return place?.office === office() ? place : null;
  } catch {
    return null;
  }
}

const office = () => form && new URL(form.action).searchParams.get("office");

function putBack() {
  const place = take();
  if (!saved) return;
  history.replaceState(history.state, "", location.pathname + location.search);
  const field = place && (document.getElementById(place.id) ?? form?.querySelector(place.button || null));
  (field ?? saved).focus({ preventScroll: true });
  if (field?.matches("input")) field.select();
  if (place) scrollTo({ top: place.top, behavior: "instant" });
  const { top, bottom } = saved.getBoundingClientRect();
  if (top < 0 || bottom > innerHeight) saved.scrollIntoView({ block: "center", behavior: "instant" });
}

form?.addEventListener("submit", (event) => {
  const active = document.activeElement;
  const button = event.submitter?.matches("[data-confirm]") ? "[data-confirm]" : "[data-save]";
  try {
    sessionStorage.setItem(KEY, JSON.stringify({ office: office(), id: active?.id || null, button, top: scrollY }));
  } catch {
    // Without storage the focus starts at the notice.
  }
});

putBack();
