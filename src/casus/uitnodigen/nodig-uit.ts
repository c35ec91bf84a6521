import { insertUitnodiging } from '../../bijeenkomst/bijeenkomst.queries.ts';
import { vertelAanTafel } from '../../convenant/vastleggen/vertel-toetreding.ts';
import { inTransactie } from '../../db/transactie.ts';
import type { Medewerker } from '../../db/verzoeker.ts';
import { legVast } from '../../logboek/leg-vast.ts';
import type { Oordeel } from '../../regels/index.ts';
import { planBerichten } from '../../taak/plan-bericht.ts';
import { planTaak } from '../../taak/taken.ts';
import { insertLidmaatschap } from '../aanmelding/aanmelding.queries.ts';
import type { Casusopening } from '../aanmelding/meld-casus-aan.ts';
import { heropenStoel, insertDeelnemer } from '../deelnemer.queries.ts';
import { logkop, NIET_GEVONDEN, type NietGevonden, openAlsRegie, raakAan } from '../open-casus.ts';
import { regelVertrek } from '../vertrek/regel-vertrek.ts';
import { isZelfdeBron } from '../zelfde-bron.ts';
import { findNaamgegeven, hervatLidmaatschap } from './nodig-uit.queries.ts';
import {
  type Genodigde,
  type Gewogen,
  INFORMEREN_EERST,
  logdeel,
  maakWeegwerk,
  type Stoelloos,
  type Weegwerk,
  weegGenodigden,
} from './weeg-genodigde.ts';

export type Uitnodigingswens = {
  readonly casus: string;
  readonly genodigden: readonly Genodigde[];
  /** Geeft na bevestigen naam en geboortedatum, als dat dan mag. */
  readonly geefNaam: boolean;
};

/** Wat er met een genodigde gebeurde. `geweigerd` draagt alle redenen; er is dan niets verstuurd. */
export type Genodigd =
  | { readonly kind: 'uitgenodigd'; readonly aanstelling: string; readonly deelnemer: string }
  /** Werkt er niet meer, zit er al, zat er voor een andere organisatie (wat hij toen inbracht is van die), of de bijeenkomst is voorbij. */
  | Stoelloos
  | {
      readonly kind: 'geweigerd';
      readonly aanstelling: string;
      readonly wie: string;
      readonly partij: string;
      readonly oordeel: Oordeel;
    };

export type Uitnodiguitkomst = { readonly kind: 'behandeld'; readonly genodigden: readonly Genodigd[] } | NietGevonden;

/**
 * Nodigt collega's van gebonden partijen uit (3.4a). Elk wordt beoordeeld zoals hij er na bevestigen zou zitten; is een
 * betrokkene nog niet over die partij geinformeerd (12.1), of kan die partij niet meedoen, dan gaat er niets uit. De genodigde
 * ziet initialen, school en soort overleg, en meer pas na bevestigen (ADR 0011).
 */
export async function nodigUit(opening: Casusopening<Medewerker>, wens: Uitnodigingswens): Promise<Uitnodiguitkomst> {
  // Een mens krijgt een stoel: twee keer verzenden wacht op elkaar.
  const slot = { casus: wens.casus, slot: 'alleen' } as const;
  return inTransactie({ ...opening, slot, logregel: 'verplicht' }, async (tx): Promise<Uitnodiguitkomst> => {
    const geopend = await openAlsRegie(tx, wens.casus, 'deelnemer-uitgenodigd');
    if (geopend === null) return NIET_GEVONDEN;
    const naam = wens.geefNaam
      ? await findNaamgegeven(tx, { casus: wens.casus, persoon: opening.verzoeker.persoon })
      : undefined;
    const werk: Werk = { ...(await maakWeegwerk(tx, geopend)), naamgegeven: naam ?? null };
    const genodigden: Genodigd[] = [];
    const partijenErbij: string[] = [];
    for await (const gewogen of weegGenodigden(werk, wens.genodigden)) {
      const genodigd = gewogen.kind === 'gewogen' ? await nodigEenUit(werk, gewogen) : gewogen;
      genodigden.push(genodigd);
      if (gewogen.kind === 'gewogen' && genodigd.kind === 'uitgenodigd') partijenErbij.push(gewogen.partij.id);
    }
    await vertelAanTafel(tx, { feiten: geopend.feiten, partijen: partijenErbij, door: opening.verzoeker.persoon });
    if (tx.geschreven.logregels === 0)
      await legVast(tx, { ...logkop(geopend.feiten), code: 'deelnemer-uitgenodigd', uitkomst: 'geweigerd' });
    await raakAan(tx, wens.casus);
    return { kind: 'behandeld', genodigden };
  });
}

