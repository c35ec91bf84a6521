-- Informeren, bijeenkomsten en horen.

create table informatie (
  id uuid primary key,
  casus_id uuid not null references casus,
  persoon_id uuid not null references persoon,
  hoe text not null check (hoe in ('gesprek', 'brief', 'telefoon', 'overlegtafel')),
  op date not null,
  door_persoon_id uuid not null references persoon,
  door_partij_id uuid not null references partij,
  vastgelegd_op timestamptz not null,
  unique (casus_id, id)
);
comment on table informatie is 'Wie van de betrokkenen is geinformeerd, wanneer, hoe en door wie (12.1, 12.2)';
create index informatie_casus on informatie (casus_id, persoon_id);
alter table informatie enable row level security;
alter table informatie force row level security;
create policy informatie_lezen on informatie for select using (
  exists (select 1 from lidmaatschap l where l.persoon_id = ctx.persoon() and l.casus_id = informatie.casus_id and l.tot is null offset 0));
create policy informatie_toevoegen on informatie for insert with check (
  ctx.soort() = 'medewerker' and door_persoon_id = ctx.persoon() and door_partij_id = ctx.partij() and is_lid(casus_id));
grant select, insert (id, casus_id, persoon_id, hoe, op, door_persoon_id, door_partij_id, vastgelegd_op) on informatie to {{app}};

create table informatie_ontvanger (
  informatie_id uuid not null,
  casus_id uuid not null,
  partij_id uuid not null references partij,
  doelen text[] not null,
  primary key (informatie_id, partij_id),
  foreign key (casus_id, informatie_id) references informatie (casus_id, id)
);
comment on table informatie_ontvanger is 'Over welke ontvangende partij en welke doelen is geinformeerd (12.4a-b, fn 31)';
create index informatie_ontvanger_casus on informatie_ontvanger (casus_id);
alter table informatie_ontvanger enable row level security;
alter table informatie_ontvanger force row level security;
create policy informatie_ontvanger_lezen on informatie_ontvanger for select using (
  exists (select 1 from lidmaatschap l where l.persoon_id = ctx.persoon() and l.casus_id = informatie_ontvanger.casus_id and l.tot is null offset 0));
create policy informatie_ontvanger_toevoegen on informatie_ontvanger for insert with check (ctx.soort() = 'medewerker' and is_lid(casus_id));
grant select, insert (informatie_id, casus_id, partij_id, doelen) on informatie_ontvanger to {{app}};

create table bijeenkomst (
  id uuid primary key,
  casus_id uuid not null references casus,
  op timestamptz not null,
  duur_minuten integer not null check (duur_minuten between 5 and 480),
  plaats bytea not null,
  vraag_zonder_naam bytea,
  open_voor_minuten integer not null default 15 check (open_voor_minuten between 0 and 240),
  open_na_minuten integer not null default 30 check (open_na_minuten between 0 and 1440),
  volgnummer integer not null default 0 check (volgnummer >= 0),
  aangemaakt_door uuid not null references persoon,
  aangemaakt_op timestamptz not null,
  gewijzigd_op timestamptz,
  afgezegd_op timestamptz,
  unique (casus_id, id)
);
comment on table bijeenkomst is 'Een afspraak om over deze casus te praten; die weet niet of zij op een agenda met anderen staat (T25-07)';
comment on column bijeenkomst.vraag_zonder_naam is 'De vraag van de casus zonder namen, voor zolang er zonder naam wordt gepraat (E-07); versleuteld onder de sleutel van de casus';
comment on column bijeenkomst.open_voor_minuten is 'Hoe lang voor het begin iemand die alleen voor deze plek komt, al kan meekijken (T25-07)';
comment on column bijeenkomst.volgnummer is 'Hoe vaak de afspraak is gewijzigd; ook de versie van het zegel van de plaats en de SEQUENCE in een agendabestand (RFC 5545)';
comment on column bijeenkomst.plaats is 'Waar, in eigen woorden; versleuteld onder de sleutel van de casus, want ook een adres zegt om wie het gaat';
create index bijeenkomst_casus on bijeenkomst (casus_id, op);
alter table bijeenkomst enable row level security;
alter table bijeenkomst force row level security;
create policy bijeenkomst_lezen on bijeenkomst for select using (
  exists (select 1 from lidmaatschap l where l.persoon_id = ctx.persoon() and l.casus_id = bijeenkomst.casus_id and l.tot is null offset 0));
create policy bijeenkomst_toevoegen on bijeenkomst for insert with check (
  ctx.soort() = 'medewerker' and aangemaakt_door = ctx.persoon() and is_lid(casus_id));
create policy bijeenkomst_wijzigen on bijeenkomst for update using (ctx.soort() = 'medewerker' and exists (
  select 1 from lidmaatschap l where l.persoon_id = ctx.persoon() and l.casus_id = bijeenkomst.casus_id and l.rol = 'regie' and l.tot is null));
-- Afgezegd blijft afgezegd: wie het las, heeft zijn dag anders ingedeeld.
create function public.bijeenkomst_bewaken() returns trigger language plpgsql set search_path = pg_catalog, public as $$
begin
  if old.afgezegd_op is not null then raise exception 'een afgezegde bijeenkomst verandert niet meer' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger bijeenkomst_bewaken before update on bijeenkomst for each row execute function public.bijeenkomst_bewaken();
