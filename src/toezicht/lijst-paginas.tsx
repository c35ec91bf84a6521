import { opsomming } from '../casus/woorden.ts';
import type { Verzoekrecht } from '../rechten/soorten.ts';
import { taaktekst } from '../taak/soorten.ts';
import { SOORTNAMEN } from '../toestemming/vraagtekst.ts';
import { DataLijst, Kaart, KnopLink, Leeg, Link, Merkje, Regels, Tabel } from '../web/onderdelen/index.ts';
import { dagKort, datumEnTijd, datumVoluit } from '../web/tijd.ts';
import { dagenTussen } from './aandacht.ts';
import type { Achterstand } from './achterstand.ts';
import { TOEZICHTADRES } from './adressen.ts';
import { Toezichtpagina } from './kop.tsx';
import type { Afwegingregel } from './lees-afweging.ts';
import { Uitleg } from './logboek-pagina.tsx';
import type { Bewijs, Bewijsregel, Toestemmingregel } from './toestemmingen.ts';
import type { Verzoekenblad, Verzoekregel } from './verzoeken.ts';
import type { Zitting } from './zitting.ts';

type Met<T> = T & { readonly zitting: Zitting };

const nummer = (kenmerk: string | null): string => kenmerk ?? 'vernietigd';
const soortnaam = (soort: string): string => SOORTNAMEN[soort as keyof typeof SOORTNAMEN] ?? soort;

/** De vragen om toestemming die mensen van de eigen organisatie stelden: de stand, en op verzoek het bewijs. */
export function ToestemmingenPagina({
  regels,
  meer,
  zitting,
}: Met<{ regels: readonly Toestemmingregel[]; meer: boolean }>) {
  return (
    <Toezichtpagina titel="Toestemmingen" blad="toestemmingen" zitting={zitting}>
      <Kaart titel="Vragen van uw organisatie, nieuwste eerst">
        {regels.length === 0 ? (
          <Leeg kaal titel="Er is nog geen toestemming gevraagd">
            Vraagt iemand van uw organisatie toestemming om iets te delen, dan staat hier hoe het ermee staat.
          </Leeg>
        ) : (
          <Tabel
            over="vragen om toestemming"
            kolommen={[
              { kop: 'Casus' },
              { kop: 'Gevraagd' },
              { kop: 'Door' },
              { kop: 'Over' },
              { kop: 'Ja', getal: true },
              { kop: 'Nee', getal: true },
              { kop: 'Ingetrokken', getal: true },
              { kop: 'Bewijs' },
            ]}
            rijen={regels.map((regel) => [
              nummer(regel.kenmerk),
              datumVoluit(regel.op),
              regel.wie,
              opsomming(regel.soorten.map((soort) => soortnaam(soort).toLowerCase())),
              regel.ja,
              regel.nee,
              regel.ingetrokken,
              <Link
                key={regel.vraag}
                naar={`${TOEZICHTADRES.toestemmingen}/${regel.vraag}`}
                bij={`van ${nummer(regel.kenmerk)}`}
              >
                Bekijk bewijs
              </Link>,
            ])}
          />
        )}
        {meer && <p class="ovt-onder ovt-klein">Dit zijn de nieuwste 200. Ouder vindt u in het logboek.</p>}
      </Kaart>
      <Uitleg eis="Bijl 5-a">Wat er gevraagd is en wie er tekende, staat hier niet. Zonder antwoord is het nee.</Uitleg>
    </Toezichtpagina>
  );
}

const ROLLEN: Readonly<Record<string, string>> = {
  'gezagdrager-1': 'eerste ouder met gezag',
  'gezagdrager-2': 'tweede ouder met gezag',
  jongere: 'jongere',
  vertegenwoordiger: 'vertegenwoordiger',
};

function einde(regel: Bewijsregel): string {
  return regel.einde === null ? 'geldt' : `${regel.einde.hoe} op ${datumEnTijd(regel.einde.op)}`;
}

