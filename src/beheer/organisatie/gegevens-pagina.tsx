import { HOEDANIGHEDEN, HOEDANIGHEID } from '../../partij/hoedanigheden.ts';
import { NUMMERNAAM, NUMMERS_VAN } from '../../partij/nummers.ts';
import {
  Artikelen,
  DataLijst,
  Kaart,
  KnopLink,
  Knoppen,
  Leeg,
  Lijst,
  Link,
  Melding,
  Merkje,
  Regels,
  Tekst,
} from '../../web/onderdelen/index.ts';
import { datumVoluit } from '../../web/tijd.ts';
import { Organisatieblad as Blad, type Organisatiekader } from '../paginas/kader.tsx';
import { BEHEERADRES, hoofdletter, NORM, ONDERWIJS_VAN_SWV, ORGAAN, PARTIJSOORT } from '../teksten.ts';
import { ontbreekt } from './ontbreekt.ts';
import { type Contact, ORGANEN, type Organisatieblad } from './organisatie.ts';

export type Gegevensprops = {
  readonly kader: Organisatiekader;
  readonly blad: Organisatieblad;
  readonly vandaag: string;
};

/** Gegevens van de organisatie. Iedereen die er werkt leest ze; de beheerder houdt ze bij. */
export function GegevensPagina({ kader, blad, vandaag }: Gegevensprops) {
  const { beheert } = kader;
  return (
    <Blad
      kader={kader}
      nu="gegevens"
      titel="Gegevens van de organisatie"
      knoppen={beheert ? <KnopLink naar={`${BEHEERADRES.gegevens}/wijzigen`}>Wijzig de gegevens</KnopLink> : undefined}
    >
      {beheert && <Aandacht blad={blad} vandaag={vandaag} />}
      <Kaart titel="Wie wij zijn">
        <DataLijst rijen={gegevens(blad)} />
      </Kaart>
      {blad.stand.soort === 'mbo' && <Samenwerkingsverband blad={blad} beheert={beheert} />}
      {blad.stand.soort === 'gemeente' && <Hoedanigheden blad={blad} />}
      <Aanspreekpunten blad={blad} beheert={beheert} />
      {beheert && <Tekenaars blad={blad} />}
      <Beveiliging blad={blad} beheert={beheert} />
      {(blad.stand.soort === 'gemeente' || blad.stand.soort === 'jeugdhulpaanbieder') && (
        <Contracten blad={blad} beheert={beheert} />
      )}
    </Blad>
  );
}

function gegevens({ stand }: Organisatieblad) {
  return [
    { naam: 'Naam', waarde: stand.naam },
    { naam: 'Soort', waarde: PARTIJSOORT[stand.soort] },
    { naam: 'Plaats', waarde: stand.plaats },
    { naam: 'Kantooradres', waarde: stand.kantooradres ?? 'Nog niet ingevuld' },
    { naam: 'Telefoon', waarde: stand.telefoon },
    ...(stand.soort === 'swv'
      ? [
          {
            naam: 'Onderwijs',
            waarde: stand.swvOnderwijs === null ? 'Nog niet ingevuld' : ONDERWIJS_VAN_SWV[stand.swvOnderwijs],
          },
        ]
      : []),
    ...NUMMERS_VAN[stand.soort].map((nummer) => ({
      naam: NUMMERNAAM[nummer],
      waarde: stand[nummer] ?? 'Nog niet ingevuld',
    })),
    {
      naam: 'Pagina over deelname',
      waarde: stand.website === null ? 'Nog niet ingevuld' : <Link naar={stand.website}>{stand.website}</Link>,
    },
  ];
}

