import { SOORTEN, type Soort } from '../regels/index.ts';
import { type FormStand, meerkeuze, ontleed, sleutel, sleutels, tekst, verplichteTekst } from '../web/formulier.ts';
import type { Velden } from '../web/route.ts';
import type { Toestemmingswens } from './stel-toestemmingsvraag.ts';

/** De velden van het formulier: vast, en een tekst per soort. */
export type Vraagvelden = Record<
  'vraag' | 'vraagstuk' | 'ontvangers' | 'soorten' | 'nooit' | `voorbeeld-${Soort}`,
  unknown
>;

export type Vraaglezing =
  | { readonly kind: 'ok'; readonly wens: Omit<Toestemmingswens, 'casus'>; readonly stand: FormStand<Vraagvelden> }
  | { readonly kind: 'fout'; readonly stand: FormStand<Vraagvelden> };

export const voorbeeldveld = (soort: Soort): `voorbeeld-${Soort}` => `voorbeeld-${soort}`;

const VOORBEELD = tekst({ max: 600, regels: true });
const SCHEMA = {
  vraag: sleutel(),
  vraagstuk: verplichteTekst({ max: 300, leeg: 'Schrijf de vraag op waarvoor dit nodig is, in gewone taal.' }),
  ontvangers: sleutels({ leeg: 'Kies voor wie u toestemming vraagt.' }),
  soorten: meerkeuze(SOORTEN, { leeg: 'Kies waarover u wilt vertellen.' }),
  nooit: verplichteTekst({ max: 300, leeg: 'Schrijf op wat de ander nooit leest. Dat stelt gerust.' }),
  'voorbeeld-naw': VOORBEELD,
  'voorbeeld-schoolprestatie': VOORBEELD,
  'voorbeeld-verzuim': VOORBEELD,
  'voorbeeld-gezondheid': VOORBEELD,
  'voorbeeld-gezin': VOORBEELD,
  'voorbeeld-interventies': VOORBEELD,
};

/** Alle velden van het formulier, om mee te nemen naar de controle en terug. */
export const VRAAGVELDEN = Object.keys(SCHEMA) as readonly (keyof typeof SCHEMA)[];

/** Leest een vraag om toestemming. Bij elke gekozen soort hoort een voorbeeld: wie tekent, ziet wat de ander leest. */
export function leesVraag(velden: Velden): Vraaglezing {
  const lezing = ontleed(SCHEMA, velden);
  const stand = lezing.stand as FormStand<Vraagvelden>;
  const gekozen =
    lezing.kind === 'ok' ? lezing.waarde.soorten : SOORTEN.filter((soort) => ruweSoorten(velden).includes(soort));
  const zonder = gekozen.filter((soort) => (stand.waarden[voorbeeldveld(soort)] ?? '') === '');
  const fouten = Object.fromEntries(
    zonder.map((soort) => [voorbeeldveld(soort), 'Schrijf op hoe de ander dit te lezen krijgt.']),
  );
  if (lezing.kind === 'fout' || zonder.length > 0)
    return { kind: 'fout', stand: { waarden: stand.waarden, fouten: { ...stand.fouten, ...fouten } } };
  const { waarde } = lezing;
  const voorbeelden = gekozen.map((soort) => ({ soort, tekst: waarde[voorbeeldveld(soort)] ?? '' }));
  return {
    kind: 'ok',
    stand,
    wens: {
      vraag: waarde.vraag,
      vraagstuk: waarde.vraagstuk,
      ontvangers: waarde.ontvangers,
      soorten: waarde.soorten,
      nooit: waarde.nooit,
      voorbeelden,
    },
  };
}

function ruweSoorten(velden: Velden): readonly string[] {
  const ruw = velden['soorten'];
  return ruw === undefined ? [] : typeof ruw === 'string' ? [ruw] : ruw;
}