/** Wat er als bewijs van een toestemming ligt: rollen, antwoorden en momenten, en of het op de voorgelegde tekst was. */
export function BewijsPagina({ bewijs, zitting }: Met<{ bewijs: Bewijs }>) {
  return (
    <Toezichtpagina titel="Bewijs van toestemming" blad="toestemmingen" zitting={zitting}>
      <Kaart titel="De vraag">
        <DataLijst
          rijen={[
            { naam: 'Casus', waarde: nummer(bewijs.kenmerk) },
            { naam: 'Gevraagd', waarde: `${datumEnTijd(bewijs.op)}, door ${bewijs.wie}` },
            { naam: 'Versie van de tekst', waarde: bewijs.tekstVersie },
            {
              naam: 'Vingerafdruk van de tekst',
              waarde: <span class="ovt-cijfers">{bewijs.vingerafdruk.slice(0, 16)}</span>,
            },
          ]}
        />
      </Kaart>
      <Kaart titel="De antwoorden">
        {bewijs.antwoorden.length === 0 ? (
          <Leeg kaal titel="Er is nog niet geantwoord">
            Tot er een ja is, mag dit niet worden gedeeld.
          </Leeg>
        ) : (
          <Tabel
            over="antwoorden"
            kolommen={[
              { kop: 'Moment' },
              { kop: 'Wie' },
              { kop: 'Over' },
              { kop: 'Antwoord' },
              { kop: 'Nu' },
              { kop: 'Op deze tekst' },
            ]}
            rijen={bewijs.antwoorden.map((regel) => [
              datumEnTijd(regel.op),
              ROLLEN[regel.ondertekenaar] ?? regel.ondertekenaar,
              soortnaam(regel.soort).toLowerCase(),
              regel.antwoord,
              einde(regel),
              regel.zelfdeTekst ? 'ja' : <Merkje soort="nee">nee</Merkje>,
            ])}
          />
        )}
      </Kaart>
      <Uitleg eis="Bijl 5-a">De jongere en de ouders kunnen zien dat u dit bewijs bekeek.</Uitleg>
    </Toezichtpagina>
  );
}

const RECHTEN: Readonly<Record<Verzoekrecht, string>> = {
  inzage: 'Inzage',
  rectificatie: 'Verbetering',
  verwijdering: 'Verwijdering',
  beperking: 'Beperking',
  overdraagbaarheid: 'Meenemen van gegevens',
  bezwaar: 'Bezwaar',
  'niet-geautomatiseerd': 'Geen besluit door een computer',
};
const STANDEN: Readonly<Record<Verzoekregel['stand'], string>> = {
  open: 'open',
  gegeven: 'gedaan',
  deels: 'deels gedaan',
  geweigerd: 'niet gedaan',
  niets: 'niets van deze jongere',
};

function OpTijd({ regel, vandaag }: { readonly regel: Verzoekregel; readonly vandaag: string }) {
  const dagen = dagenTussen(vandaag, regel.uiterlijk);
  if (regel.stand !== 'open') return <>{STANDEN[regel.stand]}</>;
  if (dagen < 0) return <Merkje soort="nee">{`${-dagen} ${dagen === -1 ? 'dag' : 'dagen'} te laat`}</Merkje>;
  return <Merkje soort="wacht">{dagen === 0 ? 'vandaag' : `nog ${dagen} ${dagen === 1 ? 'dag' : 'dagen'}`}</Merkje>;
}

