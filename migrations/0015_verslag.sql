-- Het verslag van een bijeenkomst: delen met elk een eigen bron, ieders reactie, en wie het las (CL-4b, CL-5c, CL-5d, E-25).
-- Een deel draagt zelf geen tekst: die is een gegeven, en wie het gegeven niet kan lezen, ziet het deel niet.

create table verslag (
  id uuid primary key,
  casus_id uuid not null references casus,
  bijeenkomst_id uuid not null,
  status text not null check (status in ('concept', 'ter-akkoord', 'vastgesteld', 'uitgebracht')),
  ronde integer not null default 0,
  reageer_voor date,
  toetredingen jsonb check (jsonb_typeof(toetredingen) = 'array'),
  begonnen_door uuid not null references persoon,
  begonnen_op timestamptz not null,
  voorgelegd_op timestamptz,
  vastgesteld_op timestamptz,
  uitgebracht_op timestamptz,
  unique (casus_id, id),
  unique (bijeenkomst_id),
  foreign key (casus_id, bijeenkomst_id) references bijeenkomst (casus_id, id),
  check ((status = 'concept') = (voorgelegd_op is null)),
  check (status = 'concept' or reageer_voor is not null),
  check ((status in ('vastgesteld', 'uitgebracht')) = (vastgesteld_op is not null)),
  check ((status = 'uitgebracht') = (uitgebracht_op is not null))
);
comment on table verslag is 'Het verslag van een bijeenkomst en waar het staat; draagt zelf geen inhoud over de jongere (CL-5c)';
comment on column verslag.ronde is 'Hoe vaak het is voorgelegd; reacties uit een eerdere ronde tellen niet meer';
comment on column verslag.reageer_voor is 'Tot en met deze dag kan ieder reageren; daarna kan het worden vastgesteld zonder wie niet reageerde';
comment on column verslag.toetredingen is 'Welke organisaties aan deze tafel erbij kwamen sinds het vorige verslag, elk met de dag; leeg als er niemand bijkwam (18.3 (b))';
create index verslag_casus on verslag (casus_id);
alter table verslag enable row level security;
alter table verslag force row level security;
create policy verslag_lezen on verslag for select using (
  exists (select 1 from lidmaatschap l where l.persoon_id = ctx.persoon() and l.casus_id = verslag.casus_id and l.tot is null offset 0));
create policy verslag_beginnen on verslag for insert with check (ctx.soort() = 'medewerker' and begonnen_door = ctx.persoon()
  and status = 'concept' and exists (
  select 1 from lidmaatschap l where l.persoon_id = ctx.persoon() and l.casus_id = verslag.casus_id and l.rol = 'regie' and l.tot is null));
create policy verslag_wijzigen on verslag for update using (ctx.soort() = 'medewerker' and exists (
  select 1 from lidmaatschap l where l.persoon_id = ctx.persoon() and l.casus_id = verslag.casus_id and l.rol = 'regie' and l.tot is null));
-- Een verslag gaat vooruit, of van ter akkoord terug naar concept; wat is uitgebracht verandert niet meer.
create function public.verslag_bewaken() returns trigger language plpgsql set search_path = pg_catalog, public as $$
begin
  if old.status = 'concept' and new.status not in ('concept', 'ter-akkoord')
    or old.status = 'ter-akkoord' and new.status not in ('concept', 'vastgesteld')
    or old.status = 'vastgesteld' and new.status <> 'uitgebracht'
    or old.status = 'uitgebracht'
    or old.vastgesteld_op is not null and new.vastgesteld_op is distinct from old.vastgesteld_op
  then raise exception 'een verslag kan zo niet veranderen' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger verslag_bewaken before update on verslag for each row execute function public.verslag_bewaken();
grant select, insert (id, casus_id, bijeenkomst_id, status, toetredingen, begonnen_door, begonnen_op) on verslag to {{app}};
grant update (status, ronde, reageer_voor, voorgelegd_op, vastgesteld_op, uitgebracht_op) on verslag to {{app}};

