import type { FormStand } from '../web/formulier.ts';
import {
  Artikel,
  Formulier,
  Kaart,
  Keuzelijst,
  Keuzerondjes,
  Knop,
  Lijst,
  Melding,
  Merkje,
  Regels,
  Tekst,
  Tekstvlak,
} from '../web/onderdelen/index.ts';
import { datumVoluit } from '../web/tijd.ts';
import { toestemmingsadres } from './adressen.ts';
import type { EigenGrondslag } from './grondslagen.ts';
import type { Intrekkingsvelden } from './intrekking-formulier.ts';
import { ANTWOORDTERMIJN_DAGEN, type Intrekking } from './intrekkingen.ts';

/** Een antwoord dat niet te lezen was: bij welk bericht, en wat er al stond. */
export type Intrekkingsfout = { readonly bericht: string; readonly stand: FormStand<Intrekkingsvelden> };

type Formulierprops = {
  readonly casus: string;
  readonly intrekking: Intrekking;
  readonly partij: string;
  readonly grondslagen: readonly EigenGrondslag[];
  readonly fout: Intrekkingsfout | undefined;
};

/** De vraag aan wie iets las dat op een ingetrokken toestemming rustte (11.5). */
export function Intrekkingsformulier({ casus, intrekking, partij, grondslagen, fout }: Formulierprops) {
  const collega = !intrekking.voor.includes(intrekking.persoon);
  const stand = fout?.bericht === intrekking.id ? fout.stand : undefined;
  const lezer = collega ? intrekking.naam : 'u';
  return (
    <Kaart titel={`Toestemming is ingetrokken voor wat ${lezer} las van ${partij}`} soort="vraag" ritme="gewoon">
      <Tekst>
        {collega &&
          `${intrekking.naam} zit niet meer aan tafel. U antwoordt voor ${intrekking.partij}: vraag na wat ervan is bewaard. `}
        Wat daarop is gegeven, leest u niet meer en gebruikt u niet verder. Staat er iets van in uw eigen dossier of
        aantekeningen? Zeg wat u daarmee doet. <Artikel id="Art 11.5" />
      </Tekst>
      <Formulier
        actie={toestemmingsadres(casus).intrekking(intrekking.id)}
        stand={stand}
        ritme="gewoon"
        concept={intrekking.id}
      >
        <Keuzerondjes
          naam="antwoord"
          vraag={`Wat doet u met wat ${lezer} las?`}
          keuzes={[
            { waarde: 'verwijderd', label: 'Verwijderd', bij: 'Er is niets meer van, ook niet op papier.' },
            ...(grondslagen.length === 0
              ? []
              : [
                  {
                    waarde: 'eigen-grondslag',
                    label: 'Eigen grondslag',
                    bij: 'Een wet laat mij dit ook zonder toestemming bewaren.',
                  },
                ]),
          ]}
        />
        {grondslagen.length > 0 && (
          <>
            <Keuzelijst
              naam="grondslag"
              label="Welke wet? Alleen bij eigen grondslag"
              opties={grondslagen.map(({ code, wet, taak }) => ({ waarde: code, label: `${wet}: ${taak}` }))}
            />
            <Tekstvlak
              naam="waarom"
              label="Waarom hebt u het nodig voor die taak? Alleen bij eigen grondslag"
              beschrijving="Wie introk, leest dit. Schrijf gewone taal, en niet opnieuw wat u las."
              rijen={3}
            />
          </>
        )}
        <Tekst soort="klein">
          Wat u van ouders of jongere zelf hoorde, is van u. Dit gaat alleen over wat u op deze toestemming las.
          Antwoord binnen {ANTWOORDTERMIJN_DAGEN} dagen; uw antwoord verandert daarna niet meer.
        </Tekst>
        <p>
          <Knop>Verstuur mijn antwoord</Knop>
        </p>
      </Formulier>
    </Kaart>
  );
}

/** Wat ontvangers na een intrekking zeiden, voor de partij van de gever. */
export function Intrekkingsregels({ intrekkingen }: { readonly intrekkingen: readonly Intrekking[] }) {
  return (
    <>
      <h3 class="nl-heading nl-heading--level-3">Na intrekken</h3>
      <Regels
        regels={intrekkingen.map((intrekking) => ({
          titel: `${intrekking.naam}, ${intrekking.partij}`,
          onder: antwoordzin(intrekking),
          eind: <Antwoordmerkje intrekking={intrekking} />,
        }))}
      />
    </>
  );
}

/** Het antwoord in een zin. Is er niemand van die organisatie meer, dan vertelt wie vroeg het zelf (11.5). */
function antwoordzin({ antwoord, op, voor, partij }: Intrekking): string {
  if (antwoord === null && voor.length === 0)
    return `Las dit, en ${partij} heeft hiervoor niemand meer aan tafel. Vertel ${partij} zelf dat de toestemming op ${datumVoluit(op)} is ingetrokken.`;
  if (antwoord === null) return `Gevraagd op ${datumVoluit(op)}. Er is nog geen antwoord.`;
  if (antwoord.kind === 'verwijderd') return `Verwijderd, zegt deze ontvanger op ${datumVoluit(antwoord.op)}.`;
  const { taak, wet } = antwoord.grondslag;
  const reden = antwoord.woorden === null ? '' : ` "${antwoord.woorden}"`;
  return `Bewaart het voor ${taak} (${wet}).${reden}`;
}

function Antwoordmerkje({ intrekking: { antwoord } }: { readonly intrekking: Intrekking }) {
  if (antwoord === null) return <Merkje soort="wacht">nog geen antwoord</Merkje>;
  return antwoord.kind === 'verwijderd' ? (
    <Merkje soort="ja">verwijderd</Merkje>
  ) : (
    <Merkje soort="vraag">eigen grondslag</Merkje>
  );
}

/** Aan de regie: wie te lang niet zei wat hij met het gelezene doet. Wie introk, staat er niet bij. */
export function TeLaat({ intrekkingen }: { readonly intrekkingen: readonly Intrekking[] }) {
  return (
    <Melding soort="let-op">
      <p>
        <strong>Nog geen antwoord na een intrekking.</strong> Bel wie hier staat. <Artikel id="Art 11.5" />
      </p>
      <Lijst
        punten={intrekkingen.map(({ naam, partij, op }) => `${naam}, ${partij}: gevraagd op ${datumVoluit(op)}`)}
      />
    </Melding>
  );
}