type Werk = Weegwerk & { readonly naamgegeven: string | null };

async function nodigEenUit(werk: Werk, gewogen: Gewogen): Promise<Genodigd> {
  const { tx, stof } = werk;
  const { stoel, aanstelling, partij, oordeel } = gewogen;
  if (oordeel.uitkomst !== 'toegestaan') {
    await legVast(tx, {
      ...logkop(stof.feiten),
      code: 'deelnemer-uitgenodigd',
      uitkomst: 'geweigerd',
      bronPartij: werk.regie.partijId,
      oordeel: logdeel(werk, stoel, oordeel),
    });
    if (oordeel.redenen.some((reden) => reden.code === INFORMEREN_EERST)) await planVertellen(werk, partij.id);
    return { kind: 'geweigerd', aanstelling: aanstelling.id, wie: partij.naam, partij: partij.id, oordeel };
  }
  await zetStoel(werk, gewogen);
  await legVast(tx, {
    ...logkop(stof.feiten),
    code: 'deelnemer-uitgenodigd',
    uitkomst: 'gelukt',
    object: { soort: 'deelnemer', id: stoel.id },
    bronPartij: werk.regie.partijId,
    oordeel: logdeel(werk, stoel, oordeel),
  });
  return { kind: 'uitgenodigd', aanstelling: aanstelling.id, deelnemer: stoel.id };
}

/** Over een ontvanger die erbij komt, wordt opnieuw geinformeerd, en alleen daarover (12.1, 12.4b): de regie krijgt die taak. */
async function planVertellen({ tx, stof, regie }: Werk, partij: string): Promise<void> {
  const eerst = stof.feiten.informatie.length === 0;
  await planTaak(tx, {
    casus: stof.feiten.casus.id,
    voor: regie.persoon,
    voorDatum: null,
    ...(eerst ? { soort: 'betrokkenen-informeren' } : { soort: 'ontvanger-vertellen', onderwerp: partij }),
  });
}

async function zetStoel(
  { tx, stof, regie, naamgegeven }: Werk,
  { stoel, aanstelling, genodigde, opnieuw, eerder }: Gewogen,
): Promise<void> {
  const casus = stof.feiten.casus.id;
  const alleenBijeenkomst = genodigde.alleenBijeenkomst ?? null;
  // Een stoel van wie zijn functie verloor voordat iemand hem van tafel nam, is nog niet leeg: een mens zit er op een tegelijk.
  for (const oud of eerder.filter(({ id }) => id !== stoel.id))
    await regelVertrek(tx, { feiten: stof.feiten, stoel: oud, reden: 'andere-functie' });
  if (eerder.length > 0) await hervatLidmaatschap(tx, { persoon: stoel.persoon, casus });
  else await insertLidmaatschap(tx, { persoon: stoel.persoon, casus, rol: 'deelnemer' });
  if (opnieuw) {
    const { behandelrelatie, directBetrokken } = genodigde;
    await heropenStoel(tx, { deelnemer: stoel.id, behandelrelatie, directBetrokken, alleenBijeenkomst });
  } else {
    await insertDeelnemer(tx, {
      id: stoel.id,
      casus,
      persoon: stoel.persoon,
      soort: 'medewerker',
      aanstelling: aanstelling.id,
      partij: aanstelling.partij,
      procesregisseur: false,
      behandelrelatie: genodigde.behandelrelatie,
      directBetrokken: genodigde.directBetrokken,
      alleenBijeenkomst,
      door: regie.persoon,
      verklaring: null,
      bevestigd: false,
      // Een collega met dezelfde taak heeft de naam al; er valt niets te geven.
      toegezegdGegeven: isZelfdeBron(stoel, regie) ? null : naamgegeven,
    });
  }
  if (alleenBijeenkomst !== null)
    await insertUitnodiging(tx, {
      bijeenkomst: alleenBijeenkomst,
      casus,
      persoon: stoel.persoon,
    });
  await planTaak(tx, { casus, voor: stoel.persoon, soort: 'deelname-bevestigen', voorDatum: null });
  await planBerichten(tx, [stoel.persoon]);
}
