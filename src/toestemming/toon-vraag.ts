import type { Casusopening } from '../casus/aanmelding/meld-casus-aan.ts';
import type { CasusFeiten } from '../casus/feiten.ts';
import { type Geopend, logkop, NIET_GEVONDEN, type NietGevonden, openCasus } from '../casus/open-casus.ts';
import { type Regie, regieVan } from '../casus/regie.ts';
import { inTransactie, type Tx } from '../db/transactie.ts';
import type { Gezinslid } from '../db/verzoeker.ts';
import { legVast } from '../logboek/leg-vast.ts';
import { findPartijenOpId } from '../partij/partij.queries.ts';
import type { Ondertekenaar, Soort } from '../regels/index.ts';
import type { Vorm } from '../web/aanspreekvorm.ts';
import type { Taalcode } from '../web/taal.ts';
import { kenmerkVan } from './beantwoord-toestemming.ts';
import { bronGever, isVerlaten } from './gevolgen.ts';
import { type Intrekking, leesIntrekkingen } from './intrekkingen.ts';
import { isErToestemming, laadToestemmingen, type Vraagfeit } from './stand.ts';
import { antwoordrecht, tekenaarsVoor, watTelt } from './tekenaars.ts';
import {
  type Antwoordrij,
  findEigenAntwoorden,
  findVraag,
  findVragenVan,
  type Vraagrij,
} from './toestemming.queries.ts';
import { openVragen } from './vraaginhoud.ts';
import { tekstIn, type Vraagtekst, versieIn } from './vraagtekst.ts';

/** Een eigen antwoord zoals het nu geldt. */
export type EigenAntwoord = {
  readonly id: string;
  readonly deelnemer: string;
  readonly soort: Soort;
  readonly antwoord: 'ja' | 'nee';
  readonly op: Date;
  readonly ingetrokkenOp: Date | null;
  readonly herkomst: 'zelf' | 'papier';
  readonly betwist: boolean;
};

/** Een vraag zoals een ondertekenaar haar leest: letterlijk de tekst die bewaard is. */
export type Leesbaar = {
  readonly vraag: string;
  readonly kenmerk: string;
  readonly vorm: Vorm;
  /** In de taal van de lezer. */
  readonly tekst: Vraagtekst;
  readonly taal: Taalcode;
  /** De vraag zoals de gever haar schreef: in elke taal dezelfde woorden. */
  readonly vraagstuk: string;
  readonly tekstHash: string;
  /** Met de taal erin. */
  readonly tekstVersie: string;
  /** De tekst waaronder het laatste antwoord staat, in de taal waarin die is gelezen; null zonder antwoord. */
  readonly getekend: { readonly tekst: Vraagtekst; readonly taal: Taalcode; readonly versie: string } | null;
  readonly partij: string;
  /** Wie een intrekking aan de telefoon vastlegt: de partij die vroeg, of als die er niet meer zit de partij die leidt (6d). */
  readonly bel: { readonly partij: string; readonly telefoon: string };
  readonly gevraagdOp: Date;
  readonly als: Ondertekenaar;
  /** Onwaar: een mening die wordt opgeschreven en niets tegenhoudt (Bijl 5-l). */
  readonly tekent: boolean;
  /** Wie er op deze dag moeten tekenen. */
  readonly tekenaars: readonly Ondertekenaar[];
  readonly voorbij: boolean;
  /** Is er (nog) geen geldige toestemming? Hetzelfde of een ander zweeg, nee zei of introk (Bijl 5-a). */
  readonly geenGeldige: boolean;
  readonly antwoorden: readonly EigenAntwoord[];
};

export type Leesvraaguitkomst =
  | { readonly kind: 'vraag'; readonly vraag: Leesbaar; readonly regie: Regie }
  | { readonly kind: 'beslist-niet'; readonly regie: Regie }
  | NietGevonden;

