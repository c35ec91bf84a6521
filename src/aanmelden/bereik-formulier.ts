import { leesTelefoon } from '../partij/telefoon.ts';
import { keuze, metFout, type Ontleed, ontleed, tekst, type Waarden } from '../web/formulier.ts';

const SCHEMA = {
  kanaal: keuze(['email', 'sms'], { leeg: 'Kies e-mail of sms.' }),
  telefoon: tekst({ max: 40 }),
};

export type Bereikvelden = Waarden<typeof SCHEMA>;

/** Leest waar iemand berichten wil; een sms vraagt een mobiel nummer, dat daarna in E.164 staat. */
export function leesBereik(velden: unknown): Ontleed<typeof SCHEMA> {
  const lezing = ontleed(SCHEMA, velden);
  if (lezing.kind === 'fout') return lezing;
  const { kanaal, telefoon } = lezing.waarde;
  const nummer = telefoon === null ? null : leesTelefoon(telefoon);
  if (telefoon !== null && nummer === null)
    return { kind: 'fout', stand: metFout(lezing.stand, 'telefoon', 'Schrijf een mobiel nummer zoals 06 12345678.') };
  if (kanaal === 'sms' && nummer === null)
    return { kind: 'fout', stand: metFout(lezing.stand, 'telefoon', 'Vul het mobiele nummer in voor de sms.') };
  return { ...lezing, waarde: { kanaal, telefoon: nummer } };
}
