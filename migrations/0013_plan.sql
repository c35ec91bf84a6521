-- 1 kind, 1 plan: het plan, zijn regels, ieders antwoord, voortgang en evaluatie (PH-3a tot en met PH-5b).
-- Een regel draagt zelf geen inhoud: haar tekst is een gegeven, en wie het gegeven niet kan lezen, ziet de regel niet.

create table plan (
  id uuid primary key,
  casus_id uuid not null references casus,
  versie integer not null check (versie > 0),
  status text not null check (status in ('concept', 'voorgelegd', 'vastgesteld', 'vervangen', 'afgezien')),
  ronde integer not null default 0,
  evaluatie_op date,
  gesprek_weken integer check (gesprek_weken between 1 and 26),
  waarom bytea,
  begonnen_door uuid not null references persoon,
  begonnen_op timestamptz not null,
  voorgelegd_op timestamptz,
  vastgesteld_op timestamptz,
  vervangen_op timestamptz,
  beeindigd_op date,
  unique (casus_id, versie),
  unique (casus_id, id),
  check ((status = 'afgezien') = (waarom is not null)),
  check (status = 'afgezien' or (evaluatie_op is not null and gesprek_weken is not null)),
  check (status not in ('vastgesteld', 'vervangen') or vastgesteld_op is not null),
  check (beeindigd_op is null or status = 'vastgesteld')
);
comment on table plan is 'Een versie van 1 kind, 1 plan, of dat er geen plan komt; draagt zelf geen inhoud over de jongere (PH-3a)';
comment on column plan.ronde is 'Hoe vaak deze versie is voorgelegd; antwoorden uit een eerdere ronde tellen niet meer';
comment on column plan.evaluatie_op is 'De dag waarop de deelnemers samen kijken of de doelen zijn gehaald (PH-5a)';
comment on column plan.gesprek_weken is 'Om de hoeveel weken er met ouders en jongere over de voortgang wordt gepraat (PH-4d)';
comment on column plan.waarom is 'Waarom er geen plan komt; versleuteld onder de sleutel van de casus';
comment on column plan.beeindigd_op is 'De dag waarop het plan is afgelopen: vanaf dan telt de nazorg (PH-5b)';
create unique index plan_in_bewerking on plan (casus_id) where status in ('concept', 'voorgelegd');
create unique index plan_geldend on plan (casus_id) where status = 'vastgesteld';
alter table plan enable row level security;
alter table plan force row level security;
create policy plan_lezen on plan for select using (
  exists (select 1 from lidmaatschap l where l.persoon_id = ctx.persoon() and l.casus_id = plan.casus_id and l.tot is null offset 0));
create policy plan_beginnen on plan for insert with check (ctx.soort() = 'medewerker' and begonnen_door = ctx.persoon()
  and status in ('concept', 'afgezien') and exists (
  select 1 from lidmaatschap l where l.persoon_id = ctx.persoon() and l.casus_id = plan.casus_id and l.rol = 'regie' and l.tot is null));
create policy plan_wijzigen on plan for update using (ctx.soort() = 'medewerker' and exists (
  select 1 from lidmaatschap l where l.persoon_id = ctx.persoon() and l.casus_id = plan.casus_id and l.rol = 'regie' and l.tot is null));
-- Wat is vastgesteld blijft zoals het was: een volgende versie vervangt haar, en anders verandert er niets meer aan.
create function public.plan_bewaken() returns trigger language plpgsql set search_path = pg_catalog, public as $$
begin
  if old.status in ('vervangen', 'afgezien')
    or old.status = 'vastgesteld' and (new.status not in ('vastgesteld', 'vervangen') or new.vastgesteld_op is distinct from old.vastgesteld_op)
    or old.status = 'concept' and new.status in ('vastgesteld', 'vervangen', 'afgezien')
    or old.beeindigd_op is not null and new.beeindigd_op is distinct from old.beeindigd_op
  then raise exception 'een plan kan zo niet veranderen' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger plan_bewaken before update on plan for each row execute function public.plan_bewaken();
grant select, insert (id, casus_id, versie, status, evaluatie_op, gesprek_weken, waarom, begonnen_door, begonnen_op) on plan to {{app}};
grant update (status, ronde, evaluatie_op, gesprek_weken, voorgelegd_op, vastgesteld_op, vervangen_op, beeindigd_op) on plan to {{app}};

