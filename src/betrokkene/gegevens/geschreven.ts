import { nederlands } from '../../document/taaldeel.ts';
import type { Mens } from '../../gegeven/mensen.ts';

/** Woorden van iemand aan tafel in een document. Een medewerker schrijft Nederlands; in welke taal het gezin schreef, weten wij niet. */
export const geschrevenDoor = ({ soort }: Pick<Mens, 'soort'>, tekst: string): string =>
  soort === 'medewerker' ? nederlands(tekst) : tekst;
