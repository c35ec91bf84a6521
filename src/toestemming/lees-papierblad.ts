import type { Casusopening } from '../casus/aanmelding/meld-casus-aan.ts';
import { type Casuskop, gelezenMetKop, leesKop } from '../casus/casuskop.ts';
import { type Geopend, logkop, NIET_GEVONDEN, type NietGevonden, openAlsDeelnemer } from '../casus/open-casus.ts';
import { inTransactie, type Tx } from '../db/transactie.ts';
import type { Medewerker } from '../db/verzoeker.ts';
import { legVast } from '../logboek/leg-vast.ts';
import { functieLabel } from '../partij/functies.ts';
import { findAanstellingenBij } from '../partij/partij.queries.ts';
import { naamUit, openNamen } from '../partij/personen.ts';
import type { Ondertekenaar } from '../regels/index.ts';
import { kenmerkVan } from './beantwoord-toestemming.ts';
import { bronGever, isEigenVraag } from './gevolgen.ts';
import { heeftBetwist } from './papier.queries.ts';
import { antwoordrecht, leeftijdsgroepVan, persoonVoor } from './tekenaars.ts';
import { findAntwoordenVoor, findVraag, type Vraagrij } from './toestemming.queries.ts';
import { openVragen } from './vraaginhoud.ts';
import type { Tekstpaar, Vraagtekst } from './vraagtekst.ts';
import { TEKENAARNAMEN } from './woorden.ts';

/** Iemand van dezelfde partij die het getekende papier kan hebben gezien. */
export type Getuige = { readonly persoon: string; readonly naam: string; readonly functie: string };

/** Alles voor het formulier van een ondertekenaar: om te printen, en om over te nemen. */
export type Papierblad = {
  readonly kop: Casuskop;
  readonly vraag: string;
  readonly kenmerk: string;
  readonly partij: string;
  readonly als: Ondertekenaar;
  /** Wie tekent, zoals de collega die overneemt hem kent; op het formulier zelf staat geen naam. */
  readonly wie: string;
  /** Onwaar: een mening van 12 tot 16 jaar, die wordt bewaard en niets tegenhoudt (Bijl 5-l). */
  readonly tekent: boolean;
  /** De jongere is 16 of ouder en beslist zelf (Bijl 5-k). */
  readonly beslistZelf: boolean;
  /** De Nederlandse tekst: daaraan neemt een collega het formulier over. */
  readonly tekst: Vraagtekst;
  readonly teksten: Tekstpaar;
  /** De vraag zoals de gever haar schreef, in elke taal gelijk. */
  readonly vraagstuk: string;
  readonly tekstHash: string;
  readonly tekstVersie: string;
  readonly gevraagdOp: Date;
  readonly getuigen: readonly Getuige[];
  readonly afdruk: { readonly door: string; readonly op: Date };
};

export type Papierbladuitkomst =
  | { readonly kind: 'blad'; readonly blad: Papierblad }
  | { readonly kind: 'kan-niet'; readonly reden: 'voorbij' | 'tekent-niet' | 'antwoordde-zelf' | 'betwist' }
  | NietGevonden;

type Wens = { readonly casus: string; readonly vraag: string; readonly als: Ondertekenaar };

/** Leest het formulier van een ondertekenaar, alleen voor de partij die de vraag stelde (Bijl 5-a). */
export async function leesPapierblad(opening: Casusopening<Medewerker>, wens: Wens): Promise<Papierbladuitkomst> {
  const slot = { casus: wens.casus, slot: 'delen' } as const;
  return inTransactie({ ...opening, slot, logregel: 'verplicht' }, async (tx): Promise<Papierbladuitkomst> => {
    const geopend = await openAlsDeelnemer(tx, wens.casus, 'toestemming-ingezien');
    if (geopend === null) return NIET_GEVONDEN;
    const vraag = await findVraag(tx, wens);
    const uitkomst = await maakBlad(tx, { geopend, vraag, als: wens.als });
    await legVast(tx, {
      ...logkop(geopend.feiten),
      code: 'toestemming-ingezien',
      uitkomst: uitkomst.kind === 'blad' ? 'gelukt' : 'geweigerd',
      object: { soort: 'toestemmingsvraag', id: wens.vraag },
      ...(uitkomst.kind === 'blad'
        ? { bronPartij: geopend.stoel.partijId, categorieen: gelezenMetKop(uitkomst.blad.kop) }
        : {}),
    });
    return uitkomst;
  });
}