create table planregel (
  id uuid primary key,
  casus_id uuid not null references casus,
  stam_id uuid not null,
  soort text not null check (soort in ('doel', 'actie')),
  leefgebied text check (leefgebied in ('onderwijs', 'thuis', 'gezondheid', 'vrije-tijd', 'anders')),
  bij_stam_id uuid,
  gegeven_id uuid not null unique,
  wie uuid[] not null check (cardinality(wie) between 1 and 30),
  wanneer date,
  vanaf_versie integer not null,
  tot_versie integer,
  deelnemer_id uuid not null,
  persoon_id uuid not null references persoon,
  gemaakt_op timestamptz not null,
  unique (casus_id, id),
  foreign key (casus_id, vanaf_versie) references plan (casus_id, versie),
  foreign key (casus_id, gegeven_id, persoon_id) references gegeven (casus_id, id, bron_persoon_id),
  foreign key (casus_id, deelnemer_id, persoon_id) references deelnemer (casus_id, id, persoon_id),
  check (tot_versie >= vanaf_versie),
  check ((soort = 'doel') = (leefgebied is not null)),
  check (soort = 'actie' or bij_stam_id is null),
  check (soort = 'doel' or cardinality(wie) = 1)
);
comment on table planregel is 'Een doel of actie van het plan; de tekst is een gegeven met eigen ontvangers (PH-3b, PH-3c)';
comment on column planregel.stam_id is 'Wat door alle versies heen hetzelfde doel of dezelfde actie blijft';
comment on column planregel.wie is 'Deelnemers die eraan werken; bij een actie precies een';
comment on column planregel.tot_versie is 'De versie waarin deze regel er niet meer zo staat; leeg zolang zij meegaat naar elke volgende versie';
create index planregel_casus on planregel (casus_id, vanaf_versie);
-- Wie tegelijk hetzelfde verandert, komt er een te laat: van elke stam staat er hoogstens een regel open.
create unique index planregel_stam on planregel (stam_id) where tot_versie is null;
alter table planregel enable row level security;
alter table planregel force row level security;
-- De rijregels van gegeven gelden hierbinnen: geen gegeven te zien, dan ook geen regel. Binnen een oordeel telt zij mee voor taken.
create policy planregel_lezen on planregel for select using (
  exists (select 1 from lidmaatschap l where l.persoon_id = ctx.persoon() and l.casus_id = planregel.casus_id and l.tot is null offset 0)
  and (ctx.voor_oordeel() or exists (select 1 from gegeven g where g.id = planregel.gegeven_id)));
create policy planregel_toevoegen on planregel for insert with check (persoon_id = ctx.persoon() and is_lid(casus_id)
  and exists (select 1 from plan p where p.casus_id = planregel.casus_id and p.versie = planregel.vanaf_versie and p.status = 'concept'));
-- Alleen de bron sluit haar regel, en wat gesloten is blijft dat.
create policy planregel_sluiten on planregel for update using (tot_versie is null and is_lid(casus_id) and exists (
  select 1 from gegeven g where g.id = planregel.gegeven_id and (g.bron_persoon_id = ctx.persoon() or g.bron_partij_id = ctx.partij())))
  with check (tot_versie is not null
  and exists (select 1 from plan p where p.casus_id = planregel.casus_id and p.versie = planregel.tot_versie and p.status = 'concept'));
grant select, insert (id, casus_id, stam_id, soort, leefgebied, bij_stam_id, gegeven_id, wie, wanneer, vanaf_versie, deelnemer_id, persoon_id,
  gemaakt_op) on planregel to {{app}};
grant update (tot_versie) on planregel to {{app}};

create table planakkoord (
  id uuid primary key,
  casus_id uuid not null,
  plan_id uuid not null,
  ronde integer not null,
  deelnemer_id uuid not null,
  persoon_id uuid not null,
  stand text not null check (stand in ('gevraagd', 'akkoord', 'niet-akkoord', 'zonder-antwoord')),
  gevraagd_op timestamptz not null,
  op timestamptz,
  door_persoon_id uuid references persoon,
  unique (casus_id, id),
  unique (plan_id, ronde, deelnemer_id),
  foreign key (casus_id, plan_id) references plan (casus_id, id),
  foreign key (casus_id, deelnemer_id, persoon_id) references deelnemer (casus_id, id, persoon_id),
  check ((stand = 'gevraagd') = (op is null) and (op is null) = (door_persoon_id is null))
);
comment on table planakkoord is 'Wat een deelnemer van deze versie vindt: eens, niet eens, of waarom er geen antwoord is (PH-3a, B.6)';
create index planakkoord_casus on planakkoord (casus_id);
create index planakkoord_persoon on planakkoord (persoon_id);
alter table planakkoord enable row level security;
alter table planakkoord force row level security;
-- Ouders en jongere zien het eigen antwoord en dat van wie er werkt; wat de ander in het gezin koos, blijft van die ander.
create policy planakkoord_lezen on planakkoord for select using (
  exists (select 1 from lidmaatschap l where l.persoon_id = ctx.persoon() and l.casus_id = planakkoord.casus_id and l.tot is null offset 0)
  and (persoon_id = ctx.persoon() or ctx.soort() = 'medewerker'
    or exists (select 1 from deelnemer d where d.id = planakkoord.deelnemer_id and d.soort = 'medewerker')));