/** Toont een vraag om toestemming aan wie mag tekenen of zijn mening mag geven. Een ander leest de tekst niet (Bijl 5-a). */
export async function toonVraag(
  opening: Casusopening<Gezinslid>,
  { casus, vraag, taal = 'nl' }: { readonly casus: string; readonly vraag: string; readonly taal?: Taalcode },
): Promise<Leesvraaguitkomst> {
  return inTransactie(
    { ...opening, slot: { casus, slot: 'delen' }, logregel: 'verplicht' },
    async (tx): Promise<Leesvraaguitkomst> => {
      const geopend = await openCasus(tx, casus, 'toestemming-ingezien');
      if (geopend === null) return NIET_GEVONDEN;
      const rij = await findVraag(tx, { casus, vraag });
      const kop = {
        ...logkop(geopend.feiten),
        code: 'toestemming-ingezien',
        object: { soort: 'toestemmingsvraag', id: vraag },
      } as const;
      const regie = await regieVan(tx, geopend.feiten);
      const leesbaar = rij === undefined ? [] : await maakLeesbaar(tx, geopend, { rijen: [rij], taal, regie });
      const [eerste] = leesbaar;
      await legVast(tx, {
        ...kop,
        uitkomst: eerste === undefined ? 'geweigerd' : 'gelukt',
        ...(rij === undefined ? {} : { bronPartij: rij.gever_partij_id }),
      });
      if (rij === undefined) return NIET_GEVONDEN;
      return eerste === undefined ? { kind: 'beslist-niet', regie } : { kind: 'vraag', vraag: eerste, regie };
    },
  );
}

export type EigenAntwoorden =
  | {
      readonly kind: 'antwoorden';
      readonly vragen: readonly Leesbaar[];
      /** Zegt dat eerdere antwoorden niet meer tellen, omdat de jongere nu zelf beslist (Bijl 5-k). */
      readonly beslistNietMeer: boolean;
      /** Wat ontvangers deden nadat deze lezer introk; nooit na de intrekking van een ander (Bijl 5-a). */
      readonly intrekkingen: readonly Intrekking[];
      readonly regie: Regie;
    }
  | NietGevonden;

/** De eigen antwoorden in een casus, nieuwste vraag eerst, ook van vragen die voorbij zijn. Nooit die van een ander. */
export async function toonAntwoorden(
  opening: Casusopening<Gezinslid>,
  { casus, taal = 'nl' }: { readonly casus: string; readonly taal?: Taalcode },
): Promise<EigenAntwoorden> {
  return inTransactie(
    { ...opening, slot: { casus, slot: 'delen' }, logregel: 'verplicht' },
    async (tx): Promise<EigenAntwoorden> => {
      const geopend = await openCasus(tx, casus, 'toestemming-ingezien');
      if (geopend === null) return NIET_GEVONDEN;
      const rijen = await findVragenVan(tx, casus);
      const regie = await regieVan(tx, geopend.feiten);
      const leesbaar = await maakLeesbaar(tx, geopend, { rijen, taal, regie });
      const ooit = await findEigenAntwoorden(tx, { casus, persoon: geopend.stoel.persoon });
      await legVast(tx, { ...logkop(geopend.feiten), code: 'toestemming-ingezien', uitkomst: 'gelukt' });
      const vragen = leesbaar.filter((vraag) => vraag.antwoorden.length > 0 || !vraag.voorbij);
      const beslistNietMeer = ooit.some((a) => !leesbaar.some((vraag) => vraag.vraag === a.vraag_id));
      const intrekkingen = (await leesIntrekkingen(tx, geopend.feiten)).filter((i) => i.van === geopend.stoel.persoon);
      return { kind: 'antwoorden', vragen, beslistNietMeer, intrekkingen, regie };
    },
  );
}

