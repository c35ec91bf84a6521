import type { Casusopening } from '../casus/aanmelding/meld-casus-aan.ts';
import { bronnenVan, wiensTaak } from '../casus/bronnen.ts';
import { type Casuskop, gelezenMetKop, leesKop } from '../casus/casuskop.ts';
import type { Deelnemerfeit } from '../casus/feiten.ts';
import {
  type Geopend,
  isBevestigd,
  logkop,
  NIET_GEVONDEN,
  type NietGevonden,
  openAlsDeelnemer,
} from '../casus/open-casus.ts';
import { isZelfdeBron } from '../casus/zelfde-bron.ts';
import { inTransactie, type Tx } from '../db/transactie.ts';
import type { Medewerker } from '../db/verzoeker.ts';
import { findGegevens, type Gegevenrij } from '../gegeven/gegeven.queries.ts';
import { findVerstrekkingen } from '../gegeven/verstrekking.queries.ts';
import { bronstoel, isEigen, isZelfIngebracht } from '../gegeven/zitting.ts';
import { legVast } from '../logboek/leg-vast.ts';
import { naamUit, openNamen } from '../partij/personen.ts';
import type { LijstCategorie } from '../regels/index.ts';
import { isVanAndereTaak } from './collega-antwoordt.ts';
import { isWeigergrond, type Weigergrond } from './gronden.ts';
import { type Deelstand, VERLENGREDENEN } from './soorten.ts';
import { laatsteDag, laatsteDagNaVerlengen, type Verlenging, verlengingVan } from './termijn.ts';
import { standVan, type Verzoekstand } from './toon-verzoeken.ts';
import { type Deelrij, findDelen, findMeldingen, findVerzoeken, type Verzoekrij } from './verzoek.queries.ts';
import { leesWoorden } from './woorden.ts';

/** Een partij en hoe het met haar deel staat; zonder wat zij schreef. */
export type Partijstand = {
  readonly partij: string;
  readonly stand: Deelstand;
  /** De dag waarop een verlengd deel klaar moet zijn. */
  readonly verlengdTot: string | null;
};

/** Een andere taak van dezelfde gemeente, en wie daar nu voor aan tafel zit. Wat die taak inbracht, ook hoeveel, staat er niet bij. */
export type AndereTaak = { readonly taak: string; readonly wie: readonly string[] };

/** Een eigen gegeven dat iemand bij inzage kan vrijgeven. */
export type Vrijgave = {
  readonly gegeven: string;
  readonly soort: LijstCategorie;
  readonly brondatum: string | null;
  /** `leest`: de vrager leest dit al. `collega`: een collega met dezelfde taak bracht het in, en alleen die kan het geven (3.4f). */
  readonly stand: 'vrij' | 'leest' | 'collega';
};

export type Partijverzoek = Verzoekstand & {
  /** Wie vroeg; alleen voor wie een deel heeft. */
  readonly vrager: string | null;
  /** De vraag zelf; alleen voor wie een deel heeft. */
  readonly tekst: string | null;
  /** Het gegeven waar het om gaat, als dat van de eigen bron is; van een andere taak van de gemeente alleen welke taak (ADR 0048). */
  readonly over:
    | {
        readonly kind: 'eigen';
        readonly gegeven: string;
        readonly soort: LijstCategorie;
        readonly brondatum: string | null;
      }
    | ({ readonly kind: 'andere-taak' } & AndereTaak)
    | null;
  /** Met wie deze lezer een antwoord over alles afspreekt: dat geldt voor de hele gemeente. */
  readonly andereTaken: readonly AndereTaak[];
  /** Het deel waarop deze lezer antwoordt of antwoordde. */
  readonly mijn: {
    readonly deel: string;
    readonly partij: string;
    readonly stand: Deelstand;
    readonly grond: Weigergrond | null;
    readonly woorden: string | null;
    /** Een collega schreef het antwoord voor een andere taak: de woorden zijn dan niet voor deze lezer. */
    readonly vanAndereTaak: boolean;
    /** De regie schrijft op wat een partij zonder iemand aan tafel liet weten. */
    readonly namens: boolean;
    readonly uiterlijk: string;
    readonly teLaat: boolean;
    readonly verlengd: Verlenging | null;
    /** De laatste dag als deze partij vandaag verlengt; null als dat niet (meer) kan. */
    readonly naVerlengen: string | null;
  } | null;
  readonly vrijgaven: readonly Vrijgave[];
  /** Van alle partijen; alleen voor de regie. */
  readonly partijen: readonly Partijstand[];
  /** Waarover de regie beslist: hoort de ander hiervan (E-14)? */
  readonly meldingen: readonly {
    readonly id: string;
    readonly wie: string;
    readonly stand: 'gemeld' | 'wacht' | 'achtergehouden';
  }[];
};

