import { inTransactie } from '../db/transactie.ts';
import { legVast } from '../logboek/leg-vast.ts';
import { rondPartijtaakAf } from '../taak/taken.ts';
import { hashVan, leesContacten, leesRegister, type Registercontact, type Registeropening } from './lees-register.ts';
import { insertUitgave, type Vorm } from './register.queries.ts';
import { type Register, vasteJson } from './register.ts';

/** Een register zoals het zojuist is uitgegeven; `hash` staat ook op het bestand. */
export type Uitgegeven = {
  readonly register: Register;
  readonly contacten: readonly Registercontact[];
  readonly hash: string;
  readonly op: Date;
};

/**
 * Geeft het register uit: bewaart precies wat erin stond, met wie het deed en wanneer, en rondt de taak af (Art 15.1). Het bestand
 * zelf wordt daarna gemaakt, als de uitgave vastligt.
 */
export async function geefRegisterUit(opening: Registeropening, vorm: Vorm): Promise<Uitgegeven> {
  const { partij, persoon } = opening.verzoeker;
  return inTransactie({ ...opening, slot: 'geen', logregel: 'verplicht' }, async (tx) => {
    const register = await leesRegister(tx, partij);
    const inhoud = vasteJson(register);
    const hash = hashVan(inhoud);
    const id = tx.nieuwId();
    await insertUitgave(tx, { id, partij, persoon, inhoud, hash, vorm });
    await rondPartijtaakAf(tx, { soort: 'register-uitgeven', onderwerp: partij });
    await legVast(tx, {
      code: 'register-meegenomen',
      uitkomst: 'gelukt',
      object: { soort: 'registeruitgave', id },
      betrokkenen: [],
    });
    return { register, contacten: await leesContacten(tx, partij), hash: hash.toString('hex'), op: tx.nu };
  });
}
