import type { Leesproef } from './leesproef.ts';

/** De tabellen van de eigen organisatie, met wie er iets in mag zien. */
export const ORGANISATIEZICHT = {
  /** Alleen beheerder en FG van de partij zelf. */
  eigen: ['rechtenronde', 'rechtenoordeel', 'registeraanvulling', 'registeruitgave'],
  /** Alleen de beheerder van de partij zelf. */
  beheerder: ['invoer', 'codeuitgifte', 'codebundel'],
} as const;

/** Een ronde langs wie erbij mag, een ingelezen bestand en een tekenbevoegde van Kompas. */
export async function zetOrganisatie(p: Leesproef): Promise<void> {
  const id = p.regio.omgeving.ids;
  const petra = await p.wie('Petra de Wit');
  const [aanstelling] = await p.su<{ id: string }>('select id from aanstelling where persoon_id = $1', [petra.persoon]);
  const ronde = id();
  await p.su('insert into rechtenronde (id, partij_id, begonnen_door, begonnen_op) values ($1, $2, $3, now())', [
    ronde,
    petra.partij,
    petra.persoon,
  ]);
  await p.su(
    "insert into rechtenoordeel (ronde_id, aanstelling_id, partij_id, besluit, door_persoon_id, op) values ($1, $2, $3, 'blijft', $4, now())",
    [ronde, aanstelling?.id, petra.partij, petra.persoon],
  );
  await p.su(
    "insert into registeraanvulling (partij_id, verwerker, gewijzigd_door, gewijzigd_op) values ($1, 'Beheer', $2, now()) on conflict do nothing",
    [petra.partij, petra.persoon],
  );
  await p.su(
    `insert into registeruitgave (id, partij_id, inhoud, hash, vorm, door, op)
     values ($1, $2, '{}', sha256('{}'::bytea), 'json', $3, now())`,
    [id(), petra.partij, petra.persoon],
  );
  await p.su(
    `insert into invoer (id, partij_id, door_persoon_id, door_aanstelling_id, soort, inhoud, totaal, gemaakt_op, vervalt_op)
     values ($1, $2, $3, $4, 'mensen', '\\x00', 1, now(), now() + interval '1 hour')`,
    [id(), petra.partij, petra.persoon, aanstelling?.id],
  );
  const uitgifte = id();
  await p.su(
    `insert into codeuitgifte (id, partij_id, door_persoon_id, door_aanstelling_id, vorm, gemaakt_op, vervalt_op)
     values ($1, $2, $3, $4, 'brief', now(), now() + interval '1 hour')`,
    [uitgifte, petra.partij, petra.persoon, aanstelling?.id],
  );
  await p.su(
    'insert into codebundel (id, partij_id, uitgifte_id, nummer, voor) values ($1, $2, $3, 1, array[$4::uuid])',
    [id(), petra.partij, uitgifte, aanstelling?.id],
  );
  // Wat eerder gold, is net zo openbaar binnen de regio als wat nu bij een partij staat.
  await p.su(
    "insert into mboafstemming (id, partij_id, swv_id, afgestemd_op, vervangen_door, vervangen_op) values ($1, $2, $2, '2026-01-01', $3, now())",
    [id(), petra.partij, petra.persoon],
  );
  await p.su(
    "insert into contactpersoon (id, partij_id, soort, orgaan, inhoud, van) values ($1, $2, 'tekenbevoegde', 'bestuur', '\\x00', '2026-01-01')",
    [id(), petra.partij],
  );
}
