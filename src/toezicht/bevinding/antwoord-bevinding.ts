import { inTransactie, type Tx } from '../../db/transactie.ts';
import { assertNever } from '../../lib/onbereikbaar.ts';
import { legVast } from '../../logboek/leg-vast.ts';
import { findRolhouders } from '../../partij/rolhouders.queries.ts';
import { plusDagen } from '../../regels/verloop/index.ts';
import { planBerichten } from '../../taak/plan-bericht.ts';
import { planPartijtaak, rondPartijtaakAf } from '../../taak/taken.ts';
import { verzegelVoorPartij } from '../zegels.ts';
import { insertBevindingregel } from './bevinding.queries.ts';
import type { Bevindingstand, Regelsoort } from './bevinding.ts';
import { type Bevindingbeeld, type Bevindingsopening, leesBevinding } from './toon-bevindingen.ts';

export type Antwoordwens = {
  readonly bevinding: string;
  /** Hoeveel regels er stonden toen de pagina openging: zo overschrijft niemand wat intussen kwam. */
  readonly gezien: number;
  readonly tekst: string;
} & ({ readonly soort: 'antwoord' | 'gesloten' } | { readonly soort: 'terug'; readonly termijn: string });

export type Antwoorduitkomst =
  | { readonly kind: 'bewaard' }
  /** Er kwam intussen iets bij; de aanroeper toont dat, met wat iemand schreef er nog bij. */
  | { readonly kind: 'intussen-gewijzigd' }
  | { readonly kind: 'niet-gevonden' };

/** In welke stand deze regel past, en wie haar schrijft: wie antwoordt, beoordeelt het eigen antwoord niet. */
const PAST: Readonly<
  Record<Regelsoort, { readonly wie: 'beheerder' | 'fg'; readonly bij: readonly Bevindingstand[] }>
> = {
  antwoord: { wie: 'beheerder', bij: ['bij-beheerder'] },
  terug: { wie: 'fg', bij: ['bij-fg'] },
  // Wat zonder antwoord al is opgelost, mag de FG ook sluiten.
  gesloten: { wie: 'fg', bij: ['bij-fg', 'bij-beheerder'] },
};

/** Antwoordt op een bevinding, stuurt haar terug met een nieuwe dag, of sluit haar (15.3 b). */
export async function antwoordBevinding(
  { omgeving, verzoeker, herkomst }: Bevindingsopening,
  wens: Antwoordwens,
): Promise<Antwoorduitkomst> {
  const opening = { omgeving, verzoeker, herkomst, slot: 'geen', logregel: 'verplicht' } as const;
  return inTransactie(opening, async (tx): Promise<Antwoorduitkomst> => {
    const { partij, persoon } = verzoeker;
    const regel = {
      code: 'bevinding-beantwoord',
      object: { soort: 'bevinding', id: wens.bevinding },
      bronPartij: partij,
      betrokkenen: [],
    } as const;
    const beeld = await leesBevinding(tx, { bevinding: wens.bevinding, partij });
    if (beeld === null || PAST[wens.soort].wie !== verzoeker.soort) {
      await legVast(tx, { ...regel, uitkomst: 'geweigerd' });
      return { kind: 'niet-gevonden' };
    }
    const past = PAST[wens.soort].bij.includes(beeld.stand) && beeld.regels.length === wens.gezien;
    if (!past || !(await schrijf(tx, { wens, partij, persoon }))) {
      await legVast(tx, { ...regel, uitkomst: 'geweigerd' });
      return { kind: 'intussen-gewijzigd' };
    }
    await geefDoor(tx, { wens, beeld, partij });
    await legVast(tx, { ...regel, uitkomst: 'gelukt' });
    return { kind: 'bewaard' };
  });
}

type Schrijfwens = { readonly wens: Antwoordwens; readonly partij: string; readonly persoon: string };

async function schrijf(tx: Tx, { wens, partij, persoon }: Schrijfwens): Promise<boolean> {
  const id = tx.nieuwId();
  const inhoud = await verzegelVoorPartij(
    tx,
    { partij, veld: 'bevindingregel.inhoud', record: id },
    { tekst: wens.tekst },
  );
  return insertBevindingregel(tx, {
    id,
    bevinding: wens.bevinding,
    partij,
    volgnummer: wens.gezien + 1,
    soort: wens.soort,
    termijn: wens.soort === 'terug' ? wens.termijn : null,
    inhoud,
    door: persoon,
  });
}

type Doorgifte = { readonly wens: Antwoordwens; readonly beeld: Bevindingbeeld; readonly partij: string };

/** Twee weken om te zien of een antwoord genoeg is; zo blijft een bevinding niet bij de FG liggen. */
const DAGEN_NAKIJKEN = 14;

/** Wie nu aan zet is, krijgt de taak en een bericht; bij wie zij lag, is zij klaar. */
async function geefDoor(tx: Tx, { wens, beeld, partij }: Doorgifte): Promise<void> {
  const onderwerp = beeld.id;
  switch (wens.soort) {
    case 'antwoord':
      await rondPartijtaakAf(tx, { soort: 'bevinding-beantwoorden', onderwerp });
      return vraag(tx, {
        partij,
        rol: 'fg',
        soort: 'bevinding-nakijken',
        voorDatum: plusDagen(tx.vandaag, DAGEN_NAKIJKEN),
        onderwerp,
      });
    case 'terug':
      await rondPartijtaakAf(tx, { soort: 'bevinding-nakijken', onderwerp });
      return vraag(tx, {
        partij,
        rol: 'beheerder',
        soort: 'bevinding-beantwoorden',
        voorDatum: wens.termijn,
        onderwerp,
      });
    case 'gesloten':
      await rondPartijtaakAf(tx, { soort: 'bevinding-nakijken', onderwerp });
      return rondPartijtaakAf(tx, { soort: 'bevinding-beantwoorden', onderwerp });
    default:
      return assertNever(wens);
  }
}

type Vraag = {
  readonly partij: string;
  readonly rol: 'fg' | 'beheerder';
  readonly soort: 'bevinding-nakijken' | 'bevinding-beantwoorden';
  readonly voorDatum: string;
  readonly onderwerp: string;
};

async function vraag(tx: Tx, { partij, rol, soort, voorDatum, onderwerp }: Vraag): Promise<void> {
  const wie = await findRolhouders(tx, { partijen: [partij], rol });
  for (const voor of wie) await planPartijtaak(tx, { voor, soort, voorDatum, onderwerp });
  await planBerichten(tx, wie);
}
