-- Sluiten, het eigen deel van elke partij, en vernietigen na de bewaartermijn (5.6, 9.1, 9.2, L-5, PH-6, E-25).

-- Wat er na sluiten van een casus overblijft om op te rekenen: dagen, grond en organisaties, zonder iets over de jongere.
create table afsluiting (
  casus_id uuid primary key references casus,
  betrokkene_id uuid not null,
  kenmerk text not null,
  partij_id uuid not null references partij,
  partijen uuid[] not null,
  bronnen jsonb not null,
  grond text not null check (grond in ('afgerond', 'jaar-op-school', 'vertrokken', 'overleden')),
  grond_blijkt boolean not null,
  toelichting bytea,
  gesloten_door uuid not null references persoon,
  gesloten_op timestamptz not null,
  eigen_deel_tot date not null,
  bewaren_tot date not null,
  vernietigd_op timestamptz,
  foreign key (casus_id, betrokkene_id) references betrokkene (casus_id, id),
  check (bewaren_tot > eigen_deel_tot)
);
comment on table afsluiting is 'Dat een casus sloot, waarom, en tot wanneer er nog iets kan (5.6, PH-6); blijft na de vernietiging';
comment on column afsluiting.betrokkene_id is 'Over wie de logregels van de vernietiging gaan, ook als degene die ze schrijft de casus niet kent';
comment on column afsluiting.partij_id is 'De procesregiepartij: zij vernietigt de gedeelde laag (fn 13)';
comment on column afsluiting.partijen is 'Organisaties die een stoel hadden: hun FG en beheerder zien dat er vernietigd wordt';
comment on column afsluiting.bronnen is 'Van wie een eigen deel is: elke organisatie die een stoel had, en een gemeente voor elke taak waarvoor zij aan tafel zat (Art 4 (intro))';
comment on column afsluiting.grond_blijkt is 'Volgde de grond uit wat in de casus vastlag, of gaf de procesregisseur een toelichting';
comment on column afsluiting.toelichting is 'Waarom deze grond geldt; versleuteld onder de sleutel van de casus';
comment on column afsluiting.eigen_deel_tot is 'Laatste dag waarop een partij haar eigen deel kan meenemen (9.1, L-5)';
comment on column afsluiting.bewaren_tot is 'Vanaf deze dag mag de gedeelde laag worden vernietigd: sluiten plus de maanden van het overlegtype (9.2)';
comment on column afsluiting.vernietigd_op is 'De grafsteen: vanaf dit moment opent niemand de casus nog';
create index afsluiting_bewaren on afsluiting (bewaren_tot) where vernietigd_op is null;
alter table afsluiting enable row level security;
alter table afsluiting force row level security;
create policy afsluiting_lezen on afsluiting for select using (
  exists (select 1 from lidmaatschap l where l.persoon_id = ctx.persoon() and l.casus_id = afsluiting.casus_id and l.tot is null offset 0)
  or (ctx.soort() in ('beheerder', 'fg') and ctx.partij() = any (partijen))
  -- Na een overlijden gaat er naar het gezin niets automatisch uit: de post ziet voor verzenden alleen die afsluitingen (5.6-4).
  or (ctx.soort() = 'systeem' and (ctx.handeling() in ('wekken', 'vernietigen') or (ctx.handeling() = 'bericht-versturen' and grond = 'overleden'))));
create policy afsluiting_toevoegen on afsluiting for insert with check (
  ctx.soort() = 'medewerker' and gesloten_door = ctx.persoon() and exists (
  select 1 from lidmaatschap l where l.persoon_id = ctx.persoon() and l.casus_id = afsluiting.casus_id and l.rol = 'regie' and l.tot is null));
create policy afsluiting_vernietigd on afsluiting for update
  using (ctx.soort() = 'systeem' and ctx.handeling() = 'vernietigen' and vernietigd_op is null) with check (vernietigd_op is not null);
grant select, insert (casus_id, betrokkene_id, kenmerk, partij_id, partijen, bronnen, grond, grond_blijkt, toelichting, gesloten_door, gesloten_op,
  eigen_deel_tot, bewaren_tot) on afsluiting to {{app}};
grant update (vernietigd_op) on afsluiting to {{app}};

