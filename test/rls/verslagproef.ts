import assert from 'node:assert/strict';
import type { Leesproef } from './leesproef.ts';

/**
 * Een uitgebracht verslag van Daan: een deel van school dat leerplicht kreeg, een concept van Bries, wat Mark en Rachid ervan vonden,
 * en dat Mark het opende.
 */
export async function zetVerslag(p: Leesproef): Promise<void> {
  const id = p.regio.omgeving.ids;
  const [femke, rachid, mark] = [await p.wie('Femke Bos'), await p.wie('Rachid Amrani'), await p.wie('Mark de Graaf')];
  const [bijeenkomst] = await p.su<{ id: string }>('select id from bijeenkomst where casus_id = $1 limit 1', [p.daan]);
  const [school] = await p.su<{ id: string }>(
    `select g.id from gegeven g join verstrekking v on v.gegeven_id = g.id
     where g.casus_id = $1 and g.status = 'ingebracht' and v.status = 'actief' and g.bron_persoon_id = $2 and v.aan_persoon_id = $3 limit 1`,
    [p.daan, femke.persoon, rachid.persoon],
  );
  const [concept] = await p.su<{ id: string }>("select id from gegeven where status = 'concept' and categorie = 'e'");
  assert.ok(bijeenkomst !== undefined && school !== undefined && concept !== undefined);
  const [verslag, deel] = [id(), id()];
  await p.su(
    `insert into verslag (id, casus_id, bijeenkomst_id, status, ronde, reageer_voor, begonnen_door, begonnen_op, voorgelegd_op, vastgesteld_op,
       uitgebracht_op) values ($1, $2, $3, 'uitgebracht', 1, '2026-03-10', $4, now(), now(), now(), now())`,
    [verslag, p.daan, bijeenkomst.id, femke.persoon],
  );
  for (const [nieuw, gegeven, voorgelegd] of [
    [deel, school.id, new Date()],
    [id(), concept.id, null],
  ] as const)
    await p.su(
      `insert into verslagdeel (id, casus_id, verslag_id, stam_id, plek, titel, gegeven_id, aan, deelnemer_id, persoon_id, gemaakt_op, voorgelegd_op)
       select $1, $2, $3, $1, 2, '\\x00', g.id, '{}', g.bron_deelnemer_id, g.bron_persoon_id, now(), $5 from gegeven g where g.id = $4`,
      [nieuw, p.daan, verslag, gegeven, voorgelegd],
    );
  for (const [naam, mens, over] of [
    ['Mark de Graaf', mark, null],
    ['Rachid Amrani', rachid, deel],
  ] as const) {
    const stoel = await p.stoel(naam);
    await p.su(
      `insert into verslagakkoord (id, casus_id, verslag_id, ronde, deelnemer_id, persoon_id, stand, gevraagd_op, op)
       values ($1, $2, $3, 1, $4, $5, 'niet-akkoord', now(), now())`,
      [id(), p.daan, verslag, stoel, mens.persoon],
    );
    await p.su(
      `insert into verslagreactie (id, casus_id, verslag_id, deel_id, deelnemer_id, persoon_id, stand, woorden, op)
       values ($1, $2, $3, $4, $5, $6, 'klopt-niet', '\\x00', now())`,
      [id(), p.daan, verslag, over, stoel, mens.persoon],
    );
  }
  await p.su(
    'insert into verslaglezing (casus_id, verslag_id, deelnemer_id, persoon_id, op) values ($1, $2, $3, $4, now())',
    [p.daan, verslag, await p.stoel('Mark de Graaf'), mark.persoon],
  );
}

/** Wie welke rijen van dat verslag hoort te zien: concepten, akkoorden, reacties en leesbewijzen. Een deel aan tafel volgt zijn gegeven. */
export const VERSLAGZICHT = [
  ['Femke Bos', 1, 2, 2, 1],
  ['Rachid Amrani', 0, 2, 1, 0],
  ['Sanne Vos', 1, 2, 0, 0],
  ['Liesbeth Kuiper', 0, 2, 0, 0],
  ['Mark de Graaf', 0, 2, 1, 1],
  ['Ilse Bakker', 0, 1, 0, 0],
  ['Daan de Graaf', 0, 1, 0, 0],
  ['Noor Jansen', 0, 0, 0, 0],
] as const;
