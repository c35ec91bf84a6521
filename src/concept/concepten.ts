import { type Herkomst, inTransactie, type Omgeving, type Tx } from '../db/transactie.ts';
import { hoedanigheidVan, persoonVan, type Verzoeker } from '../db/verzoeker.ts';
import type { Plaats } from '../kluis/soorten.ts';
import { openTeksten, verzegelTekst } from '../kluis/teksten.ts';
import type { SleutelVerwijzing } from '../kluis/verwijzing.ts';
import { type Bladconcepten, CONCEPT, type Concept, type Concepten, delenVan } from '../web/concept.ts';
import type { Velden } from '../web/route.ts';
import { CSRF_VELD } from '../web/verzoek-context.tsx';
import {
  findConcept,
  findConceptenOp,
  insertConcept,
  kentCasus,
  leegConcept,
  leegOudeConcepten,
  updateConcept,
} from './concept.queries.ts';
import { leesPlek, type Plek } from './plekken.ts';

export { leegConceptenVan } from './concept.queries.ts';

type Opening = { readonly omgeving: Omgeving; readonly verzoeker: Verzoeker; readonly herkomst: Herkomst };

export type Bewaaruitkomst =
  | { readonly kind: 'bewaard'; readonly versie: number; readonly op: Date }
  /** In een ander venster is intussen iets bewaard of verzonden; dat blijft staan. */
  | { readonly kind: 'intussen-gewijzigd' }
  | { readonly kind: 'te-groot' }
  | { readonly kind: 'niet-gevonden' };

const MEESTE_BYTES = 64 * 1024;
const BEWAARDAGEN = 30;
const DAG = 24 * 60 * 60 * 1000;

/** Hoort bij het formulier en niet bij wat iemand schreef. */
const EIGEN_VELDEN: ReadonlySet<string> = new Set([CSRF_VELD, CONCEPT.plek, CONCEPT.versie]);

/**
 * Bewaart wat iemand tot nu toe typte, als niemand anders het intussen veranderde. Er komt geen logregel van: wie zijn eigen
 * tekst schrijft, leest niets over een ander, en een regel per tien seconden zou "wie keek" onleesbaar maken. Delen doet dat wel.
 */
export async function bewaarConcept(
  opening: Opening,
  { plek: formulier, versie, velden }: { readonly plek: string; readonly versie: number; readonly velden: Velden },
): Promise<Bewaaruitkomst> {
  const plek = leesPlek(formulier);
  const persoon = persoonVan(opening.verzoeker);
  if (plek === null || persoon === null) return { kind: 'niet-gevonden' };
  const tekst = JSON.stringify(Object.fromEntries(Object.entries(velden).filter(([naam]) => !EIGEN_VELDEN.has(naam))));
  if (Buffer.byteLength(tekst) > MEESTE_BYTES) return { kind: 'te-groot' };
  return inEigen(opening, async (tx): Promise<Bewaaruitkomst> => {
    if (!(await kentCasus(tx, plek.casus))) return { kind: 'niet-gevonden' };
    const wens = { casus: plek.casus, plek: sleutelVan(plek, opening), persoon, versie, tekst };
    const gelukt = await schrijf(tx, wens);
    return gelukt ? { kind: 'bewaard', versie: versie + 1, op: tx.nu } : { kind: 'intussen-gewijzigd' };
  });
}

async function schrijf(
  tx: Tx,
  wens: Pick<Plek, 'casus'> & {
    readonly plek: string;
    readonly persoon: string;
    readonly versie: number;
    readonly tekst: string;
  },
): Promise<boolean> {
  const rij = await findConcept(tx, wens);
  if ((rij?.versie ?? 0) !== wens.versie) return false;
  const id = rij?.id ?? tx.nieuwId();
  const zegel = zegelVan({ persoon: wens.persoon, casus: wens.casus, id, versie: wens.versie + 1 });
  const inhoud = await verzegelTekst(tx.omgeving.kluis, { ...zegel, tekst: wens.tekst });
  return rij === undefined
    ? insertConcept(tx, { id, persoon: wens.persoon, casus: wens.casus, plek: wens.plek, inhoud })
    : updateConcept(tx, { id, versie: wens.versie, inhoud });
}