create policy planakkoord_vragen on planakkoord for insert with check (stand = 'gevraagd' and exists (
  select 1 from lidmaatschap l where l.persoon_id = ctx.persoon() and l.casus_id = planakkoord.casus_id and l.rol = 'regie' and l.tot is null));
create policy planakkoord_antwoorden on planakkoord for update using (is_lid(casus_id) and (persoon_id = ctx.persoon() or exists (
  select 1 from lidmaatschap l where l.persoon_id = ctx.persoon() and l.casus_id = planakkoord.casus_id and l.rol = 'regie' and l.tot is null)))
  with check (door_persoon_id = ctx.persoon());
-- Eens of niet eens zegt ieder zelf; de regie schrijft hoogstens op waarom een antwoord ontbreekt.
create function public.planakkoord_bewaken() returns trigger language plpgsql set search_path = pg_catalog, public as $$
begin
  if new.stand in ('akkoord', 'niet-akkoord') and old.persoon_id is distinct from ctx.persoon()
    or new.stand = 'zonder-antwoord' and old.stand <> 'gevraagd'
    or new.stand = 'gevraagd'
  then raise exception 'een antwoord geeft ieder zelf' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger planakkoord_bewaken before update on planakkoord for each row execute function public.planakkoord_bewaken();
grant select, insert (id, casus_id, plan_id, ronde, deelnemer_id, persoon_id, stand, gevraagd_op) on planakkoord to {{app}};
grant update (stand, op, door_persoon_id) on planakkoord to {{app}};

create table planwoorden (
  id uuid primary key,
  casus_id uuid not null,
  akkoord_id uuid not null,
  van_persoon_id uuid not null references persoon,
  inhoud bytea not null,
  op timestamptz not null,
  foreign key (casus_id, akkoord_id) references planakkoord (casus_id, id)
);
comment on table planwoorden is 'Eigen woorden bij een antwoord op het plan; alleen voor wie ze schreef, over wie ze gaan en wie het overleg leidt';
comment on column planwoorden.inhoud is 'Versleuteld onder de sleutel van de casus';
create index planwoorden_akkoord on planwoorden (akkoord_id);
create index planwoorden_casus on planwoorden (casus_id);
alter table planwoorden enable row level security;
alter table planwoorden force row level security;
create policy planwoorden_lezen on planwoorden for select using (exists (
  select 1 from lidmaatschap l where l.persoon_id = ctx.persoon() and l.casus_id = planwoorden.casus_id and l.tot is null
    and (l.rol = 'regie' or planwoorden.van_persoon_id = ctx.persoon()
      or exists (select 1 from planakkoord a where a.id = planwoorden.akkoord_id and a.persoon_id = ctx.persoon()))));
create policy planwoorden_schrijven on planwoorden for insert with check (van_persoon_id = ctx.persoon() and is_lid(casus_id));
grant select, insert (id, casus_id, akkoord_id, van_persoon_id, inhoud, op) on planwoorden to {{app}};

create table planstand (
  id uuid primary key,
  casus_id uuid not null,
  regel_id uuid not null,
  stam_id uuid not null,
  soort text not null check (soort in ('voortgang', 'evaluatie')),
  stand text not null check (stand in ('loopt', 'gedaan', 'lukt-niet', 'gehaald', 'deels', 'niet')),
  gegeven_id uuid unique,
  deelnemer_id uuid not null,
  persoon_id uuid not null references persoon,
  op timestamptz not null,
  foreign key (casus_id, regel_id) references planregel (casus_id, id),
  foreign key (casus_id, gegeven_id, persoon_id) references gegeven (casus_id, id, bron_persoon_id),
  foreign key (casus_id, deelnemer_id, persoon_id) references deelnemer (casus_id, id, persoon_id),
  check ((soort = 'evaluatie') = (stand in ('gehaald', 'deels', 'niet')))
);
comment on table planstand is 'Hoe het gaat met een doel of actie, of wat het opleverde; de woorden zijn een gegeven (PH-4b, PH-5a)';
create index planstand_regel on planstand (regel_id);
create index planstand_casus on planstand (casus_id);
alter table planstand enable row level security;
alter table planstand force row level security;
create policy planstand_lezen on planstand for select using (
  exists (select 1 from lidmaatschap l where l.persoon_id = ctx.persoon() and l.casus_id = planstand.casus_id and l.tot is null offset 0)
  and exists (select 1 from planregel r where r.id = planstand.regel_id));
