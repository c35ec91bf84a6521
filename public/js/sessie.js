// Waarschuwt twee minuten voordat de sessie afloopt. De tijd telt vanaf het laatste verzoek: na bewaren of verlengen opnieuw.
const VOORAF_MS = 120000;
// De server schrijft hoogstens elke minuut bij wanneer iemand er was.
const MARGE_MS = 60000;

const vak = document.querySelector('[data-sessie-stilte]');
if (vak !== null) {
  const formulier = vak.querySelector('form');
  const tekst = vak.querySelector('[data-sessie-tekst]');
  const stilte = Number(vak.dataset.sessieStilte) * 1000;
  const einde = performance.now() + Number(vak.dataset.sessieHoogstens) * 1000;
  let wekker = 0;

  const toon = () => {
    const teVerlengen = einde - performance.now() > VOORAF_MS + MARGE_MS;
    tekst.textContent = teVerlengen ? tekst.dataset.blijf : tekst.dataset.af;
    formulier.hidden = !teVerlengen;
    vak.hidden = false;
  };
  const begin = (duur) => {
    clearTimeout(wekker);
    vak.hidden = true;
    tekst.textContent = '';
    const rest = Math.min(duur, einde - performance.now());
    wekker = setTimeout(toon, Math.max(0, rest - VOORAF_MS));
  };

  begin(stilte);
  document.addEventListener('ovt-gezien', () => begin(stilte - MARGE_MS));
  formulier.addEventListener('submit', async (gebeurtenis) => {
    gebeurtenis.preventDefault();
    const antwoord = await fetch(formulier.action, {
      method: 'POST',
      body: new URLSearchParams(new FormData(formulier)),
      redirect: 'manual',
    }).catch(() => null);
    if (antwoord?.ok) begin(stilte - MARGE_MS);
    else location.reload();
  });
}
