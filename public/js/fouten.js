// Zet de focus op de foutsamenvatting waar `autofocus` op een gewoon vlak nog niet werkt (WCAG 3.3.1).
const samenvatting = document.querySelector('[data-fouten]');
if (samenvatting !== null && document.activeElement !== samenvatting) samenvatting.focus();
