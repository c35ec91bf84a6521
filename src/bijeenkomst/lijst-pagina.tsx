import { casusadres } from '../casus/adressen.ts';
import { Casusblad } from '../casus/casusblad.tsx';
import {
  Actie,
  Formulier,
  Kaart,
  Knop,
  KnopLink,
  Knoppen,
  Leeg,
  Link,
  Merkje,
  Regels,
  Stapel,
  Tekst,
  Uitklap,
} from '../web/onderdelen/index.ts';
import { dagEnDatum, uurMinuut } from '../web/tijd.ts';
import { bijeenkomstadres } from './adressen.ts';
import { Besluitregels } from './besluit/besluitregels.tsx';
import { eindeVan, isGeweestOfVandaag } from './live/venster.ts';
import type { Antwoordstand, Bijeenkomstbeeld, Bijeenkomstenbeeld } from './toon-bijeenkomsten.ts';
import { AANWEZIGHEID, ANTWOORD } from './woorden.ts';

type Props = { readonly beeld: Bijeenkomstenbeeld };

/** De bijeenkomsten van een casus, en wat daarvan voor deze lezer is. */
export function LijstPagina({ beeld }: Props) {
  const { kop, bijeenkomsten, nu } = beeld;
  const komend = bijeenkomsten.filter((b) => eindeVan(b) > nu).toReversed();
  const geweest = bijeenkomsten.filter((b) => eindeVan(b) <= nu);
  const open = kop.status === 'open';
  return (
    <Casusblad
      kop={kop}
      deel="Bijeenkomsten"
      nu="bijeenkomsten"
      titel="Bijeenkomsten"
      knoppen={
        <>
          <KnopLink naar={casusadres(kop.id).verslagen} soort="tweede">
            Verslagen
          </KnopLink>
          {beeld.isRegie && open && <KnopLink naar={casusadres(kop.id).bijeenkomst}>Plan een bijeenkomst</KnopLink>}
        </>
      }
    >
      {bijeenkomsten.length === 0 && (
        <Leeg titel="Er is nog geen bijeenkomst gepland" niveau={2}>
          {beeld.isRegie ? 'De eerste plant u hier.' : 'Wie het overleg leidt, plant de eerste.'}
        </Leeg>
      )}
      {open && <OpenActies beeld={beeld} />}
      {komend.map((b) => (
        <Bijeenkomst key={b.id} beeld={beeld} bijeenkomst={b} komend />
      ))}
      {geweest.map((b) => (
        <Bijeenkomst key={b.id} beeld={beeld} bijeenkomst={b} komend={false} />
      ))}
    </Casusblad>
  );
}

function OpenActies({ beeld }: Props) {
  const mijn = beeld.bijeenkomsten
    .flatMap((b) => b.besluiten)
    .filter((b) => b.stand === 'open' && (beeld.isRegie || b.voor_persoon_id === beeld.ik));
  if (mijn.length === 0) return null;
  return (
    <Kaart titel={beeld.isRegie ? 'Acties die nog open staan' : 'Uw acties'} ritme="gewoon">
      <Besluitregels
        casus={beeld.kop.id}
        besluiten={mijn}
        mensen={beeld.mensen}
        ik={beeld.ik}
        isRegie={beeld.isRegie}
      />
    </Kaart>
  );
}

type Een = Props & { readonly bijeenkomst: Bijeenkomstbeeld; readonly komend: boolean };

function Bijeenkomst({ beeld, bijeenkomst: b, komend }: Een) {
  const { kop } = beeld;
  const door = b.afgezegd_op === null;
  return (
    <Kaart
      titel={`${dagEnDatum(b.op, beeld.nu)}, ${uurMinuut(b.op)} uur`}
      ritme="gewoon"
      eind={door ? <span class="ovt-klein">{b.duur_minuten} minuten</span> : <Merkje soort="nee">Afgezegd</Merkje>}
    >
      <Tekst soort="klein">{b.plaats}</Tekst>
      {door && kop.status === 'open' && <Handelingen beeld={beeld} bijeenkomst={b} komend={komend} />}
      {b.besluiten.length > 0 && (
        <Besluitregels casus={kop.id} besluiten={b.besluiten} mensen={beeld.mensen} ik={null} isRegie={false} />
      )}
      {b.aanwezigheid.length > 0 ? (
        <Uitklap titel="Wie er was">
          <Regels
            soort="dicht"
            regels={b.aanwezigheid.map(({ mens, stand }) => ({
              titel: mens.naam,
              onder: mens.rol,
              eind: AANWEZIGHEID[stand],
            }))}
          />
        </Uitklap>
      ) : (
        <Uitklap titel="Wie is uitgenodigd">
          <Regels soort="dicht" regels={b.genodigden.map(genodigdenregel)} />
        </Uitklap>
      )}
    </Kaart>
  );
}