create table verslagdeel (
  id uuid primary key,
  casus_id uuid not null,
  verslag_id uuid not null,
  stam_id uuid not null,
  vervangt_id uuid,
  plek integer not null check (plek in (1, 2, 3)),
  titel bytea not null,
  gegeven_id uuid not null unique,
  aan uuid[] not null check (cardinality(aan) <= 60),
  deelnemer_id uuid not null,
  persoon_id uuid not null references persoon,
  versie integer not null default 1 check (versie > 0),
  gemaakt_op timestamptz not null,
  voorgelegd_op timestamptz,
  vervallen_op timestamptz,
  unique (casus_id, id),
  foreign key (casus_id, verslag_id) references verslag (casus_id, id),
  foreign key (casus_id, gegeven_id, persoon_id) references gegeven (casus_id, id, bron_persoon_id),
  foreign key (casus_id, deelnemer_id, persoon_id) references deelnemer (casus_id, id, persoon_id)
);
comment on table verslagdeel is 'Een deel van een verslag van een bron; de tekst is een gegeven met eigen ontvangers (E-25, 3.4f)';
comment on column verslagdeel.stam_id is 'Wat door wijzigingen heen hetzelfde deel blijft';
comment on column verslagdeel.vervangt_id is 'Het deel dat de schrijver zag toen hij dit begon; is dat intussen een ander, dan hoort hij dat';
comment on column verslagdeel.plek is 'Waar in het verslag: 1 begin, 2 midden, 3 eind; geen nummer, want een gat zou iets verraden';
comment on column verslagdeel.titel is 'Waar het deel over gaat, zonder inhoud; versleuteld onder de sleutel van de casus, met versie als versie';
comment on column verslagdeel.aan is 'Deelnemers die de schrijver koos; wie het kreeg, staat in verstrekking';
comment on column verslagdeel.voorgelegd_op is 'Sinds wanneer het aan tafel ligt; leeg zolang het een concept van de schrijver is';
comment on column verslagdeel.vervallen_op is 'Sinds wanneer het is vervangen of teruggetrokken';
create index verslagdeel_verslag on verslagdeel (verslag_id);
create index verslagdeel_casus on verslagdeel (casus_id);
-- Wie tegelijk hetzelfde verandert, komt er een te laat: van elke stam ligt er hoogstens een deel aan tafel.
create unique index verslagdeel_stam on verslagdeel (stam_id) where voorgelegd_op is not null and vervallen_op is null;
alter table verslagdeel enable row level security;
alter table verslagdeel force row level security;
-- De rijregels van gegeven gelden hierbinnen. Van een concept ziet wie het overleg leidt dat het er is; de tekst blijft van de schrijver.
create policy verslagdeel_lezen on verslagdeel for select using (
  exists (select 1 from lidmaatschap l where l.persoon_id = ctx.persoon() and l.casus_id = verslagdeel.casus_id and l.tot is null
    and (exists (select 1 from gegeven g where g.id = verslagdeel.gegeven_id)
      or verslagdeel.voorgelegd_op is null and verslagdeel.vervallen_op is null and l.rol = 'regie')));
create policy verslagdeel_schrijven on verslagdeel for insert with check (
  ctx.soort() = 'medewerker' and persoon_id = ctx.persoon() and is_lid(casus_id)
  and exists (select 1 from verslag v where v.id = verslagdeel.verslag_id and v.status = 'concept'));
create policy verslagdeel_wijzigen on verslagdeel for update using (vervallen_op is null and is_lid(casus_id) and exists (
  select 1 from gegeven g where g.id = verslagdeel.gegeven_id and (g.bron_persoon_id = ctx.persoon() or g.bron_partij_id = ctx.partij())))
  with check (is_lid(casus_id));
