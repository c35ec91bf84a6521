// Inloggen met een passkey en er een toevoegen. De server schrijft een formulier met:
//   <form data-passkey="inloggen|toevoegen" data-passkey-opties="{...}" action="..." method="post">
//     <input type="hidden" name="antwoord">  <button type="submit">…</button>  <p role="alert" data-passkey-melding></p>
// De opties (uitdaging) staan in de pagina; er is geen extra verzoek. Het antwoord van de sleutel gaat als JSON-tekst in
// het verborgen veld mee met het gewone formulier, met csrf-veld en al. Een formulier met `hidden` komt pas te voorschijn
// als de browser passkeys kent; een zichtbaar formulier zegt het als hij ze niet kent.
import './simplewebauthn.js';

const { startAuthentication, startRegistration, browserSupportsWebAuthn, browserSupportsWebAuthnAutofill } =
  globalThis.SimpleWebAuthnBrowser;

const ZINNEN = {
  NotAllowedError: 'Dat is niet gelukt of afgebroken. Probeer het opnieuw, of log anders in.',
  InvalidStateError: 'Deze sleutel staat al bij uw account. Kies een andere sleutel.',
  SecurityError: 'Dit adres past niet bij uw sleutel. Controleer het adres van deze site.',
};

function meld(formulier, zin) {
  const plek = formulier.querySelector('[data-passkey-melding]');
  if (plek === null) return;
  plek.textContent = zin;
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
    meld(formulier, '');
    try {
      verstuur(formulier, await vraagSleutel(formulier, { aanvullen: false }));
    } catch (fout) {
      meld(formulier, ZINNEN[fout.name] ?? 'Uw sleutel gaf geen antwoord. Probeer het opnieuw, of log anders in.');
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
    meld(formulier, 'Deze browser kent geen passkeys. Log anders in.');
  }
}
