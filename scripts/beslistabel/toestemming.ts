/** Wie een toestemming tekenen, wat haar ongeldig maakt, en wat een intrekking doet. */
import type { Handeling, JongereStand, Ondertekenaar, Oordeel } from '../../src/regels/index.ts';
import { HANDELINGEN, ONDERTEKENAARS } from '../../src/regels/index.ts';
import type { Doos, Punt } from './dozen.ts';
import { dozen } from './dozen.ts';
import { geversBij, OP_ORDE, ontvangersBij } from './poorten.ts';
import { gedeeldeRedenen } from './redenen.ts';
import type { Anders, Beoordelaar, Geval } from './vraagstelling.ts';
import { anders, gevalMet, geverMetNaam, LEEFTIJDEN, ontvangerMetNaam, stelVraag, vraagAf } from './vraagstelling.ts';

/** Een aanleiding waarvoor iemand tekent. */
export type Aanleiding = { readonly naam: string; readonly geval: Geval; readonly met: Anders };
const uit = (naam: string, deel: Partial<Geval>, met: Anders = {}): Aanleiding => ({
  naam,
  geval: gevalMet({ handeling: 'verstrekken', ...deel }),
  met,
});

export const AANLEIDINGEN: readonly Aanleiding[] = [
  uit('beroepsgeheim met behandelrelatie', { gever: geverMetNaam('jeugdhulpaanbieder') }),
  uit(
    'beroepsgeheim zonder behandelrelatie',
    { gever: geverMetNaam('jeugdhulpaanbieder') },
    { gever: { behandelrelatie: false } },
  ),
  uit('geheimhouding van de Wmo', { gever: geverMetNaam('Wmo') }),
  uit(
    'geheimhouding van de Wmo zonder behandelrelatie',
    { gever: geverMetNaam('Wmo') },
    { gever: { behandelrelatie: false } },
  ),
  uit('gegeven van het mbo', { gever: geverMetNaam('mbo') }, { gever: { behandelrelatie: false } }),
  uit('aan een ouder vanaf 16', { ontvanger: ontvangerMetNaam('ouder') }, { gever: { behandelrelatie: false } }),
  uit('aan een steunpersoon', { ontvanger: ontvangerMetNaam('steunpersoon') }, { gever: { behandelrelatie: false } }),
  uit(
    'OPP waar het overlegtype dat afspreekt',
    {},
    {
      gever: { behandelrelatie: false },
      gegeven: { opp: true, oppInstemming: true },
      overlegtype: { oppToestemmingNodig: true },
    },
  ),
  uit(
    'aan een derde',
    { handeling: 'verstrekken-aan-derde', ontvanger: ontvangerMetNaam('derde') },
    { gever: { behandelrelatie: false } },
  ),
  uit('hulp van buiten bij een mbo-student', { handeling: 'deelnemen' }, { jongere: { onderwijs: 'mbo' } }),
];

export const WILSBEKWAAM = ['ja', 'nee'] as const;
export const GEZAG = ['twee ouders', 'één ouder', 'een voogd'] as const;
const GEZAGDRAGERS: readonly NonNullable<JongereStand['gezagdragers']>[] = [2, 1, 0];

const TEKENAAR: Readonly<Record<Ondertekenaar, string>> = {
  'gezagdrager-1': 'de eerste ouder met gezag',
  'gezagdrager-2': 'de tweede ouder met gezag',
  jongere: 'de jongere',
  vertegenwoordiger: 'de voogd of vertegenwoordiger',
};

/** De kleinste groepen die samen mogen tekenen. */
export function kleinsteGroepen(
  mag: (wie: readonly Ondertekenaar[]) => boolean,
): readonly (readonly Ondertekenaar[])[] {
  const alle = Array.from({ length: 16 }, (_, masker) =>
    ONDERTEKENAARS.filter((_, bit) => (masker & (1 << bit)) !== 0),
  );
  const volstaat = alle.filter(mag);
  return volstaat.filter(
    (groep) => !volstaat.some((ander) => ander !== groep && ander.every((wie) => groep.includes(wie))),
  );
}

/** Leeftijd, wilsbekwaam, gezag en aanleiding tegen wie tekent. Waar geen toestemming nodig is, is er geen punt. */
export function zoekTekenaars(beoordeel: Beoordelaar): readonly Doos[] {
  const punten: Punt[] = [];
  LEEFTIJDEN.forEach((leeftijd, l) => {
    WILSBEKWAAM.forEach((wilsbekwaam, w) => {
      GEZAGDRAGERS.forEach((gezagdragers, g) => {
        AANLEIDINGEN.forEach(({ geval, met }, a) => {
          const basis = anders(anders(stelVraag({ ...geval, leeftijd }, OP_ORDE), met), {
            jongere: { gezagdragers, wilsbekwaam: wilsbekwaam === 'ja' },
          });
          const rijen = new Set<string>();
          const groepen = kleinsteGroepen((ondertekenaars) => {
            const oordeel = vraagAf(beoordeel, anders(basis, { toestemming: { ondertekenaars } }));
            for (const { code, artikelen } of oordeel.redenen) {
              if (code !== 'toestemming-niet-volledig') continue;
              for (const artikel of artikelen) if (/^Bijl 5-[jkl]$/.test(artikel)) rijen.add(artikel);
            }
            return oordeel.uitkomst === 'toegestaan';
          });
          if (groepen.some((groep) => groep.length === 0)) return;
          const wie = groepen.map((groep) => groep.map((naam) => TEKENAAR[naam]).join(' en ')).join('; of ');
          const waarde = groepen.length === 0 ? 'niemand kan tekenen' : `${wie} (${[...rijen].sort().join(', ')})`;
          punten.push({ plaats: [l, w, g, a], waarde });
        });
      });
    });
  });
  return dozen(punten);
}