-- Wie het eigen deel meenam, of zei het niet nodig te hebben (9.1, L-5); een gemeente voor elke taak apart (Art 4 (intro)).
create table eigendeel (
  id uuid primary key,
  casus_id uuid not null references casus,
  partij_id uuid not null references partij,
  hoedanigheid text check (hoedanigheid in ('leerplicht', 'toeleiding', 'individuele-voorziening', 'jgz', 'wmo')),
  stand text not null check (stand in ('meegenomen', 'afgezien')),
  vorm text check (vorm in ('pdf', 'json')),
  categorieen text[] not null default '{}',
  door_persoon_id uuid not null references persoon,
  op timestamptz not null,
  check ((stand = 'meegenomen') = (vorm is not null))
);
comment on table eigendeel is 'Dat een partij haar eigen deel naar het eigen dossier nam, of daarvan afzag; nooit wat erin staat';
comment on column eigendeel.hoedanigheid is 'Voor welke taak van een gemeente; leeg bij een andere partij';
create index eigendeel_casus on eigendeel (casus_id, partij_id);
alter table eigendeel enable row level security;
alter table eigendeel force row level security;
create policy eigendeel_lezen on eigendeel for select using (
  (ctx.soort() = 'medewerker' and exists (
    select 1 from lidmaatschap l where l.persoon_id = ctx.persoon() and l.casus_id = eigendeel.casus_id and l.tot is null offset 0))
  or (ctx.soort() in ('beheerder', 'fg') and exists (select 1 from afsluiting a where a.casus_id = eigendeel.casus_id))
  or (ctx.soort() = 'systeem' and ctx.handeling() in ('wekken', 'vernietigen')));
-- Meenemen doet wie aan tafel zat; afzien kan ook de beheerder, als er van een partij niemand meer is.
create policy eigendeel_toevoegen on eigendeel for insert with check (
  partij_id = ctx.partij() and door_persoon_id = ctx.persoon()
  and ((ctx.soort() = 'medewerker' and is_lid(casus_id))
    or (ctx.soort() = 'beheerder' and stand = 'afgezien' and exists (select 1 from afsluiting a where a.casus_id = eigendeel.casus_id))));
grant select, insert (id, casus_id, partij_id, hoedanigheid, stand, vorm, categorieen, door_persoon_id, op) on eigendeel to {{app}};

create table vernietiging (
  id uuid primary key,
  casus_id uuid not null references afsluiting,
  partij_id uuid not null references partij,
  status text not null check (status in ('begonnen', 'goedgekeurd', 'gestopt', 'bezig', 'klaar')),
  lijst jsonb not null,
  waarom_nu_wel bytea,
  begonnen_door uuid not null references persoon,
  begonnen_op timestamptz not null,
  goedgekeurd_door uuid references persoon,
  goedgekeurd_op timestamptz,
  uitvoeren_vanaf timestamptz,
  gestopt_door uuid references persoon,
  gestopt_partij_id uuid references partij,
  gestopt_op timestamptz,
  stopreden bytea,
  bezig_op timestamptz,
  klaar_op timestamptz,
  bewijs jsonb,
  check (goedgekeurd_door is distinct from begonnen_door),
  check ((goedgekeurd_op is null) = (goedgekeurd_door is null) and (goedgekeurd_op is null) = (uitvoeren_vanaf is null)),
  check (uitvoeren_vanaf >= goedgekeurd_op + interval '7 days'),
  check (status not in ('goedgekeurd', 'bezig', 'klaar') or goedgekeurd_op is not null),
  check ((status = 'gestopt') = (gestopt_op is not null) and (gestopt_op is null) = (gestopt_door is null)),
  check ((status in ('bezig', 'klaar')) = (bezig_op is not null)),
  check (bezig_op is null or bezig_op >= uitvoeren_vanaf),
  check ((status = 'klaar') = (klaar_op is not null) and (klaar_op is null) = (bewijs is null))
);
comment on table vernietiging is 'Het vernietigen van de gedeelde laag van een casus: wie begon, wie keurde goed, wie hield tegen, en het bewijs (9.2)';
comment on column vernietiging.lijst is 'Wat er lag toen ermee werd begonnen: soorten, aantallen en dagen, zonder inhoud';
comment on column vernietiging.uitvoeren_vanaf is 'Minstens zeven dagen na goedkeuren; tot dan kan elke partij aan tafel het tegenhouden';
comment on column vernietiging.waarom_nu_wel is 'Waarom het nu kan, als iemand het eerder tegenhield; versleuteld onder de sleutel van de casus';
comment on column vernietiging.stopreden is 'Waarom iemand het tegenhield; versleuteld onder de sleutel van de casus';
comment on column vernietiging.bewijs is 'Wat is vernietigd, wanneer, door wie, vingerafdrukken van de sleutels en de plaats in het logboek';
create unique index vernietiging_lopend on vernietiging (casus_id) where status <> 'gestopt';
create index vernietiging_partij on vernietiging (partij_id);
alter table vernietiging enable row level security;
alter table vernietiging force row level security;
-- Wie de afsluiting ziet, ziet ook of er wordt vernietigd; de rijregels van afsluiting gelden hierbinnen.
create policy vernietiging_lezen on vernietiging for select using (
  exists (select 1 from afsluiting a where a.casus_id = vernietiging.casus_id));
