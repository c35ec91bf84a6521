// Drie keer Shift verlaat een gezinspagina, zonder dat iemand de knop hoeft te zoeken. De knop doet hetzelfde.
const KEREN = 3;
const BINNEN_MS = 2000;

const formulier = document.querySelector('.ovt-snelweg form');
let drukken = [];

// Eerst verdwijnt alles van het scherm, dan pas gaat het verzoek weg: een traag net laat zo niets staan.
function vertrek() {
  document.title = 'Overlegtafel';
  for (const deel of document.body.children) deel.hidden = true;
  document.documentElement.classList.add('ovt-weggaan');
  formulier.submit();
}

if (formulier !== null) {
  document.addEventListener('keyup', (gebeurtenis) => {
    if (gebeurtenis.key !== 'Shift') {
      drukken = [];
      return;
    }
    const nu = gebeurtenis.timeStamp;
    drukken = [...drukken.filter((toen) => nu - toen < BINNEN_MS), nu];
    if (drukken.length >= KEREN) vertrek();
  });
  // Terug uit het geheugen van de browser: toon niets en haal de pagina opnieuw op; de sessie is dan voorbij.
  window.addEventListener('pageshow', (gebeurtenis) => {
    if (gebeurtenis.persisted && document.documentElement.classList.contains('ovt-weggaan')) location.reload();
  });
  formulier.addEventListener('submit', (gebeurtenis) => {
    gebeurtenis.preventDefault();
    vertrek();
  });
}
