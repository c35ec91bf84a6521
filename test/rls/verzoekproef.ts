import type { Leesproef } from './leesproef.ts';

/** Een verzoek van Ilse: beantwoord door GGD, nog open bij school; Mark hoorde ervan, van Daan wacht dat nog. */
export async function zetVerzoek(p: Leesproef): Promise<void> {
  const id = p.regio.omgeving.ids;
  const ilse = await p.wie('Ilse Bakker');
  const verzoek = id();
  await p.su(
    "insert into verzoek (id, casus_id, van_persoon_id, recht, ontvangen_op, ingediend_op) values ($1, $2, $3, 'inzage', '2026-03-20', now())",
    [verzoek, p.daan, ilse.persoon],
  );
  const woorden = (deel: string | null, door: string) =>
    p.su(
      "insert into verzoekwoorden (id, casus_id, verzoek_id, deel_id, van_persoon_id, door_persoon_id, inhoud, op) values ($1, $2, $3, $4, $5, $6, '\\x00', now())",
      [id(), p.daan, verzoek, deel, ilse.persoon, door],
    );
  await woorden(null, ilse.persoon);
  for (const [naam, stand] of [
    ['Liesbeth Kuiper', 'gegeven'],
    ['Rachid Amrani', 'open'],
  ] as const) {
    const mens = await p.wie(naam);
    const deel = id();
    const klaar = stand === 'gegeven';
    await p.su(
      'insert into verzoekdeel (id, casus_id, verzoek_id, van_persoon_id, partij_id, stand, beantwoord_door, beantwoord_op) values ($1, $2, $3, $4, $5, $6, $7, $8)',
      [deel, p.daan, verzoek, ilse.persoon, mens.partij, stand, klaar ? mens.persoon : null, klaar ? new Date() : null],
    );
    if (klaar) await woorden(deel, mens.persoon);
  }
  for (const [naam, stand] of [
    ['Mark de Graaf', 'gemeld'],
    ['Daan de Graaf', 'wacht'],
  ] as const)
    await p.su(
      'insert into verzoekmelding (id, casus_id, verzoek_id, van_persoon_id, persoon_id, stand) values ($1, $2, $3, $4, $5, $6)',
      [id(), p.daan, verzoek, ilse.persoon, (await p.wie(naam)).persoon, stand],
    );
}

/** Wie welke rijen van dat verzoek hoort te zien: het verzoek, de delen, de woorden en de meldingen. */
export const VERZOEKZICHT = [
  ['Ilse Bakker', 1, 2, 2, 2],
  ['Mark de Graaf', 1, 0, 0, 1],
  ['Daan de Graaf', 0, 0, 0, 0],
  ['Liesbeth Kuiper', 1, 1, 2, 0],
  ['Rachid Amrani', 1, 1, 1, 0],
  ['Femke Bos', 1, 2, 0, 2],
  ['Sanne Vos', 0, 0, 0, 0],
] as const;