async function maakLeesbaar(
  tx: Tx,
  { feiten, stoel }: Geopend,
  { rijen, taal, regie }: { readonly rijen: readonly Vraagrij[]; readonly taal: Taalcode; readonly regie: Regie },
): Promise<readonly Leesbaar[]> {
  const metRecht = rijen.map((rij) => ({
    rij,
    gever: bronGever(feiten, rij),
    recht: antwoordrecht(feiten, bronGever(feiten, rij), stoel.persoon),
  }));
  const mijn = metRecht.filter(({ recht }) => recht.kind !== 'geen');
  const mijnRijen = mijn.map(({ rij }) => rij);
  const inhouden = await openInhouden(tx, feiten, mijnRijen);
  const antwoorden = await findEigenAntwoorden(tx, { casus: feiten.casus.id, persoon: stoel.persoon });
  const geldig = await leesGeldig(tx, feiten);
  const partijen = await findPartijenOpId(
    tx,
    mijnRijen.map((rij) => rij.gever_partij_id),
  );
  return mijn.flatMap(({ rij, gever, recht }, i) => {
    const inhoud = inhouden[i] ?? null;
    if (inhoud === null || recht.kind === 'geen') return [];
    const vorm: Vorm = recht.als === 'jongere' ? 'je' : 'u';
    const eigen = watTelt(
      recht,
      antwoorden.filter((a) => a.vraag_id === rij.id),
    );
    const inTaal = (gelezen: Taalcode) => ({
      tekst: tekstIn(inhoud.tekst, { vorm, taal: gelezen }),
      taal: gelezen,
      versie: versieIn(rij.tekst_versie, gelezen),
    });
    const nu = inTaal(taal);
    return [
      {
        vraag: rij.id,
        kenmerk: kenmerkVan(rij.id),
        vorm,
        tekst: nu.tekst,
        taal,
        vraagstuk: inhoud.vraagstuk,
        tekstHash: rij.tekst_hash.toString('hex'),
        tekstVersie: nu.versie,
        getekend: eigen[0] === undefined ? null : inTaal(eigen[0].taal),
        partij: gever.partijNaam ?? '',
        bel: isVerlaten(feiten, rij)
          ? { partij: regie.partij, telefoon: regie.telefoon }
          : { partij: gever.partijNaam ?? '', telefoon: partijen.get(rij.gever_partij_id)?.telefoon ?? '' },
        gevraagdOp: rij.gevraagd_op,
        als: recht.als,
        tekent: recht.kind === 'tekent',
        tekenaars: tekenaarsVoor(feiten, gever),
        voorbij: isVoorbij(feiten, rij),
        geenGeldige: !geldig.has(rij.id) && !isVoorbij(feiten, rij),
        antwoorden: eigen.map(alsAntwoord),
      },
    ];
  });
}

const openInhouden = (tx: Tx, { betrokkene }: CasusFeiten, rijen: readonly Vraagrij[]) =>
  openVragen(
    tx,
    rijen.map((rij) => ({
      vraag: rij.id,
      casus: rij.casus_id,
      geverPartij: rij.gever_partij_id,
      betrokkene: betrokkene.id,
      envelop: rij.inhoud,
    })),
  );

/** De vragen waarvoor nu een toestemming geldt. Van een ander blijkt hieruit alleen of alles samen genoeg is (Bijl 5-a). */
async function leesGeldig(tx: Tx, feiten: CasusFeiten): Promise<ReadonlySet<string>> {
  const toestemmingen = await laadToestemmingen(tx, feiten.casus.id);
  const gever = (vraag: Vraagfeit) => bronGever(feiten, { gever_deelnemer_id: vraag.geverDeelnemer });
  const geldt = (vraag: Vraagfeit) => isErToestemming({ feiten, toestemmingen, gever: gever(vraag), vraag });
  return new Set(toestemmingen.vragen.filter(geldt).map(({ id }) => id));
}

function isVoorbij({ casus }: CasusFeiten, rij: Vraagrij): boolean {
  return rij.vervallen_op !== null || casus.status === 'gesloten';
}

function alsAntwoord(rij: Antwoordrij): EigenAntwoord {
  return {
    id: rij.id,
    deelnemer: rij.deelnemer_id,
    soort: rij.soort,
    antwoord: rij.antwoord,
    op: rij.op,
    ingetrokkenOp: rij.ingetrokken_op,
    herkomst: rij.herkomst,
    betwist: rij.betwist_op !== null,
  };
}
