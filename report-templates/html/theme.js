'use strict';
// Adds comfort to a page that is complete without it. First of all the theme, before anything is painted.
const root = document.documentElement;
root.classList.add('js');

// Storage is absent or forbidden in some browsers and for some files.
const memory = {
  get(key) { try { return localStorage.getItem(key); } catch { return null; } },
  set(key, value) { try { localStorage.setItem(key, value); } catch { /* not remembered, nothing lost */ } },
};
const THEMES = ['auto', 'light', 'dark'];
let theme = new URLSearchParams(location.search).get('theme') || memory.get('licentia-theme');
if (!THEMES.includes(theme)) theme = 'auto';
root.dataset.theme = theme;

function themeButton() {
  const button = document.getElementById('theme');
  const label = () => { button.textContent = 'Theme: ' + theme; };
  label();
  button.addEventListener('click', () => {
    theme = THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length];
    root.dataset.theme = theme;
    memory.set('licentia-theme', theme);
    label();
  });
}
