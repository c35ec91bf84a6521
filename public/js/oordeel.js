// Live oordeel: verandert er iets in het formulier, dan stuurt dit het formulier naar `data-oordeel-adres` en zet
// het nieuwe oordeel op de plaats van het oude (`data-oordeel-deel` is het id). Zonder script doet de knop
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

// De invoer waarin iemand bezig is, blijft staan waar zij stond: waarde, keuze en focus.
function bewaarInvoer(oud, nieuw) {
  for (const veld of oud.querySelectorAll('input[name], select[name], textarea[name]')) {
    const zelfde = [...nieuw.querySelectorAll(veld.tagName)].find(
      (ander) => ander.name === veld.name && (veld.type !== 'checkbox' && veld.type !== 'radio' ? true : ander.value === veld.value),
    );
    if (zelfde === undefined) continue;
    if (veld.type === 'checkbox' || veld.type === 'radio') zelfde.checked = veld.checked;
    else zelfde.value = veld.value;
    if (veld === document.activeElement) requestAnimationFrame(() => zelfde.focus({ preventScroll: true }));
  }
}

function vervang(antwoord, id) {
  const oud = document.getElementById(id);
  const bron = antwoord?.getElementById(id);
  if (oud === null || bron === null || bron === undefined) return;
  neemTekensOver(antwoord);
  const nieuw = document.importNode(bron, true);
  bewaarInvoer(oud, nieuw);
  oud.replaceWith(nieuw);
}

function volg(formulier) {
  const { oordeelAdres: adres, oordeelDeel: deel } = formulier.dataset;
  let wekker = 0;
  let lopend = null;

  const vraag = () => {
    lopend?.abort();
    const verzoek = new XMLHttpRequest();
    lopend = verzoek;
    document.getElementById(deel)?.setAttribute('aria-busy', 'true');
    verzoek.open('POST', adres);
    verzoek.responseType = 'document';
    verzoek.addEventListener('load', () => {
      if (verzoek.status === 200 || verzoek.status === 422) vervang(verzoek.responseXML, deel);
    });
    verzoek.addEventListener('loadend', () => document.getElementById(deel)?.removeAttribute('aria-busy'));
    // Als gewoon formulier, niet als multipart: dezelfde weg als de knop.
    verzoek.send(new URLSearchParams(new FormData(formulier)));
  };

  formulier.addEventListener('input', () => {
    clearTimeout(wekker);
    wekker = setTimeout(vraag, WACHT_MS);
  });
  formulier.addEventListener('submit', () => {
    clearTimeout(wekker);
    lopend?.abort();
  });
}

for (const formulier of document.querySelectorAll('form[data-oordeel-adres]')) volg(formulier);
