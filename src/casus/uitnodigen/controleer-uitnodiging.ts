import { findBijeenkomst } from '../../bijeenkomst/bijeenkomst.queries.ts';
import { schuilnaam } from '../../bijeenkomst/zonder-naam.ts';
import { findTeVertellenAanTafel } from '../../convenant/vastleggen/vertel-toetreding.ts';
import type { Tx } from '../../db/transactie.ts';
import type { Medewerker } from '../../db/verzoeker.ts';
import { functieLabel } from '../../partij/functies.ts';
import { findAanstellingenOpId } from '../../partij/partij.queries.ts';
import { naamUit, openNamen } from '../../partij/personen.ts';
import { type Berichtweg, leesBerichtwegen } from '../../taak/berichtweg.ts';
import type { Casusopening } from '../aanmelding/meld-casus-aan.ts';
import { praatZonderNaam } from '../casuskop.ts';
import type { Deelnemerfeit } from '../feiten.ts';
import { type Blad, leesBlad } from '../lees-blad.ts';
import type { Geopend } from '../open-casus.ts';
import { findRaamtekst } from '../overzicht/overzicht.queries.ts';
import { metHoofdletter } from '../woorden.ts';
import { gedeeldZegel, openEen } from '../zegels.ts';
import { isZelfdeBron } from '../zelfde-bron.ts';
import { findNaamgegeven } from './nodig-uit.queries.ts';
import type { Genodigd, Uitnodigingswens } from './nodig-uit.ts';
import { type Gewogen, maakWeegwerk, type Stoelloos, weegGenodigden } from './weeg-genodigde.ts';

/** Iemand die straks een uitnodiging krijgt, en wat daarbij hoort. */
export type Genodigdecontrole = {
  readonly aanstelling: string;
  readonly naam: string;
  readonly functie: string;
  readonly partij: string;
  readonly behandelt: boolean;
  readonly weg: Berichtweg;
  /** Wat deze genodigde na bevestigen over de naam van de jongere leest; `mits`: nu mag het nog niet. */
  readonly naamDaarna: 'krijgt' | 'mits' | 'eigen-organisatie' | 'niet';
};

/** Wie geen uitnodiging kan krijgen, zoals het versturen zelf het zou zeggen. */
export type NietUitTeNodigen = {
  readonly uitkomst: Exclude<Genodigd, { kind: 'uitgenodigd' }>;
  readonly naam: string;
};

export type Uitnodigcontrole = {
  readonly gaat: readonly Genodigdecontrole[];
  readonly gaatNiet: readonly NietUitTeNodigen[];
  /** Hoe de jongere heet voor wie nog niet bevestigde: initialen, of een schuilnaam (E-07). */
  readonly aanduidingen: readonly string[];
  /** Wie aan tafel zit hoort ook dat er voor het eerst een organisatie bij is (Art 18.3 (a)). */
  readonly tafelHoort: boolean;
  /** Het begin van de bijeenkomst waarvoor zij alleen komen; null voor de hele casus. */
  readonly plekOp: Date | null;
};

/**
 * Leest wat er gebeurt als deze uitnodigingen worden verstuurd: wie wat krijgt en wie niet, met dezelfde weging als het versturen.
 * Er wordt niets verstuurd en niemand krijgt een stoel.
 */
export function controleerUitnodiging(
  opening: Casusopening<Medewerker>,
  wens: Uitnodigingswens,
): Promise<Blad<Uitnodigcontrole>> {
  return leesBlad(opening, {
    casus: wens.casus,
    voor: 'regie',
    lees: (tx, geopend) => maakControle(tx, geopend, wens),
  });
}

