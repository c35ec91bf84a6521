import { legAanwezigheidVast } from '../bijeenkomst/leg-aanwezigheid-vast.ts';
import { type Besluitwens, legBesluitVast } from '../bijeenkomst/leg-besluit-vast.ts';
import { maakAgenda } from '../bijeenkomst/maak-agenda.ts';
import { planBijeenkomst } from '../bijeenkomst/plan-bijeenkomst.ts';
import { toonDag } from '../bijeenkomst/toon-dag.ts';
import { verstuurAgenda } from '../bijeenkomst/verstuur-plek.ts';
import { alsCollega, bekend, feitenVan, type Tafel, type Verteller, verwacht } from './vertel.ts';

/**
 * Vandaag zit Femke aan tafel over twee jongeren na elkaar, elk met eigen mensen; over Lotte is twee weken geleden ook gepraat.
 * Komt na de verhalen van beide: wat hier gebeurt, gebeurde het laatst.
 */
export async function vertelAgenda(v: Verteller): Promise<void> {
  v.reis.naar(18, '09:00');
  const { leidbaar } = await toonDag(alsCollega(v, 'femke'));
  const mdo = leidbaar.filter(({ overlegtype }) => overlegtype === 'mdo');
  const lotte = bekend(
    mdo.find(({ label }) => label.startsWith('Lotte')),
    'de casus van Lotte',
  ).casus;
  await vertelEerderGesprek({ v, casus: lotte, regie: 'femke', gezin: new Map() });
  v.reis.naar(2, '10:00');
  const agenda = v.omgeving.ids();
  const casussen = mdo.map(({ casus }) => casus);
  const wens = { agenda, begintOp: v.reis.over(0, '11:00'), plaats: 'Kompas College, kamer 2.04', minutenPerPlek: 25 };
  verwacht(await maakAgenda(alsCollega(v, 'femke'), { ...wens, casussen }), 'gemaakt');
  const verstuurd = await verstuurAgenda(alsCollega(v, 'femke'), { agenda, casussen });
  for (const { uitkomst } of verstuurd) verwacht(uitkomst, 'gepland');
}

/** Een gesprek dat geweest is: wie er was, een besluit, en wat twee mensen zouden doen. */
async function vertelEerderGesprek(tafel: Tafel): Promise<void> {
  const { v, casus } = tafel;
  const bijeenkomst = v.omgeving.ids();
  const wens = {
    bijeenkomst,
    casus,
    op: v.reis.over(-10, '12:00'),
    duurMinuten: 40,
    plaats: 'Kompas College, kamer 2.04',
  };
  verwacht(await planBijeenkomst(alsCollega(v, 'femke'), wens), 'gepland');
  v.reis.naar(10, '12:10');
  const { deelnemers } = await feitenVan(tafel);
  const aanTafel = deelnemers.filter((d) => d.actief);
  const standen = aanTafel.map((d) => ({ deelnemer: d.id, stand: 'aanwezig' as const }));
  verwacht(await legAanwezigheidVast(alsCollega(v, 'femke'), { casus, bijeenkomst, standen }), 'vastgelegd');
  const legVast = async (tekst: string, actie: Besluitwens['actie']): Promise<void> => {
    const besluit = { besluit: v.omgeving.ids(), casus, bijeenkomst, actie, inhoud: { soort: 'raam', tekst } } as const;
    verwacht(await legBesluitVast(alsCollega(v, 'femke'), besluit), 'vastgelegd');
  };
  const jongere = bekend(
    aanTafel.find((d) => d.soort === 'jongere'),
    'de stoel van Lotte',
  );
  const femke = bekend(
    aanTafel.find((d) => d.procesregisseur),
    'wie leidt',
  );
  const datum = v.reis.over(3, '12:00').toISOString().slice(0, 10);
  await legVast('De lessen beginnen drie weken lang om tien uur. Daarna kijken we samen terug.', null);
  await legVast('Maakt het nieuwe rooster en stuurt het rond.', { voor: femke.id, datum });
  await legVast('Kiest twee vakken om mee te beginnen.', { voor: jongere.id, datum });
}
