-- Wat elke partij nog moet doen (16.1): wat zij zelf meldt, tellingen zonder casus, en gezamenlijke arrangementen (T25-10).

create table plichtmelding (
  id uuid primary key,
  partij_id uuid not null references partij,
  convenant_id uuid not null references convenant,
  plicht text not null check (plicht in ('website', 'bekendheid', 'verlenging')),
  adres text check (adres ~ '^https://'),
  termijn_tot date,
  op date not null,
  door_persoon_id uuid not null references persoon,
  vastgelegd_op timestamptz not null,
  check ((plicht = 'website') = (adres is not null)),
  check ((plicht = 'verlenging') = (termijn_tot is not null))
);
comment on table plichtmelding is 'Dat een partij deed wat het systeem zelf niet kan zien: eigen website nagekeken (12.3), eigen mensen bekend gemaakt (Bijl 4-b), doorgaan met een volgende termijn (19.1 b). Alleen toevoegen';
comment on column plichtmelding.adres is 'De pagina van de partij die is nagekeken';
comment on column plichtmelding.termijn_tot is 'Het einde van de termijn waarover de partij besloot dat zij doorgaat';
create index plichtmelding_partij on plichtmelding (partij_id, convenant_id);
create index plichtmelding_convenant on plichtmelding (convenant_id);
alter table plichtmelding enable row level security;
alter table plichtmelding force row level security;
create policy plichtmelding_lezen on plichtmelding for select using (
  ctx.soort() in ('beheerder', 'fg') or (ctx.soort() = 'systeem' and ctx.handeling() = 'wekken'));
create policy plichtmelding_melden on plichtmelding for insert with check (
  ctx.soort() = 'systeem' or (ctx.soort() = 'beheerder' and partij_id = ctx.partij() and door_persoon_id = ctx.persoon()));
grant select, insert (id, partij_id, convenant_id, plicht, adres, termijn_tot, op, door_persoon_id, vastgelegd_op) on plichtmelding to {{app}};

-- T25-10: een arrangement voor een groep. Geen casus, geen betrokkene en geen vrije tekst over het aanbod: er is geen kolom
-- waarmee het over iemand kan gaan.
create table groepsarrangement (
  id uuid primary key,
  convenant_id uuid not null references convenant,
  school_id uuid not null references school,
  partij_id uuid not null references partij,
  groep text not null check (groep <> '' and length(groep) <= 60),
  partijen uuid[] not null check (cardinality(partijen) > 0),
  aanbod text[] not null check (cardinality(aanbod) > 0),
  van date not null,
  tot date check (tot >= van),
  evalueren_op date not null check (evalueren_op > van),
  geevalueerd_op date check (geevalueerd_op >= van),
  vastgelegd_op timestamptz not null,
  versie integer not null default 1
);
comment on table groepsarrangement is 'Een onderwijszorg-arrangement voor een klas of groep (T25-10), zonder casus en zonder persoonsgegevens';
comment on column groepsarrangement.partij_id is 'De partij die het vastlegde en bijhoudt';
comment on column groepsarrangement.groep is 'Hoe de groep heet, nooit wie erin zit';
comment on column groepsarrangement.aanbod is 'Codes van wat er wordt geboden';
create index groepsarrangement_convenant on groepsarrangement (convenant_id);
create index groepsarrangement_school on groepsarrangement (school_id);
create index groepsarrangement_partij on groepsarrangement (partij_id);
alter table groepsarrangement enable row level security;
alter table groepsarrangement force row level security;
create policy groepsarrangement_lezen on groepsarrangement for select using (
  ctx.soort() in ('medewerker', 'beheerder', 'fg') or (ctx.soort() = 'systeem' and ctx.handeling() = 'wekken'));
create policy groepsarrangement_vastleggen on groepsarrangement for insert with check (
  ctx.soort() = 'systeem' or (ctx.soort() = 'beheerder' and partij_id = ctx.partij() and exists (
    select 1 from convenant_partij c where c.convenant_id = groepsarrangement.convenant_id and c.partij_id = ctx.partij() and c.gebonden_van is not null)));