-- Een concept verandert tot het wordt voorgelegd; daarna kan een deel alleen nog vervallen. Voorleggen kan zolang het verslag open is.
create function public.verslagdeel_bewaken() returns trigger language plpgsql set search_path = pg_catalog, public as $$
begin
  if new.vervallen_op is null and (old.voorgelegd_op is not null
      or not exists (select 1 from verslag v where v.id = new.verslag_id and v.status = 'concept'))
    or old.voorgelegd_op is not null and (new.titel, new.plek, new.aan, new.versie, new.voorgelegd_op)
      is distinct from (old.titel, old.plek, old.aan, old.versie, old.voorgelegd_op)
  then raise exception 'een deel van een verslag kan zo niet veranderen' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger verslagdeel_bewaken before update on verslagdeel for each row execute function public.verslagdeel_bewaken();
grant select, insert (id, casus_id, verslag_id, stam_id, vervangt_id, plek, titel, gegeven_id, aan, deelnemer_id, persoon_id, gemaakt_op,
  voorgelegd_op) on verslagdeel to {{app}};
grant update (vervangt_id, plek, titel, aan, versie, voorgelegd_op, vervallen_op) on verslagdeel to {{app}};

create table verslagakkoord (
  id uuid primary key,
  casus_id uuid not null,
  verslag_id uuid not null,
  ronde integer not null,
  deelnemer_id uuid not null,
  persoon_id uuid not null,
  stand text not null check (stand in ('gevraagd', 'akkoord', 'niet-akkoord', 'zonder-reactie')),
  gevraagd_op timestamptz not null,
  op timestamptz,
  unique (casus_id, id),
  unique (verslag_id, ronde, deelnemer_id),
  foreign key (casus_id, verslag_id) references verslag (casus_id, id),
  foreign key (casus_id, deelnemer_id, persoon_id) references deelnemer (casus_id, id, persoon_id),
  check ((stand = 'gevraagd') = (op is null))
);
comment on table verslagakkoord is 'Wat een deelnemer van het verslag vindt: het klopt, het klopt niet, of er kwam op tijd geen reactie (CL-4b)';
create index verslagakkoord_casus on verslagakkoord (casus_id);
create index verslagakkoord_persoon on verslagakkoord (persoon_id);
alter table verslagakkoord enable row level security;
alter table verslagakkoord force row level security;
-- Ouders en jongere zien de eigen reactie en die van wie er werkt; wat de ander in het gezin vond, blijft van die ander.
create policy verslagakkoord_lezen on verslagakkoord for select using (
  exists (select 1 from lidmaatschap l where l.persoon_id = ctx.persoon() and l.casus_id = verslagakkoord.casus_id and l.tot is null offset 0)
  and (persoon_id = ctx.persoon() or ctx.soort() = 'medewerker'
    or exists (select 1 from deelnemer d where d.id = verslagakkoord.deelnemer_id and d.soort = 'medewerker')));
create policy verslagakkoord_vragen on verslagakkoord for insert with check (stand = 'gevraagd' and exists (
  select 1 from lidmaatschap l where l.persoon_id = ctx.persoon() and l.casus_id = verslagakkoord.casus_id and l.rol = 'regie' and l.tot is null));
create policy verslagakkoord_reageren on verslagakkoord for update using (is_lid(casus_id) and (persoon_id = ctx.persoon() or exists (
  select 1 from lidmaatschap l where l.persoon_id = ctx.persoon() and l.casus_id = verslagakkoord.casus_id and l.rol = 'regie' and l.tot is null)));
-- Of het klopt zegt ieder zelf; de regie schrijft hoogstens op dat er op tijd geen reactie was.
create function public.verslagakkoord_bewaken() returns trigger language plpgsql set search_path = pg_catalog, public as $$
begin
  if new.stand in ('akkoord', 'niet-akkoord') and old.persoon_id is distinct from ctx.persoon()
    or new.stand = 'zonder-reactie' and old.stand <> 'gevraagd'
    or new.stand = 'gevraagd'
  then raise exception 'een reactie geeft ieder zelf' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger verslagakkoord_bewaken before update on verslagakkoord for each row execute function public.verslagakkoord_bewaken();
