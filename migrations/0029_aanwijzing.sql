-- Meelezen: een deelnemer wijst een collega van de eigen partij aan die het voor het doel moet weten (7.3 b, ADR 0041).

-- Waarmee iemand in deze transactie meeleest; alleen dan gaan de rijregels hieronder open.
create function ctx.meelezen() returns uuid language sql stable parallel safe
  as $$ select nullif(current_setting('ctx.meelezen', true), '')::uuid $$;
grant execute on function ctx.meelezen to {{app}};

alter table deelnemer add unique (casus_id, id, persoon_id, partij_id, aanstelling_id);
alter table aanstelling add unique (partij_id, persoon_id, id);

create table aanwijzing (
  id uuid primary key,
  casus_id uuid not null references casus,
  partij_id uuid not null references partij,
  namens_deelnemer_id uuid not null,
  namens_persoon_id uuid not null references persoon,
  namens_aanstelling_id uuid not null references aanstelling,
  persoon_id uuid not null references persoon,
  aanstelling_id uuid not null references aanstelling,
  categorieen text[] not null check (cardinality(categorieen) > 0 and categorieen <@ array['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i']),
  reden text not null check (reden in ('neemt-waar', 'voert-uit', 'adviseert', 'beslist-mee')),
  aangewezen_op timestamptz not null,
  tot date not null,
  beloofd_op timestamptz,
  geheimhouding text check (geheimhouding in ('cao', 'contract', 'ambtsgeheim', 'wgbo', 'jeugdwet', 'wmo', 'beroepscode', 'wet-big', 'reclassering')),
  beeindigd_op timestamptz,
  beeindigd_omdat text check (beeindigd_omdat in ('gestopt', 'van-tafel', 'mag-niet-meer', 'nieuwe-fase', 'casus-gesloten', 'zelf-aan-tafel', 'voorbij')),
  -- Aanwijzer en collega werken voor dezelfde partij; geen rij kan iets anders zeggen.
  foreign key (casus_id, namens_deelnemer_id, namens_persoon_id, partij_id, namens_aanstelling_id)
    references deelnemer (casus_id, id, persoon_id, partij_id, aanstelling_id),
  foreign key (partij_id, persoon_id, aanstelling_id) references aanstelling (partij_id, persoon_id, id),
  check (persoon_id <> namens_persoon_id),
  check ((beeindigd_op is null) = (beeindigd_omdat is null)),
  check (geheimhouding is null or beloofd_op is not null)
);
comment on table aanwijzing is 'Een collega die meeleest met een deelnemer van de eigen partij, omdat hij het voor het doel moet weten (7.3 b); geen stoel aan tafel';
comment on column aanwijzing.namens_deelnemer_id is 'Met wie de collega meeleest: nooit meer dan wat aan deze stoel is gegeven';
comment on column aanwijzing.reden is 'Waarom de collega het moet weten: een keuze die niets zegt over de jongere, want het gezin en de tafel lezen haar';
comment on column aanwijzing.tot is 'De laatste dag van meelezen';
comment on column aanwijzing.beloofd_op is 'Wanneer de collega geheimhouding beloofde; daarvoor leest hij niets (11.1)';
comment on column aanwijzing.geheimhouding is 'Waar de collega zei dat zijn geheimhouding op rust, als dat bij zijn aanstelling niet was vastgelegd (11.2, T-11d)';
create unique index aanwijzing_levend on aanwijzing (casus_id, persoon_id) where beeindigd_op is null;
create index aanwijzing_namens on aanwijzing (namens_deelnemer_id) where beeindigd_op is null;
create index aanwijzing_persoon on aanwijzing (persoon_id) where beeindigd_op is null;
create index aanwijzing_recht on aanwijzing (namens_aanstelling_id) where beeindigd_op is null;
alter table aanwijzing enable row level security;
alter table aanwijzing force row level security;
-- Ieder aan tafel en het gezin zien wie er meeleest; de collega ziet alleen de eigen aanwijzing.
create policy aanwijzing_lezen on aanwijzing for select using (
  exists (select 1 from lidmaatschap l where l.persoon_id = ctx.persoon() and l.casus_id = aanwijzing.casus_id and l.tot is null offset 0)
  or (persoon_id = ctx.persoon() and partij_id = ctx.partij() and ctx.soort() = 'medewerker'));
