import { timingSafeEqual } from 'node:crypto';
import type pg from 'pg';
import type { Herkomst } from '../db/transactie.ts';
import type { Gezinslid } from '../db/verzoeker.ts';
import type { Logregel } from '../logboek/leg-vast.ts';
import type { Sessie } from '../web/sessie.ts';
import type { Taalcode } from '../web/taal.ts';
import { findAccountVan } from './account.queries.ts';
import { telMisser, verbruikCode } from './code.queries.ts';
import type { Eigenaar } from './eigenaar.ts';
import { maakToken } from './geheimen.ts';
import { findGekoppeld, insertKoppeling, isZonderInlog } from './koppeling.queries.ts';
import { houdSessie, vergrendelPersoon, vervangSessie } from './sessie.queries.ts';
import { gedaantenMetToegang, isDemonstratiesessie } from './sessies.ts';
import type { Account, Gedaante, Kring, Uitnodigingscode, Webverzoeker } from './soorten.ts';
import { inAanmelden } from './vastleggen.ts';
import { telMis, vindCode } from './vind-code.ts';

/** De overleggen die een account opent. */
export type Eigenoverleggen = {
  /** Wie de houder is, per overleg of gezin waar hij een code voor kreeg; de persoon van het account zelf eerst. */
  readonly personen: readonly Gezinslid[];
  /** Kan er een code bij? Alleen in een demonstratie zonder account kan dat niet. */
  readonly kanErbij: boolean;
};

const isGezinslid = (wie: Webverzoeker): wie is Gezinslid => !('partij' in wie);

async function gezinsgedaante(kring: Kring, persoon: string): Promise<(Gedaante & { verzoeker: Gezinslid }) | null> {
  const [gedaante] = await gedaantenMetToegang(kring, persoon);
  return gedaante !== undefined && isGezinslid(gedaante.verzoeker)
    ? { ...gedaante, verzoeker: gedaante.verzoeker }
    : null;
}

/** Wie de houder van deze sessie kan zijn. Alleen hij zelf krijgt dit te zien (ADR 0051). */
export async function eigenOverleggen(kring: Kring, sessie: Sessie): Promise<Eigenoverleggen> {
  const ids = [sessie.persoon, ...(sessie.meerPersonen ? await findGekoppeld(kring.pool, sessie.persoon) : [])];
  const gedaanten = await Promise.all(ids.map((id) => gezinsgedaante(kring, id)));
  return {
    personen: gedaanten.flatMap((gedaante) => gedaante?.verzoeker ?? []),
    kanErbij: !isDemonstratiesessie(sessie.factoren),
  };
}

type Wissel = { readonly token: string; readonly verzoeker: Gezinslid };

/** Wie hetzelfde account heeft, is in elk overleg een ander; aan het nummer van het verzoek is dat in het logboek niet te zien. */
const losVan = (kring: Kring, { kanaal }: Herkomst): Herkomst => ({ verzoek: kring.ids(), kanaal });

/** Begint een nieuwe sessie als deze persoon, in de plaats van de lopende (AU6). Null als die intussen eindigde. */
async function gaVerder(
  kring: Kring,
  client: pg.PoolClient,
  { sessie, wie, herkomst }: { readonly sessie: Sessie; readonly wie: Gezinslid; readonly herkomst: Herkomst },
): Promise<Wissel | null> {
  const { token, hash: tokenHash } = maakToken();
  const id = kring.ids();
  const alsPersoon = wie.persoon === sessie.persoon ? null : wie.persoon;
  await vergrendelPersoon(client, sessie.persoon);
  if (!(await vervangSessie(client, { sessie: sessie.id, id, tokenHash, alsPersoon, nu: kring.klok() }))) return null;
  const object = { soort: 'sessie', id };
  await kring.regio.log(wie, herkomst, { code: 'ingelogd', uitkomst: 'gelukt', object, betrokkenen: [] });
  return { token, verzoeker: wie };
}

/** Opent een ander overleg van hetzelfde account, met een nieuwe sessie. Alleen wie bij dit account hoort. */
export async function wisselPersoon(
  kring: Kring,
  wens: { readonly sessie: Sessie; readonly persoon: string; readonly herkomst: Herkomst },
): Promise<({ readonly kind: 'gewisseld' } & Wissel) | { readonly kind: 'geen-toegang' }> {
  const { personen } = await eigenOverleggen(kring, wens.sessie);
  const wie = personen.find(({ persoon }) => persoon === wens.persoon);
  if (wie === undefined) return { kind: 'geen-toegang' };
  const wissel = await inAanmelden(kring, (client) => gaVerder(kring, client, { ...wens, wie }));
  return wissel === null ? { kind: 'geen-toegang' } : { kind: 'gewisseld', ...wissel };
}

