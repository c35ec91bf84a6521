import { soortwoorden } from '../betrokkene/gegevens/soortwoorden.ts';
import { naamVooraan, rolIn } from '../betrokkene/verbinden.ts';
import { Geschreven } from '../betrokkene/zin.tsx';
import { metHoofdletter } from '../casus/woorden.ts';
import type { Mens } from '../gegeven/mensen.ts';
import {
  Datumveld,
  Formulier,
  Keuzerondjes,
  Knop,
  KnopLink,
  Knoppen,
  Paginakop,
  Tekst,
  Tekstveld,
  Tekstvlak,
  Terug,
  VerborgenVeld,
  Vinkjes,
} from '../web/onderdelen/index.ts';
import { Pagina } from '../web/pagina.tsx';
import { gezinsplanadres } from './adressen.ts';
import { Nietnu } from './gezin-pagina.tsx';
import type { Regelbeeld } from './regelbeeld.ts';
import { GEZINSSOORTEN, LEEFGEBIEDEN, type Leefgebied, RESULTATEN, type Regelsoort, VOORTGANGEN } from './soorten.ts';
import type { Stapstand } from './stap-paginas.tsx';
import type { Plantaal, Sleutel } from './teksten.ts';
import type { Planbeeld } from './toon-plan.ts';

type Gemeen = {
  readonly beeld: Planbeeld;
  readonly taal: Plantaal;
  readonly ids: { readonly regel: string; readonly gegeven: string };
  readonly stand: Stapstand;
  readonly nietNu: boolean;
};

const anderen = ({ tafel, ik }: Planbeeld): readonly Mens[] => tafel.filter((m) => m.deelnemer !== ik.deelnemer);

function WieLeest({ beeld, taal }: Pick<Gemeen, 'beeld' | 'taal'>) {
  return (
    <Vinkjes
      naam="aan"
      vraag={taal('nieuw.wie')}
      keuzes={anderen(beeld).map((mens) => ({
        waarde: mens.deelnemer,
        label: naamVooraan(taal, mens),
        bij: rolIn(taal, mens),
      }))}
    />
  );
}

function WaarOver({ taal }: Pick<Gemeen, 'taal'>) {
  return (
    <Keuzerondjes
      naam="over"
      vraag={taal('nieuw.over')}
      keuzes={GEZINSSOORTEN.map((soort) => ({ waarde: soort, label: metHoofdletter(soortwoorden(taal)[soort]) }))}
    />
  );
}

function Slot({ beeld, taal, knop }: Pick<Gemeen, 'beeld' | 'taal'> & { readonly knop: Sleutel }) {
  return (
    <Knoppen>
      <Knop>{taal(knop)}</Knop>
      <KnopLink naar={gezinsplanadres(beeld.casus.id).plan} soort="tweede">
        {taal('terug.plan')}
      </KnopLink>
    </Knoppen>
  );
}

/** Een eigen doel of stap, in eigen woorden; niets is vooraf gekozen (4.5). */
export function Gezinsregelpagina({ beeld, taal, ids, stand, nietNu, soort }: Gemeen & { readonly soort: Regelsoort }) {
  const adres = gezinsplanadres(beeld.casus.id);
  return (
    <Pagina titel={taal(`${soort}.nieuw`)} soort="gezin">
      <Terug naar={adres.plan} naam={taal('terug.plan')} />
      <Paginakop titel={taal(`${soort}.nieuw`)} inleiding={taal('nieuw.bij')} />
      {nietNu && <Nietnu taal={taal} />}
      <Formulier actie={adres.toevoegen(soort)} stand={stand} ritme="ruim" concept>
        <VerborgenVeld naam="regel" waarde={ids.regel} />
        <VerborgenVeld naam="gegeven" waarde={ids.gegeven} />
        <Tekstvlak naam="wat" label={taal(`${soort}.wat`)} rijen={4} />
        {soort === 'doel' && (
          <>
            <Tekstveld naam="meten" label={taal('nieuw.meten')} beschrijving={taal('nieuw.mag-leeg')} breed />
            <Keuzerondjes
              naam="gebied"
              vraag={taal('nieuw.over')}
              keuzes={(Object.keys(LEEFGEBIEDEN) as Leefgebied[]).map((waarde) => ({
                waarde,
                label: taal(`gebied.${waarde}`),
              }))}
            />
          </>
        )}
        <Datumveld naam="wanneer" label={taal('nieuw.wanneer')} beschrijving={taal('nieuw.mag-leeg')} />
        {soort === 'actie' && <WaarOver taal={taal} />}
        <WieLeest beeld={beeld} taal={taal} />
        <Slot beeld={beeld} taal={taal} knop="nieuw.knop" />
      </Formulier>
    </Pagina>
  );
}

/** Hoe het gaat, of wat een doel volgens jou opleverde (PH-4d, PH-5a). */
export function Gezinsstandpagina({
  beeld,
  taal,
  ids,
  stand,
  nietNu,
  soort,
  over,
}: Gemeen & { readonly soort: 'voortgang' | 'evaluatie'; readonly over: Regelbeeld }) {
  const adres = gezinsplanadres(beeld.casus.id);
  const keuzes = Object.keys(soort === 'voortgang' ? VOORTGANGEN : RESULTATEN);
  return (
    <Pagina titel={taal(`hoe.${soort}`)} soort="gezin">
      <Terug naar={adres.plan} naam={taal('terug.plan')} />
      <Paginakop
        titel={taal(`hoe.${soort}`)}
        inleiding={over.tekst === null ? taal('gewist') : <Geschreven door={over.bron}>{over.tekst.wat}</Geschreven>}
      />
      {nietNu && <Nietnu taal={taal} />}
      <Formulier actie={adres[soort](over.regel)} stand={stand} ritme="ruim" concept>
        <VerborgenVeld naam="regel" waarde={ids.regel} />
        <VerborgenVeld naam="gegeven" waarde={ids.gegeven} />
        <Keuzerondjes
          naam="waarde"
          vraag={taal(`hoe.${soort}`)}
          keuzes={keuzes.map((waarde) => ({ waarde, label: taal(`keuze.${waarde}` as Sleutel) }))}
        />
        <Tekst soort="klein">{taal('hoe.wie-ziet')}</Tekst>
        <Tekstvlak naam="wat" label={taal('hoe.woorden')} beschrijving={taal('hoe.woorden.bij')} rijen={4} />
        <WaarOver taal={taal} />
        <WieLeest beeld={beeld} taal={taal} />
        <Slot beeld={beeld} taal={taal} knop="hoe.knop" />
      </Formulier>
    </Pagina>
  );
}