-- De eigenaar heeft geen verbinding in het draaiende programma; deze regel dient alleen de functies hieronder en de vernietiging.
create policy aanwijzing_einde on aanwijzing for all to {{eigenaar}} using (true) with check (true);
create policy aanwijzing_toevoegen on aanwijzing for insert with check (
  ctx.soort() = 'medewerker' and namens_persoon_id = ctx.persoon() and partij_id = ctx.partij() and is_lid(casus_id)
  and exists (select 1 from deelnemer d where d.id = aanwijzing.namens_deelnemer_id and d.bevestigd_op is not null and d.tot is null and d.afgezien_op is null
    and d.alleen_bijeenkomst_id is null)
  and exists (select 1 from aanstelling a where a.id = aanwijzing.namens_aanstelling_id and a.mag_aanwijzen)
  and exists (select 1 from aanstelling a where a.id = aanwijzing.aanstelling_id and a.rol = 'medewerker'));
create policy aanwijzing_beloven on aanwijzing for update
  using (persoon_id = ctx.persoon() and partij_id = ctx.partij() and ctx.soort() = 'medewerker' and beeindigd_op is null) with check (beeindigd_op is null);
create policy aanwijzing_beeindigen on aanwijzing for update
  using (partij_id = ctx.partij() and ctx.soort() = 'medewerker' and beeindigd_op is null and is_lid(casus_id)) with check (beeindigd_op is not null);
grant select, insert (id, casus_id, partij_id, namens_deelnemer_id, namens_persoon_id, namens_aanstelling_id, persoon_id, aanstelling_id, categorieen, reden,
  aangewezen_op, tot) on aanwijzing to {{app}};
grant update (beloofd_op, geheimhouding, beeindigd_op, beeindigd_omdat) on aanwijzing to {{app}};
-- Beloven doet ieder zelf en een keer (11.1); wat beeindigd is, blijft dat.
create function public.aanwijzing_bewaken() returns trigger language plpgsql set search_path = pg_catalog, public as $$
begin
  if (new.beloofd_op, new.geheimhouding) is distinct from (old.beloofd_op, old.geheimhouding)
      and (old.persoon_id is distinct from ctx.persoon() or old.beloofd_op is not null)
    or old.beeindigd_op is not null and (new.beeindigd_op, new.beeindigd_omdat) is distinct from (old.beeindigd_op, old.beeindigd_omdat)
  then raise exception 'een aanwijzing kan zo niet veranderen' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger aanwijzing_bewaken before update on aanwijzing for each row execute function public.aanwijzing_bewaken();

-- Wat een aanwijzing draagt, valt weg op een plek waar niemand haar ziet: bij de beheerder, bij wie het overleg leidt. Daarom eindigt zij hier,
-- met de rechten van de eigenaar, en voorgoed: wie terugkomt, wijst opnieuw aan.
create function public.aanwijzing_na_stoel() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  if new.tot is not null or new.afgezien_op is not null then
    update public.aanwijzing set beeindigd_op = coalesce(new.tot, new.afgezien_op), beeindigd_omdat = 'van-tafel'
      where namens_deelnemer_id = new.id and beeindigd_op is null;
  else
    update public.aanwijzing set beeindigd_op = new.uitgenodigd_op, beeindigd_omdat = 'zelf-aan-tafel'
      where casus_id = new.casus_id and persoon_id = new.persoon_id and beeindigd_op is null;
  end if;
  return null;
end $$;
revoke all on function public.aanwijzing_na_stoel from public;
create trigger aanwijzing_na_stoel after insert or update of tot, afgezien_op on deelnemer for each row execute function public.aanwijzing_na_stoel();
-- Wie rechtstreeks betrokken is, kan per fase verschillen (3.4a): een aanwijzing gaat niet mee naar de volgende.
create function public.aanwijzing_na_fase() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  update public.aanwijzing set beeindigd_op = coalesce(new.gesloten_op, new.fase_sinds),
    beeindigd_omdat = case new.status when 'gesloten' then 'casus-gesloten' else 'nieuwe-fase' end
    where casus_id = new.id and beeindigd_op is null;
  return null;
end $$;
revoke all on function public.aanwijzing_na_fase from public;
create trigger aanwijzing_na_fase after update of status, fase on casus for each row
  when (new.status = 'gesloten' or new.fase is distinct from old.fase) execute function public.aanwijzing_na_fase();
create function public.aanwijzing_na_recht() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  -- Wie de aanstelling buiten het programma om wijzigt, laat geen moment na: ook dan eindigt het meelezen.
  update public.aanwijzing set beeindigd_op = coalesce(new.gewijzigd_op, now()), beeindigd_omdat = 'mag-niet-meer' where namens_aanstelling_id = new.id and beeindigd_op is null;
  return null;
end $$;
revoke all on function public.aanwijzing_na_recht from public;
create trigger aanwijzing_na_recht after update of mag_aanwijzen on aanstelling for each row when (old.mag_aanwijzen and not new.mag_aanwijzen)
  execute function public.aanwijzing_na_recht();

