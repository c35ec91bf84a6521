import { eindadres } from '../../afsluiten/adressen.ts';
import { verzoekadres } from '../../rechten/adressen.ts';
import { belAdres } from '../../web/onderdelen/contact.tsx';
import {
  Artikelen,
  Fasebalk,
  Kaart,
  KnopLink,
  Knoppen,
  Kolommen,
  Leeg,
  Link,
  Melding,
  Merkje,
  Regels,
  Stapel,
  Stappen,
  Tafel,
  Tekst,
  Tijdlijn,
  Uitklap,
} from '../../web/onderdelen/index.ts';
import { casusadres } from '../adressen.ts';
import { Casusblad } from '../casusblad.tsx';
import { opsomming } from '../woorden.ts';
import type { Overzichtbeeld, Tafelgenoot } from './overzicht-toon.ts';

/** Het overzicht van een casus: wat ontbreekt, wie aan tafel zit, wat er gebeurde. */
export function OverzichtPagina({ beeld }: { readonly beeld: Overzichtbeeld }) {
  const { kop } = beeld;
  const adres = casusadres(kop.id);
  if (beeld.gesloten !== null) return <GeslotenPagina beeld={beeld} />;
  const knoppen = (
    <>
      {kop.isRegie && (
        <KnopLink naar={adres.uitnodigen} soort="tweede">
          Nodig iemand uit
        </KnopLink>
      )}
      <KnopLink naar={adres.nieuwGegeven}>Breng een gegeven in</KnopLink>
    </>
  );
  return (
    <Casusblad kop={kop} nu="overzicht" knoppen={knoppen}>
      <Fasebalk
        nu={beeld.fase.nu}
        bij={beeld.fase.bij}
        uitleg={{ titel: beeld.fase.uitleg.titel, tekst: <p class="nl-paragraph">{beeld.fase.uitleg.tekst}</p> }}
      />
      {beeld.zonderRegie !== null && <Zonderregie {...beeld.zonderRegie} />}
      <Kolommen>
        <Stapel ritme="kolom">
          <Stappenkaart beeld={beeld} />
          <Toestemmingsmelding beeld={beeld} />
          <Vraagkaart kop={kop} />
          <Kaart titel="Tijdlijn" eind={<Tijdlijnlinks adres={adres} />}>
            <Tijdlijn regels={beeld.tijdlijn} eerst={8} />
          </Kaart>
        </Stapel>
        <Stapel ritme="kolom">
          <Tafelkaart beeld={beeld} />
          <Informatiekaart beeld={beeld} />
          <Bijeenkomstkaart beeld={beeld} />
          <Kaart titel="Twijfelt u of iets mag?" alleenScherm>
            <p>
              <Link naar={adres.magIkDelen}>Mag ik dit delen?</Link> Wat bij deze casus staat, is al ingevuld. Er wordt
              niets gedeeld of bewaard.
            </p>
          </Kaart>
          <Kaart titel="Waarom zie ik iets niet?">
            <p>
              U ziet wat u zelf inbracht en wat een ander aan u gaf. <Artikelen ids={['Art 3.4f']} />
            </p>
          </Kaart>
          {kop.isRegie && <Regiekaart beeld={beeld} />}
        </Stapel>
      </Kolommen>
    </Casusblad>
  );
}

/** De vraag kan de jongere noemen; wie de naam nu niet mag lezen, hoort wie dat kan herstellen. */
function Vraagkaart({ kop }: Pick<Overzichtbeeld, 'kop'>) {
  return (
    <Kaart titel="De vraag van deze casus" soort="rustig">
      {kop.vraag === null ? (
        <p>
          In de vraag kan de naam van de jongere staan, en die mag u nu niet lezen. Wie het overleg leidt, kan u de naam
          geven. <Artikelen ids={['Art 3.2']} />
        </p>
      ) : (
        <p>{kop.vraag}</p>
      )}
    </Kaart>
  );
}

/** Wie er gebeld kan worden zolang niemand het overleg leidt (T25-09). */
function Zonderregie({ partij, telefoon, aangewezen }: NonNullable<Overzichtbeeld['zonderRegie']>) {
  return (
    <Melding soort="let-op">
      <p>
        <strong>Niemand leidt dit overleg nu.</strong>{' '}
        {aangewezen === null
          ? `De beheerder van ${partij} wijst een collega aan.`
          : `${aangewezen} van ${partij} is aangewezen en bevestigt dat nog.`}{' '}
        Tot dan wordt er niemand uitgenodigd of geïnformeerd, en begint er geen nieuwe fase. Vragen? Bel {partij},{' '}
        <a class="nl-link" href={belAdres(telefoon)}>
          {telefoon}
        </a>
        . <Artikelen ids={['T25-09', 'Art 3.4c']} />
      </p>
    </Melding>
  );
}

