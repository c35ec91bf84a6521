import type { ComponentChildren } from 'preact';
import type { Regie } from '../../casus/regie.ts';
import type { FormStand } from '../../web/formulier.ts';
import {
  Contact,
  Formulier,
  Kaart,
  Knop,
  KnopLink,
  Knoppen,
  Paginakop,
  Tekstvlak,
  Terug,
  VerborgenVeld,
} from '../../web/onderdelen/index.ts';
import { Pagina } from '../../web/pagina.tsx';
import { zaakadres } from '../adressen.ts';
import type { Taal } from '../teksten/teksten.ts';
import type { Vraagsoort } from './vragen.queries.ts';

export type Vraagvelden = { readonly tekst: unknown };

export type Stelvraagprops = {
  readonly casus: string;
  readonly taal: Taal;
  readonly soort: Vraagsoort;
  readonly vraag: string;
  readonly gebeurtenis: string | null;
  readonly gegeven: string | null;
  readonly afspraak: string | null;
  /** Het gesprek waarvan de vraag over de aanwezigen gaat. */
  readonly aanwezig: string | null;
  /** Waar het over gaat, als zin. */
  readonly over: ComponentChildren;
  readonly regie: Regie;
  readonly stand?: FormStand<Vraagvelden> | undefined;
};

/** Een korte vraag bij een regel: van het logboek, van een lijst, of van het plan. */
export function StelVraagpagina(props: Stelvraagprops) {
  const { casus, taal, soort, regie, gebeurtenis, gegeven, afspraak, aanwezig } = props;
  const adres = zaakadres(casus);
  const terug = terugNaar(props);
  return (
    <Pagina titel={taal(`stel.titel.${soort}`)} soort="gezin">
      <Terug naar={terug} naam={taal('stel.terug')} />
      <Paginakop titel={taal(`stel.titel.${soort}`)} inleiding={taal('stel.inleiding', { naam: regie.naam })} />
      {props.over !== null && (
        <Kaart titel={taal('stel.over')} soort="rustig">
          <p>{props.over}</p>
        </Kaart>
      )}
      <Formulier actie={adres.stelVraag} stand={props.stand} ritme="gewoon" concept>
        <VerborgenVeld naam="vraag" waarde={props.vraag} />
        <VerborgenVeld naam="soort" waarde={soort} />
        {gebeurtenis !== null && <VerborgenVeld naam="gebeurtenis" waarde={gebeurtenis} />}
        {gegeven !== null && <VerborgenVeld naam="gegeven" waarde={gegeven} />}
        {afspraak !== null && <VerborgenVeld naam="afspraak" waarde={afspraak} />}
        {aanwezig !== null && <VerborgenVeld naam="aanwezig" waarde={aanwezig} />}
        <Tekstvlak naam="tekst" label={taal('stel.label')} rijen={5} />
        <Knoppen>
          <Knop>{taal('stel.knop')}</Knop>
          <KnopLink naar={terug} soort="tweede">
            {taal('stel.terug')}
          </KnopLink>
        </Knoppen>
      </Formulier>
      {gegeven !== null && soort === 'klopt-niet' && (
        <Kaart titel={taal('deur.rechten')} soort="rustig">
          <p>{taal('stel.verbeter')}</p>
          <p>
            <KnopLink naar={`${adres.rechten}/nieuw?recht=rectificatie&over=${gegeven}`} soort="tweede">
              {taal('stel.verbeter.knop')}
            </KnopLink>
          </p>
        </Kaart>
      )}
      <Contact titel={taal('zaak.bellen')} telefoon={regie.telefoon}>
        {taal('wie-keek.contact.wie', { naam: regie.naam })}
      </Contact>
    </Pagina>
  );
}

function terugNaar({ casus, gegeven, afspraak, aanwezig }: Stelvraagprops): string {
  const adres = zaakadres(casus);
  if (afspraak !== null || aanwezig !== null) return adres.gesprekken;
  return gegeven === null ? adres.wieKeek : adres.gegevens;
}
