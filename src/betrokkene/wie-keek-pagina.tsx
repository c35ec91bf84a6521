import {
  Contact,
  Formulier,
  Kaart,
  Keuzelijst,
  Knop,
  Leeg,
  Link,
  Nederlands,
  Paginakop,
  Regels,
  Terug,
  Tijdlijn,
  Uitklap,
} from '../web/onderdelen/index.ts';
import { Pagina } from '../web/pagina.tsx';
import { tijdIn } from '../web/tijd-in-taal.ts';
import { zaakadres } from './adressen.ts';
import type { Taal } from './teksten.ts';
import type { WieKeek } from './toon-wie-keek.ts';
import { Vraaglinks } from './vraaglinks.tsx';
import { type Keekregel, toonRegels } from './wie-keek-toon.ts';
import { Zin } from './zin.tsx';

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
              {tijdIn(taal.code).datumEnTijd(vraag.gesteldOp)}
              <br />
              {vraag.antwoord === null ? (
                taal('wie-keek.vraag.wacht')
              ) : (
                <Zin
                  taal={taal}
                  sleutel="wie-keek.vraag.antwoord"
                  waarden={{ antwoord: <Nederlands>{vraag.antwoord}</Nederlands> }}
                />
              )}
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
        <Vraaglinks casus={casus} over={{ gebeurtenis: regel.id }} bij={`${regel.wie} ${regel.zin}`} taal={taal} />
      )}
    </>
  );
}
