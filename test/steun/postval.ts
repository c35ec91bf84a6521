import type { Client } from 'pg';
import { jongereZegel } from '../../src/casus/zegels.ts';
import type { Omgeving } from '../../src/db/transactie.ts';
import type { TeOpenen } from '../../src/kluis/soorten.ts';
import { zegelVan } from '../../src/partij/personen.ts';

/** Wat een regio over mensen weet en wat dus nooit in een bericht of agendabestand mag staan (Art 10.2 (a), Bijl 2-f, C11). */
export type Geheimen = {
  /** Namen, e-mailadressen, geboortedata, organisaties, scholen, plaatsen en casusnummers. */
  readonly woorden: readonly string[];
  /** Ids van casussen, mensen en wat er over hen bestaat; ook in een Message-ID of UID mag daar niets van staan. */
  readonly ids: ReadonlySet<string>;
};

/** Een bericht of bestand dat het programma uit zou gaan. `envelop` is het adres waar het heen gaat: dat hoort erop. */
export type Poststuk = {
  readonly soort: 'mail' | 'sms' | 'agenda';
  readonly kenmerk: string;
  readonly tekst: string;
};

/** Vormen die in geen enkel bericht passen, ook als de proef de woorden niet kent. */
const VORMEN: readonly (readonly [wat: string, vorm: RegExp])[] = [
  ['een getal als een BSN', /(?<![\d.-])\d{9}(?![\d-])/u],
  ['een postcode', /(?<![\p{L}\d])[1-9]\d{3} ?[A-Z]{2}(?![\p{L}\d])/u],
  ['een straat met huisnummer', /\p{Lu}\p{L}*(?:straat|laan|weg|plein|kade|gracht|singel|hof|dreef|dijk) \d/u],
  ['een casusnummer', /(?<![\p{L}\d])\p{Lu}-\d{4}-\d{2,}/u],
  ['een telefoonnummer', /(?<![\p{L}\d])(?:\+|00)?\d(?:[\s().-]?\d){8,}(?!\d)/u],
  ['een e-mailadres', /[^\s<>@]+@[^\s<>@]+\.[^\s<>@]+/u],
  ['een link', /https?:|www\./iu],
  ['een pad', /(?<!\S)\/[a-z]+\//iu],
  ['een uuid', /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/iu],
  ['een token', /(?<![\w-])(?=[\w-]*\d)(?=[\w-]*[A-Za-z])[\w-]{20,}/u],
];

/** Wat dit poststuk verraadt; leeg als het zwijgt. */
export function verraadIn({ kenmerk, tekst }: Poststuk, { woorden, ids }: Geheimen): readonly string[] {
  const klein = tekst.toLocaleLowerCase('nl');
  const genoemd = woorden.filter((woord) => staatErin(klein, woord.toLocaleLowerCase('nl')));
  const uuids = `${kenmerk} ${tekst}`.toLowerCase().match(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/gu) ?? [];
  return [
    ...genoemd.map((woord) => `"${woord}"`),
    ...VORMEN.filter(([, vorm]) => vorm.test(tekst)).map(([wat]) => wat),
    ...uuids.filter((id) => ids.has(id)).map(() => 'het id van een casus of mens'),
  ];
}

/** Als heel woord: "Anna" staat niet in "bijvoorbeeld Annapaulowna", en "Er" niet in "verder". */
function staatErin(tekst: string, woord: string): boolean {
  const letter = /[\p{L}\p{N}]/u;
  for (let plek = tekst.indexOf(woord); plek >= 0; plek = tekst.indexOf(woord, plek + 1)) {
    if (!letter.test(tekst[plek - 1] ?? '') && !letter.test(tekst[plek + woord.length] ?? '')) return true;
  }
  return false;
}

/** Een naam in delen, zonder tussenvoegsels: "Daan de Graaf" is "Daan" en "Graaf". */
const naamdelen = (naam: string): readonly string[] =>
  naam.split(/[\s-]+/u).filter((deel) => deel.length > 2 && /^\p{Lu}/u.test(deel));

/** Leest alles wat een regio over mensen weet, door alle rijregels heen en met de sleutels van de kluis. */
export async function leesGeheimen(su: Client, { kluis }: Omgeving): Promise<Geheimen> {
  const mensen = await openNamen(su, kluis);
  const jongeren = await openJongeren(su, kluis);
  const { rows: gewoon } = await su.query<{ woord: string }>(
    'select naam as woord from partij union select plaats from partij union select naam from school union select brin from school union select kenmerk from casus',
  );
  const { rows: ids } = await su.query<{ id: string }>(
    ['casus', 'persoon', 'betrokkene', 'jongere', 'deelnemer', 'bijeenkomst', 'gegeven', 'partij', 'school', 'taak']
      .map((tabel) => `select id from ${tabel}`)
      .join(' union '),
  );
  const woorden = [...mensen, ...jongeren, ...gewoon.map((rij) => rij.woord)];
  return {
    woorden: [...new Set(woorden.filter((woord) => woord.length > 2))],
    ids: new Set(ids.map((rij) => rij.id)),
  };
}

type Kluis = Omgeving['kluis'];
type Mens = {
  readonly id: string;
  readonly partij_id: string | null;
  readonly naam: Buffer;
  readonly email: Buffer | null;
  readonly telefoon: Buffer | null;
};

async function openNamen(su: Client, kluis: Kluis): Promise<readonly string[]> {
  const { rows } = await su.query<Mens>('select id, partij_id, naam, email, telefoon from persoon');
  const namen = rows.map((rij) => ({ ...plekVan(rij, 'naam'), envelop: rij.naam }));
  const adressen = rows.flatMap((rij) =>
    (['email', 'telefoon'] as const).flatMap((veld) => {
      const envelop = rij[veld];
      return envelop === null ? [] : [{ ...plekVan(rij, veld), envelop }];
    }),
  );
  return [
    ...(await openWatKan(kluis, namen)).flatMap((naam) => [naam, ...naamdelen(naam)]),
    ...(await openWatKan(kluis, adressen)),
  ];
}

const plekVan = ({ id, partij_id }: Mens, veld: 'naam' | 'email' | 'telefoon') =>
  zegelVan({ persoon: id, partij: partij_id, veld });

async function openJongeren(su: Client, kluis: Kluis): Promise<readonly string[]> {
  const { rows } = await su.query<{ id: string; partij_id: string; inhoud: Buffer }>(
    'select id, partij_id, inhoud from jongere',
  );
  const inhouden = await openWatKan(
    kluis,
    rows.map((rij) => ({ ...jongereZegel({ partij: rij.partij_id, jongere: rij.id }), envelop: rij.inhoud })),
  );
  return inhouden.flatMap((inhoud) =>
    Object.values(JSON.parse(inhoud) as Record<string, unknown>).flatMap((waarde) =>
      typeof waarde === 'string' ? [waarde, ...naamdelen(waarde)] : [],
    ),
  );
}

/** Wat niet opengaat (vernietigd, of door een proef met opzet stukgemaakt) is ook voor een bericht niet te lezen. */
async function openWatKan(kluis: Kluis, items: readonly TeOpenen[]): Promise<readonly string[]> {
  const uitkomsten = await kluis.openAlles(items);
  return uitkomsten.flatMap((uitkomst) => (uitkomst.kind === 'open' ? [uitkomst.inhoud.toString('utf8')] : []));
}
