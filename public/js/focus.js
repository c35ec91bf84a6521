// Zet de focus waar `autofocus` op een gewoon vlak nog niet werkt: op de foutsamenvatting (WCAG 3.3.1), of op de zin na bewaren
// (WCAG 4.1.3). Wijst het adres zelf een plek aan, dan gaat die voor.
const doel = document.querySelector('[data-fouten]') ?? document.querySelector('[autofocus]');
if (doel !== null && document.activeElement !== doel && document.querySelector(':target') === null) doel.focus();