create policy planstand_toevoegen on planstand for insert with check (persoon_id = ctx.persoon() and is_lid(casus_id));
grant select, insert (id, casus_id, regel_id, stam_id, soort, stand, gegeven_id, deelnemer_id, persoon_id, op) on planstand to {{app}};

create table plangesprek (
  id uuid primary key,
  casus_id uuid not null,
  plan_id uuid not null,
  op date not null,
  met uuid[] not null,
  door_persoon_id uuid not null references persoon,
  vastgelegd_op timestamptz not null,
  foreign key (casus_id, plan_id) references plan (casus_id, id)
);
comment on table plangesprek is 'Dat er met ouders en jongere over de voortgang is gepraat, en wanneer; nooit wat er is gezegd (PH-4d)';
create index plangesprek_casus on plangesprek (casus_id);
alter table plangesprek enable row level security;
alter table plangesprek force row level security;
create policy plangesprek_lezen on plangesprek for select using (
  exists (select 1 from lidmaatschap l where l.persoon_id = ctx.persoon() and l.casus_id = plangesprek.casus_id and l.tot is null offset 0));
create policy plangesprek_toevoegen on plangesprek for insert with check (door_persoon_id = ctx.persoon() and exists (
  select 1 from lidmaatschap l where l.persoon_id = ctx.persoon() and l.casus_id = plangesprek.casus_id and l.rol = 'regie' and l.tot is null));
grant select, insert (id, casus_id, plan_id, op, met, door_persoon_id, vastgelegd_op) on plangesprek to {{app}};

create table casusregie (
  id uuid primary key,
  casus_id uuid not null,
  deelnemer_id uuid not null,
  persoon_id uuid not null,
  gekozen_door uuid not null references persoon,
  gekozen_op timestamptz not null,
  aanvaard_op timestamptz,
  tot timestamptz,
  waarom_tot text check (waarom_tot in ('eigen-wens', 'andere-functie', 'collega-neemt-over', 'taak-klaar', 'niet-bereikbaar', 'zegt-nee', 'van-tafel')),
  foreign key (casus_id, deelnemer_id, persoon_id) references deelnemer (casus_id, id, persoon_id),
  check ((tot is null) = (waarom_tot is null))
);
comment on table casusregie is 'Wie het plan volgt en wie het gezin daarover belt: gekozen aan tafel, en pas als die ja zei (CL-3b, PH-4a)';
comment on column casusregie.waarom_tot is 'Waarom iemand ermee stopte: een keuze die niets zegt over de jongere';
create unique index casusregie_een on casusregie (casus_id) where tot is null;
create index casusregie_casus on casusregie (casus_id, gekozen_op);
alter table casusregie enable row level security;
alter table casusregie force row level security;
create policy casusregie_lezen on casusregie for select using (
  exists (select 1 from lidmaatschap l where l.persoon_id = ctx.persoon() and l.casus_id = casusregie.casus_id and l.tot is null offset 0));
create policy casusregie_kiezen on casusregie for insert with check (
  ctx.soort() = 'medewerker' and gekozen_door = ctx.persoon() and (aanvaard_op is null or persoon_id = ctx.persoon()) and exists (
  select 1 from lidmaatschap l where l.persoon_id = ctx.persoon() and l.casus_id = casusregie.casus_id and l.rol = 'regie' and l.tot is null));
create policy casusregie_wijzigen on casusregie for update using (ctx.soort() = 'medewerker' and tot is null and is_lid(casus_id) and (
  persoon_id = ctx.persoon() or exists (
  select 1 from lidmaatschap l where l.persoon_id = ctx.persoon() and l.casus_id = casusregie.casus_id and l.rol = 'regie' and l.tot is null)))
  with check (is_lid(casus_id));
-- Ja zegt ieder zelf; een ander kan hem alleen aanwijzen of van deze taak afhalen.
create function public.casusregie_bewaken() returns trigger language plpgsql set search_path = pg_catalog, public as $$
begin
  if new.aanvaard_op is distinct from old.aanvaard_op and old.persoon_id is distinct from ctx.persoon()
  then raise exception 'ja zegt ieder zelf' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger casusregie_bewaken before update on casusregie for each row execute function public.casusregie_bewaken();
grant select, insert (id, casus_id, deelnemer_id, persoon_id, gekozen_door, gekozen_op, aanvaard_op) on casusregie to {{app}};
grant update (aanvaard_op, tot, waarom_tot) on casusregie to {{app}};
