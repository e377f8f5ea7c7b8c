// Forms: the summary of errors takes the focus; a form is sent once; leaving a changed form asks first.
// The server says what is wrong, in the reader's language and beside each field; the browser's bubbles stay away.
for (const form of document.querySelectorAll("form.form, form.form-grid, form.finder")) form.noValidate = true;
document.querySelector(".errors")?.focus();

document.addEventListener("submit", (event) => {
  const form = event.target;
  if (form.dataset.sent) {
    event.preventDefault();
    return;
  }
  form.dataset.sent = "1";
  form.classList.add("sending");
  // A download or a refused sending leaves the page standing: the form may be sent again after a while.
  setTimeout(() => delete form.dataset.sent, 4000);
});

addEventListener("beforeunload", (event) => {
  const changed = document.querySelector("form[data-changed]:not([data-sent])");
  if (changed) event.preventDefault();
});

document.addEventListener("input", (event) => {
  const form = event.target.form;
  if (form?.classList.contains("form") && form.method === "post") form.dataset.changed = "1";
});