/** De verzoeken aan de eigen organisatie en of zij op tijd antwoordde (13.2). */
export function VerzoekenPagina({ regels, na, vandaag, zitting }: Met<Verzoekenblad & { vandaag: string }>) {
  return (
    <Toezichtpagina titel="Verzoeken" blad="verzoeken" zitting={zitting}>
      <Kaart titel="Verzoeken van ouders en jongeren">
        {regels.length === 0 ? (
          <Leeg kaal titel="Er is nog geen verzoek">
            Vraagt iemand om inzage of een ander recht, dan staat hier of uw organisatie op tijd antwoordt.
          </Leeg>
        ) : (
          <Tabel
            over="verzoeken"
            kolommen={[
              { kop: 'Casus' },
              { kop: 'Recht' },
              { kop: 'Ontvangen' },
              { kop: 'Antwoord vóór' },
              { kop: 'Stand' },
              { kop: 'Beantwoord' },
            ]}
            rijen={regels.map((regel) => [
              nummer(regel.kenmerk),
              RECHTEN[regel.recht],
              datumVoluit(regel.ontvangenOp),
              `${datumVoluit(regel.uiterlijk)}${regel.verlengd ? ', verlengd' : ''}`,
              <OpTijd key={regel.deel} regel={regel} vandaag={vandaag} />,
              regel.beantwoordOp === null ? 'nog niet' : datumVoluit(regel.beantwoordOp),
            ])}
          />
        )}
        {na !== null && (
          <p class="ovt-onder">
            <Link naar={`${TOEZICHTADRES.verzoeken}?na=${na}`}>Volgende verzoeken</Link>
          </p>
        )}
      </Kaart>
      <Uitleg eis="Art 13.2 (b)">Wie vroeg en wat er gevraagd is, staat bij wie het verzoek behandelt.</Uitleg>
    </Toezichtpagina>
  );
}

/** De afwegingen van de eigen organisatie: dat zij er zijn, en door wie. */
export function AfwegingenPagina({ regels, zitting }: Met<{ regels: readonly Afwegingregel[] }>) {
  return (
    <Toezichtpagina titel="Afwegingen" blad="afwegingen" zitting={zitting}>
      <Kaart titel="Conflict van plichten" soort="tafel">
        {regels.length === 0 ? (
          <Leeg kaal titel="Er is geen afweging vastgelegd">
            Besluit iemand van uw organisatie om zonder toestemming te delen, dan staat het hier.
          </Leeg>
        ) : (
          <Regels
            soort="datum"
            regels={regels.map(({ id, op, wie, naIntrekking }) => ({
              begin: dagKort(op),
              titel: `Afweging van ${wie}`,
              onder: `${datumEnTijd(op)}${naIntrekking ? ' · na een intrekking' : ''}`,
              eind: (
                <KnopLink naar={`${TOEZICHTADRES.afwegingen}/${id}`} soort="tweede" klein bij={`van ${wie}`}>
                  Bekijk afweging
                </KnopLink>
              ),
            }))}
          />
        )}
      </Kaart>
      <Uitleg eis="Art 6e">Een persoonlijk besluit van een professional, met een collega besproken.</Uitleg>
    </Toezichtpagina>
  );
}

/** Wat er bij mensen van de eigen organisatie over de dag heen ligt. */
export function AchterstandPagina({ beeld, vandaag, zitting }: Met<{ beeld: Achterstand; vandaag: string }>) {
  return (
    <Toezichtpagina titel="Achterstand" blad="achterstand" zitting={zitting}>
      <Kaart titel="Te laat, langst eerst">
        {beeld.regels.length === 0 ? (
          <Leeg kaal titel="Er ligt niets te lang">
            Blijft bij iemand van uw organisatie een taak over de dag heen liggen, dan staat zij hier.
          </Leeg>
        ) : (
          <Tabel
            over="taken die te laat zijn"
            kolommen={[{ kop: 'Wie' }, { kop: 'Wat' }, { kop: 'Casus' }, { kop: 'Klaar vóór' }, { kop: 'Te laat' }]}
            rijen={beeld.regels.map((regel) => [
              regel.wie,
              taaktekst(regel.soort).titel,
              regel.kenmerk ?? 'geen',
              datumVoluit(regel.voorDatum),
              `${dagenTussen(regel.voorDatum, vandaag)} dagen`,
            ])}
          />
        )}
        {beeld.meer && <p class="ovt-onder ovt-klein">Dit zijn de oudste 200.</p>}
      </Kaart>
    </Toezichtpagina>
  );
}
