-- De gedeelde laag van een casus: lidmaatschap, het raam, de betrokkene, gezag en deelnemers.

-- Wie deze casus kent. Smal, want elke andere regel vraagt hierna; nieuwste_op is de sorteersleutel van "mijn casussen".
create table lidmaatschap (
  persoon_id uuid not null references persoon,
  casus_id uuid not null,
  rol text not null check (rol in ('regie', 'deelnemer')),
  nieuwste_op timestamptz not null,
  tot timestamptz,
  primary key (persoon_id, casus_id)
);
comment on table lidmaatschap is 'Wie van het bestaan van een casus weet (3.4a). Geeft nog geen inhoud';
create index lidmaatschap_nieuwste on lidmaatschap (persoon_id, nieuwste_op desc, casus_id desc) where tot is null;
-- Hierin zoekt elk beleid een lidmaatschap op. Zonder deze koos PostgreSQL de vorige, als wie het eerst vroeg in weinig casussen zat, en las
-- dan voor wie na hem op die verbinding vroeg al diens lidmaatschappen (ADR 0045). Na de vorige, ook op naam: bij gelijke kosten wint de laatste.
create unique index lidmaatschap_open on lidmaatschap (persoon_id, casus_id) where tot is null;
create index lidmaatschap_casus on lidmaatschap (casus_id);
-- Wie aanmeldt zet zichzelf als regie, voordat de casus bestaat. Een regie per casus: zo schrijft niemand zich in bij een casus die er al is.
create unique index lidmaatschap_regie on lidmaatschap (casus_id) where rol = 'regie';
alter table lidmaatschap enable row level security;
alter table lidmaatschap force row level security;
create policy lidmaatschap_lezen on lidmaatschap for select using (persoon_id = ctx.persoon());
create policy lidmaatschap_toevoegen on lidmaatschap for insert with check (
  (persoon_id = ctx.persoon() and rol = 'regie' and ctx.soort() = 'medewerker')
  or exists (select 1 from lidmaatschap l where l.persoon_id = ctx.persoon() and l.casus_id = lidmaatschap.casus_id and l.rol = 'regie' and l.tot is null));
-- De eigenaar heeft geen verbinding in het draaiende programma; deze regel dient alleen casus_aanraken hieronder.
create policy lidmaatschap_aanraken on lidmaatschap for all to {{eigenaar}} using (true) with check (true);
-- Wie afziet of vertrekt, beeindigt het eigen lidmaatschap; terug kan alleen door een nieuwe uitnodiging.
create policy lidmaatschap_verlaten on lidmaatschap for update to {{app}}
  using (persoon_id = ctx.persoon() and tot is null) with check (persoon_id = ctx.persoon() and tot is not null);
grant select, insert (persoon_id, casus_id, rol, nieuwste_op) on lidmaatschap to {{app}};
grant update (tot) on lidmaatschap to {{app}};

create table jongere (
  id uuid primary key,
  partij_id uuid not null references partij,
  school_id uuid references school,
  inhoud bytea not null,
  aangemaakt_door uuid not null,
  aangemaakt_op timestamptz not null,
  unique (partij_id, id)
);
comment on table jongere is 'De jongere zoals de aanmeldende partij die kent; nooit een lijst van alle kinderen in de regio';
create index jongere_partij on jongere (partij_id);

create table casus (
  id uuid primary key,
  kenmerk text not null unique,
  overlegtype_id uuid not null references overlegtype,
  convenant_id uuid not null references convenant,
  aanmeldpartij_id uuid not null references partij,
  procesregiepartij_id uuid not null references partij,
  school_id uuid references school,
  status text not null check (status in ('open', 'gesloten')),
  fase text not null check (fase in ('intake', 'beoordeling', 'plan', 'monitoring', 'evaluatie', 'afsluiting')),
  fase_sinds timestamptz not null,
  reden text not null check (reden in ('onderwijs-en-hulp', 'vermoeden', 'thuis')),
  doelen text[] not null,
  doel_vastgelegd_op timestamptz,
  initialen bytea not null,
  vraag bytea not null,
  melding jsonb,
  langdurig_verzuim boolean,
  aangemaakt_door uuid not null references persoon,
  aangemaakt_op timestamptz not null,
  gesloten_op timestamptz,
  sluitgrond text,
  versie integer not null default 1,
  check ((status = 'gesloten') = (gesloten_op is not null))
);
comment on table casus is 'Het raam van een casusoverleg; verwerkingsverantwoordelijke is de procesregiepartij (fn 13)';
comment on column casus.melding is 'Soort en datum van de verzuimmelding, als het overlegtype die vraagt (B3-ex2w)';
-- Waaruit iemand in zijn lijst kan kiezen, over al zijn casussen.
create index casus_keuze on casus (id) include (overlegtype_id, school_id);
create sequence casus_nummer;
grant usage on sequence casus_nummer to {{app}};
alter table lidmaatschap add foreign key (casus_id) references casus deferrable initially deferred;
-- plpgsql, hier en bij elke functie waar beleid om vraagt: PostgreSQL plant haar een keer per verbinding, en zet niets klaar zolang niemand haar roept.
create function public.is_lid(casus uuid) returns boolean language plpgsql stable as $$
begin
  return exists (select 1 from lidmaatschap l where l.persoon_id = ctx.persoon() and l.casus_id = is_lid.casus and l.tot is null);