export type Partijverzoeken =
  | { readonly kind: 'verzoeken'; readonly kop: Casuskop; readonly verzoeken: readonly Partijverzoek[] }
  | NietGevonden;

/** De verzoeken waarop een partij antwoordt, en voor de regie van elk verzoek de stand zonder inhoud (13.2). */
export async function toonPartijverzoeken(
  opening: Casusopening<Medewerker>,
  { casus }: { readonly casus: string },
): Promise<Partijverzoeken> {
  const slot = { casus, slot: 'delen' } as const;
  return inTransactie({ ...opening, slot, logregel: 'verplicht' }, async (tx): Promise<Partijverzoeken> => {
    const geopend = await openAlsDeelnemer(tx, casus, 'verzoek-ingezien');
    if (geopend === null) return NIET_GEVONDEN;
    const kop = await leesKop(tx, geopend);
    const verzoeken = await leesVerzoeken(tx, geopend);
    await legVast(tx, {
      ...logkop(geopend.feiten),
      code: 'verzoek-ingezien',
      uitkomst: 'gelukt',
      bronPartij: opening.verzoeker.partij,
      categorieen: gelezenMetKop(kop),
    });
    return { kind: 'verzoeken', kop, verzoeken };
  });
}

type Stof = {
  readonly geopend: Geopend;
  readonly namen: Awaited<ReturnType<typeof openNamen>>;
  readonly delen: readonly Deelrij[];
  readonly gegevens: readonly Gegevenrij[];
  readonly leest: ReadonlySet<string>;
};

async function leesVerzoeken(tx: Tx, geopend: Geopend): Promise<readonly Partijverzoek[]> {
  const { feiten, stoel } = geopend;
  const casus = feiten.casus.id;
  const rijen = await findVerzoeken(tx, casus);
  const delen = await findDelen(tx, casus);
  const meldingen = stoel.procesregisseur ? await findMeldingen(tx, casus) : [];
  const gegevens = await findGegevens(tx, casus);
  const verstrekkingen = await findVerstrekkingen(tx, casus);
  const namen = await openNamen(tx, [
    ...rijen.map((r) => r.van_persoon_id),
    ...meldingen.map((m) => m.persoon_id),
    ...feiten.deelnemers.flatMap((d) => (d.partijId === stoel.partijId ? [d.persoon] : [])),
  ]);
  const beelden: Partijverzoek[] = [];
  for (const rij of rijen) {
    const leest = verstrekkingen.filter((v) => v.aan_persoon_id === rij.van_persoon_id && v.status === 'actief');
    const stof: Stof = { geopend, namen, delen, gegevens, leest: new Set(leest.map((v) => v.gegeven_id)) };
    const mijn = mijnDeel(stof, rij.id);
    const eigen = mijn !== undefined && mijn.partij_id === stoel.partijId;
    const woorden = await leesWoorden(tx, feiten, rij.id);
    const over = overVan(stof, rij.gegeven_id);
    beelden.push({
      ...standVan(tx, rij, delen),
      vrager: eigen ? naamUit(namen, rij.van_persoon_id) : null,
      tekst: eigen ? (woorden.get(null) ?? null) : null,
      over,
      andereTaken: eigen && rij.gegeven_id === null ? andereTakenVan(stof) : [],
      mijn:
        mijn === undefined
          ? null
          : {
              ...deelbeeld(stof, mijn, { over, woorden: woorden.get(mijn.id) ?? null }),
              ...deeltermijn(tx, rij, mijn),
            },
      vrijgaven: eigen && rij.recht === 'inzage' ? vrijgavenVan(stof) : [],
      partijen: stoel.procesregisseur
        ? delen
            .filter((d) => d.verzoek_id === rij.id)
            .map((d) => ({ partij: d.partij, stand: d.stand, verlengdTot: verlengdTot(rij, d) }))
        : [],
      meldingen: meldingen
        .filter((m) => m.verzoek_id === rij.id)
        .map((m) => ({ id: m.id, wie: naamUit(namen, m.persoon_id), stand: m.stand })),
    });
  }
  return beelden;
}

