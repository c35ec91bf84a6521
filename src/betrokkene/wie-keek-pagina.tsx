import type { FormStand } from '../web/formulier.ts';
import {
  Contact,
  Formulier,
  Kaart,
  Keuzelijst,
  Knop,
  KnopLink,
  Knoppen,
  Leeg,
  Link,
  Paginakop,
  Regels,
  Tekstvlak,
  Terug,
  Tijdlijn,
  Uitklap,
  VerborgenVeld,
} from '../web/onderdelen/index.ts';
import { Pagina } from '../web/pagina.tsx';
import { datumEnTijd } from '../web/tijd.ts';
import { zaakadres } from './adressen.ts';
import type { Taal } from './teksten.nl.ts';
import type { WieKeek } from './toon-wie-keek.ts';
import type { Vraagsoort } from './vragen.queries.ts';
import { type Keekregel, toonRegels } from './wie-keek-toon.ts';

type Props = { readonly wieKeek: WieKeek; readonly wie: string | null; readonly taal: Taal };

/** Wie de gegevens zag: per dag wie, wat, waarom, en wat niet mocht (C4). */
export function WieKeekpagina({ wieKeek, wie, taal }: Props) {
  const adres = zaakadres(wieKeek.casus);
  const regels = toonRegels(wieKeek.regels, taal);
  const { regie } = wieKeek;
  return (
    <Pagina titel={taal('wie-keek.titel')} soort="gezin">
      <Terug naar={adres.zaak} naam={taal('zaak.terug')} />
      <Paginakop titel={taal('wie-keek.titel')} inleiding={taal('wie-keek.inleiding')} />
      <Weekkaart wieKeek={wieKeek} taal={taal} />
      {wieKeek.vragen.length > 0 && <Vragenkaart wieKeek={wieKeek} taal={taal} />}
      <Formulier actie={adres.wieKeek} methode="get" klasse="ovt-zoek">
        <Keuzelijst
          naam="wie"
          label={taal('wie-keek.filter')}
          leeg={taal('wie-keek.filter.alle')}
          waarde={wie ?? ''}
          opties={[
            ...wieKeek.organisaties.map(({ id, naam }) => ({ waarde: id, label: naam })),
            { waarde: 'gezin', label: taal('wie-keek.gezin') },
          ]}
        />
        <Knop soort="tweede">{taal('wie-keek.filter.knop')}</Knop>
      </Formulier>
      {regels.length === 0 ? (
        <Leeg niveau={2} titel={taal('wie-keek.leeg')}>
          {taal('wie-keek.leeg.uitleg')}
        </Leeg>
      ) : (
        <Tijdlijn
          niveau={2}
          uur
          regels={regels.map((regel) => ({
            op: regel.op,
            soort: regel.soort,
            inhoud: <Wie regel={regel} />,
            onder: <Onder regel={regel} casus={wieKeek.casus} taal={taal} />,
          }))}
        />
      )}
      {wieKeek.eerder !== null && (
        <p>
          <Link
            naar={`${adres.wieKeek}?tot=${encodeURIComponent(wieKeek.eerder.toISOString())}${wie === null ? '' : `&wie=${wie}`}`}
            los
          >
            {taal('wie-keek.eerder')}
          </Link>
        </p>
      )}
      <Contact titel={taal('wie-keek.contact')} telefoon={regie.telefoon}>
        {taal('wie-keek.contact.wie', { naam: regie.naam })}
      </Contact>
    </Pagina>
  );
}

function Weekkaart({ wieKeek, taal }: Pick<Props, 'wieKeek' | 'taal'>) {
  return (
    <Kaart titel={taal('wie-keek.week')} soort="tafel">
      {wieKeek.week.length === 0 ? (
        <p>{taal('wie-keek.week.leeg')}</p>
      ) : (
        <Regels
          regels={wieKeek.week.map(({ naam, keren }) => ({
            titel: naam ?? taal('wie-keek.gezin'),
            eind: <strong>{taal('wie-keek.keer', { aantal: keren })}</strong>,
          }))}
        />
      )}
    </Kaart>
  );
}

