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
import { overveld, type Vraagover } from './over.ts';
import type { Vraagsoort } from './vragen.queries.ts';

export type Vraagvelden = { readonly tekst: unknown };

export type Stelvraagprops = {
  readonly casus: string;
  readonly taal: Taal;
  readonly soort: Vraagsoort;
  readonly vraag: string;
  readonly over: Vraagover | null;
  /** Waar het over gaat, als zin; null als de vraag nergens bij hoort. */
  readonly overzin: ComponentChildren;
  /** Is hier ook om verbetering te vragen? */
  readonly verbeter: boolean;
  readonly regie: Regie;
  readonly stand?: FormStand<Vraagvelden> | undefined;
};

/** Een korte vraag bij een regel: van het logboek, van een lijst, of van het plan. */
export function StelVraagpagina(props: Stelvraagprops) {
  const { casus, taal, soort, regie, over, overzin } = props;
  const adres = zaakadres(casus);
  const { terug, naam } = terugNaar(props);
  const titel = taal(over === null ? 'stel.titel.vraag' : `stel.titel.${soort}`);
  return (
    <Pagina titel={titel} soort="gezin">
      <Terug naar={terug} naam={naam} />
      <Paginakop titel={titel} inleiding={taal('stel.inleiding', { naam: regie.naam })} />
      {overzin !== null && (
        <Kaart titel={taal('stel.over')} soort="rustig">
          <p>{overzin}</p>
        </Kaart>
      )}
      <Formulier actie={adres.stelVraag} stand={props.stand} ritme="gewoon" concept>
        <VerborgenVeld naam="vraag" waarde={props.vraag} />
        <VerborgenVeld naam="soort" waarde={soort} />
        {over !== null && <VerborgenVeld {...overveld(over)} />}
        <Tekstvlak naam="tekst" label={taal('stel.label')} rijen={5} />
        <Knoppen>
          <Knop>{taal('stel.knop')}</Knop>
          <KnopLink naar={terug} soort="tweede">
            {naam}
          </KnopLink>
        </Knoppen>
      </Formulier>
      {props.verbeter && over !== null && 'gegeven' in over && (
        <Kaart titel={taal('deur.rechten')} soort="rustig">
          <p>{taal('stel.verbeter')}</p>
          <p>
            <KnopLink naar={`${adres.rechten}/nieuw?recht=rectificatie&over=${over.gegeven}`} soort="tweede">
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

function terugNaar({ casus, over, taal }: Stelvraagprops): { readonly terug: string; readonly naam: string } {
  const adres = zaakadres(casus);
  const lijst = (terug: string) => ({ terug, naam: taal('stel.terug') });
  if (over === null || 'deelnemer' in over) return { terug: adres.zaak, naam: taal('zaak.terug') };
  if ('gebeurtenis' in over) return lijst(adres.wieKeek);
  if ('intrekking' in over) return lijst(adres.antwoorden);
  return lijst('gegeven' in over ? adres.gegevens : adres.gesprekken);
}