create policy vernietiging_beginnen on vernietiging for insert with check (
  ctx.soort() in ('medewerker', 'beheerder') and status = 'begonnen' and begonnen_door = ctx.persoon() and partij_id = ctx.partij()
  and exists (select 1 from afsluiting a where a.casus_id = vernietiging.casus_id and a.partij_id = ctx.partij() and a.vernietigd_op is null
    and a.bewaren_tot <= (vernietiging.begonnen_op at time zone 'Europe/Amsterdam')::date));
create policy vernietiging_wijzigen on vernietiging for update
  using (ctx.soort() in ('medewerker', 'beheerder', 'fg', 'systeem') and exists (select 1 from afsluiting a where a.casus_id = vernietiging.casus_id));
-- Twee mensen van de procesregiepartij, zeven dagen waarin ieder kan tegenhouden, en daarna alleen nog het systeem zelf.
create function public.vernietiging_bewaken() returns trigger language plpgsql set search_path = pg_catalog, public as $$
begin
  if (new.id, new.casus_id, new.partij_id, new.lijst, new.begonnen_door, new.begonnen_op)
      is distinct from (old.id, old.casus_id, old.partij_id, old.lijst, old.begonnen_door, old.begonnen_op)
    or not (case new.status
      when 'goedgekeurd' then old.status = 'begonnen' and new.goedgekeurd_door = ctx.persoon() and old.partij_id = ctx.partij()
        and ctx.soort() in ('medewerker', 'beheerder')
      when 'gestopt' then old.status in ('begonnen', 'goedgekeurd') and new.gestopt_door = ctx.persoon()
        and new.gestopt_partij_id = ctx.partij() and ctx.soort() in ('medewerker', 'beheerder', 'fg')
      -- Een verzoek dat in de zeven dagen binnenkwam, gaat voor, en wie vroeg leest het antwoord nog zes weken (13.2).
      when 'bezig' then old.status = 'goedgekeurd' and ctx.soort() = 'systeem' and ctx.handeling() = 'vernietigen'
        and not exists (select 1 from verzoekdeel d where d.casus_id = new.casus_id
          and (d.stand = 'open' or d.beantwoord_op > new.bezig_op - interval '42 days'))
      when 'klaar' then old.status = 'bezig' and ctx.soort() = 'systeem' and ctx.handeling() = 'vernietigen'
      else false end)
    or old.goedgekeurd_op is not null and (new.goedgekeurd_door, new.goedgekeurd_op, new.uitvoeren_vanaf)
      is distinct from (old.goedgekeurd_door, old.goedgekeurd_op, old.uitvoeren_vanaf)
  then raise exception 'een vernietiging kan zo niet veranderen' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger vernietiging_bewaken before update of id, casus_id, partij_id, status, lijst, begonnen_door, begonnen_op, goedgekeurd_door,
  goedgekeurd_op, uitvoeren_vanaf, gestopt_door, gestopt_partij_id, gestopt_op, bezig_op, klaar_op, bewijs on vernietiging
  for each row execute function public.vernietiging_bewaken();
grant select, insert (id, casus_id, partij_id, status, lijst, waarom_nu_wel, begonnen_door, begonnen_op) on vernietiging to {{app}};
grant update (status, goedgekeurd_door, goedgekeurd_op, uitvoeren_vanaf, gestopt_door, gestopt_partij_id, gestopt_op, stopreden, bezig_op,
  klaar_op, bewijs) on vernietiging to {{app}};

