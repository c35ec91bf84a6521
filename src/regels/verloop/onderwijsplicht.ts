import type { Kanttekening } from '../oordeel.ts';
import { rmcLeeftijd } from '../rmc.ts';
import { eerste, jarenVerder, voluit } from './kalender.ts';
import { beginLeerplicht } from './leerplicht.ts';

export type Plichtsituatie = {
  /** ISO-datum, niet na de peildatum. */
  readonly geboortedatum: string;
  readonly peildatum: string;
  /** Ontbreekt als het niet bekend is. */
  readonly startkwalificatie?: boolean;
  /**
   * De eerste dag na het twaalfde volledige schooljaar. Alleen van belang voor wie eerder dan op zijn vierde naar school
   * ging of op 1 augustus jarig is: in elk ander geval eindigt de leerplicht door de leeftijd even vroeg of vroeger.
   */
  readonly twaalfJarenVolOp?: string;
};

export type Onderwijsplicht = {
  readonly kind: 'nog-niet' | 'leerplicht' | 'kwalificatieplicht' | 'rmc' | 'geen' | 'onbekend';
  /** De eerste dag waarop dit anders is; null als de leeftijd er niets meer aan verandert. */
  readonly tot: string | null;
  readonly vragen: readonly 'startkwalificatie'[];
  readonly waarom: readonly Kanttekening[];
};

const UITLEG = {
  'nog-niet': 'De leerplicht begint op de eerste schooldag van de maand na de vijfde verjaardag.',
  leerplicht: 'De jongere is leerplichtig tot het einde van het schooljaar waarin hij 16 wordt.',
  kwalificatieplicht:
    'De leerplicht is voorbij, maar er is nog geen startkwalificatie. De kwalificatieplicht duurt tot 18 jaar.',
  rmc: 'Wie 18 is of ouder, heeft geen kwalificatieplicht meer. Zonder startkwalificatie geldt de regeling voor schoolverlaters.',
  geen: 'Op deze leeftijd, of met deze startkwalificatie, geldt geen plicht om naar school te gaan.',
  onbekend: 'Eerst moet bekend zijn of de jongere een startkwalificatie heeft.',
} as const;

const ARTIKELEN = {
  'nog-niet': ['Art 1.1'],
  leerplicht: ['Art 1.18'],
  kwalificatieplicht: ['Art 1.18', 'E-12'],
  rmc: ['Art 4.3 (g)', 'E-12'],
  geen: ['E-12'],
  onbekend: ['E-12'],
} as const;

/** Een schooljaar loopt van 1 augustus tot en met 31 juli (Leerplichtwet art. 1). */
function eindeSchooljaar(datum: string): string {
  const jaar = Number(datum.slice(0, 4)) + (datum.slice(5) < '08-01' ? 0 : 1);
  return `${String(jaar).padStart(4, '0')}-08-01`;
}

/** Wie bij de wetswijziging nog geen 23 was, blijft eronder vallen tot 27. */
function eindeRmc(geboortedatum: string, peildatum: string): string {
  const oud = jarenVerder(geboortedatum, 23);
  return peildatum < oud && rmcLeeftijd(oud) === 23 ? oud : jarenVerder(geboortedatum, 27);
}

function bepaal(situatie: Plichtsituatie): Pick<Onderwijsplicht, 'kind' | 'tot'> {
  const { geboortedatum, peildatum, startkwalificatie, twaalfJarenVolOp } = situatie;
  const begin = beginLeerplicht(geboortedatum);
  const zestien = eindeSchooljaar(jarenVerder(geboortedatum, 16));
  const einde = eerste(zestien, twaalfJarenVolOp ?? zestien);
  const achttien = jarenVerder(geboortedatum, 18);
  const grens = jarenVerder(geboortedatum, rmcLeeftijd(peildatum));
  if (peildatum < begin) return { kind: 'nog-niet', tot: begin };
  if (peildatum < einde) return { kind: 'leerplicht', tot: einde };
  if (peildatum >= grens || startkwalificatie === true) return { kind: 'geen', tot: null };
  if (startkwalificatie === undefined) return { kind: 'onbekend', tot: null };
  return peildatum < achttien
    ? { kind: 'kwalificatieplicht', tot: achttien }
    : { kind: 'rmc', tot: eindeRmc(geboortedatum, peildatum) };
}

/**
 * Welke onderwijsplicht op de peildatum bij de leeftijd hoort (Art 1.1, Art 1.18, Art 4.3 (g), E-12; Leerplichtwet art. 3,
 * 4a en 4b). Vrijstellingen tellen hier niet mee. De twee begrippen die het convenant in een zin noemt, blijven
 * uit elkaar: kwalificatieplicht tot 18 jaar, daarna de RMC-regeling met haar eigen leeftijd.
 */
export function onderwijsplicht(situatie: Plichtsituatie): Onderwijsplicht {
  const { kind, tot } = bepaal(situatie);
  const grens = kind === 'rmc' ? ` Die loopt tot ${rmcLeeftijd(situatie.peildatum)} jaar.` : '';
  const einde = kind === 'leerplicht' && tot !== null ? ` Dat is tot ${voluit(tot)}.` : '';
  return {
    kind,
    tot,
    vragen: kind === 'onbekend' ? ['startkwalificatie'] : [],
    waarom: [{ code: `plicht-${kind}`, artikelen: ARTIKELEN[kind], uitleg: UITLEG[kind] + grens + einde }],
  };
}
