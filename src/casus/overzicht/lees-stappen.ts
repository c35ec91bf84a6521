import { findBijeenkomsten, findUitnodigingen } from '../../bijeenkomst/bijeenkomst.queries.ts';
import type { Tx } from '../../db/transactie.ts';
import { noemMensen } from '../../gegeven/mensen.ts';
import { leesPlanstand } from '../../plan/planstap.ts';
import { findOpenTakenVan } from '../../taak/taak.queries.ts';
import { findBeelden } from '../beeld/beeld.queries.ts';
import type { Casuskop } from '../casuskop.ts';
import { findCasusregie } from '../casusregie/casusregie.queries.ts';
import { findHoorgesprekken } from '../gesprek/gesprek.queries.ts';
import { leesNogOver } from '../informeren/informatie-stof.ts';
import { findInformatiemomenten } from '../informeren/informeer.queries.ts';
import type { Geopend } from '../open-casus.ts';
import { type Stappenlijst, stappen } from './stappen.ts';

/** Leest wat de stappenlijst nodig heeft en maakt haar, buiten het overzicht om. */
export async function leesStappen(tx: Tx, { feiten }: Geopend, kop: Casuskop): Promise<Stappenlijst> {
  const casus = feiten.casus.id;
  const mensen = await noemMensen(tx, { feiten });
  const taken = await findOpenTakenVan(tx, casus);
  return stappen({
    feiten,
    isRegie: kop.isRegie,
    jongere: kop.jongere,
    naamVan: (d) => mensen.mens(d).naam,
    informatie: await findInformatiemomenten(tx, casus),
    bijeenkomsten: await findBijeenkomsten(tx, casus),
    uitnodigingen: await findUitnodigingen(tx, casus),
    gesprekken: await findHoorgesprekken(tx, casus),
    nogOver: await leesNogOver(tx, feiten, taken),
    wachtOpBronnen: taken.some((taak) => taak.soort === 'meenemen-beslissen'),
    beeld: (await findBeelden(tx, casus))[0],
    casusregie: await findCasusregie(tx, casus),
    plan: await leesPlanstand(tx, feiten),
    nu: tx.nu,
  });
}
