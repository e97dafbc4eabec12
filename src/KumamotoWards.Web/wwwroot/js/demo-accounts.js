// Fills the sign-in form with a demo account. Without script the table still says what to type.

const field = (name) => document.querySelector(`.sign-in-form input[name="${name}"]`);

for (const button of document.querySelectorAll("[data-demo-account]")) {
  button.hidden = false;
  button.addEventListener("click", () => {
    field("UserName").value = button.dataset.demoAccount;
    field("Password").value = document.querySelector("#demo-password").textContent;
    document.querySelector(".sign-in-form button[type=submit]").focus();
  });
}
