import { DOELNAMEN, metHoofdletter } from '../../casus/woorden.ts';
import type { Oordeel } from '../../regels/index.ts';
import type { Regel } from '../../web/onderdelen/index.ts';
import { Artikel, Link } from '../../web/onderdelen/index.ts';
import { datumEnTijd } from '../../web/tijd.ts';
import type { WeigeringProps } from '../../web/weigeringpagina.tsx';
import {
  adresAfweging,
  adresGeweigerd,
  adresNieuw,
  adresOntvangers,
  adresVanCasus,
  adresVanGegeven,
  adresVanGegevens,
} from '../adressen.ts';
import { alleenWatHierKan, antwoordweg, herstelweg, nogNodig } from '../herstel.ts';
import { kruimelsVan } from '../kruimels.ts';
import type { Leesuitkomst } from '../lees-gegeven.ts';
import { herkomstregel } from '../lijst/lijst-toon.ts';
import { inZin } from '../mensen.ts';
import { kenmerkveld } from '../nieuw/kenmerkvelden.ts';
import { soortlabel } from '../soorten.ts';
import { toestemmingsgroep } from './toestemmingsgroep.ts';
import type { OordeelOver } from './vraag-oordeel.ts';

type Eigen = Extract<Leesuitkomst, { kind: 'eigen' }>;
type Niet = Exclude<Oordeel['uitkomst'], 'toegestaan'>;

const metOordeel = (uitkomst: Niet, oordeel: Oordeel): WeigeringProps['oordeel'] => {
  const { redenen } = alleenWatHierKan(oordeel);
  return {
    uitkomst,
    redenen,
    groep: toestemmingsgroep(redenen),
    opmerkingen: oordeel.opmerkingen,
    vragen: [...new Set(oordeel.vragen.map((pad) => kenmerkveld(pad)?.vraag ?? `Nog nodig: ${nogNodig(pad)}.`))],
  };
};

export type Deelweigering = {
  readonly uitkomst: Eigen;
  readonly over: OordeelOver;
  readonly niet: Niet;
  /** Wie het ook niet kreeg; ieder heeft een eigen pagina met zijn eigen redenen. */
  readonly anderen: readonly OordeelOver[];
  readonly op: Date;
};

/** De weigering van een eigen gegeven aan een deelnemer: alle redenen, en wat nu wel kan (C9). */
export function toonDeelweigering({ uitkomst, over, niet, anderen, op }: Deelweigering): WeigeringProps {
  const { casus, kop, status } = uitkomst;
  const plek = { casus: casus.id, gegeven: kop.id };
  const concept = status === 'concept';
  const toestemming = over.oordeel.redenen.some(({ code }) => code.startsWith('toestemming-'));
  return {
    titel: `Dit gegeven kunt u nu niet delen met ${inZin(over.ontvanger)}`,
    venster: `Niet gedeeld, casus ${casus.kenmerk}`,
    hoofdmenu: 'casussen',
    kruimel: kruimelsVan(casus, [
      { naam: 'Gegevens', naar: adresVanGegevens(casus.id) },
      { naam: 'Gegeven', naar: concept ? adresNieuw(casus.id, kop.id) : adresVanGegeven(plek) },
      { naam: 'Niet gedeeld' },
    ]),
    gevolg: concept
      ? 'Er is niets verstuurd. Uw tekst staat als concept klaar. Alleen u kunt dit concept lezen.'
      : `${metHoofdletter(inZin(over.ontvanger))} kreeg niets. Wie het wel mag lezen, houdt het.`,
    wat: [
      { naam: 'Gegeven', waarde: soortlabel(kop.categorie) },
      { naam: 'Aan', waarde: `${metHoofdletter(inZin(over.ontvanger))}, ${over.ontvanger.rol}` },
      { naam: 'Doel', waarde: `${metHoofdletter(DOELNAMEN[kop.doel])} (${kop.doel})` },
      { naam: 'Beoordeeld', waarde: `${datumEnTijd(op)}, regels ${over.oordeel.regelset}` },
    ],
    oordeel: metOordeel(niet, over.oordeel),
    weg: (reden) => herstelweg(casus.id, reden.code),
    welKan: [
      {
        titel: (
          <Link naar={concept ? adresNieuw(casus.id, kop.id) : adresOntvangers(plek)} titel>
            Kies een andere ontvanger
          </Link>
        ),
        onder: 'Uw tekst staat klaar. U hoeft niets opnieuw te typen.',
      },
      ...(toestemming ? ZONDER_TOESTEMMING : []),
      ...anderen.map(
        (ander): Regel => ({
          titel: (
            <Link
              naar={adresGeweigerd(plek, [ander.ontvanger.deelnemer])}
              titel
            >{`Bekijk ook waarom ${inZin(ander.ontvanger)} het niet krijgt`}</Link>
          ),
          onder: ander.ontvanger.rol,
        }),
      ),
      {
        titel: (
          <Link naar={adresVanCasus(casus.id)} titel>
            Ga verder zonder dit gegeven
          </Link>
        ),
        onder: 'De stappen van de casus staan klaar.',
      },
    ],
    gaatDoor:
      'De anderen werken verder met hun eigen gegevens. Waar een wet het toestaat, is daar geen toestemming voor nodig.',
    ...(over.afwegingKan ? { plichten: adresAfweging(plek, [over.ontvanger.deelnemer]) } : {}),
  };
}