function Tijdlijnlinks({ adres }: { readonly adres: ReturnType<typeof casusadres> }) {
  return (
    <>
      <Link naar={adres.tijdlijn}>Hele tijdlijn</Link>
      <Link naar={adres.wieKeek}>Wie keek</Link>
    </>
  );
}

function Stappenkaart({ beeld }: { readonly beeld: Overzichtbeeld }) {
  const { titel, klaar, alle, stappen } = beeld.stappen;
  const adres = casusadres(beeld.kop.id);
  return (
    <Kaart titel={titel} eind={`${klaar} van ${alle} klaar`}>
      <Stappen stappen={stappen} />
      {klaar === alle && beeld.verder === 'fase' && (
        <p class="ovt-onder">
          <KnopLink naar={adres.fase}>Ga naar de volgende fase</KnopLink>
        </p>
      )}
      {klaar === alle && beeld.verder === 'sluiten' && (
        <p class="ovt-onder">
          <KnopLink naar={adres.sluiten}>Sluit de casus</KnopLink>
        </p>
      )}
    </Kaart>
  );
}

function Toestemmingsmelding({ beeld }: { readonly beeld: Overzichtbeeld }) {
  if (beeld.zonderToestemming.length === 0) return null;
  return (
    <Melding soort="let-op">
      <p>
        Voor gegevens van {opsomming(beeld.zonderToestemming)} is er nog geen geldige toestemming.{' '}
        <strong>De casus gaat gewoon door zonder die gegevens.</strong> Niemand wordt hieraan herinnerd: toestemming is
        vrij, en geen antwoord is nee. <Link naar={casusadres(beeld.kop.id).toestemming}>Bekijk de stand</Link>{' '}
        <Artikelen ids={['Art 6b', 'Art 6c']} />
      </p>
    </Melding>
  );
}

function Tafelkaart({ beeld }: { readonly beeld: Overzichtbeeld }) {
  const { stoelen, vol, mensen } = beeld.tafel;
  return (
    <Kaart titel="Aan tafel" soort="tafel">
      <Tafel stoelen={stoelen} getal={vol} bijschrift={`van ${stoelen.length} stoelen`} />
      <Regels
        soort="dicht"
        regels={mensen.map(({ naam, rol, merkje }) => ({
          titel: naam,
          onder: rol,
          eind: <Merkje soort={merkje.soort}>{merkje.tekst}</Merkje>,
        }))}
      />
      <p class="ovt-klein ovt-onder">
        Vastgelegd: taak, grondslag en eigen doel. <Artikelen ids={['Art 3.4c']} />
      </p>
      <Verklaringen mensen={mensen} />
      {beeld.metCollega && (
        <p>
          <Link naar={casusadres(beeld.kop.id).collega} los>
            Laat een collega meelezen
          </Link>
        </p>
      )}
      {beeld.onderGeheim && (
        <p>
          <Link naar={casusadres(beeld.kop.id).behandelrelatie} los>
            Behandelt u de jongere nu zelf?
          </Link>
        </p>
      )}
      {!beeld.kop.isRegie && (
        <p>
          <KnopLink naar={casusadres(beeld.kop.id).verlaten} soort="rustig" klein>
            Ga van tafel
          </KnopLink>
        </p>
      )}
    </Kaart>
  );
}

function Verklaringen({ mensen }: { readonly mensen: readonly Tafelgenoot[] }) {
  const regels = mensen.flatMap(({ naam, verklaring }) =>
    verklaring === null
      ? []
      : [
          {
            titel: naam,
            onder: (
              <>
                Taak: {verklaring.taak}
                <br />
                Grondslag: {verklaring.grondslag}
                <br />
                Eigen doel: {verklaring.individueelDoel}
              </>
            ),
          },
        ],
  );
  if (regels.length === 0) return null;
  return (
    <Uitklap titel="Wat elke deelnemer vastlegde">
      <Regels soort="dicht" regels={regels} />
    </Uitklap>
  );
}

/** Wie wanneer en hoe is geinformeerd, voor iedereen aan tafel (12.2); de regie mendt hier wat nog mist. */
function Informatiekaart({ beeld }: { readonly beeld: Overzichtbeeld }) {
  const naar = casusadres(beeld.kop.id).informeren;
  return (
    <Kaart titel="Geïnformeerd" eind={<Link naar={naar}>Wie, wanneer en waarover</Link>}>
      {beeld.geinformeerd.length === 0 ? (
        <p>Nog niemand.</p>
      ) : (
        <Regels soort="dicht" regels={beeld.geinformeerd.map(({ wie, hoe }) => ({ titel: wie, onder: hoe }))} />
      )}
    </Kaart>
  );
}

