import { inTransactie, type Omgeving, type Tx } from '../db/transactie.ts';
import { dagVan } from '../lib/klok.ts';
import { functieLabel } from '../partij/functies.ts';
import { openNamen } from '../partij/personen.ts';
import { leeftijdOp } from '../regels/index.ts';
import { type Gezin, geboortedatumVan, gezinnen } from './gezinnen.ts';
import type { Groep } from './kiezer-pagina.tsx';
import { type Medewerkerwens, medewerkers, organisaties } from './mensen.ts';

/** Met wie te beginnen, als zin. */
export const TIP = 'Begin met Femke, Ilse en Daan: zij zitten in dezelfde casus.';

/** Welke collega's bij de casus van een gezin staan; ieder staat een keer, bij de eerste casus waarin hij meedoet. */
const COLLEGAS: ReadonlyMap<string, readonly string[]> = new Map([
  ['daan', ['femke', 'rachid', 'samira', 'sanne', 'liesbeth']],
  ['yara', ['noor', 'marit']],
  ['milan', ['hanneke']],
  ['finn', ['wim']],
  ['yusuf', ['tom', 'joris']],
]);

type Knop = Groep['personen'][number];
type Wie = { readonly id: string; readonly naam: string; readonly soort: string };

/**
 * De mensen van de demonstratie voor de personenkiezer, per casus, en daaronder beheer en toezicht. Wie een bezoeker zelf
 * toevoegde (een nieuwe ouder, een uitgenodigde collega) staat in de laatste groep, zodat ook die te kiezen is.
 */
export async function demonstratiegroepen(omgeving: Omgeving): Promise<readonly Groep[]> {
  const opening = {
    omgeving,
    verzoeker: { soort: 'systeem', handeling: 'personenkiezer' },
    herkomst: { verzoek: omgeving.ids(), kanaal: 'web' },
    slot: 'geen',
    logregel: 'geen',
  } as const;
  return inTransactie(opening, async (tx) => {
    const iedereen = await findIedereen(tx);
    const geladenOp = await findLaaddag(tx);
    const gebruikt = new Set<string>();
    const knop = (naam: string, rol: string, jongere = false): Knop[] => {
      const wie = iedereen.find((mens) => mens.naam === naam && !gebruikt.has(mens.id));
      if (wie === undefined) return [];
      gebruikt.add(wie.id);
      return [{ waarde: wie.id, naam, rol, jongere }];
    };
    const casussen = gezinnen.map((gezin) => ({
      titel: `De casus van ${gezin.voornaam}`,
      personen: [
        ...gezinsknoppen(gezin, { knop, leeftijd: leeftijdOp(geboortedatumVan(gezin, geladenOp), tx.vandaag) }),
        ...collegaknoppen(gezin.sleutel, knop),
      ],
    }));
    const beheer = medewerkers
      .filter(({ rol }) => rol !== 'medewerker')
      .flatMap((wens) => knop(wens.naam, beschrijf(wens)));
    const nieuw = iedereen
      .filter(({ id }) => !gebruikt.has(id))
      .map(({ id, naam, soort }) => ({ waarde: id, naam, rol: soort, jongere: soort === 'jongere' }));
    const overig = [
      { titel: 'Beheer en toezicht', personen: beheer },
      { titel: 'Later toegevoegd', personen: nieuw },
    ];
    return [...casussen, ...overig].filter(({ personen }) => personen.length > 0);
  });
}

type Knopmaker = (naam: string, rol: string, jongere?: boolean) => Knop[];

function gezinsknoppen(
  gezin: Gezin,
  { knop, leeftijd }: { readonly knop: Knopmaker; readonly leeftijd: number },
): Knop[] {
  const jongere = knop(`${gezin.voornaam} ${gezin.achternaam}`, `jongere, ${leeftijd} jaar`, true);
  return [...jongere, ...gezin.ouders.flatMap(({ naam, rol }) => knop(naam, `${rol} van ${gezin.voornaam}`))];
}

function collegaknoppen(gezin: string, knop: Knopmaker): Knop[] {
  const wensen = (COLLEGAS.get(gezin) ?? []).flatMap((sleutel) => medewerkers.filter((m) => m.sleutel === sleutel));
  return wensen.flatMap((wens) => knop(wens.naam, beschrijf(wens)));
}

function beschrijf({ functie, partij, school }: Medewerkerwens): string {
  const organisatie = organisaties.find(({ sleutel }) => sleutel === partij);
  const waar = organisatie?.scholen.find(({ sleutel }) => sleutel === school)?.naam ?? organisatie?.naam ?? '';
  return `${functieLabel(functie)}, ${waar}`;
}

/** Wie het eerst bestond eerst: een naamgenoot die een bezoeker later toevoegt, komt na de verzonnen mensen. */
async function findIedereen(tx: Tx): Promise<readonly Wie[]> {
  const rijen = await tx.db.selectFrom('persoon').select('id').orderBy('aangemaakt_op').orderBy('id').execute();
  const namen = await openNamen(
    tx,
    rijen.map(({ id }) => id),
  );
  return rijen.flatMap(({ id }) => namen.get(id) ?? []);
}

/** De dag waarop de leeftijden zijn gerekend. */
async function findLaaddag(tx: Tx): Promise<string> {
  const rij = await tx.db.selectFrom('installatie').select('aangemaakt_op').executeTakeFirst();
  return dagVan(rij?.aangemaakt_op ?? tx.nu);
}
