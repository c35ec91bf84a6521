import type { Tx } from '../db/transactie.ts';
import { dagVan } from '../lib/klok.ts';
import { plusDagen } from '../regels/verloop/index.ts';
import { type Bladzijde, maakWekker, verderNa, type Wekking } from '../taak/wekker/wekking.ts';
import { hashVan, leesRegister } from './lees-register.ts';
import { findBeheerders, findUitgaven } from './register.queries.ts';
import { vasteJson } from './register.ts';

/** Een beheerder, met of zijn partij verwerkt en of haar register nog zegt wat er is uitgegeven. */
export type Registerstand = {
  readonly beheerder: string;
  readonly partij: string;
  readonly verwerkt: boolean;
  /** De dag van de laatste uitgave, of null; en of er sindsdien iets veranderde. */
  readonly laatst: string | null;
  readonly veranderd: boolean;
};

/** Zoveel dagen heeft een beheerder om het register weer uit te geven. */
const DAGEN_TIJD = 28;
/** Voor wie nog nooit een register uitgaf: een keer vragen is genoeg, ook als de vraag al lang openstaat. */
const ALTIJD = '2000-01-01';

/** Een beheerder hoort het als het register er nog niet is, of iets anders zegt dan de laatste uitgave (Art 15.1). */
export function vraagUitgave(stand: Registerstand, vandaag: string): readonly Wekking[] {
  if (!stand.verwerkt || (stand.laatst !== null && !stand.veranderd)) return [];
  return [
    {
      kind: 'taak',
      casus: null,
      voor: stand.beheerder,
      soort: 'register-uitgeven',
      voorDatum: plusDagen(vandaag, DAGEN_TIJD),
      onderwerp: stand.partij,
      // De dag na een uitgave: wat die dag zelf al klaar was, houdt een nieuwe vraag niet tegen.
      sinds: stand.laatst === null ? ALTIJD : plusDagen(stand.laatst, 1),
    },
  ];
}

async function leesStanden(tx: Tx, bladzijde: Bladzijde) {
  const rijen = await findBeheerders(tx, bladzijde);
  const perPartij = new Map<string, Pick<Registerstand, 'verwerkt' | 'laatst' | 'veranderd'>>();
  for (const { partij } of rijen) if (!perPartij.has(partij)) perPartij.set(partij, await standVan(tx, partij));
  const standen = rijen.flatMap(({ beheerder, partij }): readonly Registerstand[] => {
    const stand = perPartij.get(partij);
    return stand === undefined ? [] : [{ beheerder, partij, ...stand }];
  });
  return { standen, verder: verderNa(rijen, bladzijde, (rij) => rij.id) };
}

async function standVan(tx: Tx, partij: string): Promise<Pick<Registerstand, 'verwerkt' | 'laatst' | 'veranderd'>> {
  const register = await leesRegister(tx, partij);
  const [laatste] = await findUitgaven(tx, partij);
  return {
    verwerkt: register.verwerkingen.length > 0,
    laatst: laatste === undefined ? null : dagVan(laatste.op),
    veranderd: laatste !== undefined && !laatste.hash.equals(hashVan(vasteJson(register))),
  };
}

/** Partijen zonder register, of met een register dat niet meer klopt. */
export const registersUitgeven = maakWekker({
  naam: 'registers-uitgeven',
  lees: leesStanden,
  wektaken: vraagUitgave,
});
