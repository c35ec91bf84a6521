-- Toestemming op papier met scan en getuige (Bijl 5-a, 5-j), en wat ontvangers na een intrekking doen (11.5).

create table toestemmingsscan (
  id uuid primary key,
  casus_id uuid not null,
  vraag_id uuid not null,
  gever_partij_id uuid not null references partij,
  voor_persoon_id uuid not null references persoon,
  opgenomen_door uuid not null references persoon,
  getuige_id uuid not null references persoon,
  getekend_op date not null,
  soort text not null check (soort in ('application/pdf', 'image/jpeg', 'image/png')),
  grootte integer not null check (grootte between 1 and 10485760),
  bestand bytea not null,
  bestand_hash bytea not null check (octet_length(bestand_hash) = 32),
  tekst_hash bytea not null check (octet_length(tekst_hash) = 32),
  op timestamptz not null,
  check (getuige_id <> opgenomen_door),
  foreign key (casus_id, vraag_id) references toestemmingsvraag (casus_id, id),
  unique (vraag_id, id)
);
comment on table toestemmingsscan is 'Een formulier dat iemand op papier tekende, met wie het opnam en welke collega het zag; alleen voor de partij van de gever (Bijl 5-a)';
comment on column toestemmingsscan.bestand is 'Versleuteld onder de sleutel van de partij van de gever, en met haar dossier vernietigd';
comment on column toestemmingsscan.tekst_hash is 'De tekst die op het formulier stond: die van de vraag, en geen andere';
create index toestemmingsscan_casus on toestemmingsscan (casus_id);
create index toestemmingsscan_vraag on toestemmingsscan (vraag_id);
alter table toestemmingsscan enable row level security;
alter table toestemmingsscan force row level security;
create policy toestemmingsscan_lezen on toestemmingsscan for select using (
  ctx.soort() = 'medewerker' and gever_partij_id = ctx.partij()
  and exists (select 1 from lidmaatschap l where l.persoon_id = ctx.persoon() and l.casus_id = toestemmingsscan.casus_id and l.tot is null offset 0));
-- Een collega van dezelfde partij zag het papier; wie het opneemt, is nooit zijn eigen getuige.
create policy toestemmingsscan_opnemen on toestemmingsscan for insert with check (
  ctx.soort() = 'medewerker' and opgenomen_door = ctx.persoon() and gever_partij_id = ctx.partij() and is_lid(casus_id)
  and exists (select 1 from toestemmingsvraag v where v.id = toestemmingsscan.vraag_id and v.casus_id = toestemmingsscan.casus_id
    and v.gever_partij_id = toestemmingsscan.gever_partij_id and v.tekst_hash = toestemmingsscan.tekst_hash)
  and exists (select 1 from aanstelling a where a.persoon_id = toestemmingsscan.getuige_id and a.partij_id = ctx.partij() and a.rol = 'medewerker'
    and a.van <= toestemmingsscan.getekend_op and (a.tot is null or toestemmingsscan.getekend_op <= a.tot)));
grant select, insert (id, casus_id, vraag_id, gever_partij_id, voor_persoon_id, opgenomen_door, getuige_id, getekend_op, soort, grootte,
  bestand, bestand_hash, tekst_hash, op) on toestemmingsscan to {{app}};

create function public.leidt(casus uuid) returns boolean language sql stable set search_path = pg_catalog, public as $$
  select ctx.soort() = 'medewerker' and exists (select 1 from lidmaatschap l
    where l.persoon_id = ctx.persoon() and l.casus_id = casus and l.rol = 'regie' and l.tot is null) $$;
comment on function public.leidt is 'Leest lidmaatschap door de rijregels heen van wie vraagt: alleen het eigen lidmaatschap telt';
grant execute on function public.leidt to {{app}};

alter table toestemming add column herkomst text not null default 'zelf' check (herkomst in ('zelf', 'papier'));
alter table toestemming add column scan_id uuid;
alter table toestemming add column betwist_op timestamptz;
alter table toestemming add foreign key (vraag_id, scan_id) references toestemmingsscan (vraag_id, id);
alter table toestemming add check ((herkomst = 'papier') = (scan_id is not null));
alter table toestemming add check (betwist_op is null or herkomst = 'papier');
comment on column toestemming.herkomst is 'Zelf gegeven op de eigen pagina, of door de partij van de gever overgenomen van papier';
comment on column toestemming.betwist_op is 'Wanneer de ondertekenaar zei dit niet getekend te hebben: vanaf dan telt het niet';
create index toestemming_scan on toestemming (scan_id) where scan_id is not null;
grant insert (herkomst, scan_id) on toestemming to {{app}};
grant update (betwist_op) on toestemming to {{app}};

