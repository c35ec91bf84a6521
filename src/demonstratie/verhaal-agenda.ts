import { maakAgenda } from '../bijeenkomst/agenda/maak-agenda.ts';
import { toonDag } from '../bijeenkomst/agenda/toon-dag.ts';
import { verstuurAgenda } from '../bijeenkomst/agenda/verstuur-plek.ts';
import { alsCollega, type Verteller, verwacht } from './vertel.ts';

/**
 * Vandaag zit Femke aan tafel over twee jongeren na elkaar, elk met eigen mensen. Komt na de verhalen van beide: wat hier gebeurt,
 * gebeurde het laatst.
 */
export async function vertelAgenda(v: Verteller): Promise<void> {
  v.reis.naar(2, '10:00');
  const { leidbaar } = await toonDag(alsCollega(v, 'femke'));
  const mdo = leidbaar.filter(({ overlegtype }) => overlegtype === 'mdo');
  const agenda = v.omgeving.ids();
  const casussen = mdo.map(({ casus }) => casus);
  const wens = { agenda, begintOp: v.reis.over(0, '11:00'), plaats: 'Kompas College, kamer 2.04', minutenPerPlek: 25 };
  verwacht(await maakAgenda(alsCollega(v, 'femke'), { ...wens, casussen }), 'gemaakt');
  const verstuurd = await verstuurAgenda(alsCollega(v, 'femke'), { agenda, casussen });
  for (const { uitkomst } of verstuurd) verwacht(uitkomst, 'gepland');
}
