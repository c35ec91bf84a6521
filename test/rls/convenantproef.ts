import type { Leesproef } from './leesproef.ts';

/** Bewijs bij een volmacht van Kompas, een onderlinge regeling, en een toetreding waarop Oeverstad antwoordde. */
export async function zetConvenantstukken(p: Leesproef): Promise<void> {
  const id = p.regio.omgeving.ids;
  const [convenant] = await p.su<{ id: string; penvoerder_id: string }>('select id, penvoerder_id from convenant');
  const [tekst] = await p.su<{ id: string }>('select id from convenanttekst where volgnummer = 1');
  const petra = await p.wie('Petra de Wit');
  const rachid = await p.wie('Rachid Amrani');
  const sanne = await p.wie('Sanne Vos');
  const [bewijs, regeling, toetreding] = [id(), id(), id()];
  for (const [stuk, partij] of [
    [bewijs, petra.partij],
    [regeling, convenant?.penvoerder_id],
  ])
    await p.su(
      `insert into bewijsstuk (id, convenant_id, partij_id, soort, grootte, bestand, bestand_hash, opgenomen_door, op)
       values ($1, $2, $3, 'application/pdf', 9, '\\x00', sha256('x'), $4, now())`,
      [stuk, convenant?.id, partij, petra.persoon],
    );
  await p.su(
    `insert into onderlinge_regeling (id, convenant_id, getekend_op, regime, inhoud, bewijsstuk_id, door, op)
     values ($1, $2, '2025-09-01', 'afzonderlijk', '\\x00', $3, $4, now())`,
    [id(), convenant?.id, regeling, petra.persoon],
  );
  await p.su(
    `insert into toetreding (id, convenant_id, tekst_id, partij_id, gevraagd_door_partij_id, gevraagd_door, gevraagd_op)
     values ($1, $2, $3, $4, $5, $6, now()) on conflict do nothing`,
    [toetreding, convenant?.id, tekst?.id, sanne.partij, petra.partij, petra.persoon],
  );
  await p.su(
    `insert into toetredingsakkoord (toetreding_id, partij_id, akkoord, reden, door, op)
     select id, $1, true, 'gezin', $2, now() from toetreding where partij_id = $3`,
    [rachid.partij, rachid.persoon, sanne.partij],
  );
}