/** Onder welk samenwerkingsverband een mbo-instelling meedoet, en eerder deed (fn 7). */
function Samenwerkingsverband({ blad, beheert }: { readonly blad: Organisatieblad; readonly beheert: boolean }) {
  const { stand, vroeger, partijen } = blad;
  const naam = (swv: string | null): string =>
    (swv === null ? undefined : partijen.get(swv)?.naam) ?? 'Samenwerkingsverband';
  const regel = (swv: string | null, op: string | null): string =>
    `${naam(swv)}${op === null ? '' : `, afgestemd sinds ${datumVoluit(op)}`}`;
  return (
    <Kaart
      titel="Samenwerkingsverband"
      ritme="gewoon"
      eind={beheert ? <Link naar={BEHEERADRES.afstemming}>Wijzig</Link> : undefined}
    >
      <Tekst>
        {regel(stand.onderSwv, stand.afstemmingOp)} <Artikelen ids={['fn 7']} />.
      </Tekst>
      {vroeger.length > 0 && (
        <>
          <Tekst soort="klein">Eerder stond hier:</Tekst>
          <Lijst
            punten={vroeger.map(
              ({ swv, afgestemdOp, vervangenOp }) => `${regel(swv, afgestemdOp)}, tot ${datumVoluit(vervangenOp)}`,
            )}
          />
        </>
      )}
    </Kaart>
  );
}

/** Wat er nog mist, met waar het te doen is. */
function Aandacht({ blad, vandaag }: { readonly blad: Organisatieblad; readonly vandaag: string }) {
  const mist = ontbreekt(blad, vandaag);
  if (mist.length === 0) return null;
  return (
    <Melding soort="let-op">
      <p>
        <strong>Nog te doen</strong>
      </p>
      <Lijst
        punten={mist.map(({ zin, naar }) => (
          <Link key={zin} naar={naar}>
            {zin}
          </Link>
        ))}
      />
    </Melding>
  );
}

function Hoedanigheden({ blad }: { readonly blad: Organisatieblad }) {
  return (
    <Kaart titel="Hoedanigheden" ritme="gewoon">
      <Tekst>
        Een gemeente treedt op in verschillende taken. Wat in de ene taak is gelezen, gaat niet vanzelf naar de andere{' '}
        <Artikelen ids={['B.1']} />.
      </Tekst>
      <DataLijst
        rijen={HOEDANIGHEDEN.map((hoedanigheid) => {
          const aantal = blad.hoedanigheden.get(hoedanigheid) ?? 0;
          return {
            naam: hoofdletter(HOEDANIGHEID[hoedanigheid]),
            waarde: aantal === 0 ? 'Niemand' : aantal === 1 ? '1 collega' : `${aantal} collega’s`,
          };
        })}
      />
    </Kaart>
  );
}

function contactregel(contact: Contact, beheert: boolean) {
  return {
    titel: contact.naam,
    onder: [contact.functie, contact.telefoon, contact.email].filter((deel) => deel !== null).join(' · '),
    ...(beheert
      ? {
          eind:
            contact.tot !== null ? (
              <Merkje soort="stil">Laatste dag {datumVoluit(contact.tot)}</Merkje>
            ) : (
              <KnopLink naar={`${BEHEERADRES.contacten}/${contact.id}/weg`} soort="rustig" klein bij={contact.naam}>
                Haal weg
              </KnopLink>
            ),
        }
      : {}),
  };
}

function Aanspreekpunten({ blad, beheert }: { readonly blad: Organisatieblad; readonly beheert: boolean }) {
  const punten = blad.contacten.filter(({ soort }) => soort === 'aanspreekpunt');
  return (
    <Kaart
      titel="Aanspreekpunt"
      ritme="gewoon"
      eind={beheert ? <Link naar={`${BEHEERADRES.contacten}/aanspreekpunt`}>Voeg toe</Link> : undefined}
    >
      {punten.length === 0 ? (
        <Leeg kaal titel="Nog geen aanspreekpunt">
          Ouders en andere organisaties weten nu niet wie zij over het convenant kunnen bellen.
        </Leeg>
      ) : (
        <Regels regels={punten.map((punt) => contactregel(punt, beheert))} />
      )}
    </Kaart>
  );
}

function Tekenaars({ blad }: { readonly blad: Organisatieblad }) {
  return (
    <Kaart
      titel="Wie tekent"
      ritme="gewoon"
      eind={<Link naar={`${BEHEERADRES.contacten}/tekenbevoegde`}>Voeg toe</Link>}
    >
      {ORGANEN[blad.stand.soort].map((orgaan) => {
        const wie = blad.contacten.filter((contact) => contact.soort === 'tekenbevoegde' && contact.orgaan === orgaan);
        return (
          <div key={orgaan} class="ovt-stapel ovt-stapel--eng">
            <h3 class="nl-heading nl-heading--level-3">{ORGAAN[orgaan]}</h3>
            {wie.length === 0 ? (
              <Tekst soort="klein">Nog niemand. Alleen uw eigen beheerders zien wie er tekent.</Tekst>
            ) : (
              <Regels regels={wie.map((contact) => contactregel(contact, true))} />
            )}
          </div>
        );
      })}
    </Kaart>
  );
}