/** Wat een toestemming waardeloos kan maken. */
export const GEBREKEN: readonly { readonly naam: string; readonly met: Anders }[] = [
  { naam: 'geen toestemming', met: { toestemming: null } },
  { naam: 'geweigerd', met: { toestemming: { status: 'geweigerd' } } },
  { naam: 'ingetrokken', met: { toestemming: { status: 'ingetrokken' } } },
  { naam: 'verlopen', met: { toestemming: { status: 'verlopen' } } },
  { naam: 'niet iedereen tekende', met: { toestemming: { ondertekenaars: [] } } },
  { naam: 'aan een andere gever', met: { toestemming: { aanGever: false } } },
  { naam: 'noemt de ontvanger niet', met: { toestemming: { ontvangers: [] } } },
  { naam: 'noemt de soort niet', met: { toestemming: { soorten: [] } } },
  { naam: 'noemt deze partner niet', met: { toestemming: { partnerGenoemd: false } } },
  { naam: 'over een ander vraagstuk', met: { toestemming: { vraagstukGedekt: false } } },
];

export type Gebreksoordeel = {
  readonly naam: string;
  /** Bij elke handeling: de dozen (gever, ontvanger, leeftijd) die door dit gebrek dichtgaan. */
  readonly dicht: Readonly<Record<Handeling, 'overal' | 'nergens' | readonly Doos[]>>;
  readonly redenen: ReadonlyMap<string, readonly string[]>;
};

type Toetsgeval = { readonly plaats: readonly number[]; readonly vraag: ReturnType<typeof stelVraag> };

/** De gevallen waarin toestemming iets uitmaakt: die door geen of een ingetrokken toestemming dichtgaan. */
function waarZijTelt(beoordeel: Beoordelaar, handeling: Handeling): readonly Toetsgeval[] {
  const mag = (vraag: Toetsgeval['vraag']): boolean => vraagAf(beoordeel, vraag).uitkomst === 'toegestaan';
  const gevallen = geversBij(handeling).flatMap((gever, g) =>
    ontvangersBij(handeling).flatMap((ontvanger, o) =>
      [1, 2].map((l) => {
        const geval = gevalMet({ handeling, gever, ontvanger, leeftijd: LEEFTIJDEN[l] as (typeof LEEFTIJDEN)[number] });
        const mbo = handeling === 'deelnemen' ? { jongere: { onderwijs: 'mbo' as const } } : {};
        return { plaats: [g, o, l], vraag: anders(stelVraag(geval, OP_ORDE), mbo) };
      }),
    ),
  );
  return gevallen.filter(
    ({ vraag }) =>
      mag(vraag) &&
      !(mag(anders(vraag, { toestemming: null })) && mag(anders(vraag, { toestemming: { status: 'ingetrokken' } }))),
  );
}

export function zoekGebreken(beoordeel: Beoordelaar): readonly Gebreksoordeel[] {
  const gevallen = new Map(HANDELINGEN.map((handeling) => [handeling, waarZijTelt(beoordeel, handeling)]));
  return GEBREKEN.map(({ naam, met }) => {
    const oordelen: Oordeel[] = [];
    const dicht = (handeling: Handeling): Gebreksoordeel['dicht'][Handeling] => {
      const punten = (gevallen.get(handeling) ?? []).map(({ plaats, vraag }): Punt => {
        const oordeel = vraagAf(beoordeel, anders(vraag, met));
        oordelen.push(oordeel);
        return { plaats, waarde: oordeel.uitkomst === 'toegestaan' ? '' : 'dicht' };
      });
      const aantal = punten.filter(({ waarde }) => waarde !== '').length;
      if (aantal === 0) return 'nergens';
      return aantal === punten.length ? 'overal' : dozen(punten).filter(({ waarde }) => waarde === 'dicht');
    };
    const alle = Object.fromEntries(HANDELINGEN.map((handeling) => [handeling, dicht(handeling)]));
    return { naam, dicht: alle as Gebreksoordeel['dicht'], redenen: gedeeldeRedenen(oordelen) };
  });
}

/** Na een intrekking: wie er dan niet meer bij kan, en of een nieuwe afweging dat verandert. */
export function zoekIntrekking(beoordeel: Beoordelaar, handelingen: readonly Handeling[]): readonly Doos[] {
  const punten: Punt[] = [];
  handelingen.forEach((handeling, h) => {
    geversBij(handeling).forEach((gever, g) => {
      ontvangersBij(handeling).forEach((ontvanger, o) => {
        [1, 2].forEach((l) => {
          const geval = gevalMet({
            handeling,
            gever,
            ontvanger,
            leeftijd: LEEFTIJDEN[l] as (typeof LEEFTIJDEN)[number],
          });
          const mag = (tekens: typeof OP_ORDE, met: Anders): boolean =>
            vraagAf(beoordeel, anders(stelVraag(geval, tekens), met)).uitkomst === 'toegestaan';
          if (!mag(OP_ORDE, {})) return;
          const weg: Anders = { toestemming: { status: 'ingetrokken' } };
          const waarde = mag(OP_ORDE, weg)
            ? 'gaat door'
            : mag([...OP_ORDE, 'W'], weg)
              ? 'alleen met een nieuwe afweging'
              : 'dicht';
          punten.push({ plaats: [h, g, o, l], waarde });
        });
      });
    });
  });
  return dozen(punten);
}
