import { maakCsv } from '../beheer/invoer/csv.ts';
import { artikelNaam } from '../web/onderdelen/index.ts';
import { PLICHTEN, PLICHTTEKST, type Plichtstand } from './plichten.ts';
import { standwoorden } from './plichtwoorden.ts';
import type { Nalevingblad } from './toon-naleving.ts';

const dagVan = (stand: Plichtstand): string => {
  switch (stand.kind) {
    case 'nvt':
      return '';
    case 'gedaan':
      return stand.op ?? '';
    case 'te-doen':
      return stand.voor;
    case 'te-laat':
      return stand.alleenMaand ? stand.sinds.slice(0, 7) : stand.sinds;
    default:
      return stand satisfies never;
  }
};

/** De naleving als bestand voor een rekenblad: een regel per organisatie en plicht die voor haar geldt. */
export function nalevingCsv({ regels }: Pick<Nalevingblad, 'regels'>): string {
  return maakCsv([
    ['Organisatie', 'Plicht', 'Artikel', 'Stand', 'Dag', 'Aantal'],
    ...regels.flatMap(({ naam, plichten }) =>
      PLICHTEN.flatMap((plicht) => {
        const stand = plichten[plicht];
        if (stand.kind === 'nvt') return [];
        const { naam: plichtnaam, eis } = PLICHTTEKST[plicht];
        const aantal = stand.kind === 'te-laat' && stand.aantal !== null ? String(stand.aantal) : '';
        return [[naam, plichtnaam, artikelNaam(eis), standwoorden(stand, plicht), dagVan(stand), aantal]];
      }),
    ),
  ]);
}
