import type { Tx } from '../../db/transactie.ts';
import type { Medewerker } from '../../db/verzoeker.ts';
import { findInhouden, type Gegevenrij } from '../../gegeven/gegeven.queries.ts';
import { openInhouden } from '../../gegeven/inhoud.ts';
import { inhoudplek } from '../../gegeven/lees-gegeven.ts';
import { noemMensen } from '../../gegeven/mensen.ts';
import { legVast } from '../../logboek/leg-vast.ts';
import { leesRegeltekst } from '../../plan/regeltekst.ts';
import type { Doel, Fase, LijstCategorie, Oordeel } from '../../regels/index.ts';
import type { Stap } from '../../web/onderdelen/index.ts';
import type { Casusopening } from '../aanmelding/meld-casus-aan.ts';
import { findBeelden, isCompleet } from '../beeld/beeld.queries.ts';
import type { Casuskop } from '../casuskop.ts';
import { type Blad, leesBlad } from '../lees-blad.ts';
import { type Geopend, logkop } from '../open-casus.ts';
import { leesStappen } from '../overzicht/lees-stappen.ts';
import { leidtTijdelijk } from '../regie.ts';
import { volgendeFase } from '../woorden.ts';
import { mistBuitenSchool } from './buiten-school.ts';
import { findMeeneembaar } from './meenemen.ts';

/** Een eigen gegeven dat nu bij anderen ligt, met het oordeel over meenemen per ontvanger. */
export type Meeneemregel = {
  readonly gegeven: string;
  readonly categorie: LijstCategorie;
  readonly doel: Doel;
  readonly brondatum: string | null;
  /** De eigen tekst, zodat regels van dezelfde soort te onderscheiden zijn; null als de inhoud vernietigd is. */
  readonly tekst: string | null;
  readonly ontvangers: readonly { readonly naam: string; readonly oordeel: Oordeel }[];
};

export type Faseblad = {
  readonly naar: Fase;
  /** Soorten die in de nieuwe fase op tafel mogen, en die dan niet meer mogen (CL-6a). */
  readonly soorten: { readonly mag: readonly LijstCategorie[]; readonly nietMeer: readonly LijstCategorie[] };
  /** Naar Plan, terwijl niet vastligt dat het beeld compleet genoeg is: dan gaat het niet door (PH-2b). */
  readonly eerstBeeld: boolean;
  /** Niemand van buiten de school zit aan tafel: dan gaat het niet door (T25-03). */
  readonly alleenSchool: boolean;
  /** Wie aanmeldde leidt nog: dan gaat het niet door (fn 16, T25-09). */
  readonly eerstOverdragen: boolean;
  readonly mist: readonly Stap[];
  readonly regels: readonly Meeneemregel[];
};

/** Leest wat er ontbreekt voor de volgende fase en welke eigen gegevens mee kunnen; null als er geen volgende fase is. */
export function leesFaseblad(opening: Casusopening<Medewerker>, casus: string): Promise<Blad<Faseblad | null>> {
  return leesBlad(opening, {
    casus,
    voor: 'regie',
    lees: async (tx, geopend, kop: Casuskop) => {
      const naar = volgendeFase(geopend.feiten.casus.fase);
      if (naar === null || geopend.feiten.casus.status === 'gesloten') return null;
      const lijst = await leesStappen(tx, geopend, kop);
      return {
        naar,
        soorten: soortenVan(geopend.feiten, naar),
        eerstOverdragen: leidtTijdelijk(geopend.feiten),
        alleenSchool: mistBuitenSchool(geopend.feiten, { naar, nu: tx.nu }),
        eerstBeeld: naar === 'plan' && !isCompleet(await findBeelden(tx, casus)),
        mist: lijst.stappen.filter((stap) => stap.stand !== 'klaar'),
        regels: await leesRegels(tx, geopend, { naar, wachtend: false }),
      };
    },
  });
}

/** Leest welke eigen gegevens bij de wissel van fase op deze bron wachten. */
export function leesMeeneemblad(
  opening: Casusopening<Medewerker>,
  casus: string,
): Promise<Blad<readonly Meeneemregel[]>> {
  return leesBlad(opening, {
    casus,
    voor: 'deelnemer',
    lees: (tx, geopend) => leesRegels(tx, geopend, { naar: geopend.feiten.casus.fase, wachtend: true }),
  });
}

function soortenVan({ overlegtype, casus }: Geopend['feiten'], naar: Fase): Faseblad['soorten'] {
  const van = (fase: Fase) => overlegtype.inhoud.fasen[fase].flatMap((c) => (c === 'buiten-5.1' ? [] : [c]));
  const mag = van(naar);
  return { mag, nietMeer: van(casus.fase).filter((soort) => !mag.includes(soort)) };
}

async function leesRegels(
  tx: Tx,
  geopend: Geopend,
  wens: { readonly naar: Fase; readonly wachtend: boolean },
): Promise<readonly Meeneemregel[]> {
  const alles = await findMeeneembaar(tx, geopend, wens);
  const mensen = await noemMensen(tx, geopend);
  const teksten = await leesEigenTeksten(
    tx,
    geopend,
    alles.map(({ rij }) => rij),
  );
  return alles.map(({ rij, ontvangers }) => ({
    gegeven: rij.id,
    categorie: rij.categorie,
    doel: rij.doel,
    brondatum: rij.brondatum,
    tekst: teksten.get(rij.id) ?? null,
    ontvangers: ontvangers.map(({ ontvanger, oordeel }) => ({ naam: mensen.mens(ontvanger).naam, oordeel })),
  }));
}

/** De teksten van gegevens van de eigen partij. Van een doel of actie uit het plan alleen wat er moet gebeuren. Dat lezen ligt vast. */
async function leesEigenTeksten(
  tx: Tx,
  { feiten, stoel }: Geopend,
  rijen: readonly Gegevenrij[],
): Promise<ReadonlyMap<string, string>> {
  if (rijen.length === 0) return new Map();
  const gevonden = await findInhouden(tx, { casus: feiten.casus.id, gegevens: rijen.map((rij) => rij.id) });
  const inhouden = await openInhouden(
    tx.omgeving.kluis,
    gevonden.map((rij) => inhoudplek(rij, feiten.betrokkene.id)),
  );
  await legVast(tx, {
    ...logkop(feiten),
    code: 'gegevens-ingezien',
    uitkomst: 'gelukt',
    bronPartij: stoel.partijId,
    categorieen: [...new Set(rijen.map((rij) => rij.categorie))],
  });
  return new Map(
    gevonden.flatMap((rij, i): [string, string][] => {
      const tekst = inhouden[i]?.tekst;
      return tekst === undefined ? [] : [[rij.id, leesRegeltekst(tekst).wat]];
    }),
  );
}
