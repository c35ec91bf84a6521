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
  (ctx.soort() in ('beheerder', 'fg') and (partij_id = ctx.partij() or exists (
    select 1 from convenant_partij c where c.convenant_id = plichtmelding.convenant_id and c.partij_id = ctx.partij() and c.gebonden_van is not null)))
  or (ctx.soort() = 'systeem' and ctx.handeling() = 'wekken'));
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
-- Een formulier dat twee keer is verzonden, is een arrangement.
create unique index groepsarrangement_eenmaal on groepsarrangement (partij_id, school_id, groep, van) where tot is null;
alter table groepsarrangement enable row level security;
alter table groepsarrangement force row level security;
-- Wie in dit convenant meedoet of meedeed; een organisatie die nog moet toetreden leest er niets van.
create policy groepsarrangement_lezen on groepsarrangement for select using (
  (ctx.soort() in ('medewerker', 'beheerder', 'fg') and exists (
    select 1 from convenant_partij c where c.convenant_id = groepsarrangement.convenant_id and c.partij_id = ctx.partij() and c.gebonden_van is not null))
  or (ctx.soort() = 'systeem' and ctx.handeling() = 'wekken'));
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

-- De wekker haalt werk weg dat intussen is gedaan, ook als dat op papier of bij een ander gebeurde; een taak over een ouder die er niet meer
-- bij hoort omdat de jongere 18 is; en wat een ouder was gevraagd die niet meer meedoet. Ander werk in een casus rondt hij niet af.
create policy taak_wekken_afronden on taak for update using (
  (casus_id is null or soort in ('bellen', 'gezinscode-geven', 'plan-beoordelen', 'verslag-nakijken', 'planactie-doen'))
  and ctx.soort() = 'systeem' and ctx.handeling() = 'wekken');

-- Wat de partijen bij de evaluatie tellen (20.2): over alle partijen van een convenant samen, zonder casus, partij of mens. Een getal van
-- 1 tot en met 4 verlaat de database niet, en ook geen getal waaruit zo een klein getal te berekenen is: dan is het leeg.
create policy casus_evaluatie on casus for select to {{eigenaar}} using (current_setting('ctx.evaluatie', true) = convenant_id::text);
create policy bijeenkomst_evaluatie on bijeenkomst for select to {{eigenaar}} using (coalesce(current_setting('ctx.evaluatie', true), '') <> '');
create policy planstand_evaluatie on planstand for select to {{eigenaar}} using (coalesce(current_setting('ctx.evaluatie', true), '') <> '');
create policy toestemmingsvraag_evaluatie on toestemmingsvraag for select to {{eigenaar}} using (coalesce(current_setting('ctx.evaluatie', true), '') <> '');
create policy toestemming_evaluatie on toestemming for select to {{eigenaar}} using (coalesce(current_setting('ctx.evaluatie', true), '') <> '');
create policy afweging_evaluatie on afweging for select to {{eigenaar}} using (coalesce(current_setting('ctx.evaluatie', true), '') <> '');
create function public.klein_verborgen(aantal bigint, variadic van bigint[] default '{}') returns bigint language sql immutable parallel safe
  as $$ select case when aantal between 1 and 4 or exists (select 1 from unnest(van) heel where heel - aantal between 1 and 4) then null else aantal end $$;
comment on function public.klein_verborgen is 'Het aantal, of niets als het klein is of samen met een groter getal een klein getal verraadt';
create function public.evaluatie_tellingen(welk uuid, peil timestamptz) returns table (wat text, overleg text, aantal bigint)
  language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  if coalesce(ctx.soort(), '') not in ('beheerder', 'fg') or not exists (select 1 from convenant_partij p
    where p.convenant_id = welk and p.partij_id = ctx.partij() and p.gebonden_van is not null) then return; end if;
  perform set_config('ctx.evaluatie', welk::text, true);
  return query
  with zaak as (
    select c.id, o.code, c.status = 'gesloten' as dicht, coalesce(c.sluitgrond in ('afgerond', 'jaar-op-school'), false) as klaar
    from casus c join overlegtype o on o.id = c.overlegtype_id where c.convenant_id = welk and c.aangemaakt_op <= peil
  ), per_overleg as (
    select z.code, count(*) as begonnen, count(*) filter (where z.dicht) as gesloten, count(*) filter (where z.klaar) as klaar from zaak z group by z.code
  ), doel as (
    select distinct on (s.stam_id) s.stand from planstand s join zaak z on z.id = s.casus_id
    where s.soort = 'evaluatie' and s.op <= peil order by s.stam_id, s.op desc, s.id desc
  ), vraag as (
    select v.id, coalesce(bool_or(t.antwoord = 'nee'), false) as nee, coalesce(bool_or(t.ingetrokken_op is not null), false) as terug
    from toestemmingsvraag v join zaak z on z.id = v.casus_id left join toestemming t on t.vraag_id = v.id where v.gevraagd_op <= peil group by v.id
  ), telling as (
    select 'begonnen' as wat, p.code as overleg, klein_verborgen(p.begonnen) as aantal from per_overleg p
    union all select 'gesloten', p.code, klein_verborgen(p.gesloten, p.begonnen) from per_overleg p
    union all select 'klaar', p.code, klein_verborgen(p.klaar, p.gesloten, p.begonnen) from per_overleg p
    union all select 'bijeenkomsten', null, klein_verborgen(count(*)) from bijeenkomst b join zaak z on z.id = b.casus_id where b.op <= peil and b.afgezegd_op is null
    union all select 'doelen', null, klein_verborgen(count(*)) from doel
    union all select 'gehaald', null, klein_verborgen(count(*) filter (where d.stand = 'gehaald'), count(*)) from doel d
    union all select 'vragen', null, klein_verborgen(count(*)) from vraag
    union all select 'nee', null, klein_verborgen(count(*) filter (where v.nee), count(*)) from vraag v
    union all select 'ingetrokken', null, klein_verborgen(count(*) filter (where v.terug), count(*)) from vraag v
    union all select 'verzoeken', null, klein_verborgen(count(*)) from verzoek v join zaak z on z.id = v.casus_id where v.ingediend_op <= peil
    union all select 'afwegingen', null, klein_verborgen(count(*)) from afweging a join zaak z on z.id = a.casus_id where a.op <= peil
    union all select 'datalekken', null, klein_verborgen(count(distinct d.datalek_id)) from datalekdeel d where d.vernomen_op <= peil and exists (
      select 1 from convenant_partij p where p.convenant_id = welk and p.partij_id = d.partij_id and p.gebonden_van <= (d.vernomen_op at time zone 'Europe/Amsterdam')::date)
  )
  select t.wat, t.overleg, t.aantal from telling t;
  perform set_config('ctx.evaluatie', '', true);
end $$;
comment on function public.evaluatie_tellingen is 'Aantallen voor de evaluatie van een convenant, zonder casus, partij of mens; klein is leeg (20.2)';
revoke all on function public.klein_verborgen, public.evaluatie_tellingen from public;
grant execute on function public.evaluatie_tellingen to {{app}};