grant select, insert (id, casus_id, verslag_id, ronde, deelnemer_id, persoon_id, stand, gevraagd_op) on verslagakkoord to {{app}};
grant update (stand, op) on verslagakkoord to {{app}};

create table verslagreactie (
  id uuid primary key,
  casus_id uuid not null,
  verslag_id uuid not null,
  deel_id uuid,
  deelnemer_id uuid not null,
  persoon_id uuid not null,
  stand text not null check (stand in ('klopt', 'klopt-niet')),
  woorden bytea,
  op timestamptz not null,
  foreign key (casus_id, verslag_id) references verslag (casus_id, id),
  foreign key (casus_id, deel_id) references verslagdeel (casus_id, id),
  foreign key (casus_id, deelnemer_id, persoon_id) references deelnemer (casus_id, id, persoon_id)
);
comment on table verslagreactie is 'Dat iemand zegt dat een deel, of iets anders in het verslag, niet klopt; de nieuwste telt en de eerdere blijven staan';
comment on column verslagreactie.deel_id is 'Leeg als het over het hele verslag gaat, of over wat erin ontbreekt';
comment on column verslagreactie.woorden is 'In eigen woorden wat er niet klopt; versleuteld onder de sleutel van de casus';
create index verslagreactie_verslag on verslagreactie (verslag_id);
create index verslagreactie_casus on verslagreactie (casus_id);
alter table verslagreactie enable row level security;
alter table verslagreactie force row level security;
-- Wie iets zei, de bron van het deel, en wie het overleg leidt voor zover die het deel zelf kan lezen: de woorden verraden wat er staat.
create policy verslagreactie_lezen on verslagreactie for select using (exists (
  select 1 from lidmaatschap l where l.persoon_id = ctx.persoon() and l.casus_id = verslagreactie.casus_id and l.tot is null
    and (verslagreactie.persoon_id = ctx.persoon()
      or l.rol = 'regie' and (verslagreactie.deel_id is null or exists (select 1 from verslagdeel d where d.id = verslagreactie.deel_id))
      or exists (select 1 from verslagdeel d join gegeven g on g.id = d.gegeven_id where d.id = verslagreactie.deel_id
        and (g.bron_persoon_id = ctx.persoon() or g.bron_partij_id = ctx.partij())))));
create policy verslagreactie_schrijven on verslagreactie for insert with check (persoon_id = ctx.persoon() and is_lid(casus_id)
  and (deel_id is null or exists (select 1 from verslagdeel d where d.id = verslagreactie.deel_id)));
grant select, insert (id, casus_id, verslag_id, deel_id, deelnemer_id, persoon_id, stand, woorden, op) on verslagreactie to {{app}};

create table verslaglezing (
  casus_id uuid not null,
  verslag_id uuid not null,
  deelnemer_id uuid not null,
  persoon_id uuid not null,
  op timestamptz not null,
  primary key (verslag_id, deelnemer_id),
  foreign key (casus_id, verslag_id) references verslag (casus_id, id),
  foreign key (casus_id, deelnemer_id, persoon_id) references deelnemer (casus_id, id, persoon_id)
);
comment on table verslaglezing is 'Wie een uitgebracht verslag voor het eerst opende, en wanneer; de regie ziet dat, en het gezin in het eigen logboek (CL-5d)';
create index verslaglezing_casus on verslaglezing (casus_id);
alter table verslaglezing enable row level security;
alter table verslaglezing force row level security;
create policy verslaglezing_lezen on verslaglezing for select using (exists (
  select 1 from lidmaatschap l where l.persoon_id = ctx.persoon() and l.casus_id = verslaglezing.casus_id and l.tot is null
    and (l.rol = 'regie' or verslaglezing.persoon_id = ctx.persoon())));
create policy verslaglezing_vastleggen on verslaglezing for insert with check (persoon_id = ctx.persoon() and is_lid(casus_id)
  and exists (select 1 from verslag v where v.id = verslaglezing.verslag_id and v.status = 'uitgebracht'));
grant select, insert (casus_id, verslag_id, deelnemer_id, persoon_id, op) on verslaglezing to {{app}};