end $$;
comment on function public.is_lid is 'Leest lidmaatschap door de rijregels heen van wie vraagt: alleen het eigen lidmaatschap telt';
grant execute on function public.is_lid to {{app}};
alter table casus enable row level security;
alter table casus force row level security;
-- `offset 0`, hier en in elk ander beleid dat naar het lidmaatschap vraagt: zo zoekt PostgreSQL per rij dat ene lidmaatschap op.
-- Anders leest het voor een paar rijen alle lidmaatschappen van wie vraagt, in elke vraag van een pagina opnieuw.
-- Het lidmaatschap staat voorop: wie lid is, is dan klaar. Wekken, vernietigen en opruimen zijn van het systeem (migratie 0019 en 0020).
create policy casus_lezen on casus for select using (
  exists (select 1 from lidmaatschap l where l.persoon_id = ctx.persoon() and l.casus_id = casus.id and l.tot is null offset 0)
  or (ctx.soort() = 'systeem' and ctx.handeling() in ('wekken', 'vernietigen', 'opruimen')));
create policy casus_toevoegen on casus for insert with check (ctx.soort() = 'medewerker' and aanmeldpartij_id = ctx.partij() and aangemaakt_door = ctx.persoon());
create policy casus_wijzigen on casus for update using (
  exists (select 1 from lidmaatschap l where l.persoon_id = ctx.persoon() and l.casus_id = casus.id and l.rol = 'regie' and l.tot is null));
grant select, insert (id, kenmerk, overlegtype_id, convenant_id, aanmeldpartij_id, procesregiepartij_id, school_id, status, fase, fase_sinds, reden,
  doelen, doel_vastgelegd_op, initialen, vraag, melding, langdurig_verzuim, aangemaakt_door, aangemaakt_op) on casus to {{app}};
grant update (status, fase, fase_sinds, doelen, doel_vastgelegd_op, langdurig_verzuim, gesloten_op, sluitgrond, versie) on casus to {{app}};

-- Zet de casus bovenaan bij alle leden. Het lidmaatschap van een ander is niet leesbaar, vandaar security definer (ADR 0025).
create function public.casus_aanraken(geraakt uuid, op timestamptz) returns void language sql security definer
  set search_path = pg_catalog, public
  as $$ update public.lidmaatschap set nieuwste_op = op where casus_id = geraakt
        and exists (select 1 from public.lidmaatschap l where l.casus_id = geraakt and l.persoon_id = ctx.persoon() and l.tot is null) $$;
revoke all on function public.casus_aanraken from public;
grant execute on function public.casus_aanraken to {{app}};

-- Geeft een vertrokken lid zijn lidmaatschap terug na een nieuwe uitnodiging. De rij van een ander is niet leesbaar (ADR 0026).
create function public.lidmaatschap_hervatten(wie uuid, waar uuid, op timestamptz) returns void language sql security definer
  set search_path = pg_catalog, public
  as $$ update public.lidmaatschap set tot = null, nieuwste_op = op where persoon_id = wie and casus_id = waar and tot is not null
        and exists (select 1 from public.lidmaatschap l where l.casus_id = waar and l.persoon_id = ctx.persoon() and l.rol = 'regie' and l.tot is null) $$;
revoke all on function public.lidmaatschap_hervatten from public;
grant execute on function public.lidmaatschap_hervatten to {{app}};