-- Ieder tekent als wie hij op die dag is. Eindigde het gezag van de eerste, dan is de tweede de eerste (Bijl 5-j); de rij van het
-- gezag zelf blijft zoals zij was.
create function public.tekent_als(casus uuid, persoon uuid, als text, moment timestamptz) returns boolean language sql stable
  set search_path = pg_catalog, public as $$
  select case when als = 'jongere'
    then exists (select 1 from betrokkene b where b.casus_id = casus and b.persoon_id = persoon)
    else exists (select 1 from gezag g where g.casus_id = casus and g.persoon_id = persoon
      and (g.tot is null or g.tot >= (moment at time zone 'Europe/Amsterdam')::date) and (g.soort = als
      or (als = 'gezagdrager-1' and g.soort = 'gezagdrager-2' and not exists (select 1 from gezag e
        where e.casus_id = casus and e.soort = 'gezagdrager-1'
          and (e.tot is null or e.tot >= (moment at time zone 'Europe/Amsterdam')::date)))))
  end $$;
comment on function public.tekent_als is 'Leest gezag en betrokkene door de rijregels heen van wie vraagt';
grant execute on function public.tekent_als to {{app}};
drop policy toestemming_geven on toestemming;
create policy toestemming_geven on toestemming for insert with check (
  herkomst = 'zelf' and persoon_id = ctx.persoon() and ctx.soort() in ('ouder', 'jongere') and is_lid(casus_id)
  and exists (select 1 from toestemmingsvraag v where v.id = toestemming.vraag_id and v.gever_partij_id = toestemming.gever_partij_id)
  and public.tekent_als(casus_id, persoon_id, ondertekenaar, op));
-- Van papier overnemen kan alleen wie het formulier zelf opnam, voor precies die mens, die vraag en die tekst.
create policy toestemming_papier on toestemming for insert with check (
  herkomst = 'papier' and ctx.soort() = 'medewerker' and gever_partij_id = ctx.partij() and is_lid(casus_id)
  and exists (select 1 from toestemmingsscan s where s.id = toestemming.scan_id and s.casus_id = toestemming.casus_id
    and s.vraag_id = toestemming.vraag_id and s.gever_partij_id = toestemming.gever_partij_id and s.opgenomen_door = ctx.persoon()
    and s.voor_persoon_id = toestemming.persoon_id and s.tekst_hash = toestemming.tekst_hash and s.op = toestemming.op)
  and public.tekent_als(casus_id, persoon_id, ondertekenaar, op));
-- Een later formulier vervangt een eerder, en een intrekking per telefoon of brief wordt overgenomen. Wat iemand zelf koos, kan een
-- medewerker van de gever alleen laten stoppen (toestemming_bewaken); aan wat iemand betwistte, komt geen medewerker.
create policy toestemming_papier_wijzigen on toestemming for update using (
  betwist_op is null and (herkomst = 'papier' or antwoord = 'ja') and ctx.soort() = 'medewerker' and gever_partij_id = ctx.partij()
  and is_lid(casus_id));

-- Zit wie vroeg niet meer aan tafel, en een collega ook niet, dan legt wie leidt vast dat iemand stopt (6d). Wat er is geantwoord, leest
-- hij er niet door: alleen binnen een oordeel.
create policy toestemming_stoppen on toestemming for update
  using (antwoord = 'ja' and betwist_op is null and ctx.voor_oordeel() and public.leidt(casus_id))
  with check (ingetrokken_op is not null and public.leidt(casus_id));

create or replace function public.toestemming_bewaken() returns trigger language plpgsql set search_path = pg_catalog, public as $$
begin
  if old.ingetrokken_op is not null and new.ingetrokken_op is distinct from old.ingetrokken_op
    or old.vervangen_op is not null and new.vervangen_op is distinct from old.vervangen_op
    or old.betwist_op is not null and new.betwist_op is distinct from old.betwist_op
    or new.betwist_op is distinct from old.betwist_op and old.persoon_id is distinct from ctx.persoon()
    or new.vervangen_op is distinct from old.vervangen_op and ctx.soort() = 'medewerker'
      and (old.herkomst = 'zelf' or old.gever_partij_id is distinct from ctx.partij())
  then raise exception 'een antwoord op toestemming kan zo niet veranderen' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;

