const TUSSEN = /[\s./-]+/g;
/** Met een streepje tussen de delen: "casus", "nr" of een hekje, de letter van de regio, een jaar, en het volgnummer. */
const NUMMER = /^(?:(?:casus|nummer|nr|#)-?)?[a-z]?-?(?:(20\d{2})(?:-|(?=\d{4,}$)))?(\d{1,9})$/;

/**
 * Het patroon voor LIKE van een getypt casusnummer: "c-2026-3" en "20260003" zijn C-2026-0003. Zonder jaar telt het volgnummer alleen.
 * De letter telt niet mee: een regio heeft er maar een. `einde`: het volgnummer mag ook zo eindigen. Null als het geen nummer is.
 */
export function nummerpatroon(invoer: string, past: 'geheel' | 'einde' = 'geheel'): string | null {
  const [, jaar, cijfers] = NUMMER.exec(invoer.trim().toLowerCase().replace(TUSSEN, '-')) ?? [];
  if (cijfers === undefined) return null;
  const getal = cijfers.replace(/^0+(?=\d)/, '');
  const volgnummer = past === 'einde' ? `%${getal}` : getal.padStart(4, '0');
  if (jaar !== undefined) return `%-${jaar}-${volgnummer}`;
  return past === 'einde' ? volgnummer : `%-${volgnummer}`;
}
