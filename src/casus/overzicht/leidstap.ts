import { leiderVanType } from '../../overlegtype/keur-kader.ts';
import type { Stap } from '../../web/onderdelen/index.ts';
import { casusadres } from '../adressen.ts';
import { leidtTijdelijk } from '../regie.ts';
import type { Stappenstof } from './stappenstof.ts';

/** Wie aanmeldde voor een ander, draagt over zodra iemand van de partij die leidt bevestigde (fn 16, T25-09). */
export function leidstap(stof: Stappenstof): readonly Stap[] {
  const { feiten } = stof;
  if (!leidtTijdelijk(feiten)) return [];
  const wie = leiderVanType(feiten.overlegtype.inhoud);
  const vanLeider = feiten.deelnemers.filter((d) => d.actief && d.partijId === feiten.casus.procesregiepartij);
  const klaar = vanLeider.find((d) => d.bevestigdOp !== null);
  const titel = `Draag de procesregie over aan ${klaar === undefined ? wie : stof.naamVan(klaar)}`;
  if (klaar !== undefined)
    return [
      {
        stand: 'open',
        titel,
        toelichting: `Volgens het overlegtype leidt ${wie}. Wie aanmeldde, leidt alleen de aanmelding.`,
        artikelen: ['T25-09', 'fn 16'],
        ...(stof.isRegie ? { handeling: { label: 'Draag over', naar: casusadres(feiten.casus.id).procesregie } } : {}),
      },
    ];
  const wacht = vanLeider.length === 0 ? `Nodig eerst iemand van ${wie} uit.` : 'Kan na het bevestigen.';
  return [{ stand: 'later', titel, toelichting: wacht, artikelen: ['T25-09', 'fn 16'] }];
}
