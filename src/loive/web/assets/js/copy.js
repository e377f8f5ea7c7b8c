// A button that copies a reference, and says so to the eye and to the ear.
document.addEventListener("click", async (event) => {
  const button = event.target.closest("button[data-copy]");
  if (!button) return;
  await navigator.clipboard.writeText(button.dataset.copy);
  const said = button.querySelector("[aria-live]");
  if (said) said.textContent = button.dataset.copied;
});

for (const button of document.querySelectorAll("button[data-copy]")) button.hidden = false;
