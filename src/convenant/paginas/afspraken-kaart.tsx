import { DataLijst, Kaart, Link } from '../../web/onderdelen/index.ts';
import { datumVoluit } from '../../web/tijd.ts';
import { convenantadres } from '../adressen.ts';
import { overeenkomstOp } from '../overeenkomsten.ts';
import type { Convenantblad } from '../toon-convenant.ts';
import { PROCESREGIE, REGIME } from '../woorden.ts';
import { naamVan, opNaam } from './blad-toon.ts';
import { kanOpzeggen } from './opzeggen.ts';
import { EigenOvereenkomsten } from './overeenkomstlijst.tsx';
import { Tekstlink } from './tekstlink.tsx';

type Bladprops = { readonly blad: Convenantblad };

function overeenkomstzin(blad: Convenantblad): string {
  const gebonden = blad.nu.partijen.filter((p) => p.gebonden);
  if (gebonden.length === 0) return 'Nog niemand is gebonden.';
  const zonder = gebonden.flatMap(({ partij }) =>
    overeenkomstOp(blad.overeenkomsten, { partij, dag: blad.vandaag }).kind === 'geldt' ? [] : [partij],
  );
  return zonder.length === 0
    ? 'Elke gebonden partij heeft een verwerkersovereenkomst.'
    : `Een verwerkersovereenkomst ontbreekt bij ${opNaam(blad, zonder)
        .map((partij) => naamVan(blad, partij))
        .join(', ')}.`;
}

/** Wat de partijen afspraken, met waar het te lezen is. */
export function Afspraken({ blad }: Bladprops) {
  const { convenant, nu, lezer } = blad;
  const adres = convenantadres(convenant.id);
  return (
    <Kaart titel="Afspraken" ritme="eng">
      <DataLijst
        rijen={[
          {
            naam: 'Tekst',
            waarde: <Teksten blad={blad} />,
          },
          { naam: 'Verantwoordelijk', waarde: REGIME[convenant.regime] },
          { naam: 'Gedeelde laag', waarde: PROCESREGIE[convenant.procesregie] },
          {
            naam: 'Onderlinge regeling',
            waarde: <Regelingzin blad={blad} />,
          },
          {
            naam: 'Evaluatie',
            waarde: <Evaluatiezin blad={blad} />,
          },
          {
            naam: 'Overeenkomst',
            waarde: <Overeenkomstzin blad={blad} />,
          },
          {
            naam: 'Stukken',
            waarde: <Link naar={adres.stukken}>Volmacht, tekenblad en andere stukken om in te vullen</Link>,
          },
          {
            naam: 'Opzeggen',
            waarde: <Opzegzin blad={blad} />,
          },
        ]}
      />
      {lezer.penvoerder && nu.kind === 'van-kracht' && (
        <p class="ovt-scherm">
          <Link naar={adres.regeling}>Leg een onderlinge regeling vast</Link> ·{' '}
          <Link naar={adres.evaluatie}>Leg de evaluatie vast</Link> ·{' '}
          <Link naar={adres.einde}>Leg een gezamenlijk einde vast</Link>
        </p>
      )}
    </Kaart>
  );
}

/** Of iedereen een verwerkersovereenkomst heeft, en welke de eigen organisatie heeft en had. */
function Overeenkomstzin({ blad }: Bladprops) {
  return (
    <>
      {overeenkomstzin(blad)}
      <EigenOvereenkomsten blad={blad} />
      {blad.lezer.beheert && blad.nu.kind !== 'geeindigd' && (
        <p class="ovt-scherm">
          <Link naar={convenantadres(blad.convenant.id).overeenkomst}>Leg een verwerkersovereenkomst vast</Link>
        </p>
      )}
    </>
  );
}

/** Tot wanneer een organisatie gebonden is, of zou zijn als zij vandaag opzegt. */
function Opzegzin({ blad }: Bladprops) {
  const { nu, lezer } = blad;
  const eigenEinde = nu.partijen.find((p) => p.gebonden && p.partij === lezer.partij)?.tot ?? null;
  const kan = kanOpzeggen(blad);
  if (eigenEinde !== null && !kan) return `Uw organisatie is gebonden tot ${datumVoluit(eigenEinde)}.`;
  if (nu.opzeggenWerktPer === null) return 'Er is nog niets om op te zeggen.';
  return (
    <>
      {eigenEinde !== null && `Uw organisatie is gebonden tot ${datumVoluit(eigenEinde)}. `}
      Wie vandaag opzegt, is gebonden tot {datumVoluit(nu.opzeggenWerktPer)}.
      {kan && (
        <span class="ovt-scherm">
          {' '}
          <Link naar={convenantadres(blad.convenant.id).opzeggen}>Zeg op</Link>
        </span>
      )}
    </>
  );
}

function Regelingzin({ blad }: Bladprops) {
  const { id, onderlingeRegelingOp: op } = blad.convenant;
  if (op === null) return 'Nog niet vastgelegd.';
  return (
    <>
      Getekend op {datumVoluit(op)}. <Link naar={convenantadres(id).afspraken}>Lees haar</Link>
    </>
  );
}

/** Elke aangeboden tekst, om te openen en te vergelijken. */
function Teksten({ blad }: Bladprops) {
  const aangeboden = blad.teksten.filter(({ aangebodenOp }) => aangebodenOp !== null);
  if (aangeboden.length === 0) return <>Er is nog geen tekst aangeboden.</>;
  return aangeboden.map((tekst, i) => (
    <>
      {i > 0 && <br />}
      <Tekstlink convenant={blad.convenant.id} tekst={tekst} />
    </>
  ));
}

function Evaluatiezin({ blad }: Bladprops) {
  const laatste = blad.feiten.findLast(({ kind }) => kind === 'evaluatie');
  if (laatste !== undefined)
    return (
      <>
        Gedaan op {datumVoluit(laatste.datum)}.{' '}
        <Link naar={convenantadres(blad.convenant.id).afspraken}>Lees wat eruit kwam</Link>
      </>
    );
  const uiterlijk = blad.nu.evaluatie?.uiterlijk;
  return (
    <>{uiterlijk === undefined ? 'Twee jaar nadat het convenant begon.' : `Klaar op ${datumVoluit(uiterlijk)}.`}</>
  );
}
