import type { Weergavebron } from '../gegeven/weergave.tsx';
import { tijdIn } from '../web/tijd-in-taal.ts';
import type { Lezer } from '../web/vertaler.ts';
import { maakTaal } from './teksten/teksten.ts';
import { functieBij, naamIn } from './verbinden.ts';
import { DOELWOORDEN_EN } from './wie-keek/logzinnen.en.ts';
import { DOELWOORDEN } from './wie-keek/logzinnen.nl.ts';

/** Wat er bij het gezin om een gegeven heen staat: van wie, feit of mening, van wanneer, waarvoor, en hoe lang. */
export function gezinsweergave({ bron, aard, brondatum, doel }: Weergavebron, lezer: Lezer) {
  const taal = maakTaal(lezer, null);
  const functie = bron.soort === 'medewerker' ? functieBij(lezer.code, bron.functie, bron.partijNaam) : null;
  const doelwoord = doel === null ? undefined : (lezer.code === 'nl' ? DOELWOORDEN : DOELWOORDEN_EN)[lezer.vorm][doel];
  const boven = [
    taal('gegeven.van', { naam: [naamIn(lezer, bron), functie].filter((deel) => deel !== null).join(', ') }),
    aard === null ? '' : taal(`gegevens.${aard}`),
    brondatum === null ? '' : taal('gegeven.dag', { dag: tijdIn(lezer.code).datumVoluit(brondatum) }),
  ];
  return {
    boven: boven.filter((deel) => deel !== '').join(' · '),
    waarvoor: doelwoord === undefined ? '' : taal('gegeven.waarvoor', { doel: doelwoord }),
    nodig: taal('gegeven.nodig'),
    slot: taal('gegeven.slot'),
  };
}