function Beveiliging({ blad, beheert }: { readonly blad: Organisatieblad; readonly beheert: boolean }) {
  const [nieuwste, ...eerder] = blad.verklaringen;
  return (
    <Kaart
      titel="Beveiliging"
      ritme="gewoon"
      eind={
        beheert ? (
          <Link naar={BEHEERADRES.beveiliging}>{nieuwste === undefined ? 'Leg vast' : 'Leg opnieuw vast'}</Link>
        ) : undefined
      }
    >
      {nieuwste === undefined ? (
        <Tekst>
          Er is nog niet vastgelegd dat er beleid is voor de beveiliging van persoonsgegevens{' '}
          <Artikelen ids={['Bijl 2-a']} />.
        </Tekst>
      ) : (
        <Tekst>
          Beleid vastgesteld op {datumVoluit(nieuwste.vastgesteldOp)}, naar {NORM[nieuwste.norm]}{' '}
          <Artikelen ids={['Bijl 2-a']} />.
        </Tekst>
      )}
      {eerder.length > 0 && (
        <Tekst soort="klein">Eerder: {eerder.map(({ vastgesteldOp }) => datumVoluit(vastgesteldOp)).join(', ')}.</Tekst>
      )}
    </Kaart>
  );
}

function Contracten({ blad, beheert }: { readonly blad: Organisatieblad; readonly beheert: boolean }) {
  const gemeente = blad.stand.soort === 'gemeente';
  return (
    <Kaart
      titel="Contracten voor jeugdhulp"
      id="contracten"
      ritme="gewoon"
      eind={beheert && gemeente ? <Link naar={BEHEERADRES.contracten}>Voeg toe</Link> : undefined}
    >
      {blad.contracten.length === 0 ? (
        <Tekst>
          {gemeente
            ? 'Er is nog geen aanbieder vastgelegd. Alleen wie een contract heeft, doet mee als jeugdhulpaanbieder.'
            : 'Er is nog geen gemeente vastgelegd. De gemeente legt het contract zelf vast.'}{' '}
          <Artikelen ids={['P-5']} />
        </Tekst>
      ) : (
        <Regels
          regels={blad.contracten.map((contract) => ({
            titel: blad.partijen.get(gemeente ? contract.aanbieder : contract.gemeente)?.naam ?? 'Organisatie',
            onder: `Contract sinds ${datumVoluit(contract.van)}${contract.tot === null ? '' : `, tot en met ${datumVoluit(contract.tot)}`}`,
            eind:
              beheert && gemeente ? (
                <Contractknoppen
                  contract={contract}
                  aanbieder={blad.partijen.get(contract.aanbieder)?.naam ?? 'deze organisatie'}
                />
              ) : (
                <Formulierstand op={contract.formulierOp} />
              ),
          }))}
        />
      )}
    </Kaart>
  );
}

function Formulierstand({ op }: { readonly op: string | null }) {
  return op === null ? (
    <Merkje soort="wacht">Formulier nog niet verplicht</Merkje>
  ) : (
    <Merkje soort="ja">Formulier verplicht {datumVoluit(op)}</Merkje>
  );
}

type Knopprops = { readonly contract: Organisatieblad['contracten'][number]; readonly aanbieder: string };

function Contractknoppen({ contract, aanbieder }: Knopprops) {
  return (
    <Knoppen>
      {contract.formulierOp === null ? (
        <KnopLink
          naar={`${BEHEERADRES.contracten}/${contract.id}/formulier`}
          soort="tweede"
          klein
          bij={` met ${aanbieder}`}
        >
          Formulier is verplicht
        </KnopLink>
      ) : (
        <Formulierstand op={contract.formulierOp} />
      )}
      {contract.tot === null && (
        <KnopLink
          naar={`${BEHEERADRES.contracten}/${contract.id}/einde`}
          soort="rustig"
          klein
          bij={` met ${aanbieder}`}
        >
          Beëindig het contract
        </KnopLink>
      )}
    </Knoppen>
  );
}
