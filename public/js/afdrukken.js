// Toont de knop die afdrukt; zonder script staat er alleen de zin die zegt hoe het met de browser gaat.
for (const knop of document.querySelectorAll('[data-afdrukken]')) {
  knop.hidden = false;
  knop.addEventListener('click', () => window.print());
}
