import {
  Artikelen,
  Kaart,
  KnopLink,
  Kolommen,
  Leeg,
  Link,
  Melding,
  Merkje,
  type Regel,
  Regels,
  Stapel,
} from '../../web/onderdelen/index.ts';
import { datumEnTijd, datumVoluit } from '../../web/tijd.ts';
import { casusadres } from '../adressen.ts';
import { Casusblad } from '../casusblad.tsx';
import type { Casuskop } from '../casuskop.ts';
import { Jongerekaart } from '../jongere/jongere-kaart.tsx';
import type { Gezinsblad, Gezinslidregel, Inlogstand } from './gezinsblad.ts';

type Props = { readonly kop: Casuskop; readonly blad: Gezinsblad };

/** Wie gezag heeft, wie meekomt, en wie zelf kan inloggen (Art 1.14, T25-18, fn 29). */
export function GezinPagina({ kop, blad }: Props) {
  const adres = casusadres(kop.id);
  const open = kop.status === 'open';
  const gezin = blad.leden.filter((lid) => lid.soort !== 'steunpersoon');
  return (
    <Casusblad
      kop={kop}
      deel="Het gezin"
      nu="geen"
      titel="Het gezin"
      inleiding="Wie het gezag heeft, wie er meekomt, en wie zelf kan inloggen."
    >
      {!open && (
        <Melding>
          <p>Deze casus is gesloten. Hier verandert niets meer.</p>
        </Melding>
      )}
      <Kolommen>
        <Stapel ritme="kolom">
          <Kaart
            titel="Ouders en jongere"
            ritme="gewoon"
            eind={
              open && (
                <Link naar={adres.gezag} los>
                  Het gezag verandert
                </Link>
              )
            }
          >
            <Regels regels={gezin.map((lid) => regelVan(kop, lid))} />
          </Kaart>
          <Meekomkaart kop={kop} blad={blad} />
        </Stapel>
        <Stapel ritme="kolom">
          <Jongerekaart kop={kop} jongere={blad.jongere} />
          <Gezinsuitleg />
        </Stapel>
      </Kolommen>
    </Casusblad>
  );
}

/** Wie er met een ouder of de jongere meekomt (T25-18). */
function Meekomkaart({ kop, blad }: Props) {
  const steun = blad.leden.filter((lid) => lid.soort === 'steunpersoon');
  return (
    <Kaart
      titel="Wie er meekomt"
      ritme="gewoon"
      eind={
        kop.status === 'open' &&
        blad.leden.some((lid) => lid.kanMeenemen) && (
          <Link naar={casusadres(kop.id).steunpersoon} los>
            Zet iemand erbij
          </Link>
        )
      }
    >
      {steun.length === 0 ? (
        <Leeg kaal titel="Er komt nog niemand mee">
          Een ouder of de jongere mag iemand meenemen die helpt, bijvoorbeeld een cliëntondersteuner.
        </Leeg>
      ) : (
        <Regels regels={steun.map((lid) => regelVan(kop, lid))} />
      )}
    </Kaart>
  );
}

/** Hoe iemand van het gezin zelf binnenkomt, en wat er is voor wie geen gezag heeft. */
function Gezinsuitleg() {
  return (
    <>
      <Kaart titel="Zelf inloggen" ritme="eng">
        <p>
          Wie een stoel heeft, krijgt van u een code. Die geeft u zelf, op papier of aan de telefoon. Zonder code kan
          niemand van het gezin lezen, antwoorden of intrekken. <Artikelen ids={['fn 29']} />
        </p>
        <p>Wie niet wil of kan inloggen, antwoordt op papier. Dat telt net zo.</p>
      </Kaart>
      <Kaart titel="Zonder gezag">
        <p>
          Een ouder zonder gezag heeft hier geen stoel, tekent niet en leest niets. Wat hij van school of hulp mag
          horen, vraagt hij daar. <Artikelen ids={['Art 1.14']} />
        </p>
      </Kaart>
    </>
  );
}

const ONDER_12 = 'Jonger dan 12, wordt gehoord';
const ROL = { jongere: 'Om wie het gaat', ouder: 'Ouder', steunpersoon: 'Steunpersoon' } as const;

function regelVan({ id, status }: Casuskop, lid: Gezinslidregel): Regel {
  const { met } = lid;
  // Gezag eindigt als de jongere 18 wordt (B.7).
  const gezag = lid.hoortErbij ? lid.gezag : null;
  const rol = gezag === null ? ROL[lid.soort] : gezag.soort === 'voogd' ? 'Voogd' : 'Ouder met gezag';
  const kanCode = status === 'open' && lid.deelnemer !== null && lid.hoortErbij;
  return {
    titel: lid.naam,
    onder: (
      <>
        {met === null ? rol : `${rol} van ${met}`}
        {gezag !== null && ` · ${gezag.bron} · vastgelegd op ${datumVoluit(gezag.sinds)}`}
        <br />
        {lid.hoortErbij ? (
          <Inloggen stand={lid.inloggen} />
        ) : (
          <Merkje soort="stil">
            {lid.onder12 ? ONDER_12 : 'Komt vanaf 18 jaar alleen mee als de jongere dat wil'}
          </Merkje>
        )}
      </>
    ),
    ...(kanCode && lid.deelnemer !== null
      ? {
          eind: (
            <KnopLink naar={casusadres(id).gezinscode(lid.deelnemer)} soort="tweede" bij={lid.naam}>
              {lid.inloggen.kind === 'geen' || lid.inloggen.kind === 'zonder'
                ? 'Geef een code'
                : 'Geef een nieuwe code'}
            </KnopLink>
          ),
        }
      : {}),
  };
}

function Inloggen({ stand }: { readonly stand: Inlogstand }) {
  switch (stand.kind) {
    case 'account':
      return <Merkje soort="ja">Logt zelf in</Merkje>;
    case 'code':
      return <Merkje soort="wacht">Heeft een code, tot {datumEnTijd(stand.tot)}</Merkje>;
    case 'geen':
      return <Merkje soort="wacht">Heeft nog geen code</Merkje>;
    case 'zonder':
      return <Merkje soort="stil">Logt nu niet in</Merkje>;
    case 'nog-informeren':
      return <Merkje soort="stil">Eerst informeren</Merkje>;
    case 'onder-12':
      return <Merkje soort="stil">{ONDER_12}</Merkje>;
  }
}
