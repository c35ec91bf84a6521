import type { Herkomst } from '../db/transactie.ts';
import type { Sessie, Sessieuitkomst } from '../web/sessie.ts';
import type { Taalcode } from '../web/taal.ts';
import { duidApparaat } from './apparaat.ts';
import { hashToken, maakToken } from './geheimen.ts';
import {
  endSessie,
  endSessies,
  findGestopt,
  findSessie,
  insertSessie,
  ruimOp,
  type Sessierij,
  type Sessiestand,
  updateAanstelling,
  updateGezien,
} from './sessie.queries.ts';
import type { Bewijs, Gedaante, Kring, Webverzoeker } from './soorten.ts';
import { inAanmelden, metLogregel } from './vastleggen.ts';

const MINUUT = 60_000;
/** Na een half uur stilte en na twaalf uur is een sessie voorbij (A4, AU8). */
const STILTE = 30 * MINUUT;
const LANGSTE_SESSIE = 12 * 60 * MINUUT;
/** Hoe vaak "laatst gezien" wordt bijgeschreven: niet bij elk verzoek, wel ruim binnen de stilte. */
const BIJSCHRIJVEN = MINUUT;

/**
 * De sessie bij een token uit de cookie, bij elk verzoek opnieuw nagekeken: tijd, einde, account en aanstelling (AU7, AZ6).
 * Een onbekend token is `geen`; een bekend token dat niets meer geeft is `voorbij`.
 */
export async function zoekSessie(kring: Kring, token: string): Promise<Sessieuitkomst> {
  const nu = kring.klok();
  const rij = await findSessie(kring.pool, hashToken(token));
  if (rij === undefined) return { kind: 'geen' };
  if (!loopt(kring, rij, nu)) return { kind: 'voorbij', sessie: rij.id };
  const gedaanten = await kring.regio.gedaanten(rij.alsPersoon ?? rij.persoon);
  const gedaante = gedaanten.find(({ aanstelling }) => aanstelling === rij.aanstelling);
  if (gedaante === undefined) return { kind: 'voorbij', sessie: rij.id };
  if (nu.getTime() - rij.gezienOp.getTime() >= BIJSCHRIJVEN) await updateGezien(kring.pool, rij.id, nu);
  return { kind: 'sessie', sessie: alsSessie(rij), verzoeker: gedaante.verzoeker };
}

function loopt(kring: Kring, rij: Sessiestand, nu: Date): boolean {
  if (rij.eindeOp !== null || rij.uitgezet || rij.gestopt) return false;
  if (!isBinnenTijd(rij, nu)) return false;
  if (rij.alsPersoon !== null && !rij.gekoppeld) return false;
  // Een sessie zonder factor bestaat alleen in een demonstratie, en alleen zij heeft geen account nodig.
  return isDemonstratiesessie(rij.factoren) ? kring.demonstratie : rij.heeftAccount;
}

/** Loopt deze sessie nog, naar de klok gerekend? Een klok die terugsprong verlengt niets. */
export function isBinnenTijd(rij: Pick<Sessierij, 'gezienOp' | 'begonnenOp'>, nu: Date): boolean {
  return nu.getTime() - rij.gezienOp.getTime() < STILTE && nu.getTime() - rij.begonnenOp.getTime() < LANGSTE_SESSIE;
}

export const isDemonstratiesessie = (factoren: readonly string[]): boolean =>
  factoren.includes('demonstratie' satisfies Bewijs);

function alsSessie(rij: Sessiestand): Sessie {
  return {
    id: rij.id,
    persoon: rij.persoon,
    meerPersonen: rij.meerPersonen,
    versOp: rij.versOp,
    factoren: rij.factoren,
    stilteSeconden: STILTE / 1000,
    uiterlijk: new Date(rij.begonnenOp.getTime() + LANGSTE_SESSIE),
  };
}

export type Sessiewens = {
  readonly persoon: string;
  /** Als wie; `null` neemt de eerste: het gewone werk gaat voor beheer en toezicht. */
  readonly aanstelling: string | null;
  readonly factoren: readonly Bewijs[];
  readonly agent: string | null;
  /** De sessie die deze browser nog had; zij eindigt, van wie zij ook was (AU6). */
  readonly vorige: Sessie | null;
  readonly herkomst: Herkomst;
};