create policy groepsarrangement_bijhouden on groepsarrangement for update
  using (ctx.soort() = 'beheerder' and partij_id = ctx.partij() and tot is null) with check (partij_id = ctx.partij());
grant select, insert (id, convenant_id, school_id, partij_id, groep, partijen, aanbod, van, evalueren_op, vastgelegd_op),
  update (tot, geevalueerd_op, evalueren_op, versie) on groepsarrangement to {{app}};

-- Hoeveel er bij een partij over de dag heen ligt, voor wie in hetzelfde convenant meedoet (16.1). Nooit welke casus, welk recht,
-- van wie of wat erin staat; wat nog op tijd is, telt niet mee.
create policy verzoek_naleving on verzoek for select to {{eigenaar}} using (ctx.soort() in ('beheerder', 'fg'));
create policy verzoekdeel_naleving on verzoekdeel for select to {{eigenaar}} using (ctx.soort() in ('beheerder', 'fg'));
create policy rechtenronde_naleving on rechtenronde for select to {{eigenaar}} using (ctx.soort() in ('beheerder', 'fg'));
create function public.naleving_deelt(partij uuid) returns boolean language sql stable set search_path = pg_catalog, public
  as $$ select ctx.soort() in ('beheerder', 'fg') and exists (
    select 1 from convenant_partij a join convenant_partij b on b.convenant_id = a.convenant_id
    where a.partij_id = ctx.partij() and b.partij_id = partij) $$;
comment on function public.naleving_deelt is 'Doet de partij van de verzoeker met deze partij mee in een convenant?';
grant execute on function public.naleving_deelt to {{app}};
create function public.naleving_verzoeken(ontvangen_voor date) returns table (partij_id uuid, ontvangen_op date, verlengd_op date, aantal bigint)
  language sql stable security definer set search_path = pg_catalog, public
  as $$ select d.partij_id, v.ontvangen_op, d.verlengd_op, count(*) from verzoekdeel d join verzoek v on v.id = d.verzoek_id
        where d.stand = 'open' and v.ontvangen_op < ontvangen_voor and public.naleving_deelt(d.partij_id)
        group by d.partij_id, v.ontvangen_op, d.verlengd_op $$;
comment on function public.naleving_verzoeken is 'Hoeveel verzoeken een partij van voor een dag nog moet beantwoorden, zonder casus, recht en vrager (13.2, 16.1)';
create function public.naleving_vernietiging(dag date) returns table (partij_id uuid, bewaren_tot date, aantal bigint)
  language sql stable security definer set search_path = pg_catalog, public
  as $$ select a.partij_id, a.bewaren_tot, count(*) from afsluiting a
        where a.vernietigd_op is null and a.bewaren_tot < dag and public.naleving_deelt(a.partij_id)
        group by a.partij_id, a.bewaren_tot $$;
comment on function public.naleving_vernietiging is 'Hoeveel gesloten casussen een partij al had moeten vernietigen, zonder welke (9.2, 16.1)';
create function public.naleving_rechten() returns table (partij_id uuid, op date)
  language sql stable security definer set search_path = pg_catalog, public
  as $$ select r.partij_id, max((r.afgerond_op at time zone 'Europe/Amsterdam')::date) from rechtenronde r
        where r.afgerond_op is not null and public.naleving_deelt(r.partij_id) group by r.partij_id $$;
comment on function public.naleving_rechten is 'Wanneer een partij voor het laatst nakeek wie erbij mag, zonder wie en zonder uitkomst (7.3 b, 16.1)';
revoke all on function public.naleving_verzoeken, public.naleving_vernietiging, public.naleving_rechten from public;
grant execute on function public.naleving_verzoeken, public.naleving_vernietiging, public.naleving_rechten to {{app}};

-- De wekker haalt werk weg dat intussen is gedaan, ook als dat op papier of bij een ander gebeurde.
create policy taak_wekken_afronden on taak for update using (
  casus_id is null and ctx.soort() = 'systeem' and ctx.handeling() = 'wekken');