-- De sleutels die weg moeten, opgeschreven voordat de eerste weg is: een afgebroken vernietiging gaat hiermee verder.
create table vernietigde_sleutel (
  vernietiging_id uuid not null references vernietiging,
  klasse text not null check (klasse in ('bron', 'gedeeld', 'persoon')),
  eigenaar uuid not null,
  onderwerp uuid,
  vernietigd_op timestamptz,
  vingerafdruk bytea check (octet_length(vingerafdruk) = 32),
  unique nulls not distinct (vernietiging_id, klasse, eigenaar, onderwerp),
  check ((klasse = 'bron') = (onderwerp is not null)),
  check ((vernietigd_op is null) = (vingerafdruk is null))
);
comment on table vernietigde_sleutel is 'Grafsteen per sleutel: na het terugzetten van een oude back-up staat hier wat opnieuw weg moet';
comment on column vernietigde_sleutel.vingerafdruk is 'SHA-256 over de ids van de sleutel in de sleutelkast; de sleutel zelf is nergens af te leiden';
alter table vernietigde_sleutel enable row level security;
alter table vernietigde_sleutel force row level security;
create policy vernietigde_sleutel_lezen on vernietigde_sleutel for select using (
  exists (select 1 from vernietiging v where v.id = vernietigde_sleutel.vernietiging_id));
create policy vernietigde_sleutel_opschrijven on vernietigde_sleutel for insert with check (
  ctx.soort() = 'systeem' and ctx.handeling() = 'vernietigen');
create policy vernietigde_sleutel_weg on vernietigde_sleutel for update
  using (ctx.soort() = 'systeem' and ctx.handeling() = 'vernietigen' and vernietigd_op is null) with check (vernietigd_op is not null);
grant select, insert (vernietiging_id, klasse, eigenaar, onderwerp) on vernietigde_sleutel to {{app}};
grant update (vernietigd_op, vingerafdruk) on vernietigde_sleutel to {{app}};

-- Hoe oud de jongere was verdwijnt met de sleutels. Wie met gezag het logboek tot dan las, staat daarom vooraf opgeschreven: zonder
-- reden en zonder leeftijd (13.1, fn 32, E-02).
create table logboeklezer (
  casus_id uuid not null references casus,
  persoon_id uuid not null references persoon,
  primary key (casus_id, persoon_id)
);
comment on table logboeklezer is 'Wie met gezag na de vernietiging nog leest wie er tot dan keek; de jongere zelf staat hier niet, die leest het altijd';
alter table logboeklezer enable row level security;
alter table logboeklezer force row level security;
create policy logboeklezer_lezen on logboeklezer for select using (persoon_id = ctx.persoon());
create policy logboeklezer_opschrijven on logboeklezer for insert with check (ctx.soort() = 'systeem' and ctx.handeling() = 'vernietigen');
grant select, insert (casus_id, persoon_id) on logboeklezer to {{app}};

-- Wat het systeem leest om te weten welke sleutels bij een casus horen (casus, betrokkene, deelnemer, gezag) en waar de logregel van de vernietiging
-- staat, zegt het beleid van die tabellen: `ctx.handeling()` is dan 'vernietigen'.

-- Wat er in een casus over de jongere lag, verdwijnt in een functie: het programma zelf mag nergens verwijderen (ADR 0032).
create function public.vernietiging_loopt(welke uuid) returns boolean language sql stable
  as $$ select exists (select 1 from vernietiging v where v.casus_id = welke and v.status = 'bezig') $$;
grant execute on function public.vernietiging_loopt to {{app}};
-- Tellen voor de lijst ziet dezelfde rijen; alleen de functies hieronder lopen met de rechten van de eigenaar.
create function public.vernietiging_ziet(welke uuid) returns boolean language sql stable
  as $$ select public.vernietiging_loopt(welke) or current_setting('ctx.vernietiging_telt', true) = welke::text $$;
create policy afsluiting_einde on afsluiting for all to {{eigenaar}} using (true) with check (true);
create policy vernietiging_einde on vernietiging for all to {{eigenaar}} using (true) with check (true);
do $$
declare
  tabel text;
