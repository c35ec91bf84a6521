import { Casusblad } from '../../casus/casusblad.tsx';
import { CATEGORIENAMEN } from '../../casus/woorden.ts';
import type { FormStand } from '../../web/formulier.ts';
import {
  Artikelen,
  Formulier,
  Kaart,
  Knop,
  KnopLink,
  Knoppen,
  Kolommen,
  Leeg,
  Stapel,
  Tekst,
} from '../../web/onderdelen/index.ts';
import { tijd } from '../../web/tijd.ts';
import { adresOntvangers, adresOntvangersOordeel, adresVanGegeven } from '../adressen.ts';
import { eisBlad } from '../blad.ts';
import type { Leesuitkomst } from '../lees-gegeven.ts';
import { deelknop, type Oordeelbeeld } from '../oordeel/oordeel-toon.ts';
import { Kenmerkvraag, Oordeelkaarten } from '../oordeel/oordeelkaarten.tsx';
import { Gegeveninkijk, tekstOf, weergaveVoor } from '../weergave.tsx';

const OORDELEN = 'oordelen';

export type Ontvangersbeeld = {
  readonly uitkomst: Extract<Leesuitkomst, { kind: 'eigen' }>;
  readonly beeld: Oordeelbeeld;
  readonly stand: FormStand<Record<string, unknown>>;
  readonly op: Date;
};

function Oordeeldeel({ uitkomst, beeld, stand, op }: Ontvangersbeeld) {
  const { casus, kop } = uitkomst;
  const plek = { casus: casus.id, gegeven: kop.id };
  return (
    <div id={OORDELEN} class="ovt-stapel ovt-kolom">
      {beeld.velden.length > 0 && (
        <Kaart titel="Eerst nog dit" ritme="gewoon">
          {beeld.velden.map((veld) => (
            <Kenmerkvraag key={veld.naam} veld={veld} />
          ))}
        </Kaart>
      )}
      <Kaart
        titel="Voor wie nog meer?"
        id="veld-aan"
        soort="open"
        ritme="gewoon"
        eind={
          <>
            <span>Oordeel van {tijd(op)}</span>
            <Knop soort="tweede" klein actie={adresOntvangersOordeel(plek)}>
              Vraag oordeel opnieuw
            </Knop>
          </>
        }
      >
        {stand.fouten['aan'] !== undefined && <p class="utrecht-form-field-error-message">{stand.fouten['aan']}</p>}
        {beeld.kaarten.length === 0 ? (
          <Leeg titel="Iedereen aan tafel heeft dit al" niveau={3}>
            Zodra iemand erbij komt, kunt u het ook met die persoon delen.
          </Leeg>
        ) : (
          <Oordeelkaarten casus={casus.id} kaarten={beeld.kaarten} />
        )}
      </Kaart>
      {beeld.kaarten.length > 0 && (
        <Knoppen>
          <Knop>{deelknop(beeld)}</Knop>
          <KnopLink naar={adresVanGegeven(plek)} soort="tweede">
            Terug naar het gegeven
          </KnopLink>
        </Knoppen>
      )}
    </div>
  );
}

/** Een ingebracht gegeven ook aan anderen geven, met het oordeel van nu. */
export function Ontvangerspagina(props: Ontvangersbeeld) {
  const { uitkomst, stand } = props;
  const { casus, kop, inhoud } = uitkomst;
  const plek = { casus: casus.id, gegeven: kop.id };
  return (
    <Casusblad
      kop={eisBlad(uitkomst.blad)}
      deel="Gegeven delen"
      nu="gegevens"
      titel={`Deel ${CATEGORIENAMEN[kop.categorie]} ook met anderen`}
    >
      <Formulier
        actie={adresOntvangers(plek)}
        stand={stand}
        ritme="kolom"
        oordeel={{ adres: adresOntvangersOordeel(plek), deel: OORDELEN }}
      >
        <Kolommen gelijk>
          <Stapel ritme="kolom">
            <Gegeveninkijk
              titel="Dit leest iedere ontvanger"
              weergave={weergaveVoor({ ...kop, tekst: tekstOf(inhoud?.tekst), waarom: inhoud?.waarom ?? '' }, 'vak')}
            />
            <Tekst soort="klein">
              De tekst verandert niet meer. Klopt zij niet, haal het gegeven dan terug en breng het opnieuw in.{' '}
              <Artikelen ids={['Art 8 (b)']} />
            </Tekst>
          </Stapel>
          <Oordeeldeel {...props} />
        </Kolommen>
      </Formulier>
    </Casusblad>
  );
}