type Werk = { readonly geopend: Geopend; readonly vraag: Vraagrij | undefined; readonly als: Ondertekenaar };

async function maakBlad(tx: Tx, { geopend, vraag, als }: Werk): Promise<Papierbladuitkomst> {
  const { feiten, stoel } = geopend;
  if (vraag === undefined || !isEigenVraag(geopend, vraag)) return NIET_GEVONDEN;
  if (vraag.vervallen_op !== null || feiten.casus.status === 'gesloten') return { kind: 'kan-niet', reden: 'voorbij' };
  const persoon = persoonVoor(feiten, als);
  const gever = bronGever(feiten, vraag);
  const recht = persoon === undefined ? null : antwoordrecht(feiten, gever, persoon);
  if (persoon === undefined || recht === null || recht.kind === 'geen')
    return { kind: 'kan-niet', reden: 'tekent-niet' };
  if (await heeftBetwist(tx, { vraag: vraag.id, persoon })) return { kind: 'kan-niet', reden: 'betwist' };
  const eerder = await findAntwoordenVoor(tx, { casus: feiten.casus.id, partij: vraag.gever_partij_id });
  if (eerder.some((a) => a.vraag_id === vraag.id && a.persoon_id === persoon && a.herkomst === 'zelf'))
    return { kind: 'kan-niet', reden: 'antwoordde-zelf' };
  const [inhoud] = await openVragen(tx, [
    {
      vraag: vraag.id,
      casus: vraag.casus_id,
      geverPartij: vraag.gever_partij_id,
      betrokkene: feiten.betrokkene.id,
      envelop: vraag.inhoud,
    },
  ]);
  if (!inhoud) return { kind: 'kan-niet', reden: 'voorbij' };
  const { getuigen, ik, wie } = await leesMensen(tx, { partij: vraag.gever_partij_id, ik: stoel.persoon, persoon });
  return {
    kind: 'blad',
    blad: {
      kop: await leesKop(tx, geopend),
      vraag: vraag.id,
      kenmerk: kenmerkVan(vraag.id),
      partij: gever.partijNaam ?? '',
      als,
      // De naam van de jongere is een gegeven van soort a; wie tekent, is hier genoeg.
      wie: als === 'jongere' ? TEKENAARNAMEN.jongere : wie,
      tekent: recht.kind === 'tekent',
      beslistZelf: als === 'jongere' && ['16-17', '18+'].includes(leeftijdsgroepVan(feiten)),
      tekst: inhoud.tekst[als === 'jongere' ? 'je' : 'u'],
      teksten: inhoud.tekst,
      vraagstuk: inhoud.vraagstuk,
      tekstHash: vraag.tekst_hash.toString('hex'),
      tekstVersie: vraag.tekst_versie,
      gevraagdOp: vraag.gevraagd_op,
      getuigen,
      afdruk: { door: ik, op: tx.nu },
    },
  };
}

type Mensen = { readonly getuigen: readonly Getuige[]; readonly ik: string; readonly wie: string };

async function leesMensen(
  tx: Tx,
  { partij, ik, persoon }: { readonly partij: string; readonly ik: string; readonly persoon: string },
): Promise<Mensen> {
  const collegas = (await findAanstellingenBij(tx, partij)).filter((a) => a.rol === 'medewerker');
  const namen = await openNamen(tx, [ik, persoon, ...collegas.map((a) => a.persoon)]);
  const getuigen = [...new Map(collegas.filter((a) => a.persoon !== ik).map((a) => [a.persoon, a])).values()]
    .map((a) => ({ persoon: a.persoon, naam: naamUit(namen, a.persoon), functie: functieLabel(a.functie) }))
    .toSorted((a, b) => a.naam.localeCompare(b.naam, 'nl'));
  return { getuigen, ik: naamUit(namen, ik), wie: naamUit(namen, persoon) };
}