function genodigdenregel({ mens, ik, antwoord, vanVoorWijziging, weg }: Antwoordstand) {
  if (weg) return { titel: mens.naam, onder: mens.rol, eind: 'hoort er niet meer bij' };
  const zei = antwoord === null ? 'geen antwoord' : ANTWOORD[antwoord].toLowerCase();
  return {
    titel: ik ? `${mens.naam} (u)` : mens.naam,
    onder: vanVoorWijziging ? `${mens.rol} · zei dat voor de afspraak veranderde` : mens.rol,
    eind: zei,
  };
}

function Handelingen({ beeld, bijeenkomst: b, komend }: Een) {
  const adres = bijeenkomstadres({ casus: beeld.kop.id, bijeenkomst: b.id });
  const mijn = b.genodigden.find((g) => g.ik);
  return (
    <Stapel ritme="krap">
      <Knoppen>
        <KnopLink naar={adres.live} soort={komend ? 'hoofd' : 'tweede'}>
          {isGeweestOfVandaag(b, beeld.nu) ? 'Open de tafel' : 'Bereid voor'}
        </KnopLink>
        {beeld.isRegie && komend && (
          <>
            <KnopLink naar={adres.wijzigen} soort="tweede">
              Verzet
            </KnopLink>
            <KnopLink naar={adres.afzeggen} soort="rustig">
              Zeg af
            </KnopLink>
          </>
        )}
      </Knoppen>
      {mijn !== undefined && komend && <MijnAntwoord adres={adres.antwoord} mijn={mijn} />}
      {mijn !== undefined && komend && (
        <Tekst soort="klein">
          <Link naar={adres.kalender}>Zet in mijn agenda</Link> (zonder namen)
        </Tekst>
      )}
    </Stapel>
  );
}

function MijnAntwoord({ adres, mijn }: { readonly adres: string; readonly mijn: Antwoordstand }) {
  const { antwoord } = mijn;
  return (
    <div class="ovt-rij ovt-rij--krap">
      <span>{antwoord === null ? 'Komt u?' : `U zei: ${ANTWOORD[antwoord].toLowerCase()}.`}</span>
      {antwoord !== 'komt' && (
        <Actie actie={adres} velden={{ antwoord: 'komt' }}>
          <Knop soort="tweede" klein>
            Ik kom
          </Knop>
        </Actie>
      )}
      {antwoord !== 'komt-niet' && (
        <Actie actie={adres} velden={{ antwoord: 'komt-niet' }}>
          <Knop soort="rustig" klein>
            Ik kom niet
          </Knop>
        </Actie>
      )}
    </div>
  );
}

type Afzegprops = { readonly beeld: Bijeenkomstenbeeld; readonly bijeenkomst: Bijeenkomstbeeld };

/** Afzeggen is niet terug te draaien: eerst lezen wat er gebeurt. */
export function AfzegPagina({ beeld, bijeenkomst: b }: Afzegprops) {
  const adres = bijeenkomstadres({ casus: beeld.kop.id, bijeenkomst: b.id });
  return (
    <Casusblad
      kop={beeld.kop}
      deel="Bijeenkomst afzeggen"
      nu="bijeenkomsten"
      titel="Zeg deze bijeenkomst af"
      inleiding={`${dagEnDatum(b.op, beeld.nu)}, ${uurMinuut(b.op)} uur. Iedereen die was uitgenodigd krijgt bericht dat er iets klaarstaat. Afzeggen kunt u niet terugdraaien; een nieuwe bijeenkomst plannen kan altijd.`}
    >
      <Formulier actie={adres.afzeggen} ritme="gewoon">
        <Knoppen>
          <Knop>Zeg af</Knop>
          <KnopLink naar={casusadres(beeld.kop.id).bijeenkomsten} soort="rustig">
            Laat staan
          </KnopLink>
        </Knoppen>
      </Formulier>
    </Casusblad>
  );
}