const ZONDER_TOESTEMMING: readonly Regel[] = [
  {
    titel: 'Laat de ouders of de jongere het zelf vertellen',
    onder: (
      <>
        Zij beslissen zelf wat zij aan wie zeggen. <Artikel id="Art 4.5 (a)" />
      </>
    ),
  },
  {
    titel: 'Kom zonder eigen gegevens aan tafel',
    onder: (
      <>
        U luistert en vraagt. U noemt ook niet dat er hulp thuis is. <Artikel id="Art 5.4" />
      </>
    ),
  },
];

/** De weigering van wie een gegeven ooit kreeg en nu niet meer mag lezen; nooit met de inhoud. */
export function toonLeesweigering({
  casus,
  kop,
  oordeel,
  op,
  antwoordNodig,
}: Extract<Leesuitkomst, { kind: 'geweigerd' }>): WeigeringProps {
  const niet = oordeel.uitkomst === 'onvolledig' ? 'onvolledig' : 'geweigerd';
  return {
    titel: 'Dit gegeven kunt u nu niet lezen',
    venster: `Niet te lezen, casus ${casus.kenmerk}`,
    hoofdmenu: 'casussen',
    kruimel: kruimelsVan(casus, [{ naam: 'Gegevens', naar: adresVanGegevens(casus.id) }, { naam: 'Niet te lezen' }]),
    gevolg:
      'U ziet er niets meer van. Wat u eerder rechtmatig las, blijft rechtmatig gelezen; gebruik het niet verder.',
    wat: [
      { naam: 'Gegeven', waarde: soortlabel(kop.categorie) },
      { naam: 'Van', waarde: herkomstregel(kop) },
      { naam: 'Beoordeeld', waarde: `${datumEnTijd(op)}, regels ${oordeel.regelset}` },
    ],
    oordeel: metOordeel(niet, oordeel),
    weg: ({ code }) => (antwoordNodig ? antwoordweg(casus.id, code) : null),
    welKan: [
      {
        titel: (
          <Link naar={adresVanGegevens(casus.id)} titel>
            Bekijk wat u wel mag lezen
          </Link>
        ),
        onder: 'De andere gegevens in deze casus.',
      },
      {
        titel: (
          <Link naar={adresVanCasus(casus.id)} titel>
            Ga terug naar de casus
          </Link>
        ),
        onder: `Vraag het aan ${inZin(kop.bron)} als u het nodig hebt voor uw taak.`,
      },
    ],
    gaatDoor: 'De anderen werken verder met hun eigen gegevens.',
  };
}