function Bijeenkomstkaart({ beeld }: { readonly beeld: Overzichtbeeld }) {
  const adres = casusadres(beeld.kop.id);
  const { bijeenkomst, kop } = beeld;
  if (bijeenkomst === null && !kop.isRegie) return null;
  return (
    <Kaart titel="Volgende bijeenkomst">
      {bijeenkomst === null ? (
        <p>Er staat er nog geen gepland.</p>
      ) : (
        <>
          <p class="ovt-titel">{bijeenkomst.wanneer}</p>
          <p class="ovt-klein">{bijeenkomst.waar}</p>
          <p class="ovt-klein">{bijeenkomst.komt}</p>
        </>
      )}
      <Knoppen>
        <KnopLink naar={adres.bijeenkomsten} soort="rustig">
          Alle bijeenkomsten
        </KnopLink>
        {kop.isRegie && (
          <KnopLink naar={adres.bijeenkomst} soort="rustig">
            Plan een bijeenkomst
          </KnopLink>
        )}
      </Knoppen>
    </Kaart>
  );
}

function Regiekaart({ beeld }: { readonly beeld: Overzichtbeeld }) {
  const adres = casusadres(beeld.kop.id);
  return (
    <Kaart titel="Procesregie" soort="rustig" niveau={2} alleenScherm>
      <Regels
        soort="dicht"
        regels={[
          { titel: <Link naar={adres.informeren}>Leg vast wie is geïnformeerd</Link> },
          { titel: <Link naar={adres.gezin}>Het gezin: codes, gezag en wie meekomt</Link> },
          ...(beeld.kanDoelErbij ? [{ titel: <Link naar={adres.doelen}>Voeg een doel toe</Link> }] : []),
          { titel: <Link naar={adres.gesprek}>Leg een gesprek met de jongere vast</Link> },
          ...(beeld.verder === 'fase' ? [{ titel: <Link naar={adres.fase}>Ga naar de volgende fase</Link> }] : []),
          { titel: <Link naar={adres.casusregie}>Wie volgt het plan</Link> },
          { titel: <Link naar={adres.overgenomen}>Wat er op u wacht</Link> },
          { titel: <Link naar={adres.vanTafel}>Neem iemand van tafel</Link> },
          { titel: <Link naar={adres.procesregie}>Draag de procesregie over</Link> },
          { titel: <Link naar={adres.vervolg}>Begin een vervolg in een ander overleg</Link> },
          { titel: <Link naar={adres.sluiten}>Sluit de casus</Link> },
        ]}
      />
    </Kaart>
  );
}

function GeslotenPagina({ beeld }: { readonly beeld: Overzichtbeeld }) {
  const { kop, gesloten } = beeld;
  return (
    <Casusblad kop={kop} nu="overzicht">
      <Melding>
        <p>
          <strong>Deze casus is gesloten op {gesloten?.op}.</strong> Niemand deelt of leest hier nog iets.{' '}
          {gesloten?.grond}. <Artikelen ids={['Art 5.6 (intro)']} />
        </p>
      </Melding>
      <Kolommen>
        <Stapel ritme="kolom">
          <Kaart titel="Tijdlijn" eind={<Tijdlijnlinks adres={casusadres(kop.id)} />}>
            {beeld.tijdlijn.length === 0 ? (
              <Leeg kaal titel="Er is niets gebeurd">
                In deze casus is niets vastgelegd.
              </Leeg>
            ) : (
              <Tijdlijn regels={beeld.tijdlijn} />
            )}
          </Kaart>
        </Stapel>
        <Stapel ritme="kolom">
          <Kaart titel="Wat kan nog wel?" ritme="gewoon">
            <Tekst>
              Wat uw organisatie voor de eigen taak nodig heeft, hoort in het eigen dossier en volgt de eigen
              bewaartermijn. <Artikelen ids={['Art 9.1', 'Art 9.2']} />
            </Tekst>
            {gesloten?.na && (
              <>
                <Tekst>
                  {gesloten.na.meenemen} Vanaf {gesloten.na.bewarenTot} wordt alles vernietigd.
                </Tekst>
                <p>
                  <KnopLink naar={eindadres(kop.id).eigenDeel}>Neem het eigen deel mee</KnopLink>
                </p>
                <p>
                  <Link naar={eindadres(kop.id).vernietiging} los>
                    Hoe het staat met vernietigen
                  </Link>
                </p>
              </>
            )}
            <Tekst>
              Op een verzoek om inzage of een ander recht antwoordt u ook nu nog.{' '}
              <Link naar={verzoekadres(kop.id).verzoeken}>Bekijk de verzoeken</Link>.
            </Tekst>
            {gesloten?.vervolgKan && <Tekst>Komt er een nieuwe vraag, meld dan een nieuwe casus aan.</Tekst>}
          </Kaart>
        </Stapel>
      </Kolommen>
    </Casusblad>
  );
}
