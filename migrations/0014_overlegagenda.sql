-- Een agenda met meer jongeren op een dag, wie er was, en wat er is afgesproken (T25-07, T25-08, CL-3b).
-- Een plek wijst naar de afspraak van een casus, en nooit andersom: wie aan een tafel zit, kan niet weten wie er nog meer op de dag staat.

create table agenda (
  id uuid primary key,
  persoon_id uuid not null references persoon,
  partij_id uuid not null references partij,
  overlegtype_id uuid not null references overlegtype,
  begint_op timestamptz not null,
  plaats bytea not null,
  plaats_versie integer not null default 1 check (plaats_versie > 0),
  aangemaakt_op timestamptz not null,
  gewijzigd_op timestamptz not null
);
comment on table agenda is 'De dag van een procesregisseur: jongeren na elkaar, elk met eigen mensen. Alleen van wie haar maakte (T25-07)';
comment on column agenda.plaats is 'Waar, versleuteld onder de sleutel van de partij; elke plek krijgt haar eigen afschrift onder de sleutel van haar casus';
create index agenda_persoon on agenda (persoon_id, begint_op desc);
alter table agenda enable row level security;
alter table agenda force row level security;
create policy agenda_eigen on agenda for select using (persoon_id = ctx.persoon() and partij_id = ctx.partij());
create policy agenda_maken on agenda for insert with check (
  ctx.soort() = 'medewerker' and persoon_id = ctx.persoon() and partij_id = ctx.partij());
create policy agenda_wijzigen on agenda for update using (
  ctx.soort() = 'medewerker' and persoon_id = ctx.persoon() and partij_id = ctx.partij());
grant select, insert (id, persoon_id, partij_id, overlegtype_id, begint_op, plaats, aangemaakt_op, gewijzigd_op) on agenda to {{app}};
grant update (begint_op, plaats, plaats_versie, gewijzigd_op) on agenda to {{app}};

create table agendaplek (
  id uuid primary key,
  agenda_id uuid not null references agenda,
  volgorde integer not null,
  casus_id uuid references casus,
  duur_minuten integer not null check (duur_minuten between 5 and 240),
  bijeenkomst_id uuid,
  weg_op timestamptz,
  foreign key (casus_id, bijeenkomst_id) references bijeenkomst (casus_id, id),
  check (bijeenkomst_id is null or casus_id is not null)
);
comment on table agendaplek is 'Een stuk van de dag voor een jongere, of een pauze als er geen casus bij staat';
comment on column agendaplek.bijeenkomst_id is 'De afspraak die hieruit is verstuurd; leeg zolang niemand is uitgenodigd';
create index agendaplek_agenda on agendaplek (agenda_id, volgorde);
create index agendaplek_casus on agendaplek (casus_id);
create unique index agendaplek_eenmaal on agendaplek (agenda_id, casus_id) where weg_op is null;
alter table agendaplek enable row level security;
alter table agendaplek force row level security;
create policy agendaplek_eigen on agendaplek for select using (
  exists (select 1 from agenda a where a.id = agendaplek.agenda_id)
  and (casus_id is null or exists (
    select 1 from lidmaatschap l where l.persoon_id = ctx.persoon() and l.casus_id = agendaplek.casus_id and l.tot is null offset 0)));
create policy agendaplek_maken on agendaplek for insert with check (
  ctx.soort() = 'medewerker' and exists (select 1 from agenda a where a.id = agendaplek.agenda_id)
  and (casus_id is null or exists (
    select 1 from lidmaatschap l where l.persoon_id = ctx.persoon() and l.casus_id = agendaplek.casus_id and l.rol = 'regie' and l.tot is null)));
create policy agendaplek_wijzigen on agendaplek for update using (
  ctx.soort() = 'medewerker' and exists (select 1 from agenda a where a.id = agendaplek.agenda_id));
grant select, insert (id, agenda_id, volgorde, casus_id, duur_minuten) on agendaplek to {{app}};
grant update (volgorde, duur_minuten, bijeenkomst_id, weg_op) on agendaplek to {{app}};

create table aanwezigheid (
  casus_id uuid not null,
  bijeenkomst_id uuid not null,
  deelnemer_id uuid not null,
  persoon_id uuid not null,
  stand text not null check (stand in ('aanwezig', 'afgemeld', 'afwezig')),
  door_persoon_id uuid not null references persoon,
  op timestamptz not null,
  primary key (bijeenkomst_id, deelnemer_id),
  foreign key (casus_id, bijeenkomst_id) references bijeenkomst (casus_id, id),
  foreign key (casus_id, deelnemer_id, persoon_id) references deelnemer (casus_id, id, persoon_id)
);
comment on table aanwezigheid is 'Wie er was: de procesregisseur legt het vast, en ieder aan tafel ziet het (3.4a)';
create index aanwezigheid_casus on aanwezigheid (casus_id);
alter table aanwezigheid enable row level security;
alter table aanwezigheid force row level security;
create policy aanwezigheid_lezen on aanwezigheid for select using (
  exists (select 1 from lidmaatschap l where l.persoon_id = ctx.persoon() and l.casus_id = aanwezigheid.casus_id and l.tot is null offset 0));
