-- Het gegeven en de verstrekking: de bron houdt de regie (2, 3.4f, 8).

create table gegeven (
  id uuid primary key,
  casus_id uuid not null references casus,
  bron_partij_id uuid references partij,
  bron_persoon_id uuid not null references persoon,
  bron_deelnemer_id uuid not null,
  categorie text not null check (categorie in ('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i')),
  doel text not null check (doel in ('a', 'b', 'c', 'd', 'e', 'f', 'g')),
  kenmerken jsonb not null,
  aard text check (aard in ('feit', 'mening')),
  brondatum date,
  inhoud bytea not null,
  status text not null check (status in ('concept', 'ingebracht', 'teruggehaald')),
  ingebracht_op timestamptz,
  gewijzigd_op timestamptz not null,
  versie integer not null default 1,
  foreign key (casus_id, bron_deelnemer_id) references deelnemer (casus_id, id),
  unique (casus_id, id),
  unique (casus_id, id, bron_persoon_id),
  -- Alleen een concept mag half ingevuld zijn.
  check (status <> 'ingebracht' or (aard is not null and brondatum is not null))
);
comment on table gegeven is 'De kleinste eenheid die gedeeld kan worden: een feit of mening van een soort uit 5.1';
comment on column gegeven.kenmerken is 'Antwoorden waar een oordeel op rust, zonder vrije tekst (src/gegeven/kenmerken.ts)';
comment on column gegeven.inhoud is 'Versleuteld onder de sleutel van de bron: tekst en waarom het nodig is';
-- Een lijst zoekt van elke casus alleen de namen.
create index gegeven_casus on gegeven (casus_id, categorie);
-- Een toezegging bij een uitnodiging kan alleen een gegeven van de uitnodiger zelf zijn: de verwijzing draagt beide.
alter table deelnemer add foreign key (casus_id, toegezegd_gegeven_id, uitgenodigd_door) references gegeven (casus_id, id, bron_persoon_id);
create index deelnemer_toegezegd on deelnemer (toegezegd_gegeven_id) where toegezegd_gegeven_id is not null;
create index gegeven_bron on gegeven (bron_partij_id);

create table verstrekking (
  id uuid primary key,
  casus_id uuid not null,
  gegeven_id uuid not null,
  bron_partij_id uuid references partij,
  bron_persoon_id uuid not null references persoon,
  aan_deelnemer_id uuid not null,
  aan_persoon_id uuid not null references persoon,
  plicht text,
  status text not null check (status in ('actief', 'ingetrokken', 'bevroren')),
  gegeven_op timestamptz not null,
  gelezen_op timestamptz,
  ingetrokken_op timestamptz,
  ingetrokken_omdat text check (ingetrokken_omdat in ('bron', 'toestemming', 'fase', 'casus-gesloten', 'vertrek')),
  -- De bron en de ontvanger in deze rij zijn die van het gegeven en van de stoel: niemand schrijft een ander als bron op.
  foreign key (casus_id, gegeven_id, bron_persoon_id) references gegeven (casus_id, id, bron_persoon_id),
  foreign key (casus_id, aan_deelnemer_id, aan_persoon_id) references deelnemer (casus_id, id, persoon_id),
  check ((status = 'actief') = (ingetrokken_op is null))
);
comment on table verstrekking is 'Een gegeven dat aan een deelnemer is gegeven; het oordeel waarop dat rust staat in de logregel van dezelfde transactie';
create unique index verstrekking_actief on verstrekking (gegeven_id, aan_deelnemer_id) where status = 'actief';
-- Met het gegeven erbij: beleid en lijsten vragen steeds naar een gegeven voor een persoon, en niet naar alles wat hij in een casus kreeg.
create index verstrekking_aan on verstrekking (aan_persoon_id, casus_id, gegeven_id);
create index verstrekking_casus on verstrekking (casus_id);

alter table verstrekking enable row level security;
alter table verstrekking force row level security;
-- Wat in de rij zelf staat komt eerst: van een rij die niemand aangaat die vraagt, wordt het lidmaatschap niet opgezocht.
create policy verstrekking_lezen on verstrekking for select using (
  (aan_persoon_id = ctx.persoon() or bron_persoon_id = ctx.persoon() or bron_partij_id = ctx.partij() or ctx.voor_oordeel()
    -- Wie het logboek over zichzelf of het eigen kind leest, ziet ook aan wie iets ging (fn 31); ctx.logindex staat alleen dan.
    or ctx.logindex() is not null)
  and exists (select 1 from lidmaatschap l where l.persoon_id = ctx.persoon() and l.casus_id = verstrekking.casus_id and l.tot is null offset 0));
