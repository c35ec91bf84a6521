import { casusadres } from '../../casus/adressen.ts';
import { Casusblad } from '../../casus/casusblad.tsx';
import { CATEGORIENAMEN, metHoofdletter } from '../../casus/woorden.ts';
import { adresVanGegeven } from '../../gegeven/adressen.ts';
import { naamMetRol } from '../../gegeven/mensen.ts';
import {
  Artikelen,
  Kaart,
  KnopLink,
  Kolommen,
  Link,
  Melding,
  Regels,
  Stapel,
  Tekst,
} from '../../web/onderdelen/index.ts';
import { dagEnDatum, datumVoluit, uurMinuut } from '../../web/tijd.ts';
import { agendaadres, bijeenkomstadres, casusbijeenkomsten } from '../adressen.ts';
import type { Besluitstand } from '../besluit/besluit-formulier.ts';
import { Besluitregels } from '../besluit/besluitregels.tsx';
import { plantekst } from '../plantekst.ts';
import { Aanwezigheidskaart } from './aanwezigheidskaart.tsx';
import { Afspraakkaart } from './afspraakkaart.tsx';
import { type Livebeeld, mensenVan } from './toon-live.ts';
import { eindeVan, klokVan, wanneerIs } from './venster.ts';

type Props = { readonly beeld: Livebeeld; readonly stand: Besluitstand };

const TITEL = { vooraf: 'Voorbereiden', vandaag: 'Aan tafel', achteraf: 'Na het gesprek' } as const;
const LIGT_ER = { vooraf: 'Ligt al klaar', vandaag: 'Nu op tafel', achteraf: 'Nu te lezen' } as const;

/** Wat er nu op tafel ligt, met wat er vorige keer is afgesproken ernaast; voor de dag zelf om voor te bereiden. */
export function LivePagina({ beeld, stand }: Props) {
  const { kop, bijeenkomst, nu } = beeld;
  const tijden = `${uurMinuut(bijeenkomst.op)} – ${uurMinuut(eindeVan(bijeenkomst))} uur`;
  return (
    <Casusblad
      kop={kop}
      deel="Bijeenkomst"
      nu="bijeenkomsten"
      titel={`${TITEL[wanneerIs(bijeenkomst, nu)]}: ${beeld.jongere}`}
      inleiding={`${dagEnDatum(bijeenkomst.op, nu)}, ${tijden} · ${bijeenkomst.plaats}. ${klokzin(beeld)}`}
      knoppen={<Plekknoppen beeld={beeld} />}
    >
      {beeld.naam === 'zonder-naam' && <ZonderNaam beeld={beeld} />}
      <Kolommen>
        <Stapel ritme="kolom">
          <OpTafel beeld={beeld} />
          <Afspraakkaart beeld={beeld} stand={stand} />
        </Stapel>
        <Stapel ritme="kolom">
          <Vorige beeld={beeld} />
          <Aanwezigheidskaart beeld={beeld} />
        </Stapel>
      </Kolommen>
    </Casusblad>
  );
}

/** Hoe laat het is zegt alleen op de dag zelf iets. */
function klokzin({ bijeenkomst, nu }: Livebeeld): string {
  const zin = `Dit gesprek ${klokVan(bijeenkomst, nu)}.`;
  return wanneerIs(bijeenkomst, nu) === 'vandaag' ? `Het is ${uurMinuut(nu)} uur. ${zin}` : zin;
}

/** Van plek naar plek, alleen voor wie de agenda maakte en zonder te zeggen wie er komt: dit scherm hangt soms aan de muur. */
function Plekknoppen({ beeld }: { readonly beeld: Livebeeld }) {
  if (beeld.agenda === null) return null;
  const { vorige, volgende, id } = beeld.agenda;
  return (
    <>
      {vorige !== null && (
        <KnopLink naar={bijeenkomstadres(vorige).live} soort="tweede">
          Vorige plek
        </KnopLink>
      )}
      <KnopLink naar={agendaadres(id).agenda} soort="tweede">
        Naar de agenda
      </KnopLink>
      {volgende !== null && <KnopLink naar={bijeenkomstadres(volgende).live}>Volgende plek</KnopLink>}
    </>
  );
}

function ZonderNaam({ beeld }: { readonly beeld: Livebeeld }) {
  return (
    <Melding soort="let-op">
      <p>
        <strong>Praat zonder naam.</strong> De naam komt vanzelf als iedereen is geïnformeerd en uitgenodigd.
      </p>
      {beeld.voorwaarden.map(({ uitleg, artikelen }) => (
        <p key={uitleg}>
          {uitleg} <Artikelen ids={artikelen} />
        </p>
      ))}
    </Melding>
  );
}

function OpTafel({ beeld }: { readonly beeld: Livebeeld }) {
  const { kop, gegevens, bijeenkomst, nu } = beeld;
  const adres = casusadres(kop.id);
  return (
    <Kaart titel={LIGT_ER[wanneerIs(bijeenkomst, nu)]} ritme="gewoon">
      <Tekst>{beeld.vraag ?? 'De vraag staat hier zodra er bij naam gepraat mag worden.'}</Tekst>
      {beeld.bepaaltVoorOuders && (
        <Tekst>
          De jongere bepaalt wat er met de ouders wordt besproken. <Artikelen ids={['T25-11', 'E-02']} />
        </Tekst>
      )}
      <Tekst soort="klein">
        {plantekst(beeld.plan)} <Link naar={adres.plan}>Open het plan</Link>
      </Tekst>
      {gegevens.length === 0 ? (
        <Tekst soort="klein">Er zijn nog geen gegevens die u mag lezen.</Tekst>
      ) : (
        <Regels
          soort="dicht"
          regels={gegevens.map(({ id, categorie, bron }) => ({
            titel: (
              <Link naar={adresVanGegeven({ casus: kop.id, gegeven: id })}>
                {metHoofdletter(CATEGORIENAMEN[categorie])}
              </Link>
            ),
            onder: beeld.naam === 'op-naam' || bron.soort === 'medewerker' ? naamMetRol(bron) : bron.rol,
          }))}
        />
      )}
    </Kaart>
  );
}

function Vorige({ beeld }: { readonly beeld: Livebeeld }) {
  const { kop, vorige, openActies } = beeld;
  const { ik, isRegie, bijeenkomst } = beeld;
  const gedeeld = { casus: kop.id, mensen: mensenVan(beeld), ik, isRegie, scherm: bijeenkomst.id };
  return (
    <Kaart titel="Vorige keer" {...(vorige === null ? {} : { eind: datumVoluit(vorige.op) })} ritme="gewoon">
      {vorige === null ? (
        <Tekst>Er was nog geen eerdere bijeenkomst.</Tekst>
      ) : vorige.besluiten.length === 0 ? (
        <Tekst>Er is toen niets vastgelegd dat u mag lezen.</Tekst>
      ) : (
        <Besluitregels {...gedeeld} besluiten={vorige.besluiten} />
      )}
      {openActies.length > 0 && (
        <>
          <h3 class="nl-heading nl-heading--level-3">Van eerder, nog te doen</h3>
          <Besluitregels {...gedeeld} besluiten={openActies} />
        </>
      )}
      <Tekst soort="klein">
        <Link naar={casusbijeenkomsten(kop.id).lijst}>Alle bijeenkomsten van deze casus</Link>
      </Tekst>
    </Kaart>
  );
}
