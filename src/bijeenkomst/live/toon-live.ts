import type { Casusopening } from '../../casus/aanmelding/meld-casus-aan.ts';
import { type Casuskop, gelezenMetKop, leesKop } from '../../casus/casuskop.ts';
import type { CasusFeiten } from '../../casus/feiten.ts';
import { logkop } from '../../casus/open-casus.ts';
import { gedeeldZegel, openEen } from '../../casus/zegels.ts';
import { inTransactie, type Tx } from '../../db/transactie.ts';
import type { Medewerker } from '../../db/verzoeker.ts';
import { findGegevens } from '../../gegeven/gegeven.queries.ts';
import { gekregenAls } from '../../gegeven/lijst/toon-gegevens.ts';
import { type Mens, noemMensen } from '../../gegeven/mensen.ts';
import { naambron, perBron } from '../../gegeven/per-bron.ts';
import { findVerstrekkingen } from '../../gegeven/verstrekking.queries.ts';
import {
  bronstoel,
  type GeenZitting,
  isEigen,
  legVergeefsVast,
  openZitting,
  type Zitting,
} from '../../gegeven/zitting.ts';
import { legVast } from '../../logboek/leg-vast.ts';
import { oordeelVoorLog } from '../../logboek/oordeel-voor-log.ts';
import { doetMee } from '../../plan/open-plan.ts';
import { leesPlanstand, type Planstand } from '../../plan/planstap.ts';
import type { Doel, LijstCategorie, Oordeel } from '../../regels/index.ts';
import { findVerslagen } from '../../verslag/verslag.queries.ts';
import { findPlekken, findPlekVan } from '../agenda/agenda.queries.ts';
import { findBesluiten } from '../besluit/besluit.queries.ts';
import { type Besluit, openBesluiten } from '../besluit/besluittekst.ts';
import {
  findBijeenkomst,
  findBijeenkomsten,
  findUitnodigingen,
  type Gelezenbijeenkomst,
} from '../bijeenkomst.queries.ts';
import { bepaaltVoorOuders } from '../genodigden.ts';
import { type Naamstand, naamstandVan } from '../naamstand.ts';
import { metPlaats } from '../plaats.ts';
import { schuilnaam } from '../zonder-naam.ts';
import { type Aanwezigheidstand, findAanwezigheid } from './aanwezigheid.queries.ts';
import { isGeweestOfVandaag } from './venster.ts';

/** Iemand aan tafel in deze plek. */
export type Livemens = {
  readonly mens: Mens;
  readonly ik: boolean;
  readonly antwoord: 'komt' | 'komt-niet' | null;
  readonly stand: Aanwezigheidstand | null;
  /** Kan een actie op zich nemen: doet mee aan het overleg (PH-3a). */
  readonly kanActie: boolean;
  /** Ging intussen van tafel; staat hier nog omdat er al iets over diens aanwezigheid vastligt. */
  readonly weg: boolean;
};

export type Livegegeven = {
  readonly id: string;
  readonly categorie: LijstCategorie;
  readonly doel: Doel;
  readonly bron: Mens;
};

