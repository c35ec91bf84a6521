import type { Leesproef } from './leesproef.ts';

/** Een gesloten casus uit de demonstratie, met een meegenomen deel, een vernietiging die wacht, en een sleutel op de lijst. */
export async function zetEinde(p: Leesproef): Promise<string> {
  const id = p.regio.omgeving.ids;
  const [einde] = await p.su<{ casus_id: string; partij_id: string; gesloten_door: string }>(
    'select casus_id, partij_id, gesloten_door from afsluiting order by casus_id limit 1',
  );
  if (einde === undefined) throw new Error('de demonstratie heeft geen gesloten casus');
  const { casus_id: casus, partij_id: partij, gesloten_door: door } = einde;
  const vernietiging = id();
  await p.su(
    "insert into eigendeel (id, casus_id, partij_id, stand, vorm, door_persoon_id, op) values ($1, $2, $3, 'meegenomen', 'pdf', $4, now())",
    [id(), casus, partij, door],
  );
  await p.su(
    "insert into vernietiging (id, casus_id, partij_id, status, lijst, begonnen_door, begonnen_op) values ($1, $2, $3, 'begonnen', '{}', $4, now())",
    [vernietiging, casus, partij, door],
  );
  await p.su("insert into vernietigde_sleutel (vernietiging_id, klasse, eigenaar) values ($1, 'gedeeld', $2)", [
    vernietiging,
    casus,
  ]);
  // Een ouder die na de vernietiging nog leest wie er keek; hier staat het al terwijl zij wacht.
  await p.su(
    'insert into logboeklezer (casus_id, persoon_id) select casus_id, persoon_id from gezag where casus_id = $1 limit 1',
    [casus],
  );
  return casus;
}

/** Tabellen die een FG of beheerder van een organisatie aan tafel leest: dagen en standen, nooit iets over de jongere. */
export const EINDETABELLEN = ['afsluiting', 'eigendeel', 'vernietiging', 'vernietigde_sleutel'] as const;
