import { dagVan } from '../../lib/klok.ts';
import { CONCEPT, type Concept } from '../concept.ts';
import { datumZonderJaar, uurMinuut } from '../tijd.ts';
import { CSRF_VELD, useScript, useVerzoek } from '../verzoek-context.tsx';
import { Knop } from './knop.tsx';
import { Melding } from './melding.tsx';

/** Zegt dat een eerdere tekst er nog staat, met een knop om leeg te beginnen. */
export function Conceptmelding({ concept }: { readonly concept: Concept }) {
  const { nu, wie, csrf } = useVerzoek();
  if (concept.van === null) return null;
  const vandaag = dagVan(concept.van) === dagVan(nu);
  const toen = vandaag ? uurMinuut(concept.van) : `${datumZonderJaar(concept.van)}, ${uurMinuut(concept.van)}`;
  return (
    <Melding>
      <p>
        {wie?.soort === 'jongere' ? 'Jouw' : 'Uw'} tekst van {toen} staat er nog.
      </p>
      <form action={CONCEPT.weg} method="post">
        <input type="hidden" name={CSRF_VELD} value={csrf} />
        <input type="hidden" name={CONCEPT.plek} value={concept.plek} />
        <Knop soort="tweede" klein>
          Opnieuw beginnen
        </Knop>
      </form>
    </Melding>
  );
}

/** Waar het script aan ziet wat het bewaart, en waar het zegt dat het bewaard is (WCAG 4.1.3). */
export function Conceptvelden({ concept }: { readonly concept: Concept }) {
  useScript('concept.js');
  return (
    <>
      <input type="hidden" name={CONCEPT.plek} value={concept.plek} />
      <input type="hidden" name={CONCEPT.versie} value={String(concept.versie)} autocomplete="off" />
      <p class="ovt-klein" role="status" data-concept-melding />
    </>
  );
}