/** Wat er in een plek op tafel ligt, voor deze lezer. */
export type Livebeeld = {
  readonly kop: Casuskop;
  readonly naam: Exclude<Naamstand['kind'], 'mag-niet'>;
  readonly voorwaarden: Oordeel['voorwaarden'];
  /** Hoe de jongere hier heet: voornaam en leeftijd, initialen, of een schuilnaam zolang er zonder naam wordt gepraat. */
  readonly jongere: string;
  readonly vraag: string | null;
  /** De jongere bepaalt wat er met de ouders wordt besproken (E-02). */
  readonly bepaaltVoorOuders: boolean;
  readonly bijeenkomst: Omit<Gelezenbijeenkomst, 'plaats'> & { readonly plaats: string };
  readonly plan: Planstand;
  readonly gegevens: readonly Livegegeven[];
  readonly tafel: readonly Livemens[];
  readonly vandaag: readonly Besluit[];
  /** Het verslag van deze bijeenkomst is vastgesteld: wat nu nog wordt vastgelegd, hoort er niet bij. */
  readonly verslagVast: boolean;
  readonly vorige: { readonly op: Date; readonly besluiten: readonly Besluit[] } | null;
  /** Acties van nog eerder die openstaan. */
  readonly openActies: readonly Besluit[];
  readonly ik: string;
  readonly isRegie: boolean;
  /** Alleen voor wie de agenda maakte. */
  readonly agenda: { readonly id: string; readonly vorige: Naarplek | null; readonly volgende: Naarplek | null } | null;
  readonly nu: Date;
};
/** Wie hier een naam heeft, op id van de deelnemer. */
export const mensenVan = ({ tafel }: Pick<Livebeeld, 'tafel'>): ReadonlyMap<string, Mens> =>
  new Map(tafel.map(({ mens }) => [mens.deelnemer, mens]));

export type Naarplek = { readonly casus: string; readonly bijeenkomst: string };

export type Liveuitkomst =
  | { readonly kind: 'live'; readonly beeld: Livebeeld }
  /** De jongere mag hier nu ook zonder naam niet aan de orde komen: alle redenen, zonder inhoud. */
  | { readonly kind: 'mag-niet'; readonly oordeel: Oordeel; readonly kenmerk: string }
  /** De casus sloot (PH-6), of de bijeenkomst is afgezegd: er ligt niets meer op tafel. */
  | { readonly kind: 'gesloten' | 'afgezegd' }
  | GeenZitting;

/**
 * Opent wat er in een bijeenkomst op tafel ligt (T25-07). Eerst wordt gewogen of en hoe de jongere hier aan de orde mag komen, dan
 * elk gegeven en besluit voor deze lezer. Wie alleen voor deze plek komt, ziet dit rond de afspraak en daarbuiten niets.
 */
export async function toonLive(
  opening: Casusopening<Medewerker>,
  plek: { readonly casus: string; readonly bijeenkomst: string },
): Promise<Liveuitkomst> {
  return inTransactie(
    { ...opening, slot: { casus: plek.casus, slot: 'delen' }, logregel: 'verplicht' },
    async (tx): Promise<Liveuitkomst> => {
      const geopend = await openZitting(tx, plek.casus);
      if (geopend.kind !== 'zitting') {
        await legVergeefsVast(tx, { code: 'bijeenkomst-ingezien', casus: plek.casus });
        return geopend;
      }
      return openPlek(tx, geopend.zitting, plek.bijeenkomst);
    },
  );
}

async function openPlek(tx: Tx, zitting: Zitting, bijeenkomst: string): Promise<Liveuitkomst> {
  const { feiten, stoel } = zitting;
  const casus = feiten.casus.id;
  const rij = await findBijeenkomst(tx, { casus, bijeenkomst });
  const gevraagd = (await findUitnodigingen(tx, casus)).filter((u) => u.bijeenkomst_id === bijeenkomst);
  const kop = {
    ...logkop(feiten),
    code: 'bijeenkomst-ingezien',
    object: { soort: 'bijeenkomst', id: bijeenkomst },
  } as const;
  const { plek } = stoel;
  const gesloten = feiten.casus.status === 'gesloten';
  const hiervoor = rij !== undefined && (plek === undefined || (plek.bijeenkomst === bijeenkomst && plek.open));
  if (!hiervoor || gesloten || rij.afgezegd_op !== null) {
    await legVast(tx, { ...kop, uitkomst: 'geweigerd' });
    if (hiervoor && gesloten) return { kind: 'gesloten' };
    return { kind: hiervoor && rij.afgezegd_op !== null ? 'afgezegd' : 'niet-gevonden' };
  }
  const genodigd = new Set(gevraagd.map((u) => u.persoon_id));
  const naam = naamstandVan({ feiten, op: rij.op, genodigd, kanaal: zitting.kanaal });
  const oordeel = oordeelVoorLog(naam.vraag, naam.oordeel);
  if (naam.kind === 'mag-niet') {
    await legVast(tx, { ...kop, uitkomst: 'geweigerd', oordeel });
    return { kind: 'mag-niet', oordeel: naam.oordeel, kenmerk: feiten.casus.kenmerk };
  }
  const beeld = await maakBeeld(tx, zitting, { rij, gevraagd, naam: { ...naam, kind: naam.kind } });
  await legVast(tx, {
    ...kop,
    uitkomst: 'gelukt',
    oordeel,
    ...naambron(feiten),
    categorieen: gelezenMetKop(beeld.kop),
  });
  await legGegevensVast(tx, feiten, { kop, beeld });
  return { kind: 'live', beeld };
}

