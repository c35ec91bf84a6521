import { leesKop } from '../../casus/casuskop.ts';
import type { CasusFeiten } from '../../casus/feiten.ts';
import { type Geopend, logkop, raakAan } from '../../casus/open-casus.ts';
import { gedeeldZegel } from '../../casus/zegels.ts';
import type { Tx } from '../../db/transactie.ts';
import { kanaalVan } from '../../gegeven/oordeel/weeg.ts';
import { verzegelTekst } from '../../kluis/teksten.ts';
import { legVast } from '../../logboek/leg-vast.ts';
import { oordeelVoorLog } from '../../logboek/oordeel-voor-log.ts';
import { openNamen } from '../../partij/personen.ts';
import type { Oordeel } from '../../regels/index.ts';
import { planTaak } from '../../taak/taken.ts';
import { findBijeenkomst, insertBijeenkomst } from '../bijeenkomst.queries.ts';
import { type Genodigden, genodigdenVoor, twaalfdeVerjaardag } from '../genodigden.ts';
import { zetHorenOpDag } from '../horen.ts';
import { naamstandVan } from '../naamstand.ts';
import { verzegelPlaats } from '../plaats.ts';
import type { Bijeenkomstwens } from '../plan-bijeenkomst.ts';
import { haalNamenWeg } from '../zonder-naam.ts';

export type Geplandof =
  | { readonly kind: 'gepland'; readonly bijeenkomst: string; readonly horen: boolean }
  /** Deze mensen moeten worden uitgenodigd maar zijn nog niet geinformeerd; zij zouden voor niets een bericht krijgen. */
  | { readonly kind: 'eerst-informeren'; readonly personen: readonly string[] }
  /** Ook zonder naam mag deze jongere hier niet aan de orde komen. */
  | { readonly kind: 'mag-niet'; readonly oordeel: Oordeel }
  | { readonly kind: 'kan-niet'; readonly reden: 'verleden' | 'gesloten' };

/** Wat er gebeurde, en wie een bericht zonder inhoud hoort te krijgen. */
export type Inplanning = { readonly uitkomst: Geplandof; readonly berichtVoor: readonly string[] };

/** Plant een bijeenkomst in een casus die al voor de procesregisseur openstaat, in de lopende transactie; legt zelf vast. */
export async function planIn(tx: Tx, geopend: Geopend, wens: Bijeenkomstwens): Promise<Inplanning> {
  const { feiten, stoel } = geopend;
  const kop = { ...logkop(feiten), code: 'bijeenkomst-gepland' } as const;
  const genodigden = genodigdenVoor(feiten, wens.op);
  if ((await findBijeenkomst(tx, wens)) !== undefined) {
    await legVast(tx, { ...kop, uitkomst: 'gelukt', object: { soort: 'bijeenkomst', id: wens.bijeenkomst } });
    return { uitkomst: { kind: 'gepland', bijeenkomst: wens.bijeenkomst, horen: genodigden.horen }, berichtVoor: [] };
  }
  const verhindering = keur(tx, feiten, { wens, genodigden });
  if (verhindering !== null) {
    await legVast(tx, { ...kop, uitkomst: 'geweigerd', ...verhindering.regel });
    return { uitkomst: verhindering.uitkomst, berichtVoor: [] };
  }
  await schrijf(tx, geopend, { wens, genodigden });
  await legVast(tx, { ...kop, uitkomst: 'gelukt', object: { soort: 'bijeenkomst', id: wens.bijeenkomst } });
  await raakAan(tx, wens.casus);
  return {
    uitkomst: { kind: 'gepland', bijeenkomst: wens.bijeenkomst, horen: genodigden.horen },
    berichtVoor: genodigden.personen.filter((persoon) => persoon !== stoel.persoon),
  };
}

type Werk = { readonly wens: Bijeenkomstwens; readonly genodigden: Genodigden };

function keur(tx: Tx, feiten: CasusFeiten, { wens, genodigden }: Werk) {
  const zonder = (uitkomst: Exclude<Geplandof, { kind: 'gepland' }>) => ({ uitkomst, regel: {} });
  if (feiten.casus.status === 'gesloten') return zonder({ kind: 'kan-niet', reden: 'gesloten' });
  if (wens.op <= tx.nu) return zonder({ kind: 'kan-niet', reden: 'verleden' });
  const { zonderStoel, personen } = genodigden;
  if (zonderStoel.length === 0) return null;
  if (wens.zonderNaam !== true) return zonder({ kind: 'eerst-informeren', personen: zonderStoel });
  const stand = naamstandVan({ feiten, op: wens.op, genodigd: new Set(personen), kanaal: kanaalVan(tx.herkomst) });
  if (stand.kind !== 'mag-niet') return null;
  return {
    uitkomst: { kind: 'mag-niet', oordeel: stand.oordeel } as const,
    regel: { oordeel: oordeelVoorLog(stand.vraag, stand.oordeel) },
  };
}

async function schrijf(tx: Tx, geopend: Geopend, { wens, genodigden }: Werk): Promise<void> {
  const { feiten, stoel } = geopend;
  const { casus, bijeenkomst } = wens;
  const plek = { bijeenkomst, casus, procesregiepartij: feiten.casus.procesregiepartij, volgnummer: 0 };
  await insertBijeenkomst(
    tx,
    {
      id: bijeenkomst,
      casus,
      op: wens.op,
      duurMinuten: wens.duurMinuten,
      plaats: await verzegelPlaats(tx.omgeving.kluis, plek, wens.plaats),
      vraagZonderNaam: await verzegelVraag(tx, geopend, bijeenkomst),
      door: stoel.persoon,
    },
    genodigden.personen,
  );
  await zetHorenOpDag(tx, geopend, { erbij: genodigden.horen });
  const uitnodigen = { casus, voor: stoel.persoon, soort: 'jongere-uitnodigen' } as const;
  if (genodigden.wordtTwaalf !== null) await planTaak(tx, { ...uitnodigen, voorDatum: twaalfdeVerjaardag(feiten) });
}

/**
 * De vraag van de casus zonder de namen die de regie kent, apart verzegeld: wie aanschuift kan de namen er niet uit halen. Altijd,
 * want ook later kan er weer zonder naam gepraat moeten worden, als er een organisatie bijkomt.
 */
async function verzegelVraag(tx: Tx, geopend: Geopend, bijeenkomst: string): Promise<Buffer | null> {
  const { feiten } = geopend;
  const kop = await leesKop(tx, geopend);
  if (kop.vraag === null) return null;
  const namen = await openNamen(
    tx,
    feiten.gezag.map((g) => g.persoon),
  );
  const tekst = haalNamenWeg(kop.vraag, { jongere: kop.naam, gezin: [...namen.values()].map(({ naam }) => naam) });
  const { id: casus, procesregiepartij } = feiten.casus;
  const zegel = gedeeldZegel({ casus, procesregiepartij, veld: 'bijeenkomst.vraag', record: bijeenkomst });
  return verzegelTekst(tx.omgeving.kluis, { ...zegel, tekst });
}
