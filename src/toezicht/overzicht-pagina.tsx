import { metHoofdletter } from '../casus/woorden.ts';
import { EigenTaken } from '../taak/eigen-taken-kaart.tsx';
import { ADRES } from '../web/adressen.ts';
import { Artikelen, DataLijst, Kaart, KnopLink, Kolommen, Leeg, Link, Stapel, Tabel } from '../web/onderdelen/index.ts';
import { datumVoluit, isoDatum } from '../web/tijd.ts';
import { aandachtVan } from './aandacht.ts';
import { AandachtLijst } from './aandacht-lijst.tsx';
import { TOEZICHTADRES } from './adressen.ts';
import { alsAantal } from './besluiten.ts';
import { Toezichtpagina } from './kop.tsx';
import { redenzin } from './logboek-csv.ts';
import { leesLogfilter, logadres } from './logfilter.ts';
import type { Overzicht } from './toon-overzicht.ts';

/** Wat er bij de eigen organisatie aandacht vraagt, en hoe het staat: getallen, nooit inhoud (15.2). */
export function OverzichtPagina({ beeld }: { readonly beeld: Overzicht }) {
  const aandacht = aandachtVan(beeld, beeld.vandaag);
  return (
    <Toezichtpagina
      titel="Toezicht"
      blad="overzicht"
      zitting={beeld.zitting}
      onder={beeld.partij}
      knoppen={
        <>
          <KnopLink naar="/register" soort="tweede">
            Bekijk het register
          </KnopLink>
          <KnopLink naar={TOEZICHTADRES.nieuweBevinding} soort="tweede">
            Leg bevinding vast
          </KnopLink>
          <KnopLink naar={TOEZICHTADRES.logboek}>Zoek in het logboek</KnopLink>
        </>
      }
    >
      <Kolommen>
        <Stapel ritme="kolom">
          <Kaart titel="Vraagt uw aandacht">
            {aandacht.length === 0 ? (
              <Leeg kaal titel="Nu niets">
                Loopt een verzoek bijna af of komt er een afweging bij, dan staat het hier.
              </Leeg>
            ) : (
              <AandachtLijst aandacht={aandacht} />
            )}
          </Kaart>
          {beeld.werk.taken.length > 0 && <EigenTaken werk={beeld.werk} leeg="" />}
          <Besluiten beeld={beeld} />
        </Stapel>
        <Stapel ritme="kolom">
          <Verwerking beeld={beeld} />
          <Bewaren beeld={beeld} />
        </Stapel>
      </Kolommen>
    </Toezichtpagina>
  );
}

function Besluiten({ beeld }: { readonly beeld: Overzicht }) {
  return (
    <Kaart
      titel="Beslissingen over delen, deze maand"
      eind={<Link naar={logadres(TOEZICHTADRES.logboek, leesLogfilter({}), { soort: 'gedeeld' })}>In het logboek</Link>}
    >
      {beeld.besluiten.length === 0 ? (
        <Leeg kaal titel="Deze maand is er nog niets gedeeld">
          Zodra iemand van uw organisatie iets wil delen, staat hier hoe vaak het mocht.
        </Leeg>
      ) : (
        <Tabel
          over="beslissingen over delen"
          kolommen={[
            { kop: 'Als' },
            { kop: 'Mocht', getal: true },
            { kop: 'Mocht niet', getal: true },
            { kop: 'Nog iets nodig', getal: true },
            { kop: 'Meest genoemde reden' },
          ]}
          rijen={beeld.besluiten.map((regel) => [
            metHoofdletter(regel.functie),
            alsAantal(regel.toegestaan),
            alsAantal(regel.geweigerd),
            alsAantal(regel.onvolledig),
            regel.reden === null ? 'geen' : redenzin(regel.reden),
          ])}
        />
      )}
    </Kaart>
  );
}

function Verwerking({ beeld }: { readonly beeld: Overzicht }) {
  const { casussen, toestemming } = beeld;
  return (
    <Kaart titel="Wat uw organisatie verwerkt" soort="tafel">
      <DataLijst
        vorm="getallen"
        rijen={[
          { naam: 'Casussen waar u aan tafel zit', waarde: casussen.open },
          { naam: 'Gesloten casussen', waarde: casussen.gesloten },
          { naam: 'Vragen om toestemming', waarde: toestemming.vragen },
          { naam: 'Gegeven antwoorden', waarde: `${toestemming.ja} ja, ${toestemming.nee} nee` },
          { naam: 'Ingetrokken', waarde: toestemming.ingetrokken },
        ]}
      />
      <p class="ovt-onder">
        <Link naar={TOEZICHTADRES.toestemmingen}>Bekijk de toestemmingen</Link>
      </p>
    </Kaart>
  );
}

function Bewaren({ beeld }: { readonly beeld: Overzicht }) {
  const gesloten = beeld.bevindingen.filter(({ stand }) => stand === 'gesloten').length;
  return (
    <Kaart titel="Register en bewaren">
      <DataLijst
        vorm="getallen"
        rijen={[
          {
            naam: 'Register uitgegeven',
            waarde: beeld.registerOp === null ? 'nog nooit' : datumVoluit(isoDatum(beeld.registerOp)),
          },
          {
            naam: 'Website nagekeken',
            waarde: beeld.websiteOp === null ? 'nog nooit' : datumVoluit(beeld.websiteOp),
          },
          { naam: 'Verwerkersovereenkomst', waarde: beeld.overeenkomst },
          { naam: 'Deze maand vernietigd', waarde: beeld.vernietigd },
          { naam: 'Bewaartermijn voorbij', waarde: beeld.teLangBewaard },
          { naam: 'Open bevindingen', waarde: beeld.bevindingen.length - gesloten },
          { naam: 'Gesloten bevindingen', waarde: gesloten },
        ]}
      />
      <p class="ovt-onder">
        <Link naar={TOEZICHTADRES.bevindingen} los>
          Bekijk de bevindingen
        </Link>
      </p>
      <p>
        <Link naar={ADRES.vernietigingen} los>
          Bekijk vernietigingen
        </Link>{' '}
        <Artikelen ids={['Art 9.2']} />
      </p>
    </Kaart>
  );
}