type Stof = {
  readonly rij: Gelezenbijeenkomst;
  readonly gevraagd: Awaited<ReturnType<typeof findUitnodigingen>>;
  readonly naam: Naamstand & { readonly kind: Livebeeld['naam'] };
};

async function maakBeeld(tx: Tx, zitting: Zitting, { rij, gevraagd, naam }: Stof): Promise<Livebeeld> {
  const { feiten, stoel } = zitting;
  const { id: casus, procesregiepartij } = feiten.casus;
  const geopend = await leesKop(tx, { feiten, stoel });
  const opNaam = naam.kind === 'op-naam';
  const { vraag, sluitgrond: _, ...heel } = geopend;
  const kop: Casuskop = opNaam ? heel : { ...heel, naam: null, jongere: 'de jongere', aanspreek: schuilnaam(feiten) };
  const [bijeenkomst] = await metPlaats(tx, { casus, procesregiepartij }, [rij]);
  if (bijeenkomst === undefined) throw new Error('een bijeenkomst zonder plaats');
  const eerder = (await findBijeenkomsten(tx, casus)).filter((b) => b.op < rij.op && isGeweestOfVandaag(b, tx.nu));
  const besluiten = await openBesluiten(tx, zitting, await findBesluiten(tx, casus));
  const [laatste] = eerder;
  const vanVoor = new Set(eerder.slice(1).map((b) => b.id));
  return {
    kop,
    naam: naam.kind,
    voorwaarden: naam.oordeel.voorwaarden,
    jongere: kop.aanspreek,
    vraag: opNaam ? vraag : await openVraagZonderNaam(tx, zitting, rij),
    bepaaltVoorOuders: bepaaltVoorOuders(feiten, rij.op),
    bijeenkomst,
    plan: await leesPlanstand(tx, zitting.feiten),
    gegevens: await leesGegevens(tx, zitting, { opNaam, besluiten }),
    tafel: await leesTafel(tx, zitting, { rij, gevraagd, opNaam }),
    vandaag: besluiten.filter((b) => b.bijeenkomst_id === rij.id),
    verslagVast: (await findVerslagen(tx, casus)).some((v) => v.bijeenkomst_id === rij.id && v.vastgesteld_op !== null),
    vorige:
      laatste === undefined
        ? null
        : { op: laatste.op, besluiten: besluiten.filter((b) => b.bijeenkomst_id === laatste.id) },
    openActies: besluiten.filter((b) => vanVoor.has(b.bijeenkomst_id) && b.stand === 'open'),
    ik: stoel.persoon,
    isRegie: stoel.procesregisseur,
    agenda: await leesAgenda(tx, rij.id),
    nu: tx.nu,
  };
}

async function openVraagZonderNaam(tx: Tx, { feiten }: Zitting, rij: Gelezenbijeenkomst): Promise<string | null> {
  if (rij.vraag_zonder_naam === null) return null;
  const { id: casus, procesregiepartij } = feiten.casus;
  const zegel = gedeeldZegel({ casus, procesregiepartij, veld: 'bijeenkomst.vraag', record: rij.id });
  return openEen(tx, { ...zegel, envelop: rij.vraag_zonder_naam });
}

