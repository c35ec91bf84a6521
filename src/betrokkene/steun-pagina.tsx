import type { Regie } from '../casus/regie.ts';
import { Contact, Kaart, Lijst, Paginakop, Terug } from '../web/onderdelen/index.ts';
import { Pagina } from '../web/pagina.tsx';
import { zaakadres } from './adressen.ts';
import type { Taal } from './teksten/teksten.ts';

/** Wie er mee mag komen, wat die mag, en hoe je het regelt (T25-18). */
export function Steunpagina({
  casus,
  regie,
  taal,
}: {
  readonly casus: string;
  readonly regie: Regie;
  readonly taal: Taal;
}) {
  return (
    <Pagina titel={taal('steun.titel')} soort="gezin">
      <Terug naar={zaakadres(casus).zaak} naam={taal('zaak.terug')} />
      <Paginakop titel={taal('steun.titel')} inleiding={taal('steun.inleiding')} />
      <Kaart titel={taal('steun.wie')}>
        <Lijst punten={[taal('steun.wie.1'), taal('steun.wie.2'), taal('steun.wie.3'), taal('steun.wie.4')]} />
      </Kaart>
      <Kaart titel={taal('steun.mag')}>
        <Lijst punten={[taal('steun.mag.1'), taal('steun.mag.2'), taal('steun.mag.3')]} />
      </Kaart>
      <Contact titel={taal('steun.hoe')} telefoon={regie.telefoon}>
        {taal('steun.hoe.bij', { naam: regie.naam, partij: regie.partij })}
      </Contact>
    </Pagina>
  );
}
