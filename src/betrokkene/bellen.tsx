import type { Regie } from '../casus/regie.ts';
import { Contact } from '../web/onderdelen/index.ts';
import type { Taal } from './teksten/teksten.ts';

/** Wie ouder en jongere bellen: wie de gesprekken leidt of leidde, of de organisatie als die mens er niet meer is (12.4i). */
export function Bellen({ regie, taal }: { readonly regie: Regie; readonly taal: Taal }) {
  const { naam, partij, telefoon, voorbij } = regie;
  const wie = voorbij ? 'zaak.bellen.wie.voorbij' : 'zaak.bellen.wie';
  return (
    <Contact titel={taal('zaak.bellen')} telefoon={telefoon}>
      {naam === partij ? taal('zaak.bellen.partij', { partij }) : taal(wie, { naam, partij })}
    </Contact>
  );
}
