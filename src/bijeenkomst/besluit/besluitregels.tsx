import type { Mens } from '../../gegeven/mensen.ts';
import { Formulier, Knop, Merkje, Stapel, VerborgenVeld } from '../../web/onderdelen/index.ts';
import { datumZonderJaar } from '../../web/tijd.ts';
import { casusbijeenkomsten } from '../adressen.ts';
import { ACTIEMERK, ACTIESTAND } from '../woorden.ts';
import type { Besluit } from './besluittekst.ts';

type Props = {
  readonly casus: string;
  readonly besluiten: readonly Besluit[];
  /** Op id van de deelnemer. */
  readonly mensen: ReadonlyMap<string, Mens>;
  /** De persoon die kijkt; null laat de knoppen weg. */
  readonly ik: string | null;
  readonly isRegie: boolean;
  /** De bijeenkomst op wier scherm dit staat: daar komt iemand na een knop weer terug. Zonder is dat de lijst. */
  readonly scherm?: string;
};

/** Besluiten en acties onder elkaar, elk met wie, wanneer en hoe het ermee staat. */
export function Besluitregels({ casus, besluiten, mensen, ik, isRegie, scherm }: Props) {
  return (
    <ul>
      {besluiten.map((besluit) => (
        <li key={besluit.id} class="ovt-notitie">
          <Merkje soort={besluit.soort === 'besluit' ? 'gewoon' : 'stil'}>
            {besluit.soort === 'besluit' ? 'Besluit' : 'Actie'}
          </Merkje>
          <Stapel ritme="mini">
            <span>{besluit.inhoud}</span>
            <span class="ovt-klein">{onderVan(besluit, mensen)}</span>
            {besluit.stand !== null && (
              <span>
                <Merkje soort={ACTIEMERK[besluit.stand]}>{ACTIESTAND[besluit.stand]}</Merkje>
              </span>
            )}
            {ik !== null && besluit.stand === 'open' && (isRegie || besluit.voor_persoon_id === ik) && (
              <Formulier actie={casusbijeenkomsten(casus).actie(besluit.id)} klasse="ovt-rij ovt-rij--krap">
                {scherm !== undefined && <VerborgenVeld naam="scherm" waarde={scherm} />}
                <Knop soort="tweede" klein naam="stand" waarde="gedaan" bij={besluit.inhoud}>
                  Gedaan
                </Knop>
                <Knop soort="rustig" klein naam="stand" waarde="niet-gelukt" bij={besluit.inhoud}>
                  Niet gelukt
                </Knop>
              </Formulier>
            )}
          </Stapel>
        </li>
      ))}
    </ul>
  );
}

/** "Femke Bos · klaar op 20 maart" bij een actie, wie het vastlegde bij een besluit. */
function onderVan(besluit: Besluit, mensen: ReadonlyMap<string, Mens>): string {
  if (besluit.voor_deelnemer_id === null)
    return `Vastgelegd door ${mensen.get(besluit.deelnemer_id)?.naam ?? 'een deelnemer'}`;
  const wie = mensen.get(besluit.voor_deelnemer_id)?.naam ?? 'Een deelnemer';
  return besluit.voor_datum === null ? wie : `${wie} · klaar op ${datumZonderJaar(besluit.voor_datum)}`;
}