create policy verstrekking_toevoegen on verstrekking for insert with check (bron_persoon_id = ctx.persoon() and is_lid(casus_id));
-- Wie bevestigt, neemt in dezelfde transactie aan wat de bron bij de uitnodiging toezegde: dat ene gegeven, aan zichzelf, en niets anders.
create policy verstrekking_toegezegd on verstrekking for insert with check (aan_persoon_id = ctx.persoon() and exists (
  select 1 from deelnemer d where d.id = verstrekking.aan_deelnemer_id and d.persoon_id = ctx.persoon()
    and d.toegezegd_gegeven_id = verstrekking.gegeven_id and d.uitgenodigd_door = verstrekking.bron_persoon_id
    and d.bevestigd_op = verstrekking.gegeven_op and d.afgezien_op is null and d.tot is null));
create policy verstrekking_wijzigen on verstrekking for update using (is_lid(casus_id)
  and (aan_persoon_id = ctx.persoon() or bron_persoon_id = ctx.persoon() or bron_partij_id = ctx.partij() or ctx.voor_oordeel()));
-- Intrekken is voorgoed, ontdooien is aan de bron, en gelezen is een keer: de rijregels kennen oud en nieuw niet naast elkaar, dit wel.
create function public.verstrekking_bewaken() returns trigger language plpgsql set search_path = pg_catalog, public as $$
begin
  if old.status = 'ingetrokken' and new.status <> 'ingetrokken'
    or old.status = 'bevroren' and new.status = 'actief' and old.bron_persoon_id is distinct from ctx.persoon() and old.bron_partij_id is distinct from ctx.partij()
    or old.gelezen_op is not null and new.gelezen_op is distinct from old.gelezen_op
    or old.gelezen_op is null and new.gelezen_op is not null and old.aan_persoon_id is distinct from ctx.persoon()
  then raise exception 'een verstrekking kan zo niet veranderen' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger verstrekking_bewaken before update on verstrekking for each row execute function public.verstrekking_bewaken();
grant select, insert (id, casus_id, gegeven_id, bron_partij_id, bron_persoon_id, aan_deelnemer_id, aan_persoon_id, plicht, status, gegeven_op)
  on verstrekking to {{app}};
grant update (status, gelezen_op, ingetrokken_op, ingetrokken_omdat) on verstrekking to {{app}};

alter table gegeven enable row level security;
alter table gegeven force row level security;
-- Of iemand over een toezegging aan hem moet oordelen: soort, doel en kenmerken van dat ene gegeven; nooit buiten een oordeel.
create function public.gegeven_toegezegd(gegeven uuid, casus uuid) returns boolean language plpgsql stable as $$
begin
  return exists (select 1 from deelnemer d where d.casus_id = gegeven_toegezegd.casus and d.toegezegd_gegeven_id = gegeven_toegezegd.gegeven
    and d.persoon_id = ctx.persoon() and d.afgezien_op is null and d.tot is null);
end $$;
grant execute on function public.gegeven_toegezegd to {{app}};
-- De casus staat overal in de vraag naar een verstrekking: anders leest elke vraag alles wat iemand ooit in alle casussen kreeg.
create policy gegeven_lezen on gegeven for select using ((bron_persoon_id = ctx.persoon()
  or (status <> 'concept' and bron_partij_id = ctx.partij())
  -- Wie het ooit kreeg en nu niet meer mag, hoort waarom: daarvoor telt het oordeel elke verstrekking mee.
  or exists (select 1 from verstrekking v where v.casus_id = gegeven.casus_id and v.gegeven_id = gegeven.id and v.aan_persoon_id = ctx.persoon()
      and ((v.status = 'actief' and gegeven.status = 'ingebracht') or ctx.voor_oordeel()) offset 0)
  -- Wie toestemming intrekt, moet laten uitrekenen welke gegevens daarop rustten (6d); nooit buiten een oordeel.
  or (ctx.voor_oordeel() and status = 'ingebracht' and (ctx.soort() in ('ouder', 'jongere') or gegeven_toegezegd(id, casus_id))))
  and exists (select 1 from lidmaatschap l where l.persoon_id = ctx.persoon() and l.casus_id = gegeven.casus_id and l.tot is null offset 0));
create policy gegeven_toevoegen on gegeven for insert with check (
  bron_persoon_id = ctx.persoon() and bron_partij_id is not distinct from ctx.partij() and is_lid(casus_id));
-- Een concept is van wie het schreef; wat is ingebracht, is van de partij, zodat een collega het kan terughalen.
create policy gegeven_wijzigen on gegeven for update using (is_lid(casus_id)
  and (bron_persoon_id = ctx.persoon() or (status <> 'concept' and bron_partij_id = ctx.partij())));
grant select, insert (id, casus_id, bron_partij_id, bron_persoon_id, bron_deelnemer_id, categorie, doel, kenmerken, aard, brondatum, inhoud, status,
  ingebracht_op, gewijzigd_op) on gegeven to {{app}};
grant update (categorie, doel, kenmerken, aard, brondatum, inhoud, status, ingebracht_op, gewijzigd_op, versie) on gegeven to {{app}};