type Toevoeging =
  | ({ readonly kind: 'toegevoegd' } & Wissel)
  | { readonly kind: 'mis' | 'te-druk' | 'verlopen' | 'geen-account' };

/**
 * Voegt een code toe aan het account dat iemand al heeft, en opent meteen dat overleg. Daarvoor gelden dezelfde voorwaarden als voor
 * een nieuw account: een bruikbare code, en het adres waaraan zij gebonden is. Een ouder voegt nooit de code van een jongere toe.
 */
export async function voegCodeToe(
  kring: Kring,
  eigenaar: Eigenaar,
  { code: getypt, taal }: { readonly code: string; readonly taal: Taalcode },
): Promise<Toevoeging> {
  const { sessie, wie, herkomst } = eigenaar;
  const account = await findAccountVan(kring.pool, sessie.persoon);
  if (account === undefined) return { kind: 'geen-account' };
  const vondst = await vindCode(kring, { code: getypt, wie, herkomst }, (code) =>
    kanErbij(kring, { account, wie, code }),
  );
  if (vondst.kind !== 'gevonden') return vondst;
  const { code } = vondst;
  const gedaante = await gezinsgedaante(kring, code.persoon);
  if (gedaante === null) return telMis(kring, { wie, herkomst });
  const uitkomst = await inAanmelden(kring, (client) => koppel(kring, client, { eigenaar, account, code, gedaante }));
  if (uitkomst.kind === 'mis') return telMis(kring, { wie, herkomst });
  // Berichten over dit overleg komen dan ook in de taal die hij al leest.
  if (uitkomst.kind === 'toegevoegd' && gedaante.taal === undefined && taal !== 'nl')
    await kring.regio.onthoudTaal(gedaante.verzoeker, losVan(kring, herkomst), taal);
  return uitkomst;
}

type Kandidaat = { readonly account: Account; readonly wie: Webverzoeker; readonly code: Uitnodigingscode };

async function kanErbij(kring: Kring, { account, wie, code }: Kandidaat): Promise<boolean> {
  if (code.doel !== 'eerste-keer' || !zelfdeSoortMens(wie.soort, code.persoonSoort)) return false;
  const gedaante = await gezinsgedaante(kring, code.persoon);
  if (gedaante === null || !zelfdeSoortMens(wie.soort, gedaante.verzoeker.soort)) return false;
  if (!(await isZonderInlog(kring.pool, code.persoon))) return false;
  if (code.inlogIndex === null || timingSafeEqual(code.inlogIndex, account.inlogIndex)) return true;
  await telMisser(kring.pool, code.id);
  return false;
}

type Soort = Webverzoeker['soort'];
const VOLWASSEN: ReadonlySet<Soort> = new Set<Soort>(['ouder', 'steunpersoon']);

/** Een volwassene opent nooit de zaak van de jongere zelf, en wie werkt heeft een account van zijn werk. */
const zelfdeSoortMens = (wie: Soort, ander: Soort): boolean =>
  wie === 'jongere' ? ander === 'jongere' : VOLWASSEN.has(wie) && VOLWASSEN.has(ander);

type Koppelwens = {
  readonly eigenaar: Eigenaar;
  readonly account: Account;
  readonly code: Uitnodigingscode;
  readonly gedaante: { readonly verzoeker: Gezinslid };
};

async function koppel(
  kring: Kring,
  client: pg.PoolClient,
  { eigenaar, account, code, gedaante: { verzoeker } }: Koppelwens,
): Promise<Toevoeging> {
  const { sessie, wie, herkomst } = eigenaar;
  const nu = kring.klok();
  const { persoon } = code;
  await vergrendelPersoon(client, sessie.persoon);
  await vergrendelPersoon(client, persoon);
  if (!(await houdSessie(client, sessie.id))) return { kind: 'verlopen' };
  if (!(await isZonderInlog(client, persoon)) || !(await verbruikCode(client, code.id, nu))) return { kind: 'mis' };
  await insertKoppeling(client, { account: account.id, persoon, nu });
  const los = losVan(kring, herkomst);
  await kring.regio.log(verzoeker, los, gebruikt({ soort: 'uitnodigingscode', id: code.id }));
  // Wat er met een account gebeurt, leest de houder op de pagina van zijn account, en hij krijgt er bericht van.
  await kring.regio.log(wie, herkomst, gebruikt({ soort: 'account', id: account.id }), sessie.persoon);
  const wissel = await gaVerder(kring, client, { sessie, wie: verzoeker, herkomst: los });
  if (wissel === null) throw new Error('een vastgehouden sessie eindigde');
  return { kind: 'toegevoegd', ...wissel };
}

const gebruikt = (object: { readonly soort: string; readonly id: string }): Logregel => ({
  code: 'code-gebruikt',
  uitkomst: 'gelukt',
  object,
  betrokkenen: [],
});
