// Inloggen met een passkey en er een toevoegen. De server schrijft een formulier met:
//   <form data-passkey="inloggen|toevoegen" data-passkey-opties="{...}" action="..." method="post">
//     <input type="hidden" name="antwoord">  <button type="submit">…</button>  <p role="alert" data-passkey-melding data-zinnen="{...}"></p>
// De opties (uitdaging) staan in de pagina; er is geen extra verzoek. Het antwoord van de sleutel gaat als JSON-tekst in
// het verborgen veld mee met het gewone formulier, met csrf-veld en al. Een formulier met `hidden` komt pas te voorschijn
// als de browser passkeys kent; een zichtbaar formulier zegt het als hij ze niet kent.
import './simplewebauthn.js';

const { startAuthentication, startRegistration, browserSupportsWebAuthn, browserSupportsWebAuthnAutofill } =
  globalThis.SimpleWebAuthnBrowser;

// De zinnen staan in de pagina, in de taal van de lezer; de sleutel is de naam van de fout.
function meld(formulier, fout) {
  const plek = formulier.querySelector('[data-passkey-melding]');
  if (plek === null) return;
  const zinnen = JSON.parse(plek.dataset.zinnen);
  plek.textContent = fout === null ? '' : (zinnen[fout] ?? zinnen.anders);
}

function verstuur(formulier, antwoord) {
  formulier.elements.namedItem('antwoord').value = JSON.stringify(antwoord);
  formulier.submit();
}

async function vraagSleutel(formulier, { aanvullen }) {
  const optionsJSON = JSON.parse(formulier.dataset.passkeyOpties);
  if (formulier.dataset.passkey === 'toevoegen') return startRegistration({ optionsJSON });
  return startAuthentication({ optionsJSON, useBrowserAutofill: aanvullen });
}

function begin(formulier) {
  formulier.hidden = false;
  formulier.addEventListener('submit', async (gebeurtenis) => {
    gebeurtenis.preventDefault();
    meld(formulier, null);
    try {
      verstuur(formulier, await vraagSleutel(formulier, { aanvullen: false }));
    } catch (fout) {
      meld(formulier, fout.name);
    }
  });
}

// Aanvullen in het veld voor het e-mailadres; wie dat niet wil, merkt er niets van.
async function vulAan(formulier) {
  if (document.querySelector('input[autocomplete~="webauthn"]') === null) return;
  if (!(await browserSupportsWebAuthnAutofill())) return;
  try {
    verstuur(formulier, await vraagSleutel(formulier, { aanvullen: true }));
  } catch {
    // Afgebroken omdat iemand op de knop drukte of de pagina verliet.
  }
}

for (const formulier of document.querySelectorAll('form[data-passkey]')) {
  if (browserSupportsWebAuthn()) {
    begin(formulier);
    if (formulier.dataset.passkey === 'inloggen') void vulAan(formulier);
  } else {
    meld(formulier, 'onbekend');
  }
}
