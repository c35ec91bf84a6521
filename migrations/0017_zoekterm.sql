-- Zoeken op naam: per partij die een naam heeft, blinde termen onder de sleutel van die partij (design, Walls).

create table zoekterm (
  partij_id uuid not null references partij,
  hmac bytea not null check (octet_length(hmac) = 16),
  casus_id uuid not null,
  gegeven_id uuid not null,
  primary key (partij_id, hmac, casus_id, gegeven_id),
  foreign key (casus_id, gegeven_id) references gegeven (casus_id, id)
);
comment on table zoekterm is 'Waaronder een partij een naam terugvindt die zij inbracht of kreeg: termen onder haar eigen sleutel, die buiten haar niets zeggen';
comment on column zoekterm.hmac is 'Begin of klank van een naamdeel, sleutelgebonden; gelijk alleen binnen een partij';
comment on column zoekterm.gegeven_id is 'De naam waaruit de term komt; met de naam verdwijnt zij';
create index zoekterm_gegeven on zoekterm (gegeven_id);
create index zoekterm_casus on zoekterm (casus_id);
alter table zoekterm enable row level security;
alter table zoekterm force row level security;
create policy zoekterm_lezen on zoekterm for select using (partij_id = ctx.partij()
  and exists (select 1 from lidmaatschap l where l.persoon_id = ctx.persoon() and l.casus_id = zoekterm.casus_id and l.tot is null offset 0));
-- Wie een naam geeft, schrijft de termen voor de partij die hem krijgt: zij zit aan dezelfde tafel.
create policy zoekterm_toevoegen on zoekterm for insert with check (is_lid(casus_id) and (partij_id = ctx.partij()
  or exists (select 1 from deelnemer d where d.casus_id = zoekterm.casus_id and d.partij_id = zoekterm.partij_id)));
-- De eigenaar heeft geen verbinding in het draaiende programma; deze regel dient alleen zoekterm_vergeten hieronder.
create policy zoekterm_opruimen on zoekterm for all to {{eigenaar}} using (true) with check (true);
grant select, insert (partij_id, hmac, casus_id, gegeven_id) on zoekterm to {{app}};

-- Vergeet termen zodra de naam eronder weg is. Wie intrekt, ziet de termen van een ander niet en mag nergens verwijderen,
-- vandaar security definer (ADR 0029). De vraag wie de naam nog heeft, telt alle verstrekkingen mee.
create function public.zoekterm_vergeten() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  vorige text := current_setting('ctx.voor_oordeel', true);
begin
  perform set_config('ctx.voor_oordeel', 'aan', true);
  if tg_table_name = 'casus' then
    delete from zoekterm where casus_id = new.id;
  elsif tg_table_name = 'gegeven' then
    delete from zoekterm where gegeven_id = new.id;
  else
    delete from zoekterm z using deelnemer d
    where z.gegeven_id = new.gegeven_id and d.id = new.aan_deelnemer_id and z.partij_id = d.partij_id
      and not exists (select 1 from verstrekking v join deelnemer e on e.id = v.aan_deelnemer_id
        where v.gegeven_id = new.gegeven_id and e.partij_id = d.partij_id and v.status <> 'ingetrokken')
      -- Een andere taak van dezelfde gemeente kan ontvanger zijn: de termen van de bron zelf blijven (ADR 0048).
      and not exists (select 1 from gegeven g where g.id = new.gegeven_id and g.bron_partij_id = d.partij_id);
  end if;
  perform set_config('ctx.voor_oordeel', coalesce(vorige, ''), true);
  return null;
end $$;
revoke all on function public.zoekterm_vergeten from public;
create trigger zoekterm_na_intrekken after update of status on verstrekking for each row
  when (old.status <> 'ingetrokken' and new.status = 'ingetrokken') execute function public.zoekterm_vergeten();
create trigger zoekterm_na_terughalen after update of status on gegeven for each row
  when (old.status <> 'teruggehaald' and new.status = 'teruggehaald') execute function public.zoekterm_vergeten();
create trigger zoekterm_na_sluiten after update of status on casus for each row
  when (old.status <> 'gesloten' and new.status = 'gesloten') execute function public.zoekterm_vergeten();