-- Beeindigt het lidmaatschap van een deelnemer die de regie van tafel nam. De rij van een ander is niet leesbaar (ADR 0030).
create function public.lidmaatschap_beeindigen(wie uuid, waar uuid, op timestamptz) returns void language sql security definer
  set search_path = pg_catalog, public
  as $$ update public.lidmaatschap set tot = op where persoon_id = wie and casus_id = waar and tot is null and rol <> 'regie'
        and exists (select 1 from public.lidmaatschap l where l.casus_id = waar and l.persoon_id = ctx.persoon() and l.rol = 'regie' and l.tot is null) $$;
revoke all on function public.lidmaatschap_beeindigen from public;
grant execute on function public.lidmaatschap_beeindigen to {{app}};

create table betrokkene (
  id uuid primary key,
  casus_id uuid not null unique references casus,
  jongere_id uuid not null references jongere,
  persoon_id uuid references persoon,
  kern bytea not null,
  unique (casus_id, id)
);
comment on table betrokkene is 'De jongere in deze casus. Naam, geboortedatum en adres zijn gegevens van soort a; kern houdt versleuteld wat een oordeel nodig heeft';
create index betrokkene_jongere on betrokkene (jongere_id);
alter table betrokkene enable row level security;
alter table betrokkene force row level security;
create policy betrokkene_lezen on betrokkene for select using (
  exists (select 1 from lidmaatschap l where l.persoon_id = ctx.persoon() and l.casus_id = betrokkene.casus_id and l.tot is null offset 0)
  or (ctx.soort() = 'systeem' and ctx.handeling() in ('wekken', 'vernietigen')));
create policy betrokkene_toevoegen on betrokkene for insert with check (ctx.soort() = 'medewerker' and is_lid(casus_id));
grant select, insert (id, casus_id, jongere_id, persoon_id, kern) on betrokkene to {{app}};

alter table jongere enable row level security;
alter table jongere force row level security;
create policy jongere_lezen on jongere for select using (partij_id = ctx.partij() and (aangemaakt_door = ctx.persoon() or exists (
  select 1 from betrokkene b where b.jongere_id = jongere.id and exists (select 1 from lidmaatschap l
    where l.persoon_id = ctx.persoon() and l.casus_id = b.casus_id and l.tot is null offset 0) offset 0)));
create policy jongere_toevoegen on jongere for insert with check (partij_id = ctx.partij() and aangemaakt_door = ctx.persoon());
grant select, insert (id, partij_id, school_id, inhoud, aangemaakt_door, aangemaakt_op) on jongere to {{app}};

create table gezag (
  id uuid primary key,
  casus_id uuid not null,
  betrokkene_id uuid not null,
  persoon_id uuid not null references persoon,
  soort text not null check (soort in ('gezagdrager-1', 'gezagdrager-2', 'vertegenwoordiger')),
  bron bytea not null,
  van date not null,
  -- Een dag voor van: het gezag bleek er op de dag van vastleggen al niet te zijn.
  tot date check (tot >= van - 1),
  vastgelegd_door uuid not null references persoon,
  vastgelegd_op timestamptz not null,
  foreign key (casus_id, betrokkene_id) references betrokkene (casus_id, id),
  unique (casus_id, persoon_id)
);
comment on table gezag is 'Wie gezag heeft of vertegenwoordigt, vanaf wanneer, en waaruit dat blijkt (1.4, 1.14, B.7)';
comment on column gezag.bron is 'Waaruit het gezag blijkt, in eigen woorden; versleuteld, want daarin kan een naam staan';
create index gezag_betrokkene on gezag (casus_id, betrokkene_id);
create index gezag_persoon on gezag (persoon_id);
alter table gezag enable row level security;
alter table gezag force row level security;
create policy gezag_lezen on gezag for select using (
  exists (select 1 from lidmaatschap l where l.persoon_id = ctx.persoon() and l.casus_id = gezag.casus_id and l.tot is null offset 0)
  or (ctx.soort() = 'systeem' and ctx.handeling() in ('wekken', 'vernietigen')));
create policy gezag_toevoegen on gezag for insert with check (ctx.soort() = 'medewerker' and vastgelegd_door = ctx.persoon() and is_lid(casus_id));
grant select, insert (id, casus_id, betrokkene_id, persoon_id, soort, bron, van, vastgelegd_door, vastgelegd_op) on gezag to {{app}};
grant update (tot) on gezag to {{app}};
create policy gezag_beeindigen on gezag for update using (ctx.soort() = 'medewerker' and is_lid(casus_id));

