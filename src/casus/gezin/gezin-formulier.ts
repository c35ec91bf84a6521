import { leesTelefoon } from '../../partij/telefoon.ts';
import {
  datum,
  type FormStand,
  keuzeOfNiets,
  metFout,
  ontleed,
  sleutel,
  sleutels,
  tekst,
  verplichteTekst,
  vinkje,
  type Waarden,
} from '../../web/formulier.ts';
import type { Gezagwijziging } from './wijzig-gezag.ts';
import type { Steunwens } from './zet-steunpersoon-erbij.ts';

type Lezing<T, V> =
  | { readonly kind: 'ok'; readonly waarde: T; readonly stand: FormStand<V> }
  | { readonly kind: 'fout'; readonly stand: FormStand<V> };

const EMAIL = {
  patroon: /^[^\s@]+@[^\s@]+\.[^\s@]+$/,
  fout: 'Schrijf een e-mailadres zoals naam@voorbeeld.nl, of laat het leeg.',
};
const TELEFOONFOUT = 'Schrijf een mobiel nummer zoals 06 12345678, of laat het leeg.';
const nummer = (invoer: string | null): string | null => (invoer === null ? null : leesTelefoon(invoer));

const CODE = {
  zeker: vinkje({ verplicht: 'Geef de code alleen aan iemand die u zelf spreekt. Zet een vinkje als dat zo is.' }),
};
export type Codevelden = Waarden<typeof CODE>;
export const leesCode = (velden: unknown) => ontleed(CODE, velden);

const STEUN = {
  deelnemer: sleutel(),
  met: verplichteTekst({ max: 40, leeg: 'Kies met wie deze persoon meekomt.' }),
  naam: verplichteTekst({ max: 120, leeg: 'Vul de naam in van wie er meekomt.' }),
  email: tekst({ max: 200, vorm: EMAIL }),
  telefoon: tekst({ max: 40 }),
  gevraagd: vinkje({
    verplicht: 'Alleen een ouder of de jongere zelf vraagt iemand mee. Zet een vinkje als dat zo is.',
  }),
  geheim: vinkje({ verplicht: 'Vertel eerst dat wat hier wordt gezegd, geheim blijft. Zet daarna een vinkje.' }),
};
export type Steunvelden = Waarden<typeof STEUN>;

/** Leest wie er meekomt, en met wie (T25-18). */
export function leesSteun(velden: unknown): Lezing<Omit<Steunwens, 'casus'>, Steunvelden> {
  const lezing = ontleed(STEUN, velden);
  if (lezing.kind === 'fout') return lezing;
  const { deelnemer, naam, met, email, telefoon } = lezing.waarde;
  if (telefoon !== null && nummer(telefoon) === null)
    return { kind: 'fout', stand: metFout(lezing.stand, 'telefoon', TELEFOONFOUT) };
  return { kind: 'ok', waarde: { deelnemer, naam, met, email, telefoon: nummer(telefoon) }, stand: lezing.stand };
}

function gezagschema(vandaag: string) {
  return {
    eindigt: sleutels(),
    soort: keuzeOfNiets(['ouder', 'voogd'], { onbekend: 'Kies of dit een ouder of een voogd is.' }),
    naam: tekst({ max: 120 }),
    email: tekst({ max: 200, vorm: EMAIL }),
    telefoon: tekst({ max: 40 }),
    vanaf: datum({
      leeg: 'Vul in vanaf welke dag dit zo is.',
      tot: { dag: vandaag, fout: 'Kies een datum die al geweest is. Leg het vast op de dag dat het zo is.' },
    }),
    bron: verplichteTekst({ max: 200, min: 5, leeg: 'Schrijf op waaruit dit blijkt, en wanneer dat is gezien.' }),
    zeker: vinkje({ verplicht: 'Zet een vinkje als u het zelf hebt gezien.' }),
  };
}
export type Gezagvelden = Waarden<ReturnType<typeof gezagschema>>;

/** Leest wat er aan het gezag verandert (Art 1.14). Wie erbij komt is er alleen als er een naam staat. */
export function leesGezag(velden: unknown, vandaag: string): Lezing<Omit<Gezagwijziging, 'casus'>, Gezagvelden> {
  const lezing = ontleed(gezagschema(vandaag), velden);
  if (lezing.kind === 'fout') return lezing;
  const { eindigt, soort, naam, email, telefoon, vanaf, bron } = lezing.waarde;
  const fout = (veld: keyof Gezagvelden & string, zin: string) =>
    ({ kind: 'fout', stand: metFout(lezing.stand, veld, zin) }) as const;
  if (naam === null && (soort !== null || email !== null || telefoon !== null))
    return fout('naam', 'Vul de naam in van wie het gezag erbij krijgt.');
  if (naam !== null && soort === null) return fout('soort', 'Kies of dit een ouder of een voogd is.');
  if (telefoon !== null && nummer(telefoon) === null) return fout('telefoon', TELEFOONFOUT);
  const erbij = naam === null || soort === null ? null : { soort, naam, email, telefoon: nummer(telefoon) };
  return { kind: 'ok', waarde: { eindigt, erbij, vanaf, bron }, stand: lezing.stand };
}
