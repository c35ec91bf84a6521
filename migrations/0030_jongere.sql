-- Wat een casus van de jongere weet, kan anders worden of bleek fout (AVG 16, B.7). Wie leidt legt het vast; de naam verbetert wie haar inbracht (2).
alter table betrokkene add column kern_versie integer not null default 1 check (kern_versie > 0);
comment on column betrokkene.kern_versie is 'Hoort bij het zegel van de kern: een oude kern terugzetten opent niet';
create policy betrokkene_wijzigen on betrokkene for update using (ctx.soort() = 'medewerker' and
  exists (select 1 from lidmaatschap l where l.persoon_id = ctx.persoon() and l.casus_id = betrokkene.casus_id and l.rol = 'regie' and l.tot is null));
grant update (kern, kern_versie) on betrokkene to {{app}};
grant update (school_id) on casus to {{app}};

-- Een verbeterde naam: de vorige is ook niet meer te vinden.
create trigger zoekterm_na_verbeteren after update of versie on gegeven for each row
  when (old.status = 'ingebracht' and new.status = 'ingebracht' and old.versie <> new.versie) execute function public.zoekterm_vergeten();

-- Hoe een jongere heet, zegt wie de naam inbracht; een ander van het gezin en een collega noemt niemand zo om.
create or replace function public.bewaak_persoon() returns trigger language plpgsql as $$
begin
  if old.id is distinct from ctx.persoon() and (new.telefoon is distinct from old.telefoon or new.kanaal is distinct from old.kanaal
    or new.taal is distinct from old.taal) then
    raise exception 'alleen de persoon zelf wijzigt zijn bereik' using errcode = '42501';
  end if;
  if old.naam is distinct from new.naam and ctx.soort() <> 'beheerder' and not (old.soort = 'jongere' and ctx.soort() = 'medewerker') then
    raise exception 'alleen een beheerder wijzigt een naam' using errcode = '42501';
  end if;
  return new;
end $$;

-- De persoon en het raam zijn niet te wijzigen voor wie alleen aanmeldde, vandaar security definer (ADR 0050). De eigenaar ziet alleen de casus
-- waarvan de naam nu wordt verbeterd.
create policy persoon_naam_verbeteren on persoon for all to {{eigenaar}}
  using (soort = 'jongere' and exists (select 1 from betrokkene b where b.persoon_id = persoon.id and current_setting('ctx.naam_verbeteren', true) = b.casus_id::text))
  with check (soort = 'jongere');
create policy casus_naam_verbeteren on casus for update to {{eigenaar}}
  using (current_setting('ctx.naam_verbeteren', true) = id::text) with check (current_setting('ctx.naam_verbeteren', true) = id::text);
create function public.naam_verbeteren(waar uuid, naamzegel bytea, initialenzegel bytea) returns boolean language plpgsql security definer
  set search_path = pg_catalog, public as $$
declare
  wie uuid;
begin
  select b.persoon_id into wie from casus c join betrokkene b on b.casus_id = c.id
    where c.id = waar and c.status = 'open' and c.aanmeldpartij_id = ctx.partij() and ctx.soort() = 'medewerker'
      and exists (select 1 from lidmaatschap l where l.casus_id = waar and l.persoon_id = ctx.persoon() and l.tot is null);
  if wie is null then return false; end if;
  perform set_config('ctx.naam_verbeteren', waar::text, true);
  update persoon set naam = naamzegel where id = wie and soort = 'jongere';
  update casus set initialen = initialenzegel where id = waar;
  perform set_config('ctx.naam_verbeteren', '', true);
  return true;
end $$;
revoke all on function public.naam_verbeteren from public;
grant execute on function public.naam_verbeteren to {{app}};
