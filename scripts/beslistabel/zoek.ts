/** Zoekt de formule van een geval door te vragen, en bewaart waarom iets tegenhoudt en waar een ja op rust. */
import type { Grondslag, Oordeel, Reden } from '../../src/regels/index.ts';
import type { Formule, Plichtteken, Teken } from './formule.ts';
import { NOOIT, normaal, of, prikkers } from './formule.ts';

/** Het antwoord met precies deze voorwaarden op orde. */
export type Bevrager = (aan: readonly Teken[]) => Oordeel;

export type Tegen = { readonly zonder: readonly Teken[]; readonly redenen: readonly Reden[] };
export type Uitkomst = {
  readonly formule: Formule;
  /** Hetzelfde zonder enige plicht, en alleen met een plicht; de tweede ook waar het zonder plicht al mag. */
  readonly zonderPlicht: Formule;
  readonly metPlicht: Formule;
  /** Wat tegenhoudt zodra één van deze voorwaarden ontbreekt; bij geen voorwaarde: wat altijd tegenhoudt. */
  readonly tegen: readonly Tegen[];
  readonly rust: readonly { readonly op: readonly Teken[]; readonly gronden: readonly Grondslag[] }[];
  /** De plichten die op deze weg passen. */
  readonly plichten: readonly Plichtteken[];
};

const mag = (oordeel: Oordeel): boolean => oordeel.uitkomst === 'toegestaan';

/** Eerdere vondsten bij dezelfde redenen: een gok, die daarna net zo streng wordt nagegaan. */
export type Geheugen = Map<string, Formule>;

function krimp(vraag: Bevrager, begin: readonly Teken[]): readonly Teken[] {
  return begin.reduce<readonly Teken[]>((deel, teken) => {
    const kleiner = deel.filter((ander) => ander !== teken);
    return mag(vraag(kleiner)) ? kleiner : deel;
  }, begin);
}

export type Gevonden = Pick<Uitkomst, 'formule' | 'tegen' | 'rust'>;

/**
 * Alle kleinste verzamelingen van een vraag waarbij meer op orde nooit schaadt. Klaar zodra elk gevonden deel mag, en
 * niets meer mag als van elk deel één voorwaarde weg is: dan kan er geen ander deel zijn.
 */
export function zoekDelen(vraag: Bevrager, alle: readonly Teken[], geheugen: Geheugen): Gevonden {
  const leeg = vraag([]);
  if (mag(leeg)) return { formule: [[]], tegen: [], rust: [{ op: [], gronden: leeg.grondslagen }] };
  const bijRedenen = leeg.redenen.map(({ code }) => code).join();
  let formule: Formule = (geheugen.get(bijRedenen) ?? NOOIT).filter(
    (deel) => deel.every((teken) => alle.includes(teken)) && mag(vraag(deel)),
  );
  for (;;) {
    const tegen: { zonder: readonly Teken[]; redenen: readonly Reden[] }[] = [];
    let meer: readonly Teken[] | undefined;
    for (const zonder of prikkers(formule)) {
      const over = alle.filter((teken) => !zonder.includes(teken));
      const oordeel = vraag(over);
      if (!mag(oordeel)) tegen.push({ zonder, redenen: oordeel.redenen });
      else {
        meer = krimp(vraag, over);
        break;
      }
    }
    if (meer === undefined) {
      geheugen.set(bijRedenen, formule);
      return { formule, tegen, rust: formule.map((op) => ({ op, gronden: vraag(op).grondslagen })) };
    }
    formule = normaal([...formule, meer]);
  }
}

/** Dezelfde vraag wordt maar eenmaal gesteld. */
function eenmaal(vraag: Bevrager): Bevrager {
  const eerder = new Map<string, Oordeel>();
  return (aan) => {
    const sleutel = [...aan].sort().join();
    const oordeel = eerder.get(sleutel) ?? vraag(aan);
    eerder.set(sleutel, oordeel);
    return oordeel;
  };
}

/** De hele formule: zonder plicht, en met elke plicht die past. Er is hoogstens één plicht ingeroepen. */
export function zoek(
  stel: Bevrager,
  alle: { readonly tekens: readonly Teken[]; readonly plichten: readonly Plichtteken[] },
  geheugen: Geheugen,
): Uitkomst {
  const vraag = eenmaal(stel);
  const { formule, tegen, rust } = zoekDelen(vraag, alle.tekens, geheugen);
  const plichten = alle.plichten.filter((plicht) =>
    vraag([...alle.tekens, plicht]).opmerkingen.every(({ code }) => code !== 'plicht-past-niet'),
  );
  const met = plichten.map((plicht) => {
    const deel = zoekDelen((aan) => vraag([...aan, plicht]), alle.tekens, geheugen);
    return {
      formule: deel.formule.map((op) => [...op, plicht]),
      rust: deel.rust.map(({ op, gronden }) => ({ op: [...op, plicht], gronden })),
    };
  });
  const metPlicht = of(...met.map((deel) => deel.formule));
  return {
    formule: of(formule, metPlicht),
    zonderPlicht: formule,
    metPlicht,
    tegen,
    rust: [...rust, ...met.flatMap((deel) => deel.rust)],
    plichten,
  };
}