/** Wat er van de formulieren op dit adres is bewaard; null als daar niets wordt bewaard. */
export async function leesConcepten(opening: Opening, adres: string): Promise<Bladconcepten | null> {
  const plek = leesPlek(adres);
  const persoon = persoonVan(opening.verzoeker);
  if (plek === null || plek.over !== null || persoon === null) return null;
  return inEigen(opening, async (tx) => {
    const rijen = await findConceptenOp(tx, { plek: sleutelVan(plek, opening), persoon });
    const kent = rijen.some(({ inhoud }) => inhoud !== null) && (await kentCasus(tx, plek.casus));
    const concepten: Concept[] = [];
    for (const rij of rijen) concepten.push(await openConcept(tx, { adres, persoon, kent, rij }));
    return { adres, concepten };
  });
}

type Bewaard = {
  readonly adres: string;
  readonly persoon: string;
  /** Kent deze persoon de casus nog? Anders komt er niets terug. */
  readonly kent: boolean;
  readonly rij: Awaited<ReturnType<typeof findConceptenOp>>[number];
};

async function openConcept(tx: Tx, { adres, persoon, kent, rij }: Bewaard): Promise<Concept> {
  const { over } = delenVan(rij.plek);
  const plek = over === null ? adres : `${adres}#${over}`;
  const leeg = { plek, versie: rij.versie, velden: null, van: null, verzonden: false };
  if (!kent || rij.inhoud === null || isTeOud(rij.bewaard_op, tx.nu)) return leeg;
  const zegel = zegelVan({ persoon, casus: rij.casus_id, id: rij.id, versie: rij.versie });
  const [tekst] = await openTeksten(tx.omgeving.kluis, [{ ...zegel, envelop: rij.inhoud }]);
  if (tekst === undefined || tekst === null) return leeg;
  return { ...leeg, velden: JSON.parse(tekst) as Velden, van: rij.bewaard_op };
}

/** Gooit het concept van dit formulier weg: het is verzonden, of de schrijver begint opnieuw. */
export async function wisConcept(opening: Opening, formulier: string): Promise<void> {
  const plek = leesPlek(formulier);
  const persoon = persoonVan(opening.verzoeker);
  if (plek === null || persoon === null) return;
  await inEigen(opening, (tx) => leegConcept(tx, { plek: sleutelVan(plek, opening), persoon }));
}

/** Maakt elke dag leeg wat dertig dagen bleef liggen of bij een gesloten casus hoort. */
export async function ruimConceptenOp(omgeving: Omgeving): Promise<number> {
  const opening: Opening = {
    omgeving,
    verzoeker: { soort: 'systeem', handeling: 'opruimen' },
    herkomst: { verzoek: omgeving.ids(), kanaal: 'werker' },
  };
  return inEigen(opening, (tx) => leegOudeConcepten(tx, new Date(tx.nu.getTime() - BEWAARDAGEN * DAG)));
}

/** De concepten zoals de weblaag ze kent. */
export function maakConcepten(omgeving: Omgeving): Concepten {
  return {
    lees: (wie, adres) => leesConcepten({ omgeving, ...wie }, adres),
    wis: (wie, plek) => wisConcept({ omgeving, ...wie }, plek),
  };
}

/**
 * Waaronder een concept is bewaard. Wie voor twee taken van een gemeente werkt, vindt bij de ene niet wat hij voor de andere aan het
 * schrijven was (ADR 0048).
 */
function sleutelVan({ adres, over }: Plek, { verzoeker }: Pick<Opening, 'verzoeker'>): string {
  const hoedanigheid = hoedanigheidVan(verzoeker);
  return `${adres}${hoedanigheid === null ? '' : ` ${hoedanigheid}`}${over === null ? '' : `#${over}`}`;
}

const isTeOud = (op: Date, nu: Date): boolean => nu.getTime() - op.getTime() > BEWAARDAGEN * DAG;

function inEigen<T>(opening: Opening, werk: (tx: Tx) => Promise<T>): Promise<T> {
  return inTransactie({ ...opening, slot: 'geen', logregel: 'geen' }, werk);
}

type Zegelplek = {
  readonly persoon: string;
  readonly casus: string | null;
  readonly id: string;
  readonly versie: number;
};

function zegelVan({ persoon, casus, id, versie }: Zegelplek): { verwijzing: SleutelVerwijzing; plaats: Plaats } {
  return {
    verwijzing: { klasse: 'persoon', persoon },
    plaats: { eigenaar: persoon, casus, categorie: 'concept', record: id, versie },
  };
}