export type Sessiebegin =
  | {
      readonly kind: 'begonnen';
      readonly token: string;
      readonly verzoeker: Webverzoeker;
      readonly gedaanten: number;
      /** De taal waarin deze persoon zijn pagina's eerder koos te lezen. */
      readonly taal?: Taalcode;
    }
  /** Niemand om als in te loggen: de aanstelling is voorbij of gestopt. */
  | { readonly kind: 'geen-toegang' };

/** Begint een sessie voor wie zijn factoren heeft laten zien, en legt dat vast. Het token gaat alleen naar de cookie. */
export async function maakSessie(kring: Kring, wens: Sessiewens): Promise<Sessiebegin> {
  const gedaanten = await gedaantenMetToegang(kring, wens.persoon);
  const gedaante =
    wens.aanstelling === null ? gedaanten[0] : gedaanten.find(({ aanstelling }) => aanstelling === wens.aanstelling);
  if (gedaante === undefined) return { kind: 'geen-toegang' };
  const { token, hash } = maakToken();
  const id = kring.ids();
  const nu = kring.klok();
  const regel = { code: 'ingelogd', uitkomst: 'gelukt', object: { soort: 'sessie', id }, betrokkenen: [] } as const;
  return metLogregel(
    kring,
    { wie: gedaante.verzoeker, herkomst: wens.herkomst, regel: () => regel },
    async (client) => {
      await ruimOp(client, nu);
      if (wens.vorige !== null) await endSessie(client, { persoon: wens.vorige.persoon, sessie: wens.vorige.id, nu });
      const sessie = {
        id,
        tokenHash: hash,
        persoon: wens.persoon,
        aanstelling: gedaante.aanstelling,
        factoren: wens.factoren,
      };
      await insertSessie(client, { ...sessie, apparaat: duidApparaat(wens.agent), nu });
      const taal = gedaante.taal === undefined ? {} : { taal: gedaante.taal };
      return { kind: 'begonnen', token, verzoeker: gedaante.verzoeker, gedaanten: gedaanten.length, ...taal };
    },
  );
}

/** Als wie deze persoon nu kan inloggen, zonder wat vandaag is gestopt. */
export async function gedaantenMetToegang(kring: Kring, persoon: string): Promise<readonly Gedaante[]> {
  const gedaanten = await kring.regio.gedaanten(persoon);
  const gestopt = await findGestopt(
    kring.pool,
    gedaanten.flatMap(({ aanstelling }) => aanstelling ?? []),
  );
  return gedaanten.filter(({ aanstelling }) => aanstelling === null || !gestopt.has(aanstelling));
}

/** Gaat verder als een andere aanstelling van dezelfde persoon, met een nieuw token. */
export async function wisselAanstelling(
  kring: Kring,
  wens: { sessie: Sessie; aanstelling: string; herkomst: Herkomst },
): Promise<{ kind: 'gewisseld'; token: string; verzoeker: Webverzoeker } | { kind: 'geen-toegang' }> {
  const gedaanten = await gedaantenMetToegang(kring, wens.sessie.persoon);
  const gedaante = gedaanten.find(({ aanstelling }) => aanstelling === wens.aanstelling);
  if (gedaante === undefined) return { kind: 'geen-toegang' };
  const { token, hash } = maakToken();
  const regel = {
    code: 'ingelogd',
    uitkomst: 'gelukt',
    object: { soort: 'sessie', id: wens.sessie.id },
    betrokkenen: [],
  } as const;
  const gelukt = await metLogregel(
    kring,
    { wie: gedaante.verzoeker, herkomst: wens.herkomst, regel: (ja: boolean) => (ja ? regel : null) },
    (client) => updateAanstelling(client, { sessie: wens.sessie.id, tokenHash: hash, aanstelling: wens.aanstelling }),
  );
  return gelukt ? { kind: 'gewisseld', token, verzoeker: gedaante.verzoeker } : { kind: 'geen-toegang' };
}

/** Beeindigt alle sessies van een persoon, bij het eerstvolgende verzoek. De logregel is van wie dit liet doen. */
export async function beeindigSessies(kring: Kring, persoon: string): Promise<void> {
  await inAanmelden(kring, (client) => endSessies(client, { persoon, behalve: null, nu: kring.klok() }));
}
