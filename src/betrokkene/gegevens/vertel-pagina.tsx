import { metHoofdletter } from '../../casus/woorden.ts';
import type { Mens } from '../../gegeven/mensen.ts';
import type { LijstCategorie } from '../../regels/index.ts';
import type { FormStand } from '../../web/formulier.ts';
import {
  Formulier,
  Kaart,
  Keuzerondjes,
  Knop,
  KnopLink,
  Knoppen,
  Lijst,
  Melding,
  Paginakop,
  Tekst,
  Tekstvlak,
  Terug,
  Uitkomst,
  VerborgenVeld,
  Vinkjes,
} from '../../web/onderdelen/index.ts';
import { Pagina } from '../../web/pagina.tsx';
import { zaakadres } from '../adressen.ts';
import type { Taal } from '../teksten/teksten.ts';
import { naamVooraan, rolIn, somOp } from '../verbinden.ts';
import { soortwoorden } from './soortwoorden.ts';

/** Waar een ouder of jongere over kan vertellen; de rest van 5.1 is aan de organisaties. */
export const VERTELSOORTEN = ['d', 'g', 'e', 'f', 'h'] as const satisfies readonly LijstCategorie[];

export type Vertelvelden = {
  readonly gegeven: unknown;
  readonly over: unknown;
  readonly tekst: unknown;
  readonly wie: unknown;
};

type Props = {
  readonly casus: string;
  readonly gegeven: string;
  readonly mensen: readonly Mens[];
  /** Per deelnemer de collega's die het kunnen meelezen (Art 7.3 (b)). */
  readonly meelezers: ReadonlyMap<string, readonly string[]>;
  readonly stand?: FormStand<Vertelvelden> | undefined;
  /** Niemand kreeg het: wie niet en waarom. Wat er stond, staat er nog. */
  readonly geweigerd?: Vertelresultaat['geweigerd'] | undefined;
  readonly taal: Taal;
};

/** Zelf iets vertellen, en kiezen wie het mag lezen (4.5). Niets is vooraf gekozen. */
export function Vertelpagina({ casus, gegeven, mensen, meelezers, stand, geweigerd, taal }: Props) {
  const adres = zaakadres(casus);
  const bij = (mens: Mens): string => {
    const mee = meelezers.get(mens.deelnemer) ?? [];
    const rol = rolIn(taal, mens);
    return mee.length === 0 ? rol : `${rol}. ${taal('vertellen.collega', { wie: somOp(taal.code, mee) })}`;
  };
  return (
    <Pagina titel={taal('vertellen.titel')} soort="gezin">
      <Terug naar={adres.zaak} naam={taal('zaak.terug')} />
      <Paginakop titel={taal('vertellen.titel')} inleiding={taal('vertellen.inleiding')} />
      {geweigerd !== undefined && (
        <Melding soort="let-op" stand>
          <p>
            <strong>{taal('vertellen.niet')}.</strong> {taal('vertellen.niet.nog')}
          </p>
          <Nietlijst geweigerd={geweigerd} taal={taal} />
        </Melding>
      )}
      <Formulier actie={adres.vertellen} stand={stand} ritme="ruim" concept>
        <VerborgenVeld naam="gegeven" waarde={gegeven} />
        <Keuzerondjes
          naam="over"
          vraag={taal('vertellen.over')}
          keuzes={VERTELSOORTEN.map((soort) => ({
            waarde: soort,
            label: metHoofdletter(soortwoorden(taal)[soort]),
          }))}
        />
        <Tekstvlak naam="tekst" label={taal('vertellen.tekst')} rijen={6} />
        <Vinkjes
          naam="wie"
          vraag={taal('vertellen.wie')}
          keuzes={mensen.map((mens) => ({
            waarde: mens.deelnemer,
            label: naamVooraan(taal, mens),
            bij: bij(mens),
          }))}
        />
        <p>{taal('vertellen.later')}</p>
        <Knoppen>
          <Knop>{taal('vertellen.knop')}</Knop>
          <KnopLink naar={adres.zaak} soort="tweede">
            {taal('zaak.terug')}
          </KnopLink>
        </Knoppen>
      </Formulier>
    </Pagina>
  );
}

export type Vertelresultaat = {
  readonly gedeeld: readonly string[];
  readonly geweigerd: readonly { readonly wie: string; readonly waarom: string }[];
};

function Nietlijst({ geweigerd, taal }: Pick<Vertelresultaat, 'geweigerd'> & { readonly taal: Taal }) {
  return <Lijst punten={geweigerd.map((niet) => taal('vertellen.niet.wie', niet))} />;
}

/** Wie het kreeg en wie niet, met waarom. */
export function Verteldpagina({
  casus,
  resultaat,
  taal,
}: {
  readonly casus: string;
  readonly resultaat: Vertelresultaat;
  readonly taal: Taal;
}) {
  const adres = zaakadres(casus);
  const gelukt = resultaat.gedeeld.length > 0;
  return (
    <Pagina titel={taal(gelukt ? 'vertellen.klaar' : 'vertellen.niet')} soort="gezin">
      <Uitkomst soort={gelukt ? 'ja' : 'nee'} titel={taal(gelukt ? 'vertellen.klaar' : 'vertellen.niet')} />
      {gelukt && <Tekst>{taal('vertellen.klaar.wie', { wie: somOp(taal.code, resultaat.gedeeld) })}</Tekst>}
      {resultaat.geweigerd.length > 0 && (
        <Kaart titel={taal('vertellen.niet')} soort="rustig">
          <Nietlijst geweigerd={resultaat.geweigerd} taal={taal} />
        </Kaart>
      )}
      <Knoppen>
        <KnopLink naar={adres.zaak}>{taal('zaak.terug')}</KnopLink>
        <KnopLink naar={adres.gegevens} soort="tweede">
          {taal('gegevens.eigen')}
        </KnopLink>
      </Knoppen>
    </Pagina>
  );
}
