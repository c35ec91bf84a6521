import { sql } from 'kysely';

/**
 * Van een stoel en haar casus: genoeg om de jongere in een lijst aan te duiden, en meestal om te oordelen (ADR 0037). Wie er zit en wat
 * voor partij dat is, staat er niet bij: in een lijst is dat bijna steeds dezelfde, dus die wordt een keer gelezen (`leesKort`).
 */
export const LIJSTSTOEL = [
  'casus.id as casus',
  'casus.status',
  'casus.fase',
  'casus.doel_vastgelegd_op',
  'casus.langdurig_verzuim',
  'casus.convenant_id',
  'school.partij_id as school_partij',
  'overlegtype.id as overlegtype_id',
  'overlegtype.vastgesteld_op',
  'overlegtype.convenanttekst_id',
  'betrokkene.id as betrokkene',
  'deelnemer.id as deelnemer',
  'deelnemer.soort',
  'deelnemer.partij_id as partij',
  'deelnemer.aanstelling_id as aanstelling',
  'deelnemer.behandelrelatie',
  'deelnemer.direct_betrokken',
  'deelnemer.bevestigd_op',
  'deelnemer.geheimhouding as eigen_geheimhouding',
  'deelnemer.alleen_bijeenkomst_id',
  sql<boolean>`deelnemer.verklaring is not null`.as('verklaard'),
  sql<boolean>`deelnemer.geheimhouding_bevestigd_op is not null`.as('geheimhouding_bevestigd'),
  sql<boolean>`exists (select 1 from plan where plan.casus_id = casus.id and plan.status = 'vastgesteld' and plan.beeindigd_op is not null)`.as(
    'plan_afgelopen',
  ),
] as const;
