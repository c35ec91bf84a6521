import { Woorden } from '../overlegtype/paginas/velden.tsx';
import { ADRES } from '../web/adressen.ts';
import {
  Actie,
  Artikel,
  DataLijst,
  Kaart,
  Knop,
  KnopLink,
  Kolommen,
  Leeg,
  Link,
  Paginakop,
  Regels,
  Stapel,
  Tabel,
  Tekst,
} from '../web/onderdelen/index.ts';
import { Pagina } from '../web/pagina.tsx';
import { datumEnTijd } from '../web/tijd.ts';
import { REGISTERADRES, sindsAdres } from './adressen.ts';
import { watOntbreekt } from './gemis.ts';
import { contactzin, kopregels } from './kopregels.ts';
import type { Registerbeeld } from './lees-register.ts';
import type { Vorm } from './register.queries.ts';
import { ALGEMEEN, ALGEMENE_NAMEN, VELDEN, VELDNAMEN, type Verwerking } from './register.ts';

const VORMEN: readonly (readonly [Vorm, string])[] = [
  ['pdf', 'Haal op als pdf'],
  ['csv', 'Haal op als rekenblad'],
  ['json', 'Haal op voor een ander systeem'],
];
const VORMNAAM = { pdf: 'pdf', csv: 'rekenblad', json: 'bestand voor een ander systeem' } as const;

type Props = { readonly beeld: Registerbeeld };

/** Het register van verwerkingen van de eigen organisatie (Art 15.1, AVG 30). */
export function RegisterPagina({ beeld }: Props) {
  const { register } = beeld;
  return (
    <Pagina
      titel="Register van verwerkingen"
      soort="vak"
      hoofdmenu={beeld.beheert ? 'organisatie' : 'toezicht'}
      kruimel={[
        beeld.beheert
          ? { naam: 'Onze organisatie', naar: ADRES.organisatie }
          : { naam: 'Toezicht', naar: ADRES.toezicht },
        { naam: 'Register' },
      ]}
    >
      <Paginakop
        titel="Register van verwerkingen"
        onder={`${register.partij.naam}, ${register.partij.plaats}`}
        inleiding="Wat uw organisatie onder het convenant verwerkt. Dit volgt uit de overlegtypen en uit wat u vastlegde."
        knoppen={
          register.verwerkingen.length > 0 &&
          VORMEN.map(([vorm, label], plaats) => (
            <Actie key={vorm} actie={`${REGISTERADRES.uitgeven}/${vorm}`}>
              <Knop soort={plaats === 0 ? 'hoofd' : 'tweede'}>{label}</Knop>
            </Actie>
          ))
        }
      />
      <Kolommen>
        <Stapel ritme="kolom">
          <Gemis beeld={beeld} />
          <Veranderd beeld={beeld} />
          {register.verwerkingen.length === 0 ? (
            <Leeg titel="Uw organisatie verwerkt hier nog niets" niveau={2}>
              Zodra zij aan het convenant gebonden is en er een overlegtype is met een plaats voor haar, staat het hier.
            </Leeg>
          ) : (
            <>
              {register.verwerkingen.map((verwerking) => (
                <Kaartje key={verwerking.sleutel} verwerking={verwerking} />
              ))}
              <Algemeen beeld={beeld} />
            </>
          )}
        </Stapel>
        <Stapel ritme="kolom">
          <Organisatie beeld={beeld} />
          <Uitgaven beeld={beeld} />
        </Stapel>
      </Kolommen>
    </Pagina>
  );
}

function Gemis({ beeld }: Props) {
  const ontbreekt = watOntbreekt(beeld.register);
  if (ontbreekt.length === 0) return null;
  return (
    <Kaart titel="Nog in te vullen">
      <Regels
        regels={ontbreekt.map(({ wat, eis, knop, naar }) => ({
          titel: wat,
          onder: (
            <>
              {beeld.beheert ? 'U kunt dit zelf.' : 'Een beheerder van uw organisatie kan dit.'} <Artikel id={eis} />
            </>
          ),
          eind: beeld.beheert && (
            <KnopLink naar={naar} soort="tweede" klein bij={`: ${wat}`}>
              {knop}
            </KnopLink>
          ),
        }))}
      />
    </Kaart>
  );
}

function Kaartje({ verwerking }: { readonly verwerking: Verwerking }) {
  return (
    <Kaart titel={verwerking.naam} ritme="eng">
      <DataLijst
        rijen={VELDNAMEN.map((veld) => ({
          naam: VELDEN[veld].naam,
          waarde: <Woorden regels={verwerking.velden[veld]} leeg="nog in te vullen" />,
        }))}
      />
    </Kaart>
  );
}

function Algemeen({ beeld }: Props) {
  return (
    <Kaart titel="Voor alle verwerkingen" ritme="eng">
      <DataLijst
        rijen={ALGEMENE_NAMEN.map((deel) => ({
          naam: ALGEMEEN[deel].naam,
          waarde: <Woorden regels={beeld.register.algemeen[deel]} leeg="nog in te vullen" />,
        }))}
      />
    </Kaart>
  );
}

function Organisatie({ beeld }: Props) {
  const rijen = [...kopregels(beeld.register), ...beeld.contacten.map(contactzin)];
  return (
    <Kaart titel="De organisatie" ritme="eng">
      <DataLijst vorm="onder" rijen={rijen.map(([naam, waarde]) => ({ naam, waarde }))} />
      {beeld.beheert && (
        <Tekst soort="klein">
          <Link naar={REGISTERADRES.aanvullen}>Wijzig verwerker en doorgifte</Link>
        </Tekst>
      )}
    </Kaart>
  );
}

function Veranderd({ beeld: { vergelijking } }: Props) {
  if (vergelijking === null) return null;
  const { met, verschil } = vergelijking;
  return (
    <Kaart titel={`Veranderd sinds ${datumEnTijd(met.op)}`} ritme="gewoon">
      {verschil.length === 0 ? (
        <Leeg kaal titel="Niets">
          Het register zegt hetzelfde als toen.
        </Leeg>
      ) : (
        <Tabel
          over="wat er veranderde"
          kolommen={[{ kop: 'Waar' }, { kop: 'Was' }, { kop: 'Is nu' }]}
          rijen={verschil.map(({ waar, was, wordt }) => [
            waar,
            was.length === 0 ? 'stond er niet in' : was.join('; '),
            wordt.length === 0 ? 'staat er niet meer in' : wordt.join('; '),
          ])}
        />
      )}
    </Kaart>
  );
}

function Uitgaven({ beeld: { uitgaven, vergelijking } }: Props) {
  return (
    <Kaart titel="Eerder uitgegeven">
      {uitgaven.length === 0 ? (
        <Leeg kaal titel="Nog nooit">
          Haalt u een bestand op, dan onthouden wij wat erin stond. Later ziet u hier wat er veranderde.
        </Leeg>
      ) : (
        <Regels
          soort="dicht"
          regels={uitgaven.map(({ id, op, vorm, doorNaam, hash }) => ({
            titel: id === vergelijking?.met.id ? datumEnTijd(op) : <Link naar={sindsAdres(id)}>{datumEnTijd(op)}</Link>,
            onder: `${VORMNAAM[vorm]}, door ${doorNaam}, kenmerk ${hash.toString('hex').slice(0, 12)}`,
          }))}
        />
      )}
    </Kaart>
  );
}
