import { Actie, Kaart, Knop, Paginakop, type Regel, Regels } from '../../web/onderdelen/index.ts';
import { Pagina } from '../../web/pagina.tsx';
import { INLOGADRES } from '../adressen.ts';

export type Rolkeuze = {
  readonly aanstelling: string;
  readonly naam: string;
  readonly uitleg: string;
  readonly nu: boolean;
};

/** `naar`: de pagina waar iemand heen wilde. */
type Props = { readonly keuzes: readonly Rolkeuze[]; readonly naar: string | null };

/** Wie meer dan een rol heeft, kiest als wie hij werkt. Rollen gaan nooit samen: elke rol ziet haar eigen deel. */
export function AlsWiePagina({ keuzes, naar }: Props) {
  return (
    <Pagina titel="Als wie werkt u nu?" soort="vak">
      <Paginakop
        titel="Als wie werkt u nu?"
        inleiding={
          keuzes.length === 1
            ? 'U hebt één rol. Krijgt u er een rol bij, dan kiest u hier.'
            : 'U hebt meer dan één rol. In elke rol ziet u alleen wat daarbij hoort.'
        }
      />
      <Kaart titel="Uw rollen" ritme="gewoon">
        <Regels
          regels={keuzes.map(
            (keuze): Regel => ({
              titel: keuze.naam,
              onder: keuze.uitleg,
              eind: (
                <Actie
                  actie={INLOGADRES.alsWie}
                  velden={{ aanstelling: keuze.aanstelling, ...(naar === null ? {} : { naar }) }}
                >
                  <Knop soort={keuze.nu ? 'hoofd' : 'tweede'} bij={keuze.naam}>
                    {keuze.nu ? 'Ga hiermee verder' : 'Kies deze rol'}
                  </Knop>
                </Actie>
              ),
            }),
          )}
        />
      </Kaart>
    </Pagina>
  );
}
