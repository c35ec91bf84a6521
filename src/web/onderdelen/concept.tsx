import { voor } from '../aanspreekvorm.ts';
import { CONCEPT, type Concept } from '../concept.ts';
import { CSRF_VELD, useScript, useVerzoek } from '../verzoek-context.tsx';
import { conceptteksten, toenNaar } from './conceptteksten.ts';
import { Knop } from './knop.tsx';
import { Melding } from './melding.tsx';

/** Zegt dat een eerdere tekst er nog staat, met een knop om leeg te beginnen. */
export function Conceptmelding({ concept }: { readonly concept: Concept }) {
  const { nu, wie, csrf, taal } = useVerzoek();
  if (concept.van === null) return null;
  const teksten = conceptteksten(taal);
  return (
    <Melding>
      <p>{voor(wie, teksten.staatErNog).replace('{om}', toenNaar(concept.van, nu))}</p>
      <form action={CONCEPT.weg} method="post">
        <input type="hidden" name={CSRF_VELD} value={csrf} />
        <input type="hidden" name={CONCEPT.plek} value={concept.plek} />
        <Knop soort="tweede" klein>
          {teksten.opnieuw}
        </Knop>
      </form>
    </Melding>
  );
}

/** Waar het script aan ziet wat het bewaart, en waar het zegt dat het bewaard is (WCAG 4.1.3). */
export function Conceptvelden({ concept }: { readonly concept: Concept }) {
  useScript('concept.js');
  const { bewaren } = conceptteksten(useVerzoek().taal);
  return (
    <>
      <input type="hidden" name={CONCEPT.plek} value={concept.plek} />
      <input type="hidden" name={CONCEPT.versie} value={String(concept.versie)} autocomplete="off" />
      <p class="ovt-bewaard ovt-klein" role="status" data-concept-melding={JSON.stringify(bewaren)} />
    </>
  );
}
