import { taaktekst } from '../../taak/soorten.ts';
import { Artikelen, Kaart, KnopLink, Kolommen, Link, Regels, Stapel } from '../../web/onderdelen/index.ts';
import { datumVoluit, uurMinuut } from '../../web/tijd.ts';
import { casusadres } from '../adressen.ts';
import { Casusblad } from '../casusblad.tsx';
import type { Casuskop } from '../casuskop.ts';
import type { Overnameblad } from './overnameblad.ts';

type Props = { readonly kop: Casuskop; readonly blad: Overnameblad };

/** Wat er ligt voor wie het overleg leidt of pas overnam: wat op hem wacht, wie het plan volgt, en wanneer de volgende bijeenkomst is. */
export function OvernamePagina({ kop, blad }: Props) {
  return (
    <Casusblad
      kop={kop}
      deel="Procesregie"
      nu="geen"
      titel="U leidt dit overleg"
      inleiding="Ouders en jongere bellen vanaf nu u. Hieronder staat wat er ligt."
      knoppen={
        <KnopLink naar={casusadres(kop.id).overzicht} soort="tweede">
          Open de casus
        </KnopLink>
      }
    >
      <Kolommen>
        <Stapel ritme="kolom">
          <Stapkaart blad={blad} />
          <Takenkaart kop={kop} blad={blad} />
        </Stapel>
        <Stapel ritme="kolom">
          <Bijeenkomstkaart kop={kop} blad={blad} />
          <Plankaart kop={kop} blad={blad} />
        </Stapel>
      </Kolommen>
    </Casusblad>
  );
}

/** Wat het overleg verder brengt, ook als er geen taak voor klaarstaat. */
function Stapkaart({ blad: { stap } }: Pick<Props, 'blad'>) {
  if (stap === null) return null;
  return (
    <Kaart titel="De volgende stap" soort="vraag" ritme="gewoon">
      <p class="ovt-titel">{stap.titel}</p>
      {stap.toelichting && <p>{stap.toelichting}</p>}
      {stap.handeling && <KnopLink naar={stap.handeling.naar}>{stap.handeling.label}</KnopLink>}
    </Kaart>
  );
}

function Takenkaart({ kop, blad }: Props) {
  return (
    <Kaart titel="Wat op u wacht" eind={<Artikelen ids={['T25-09']} />}>
      {blad.taken.length === 0 ? (
        <p>Er wacht nu geen taak op u.</p>
      ) : (
        <Regels
          soort="dicht"
          regels={blad.taken.map(({ soort, onderwerp, voorDatum }) => {
            const tekst = taaktekst(soort);
            return {
              titel: (
                <Link naar={tekst.pad(kop.id, onderwerp)} titel>
                  {tekst.titel}
                </Link>
              ),
              onder: voorDatum === null ? 'Zonder datum' : `Voor ${datumVoluit(voorDatum)}`,
            };
          })}
        />
      )}
    </Kaart>
  );
}

function Bijeenkomstkaart({ kop, blad: { bijeenkomst } }: Props) {
  const adres = casusadres(kop.id);
  return (
    <Kaart titel="Volgende bijeenkomst">
      {bijeenkomst === null ? (
        <p>Er staat er nog geen gepland.</p>
      ) : (
        <>
          <p class="ovt-titel">
            {datumVoluit(bijeenkomst.op)}, {uurMinuut(bijeenkomst.op)} uur
          </p>
          <p class="ovt-klein">{bijeenkomst.plaats}</p>
        </>
      )}
      <p>
        <Link naar={bijeenkomst === null ? adres.bijeenkomst : adres.bijeenkomsten} los>
          {bijeenkomst === null ? 'Plan een bijeenkomst' : 'Alle bijeenkomsten'}
        </Link>
      </p>
    </Kaart>
  );
}

function Plankaart({ kop, blad: { planvolger, teVolgen } }: Props) {
  return (
    <Kaart titel="Wie volgt het plan" eind={<Artikelen ids={['CL-3b']} />}>
      {planvolger === null ? (
        <p>{teVolgen ? 'Nog niemand. Tot dan belt het gezin u.' : 'Er is nog geen plan om te volgen.'}</p>
      ) : (
        <>
          <p class="ovt-titel">{planvolger.naam}</p>
          <p class="ovt-klein">
            {planvolger.rol}
            {planvolger.zeiJa ? '' : ' · gevraagd, zei nog geen ja'}
          </p>
        </>
      )}
      {teVolgen && (
        <p>
          <Link naar={casusadres(kop.id).casusregie} los>
            {planvolger === null ? 'Kies wie' : 'Bekijk of wijzig'}
          </Link>
        </p>
      )}
    </Kaart>
  );
}
