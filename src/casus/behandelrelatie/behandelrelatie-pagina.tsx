import { type FormStand, keuze, ontleed, type Waarden } from '../../web/formulier.ts';
import { Artikelen, Kaart, Keuzerondjes, Kolommen, Lijst, Stapel } from '../../web/onderdelen/index.ts';
import { casusadres } from '../adressen.ts';
import { Bevestigformulier } from '../bevestigformulier.tsx';
import { Casusblad } from '../casusblad.tsx';
import type { Casuskop } from '../casuskop.ts';

const SCHEMA = { behandelt: keuze(['ja', 'nee'], { leeg: 'Kies of u de jongere nu zelf behandelt.' }) };
export type Behandelvelden = Waarden<typeof SCHEMA>;
export const leesBehandelrelatie = (velden: unknown) => ontleed(SCHEMA, velden);

type Props = {
  readonly kop: Casuskop;
  readonly behandelt: boolean;
  readonly stand?: FormStand<Behandelvelden> | undefined;
};

/** Wie onder beroepsgeheim werkt, zegt zelf of hij de jongere nu behandelt of begeleidt (Bijl 5-l). */
export function BehandelrelatiePagina({ kop, behandelt, stand }: Props) {
  const adres = casusadres(kop.id);
  return (
    <Casusblad
      kop={kop}
      deel="Behandelrelatie"
      nu="geen"
      titel={`Behandelt u ${kop.jongere} nu zelf?`}
      inleiding="Alleen u weet dit, dus alleen u legt het vast. Verandert het, pas het dan hier aan."
      leegFormulier={stand === undefined}
    >
      <Kolommen>
        <Stapel ritme="kolom">
          <Bevestigformulier actie={adres.behandelrelatie} stand={stand} knop="Leg vast" casus={kop.id}>
            <Kaart titel="Uw antwoord" ritme="gewoon">
              <Keuzerondjes
                naam="behandelt"
                vraag={
                  <>
                    Behandelt of begeleidt u {kop.jongere} nu? <Artikelen ids={['Bijl 5-l']} />
                  </>
                }
                gekozen={[behandelt ? 'ja' : 'nee']}
                keuzes={[
                  { waarde: 'ja', label: 'Ja', bij: 'Er is een behandelrelatie of ik geef zelf jeugdhulp.' },
                  { waarde: 'nee', label: 'Nee', bij: 'Ik ken de jongere alleen uit dit overleg of uit het dossier.' },
                ]}
              />
            </Kaart>
          </Bevestigformulier>
        </Stapel>
        <Stapel ritme="kolom">
          <Kaart titel="Wat het verandert">
            <Lijst
              punten={[
                'Bij een behandelrelatie beslist een jongere vanaf 12 jaar zelf mee over wat u vertelt.',
                'Het telt meteen. Wat u eerder gaf, wordt bij het lezen opnieuw gewogen.',
                'Ouders en jongere zien dat u dit vastlegde.',
              ]}
            />
          </Kaart>
        </Stapel>
      </Kolommen>
    </Casusblad>
  );
}
