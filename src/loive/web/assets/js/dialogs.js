// A question that opens in place becomes a modal dialog where the browser has one.
for (const details of document.querySelectorAll("details[data-dialog-for]")) {
  const dialog = document.getElementById(details.dataset.dialogFor);
  if (!dialog?.showModal) continue;
  const close = dialog.querySelector("[data-close]");
  close.hidden = false;
  close.addEventListener("click", () => dialog.close());
  dialog.addEventListener("close", () => (details.open = false));
  details.querySelector("summary").addEventListener("click", (event) => {
    event.preventDefault();
    details.open = true;
    dialog.showModal();
  });
}
