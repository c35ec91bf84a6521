-- Berichten die niet worden gezien, en de dagelijkse wekker die mensen herinnert (10.2, Bijl 2-f).

alter table bericht add column casus_id uuid references casus;
alter table bericht add column gezien_op timestamptz;
comment on column bericht.casus_id is 'Waar iets klaarstaat; blijft binnen: de wekker weet zo wie er moet bellen. Leeg bij een bericht over het eigen account';
comment on column bericht.gezien_op is 'Wanneer deze persoon daarna voor het eerst inlogde of zijn werk opende';
create index bericht_ongezien on bericht (persoon_id) where gezien_op is null;
create index bericht_persoon on bericht (persoon_id, aangemaakt_op desc);
drop policy bericht_toevoegen on bericht;
create policy bericht_toevoegen on bericht for insert with check (
  ctx.soort() is not null and exists (select 1 from persoon p where p.id = bericht.persoon_id)
  and (casus_id is null or ctx.soort() = 'systeem' or is_lid(casus_id)));
-- Wie inlogt, zet de eigen berichten op gezien; wat erin stond, is voor iedereen gelijk.
create policy bericht_eigen on bericht for select using (persoon_id = ctx.persoon());
create policy bericht_zien on bericht for update using (persoon_id = ctx.persoon()) with check (persoon_id = ctx.persoon() and gezien_op is not null);
grant insert (casus_id), update (gezien_op) on bericht to {{app}};

-- De wekker leest dagen, standen en ids van casus, betrokkene, deelnemer, vraag om toestemming en taak; en voor wie er bij een verjaardag anders
-- tekent, gezag en voor welke stoelen een vraag geldt. Dat staat in het beleid van die tabellen: `ctx.handeling()` is dan 'wekken'. Wat mensen schreven
-- is versleuteld, en de sleutel haalt hij alleen op voor de geboortedag.
create index taak_soort on taak (casus_id, soort);

-- Wat iemand aan het schrijven is, tijdens het typen bewaard (C12). Alleen van wie het schrijft; niemand anders leest het ooit.
create table concept (
  id uuid primary key,
  persoon_id uuid not null references persoon,
  casus_id uuid references casus,
  plek text not null check (length(plek) between 2 and 400),
  inhoud bytea,
  versie integer not null default 1 check (versie > 0),
  bewaard_op timestamptz not null,
  unique (persoon_id, plek),
  -- Wie een casus aanmeldt, heeft er nog geen.
  check ((casus_id is null) = (plek = '/casussen/nieuw' or plek like '/casussen/nieuw %'))
);
comment on table concept is 'Een half ingevuld formulier van een persoon; leeg na verzenden, na sluiten van de casus, na vertrek en na dertig dagen (C12)';
comment on column concept.plek is 'Het adres van de pagina, bij een gemeente met de taak waarvoor het is, en waar het formulier over gaat als er meer staan: ids en vaste woorden, nooit iets wat iemand typte';
comment on column concept.inhoud is 'De velden, versleuteld onder de sleutel van de persoon; null als er niets meer te bewaren is';
comment on column concept.versie is 'Telt elke keer bewaren: een ander venster dat achterloopt, overschrijft niets';
create index concept_casus on concept (casus_id);
alter table concept enable row level security;
alter table concept force row level security;
create policy concept_eigen on concept for select using (persoon_id = ctx.persoon());
create policy concept_bewaren on concept for insert with check (persoon_id = ctx.persoon()
  and (is_lid(casus_id) or (casus_id is null and ctx.soort() = 'medewerker')));
create policy concept_bijwerken on concept for update using (persoon_id = ctx.persoon())
  with check (persoon_id = ctx.persoon() and (inhoud is null or is_lid(casus_id) or (casus_id is null and ctx.soort() = 'medewerker')));
-- Opruimen maakt alleen leeg; ook daarvoor opent niemand iets.
create policy concept_zien_opruimen on concept for select using (ctx.soort() = 'systeem' and ctx.handeling() = 'opruimen');
create policy concept_opruimen on concept for update using (ctx.soort() = 'systeem' and ctx.handeling() = 'opruimen') with check (inhoud is null);
grant select, insert (id, persoon_id, casus_id, plek, inhoud, bewaard_op) on concept to {{app}};
grant update (inhoud, versie, bewaard_op) on concept to {{app}};
