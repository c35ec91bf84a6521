-- Datalekken: wie iets merkt meldt het, en elke verwerkingsverantwoordelijke beslist binnen 72 uur voor zichzelf (L-4, AVG 33, AVG 34).

create sequence datalek_nummer;
grant usage on sequence datalek_nummer to {{app}};
create table datalek (
  id uuid primary key,
  kenmerk text not null unique,
  gemeld_door uuid references persoon,
  gemeld_op timestamptz not null,
  soort text not null check (soort in ('verkeerde-ontvanger', 'onbevoegd-gezien', 'kwijt', 'gestolen', 'niet-beschikbaar', 'anders')),
  gemerkt_op timestamptz not null check (gemerkt_op <= gemeld_op),
  duurt_voort boolean not null,
  systeemfout boolean not null,
  verteld_op timestamptz,
  verteld_na_uren integer check (verteld_na_uren >= 0),
  check ((verteld_op is null) = (verteld_na_uren is null)),
  check (systeemfout or verteld_op is null),
  check (gemeld_door is not null or systeemfout)
);
comment on table datalek is 'Dat iemand meldde dat er iets misging met persoonsgegevens. Wat er gebeurde ligt per organisatie in datalekdeel';
comment on column datalek.gemeld_door is 'Wie het meldde; leeg als wie het systeem beheert het zelf vertelde (AVG 33 lid 2)';
comment on column datalek.systeemfout is 'De melder denkt dat het aan Overlegtafel zelf ligt: dan hoort ook wie het systeem beheert het meteen (AVG 33 lid 2)';
comment on column datalek.verteld_op is 'Wanneer wie het systeem beheert voor het eerst een bericht kreeg';
comment on column datalek.verteld_na_uren is 'De laatste mijlpaal van die klok waarvoor een bericht ging: zo komt elk bericht een keer';
create index datalek_melder on datalek (gemeld_door);

create table datalekdeel (
  id uuid primary key,
  datalek_id uuid not null references datalek,
  partij_id uuid not null references partij,
  betrokken_door_partij_id uuid references partij,
  vernomen_op timestamptz not null,
  inhoud bytea not null,
  gewekt_na_uren integer not null default 0 check (gewekt_na_uren >= 0),
  unique (datalek_id, partij_id),
  unique (partij_id, id)
);
comment on table datalekdeel is 'Een datalek bij een organisatie: haar eigen klok en haar eigen besluit (AVG 33 lid 1, fn 13 (b))';
comment on column datalekdeel.vernomen_op is 'Wanneer deze organisatie het wist: vanaf hier lopen de 72 uur, ook in het weekend';
comment on column datalekdeel.betrokken_door_partij_id is 'De organisatie die het doorgaf; leeg bij wie de melding zelf kreeg';
comment on column datalekdeel.inhoud is 'Wat de melder schreef; versleuteld onder de sleutel van deze organisatie';
comment on column datalekdeel.gewekt_na_uren is 'De laatste mijlpaal waarvoor is herinnerd: zo komt elke herinnering een keer';
create index datalekdeel_partij on datalekdeel (partij_id, vernomen_op desc);

create table datalekstap (
  id uuid primary key,
  deel_id uuid not null,
  partij_id uuid not null,
  volgnummer integer not null check (volgnummer > 0),
  soort text not null check (soort in ('omvang', 'beheer-gebeld', 'eerder-vernomen', 'besluit', 'gemeld-ap', 'betrokkenen', 'geinformeerd', 'gesloten')),
  keuze text,
  moment timestamptz,
  inhoud bytea,
  door_persoon_id uuid not null references persoon,
  op timestamptz not null,
  foreign key (partij_id, deel_id) references datalekdeel (partij_id, id),
  unique (deel_id, volgnummer),
  check (case soort when 'besluit' then keuze in ('melden', 'niet-melden') when 'betrokkenen' then keuze in ('informeren', 'niet-informeren')
    else keuze is null end),
  check ((soort in ('beheer-gebeld', 'eerder-vernomen', 'gemeld-ap', 'geinformeerd')) = (moment is not null)),
  check (soort not in ('omvang', 'besluit', 'betrokkenen', 'gesloten') or inhoud is not null)
);
comment on table datalekstap is 'Wat een organisatie met een datalek deed: omvang, besluit, melding, wie het hoorde, lessen. Alleen toevoegen: dit is de vastlegging van AVG 33 lid 5';
comment on column datalekstap.moment is 'Wanneer het gebeurde, als dat iets anders is dan wanneer het werd opgeschreven';
comment on column datalekstap.inhoud is 'Redenen, omvang en lessen; versleuteld onder de sleutel van deze organisatie';
create index datalekstap_deel on datalekstap (deel_id, volgnummer);

alter table datalek enable row level security;
alter table datalek force row level security;
alter table datalekdeel enable row level security;
alter table datalekdeel force row level security;
alter table datalekstap enable row level security;
alter table datalekstap force row level security;

