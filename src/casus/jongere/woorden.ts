import type { Onderwijs } from '../../regels/index.ts';
import type { Kerndeel } from '../kern.ts';

export const ONDERWIJSWOORDEN: Readonly<Record<Exclude<Onderwijs, 'geen'>, string>> = {
  po: 'basisschool',
  sbo: 'school voor speciaal basisonderwijs',
  so: 'school voor speciaal onderwijs',
  vo: 'school voor voortgezet onderwijs',
  vso: 'school voor voortgezet speciaal onderwijs',
  mbo: 'mbo-school',
};

export const KERNDEELWOORDEN: Readonly<Record<Kerndeel, string>> = {
  geboortedatum: 'geboortedatum',
  school: 'school',
  wilsbekwaam: 'of de jongere zelf kan beslissen',
  'langdurig-verzuim': 'of langdurig verzuim dreigt',
};
