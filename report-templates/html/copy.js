// Copying, and opening for print what a reader of paper cannot open.
async function copied(button, text, source) {
  const label = button.textContent;
  let done = true;
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    // Clipboards are closed to some files: select the text so that one key is enough.
    if (source) getSelection().selectAllChildren(source);
    done = false;
  }
  button.textContent = done ? 'Copied' : source ? 'Selected: press Ctrl+C' : 'It is in the address bar';
  setTimeout(() => { button.textContent = label; }, 2000);
}

function copyButtons() {
  document.addEventListener('click', (event) => {
    const button = event.target.closest('button.copy');
    if (!button) return;
    const code = button.closest('.snippet').querySelector('code');
    copied(button, code.textContent, code);
  });
}

function printing() {
  let opened = [];
  addEventListener('beforeprint', () => {
    opened = [...document.querySelectorAll('details[data-print]:not([open]), .rest:not([open])')];
    opened.forEach((details) => { details.open = true; });
  });
  addEventListener('afterprint', () => opened.forEach((details) => { details.open = false; }));
}
