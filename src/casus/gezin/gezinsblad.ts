import type { Aanmelden } from '../../aanmelden/index.ts';
import type { Tx } from '../../db/transactie.ts';
import type { Medewerker } from '../../db/verzoeker.ts';
import { naamUit, openNamen } from '../../partij/personen.ts';
import { findOpenTakenVan } from '../../taak/taak.queries.ts';
import type { Casusopening } from '../aanmelding/meld-casus-aan.ts';
import type { Casuskop } from '../casuskop.ts';
import { type CasusFeiten, hoortErbij, isOnder12 } from '../feiten.ts';
import { type Jongereblad, leesJongere } from '../jongere/jongereblad.ts';
import { type Blad, leesBlad } from '../lees-blad.ts';
import { findSteun } from './gezin.queries.ts';
import { type Gezagregel, leesGezag } from './lees-gezag.ts';
import { kanIemandMeenemen } from './zet-steunpersoon-erbij.ts';

/** Hoe ver iemand is met zelf inloggen. */
export type Inlogstand =
  | { readonly kind: 'account' }
  | { readonly kind: 'code'; readonly tot: Date }
  /** Wie leidt geeft nog een code: dat is een taak. */
  | { readonly kind: 'geen' }
  /** Op papier, of een code die niet meer werkt: er is nu niets te geven. */
  | { readonly kind: 'zonder' }
  /** Nog niet geinformeerd, dus nog geen stoel en niets om voor in te loggen (12.1). */
  | { readonly kind: 'nog-informeren' }
  /** Jonger dan 12: spreekt in een gesprek, en logt niet in (13.3, fn 32). */
  | { readonly kind: 'onder-12' };

export type Gezinslidregel = {
  readonly persoon: string;
  /** De stoel; null voor wie er nog geen heeft. */
  readonly deelnemer: string | null;
  readonly soort: 'ouder' | 'jongere' | 'steunpersoon';
  readonly naam: string;
  /** Het gezag dat nu geldt, en waaruit het blijkt; null voor wie er geen heeft. */
  readonly gezag: Gezagregel | null;
  /** Bij een steunpersoon: met wie hij meekomt. */
  readonly met: string | null;
  readonly kanMeenemen: boolean;
  /** Een ouder van wie 18 is en een jongere die jonger dan 12 blijkt, horen er niet bij, en wie met hen meekwam ook niet (B.7, fn 32). */
  readonly hoortErbij: boolean;
  /** De jongere zelf, of wie met hem meekwam, terwijl de jongere jonger dan 12 blijkt. */
  readonly onder12: boolean;
  readonly inloggen: Inlogstand;
};

/** Wie er van het gezin is: gezag, stoel, wie meekomt, en wie zelf kan inloggen. */
export type Gezinsblad = {
  readonly leden: readonly Gezinslidregel[];
  readonly jongere: Jongereblad;
  readonly vandaag: string;
};

type Accounts = Pick<Aanmelden, 'accountstanden' | 'openCodes'>;

/** Leest het gezin voor wie leidt (Art 1.14, T25-18). Wie al inlogt, zegt aanmelden; wanneer iemand dat deed, gaat niemand aan. */
export async function leesGezinsblad(
  opening: Casusopening<Medewerker> & { readonly aanmelden: Accounts },
  casus: string,
): Promise<Blad<Gezinsblad>> {
  const { aanmelden, ...rest } = opening;
  const blad = await leesBlad(rest, {
    casus,
    voor: 'regie',
    lees: async (tx, geopend, kop) => ({
      leden: await leesLeden(tx, geopend.feiten, kop),
      jongere: await leesJongere(tx, geopend, kop),
      vandaag: tx.vandaag,
    }),
  });
  if (blad.kind === 'niet-gevonden') return blad;
  const personen = blad.inhoud.leden.flatMap((lid) => (lid.deelnemer === null ? [] : [lid.persoon]));
  const accounts = new Set((await aanmelden.accountstanden(personen)).map(({ persoon }) => persoon));
  const codes = await aanmelden.openCodes(personen);
  const inloggen = (lid: Gezinslidregel): Inlogstand => {
    if (lid.deelnemer === null) return lid.inloggen;
    if (accounts.has(lid.persoon)) return { kind: 'account' };
    const tot = codes.get(lid.persoon);
    return tot === undefined ? lid.inloggen : { kind: 'code', tot };
  };
  const leden = blad.inhoud.leden.map((lid) => ({ ...lid, inloggen: inloggen(lid) }));
  return { ...blad, inhoud: { ...blad.inhoud, leden } };
}

async function leesLeden(tx: Tx, feiten: CasusFeiten, kop: Casuskop): Promise<readonly Gezinslidregel[]> {
  const gezag = await leesGezag(tx, feiten);
  const steun = await findSteun(tx, feiten.casus.id);
  const stoelen = feiten.deelnemers.filter((d) => d.actief && d.soort !== 'medewerker');
  const stoelVan = new Map(stoelen.map((d) => [d.persoon, d]));
  const jongere = feiten.betrokkene.persoon;
  const wie = [...gezag.keys(), ...(jongere === null ? [] : [jongere]), ...stoelVan.keys()];
  const namen = await openNamen(tx, wie);
  const taken = await findOpenTakenVan(tx, feiten.casus.id);
  const wacht = new Set(taken.flatMap((taak) => (taak.soort === 'gezinscode-geven' ? [taak.onderwerp_id] : [])));
  const noem = (persoon: string): string => (persoon === jongere ? naamVanJongere(kop) : naamUit(namen, persoon));
  return [...new Set(wie)].map((persoon): Gezinslidregel => {
    const stoel = stoelVan.get(persoon);
    const met = stoelen.find((d) => stoel !== undefined && d.id === steun.get(stoel.id));
    return {
      persoon,
      deelnemer: stoel?.id ?? null,
      soort: persoon === jongere ? 'jongere' : stoel?.soort === 'steunpersoon' ? 'steunpersoon' : 'ouder',
      naam: noem(persoon),
      gezag: gezag.get(persoon) ?? null,
      met: met === undefined ? null : noem(met.persoon),
      kanMeenemen: stoel !== undefined && kanIemandMeenemen(feiten, stoel),
      hoortErbij: stoel === undefined || hoortErbij(feiten, stoel),
      onder12: isOnder12(feiten) && (persoon === jongere || met?.persoon === jongere),
      inloggen: stoel === undefined ? zonderStoel(feiten, persoon) : { kind: wacht.has(persoon) ? 'geen' : 'zonder' },
    };
  });
}

const naamVanJongere = ({ naam }: Pick<Casuskop, 'naam'>): string =>
  naam === null ? 'De jongere' : `${naam.voornaam} ${naam.achternaam}`;

function zonderStoel(feiten: CasusFeiten, persoon: string): Inlogstand {
  return { kind: isOnder12(feiten) && persoon === feiten.betrokkene.persoon ? 'onder-12' : 'nog-informeren' };
}
