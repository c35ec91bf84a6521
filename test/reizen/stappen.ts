import { it } from 'node:test';
import { generateSync } from 'otplib';
import type { Locator } from 'playwright-core';
import { leesGeheim, WACHTWOORD } from '../steun/aanmeldproef.ts';
import type { Bezoek } from '../steun/bezoek.ts';
import type { Reis } from '../steun/reis.ts';
import { wachtTot } from '../steun/wacht.ts';

/** Stappen van een verhaal: valt er een, dan zeggen de volgende niets meer over het programma en worden zij overgeslagen. */
export function inVolgorde(): (zin: string, doe: () => unknown) => void {
  let gevallen = false;
  return (zin, doe) => {
    it(zin, async (t) => {
      if (gevallen) return t.skip('een eerdere stap viel');
      gevallen = true;
      await doe();
      gevallen = false;
    });
  };
}

/** Wat een pagina bij het weggaan stuurt, komt na haar aan: het staat er zo, en niet per se al bij de volgende pagina. */
export async function staatEr(
  wie: Bezoek,
  { pagina, veld, tekst }: { readonly pagina: string; readonly veld: Locator; readonly tekst: string },
): Promise<void> {
  await wachtTot(`"${tekst}" is bewaard`, async () => {
    await wie.ga(pagina);
    return (await veld.inputValue()) === tekst;
  });
}

/** De code op de pagina, zoals een beheerder haar overneemt. */
export async function leesCode(bezoek: Bezoek): Promise<string> {
  await bezoek.ziet(/werkt één keer/i);
  return bezoek.blad.locator('.ovt-cijfers').first().innerText();
}

/** Iemand met een code maakt een account, met wachtwoord, app en herstelcodes. `klik` telt mee voor wie stappen telt. */
export async function maakAccount(
  reis: Reis,
  { code, email }: { readonly code: string; readonly email: string },
  klik: (bezoek: Bezoek, naam: string) => Promise<number> = (bezoek, naam) => bezoek.klik(naam),
): Promise<Bezoek> {
  const bezoek = await reis.vreemde();
  await bezoek.ga('/inloggen');
  await bezoek.vul('Code uit uw uitnodiging', code);
  await klik(bezoek, 'Ga verder met code');
  await bezoek.vul('E-mailadres', email);
  await bezoek.vul('Wachtwoord', WACHTWOORD);
  await klik(bezoek, 'Ga verder');
  const secret = leesGeheim(await bezoek.blad.content());
  const epoch = Math.floor(reis.regio.omgeving.klok().getTime() / 1000);
  await bezoek.vul('Zes cijfers uit de app', generateSync({ secret, epoch }));
  await klik(bezoek, 'Controleer de code');
  await klik(bezoek, 'Ik heb ze bewaard');
  return bezoek;
}

type Antwoord = readonly [antwoord: string | RegExp, vraag: RegExp];

export type Inbreng = {
  readonly casus: string;
  /** Begin van de naam van de soort, zoals zij op het formulier staat. */
  readonly soort: RegExp;
  readonly tekst: string;
  readonly waarom: string;
  readonly van: string;
  /** Antwoorden op vragen die het live oordeel stelt, in volgorde. */
  readonly antwoorden: readonly Antwoord[];
  readonly aan: readonly RegExp[];
};

/** Brengt een gegeven in op het formulier en deelt het. @returns de status van de pagina die volgt. */
export async function brengIn(bezoek: Bezoek, wens: Inbreng): Promise<number> {
  await bezoek.ga(`${wens.casus}/gegevens/nieuw`);
  await vulIn(bezoek, wens);
  for (const wie of wens.aan) await bezoek.kies(wie);
  return bezoek.klik(/^Deel (dit|met)/);
}

/**
 * Brengt een gegeven in dat deze ontvanger niet mag krijgen: het oordeel staat er al voor iemand iets deelt, en de knop erbij
 * laat zien wat wel kan. @returns de status van die pagina.
 */
export async function probeer(bezoek: Bezoek, wens: Omit<Inbreng, 'aan'> & { readonly aan: string }): Promise<number> {
  await bezoek.ga(`${wens.casus}/gegevens/nieuw`);
  await vulIn(bezoek, wens);
  return bezoek.klik(new RegExp(`^Wat kan nu wel\\? voor ${wens.aan}`));
}

/** Vult alles in behalve de ontvangers. */
export async function vulIn(
  bezoek: Bezoek,
  { soort, tekst, waarom, van, antwoorden }: Omit<Inbreng, 'casus' | 'aan'>,
): Promise<void> {
  await bezoek.kies(soort, /Soort gegeven/);
  await bezoek.kies(/^Schoolloopbaan/, /Doel van deze casus/);
  for (const [antwoord, vraag] of antwoorden) await bezoek.kies(antwoord, vraag);
  await bezoek.vul('Gegevens van', van);
  await bezoek.vul('Tekst', tekst);
  await bezoek.kies(/^Feit/, /feit of een mening/);
  await bezoek.kies('Ja', /nodig om de vraag/);
  await bezoek.kies('Ja', /Past het bij de taak/);
  await bezoek.kies('Nee', /met minder/);
  await bezoek.vul('Waarom, in één zin', waarom);
}

export type Vraag = {
  readonly casus: string;
  readonly vraagstuk: string;
  readonly ontvangers: readonly RegExp[];
  readonly soort: string;
  readonly voorbeeld: string;
  readonly nooit: string;
};

/** Vraagt toestemming, met wat de ander te lezen krijgt (6a). */
export async function vraagToestemming(bezoek: Bezoek, wens: Vraag): Promise<void> {
  await bezoek.ga(`${wens.casus}/toestemming`);
  await bezoek.klik('Vraag toestemming');
  await bezoek.vul(/^De vraag, in een zin/, wens.vraagstuk);
  for (const wie of wens.ontvangers) await bezoek.kies(wie, /^Ontvangers/);
  await bezoek.kies(wens.soort, /^Soorten gegevens/);
  await bezoek.vul(new RegExp(`^${wens.soort}: zo ziet de ander het`), wens.voorbeeld);
  await bezoek.vul(/^Dit blijft bij u/, wens.nooit);
  await bezoek.klik('Controleer de vraag');
  await bezoek.klik('Stel deze vraag');
}

/** Een ouder of jongere leest de vraag, kiest overal hetzelfde, controleert en tekent. */
export async function beantwoord(bezoek: Bezoek, antwoord: 'ja' | 'nee'): Promise<void> {
  await bezoek.klik(/^Bekijk de vraag/);
  await bezoek.klik(`Overal ${antwoord}`);
  await bezoek.ziet('Klopt dit?');
  await bezoek.klik(/^(Zet mijn handtekening|Verstuur (mijn mening|wat ik vind))$/);
  await bezoek.ziet(/antwoord is bewaard/);
}