begin
  foreach tabel in array array['toestemming', 'intrekkingsbericht', 'toestemmingsscan', 'toestemmingsvraag_ontvanger', 'toestemmingsvraag',
    'afweging_ontvanger', 'afweging', 'planstand', 'planregel', 'planwoorden', 'planakkoord', 'plangesprek', 'plan', 'verslagreactie',
    'verslaglezing', 'verslagakkoord', 'verslagdeel', 'verslag', 'besluit', 'aanwezigheid', 'agendaplek', 'uitnodiging', 'bijeenkomst',
    'betrokkenevraag', 'verzoekmelding', 'verzoekwoorden', 'verzoekdeel', 'verzoek', 'verstrekking', 'gegeven', 'informatietekst',
    'informatie_ontvanger', 'informatie', 'hoorgesprek', 'beeld', 'casusregie', 'concept', 'taak', 'deelnemer', 'betrokkene', 'gezag']
  loop
    execute format('create policy %I on %I for all to {{eigenaar}} using (public.vernietiging_ziet(casus_id)) with check (public.vernietiging_loopt(casus_id))',
      tabel || '_einde', tabel);
  end loop;
end $$;
create policy casus_einde on casus for all to {{eigenaar}}
  using (public.vernietiging_loopt(id)) with check (public.vernietiging_loopt(id));
create policy jongere_einde on jongere for all to {{eigenaar}} using (exists (
  select 1 from betrokkene b where b.jongere_id = jongere.id and public.vernietiging_loopt(b.casus_id))) with check (true);

alter table casus alter column reden drop not null;
comment on column casus.reden is 'Waarom dit een casus is (T25-01); leeg na de vernietiging';

-- De kop van elke envelop in een casus noemt haar sleutel. Alleen die kop komt eruit: zo is te controleren dat niets meer opengaat.
create function public.vernietiging_enveloppen(welke uuid) returns table (plaats text, kop bytea) language plpgsql security definer
  set search_path = pg_catalog, public as $$
declare
  kolom record;
begin
  if not public.vernietiging_loopt(welke) then raise exception 'hier loopt geen vernietiging' using errcode = 'insufficient_privilege'; end if;
  for kolom in
    select c.relname as tabel, a.attname as naam from pg_class c
      join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'public'
      join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.atttypid = 'bytea'::regtype
    where c.relkind = 'r' and a.attname not like '%\_hash' and c.relname not in ('concept', 'zoekterm', 'gebeurtenis')
      and (c.relname = 'casus' or exists (select 1 from pg_attribute k where k.attrelid = c.oid and k.attname = 'casus_id'))
  loop
    return query execute format('select %L, substring(%I from 1 for 17) from public.%I where %I = $1 and octet_length(%I) > 0',
      kolom.tabel || '.' || kolom.naam, kolom.naam, kolom.tabel, case kolom.tabel when 'casus' then 'id' else 'casus_id' end, kolom.naam)
      using welke;
  end loop;
end $$;
revoke all on function public.vernietiging_enveloppen from public;
grant execute on function public.vernietiging_enveloppen to {{app}};

-- Telt per tabel wat er in een casus ligt: de lijst die twee mensen zien voordat er iets weggaat. Aantallen, en van welke organisaties,
-- een gemeente per taak, er bewijs van toestemming of een afweging ligt: dat hoort eerst in hun eigen dossier (L-5).
create function public.vernietiging_lijst(welke uuid) returns jsonb language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  tabel text;
  aantal bigint;
  uit jsonb := '{}';