-- Een aanwijzing is geen lidmaatschap: zij opent geen van de regels van de tafel. Wat zij opent, staat hieronder en nergens anders. De functies zijn
-- plpgsql, zodat een vraag van wie wel aan tafel zit er niets voor hoeft klaar te zetten.
create function public.leest_mee(casus uuid) returns boolean language plpgsql stable as $$
begin
  return exists (select 1 from aanwijzing a where a.id = ctx.meelezen() and a.casus_id = leest_mee.casus
    and a.persoon_id = ctx.persoon() and a.partij_id = ctx.partij() and a.beeindigd_op is null);
end $$;
comment on function public.leest_mee is 'Leest aanwijzing door de rijregels heen van wie vraagt: alleen de eigen, levende aanwijzing waarmee deze transactie begon';
grant execute on function public.leest_mee to {{app}};
-- Of deze stoel die van de aanwijzer is; pas na de belofte.
create function public.leest_mee_met(deelnemer uuid) returns boolean language plpgsql stable as $$
begin
  return exists (select 1 from aanwijzing a where a.id = ctx.meelezen() and a.namens_deelnemer_id = leest_mee_met.deelnemer
    and a.persoon_id = ctx.persoon() and a.partij_id = ctx.partij() and a.beeindigd_op is null and a.beloofd_op is not null);
end $$;
grant execute on function public.leest_mee_met to {{app}};
-- Of dit gegeven nu aan de aanwijzer is gegeven, en van een soort is waarvoor is aangewezen.
create function public.leest_gegeven_mee(casus uuid, gegeven uuid, categorie text) returns boolean language plpgsql stable as $$
begin
  return exists (select 1 from verstrekking v join aanwijzing a on a.namens_deelnemer_id = v.aan_deelnemer_id
    where v.casus_id = leest_gegeven_mee.casus and v.gegeven_id = leest_gegeven_mee.gegeven and v.status = 'actief'
      and a.id = ctx.meelezen() and leest_gegeven_mee.categorie = any (a.categorieen) and leest_mee_met(v.aan_deelnemer_id));
end $$;
grant execute on function public.leest_gegeven_mee to {{app}};

-- De feiten waarop een oordeel over lezen rust, alleen terwijl dat oordeel wordt gelezen. Toestemming en afwegingen zijn er niet bij: die noemen een
-- ontvanger bij naam, en een collega staat er niet in (Bijl 5-i).
-- PostgreSQL legt beleid van achter naar voren in het alfabet aan; zo komt dit na `lezen`, waar wie aan tafel zit al klaar is (ADR 0039).
create policy casus_aanwijzing on casus for select using (ctx.meelezen() is not null and ctx.voor_oordeel() and leest_mee(id));
do $$
declare
  tabel text;
begin
  foreach tabel in array array['betrokkene', 'gezag', 'deelnemer', 'informatie', 'informatie_ontvanger', 'uitnodiging', 'bijeenkomst', 'plan']
  loop
    execute format('create policy %I on %I for select using (ctx.meelezen() is not null and ctx.voor_oordeel() and leest_mee(casus_id))',
      tabel || '_aanwijzing', tabel);
  end loop;
end $$;
create policy verstrekking_aanwijzing on verstrekking for select using (ctx.meelezen() is not null and status = 'actief' and leest_mee_met(aan_deelnemer_id));
create policy gegeven_aanwijzing on gegeven for select using (ctx.meelezen() is not null and status = 'ingebracht' and leest_gegeven_mee(casus_id, id, categorie));

-- Legde de organisatie niet vast waar iemands geheimhouding op rust, dan zegt hij het zelf bij zijn deelname, voor deze casus (11.2, T-11d).
alter table deelnemer add column geheimhouding text
  check (geheimhouding in ('cao', 'contract', 'ambtsgeheim', 'wgbo', 'jeugdwet', 'wmo', 'beroepscode', 'wet-big', 'reclassering'));
comment on column deelnemer.geheimhouding is 'Waar de deelnemer zei dat zijn geheimhouding op rust; telt alleen als zijn aanstelling er geen noemt';
grant update (geheimhouding) on deelnemer to {{app}};
create function public.deelnemer_geheimhouding_bewaken() returns trigger language plpgsql set search_path = pg_catalog, public as $$
begin
  if new.geheimhouding is not null and new.geheimhouding is distinct from old.geheimhouding and old.persoon_id is distinct from ctx.persoon()
  then raise exception 'geheimhouding bevestigt ieder zelf' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger deelnemer_geheimhouding_bewaken before update of geheimhouding on deelnemer
  for each row execute function public.deelnemer_geheimhouding_bewaken();
