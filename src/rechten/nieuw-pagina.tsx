import { soortwoorden } from '../betrokkene/gegevens/soortwoorden.ts';
import { somOp } from '../betrokkene/verbinden.ts';
import { metHoofdletter } from '../casus/woorden.ts';
import { conceptVoor } from '../web/concept.ts';
import type { FormStand } from '../web/formulier.ts';
import { Conceptvelden } from '../web/onderdelen/concept.tsx';
import {
  DataLijst,
  Formulier,
  Keuzerondjes,
  Knop,
  KnopLink,
  Knoppen,
  Melding,
  Paginakop,
  Tekstvlak,
  Terug,
  VerborgenVeld,
  Vinkje,
} from '../web/onderdelen/index.ts';
import { Pagina } from '../web/pagina.tsx';
import { tijdIn } from '../web/tijd-in-taal.ts';
import { useVerzoek } from '../web/verzoek-context.tsx';
import { rechtenadres } from './adressen.ts';
import type { Gekregen } from './gekregen.ts';
import type { Verzoekrecht } from './soorten.ts';
import type { Rechtentaal } from './teksten.ts';
import type { Rechtenblad } from './toon-verzoeken.ts';

export const ALLES = 'alles';

export type Verzoekvelden = {
  readonly verzoek: unknown;
  readonly recht: unknown;
  readonly over: unknown;
  readonly tekst: unknown;
  readonly stil: unknown;
};

type Props = {
  readonly blad: Rechtenblad;
  readonly taal: Rechtentaal;
  readonly verzoek: string;
  readonly stand: FormStand<Verzoekvelden>;
};

/** Wat iemand wil, waarover, en in eigen woorden. Er is nog niets bewaard. */
export function Nieuwverzoekpagina({ blad, taal, verzoek, stand }: Props) {
  const adres = rechtenadres(blad.casus);
  const mag = blad.rechten.filter(({ positie }) => positie.kind === 'mag');
  const wie = somOp(taal.code, blad.inlichten);
  return (
    <Pagina titel={taal('nieuw.titel')} soort="gezin">
      <Terug naar={adres.rechten} naam={taal('terug.rechten')} />
      <Paginakop titel={taal('nieuw.titel')} boven={taal('nieuw.stap1')} />
      <Formulier actie={adres.controleren} stand={stand} ritme="ruim" concept>
        <VerborgenVeld naam="verzoek" waarde={verzoek} />
        <Keuzerondjes
          naam="recht"
          vraag={taal('nieuw.wat')}
          keuzes={mag.map(({ recht }) => ({ waarde: recht, label: taal(`recht.${recht}`), bij: taal(`wat.${recht}`) }))}
        />
        {blad.gegevens.length === 0 ? (
          <VerborgenVeld naam="over" waarde={ALLES} />
        ) : (
          <Keuzerondjes
            naam="over"
            vraag={taal('nieuw.over')}
            keuzes={[
              { waarde: ALLES, label: taal('nieuw.over.alles') },
              ...blad.gegevens.map((g) => ({ waarde: g.gegeven, label: overwoord(blad, taal, g.gegeven) })),
            ]}
          />
        )}
        <Tekstvlak naam="tekst" label={taal('nieuw.woorden')} beschrijving={taal('nieuw.woorden.bij')} rijen={6} />
        {wie !== '' && <Vinkje naam="stil" label={taal('nieuw.stil', { wie })} bij={taal('nieuw.stil.bij')} />}
        {wie !== '' && <p>{taal('nieuw.horen.wie', { wie })}</p>}
        <Knoppen>
          <Knop>{taal('nieuw.knop')}</Knop>
          <KnopLink naar={adres.rechten} soort="tweede">
            {taal('terug.rechten')}
          </KnopLink>
        </Knoppen>
      </Formulier>
    </Pagina>
  );
}

/** "Gemiste lessen, van Kompas College, 2 maart 2026". */
export function gekregenwoord({ soort, partij, brondatum }: Gekregen, taal: Rechtentaal): string {
  const dag = brondatum === null ? '' : `, ${tijdIn(taal.code).datumVoluit(brondatum)}`;
  return `${taal('nieuw.over.een', { wat: metHoofdletter(soortwoorden(taal)[soort]), partij })}${dag}`;
}

function overwoord({ gegevens }: Rechtenblad, taal: Rechtentaal, gegeven: string): string {
  const gevonden = gegevens.find((g) => g.gegeven === gegeven);
  return gevonden === undefined ? taal('nieuw.over.alles') : gekregenwoord(gevonden, taal);
}

export type Ingevuld = {
  readonly verzoek: string;
  readonly recht: Verzoekrecht;
  readonly gegeven: string | null;
  readonly tekst: string;
  readonly stil: boolean;
};

type Controleprops = {
  readonly blad: Rechtenblad;
  readonly taal: Rechtentaal;
  readonly ingevuld: Ingevuld;
  readonly uiterlijk: string;
};

/** Laat zien wat er verstuurd wordt, aan wie, en tot wanneer het antwoord mag duren. */
export function Verzoekcontrolepagina({ blad, taal, ingevuld, uiterlijk }: Controleprops) {
  const adres = rechtenadres(blad.casus);
  const { verzoek, recht, gegeven, tekst, stil } = ingevuld;
  const wie = somOp(taal.code, blad.inlichten);
  // Het bewaarde concept hoort bij de vorige stap; het gaat pas weg als het verzoek echt is verstuurd.
  const concept = conceptVoor(useVerzoek().concepten);
  const horen = wie === '' ? taal('controle.niemand') : stil ? taal('controle.stil') : wie;
  return (
    <Pagina titel={taal('controle.titel')} soort="gezin">
      <Terug naar={adres.rechten} naam={taal('terug.rechten')} />
      <Paginakop titel={taal('controle.titel')} boven={taal('controle.stap2')} inleiding={taal('controle.inleiding')} />
      <Formulier actie={adres.rechten} ritme="ruim">
        {concept && <Conceptvelden concept={concept} />}
        <VerborgenVeld naam="verzoek" waarde={verzoek} />
        <VerborgenVeld naam="recht" waarde={recht} />
        <VerborgenVeld naam="over" waarde={gegeven ?? ALLES} />
        <VerborgenVeld naam="tekst" waarde={tekst} />
        {stil && <VerborgenVeld naam="stil" waarde="ja" />}
        <DataLijst
          rijen={[
            { naam: taal('controle.wat'), waarde: taal(`recht.${recht}`) },
            { naam: taal('controle.over'), waarde: overwoord(blad, taal, gegeven ?? '') },
            { naam: taal('controle.woorden'), waarde: tekst },
            { naam: taal('controle.horen'), waarde: horen },
          ]}
        />
        <Melding soort="uitleg">
          <p>{taal('controle.termijn', { dag: tijdIn(taal.code).datumVoluit(uiterlijk) })}</p>
          <p>{taal('controle.bewijs')}</p>
        </Melding>
        <Knoppen>
          <Knop>{taal('controle.knop')}</Knop>
          <Knop soort="tweede" actie={adres.nieuw}>
            {taal('controle.wijzig')}
          </Knop>
        </Knoppen>
      </Formulier>
    </Pagina>
  );
}
