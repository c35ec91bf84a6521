// Bewaart een formulier tijdens het typen: twee seconden na de laatste toets, uiterlijk vijf seconden na de eerste, en meteen als
// iemand het veld of de pagina verlaat. Alles gaat naar de server; in de browser blijft niets staan. Zonder script doet de knop
// van het formulier wat zij altijd deed.
const NA_TYPEN_MS = 2000;
const UITERLIJK_MS = 5000;
const OPNIEUW_MS = 5000;
const NA_BEWAREN_MS = 500;
// Zo lang wacht versturen hoogstens op een concept dat onderweg is.
const VOOR_VERSTUREN_MS = 3000;

function volg(formulier) {
  const versie = formulier.querySelector('input[name="concept-versie"]');
  const melding = formulier.querySelector('[data-concept-melding]');
  const zinnen = JSON.parse(melding.dataset.conceptMelding);
  // Wat er staat, zonder het veld dat het bewaren zelf bijhoudt.
  const inhoud = () => {
    const velden = new URLSearchParams();
    for (const [naam, waarde] of new FormData(formulier))
      if (typeof waarde === 'string' && naam !== versie.name) velden.append(naam, waarde);
    return velden.toString();
  };
  // Wat net verzonden is en terugkwam, is nog niet bewaard zoals het er nu staat.
  let bewaard = formulier.dataset.conceptVerzonden === undefined ? inhoud() : null;
  let eerste = null;
  let wekker = 0;
  let lopend = false;
  let onderweg = '';
  let bewaren = Promise.resolve();
  let klaar = false;
  let versturen = 'nog-niet';

  const zeg = (tekst) => {
    melding.textContent = tekst;
  };
  const stop = (tekst) => {
    klaar = true;
    clearTimeout(wekker);
    zeg(tekst);
  };
  const straks = (ms) => {
    clearTimeout(wekker);
    wekker = setTimeout(bewaar, ms);
  };

  function bewaar() {
    clearTimeout(wekker);
    if (klaar) return;
    if (lopend) {
      straks(NA_BEWAREN_MS);
      return;
    }
    const nu = inhoud();
    if (nu === bewaard) return;
    lopend = true;
    eerste = null;
    bewaren = stuurOp(nu, versie.value);
  }

  // Wie weggaat, kan niet wachten op een bewaring die onderweg is. Wat daarna nog kwam gaat erachteraan, als de versie na die ene.
  function bewaarLaatste() {
    if (!lopend) return bewaar();
    const nu = inhoud();
    if (!klaar && nu !== onderweg) stuurOp(nu, Number(versie.value) + 1);
  }

  async function stuurOp(nu, vanaf) {
    onderweg = nu;
    try {
      const velden = new URLSearchParams(nu);
      velden.set(versie.name, vanaf);
      const antwoord = await fetch(formulier.dataset.concept, {
        method: 'POST',
        body: velden,
        // Ook als de pagina net dichtgaat; een browser staat daarbij hoogstens 64 kB toe.
        keepalive: nu.length < 60000,
        redirect: 'manual',
      });
      if (antwoord.ok) {
        const { versie: nieuw, om } = await antwoord.json();
        versie.value = String(nieuw);
        bewaard = nu;
        zeg(zinnen.bewaard.replace('{om}', om));
        document.dispatchEvent(new Event('ovt-gezien'));
      } else if (antwoord.status === 409) {
        stop(zinnen.ander);
      } else if (antwoord.status === 413) {
        zeg(zinnen.lang);
        bewaard = nu;
      } else if (antwoord.type === 'opaqueredirect' || antwoord.status === 403 || antwoord.status === 404) {
        stop(zinnen.uit);
      } else {
        throw new Error('niet bewaard');
      }
    } catch {
      zeg(zinnen.straks);
      straks(OPNIEUW_MS);
    } finally {
      lopend = false;
    }
  }

  const veranderd = () => {
    const nu = performance.now();
    eerste ??= nu;
    straks(Math.max(0, Math.min(NA_TYPEN_MS, eerste + UITERLIJK_MS - nu)));
  };
  formulier.addEventListener('input', veranderd);
  formulier.addEventListener('change', veranderd);
  formulier.addEventListener('focusout', bewaar);
  window.addEventListener('pagehide', bewaarLaatste);
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') bewaar();
  });
  // Wat is teruggezet, kan andere vragen en een ander oordeel geven: laat het live oordeel die halen.
  if (formulier.dataset.conceptTerug !== undefined && formulier.dataset.oordeelAdres !== undefined)
    window.addEventListener('load', () => formulier.dispatchEvent(new Event('input')));
  // Verzonden is verzonden: de server gooit het concept dan zelf weg. Een concept dat nog onderweg is gaat voor, anders komt het
  // na het weggooien aan en staat wat verzonden is er de volgende keer weer.
  formulier.addEventListener('submit', (gebeurtenis) => {
    klaar = true;
    clearTimeout(wekker);
    if (!lopend || versturen === 'mag') return;
    gebeurtenis.preventDefault();
    if (versturen === 'wacht') return;
    versturen = 'wacht';
    const { submitter } = gebeurtenis;
    const geduld = new Promise((op) => setTimeout(op, VOOR_VERSTUREN_MS));
    Promise.race([bewaren, geduld]).then(() => {
      versturen = 'mag';
      formulier.requestSubmit(submitter);
    });
  });
  if (bewaard === null) bewaar();
}

for (const formulier of document.querySelectorAll('form[data-concept]')) volg(formulier);