create table deelnemer (
  id uuid primary key,
  casus_id uuid not null references casus,
  persoon_id uuid not null references persoon,
  aanstelling_id uuid references aanstelling,
  partij_id uuid references partij,
  soort text not null check (soort in ('medewerker', 'ouder', 'jongere', 'steunpersoon')),
  procesregisseur boolean not null default false,
  behandelrelatie boolean not null default false,
  direct_betrokken text check (direct_betrokken in ('eigen-taak', 'werkt-al', 'kan-beslissen', 'meldde-aan')),
  uitgenodigd_door uuid not null references persoon,
  uitgenodigd_op timestamptz not null,
  bevestigd_op timestamptz,
  verklaring bytea,
  verklaring_versie integer not null default 0,
  toegezegd_gegeven_id uuid,
  steunt_deelnemer_id uuid,
  geheimhouding_bevestigd_op timestamptz,
  afgezien_op timestamptz,
  tot timestamptz,
  vertrekreden text check (vertrekreden in ('eigen-wens', 'andere-functie', 'collega-neemt-over', 'taak-klaar', 'niet-betrokken', 'niet-bereikbaar', 'gezag-voorbij')),
  unique (casus_id, id),
  unique (casus_id, id, persoon_id),
  check ((soort = 'medewerker') = (aanstelling_id is not null and partij_id is not null)),
  check (verklaring is null or verklaring_versie > 0),
  check ((tot is null) = (vertrekreden is null)),
  -- Wie leidt, draagt eerst over; ouders en jongere haalt niemand van tafel (3.4b), behalve wie geen gezag meer heeft (Art 1.14, B.7).
  check (tot is null or (soort in ('medewerker', 'steunpersoon') and not procesregisseur) or (soort = 'ouder' and vertrekreden = 'gezag-voorbij')),
  foreign key (casus_id, steunt_deelnemer_id) references deelnemer (casus_id, id),
  check (soort = 'steunpersoon' or steunt_deelnemer_id is null)
);
comment on table deelnemer is 'Een stoel aan tafel: wie, vanuit welke taak en grondslag, met welk eigen doel (3.4a-c, B3-5)';
comment on column deelnemer.direct_betrokken is 'Waarom iemand rechtstreeks betrokken is: een keuze, want een genodigde leest dit voordat hij een naam mag zien (3.4a)';
comment on column deelnemer.verklaring is 'Taak, grondslag en eigen doel in eigen woorden, versleuteld onder de sleutel van de casus (3.4c, B3-5)';
comment on column deelnemer.verklaring_versie is 'Hoeveelste verklaring dit is: wie opnieuw wordt uitgenodigd verklaart opnieuw, en het vorige zegel past dan nergens meer';
comment on column deelnemer.tot is 'Vanaf dit moment leest en doet deze deelnemer hier niets meer; een nieuwe uitnodiging maakt het leeg (3.4a)';
comment on column deelnemer.vertrekreden is 'Waarom iemand van tafel ging: een keuze die niets zegt over de jongere';
comment on column deelnemer.steunt_deelnemer_id is 'Met wie een steunpersoon meekomt (T25-18); gaat die van tafel, dan de steunpersoon ook';
comment on column deelnemer.toegezegd_gegeven_id is 'Gegeven van de uitnodiger dat de genodigde krijgt op het moment van bevestigen: naam en geboortedatum (migratie 0006)';
-- Wie terugkomt in een andere functie, krijgt een nieuwe stoel: een ja gold voor wie hij toen was (3.4a).
create unique index deelnemer_een_stoel on deelnemer (casus_id, persoon_id) where tot is null and afgezien_op is null;
create index deelnemer_casus on deelnemer (casus_id, persoon_id);
-- Met wat een lijst van eigen casussen van een stoel wil weten, zodat die de rijen zelf niet opzoekt.
create index deelnemer_persoon on deelnemer (persoon_id) include (casus_id, partij_id, afgezien_op, tot);
alter table deelnemer enable row level security;
alter table deelnemer force row level security;
create policy deelnemer_lezen on deelnemer for select using (
  exists (select 1 from lidmaatschap l where l.persoon_id = ctx.persoon() and l.casus_id = deelnemer.casus_id and l.tot is null offset 0)
  or (ctx.soort() = 'systeem' and ctx.handeling() in ('wekken', 'vernietigen')));