create policy aanwezigheid_vastleggen on aanwezigheid for insert with check (
  ctx.soort() = 'medewerker' and door_persoon_id = ctx.persoon() and exists (
  select 1 from lidmaatschap l where l.persoon_id = ctx.persoon() and l.casus_id = aanwezigheid.casus_id and l.rol = 'regie' and l.tot is null));
create policy aanwezigheid_verbeteren on aanwezigheid for update using (
  ctx.soort() = 'medewerker' and exists (
  select 1 from lidmaatschap l where l.persoon_id = ctx.persoon() and l.casus_id = aanwezigheid.casus_id and l.rol = 'regie' and l.tot is null))
  with check (door_persoon_id = ctx.persoon());
grant select, insert (casus_id, bijeenkomst_id, deelnemer_id, persoon_id, stand, door_persoon_id, op) on aanwezigheid to {{app}};
grant update (stand, door_persoon_id, op) on aanwezigheid to {{app}};

create table besluit (
  id uuid primary key,
  casus_id uuid not null,
  bijeenkomst_id uuid not null,
  soort text not null check (soort in ('besluit', 'actie')),
  tekst bytea,
  gegeven_id uuid unique,
  voor_deelnemer_id uuid,
  voor_persoon_id uuid,
  voor_datum date,
  stand text check (stand in ('open', 'gedaan', 'niet-gelukt')),
  stand_op timestamptz,
  stand_door uuid references persoon,
  deelnemer_id uuid not null,
  persoon_id uuid not null,
  vastgelegd_op timestamptz not null,
  unique (casus_id, id),
  foreign key (casus_id, bijeenkomst_id) references bijeenkomst (casus_id, id),
  foreign key (casus_id, gegeven_id, persoon_id) references gegeven (casus_id, id, bron_persoon_id),
  foreign key (casus_id, deelnemer_id, persoon_id) references deelnemer (casus_id, id, persoon_id),
  foreign key (casus_id, voor_deelnemer_id, voor_persoon_id) references deelnemer (casus_id, id, persoon_id),
  check ((tekst is null) <> (gegeven_id is null)),
  check ((soort = 'actie') = (voor_deelnemer_id is not null)),
  check ((soort = 'actie') = (voor_datum is not null)),
  check ((soort = 'actie') = (stand is not null)),
  check ((voor_deelnemer_id is null) = (voor_persoon_id is null)),
  check ((coalesce(stand, 'open') = 'open') = (stand_op is null))
);
comment on table besluit is 'Wat een bijeenkomst opleverde: een besluit, of een actie met wie en wanneer (CL-3b, E-25)';
comment on column besluit.tekst is 'Alleen als er niets over iemands situatie in staat; versleuteld onder de sleutel van de casus';
comment on column besluit.gegeven_id is 'Waar de tekst is als die wel over iemand gaat: wie dat gegeven niet kan lezen, ziet ook deze regel niet';
create index besluit_casus on besluit (casus_id, bijeenkomst_id);
create index besluit_persoon on besluit (voor_persoon_id) where stand = 'open';
alter table besluit enable row level security;
alter table besluit force row level security;
-- De rijregels van gegeven gelden hierbinnen: geen gegeven te zien, dan ook geen besluit.
create policy besluit_lezen on besluit for select using (
  exists (select 1 from lidmaatschap l where l.persoon_id = ctx.persoon() and l.casus_id = besluit.casus_id and l.tot is null offset 0)
  and (gegeven_id is null or exists (select 1 from gegeven g where g.id = besluit.gegeven_id)));
create policy besluit_vastleggen on besluit for insert with check (
  ctx.soort() = 'medewerker' and persoon_id = ctx.persoon() and is_lid(casus_id));
create policy besluit_bijwerken on besluit for update using (soort = 'actie' and is_lid(casus_id) and (voor_persoon_id = ctx.persoon() or exists (
  select 1 from lidmaatschap l where l.persoon_id = ctx.persoon() and l.casus_id = besluit.casus_id and l.rol = 'regie' and l.tot is null)))
  with check (stand_door = ctx.persoon());
grant select, insert (id, casus_id, bijeenkomst_id, soort, tekst, gegeven_id, voor_deelnemer_id, voor_persoon_id, voor_datum, stand,
  deelnemer_id, persoon_id, vastgelegd_op) on besluit to {{app}};
grant update (stand, stand_op, stand_door) on besluit to {{app}};