function Vragenkaart({ wieKeek, taal }: Pick<Props, 'wieKeek' | 'taal'>) {
  return (
    <Kaart titel={taal('wie-keek.vragen')}>
      <Regels
        regels={wieKeek.vragen.map((vraag) => ({
          titel: vraag.tekst ?? taal('gegevens.weg'),
          onder: (
            <>
              {datumEnTijd(vraag.gesteldOp)}
              <br />
              {vraag.antwoord === null
                ? taal('wie-keek.vraag.wacht')
                : taal('wie-keek.vraag.antwoord', { antwoord: vraag.antwoord })}
            </>
          ),
        }))}
      />
    </Kaart>
  );
}

function Wie({ regel }: { readonly regel: Keekregel }) {
  return (
    <>
      <br />
      <strong>{regel.wie}</strong>
      {regel.rol !== null && `, ${regel.rol},`} {regel.zin}
    </>
  );
}

function Onder({ regel, casus, taal }: { readonly regel: Keekregel; readonly casus: string; readonly taal: Taal }) {
  const naar = (soort: Vraagsoort) => `${zaakadres(casus).stelVraag}?regel=${regel.id}&soort=${soort}`;
  return (
    <>
      {regel.waarom !== null && <p>{regel.waarom}</p>}
      {regel.keren.length > 0 && (
        <Uitklap titel={taal('wie-keek.alle', { aantal: regel.keren.length })}>
          <ul class="utrecht-unordered-list">
            {regel.keren.map((keer, i) => (
              <li key={i}>{keer}</li>
            ))}
          </ul>
        </Uitklap>
      )}
      {regel.soort !== 'ik' && (
        <p class="ovt-linkrij">
          <Link naar={naar('snap-niet')} los bij={`${regel.wie} ${regel.zin}`}>
            {taal('wie-keek.snap-niet')}
          </Link>
          <Link naar={naar('klopt-niet')} los bij={`${regel.wie} ${regel.zin}`}>
            {taal('wie-keek.klopt-niet')}
          </Link>
        </p>
      )}
    </>
  );
}

export type Vraagvelden = {
  readonly vraag: unknown;
  readonly soort: unknown;
  readonly gebeurtenis: unknown;
  readonly tekst: unknown;
};

export type Stelvraagprops = {
  readonly casus: string;
  readonly taal: Taal;
  readonly soort: Vraagsoort;
  readonly vraag: string;
  readonly gebeurtenis: string | null;
  /** De regel waar het over gaat, als zin. */
  readonly over: string | null;
  readonly regie: WieKeek['regie'];
  readonly stand?: FormStand<Vraagvelden>;
};

/** Een korte vraag bij een regel. */
export function StelVraagpagina(props: Stelvraagprops) {
  const { casus, taal, soort, regie } = props;
  const adres = zaakadres(casus);
  return (
    <Pagina titel={taal(`stel.titel.${soort}`)} soort="gezin">
      <Terug naar={adres.wieKeek} naam={taal('stel.terug')} />
      <Paginakop titel={taal(`stel.titel.${soort}`)} inleiding={taal('stel.inleiding', { naam: regie.naam })} />
      {props.over !== null && (
        <Kaart titel={taal('stel.over')} soort="rustig">
          <p>{props.over}</p>
        </Kaart>
      )}
      <Formulier actie={adres.stelVraag} stand={props.stand} ritme="gewoon" concept>
        <VerborgenVeld naam="vraag" waarde={props.vraag} />
        <VerborgenVeld naam="soort" waarde={soort} />
        {props.gebeurtenis !== null && <VerborgenVeld naam="gebeurtenis" waarde={props.gebeurtenis} />}
        <Tekstvlak naam="tekst" label={taal('stel.label')} rijen={5} />
        <Knoppen>
          <Knop>{taal('stel.knop')}</Knop>
          <KnopLink naar={adres.wieKeek} soort="tweede">
            {taal('stel.terug')}
          </KnopLink>
        </Knoppen>
      </Formulier>
      <Contact titel={taal('zaak.bellen')} telefoon={regie.telefoon}>
        {taal('wie-keek.contact.wie', { naam: regie.naam })}
      </Contact>
    </Pagina>
  );
}
