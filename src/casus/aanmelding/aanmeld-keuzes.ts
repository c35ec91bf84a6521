import { inTransactie, type Tx } from '../../db/transactie.ts';
import type { Medewerker } from '../../db/verzoeker.ts';
import { aangewezenLeider, leiderVanType, magLeiden, magVoorAnderMelden } from '../../overlegtype/keur-kader.ts';
import { magAanmelden, melderregels } from '../../overlegtype/melders.ts';
import {
  findBruikbareOverlegtypen,
  findWachtendeOverlegtypen,
  type Overlegtype,
} from '../../overlegtype/overlegtype.queries.ts';
import { findAanstellingenOpId, type Partijsoort, type School } from '../../partij/partij.queries.ts';
import { findLeidkeuzes, type Leidkeuze, leidtSchoolVanJongere, leidtZelf } from './aanmeldleider.ts';
import { findAanmeldscholen } from './aanmeldscholen.ts';
import { gastVan } from './keur-aanmelding.ts';
import type { Casusopening } from './meld-casus-aan.ts';

/** Wie een casus onder een overlegtype leidt, gezien door wie haar aanmeldt (T25-09). */
export type Leiding =
  | { readonly kind: 'zelf' }
  /** De school van de jongere leidt. */
  | { readonly kind: 'school' }
  /** Een van deze organisaties leidt; bij meer dan een kiest wie aanmeldt. */
  | { readonly kind: 'ander'; readonly keuzes: readonly Leidkeuze[] };

export type Aanmeldtype = Overlegtype & { readonly leiding: Leiding };

/** Waaruit wie aanmeldt kan kiezen. */
export type Aanmeldkeuzes = {
  readonly overlegtypen: readonly Aanmeldtype[];
  readonly scholen: readonly School[];
  /** De school waar de aanmelder zelf werkt. */
  readonly eigenSchool: string | null;
  /** Wat deze medewerker zou aanmelden maar nu niet kan beginnen, met waarom. */
  readonly belemmerd: readonly Belemmering[];
  /** Wat alleen anderen aanmelden, met wie dat zijn (fn 16). */
  readonly elders: readonly { readonly naam: string; readonly melders: readonly string[] }[];
};

export type Belemmering =
  /** De nieuwste versie rust op een tekst die de eigen partij nog niet tekende (Art 17.2, E-10). */
  | { readonly kind: 'tekst'; readonly naam: string; readonly versie: number; readonly label: string }
  /** Het convenant wijst een ander aan om te leiden (fn 13 (a), T25-09). */
  | { readonly kind: 'procesregie'; readonly naam: string; readonly leider: string };

/** De overlegtypen waaronder deze medewerker mag aanmelden, en de scholen waarvoor. Raakt niemands gegevens. */
export async function leesAanmeldkeuzes(opening: Casusopening<Medewerker>): Promise<Aanmeldkeuzes> {
  const { verzoeker } = opening;
  return inTransactie({ ...opening, slot: 'geen', logregel: 'geen' }, async (tx) => {
    const gast = await gastVan(tx, verzoeker);
    const mag = ({ inhoud }: Pick<Overlegtype, 'inhoud'>): boolean => magAanmelden(inhoud, gast);
    const typen = await findBruikbareOverlegtypen(tx, verzoeker.partij);
    const eigen = typen.filter(mag);
    const kan = eigen.filter((type) => belemmeringVan(type, gast.partij) === null);
    const wachtend = (await findWachtendeOverlegtypen(tx, verzoeker.partij)).filter(mag);
    const wie = { partij: verzoeker.partij, soort: gast.partij };
    const aanstellingen = await findAanstellingenOpId(tx, [verzoeker.aanstelling]);
    return {
      overlegtypen: await metLeiding(tx, gast.partij, kan),
      scholen: await scholenVoor(tx, wie, kan),
      eigenSchool: aanstellingen.get(verzoeker.aanstelling)?.school ?? null,
      belemmerd: [
        ...wachtend.map(({ naam, versie, label }) => ({ kind: 'tekst', naam, versie, label }) as const),
        ...eigen.flatMap((type) => belemmeringVan(type, gast.partij) ?? []),
      ],
      elders: typen.filter((type) => !mag(type)).map(({ naam, inhoud }) => ({ naam, melders: melderregels(inhoud) })),
    };
  });
}

/** Wijst het convenant een ander aan om te leiden dan bij dit overlegtype en deze aanmelder past? */
function belemmeringVan(
  { naam, inhoud, procesregieregel: regel }: Overlegtype,
  soort: Partijsoort,
): Belemmering | null {
  if (!magLeiden(regel, inhoud.procesregie))
    return { kind: 'procesregie', naam, leider: aangewezenLeider(regel) ?? leiderVanType(inhoud) };
  return magVoorAnderMelden(regel, inhoud, soort) ? null : { kind: 'procesregie', naam, leider: leiderVanType(inhoud) };
}

async function metLeiding(tx: Tx, soort: Partijsoort, typen: readonly Overlegtype[]): Promise<readonly Aanmeldtype[]> {
  const met: Aanmeldtype[] = [];
  for (const type of typen) met.push({ ...type, leiding: await leidingVan(tx, soort, type) });
  return met;
}

async function leidingVan(tx: Tx, soort: Partijsoort, type: Overlegtype): Promise<Leiding> {
  if (leidtZelf({ soort, type })) return { kind: 'zelf' };
  if (leidtSchoolVanJongere({ soort, type })) return { kind: 'school' };
  return { kind: 'ander', keuzes: await findLeidkeuzes(tx, { soort, type }) };
}

type Wie = { readonly partij: string; readonly soort: Partijsoort };

async function scholenVoor(tx: Tx, wie: Wie, typen: readonly Overlegtype[]): Promise<readonly School[]> {
  const scholen = new Map<string, School>();
  for (const type of typen)
    for (const school of await findAanmeldscholen(tx, { ...wie, type })) scholen.set(school.id, school);
  return [...scholen.values()];
}