/** Het deel waarop deze lezer antwoordt: dat van de eigen partij, of bij de regie van een partij die niemand meer aan tafel heeft. */
function mijnDeel({ geopend, delen }: Stof, verzoek: string): Deelrij | undefined {
  const { feiten, stoel } = geopend;
  const van = delen.filter((d) => d.verzoek_id === verzoek);
  const eigen = van.find((d) => d.partij_id === stoel.partijId);
  if (!stoel.procesregisseur || eigen?.stand === 'open') return eigen;
  const verlaten = van.find(
    (d) => d.stand === 'open' && !feiten.deelnemers.some((lid) => lid.partijId === d.partij_id && lid.actief),
  );
  return verlaten ?? eigen;
}

type Mijn = NonNullable<Partijverzoek['mijn']>;
type Deeltermijn = Pick<Mijn, 'uiterlijk' | 'teLaat' | 'verlengd' | 'naVerlengen'>;

function deelbeeld(
  { geopend: { stoel } }: Stof,
  deel: Deelrij,
  { over, woorden }: Pick<Partijverzoek, 'over'> & Pick<Mijn, 'woorden'>,
): Omit<Mijn, keyof Deeltermijn> {
  const vanAndereTaak = over?.kind === 'andere-taak' && deel.stand !== 'open' && deel.beantwoord_door !== stoel.persoon;
  return {
    deel: deel.id,
    partij: deel.partij,
    stand: deel.stand,
    grond: isWeigergrond(deel.grond) ? deel.grond : null,
    woorden: vanAndereTaak ? null : woorden,
    vanAndereTaak,
    namens: deel.partij_id !== stoel.partijId,
  };
}

function deeltermijn({ vandaag }: Pick<Tx, 'vandaag'>, { ontvangen_op: op }: Verzoekrij, deel: Deelrij): Deeltermijn {
  const verlengd = verlengingVan(deel);
  const uiterlijk = laatsteDag(op, verlengd);
  const [reden] = VERLENGREDENEN;
  const open = deel.stand === 'open';
  return {
    uiterlijk,
    teLaat: open && vandaag > uiterlijk,
    verlengd,
    naVerlengen: open && verlengd === null ? laatsteDagNaVerlengen(op, { medegedeeldOp: vandaag, reden }) : null,
  };
}

function verlengdTot({ ontvangen_op: op }: Verzoekrij, deel: Deelrij): string | null {
  const verlengd = verlengingVan(deel);
  return verlengd === null || deel.stand !== 'open' ? null : laatsteDag(op, verlengd);
}

function overVan(stof: Stof, gegeven: string | null): Partijverzoek['over'] {
  const rij = stof.gegevens.find(({ id }) => id === gegeven);
  if (rij === undefined) return null;
  if (isVanAndereTaak(stof.geopend, rij))
    return { kind: 'andere-taak', ...taakVan(stof, bronstoel(stof.geopend.feiten, rij)) };
  if (rij.status !== 'ingebracht' || !isEigen(stof.geopend, rij)) return null;
  return { kind: 'eigen', gegeven: rij.id, soort: rij.categorie, brondatum: rij.brondatum };
}

/** De andere taken waarvoor de eigen gemeente aan deze tafel zit of zat. */
function andereTakenVan(stof: Stof): readonly AndereTaak[] {
  const { feiten, stoel } = stof.geopend;
  const anders = feiten.deelnemers.filter(
    (d) => d.partijId === stoel.partijId && d.bevestigdOp !== null && !isZelfdeBron(d, stoel),
  );
  return bronnenVan(anders).map((bron) => taakVan(stof, bron));
}

function taakVan({ geopend, namen }: Stof, bron: Pick<Deelnemerfeit, 'partijId' | 'hoedanigheid'>): AndereTaak {
  const stoelen = geopend.feiten.deelnemers.filter((d) => isZelfdeBron(d, bron));
  const [eerste] = stoelen;
  return {
    taak: eerste === undefined ? '' : wiensTaak(eerste),
    wie: stoelen.filter((d) => d.actief && isBevestigd(d)).map(({ persoon }) => naamUit(namen, persoon)),
  };
}

function vrijgavenVan({ geopend, gegevens, leest }: Stof): readonly Vrijgave[] {
  const eigen = gegevens.filter((rij) => rij.status === 'ingebracht' && isEigen(geopend, rij));
  return eigen.map((rij) => ({
    gegeven: rij.id,
    soort: rij.categorie,
    brondatum: rij.brondatum,
    stand: leest.has(rij.id) ? 'leest' : isZelfIngebracht(geopend, rij) ? 'vrij' : 'collega',
  }));
}
