import type { Omgeving } from '../db/transactie.ts';
import { LEGE_AANVULLING } from '../register/register.queries.ts';
import { vulRegisterAan } from '../register/vul-register-aan.ts';
import type { Gebied } from './gebied.ts';
import { organisaties } from './mensen.ts';
import { namens } from './namens.ts';

/** Elke organisatie van Waterrijk sloot haar overeenkomst met dezelfde verwerker; of er gegevens buiten Europa gaan, vult zij nog in. */
export async function vulRegistersAan(omgeving: Omgeving, gebied: Gebied): Promise<void> {
  const verwerker = { verwerker: 'Beheerhuis Waterrijk', verwerkerBereik: 'beheer@beheerhuis.waterrijk.example' };
  for (const { sleutel } of organisaties) {
    const { kind } = await vulRegisterAan(namens(omgeving, gebied, sleutel), { ...LEGE_AANVULLING, ...verwerker });
    if (kind !== 'bewaard') throw new Error(`het register van ${sleutel} aanvullen gaf ${kind}`);
  }
}