-- Wie meldde ziet dat de melding er is; wat erin staat en wat er daarna gebeurt, zien FG en beheerder van de eigen organisatie.
create policy datalek_lezen on datalek for select using (
  gemeld_door = ctx.persoon() or (ctx.soort() = 'systeem' and ctx.handeling() = 'wekken')
  or (gemeld_door is null and ctx.soort() = 'systeem' and ctx.handeling() = 'datalek-melden')
  or (ctx.soort() in ('fg', 'beheerder') and exists (select 1 from datalekdeel d where d.datalek_id = datalek.id and d.partij_id = ctx.partij())));
create policy datalek_melden on datalek for insert with check (gemeld_door = ctx.persoon() and ctx.soort() is not null);
-- Wie het systeem beheert, vertelt met de opdracht `datalek` elke organisatie wat hij weet; hij leest alleen dat hij dat deed.
create policy datalek_van_beheer on datalek for insert with check (gemeld_door is null and ctx.soort() = 'systeem' and ctx.handeling() = 'datalek-melden');
-- Wie het systeem beheert, hoort het van de werker (AVG 33 lid 2); die leest er niets bij.
create policy datalek_wekken on datalek for update
  using (ctx.soort() = 'systeem' and ctx.handeling() = 'wekken') with check (ctx.soort() = 'systeem' and ctx.handeling() = 'wekken');
create policy datalekdeel_lezen on datalekdeel for select using (
  (ctx.soort() in ('fg', 'beheerder') and ctx.partij() in (partij_id, betrokken_door_partij_id)) or (ctx.soort() = 'systeem' and ctx.handeling() = 'wekken'));
create policy datalekdeel_evaluatie on datalekdeel for select to {{eigenaar}} using (coalesce(current_setting('ctx.evaluatie', true), '') <> '');
-- Een organisatie die iets weet, betrekt een andere. Dat zij dat deed blijft zij zien; wat de ander ermee doet niet.
create function public.kent_datalek(welke uuid) returns boolean language sql stable
  as $$ select exists (select 1 from datalekdeel d where d.datalek_id = welke and d.partij_id = ctx.partij()) $$;
grant execute on function public.kent_datalek to {{app}};
create function public.meldde_datalek(welke uuid) returns boolean language sql stable
  as $$ select exists (select 1 from datalek d where d.id = welke and (d.gemeld_door = ctx.persoon()
    or (d.gemeld_door is null and ctx.soort() = 'systeem' and ctx.handeling() = 'datalek-melden'))) $$;
grant execute on function public.meldde_datalek to {{app}};
create policy datalekdeel_melden on datalekdeel for insert with check (betrokken_door_partij_id is null and public.meldde_datalek(datalek_id));
create policy datalekdeel_betrekken on datalekdeel for insert with check (
  ctx.soort() = 'beheerder' and betrokken_door_partij_id = ctx.partij() and partij_id <> ctx.partij() and public.kent_datalek(datalek_id));
create policy datalekdeel_wekken on datalekdeel for update
  using (ctx.soort() = 'systeem' and ctx.handeling() = 'wekken') with check (ctx.soort() = 'systeem' and ctx.handeling() = 'wekken');
create policy datalekstap_lezen on datalekstap for select using (
  (ctx.soort() in ('fg', 'beheerder') and partij_id = ctx.partij()) or (ctx.soort() = 'systeem' and ctx.handeling() = 'wekken'));
-- De omvang komt uit het logboek en dus van de FG; beslissen, melden en sluiten doet de organisatie zelf (AVG 33 lid 1).
create policy datalekstap_zetten on datalekstap for insert with check (
  partij_id = ctx.partij() and door_persoon_id = ctx.persoon()
  and case soort when 'omvang' then ctx.soort() = 'fg' else ctx.soort() = 'beheerder' end);
grant select, insert (id, kenmerk, gemeld_door, gemeld_op, soort, gemerkt_op, duurt_voort, systeemfout), update (verteld_op, verteld_na_uren) on datalek to {{app}};
grant select, insert (id, datalek_id, partij_id, betrokken_door_partij_id, vernomen_op, inhoud), update (gewekt_na_uren) on datalekdeel to {{app}};
grant select, insert (id, deel_id, partij_id, volgnummer, soort, keuze, moment, inhoud, door_persoon_id, op) on datalekstap to {{app}};

-- Een melding geeft werk aan FG en beheerder van een organisatie die erbij betrokken is, ook als een ouder of een andere organisatie meldt.
create policy taak_datalek on taak for insert with check (casus_id is null and soort in ('datalek-besluiten', 'datalek-omvang')
  and (public.meldde_datalek(onderwerp_id) or (ctx.soort() = 'beheerder' and public.kent_datalek(onderwerp_id)))
  and exists (select 1 from aanstelling a where a.persoon_id = taak.voor_persoon_id and a.rol in ('beheerder', 'fg')));
