import { leesTelefoon } from '../partij/telefoon.ts';
import { keuze, metFout, type Ontleed, ontleed, tekst, type Waarden } from '../web/formulier.ts';
import type { Accounttaal } from './teksten.ts';

const schema = (taal: Accounttaal) => ({
  kanaal: keuze(['email', 'sms'], { leeg: taal('berichten.kies') }),
  telefoon: tekst({ max: 40 }),
});

type Schema = ReturnType<typeof schema>;
export type Bereikvelden = Waarden<Schema>;

/** Leest waar iemand berichten wil; een sms vraagt een mobiel nummer, dat daarna in E.164 staat. */
export function leesBereik(velden: unknown, taal: Accounttaal): Ontleed<Schema> {
  const lezing = ontleed(schema(taal), velden);
  if (lezing.kind === 'fout') return lezing;
  const { kanaal, telefoon } = lezing.waarde;
  const nummer = telefoon === null ? null : leesTelefoon(telefoon);
  if (telefoon !== null && nummer === null)
    return { kind: 'fout', stand: metFout(lezing.stand, 'telefoon', taal('berichten.nummer.fout')) };
  if (kanaal === 'sms' && nummer === null)
    return { kind: 'fout', stand: metFout(lezing.stand, 'telefoon', taal('berichten.nummer.leeg')) };
  return { ...lezing, waarde: { kanaal, telefoon: nummer } };
}