grant select, insert (id, casus_id, op, duur_minuten, plaats, vraag_zonder_naam, aangemaakt_door, aangemaakt_op) on bijeenkomst to {{app}};
grant update (op, duur_minuten, plaats, volgnummer, gewijzigd_op, afgezegd_op) on bijeenkomst to {{app}};

-- Wie alleen voor een plek op de agenda komt, leest wat hij kreeg alleen rond die afspraak (T25-07).
alter table deelnemer add column alleen_bijeenkomst_id uuid;
alter table deelnemer add foreign key (casus_id, alleen_bijeenkomst_id) references bijeenkomst (casus_id, id);
alter table deelnemer add check (alleen_bijeenkomst_id is null or (soort = 'medewerker' and not procesregisseur));
comment on column deelnemer.alleen_bijeenkomst_id is 'Zit alleen voor deze bijeenkomst aan tafel; leeg is voor de hele casus (T25-07, T25-08)';
grant insert (alleen_bijeenkomst_id), update (alleen_bijeenkomst_id) on deelnemer to {{app}};

create table uitnodiging (
  bijeenkomst_id uuid not null,
  casus_id uuid not null,
  persoon_id uuid not null references persoon,
  uitgenodigd_op timestamptz not null,
  antwoord text check (antwoord in ('komt', 'komt-niet')),
  antwoord_op timestamptz,
  kalender_uid uuid not null default gen_random_uuid(),
  check (antwoord is null or antwoord_op is not null),
  primary key (bijeenkomst_id, persoon_id),
  foreign key (casus_id, bijeenkomst_id) references bijeenkomst (casus_id, id)
);
comment on table uitnodiging is 'Wie voor een bijeenkomst is uitgenodigd (3.4b, 12.5); komen mag, moet niet (E-24)';
comment on column uitnodiging.kalender_uid is 'Willekeurig, en elke keer dezelfde voor deze afspraak en persoon: aan twee agendabestanden is niet te zien dat zij bij elkaar horen';
create index uitnodiging_casus on uitnodiging (casus_id);
create index uitnodiging_persoon on uitnodiging (persoon_id);
alter table uitnodiging enable row level security;
alter table uitnodiging force row level security;
create policy uitnodiging_lezen on uitnodiging for select using (
  exists (select 1 from lidmaatschap l where l.persoon_id = ctx.persoon() and l.casus_id = uitnodiging.casus_id and l.tot is null offset 0));
create policy uitnodiging_toevoegen on uitnodiging for insert with check (ctx.soort() = 'medewerker' and is_lid(casus_id));
create policy uitnodiging_beantwoorden on uitnodiging for update using (persoon_id = ctx.persoon());
grant select, insert (bijeenkomst_id, casus_id, persoon_id, uitgenodigd_op) on uitnodiging to {{app}};
grant update (antwoord, antwoord_op) on uitnodiging to {{app}};

create table hoorgesprek (
  id uuid primary key,
  casus_id uuid not null references casus,
  op date not null,
  hoe text not null check (hoe in ('gesprek', 'telefoon', 'tekening', 'niet')),
  inhoud bytea not null,
  door_persoon_id uuid not null references persoon,
  door_partij_id uuid not null references partij,
  vastgelegd_op timestamptz not null
);
comment on table hoorgesprek is 'Wat de jongere wil zeggen, in eigen woorden, of waarom er niet is gepraat (13.3)';
create index hoorgesprek_casus on hoorgesprek (casus_id);
alter table hoorgesprek enable row level security;
alter table hoorgesprek force row level security;
create policy hoorgesprek_lezen on hoorgesprek for select using (
  exists (select 1 from lidmaatschap l where l.persoon_id = ctx.persoon() and l.casus_id = hoorgesprek.casus_id and l.tot is null offset 0));
create policy hoorgesprek_toevoegen on hoorgesprek for insert with check (
  ctx.soort() = 'medewerker' and door_persoon_id = ctx.persoon() and door_partij_id = ctx.partij() and is_lid(casus_id));
grant select, insert (id, casus_id, op, hoe, inhoud, door_persoon_id, door_partij_id, vastgelegd_op) on hoorgesprek to {{app}};

create table beeld (
  id uuid primary key,
  casus_id uuid not null references casus,
  stand text not null check (stand in ('compleet', 'niet-compleet')),
  waarom bytea not null,
  door_persoon_id uuid not null references persoon,
  op timestamptz not null
);
comment on table beeld is 'Of het beeld compleet genoeg is voor een plan: wie het overleg leidt zegt het, of neemt het terug; de nieuwste rij telt (PH-2b)';
comment on column beeld.waarom is 'Een zin zonder iets over iemands situatie; versleuteld onder de sleutel van de casus';
create index beeld_casus on beeld (casus_id, op desc);
alter table beeld enable row level security;
alter table beeld force row level security;
create policy beeld_lezen on beeld for select using (
  exists (select 1 from lidmaatschap l where l.persoon_id = ctx.persoon() and l.casus_id = beeld.casus_id and l.tot is null offset 0));
create policy beeld_toevoegen on beeld for insert with check (
  ctx.soort() = 'medewerker' and door_persoon_id = ctx.persoon() and exists (
  select 1 from lidmaatschap l where l.persoon_id = ctx.persoon() and l.casus_id = beeld.casus_id and l.rol = 'regie' and l.tot is null));
grant select, insert (id, casus_id, stand, waarom, door_persoon_id, op) on beeld to {{app}};
