// Live oordeel: verandert er iets in het formulier, dan stuurt dit het formulier naar `data-oordeel-adres` en zet
// het nieuwe oordeel op de plaats van het oude (`data-oordeel-deel` noemt de ids, met een spatie ertussen). Zonder script doet de knop
// "Vraag oordeel opnieuw" hetzelfde met een hele pagina; de server maakt in beide gevallen dezelfde HTML.
//
// Trusted Types: er wordt nergens tekst tot HTML gemaakt. XMLHttpRequest met responseType "document" laat de browser
// het antwoord lezen als een los document waarin geen script draait; daaruit worden knopen overgenomen. Daarom kan
// de CSP `require-trusted-types-for 'script'; trusted-types 'none'` zijn.
const WACHT_MS = 400;

function neemTekensOver(antwoord) {
  const blad = document.getElementById('tekens');
  for (const teken of antwoord.querySelectorAll('symbol[id]')) {
    if (blad !== null && document.getElementById(teken.id) === null) blad.append(document.importNode(teken, true));
  }
}

const isKeuze = (veld) => veld.type === 'checkbox' || veld.type === 'radio';

const zelfdeVeld = (veld) => (ander) => ander.name === veld.name && (!isKeuze(veld) || ander.value === veld.value);

// Dezelfde knop of link in het nieuwe oordeel, of anders het nieuwe oordeel zelf.
function zelfdePlek(oud, nieuw, actief) {
  const gelijk = (deel) => [...deel.querySelectorAll(actief.tagName)].filter((e) => e.outerHTML === actief.outerHTML);
  return gelijk(nieuw)[gelijk(oud).indexOf(actief)] ?? nieuw;
}

// De invoer waarin iemand bezig is, blijft staan zoals zij stond. Geeft terug waar de focus heen moet.
function bewaarInvoer(oud, nieuw) {
  const actief = document.activeElement;
  let focus = oud.contains(actief) ? zelfdePlek(oud, nieuw, actief) : null;
  for (const veld of oud.querySelectorAll('input[name], select[name], textarea[name]')) {
    const zelfde = [...nieuw.querySelectorAll(veld.tagName)].find(zelfdeVeld(veld));
    if (zelfde === undefined) continue;
    if (isKeuze(veld)) zelfde.checked = veld.checked;
    else zelfde.value = veld.value;
    if (veld === actief) focus = zelfde;
  }
  return focus;
}

// Is het veld met de focus er niet meer, dan gaat de focus naar het nieuwe oordeel en niet naar het begin van de pagina.
function vervang(antwoord, id) {
  const oud = document.getElementById(id);
  const bron = antwoord?.getElementById(id);
  if (oud === null || bron === null || bron === undefined) return false;
  neemTekensOver(antwoord);
  const nieuw = document.importNode(bron, true);
  const focus = bewaarInvoer(oud, nieuw);
  oud.replaceWith(nieuw);
  if (focus === nieuw) nieuw.tabIndex = -1;
  focus?.focus({ preventScroll: true });
  return true;
}

function volg(formulier) {
  const { oordeelAdres: adres, oordeelDeel: deel } = formulier.dataset;
  const delen = deel.split(' ');
  const bezig = (ja) => {
    for (const id of delen) {
      if (ja) document.getElementById(id)?.setAttribute('aria-busy', 'true');
      else document.getElementById(id)?.removeAttribute('aria-busy');
    }
  };
  const melding = formulier.querySelector('[data-oordeel-melding]');
  let wekker = 0;
  let lopend = null;

  const vraag = () => {
    lopend?.abort();
    const verzoek = new XMLHttpRequest();
    lopend = verzoek;
    bezig(true);
    verzoek.open('POST', adres);
    verzoek.responseType = 'document';
    verzoek.addEventListener('load', () => {
      const leesbaar = verzoek.status === 200 || verzoek.status === 422;
      const gelukt = leesbaar && delen.map((id) => vervang(verzoek.responseXML, id)).every(Boolean);
      if (melding !== null) melding.textContent = gelukt ? 'Het oordeel is vernieuwd.' : '';
    });
    verzoek.addEventListener('loadend', () => bezig(false));
    // Als gewoon formulier, niet als multipart: dezelfde weg als de knop.
    verzoek.send(new URLSearchParams(new FormData(formulier)));
  };

  // Een antwoord op wat er stond voor deze invoer komt te laat: het zou een vraag kunnen weghalen die net is beantwoord.
  formulier.addEventListener('input', () => {
    clearTimeout(wekker);
    lopend?.abort();
    wekker = setTimeout(vraag, WACHT_MS);
  });
  formulier.addEventListener('submit', () => {
    clearTimeout(wekker);
    lopend?.abort();
  });
}

for (const formulier of document.querySelectorAll('form[data-oordeel-adres]')) volg(formulier);