create policy deelnemer_toevoegen on deelnemer for insert with check (uitgenodigd_door = ctx.persoon() and exists (
  select 1 from lidmaatschap l where l.persoon_id = ctx.persoon() and l.casus_id = deelnemer.casus_id and l.rol = 'regie' and l.tot is null));
create policy deelnemer_wijzigen on deelnemer for update using (persoon_id = ctx.persoon() or exists (
  select 1 from lidmaatschap l where l.persoon_id = ctx.persoon() and l.casus_id = deelnemer.casus_id and l.rol = 'regie' and l.tot is null));
grant select, insert (id, casus_id, persoon_id, aanstelling_id, partij_id, soort, procesregisseur, behandelrelatie, direct_betrokken,
  uitgenodigd_door, uitgenodigd_op, bevestigd_op, verklaring, verklaring_versie, toegezegd_gegeven_id,
  geheimhouding_bevestigd_op, steunt_deelnemer_id) on deelnemer to {{app}};
-- Verklaren doet ieder zelf (3.4c, 11.1): de regie kan een stoel heropenen, maar niemand anders zijn taak of geheimhouding bevestigen,
-- of zeggen of hij de jongere behandelt (Bijl 5-l).
create function public.deelnemer_bewaken() returns trigger language plpgsql set search_path = pg_catalog, public as $$
begin
  if old.persoon_id is distinct from ctx.persoon() and (
    new.verklaring is not null and new.verklaring is distinct from old.verklaring
    or new.bevestigd_op is not null and new.bevestigd_op is distinct from old.bevestigd_op
    or new.geheimhouding_bevestigd_op is not null and new.geheimhouding_bevestigd_op is distinct from old.geheimhouding_bevestigd_op
    or new.bevestigd_op is not null and new.behandelrelatie is distinct from old.behandelrelatie)
  then raise exception 'deelname bevestigt ieder zelf' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger deelnemer_bewaken before update on deelnemer for each row execute function public.deelnemer_bewaken();
grant update (bevestigd_op, verklaring, verklaring_versie, geheimhouding_bevestigd_op, behandelrelatie, direct_betrokken, afgezien_op, tot, vertrekreden) on deelnemer to {{app}};

-- Onder 12 heeft een kind nog geen stoel; wie gezag heeft, kent de naam van het eigen kind.
create function public.heeft_gezag_over(wie uuid) returns boolean language plpgsql stable as $$
begin
  return exists (select 1 from betrokkene b join gezag g on g.betrokkene_id = b.id where b.persoon_id = wie and g.persoon_id = ctx.persoon() and g.tot is null offset 0);
end $$;
grant execute on function public.heeft_gezag_over to {{app}};

-- Personen: collega's van partijen zijn vindbaar; ouders en jongeren alleen voor wie hun casus deelt, of wie ze net invoerde.
create policy persoon_lezen on persoon for select using (
  id = ctx.persoon()
  or (soort = 'medewerker' and ctx.soort() is not null)
  or aangemaakt_door = ctx.persoon()
  or ctx.soort() = 'systeem'
  -- `offset 0`: begin bij de stoelen van deze persoon, en zoek bij elke het lidmaatschap op. Anders leest PostgreSQL alle casussen van wie vraagt.
  or exists (select 1 from deelnemer d where d.persoon_id = persoon.id and exists (select 1 from lidmaatschap l
      where l.persoon_id = ctx.persoon() and l.casus_id = d.casus_id and l.tot is null offset 0) offset 0)
  or heeft_gezag_over(id));
create policy persoon_toevoegen on persoon for insert with check (
  ctx.soort() = 'systeem'
  or (ctx.soort() = 'beheerder' and soort = 'medewerker' and partij_id = ctx.partij() and aangemaakt_door = ctx.persoon())
  or (ctx.soort() = 'medewerker' and soort <> 'medewerker' and aangemaakt_door = ctx.persoon()));
-- Waar en in welke taal iemand bericht krijgt, kiest hij zelf.
create policy persoon_bereikbaar on persoon for update using (id = ctx.persoon()) with check (id = ctx.persoon());
grant select, insert (id, soort, partij_id, naam, email, telefoon, aangemaakt_door, aangemaakt_op), update (telefoon, kanaal, taal) on persoon to {{app}};