begin
  if not exists (select 1 from afsluiting a where a.casus_id = welke and a.vernietigd_op is null
      and (a.partij_id = ctx.partij() and ctx.soort() in ('medewerker', 'beheerder')))
  then raise exception 'deze lijst is van de procesregiepartij' using errcode = 'insufficient_privilege'; end if;
  perform set_config('ctx.vernietiging_telt', welke::text, true);
  foreach tabel in array array['gegeven', 'verstrekking', 'toestemmingsvraag', 'toestemming', 'toestemmingsscan', 'afweging', 'plan', 'planregel',
    'verslag', 'verslagdeel', 'besluit', 'bijeenkomst', 'informatie', 'hoorgesprek', 'betrokkenevraag', 'verzoek', 'deelnemer']
  loop
    execute format('select count(*) from public.%I where casus_id = $1', tabel) into aantal using welke;
    uit := uit || jsonb_build_object(tabel, aantal);
  end loop;
  select uit || jsonb_build_object('open_verzoeken', count(distinct verzoek_id) filter (where stand = 'open'), 'laatste_antwoord', max(beantwoord_op))
    into uit from verzoekdeel where casus_id = welke;
  select uit || jsonb_build_object('bewijs_van', coalesce(jsonb_agg(distinct jsonb_build_object('partijId', d.partij_id, 'hoedanigheid', a.hoedanigheid)), '[]'))
    into uit from deelnemer d join aanstelling a on a.id = d.aanstelling_id
    where d.casus_id = welke and d.id in (select gever_deelnemer_id from toestemmingsvraag where casus_id = welke
      union select g.bron_deelnemer_id from afweging w join gegeven g on g.id = w.gegeven_id where w.casus_id = welke);
  perform set_config('ctx.vernietiging_telt', '', true);
  return uit;
end $$;
revoke all on function public.vernietiging_lijst from public;
grant execute on function public.vernietiging_lijst to {{app}};

-- Verwijdert wat er over de jongere lag en maakt leeg wat als raam moet blijven. Alleen terwijl een goedgekeurde vernietiging loopt.
create function public.casus_vernietigen(welke uuid, op timestamptz) returns jsonb language plpgsql security definer
  set search_path = pg_catalog, public as $$
declare
  tabel text;
  aantal bigint;
  uit jsonb := '{}';
begin
  if ctx.soort() is distinct from 'systeem' or ctx.handeling() is distinct from 'vernietigen' or not public.vernietiging_loopt(welke)
  then raise exception 'hier loopt geen vernietiging' using errcode = 'insufficient_privilege'; end if;
  update deelnemer set toegezegd_gegeven_id = null, verklaring = null, alleen_bijeenkomst_id = null where casus_id = welke;
  -- De volgorde is die van de verwijzingen: wat ergens naar wijst, gaat eerst.
  foreach tabel in array array['toestemming', 'intrekkingsbericht', 'toestemmingsscan', 'toestemmingsvraag_ontvanger', 'toestemmingsvraag',
    'afweging_ontvanger', 'afweging', 'planstand', 'planregel', 'planwoorden', 'planakkoord', 'plangesprek', 'plan', 'betrokkenevraag', 'verslagreactie',
    'verslaglezing', 'verslagakkoord', 'verslagdeel', 'verslag', 'besluit', 'aanwezigheid', 'agendaplek', 'uitnodiging', 'bijeenkomst',
    'verzoekmelding', 'verzoekwoorden', 'verzoekdeel', 'verzoek', 'zoekterm', 'aanwijzing', 'verstrekking', 'gegeven', 'informatietekst',
    'informatie_ontvanger', 'informatie', 'hoorgesprek', 'beeld', 'casusregie', 'concept', 'taak']
  loop
    execute format('delete from public.%I where casus_id = $1', tabel) using welke;
    get diagnostics aantal = row_count;
    uit := uit || jsonb_build_object(tabel, aantal);
  end loop;
  update gezag set bron = '' where casus_id = welke;
  update jongere set inhoud = '', school_id = null where id = (select b.jongere_id from betrokkene b where b.casus_id = welke)
    and not exists (select 1 from betrokkene a where a.jongere_id = jongere.id and a.casus_id <> welke);
  update betrokkene set kern = '' where casus_id = welke;
  update casus set initialen = '', vraag = '', melding = null, langdurig_verzuim = null, reden = null, school_id = null, doelen = '{}'
    where id = welke;
  update afsluiting set toelichting = null where casus_id = welke;
  update vernietiging set stopreden = null, waarom_nu_wel = null where casus_id = welke;
  -- Het gezin houdt de zaak voor het logboek, de regie voor het bewijs; voor anderen is zij er niet meer.
  update lidmaatschap l set tot = op where l.casus_id = welke and l.tot is null and l.rol <> 'regie'
    and exists (select 1 from persoon p where p.id = l.persoon_id and p.soort = 'medewerker');
  return uit;
end $$;
revoke all on function public.casus_vernietigen from public;
grant execute on function public.casus_vernietigen to {{app}};
