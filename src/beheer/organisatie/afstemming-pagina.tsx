import type { Organisatiestand } from '../../partij/organisatie.queries.ts';
import type { FormStand } from '../../web/formulier.ts';
import {
  Artikelen,
  Datumveld,
  Formulier,
  Keuzelijst,
  Knop,
  KnopLink,
  Knoppen,
  Melding,
  Tekst,
  VerborgenVeld,
} from '../../web/onderdelen/index.ts';
import { datumVoluit } from '../../web/tijd.ts';
import { Organisatievraag } from '../paginas/kader.tsx';
import { BEHEERADRES } from '../teksten.ts';
import type { Afstemmingblad } from './afstemming.ts';

export type Afstemmingformulier = { readonly swv: string; readonly afgestemdOp: string; readonly versie: string };

/** Onder welk samenwerkingsverband een mbo-instelling meedoet, en sinds wanneer zij daarmee afstemt (fn 7). */
export function AfstemmingPagina({
  blad,
  stand,
  intussen,
}: {
  readonly blad: Afstemmingblad;
  readonly stand: FormStand<Afstemmingformulier>;
  readonly intussen?: Organisatiestand | undefined;
}) {
  return (
    <Organisatievraag titel="Wijzig het samenwerkingsverband" terug={{ naam: 'Gegevens', naar: BEHEERADRES.gegevens }}>
      {intussen !== undefined && (
        <Melding soort="let-op">
          <p>
            <strong>Een andere beheerder wijzigde net de gegevens.</strong> Wat u invulde, staat er nog. Bewaart u, dan
            komt uw invoer ervoor in de plaats.
          </p>
        </Melding>
      )}
      <Tekst>
        Uw instelling doet mee met het samenwerkingsverband waar zij een vestiging heeft en waarmee zij haar
        ondersteuning afstemt <Artikelen ids={['fn 7']} />. Wat eerder gold, blijft bij Gegevens staan.
      </Tekst>
      <Formulier actie={BEHEERADRES.afstemming} stand={stand} ritme="gewoon">
        <VerborgenVeld naam="versie" waarde={String(stand.waarden.versie ?? '')} />
        <Keuzelijst
          naam="swv"
          label="Samenwerkingsverband voor voortgezet onderwijs"
          leeg={null}
          opties={blad.verbanden.map(({ id, naam }) => ({ waarde: id, label: naam }))}
        />
        <Datumveld
          naam="afgestemdOp"
          label="Sinds wanneer is de ondersteuning daarmee afgestemd?"
          beschrijving={
            blad.stand.afstemmingOp === null ? undefined : `Nu staat er ${datumVoluit(blad.stand.afstemmingOp)}.`
          }
        />
        <Knoppen>
          <Knop>Bewaar</Knop>
          <KnopLink naar={BEHEERADRES.gegevens} soort="rustig">
            Verander niets
          </KnopLink>
        </Knoppen>
      </Formulier>
    </Organisatievraag>
  );
}