/** Welke gegevens deze lezer nu mag lezen, zonder hun tekst: lezen is een eigen handeling. Tekst van besluiten staat er al. */
async function leesGegevens(
  tx: Tx,
  zitting: Zitting,
  { opNaam, besluiten }: { readonly opNaam: boolean; readonly besluiten: readonly Besluit[] },
): Promise<readonly Livegegeven[]> {
  const { feiten } = zitting;
  const alTeLezen = new Set(besluiten.flatMap((b) => b.gegeven_id ?? []));
  const mensen = await noemMensen(tx, zitting);
  const rijen = (await findGegevens(tx, feiten.casus.id)).filter(
    (rij) => rij.status === 'ingebracht' && !alTeLezen.has(rij.id) && (opNaam || rij.categorie !== 'a'),
  );
  const verstrekkingen = await findVerstrekkingen(tx, feiten.casus.id);
  return rijen
    .filter((rij) => isEigen(zitting, rij) || gekregenAls(zitting, rij, verstrekkingen) !== null)
    .map((rij): Livegegeven => {
      const { id, categorie, doel } = rij;
      return { id, categorie, doel, bron: mensen.mens(bronstoel(feiten, rij)) };
    });
}

async function leesTafel(
  tx: Tx,
  zitting: Zitting,
  {
    rij,
    gevraagd,
    opNaam,
  }: { readonly rij: Gelezenbijeenkomst; readonly gevraagd: Stof['gevraagd']; readonly opNaam: boolean },
): Promise<readonly Livemens[]> {
  const { feiten, stoel } = zitting;
  const mensen = await noemMensen(tx, zitting);
  const standen = new Map(
    (await findAanwezigheid(tx, feiten.casus.id))
      .filter((a) => a.bijeenkomst_id === rij.id)
      .map((a) => [a.deelnemer_id, a.stand]),
  );
  return feiten.deelnemers
    .filter((d) => d.actief || standen.has(d.id))
    .map((d): Livemens => {
      const mens = mensen.mens(d);
      return {
        // De naam van een ouder zegt ook om wie het gaat.
        mens: opNaam || d.soort === 'medewerker' ? mens : { ...mens, naam: mens.rol },
        ik: d.id === stoel.id,
        antwoord: gevraagd.find((u) => u.persoon_id === d.persoon)?.antwoord ?? null,
        stand: standen.get(d.id) ?? null,
        kanActie: d.actief && doetMee(feiten, d),
        weg: !d.actief,
      };
    });
}

async function leesAgenda(tx: Tx, bijeenkomst: string): Promise<Livebeeld['agenda']> {
  const plek = await findPlekVan(tx, bijeenkomst);
  if (plek === undefined) return null;
  const plekken = (await findPlekken(tx, plek.agenda_id)).flatMap((p): readonly Naarplek[] =>
    p.casus_id === null || p.bijeenkomst_id === null ? [] : [{ casus: p.casus_id, bijeenkomst: p.bijeenkomst_id }],
  );
  const hier = plekken.findIndex((p) => p.bijeenkomst === bijeenkomst);
  return { id: plek.agenda_id, vorige: plekken[hier - 1] ?? null, volgende: plekken[hier + 1] ?? null };
}

/** Een regel per bron van wie hier een besluit is gelezen; wat alleen genoemd staat, is nog niet gelezen. */
async function legGegevensVast(
  tx: Tx,
  feiten: CasusFeiten,
  { kop, beeld }: { readonly kop: Omit<Parameters<typeof legVast>[1], 'uitkomst'>; readonly beeld: Livebeeld },
): Promise<void> {
  const gelezen = [...beeld.vandaag, ...(beeld.vorige?.besluiten ?? []), ...beeld.openActies].flatMap(({ gegeven }) =>
    gegeven === null || gegeven.eigen ? [] : [gegeven.rij],
  );
  for (const { bron, rijen } of perBron(feiten, gelezen))
    await legVast(tx, {
      ...kop,
      uitkomst: 'gelukt',
      ...bron,
      categorieen: [...new Set(rijen.map((rij) => rij.categorie))],
    });
}
