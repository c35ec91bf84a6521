import { Zin } from '../betrokkene/zin.tsx';
import {
  Contact,
  DataLijst,
  Kaart,
  KnopLink,
  Lijst,
  Melding,
  Merkje,
  Nederlands,
  Paginakop,
  Stapel,
  Terug,
} from '../web/onderdelen/index.ts';
import { Pagina } from '../web/pagina.tsx';
import { tijdIn } from '../web/tijd-in-taal.ts';
import { rechtenadres } from './adressen.ts';
import { GRONDEN } from './gronden.ts';
import { gekregenwoord } from './nieuw-pagina.tsx';
import { Standmerk } from './rechten-pagina.tsx';
import { type Deelstand, verzoeknummer } from './soorten.ts';
import type { Rechtentaal } from './teksten.ts';
import type { Deelbeeld, Verzoekbeeld } from './toon-verzoeken.ts';

type Props = { readonly beeld: Verzoekbeeld; readonly taal: Rechtentaal };

/** De ontvangst van een verzoek en later de antwoorden: nummer, laatste dag, en per organisatie hoe het staat. */
export function Verzoekpagina({ beeld, taal }: Props) {
  const adres = rechtenadres(beeld.casus);
  const { datumVoluit } = tijdIn(taal.code);
  return (
    <Pagina titel={taal('verzoek.titel')} soort="gezin">
      <Terug naar={adres.rechten} naam={taal('terug.rechten')} />
      <Paginakop titel={taal('verzoek.titel')} onder={<Standmerk verzoek={beeld} taal={taal} />} />
      {beeld.teLaat && (
        <Melding soort="let-op">
          <p>{taal('verzoek.te-laat', { dag: datumVoluit(beeld.uiterlijk) })}</p>
          <p>{taal('verzoek.te-laat.wat', { naam: beeld.regie.naam })}</p>
        </Melding>
      )}
      <DataLijst
        rijen={[
          { naam: taal('verzoek.nummer'), waarde: verzoeknummer(beeld.id) },
          { naam: taal('verzoek.wat'), waarde: taal(`recht.${beeld.recht}`) },
          { naam: taal('nieuw.over'), waarde: overzin(beeld, taal) },
          { naam: taal('verzoek.op'), waarde: datumVoluit(beeld.ontvangenOp) },
          { naam: taal('verzoek.uiterlijk'), waarde: datumVoluit(beeld.uiterlijk) },
          { naam: taal('verzoek.woorden'), waarde: beeld.tekst ?? taal('verzoek.weg') },
        ]}
      />
      <Stapel ritme="gewoon">
        <h2 class="nl-heading nl-heading--level-2">{taal('verzoek.partijen')}</h2>
        <p>{taal('verzoek.partijen.bij')}</p>
        {beeld.partijen.map((deel) => (
          <Deel key={deel.partij} deel={deel} taal={taal} />
        ))}
      </Stapel>
      {beeld.recht === 'inzage' && (
        <Kaart titel={taal('afschrift.titel')} ritme="eng">
          <p>{taal('afschrift.bij')}</p>
          <p>
            <KnopLink naar={adres.afschrift(beeld.id)} soort="tweede">
              {taal('afschrift.knop')}
            </KnopLink>
          </p>
        </Kaart>
      )}
      {beeld.meldingen.length > 0 && (
        <Kaart titel={taal('verzoek.horen')} soort="rustig" ritme="eng">
          <Lijst punten={beeld.meldingen.map(({ wie, stand }) => taal(`melding.${stand}`, { wie }))} />
        </Kaart>
      )}
      <Contact titel={taal('contact')} telefoon={beeld.regie.telefoon}>
        {taal('contact.wie', { naam: beeld.regie.naam, partij: beeld.regie.partij })}
      </Contact>
    </Pagina>
  );
}

function overzin({ over }: Verzoekbeeld, taal: Rechtentaal): string {
  if (over === null) return taal('nieuw.over.alles');
  return over === 'weg' ? taal('verzoek.over.weg') : gekregenwoord(over, taal);
}

const MERK = { open: 'wacht', gegeven: 'ja', deels: 'ja', geweigerd: 'nee', niets: 'stil' } as const satisfies Record<
  Deelstand,
  string
>;

function Deel({ deel, taal }: { readonly deel: Deelbeeld; readonly taal: Rechtentaal }) {
  const nee = deel.stand === 'deels' || deel.stand === 'geweigerd';
  return (
    <Kaart
      titel={deel.partij}
      niveau={3}
      ritme="eng"
      eind={<Merkje soort={MERK[deel.stand]}>{taal(`deel.${deel.stand}`)}</Merkje>}
    >
      {deel.langer !== null && (
        <p>
          {taal('deel.langer', {
            reden: taal(`langer.${deel.langer.reden}`),
            dag: tijdIn(taal.code).datumVoluit(deel.langer.uiterlijk),
          })}
        </p>
      )}
      {deel.op !== null && <p>{taal('deel.op', { dag: tijdIn(taal.code).datumVoluit(deel.op) })}</p>}
      {deel.grond !== null && (
        <p>
          <Zin
            taal={taal}
            sleutel="deel.waarom"
            waarden={{
              reden: taal(`grond.${deel.grond}`),
              wet: <Nederlands>{GRONDEN[deel.grond].wet}</Nederlands>,
            }}
          />
        </p>
      )}
      {deel.woorden !== null && (
        <p>
          <Nederlands>{deel.woorden}</Nederlands>
        </p>
      )}
      {nee && <p>{taal('deel.oneens')}</p>}
    </Kaart>
  );
}