create table intrekkingsbericht (
  id uuid primary key,
  casus_id uuid not null,
  vraag_id uuid not null,
  gever_partij_id uuid not null references partij,
  deelnemer_id uuid not null,
  persoon_id uuid not null,
  partij_id uuid not null references partij,
  van_persoon_id uuid not null references persoon,
  verstuurd_op timestamptz not null,
  antwoord text check (antwoord in ('verwijderd', 'eigen-grondslag')),
  grondslag text,
  woorden bytea,
  beantwoord_op timestamptz,
  foreign key (casus_id, vraag_id) references toestemmingsvraag (casus_id, id),
  foreign key (casus_id, deelnemer_id, persoon_id) references deelnemer (casus_id, id, persoon_id),
  check ((antwoord is null) = (beantwoord_op is null)),
  check ((antwoord is not distinct from 'eigen-grondslag') = (grondslag is not null)),
  check (antwoord is not null or woorden is null)
);
comment on table intrekkingsbericht is 'Wie iets las dat op een ingetrokken toestemming rustte, en wat hij ermee deed: verwijderd, of een eigen grondslag (11.5)';
comment on column intrekkingsbericht.van_persoon_id is 'Wie introk. Een andere ouder leest dit niet: dat er is ingetrokken, is van wie het deed';
comment on column intrekkingsbericht.grondslag is 'Code van een grondslag uit artikel 4 van het convenant; de eigen woorden staan versleuteld';
create index intrekkingsbericht_casus on intrekkingsbericht (casus_id);
create index intrekkingsbericht_open on intrekkingsbericht (verstuurd_op) where beantwoord_op is null;
alter table intrekkingsbericht enable row level security;
alter table intrekkingsbericht force row level security;
-- Is dit de stoel van een collega met dezelfde taak in dezelfde casus (ADR 0048)? Gaat wie iets las van tafel, dan antwoordt die (11.5).
create function public.stoel_van_collega(stoel uuid) returns boolean language sql stable set search_path = pg_catalog, public as $$
  select exists (select 1 from deelnemer d join aanstelling a on a.id = d.aanstelling_id
    join deelnemer ik on ik.casus_id = d.casus_id and ik.partij_id = d.partij_id and ik.persoon_id = ctx.persoon()
      and ik.tot is null and ik.afgezien_op is null and ik.bevestigd_op is not null
    join aanstelling mijn on mijn.id = ik.aanstelling_id and mijn.hoedanigheid is not distinct from a.hoedanigheid
    where d.id = stoel) $$;
comment on function public.stoel_van_collega is 'Leest stoelen en aanstellingen door de rijregels heen van wie vraagt';
grant execute on function public.stoel_van_collega to {{app}};
-- De ontvanger, of zijn collega, de partij van de gever en wie introk; de regie ziet alleen wat onbeantwoord bleef.
create policy intrekkingsbericht_lezen on intrekkingsbericht for select using (
  exists (select 1 from lidmaatschap l where l.persoon_id = ctx.persoon() and l.casus_id = intrekkingsbericht.casus_id and l.tot is null offset 0)
  and (persoon_id = ctx.persoon() or van_persoon_id = ctx.persoon()
    or (ctx.soort() = 'medewerker' and (gever_partij_id = ctx.partij()
      or partij_id = ctx.partij() and public.stoel_van_collega(deelnemer_id)))
    or (beantwoord_op is null and exists (select 1 from lidmaatschap l where l.persoon_id = ctx.persoon()
      and l.casus_id = intrekkingsbericht.casus_id and l.rol = 'regie' and l.tot is null offset 0))));
create policy intrekkingsbericht_versturen on intrekkingsbericht for insert with check (
  is_lid(casus_id) and (van_persoon_id = ctx.persoon() or (ctx.soort() = 'medewerker' and gever_partij_id = ctx.partij())
    or ctx.voor_oordeel() and public.leidt(casus_id))
  and exists (select 1 from toestemming t where t.vraag_id = intrekkingsbericht.vraag_id and t.casus_id = intrekkingsbericht.casus_id
    and t.persoon_id = intrekkingsbericht.van_persoon_id and t.deelnemer_id = intrekkingsbericht.deelnemer_id
    and t.gever_partij_id = intrekkingsbericht.gever_partij_id
    -- Ook een nee van wie nu tekent, waar een ander eerder ja zei (Bijl 5-k).
    and (t.ingetrokken_op is not null or t.antwoord = 'nee' and not t.mening)));
create policy intrekkingsbericht_beantwoorden on intrekkingsbericht for update
  using (ctx.soort() = 'medewerker' and (persoon_id = ctx.persoon() or public.stoel_van_collega(deelnemer_id)) and partij_id = ctx.partij()
    and is_lid(casus_id) and beantwoord_op is null)
  with check (ctx.soort() = 'medewerker' and partij_id = ctx.partij() and beantwoord_op is not null);
grant select, insert (id, casus_id, vraag_id, gever_partij_id, deelnemer_id, persoon_id, partij_id, van_persoon_id, verstuurd_op)
  on intrekkingsbericht to {{app}};
grant update (antwoord, grondslag, woorden, beantwoord_op) on intrekkingsbericht to {{app}};
