import { functieLabel } from '../../partij/functies.ts';
import {
  Actie,
  Formulier,
  Kaart,
  Knop,
  Knoppen,
  Leeg,
  Link,
  Melding,
  Merkje,
  Tabel,
  Tekst,
  Voortgang,
  veldId,
} from '../../web/onderdelen/index.ts';
import { datumVoluit } from '../../web/tijd.ts';
import { Organisatieblad, type Organisatiekader } from '../paginas/kader.tsx';
import { BEHEERADRES, hoofdletter, ROL } from '../teksten.ts';
import type { Nakijkblad, Nakijkregel } from './nakijken.ts';

/** Zoveel mensen tegelijk: een blad dat iemand echt leest. */
const PER_BLAD = 50;

export type Nakijkprops = {
  readonly kader: Organisatiekader;
  readonly blad: Nakijkblad;
  readonly ikzelf: string;
  readonly vandaag: string;
  /** Wat er niet klopte aan wat net is verstuurd. */
  readonly fout?: string | undefined;
};

/** Wie mag erbij: ieder jaar bij elke collega zeggen of de toegang blijft (BIO2 5.18.02). */
export function NakijkPagina({ kader, blad, ikzelf, vandaag, fout }: Nakijkprops) {
  const open = blad.regels.filter(({ oordeel }) => oordeel === null);
  const gedaan = blad.regels.filter(({ oordeel }) => oordeel !== null);
  return (
    <Organisatieblad
      kader={kader}
      nu="rechten"
      titel="Wie mag erbij"
      inleiding="Ieder jaar kijkt u na of iedereen die kan inloggen dat nog nodig heeft."
      knoppen={
        <Actie actie={`${BEHEERADRES.rechten}/bestand`}>
          <Knop soort="tweede">Neem de lijst mee als bestand</Knop>
        </Actie>
      }
    >
      {blad.ronde === null ? (
        <Begin blad={blad} vandaag={vandaag} />
      ) : (
        <>
          <Kaart titel="Nog te zeggen" ritme="gewoon">
            <Voortgang
              zin={`${gedaan.length} van ${blad.regels.length} nagekeken`}
              gedaan={gedaan.length}
              totaal={blad.regels.length}
            />
            {open.length === 0 ? <Klaar /> : <Open regels={open} ikzelf={ikzelf} fout={fout} />}
          </Kaart>
          {gedaan.length > 0 && <Gedaan regels={gedaan} />}
        </>
      )}
    </Organisatieblad>
  );
}

function Begin({ blad, vandaag }: { readonly blad: Nakijkblad; readonly vandaag: string }) {
  const { weerOp, vorige } = blad;
  const nodig = weerOp === null || weerOp <= vandaag;
  const begin = (
    <Actie actie={`${BEHEERADRES.rechten}/begin`}>
      <Knop soort={nodig ? 'hoofd' : 'tweede'}>Begin met nakijken</Knop>
    </Actie>
  );
  if (vorige?.afgerondOp == null)
    return (
      <Leeg titel="Nog nooit nagekeken" niveau={2} knop={begin}>
        U loopt iedereen langs en zegt bij elke collega of de toegang blijft. U kunt tussendoor stoppen.
      </Leeg>
    );
  return (
    <>
      {nodig && (
        <Melding soort="let-op">
          <p>Het is langer dan een jaar geleden. Kijk opnieuw na wie er nog bij mag.</p>
        </Melding>
      )}
      <Kaart titel="Laatste keer" ritme="gewoon">
        <Tekst>
          Nagekeken op {datumVoluit(vorige.afgerondOp)}. {weerOp !== null && `Weer nodig op ${datumVoluit(weerOp)}.`}
        </Tekst>
        <Knoppen>{begin}</Knoppen>
      </Kaart>
    </>
  );
}

type Openprops = Pick<Nakijkprops, 'ikzelf' | 'fout'> & { readonly regels: readonly Nakijkregel[] };

function Open({ regels, ikzelf, fout }: Openprops) {
  const blad = regels.slice(0, PER_BLAD);
  const stand = { waarden: {}, fouten: fout === undefined ? {} : { blijft: fout } };
  return (
    <Formulier actie={`${BEHEERADRES.rechten}/blijft`} stand={stand} ritme="gewoon">
      <Tabel
        over="collega’s die nog niet zijn nagekeken"
        kolommen={[
          { kop: 'Naam' },
          { kop: 'Functie' },
          { kop: 'Laatst gebruikt' },
          { kop: 'Toegang' },
          { kop: 'Stop' },
        ]}
        rijen={blad.map((regel, i) => [
          regel.naam,
          <Functie key="functie" regel={regel} />,
          gebruikt(regel),
          <label key="blijft" class="ovt-vink">
            <input type="checkbox" name="blijft" value={regel.id} id={i === 0 ? veldId('blijft') : undefined} />
            <span>
              Blijft<span class="ovt-verborgen"> van {regel.naam}</span>
            </span>
          </label>,
          regel.persoon === ikzelf ? (
            'Dit bent u'
          ) : (
            <Link key="stop" naar={`${BEHEERADRES.stop}/${regel.id}`} bij={`de toegang van ${regel.naam}`}>
              Stop
            </Link>
          ),
        ])}
      />
      {regels.length > PER_BLAD && (
        <Tekst soort="klein">
          Dit zijn er {PER_BLAD}. De andere {regels.length - PER_BLAD} komen als u deze hebt bewaard.
        </Tekst>
      )}
      <Knoppen>
        <Knop>Bewaar wie blijft</Knop>
      </Knoppen>
    </Formulier>
  );
}

function Functie({ regel }: { readonly regel: Nakijkregel }) {
  return (
    <>
      {hoofdletter(functieLabel(regel.functie))}
      <br />
      <span class="ovt-klein">{ROL[regel.rol]}</span>
    </>
  );
}

function gebruikt({ stand }: Nakijkregel): string {
  if (stand?.kind !== 'account') return 'Heeft geen account';
  return stand.gebruiktOp === null ? 'Nog nooit' : datumVoluit(stand.gebruiktOp);
}

function Klaar() {
  return (
    <>
      <Tekst>Over iedereen is gezegd of de toegang blijft.</Tekst>
      <Knoppen>
        <Actie actie={`${BEHEERADRES.rechten}/klaar`}>
          <Knop>Rond af</Knop>
        </Actie>
      </Knoppen>
    </>
  );
}

function Gedaan({ regels }: { readonly regels: readonly Nakijkregel[] }) {
  return (
    <Kaart titel="Al nagekeken" ritme="gewoon">
      <Tabel
        over="collega’s die zijn nagekeken"
        kolommen={[{ kop: 'Naam' }, { kop: 'Functie' }, { kop: 'Besluit' }]}
        rijen={regels.slice(0, PER_BLAD).map((regel) => [
          regel.naam,
          hoofdletter(functieLabel(regel.functie)),
          regel.oordeel?.besluit === 'gestopt' ? (
            <Merkje key="gestopt" soort="nee">
              Gestopt
            </Merkje>
          ) : (
            <Merkje key="blijft" soort="ja">
              Blijft
            </Merkje>
          ),
        ])}
      />
      {regels.length > PER_BLAD && (
        <Tekst soort="klein">Hier staan er {PER_BLAD}. In het bestand staat iedereen.</Tekst>
      )}
    </Kaart>
  );
}