async function maakControle(tx: Tx, geopend: Geopend, wens: Uitnodigingswens): Promise<Uitnodigcontrole> {
  const werk = await maakWeegwerk(tx, geopend);
  const gewogen: (Gewogen | Stoelloos)[] = [];
  for await (const een of weegGenodigden(werk, wens.genodigden)) gewogen.push(een);
  const kan = gewogen.flatMap((g) => (g.kind === 'gewogen' && g.oordeel.uitkomst === 'toegestaan' ? [g] : []));
  const noem = await leesNoemer(tx, wens);
  const naamgegeven = wens.geefNaam
    ? await findNaamgegeven(tx, { casus: wens.casus, persoon: geopend.stoel.persoon })
    : undefined;
  const wegen = await leesBerichtwegen(
    tx,
    kan.map(({ stoel }) => stoel.persoon),
  );
  const hoort = await findTeVertellenAanTafel(tx, {
    feiten: geopend.feiten,
    partijen: kan.map(({ partij }) => partij.id),
    door: geopend.stoel.persoon,
  });
  return {
    gaat: kan.map((g) => ({
      aanstelling: g.aanstelling.id,
      naam: noem(g.aanstelling.id),
      functie: metHoofdletter(functieLabel(g.aanstelling.functie)),
      partij: g.partij.naam,
      behandelt: g.genodigde.behandelrelatie,
      weg: wegen.get(g.stoel.persoon) ?? { langs: 'geen', aanspraak: { taal: 'nl', vorm: 'u' } },
      naamDaarna: naamDaarna(g, { uitnodiger: geopend.stoel, geeft: naamgegeven !== undefined }),
    })),
    gaatNiet: gewogen.flatMap((g) => nietUitTeNodigen(g, noem)),
    aanduidingen: await aanduidingen(tx, geopend, kan),
    tafelHoort: hoort.length > 0,
    plekOp: await leesPlek(tx, wens),
  };
}

async function leesNoemer(tx: Tx, { genodigden }: Uitnodigingswens): Promise<(aanstelling: string) => string> {
  const aanstellingen = await findAanstellingenOpId(
    tx,
    genodigden.map((g) => g.aanstelling),
  );
  const namen = await openNamen(
    tx,
    [...aanstellingen.values()].map((a) => a.persoon),
  );
  return (aanstelling) => {
    const gevonden = aanstellingen.get(aanstelling);
    return gevonden === undefined ? 'Deze collega' : naamUit(namen, gevonden.persoon);
  };
}

async function leesPlek(tx: Tx, { casus, genodigden }: Uitnodigingswens): Promise<Date | null> {
  const bijeenkomst = genodigden[0]?.alleenBijeenkomst ?? null;
  return bijeenkomst === null ? null : ((await findBijeenkomst(tx, { casus, bijeenkomst }))?.op ?? null);
}

function naamDaarna(
  { stoel, magNaam }: Gewogen,
  { uitnodiger, geeft }: { readonly uitnodiger: Deelnemerfeit; readonly geeft: boolean },
): Genodigdecontrole['naamDaarna'] {
  if (isZelfdeBron(stoel, uitnodiger)) return 'eigen-organisatie';
  if (!geeft) return 'niet';
  return magNaam ? 'krijgt' : 'mits';
}

function nietUitTeNodigen(g: Gewogen | Stoelloos, noem: (aanstelling: string) => string): readonly NietUitTeNodigen[] {
  if (g.kind !== 'gewogen') return [{ uitkomst: g, naam: noem(g.aanstelling) }];
  const { aanstelling, partij, oordeel } = g;
  if (oordeel.uitkomst === 'toegestaan') return [];
  const uitkomst = {
    kind: 'geweigerd',
    aanstelling: aanstelling.id,
    wie: partij.naam,
    partij: partij.id,
    oordeel,
  } as const;
  return [{ uitkomst, naam: noem(aanstelling.id) }];
}

async function aanduidingen(tx: Tx, { feiten }: Geopend, kan: readonly Gewogen[]): Promise<readonly string[]> {
  const { id: casus, procesregiepartij } = feiten.casus;
  const zonder = kan.map(({ stoel }) => praatZonderNaam(tx, feiten, stoel));
  const [raam] = zonder.includes(false) ? await findRaamtekst(tx, casus) : [];
  const plek = gedeeldZegel({ casus, procesregiepartij, veld: 'casus.initialen', record: casus });
  const initialen = raam === undefined ? null : await openEen(tx, { ...plek, envelop: raam.initialen });
  return [...new Set(zonder.map((schuil) => (schuil ? schuilnaam(feiten) : (initialen ?? 'Naam verwijderd'))))];
}
