-- De eigen organisatie: haar nummers, scholen, contactpersonen en mensen, het jaarlijks nakijken van rechten, en invoeren uit een bestand.

-- Of deze partij een convenant opstelt en er partijen voor toevoegt.
create function public.is_penvoerder(partij uuid) returns boolean language sql stable
  -- Een eigen ontwerp maakt niemand penvoerder van een regio waarin het convenant van een ander al geldt.
  as $$ select exists (select 1 from convenant c where c.penvoerder_id = $1 and (c.van_kracht_van is not null
    or not exists (select 1 from convenant ander where ander.penvoerder_id <> $1 and ander.van_kracht_van is not null))) $$;
grant execute on function public.is_penvoerder to {{app}};

alter table partij
  add column kvk text check (kvk ~ '^[0-9]{8}$'),
  add column rsin text check (rsin ~ '^[0-9]{9}$'),
  add column oin text check (oin ~ '^[0-9]{8}[0-9A-Z]{12}$'),
  add column bevoegd_gezag text check (bevoegd_gezag ~ '^[0-9]{5}$'),
  add column gemeentecode text check (gemeentecode ~ '^[0-9]{4}$'),
  add column agb text check (agb ~ '^[0-9]{8}$'),
  add column swv_nummer text check (swv_nummer ~ '^(PO|VO)[0-9]{4}$'),
  add column swv_onderwijs text check (swv_onderwijs in ('po', 'vo')),
  add column onder_swv_id uuid,
  add column afstemming_op date,
  add column kantooradres text check (kantooradres <> ''),
  add column website text check (website ~ '^https://'),
  add column versie integer not null default 1,
  add unique (id, swv_onderwijs);
-- INVARIANT: mbo hoort onder een samenwerkingsverband vo waarmee het zijn ondersteuning afstemt (fn 7). De tweede kolom maakt dat
-- de verwijzing alleen een samenwerkingsverband vo kan raken.
alter table partij add column onder_swv_onderwijs text generated always as (case when onder_swv_id is null then null else 'vo' end) stored;
alter table partij
  add foreign key (onder_swv_id, onder_swv_onderwijs) references partij (id, swv_onderwijs),
  add check (bevoegd_gezag is null or soort in ('school', 'mbo')),
  add check (gemeentecode is null or soort = 'gemeente'),
  add check (agb is null or soort in ('ggd', 'jeugdhulpaanbieder', 'zorgaanbieder')),
  add check (num_nonnulls(swv_nummer, swv_onderwijs) = 0 or soort = 'swv'),
  add check ((soort = 'mbo') = (onder_swv_id is not null)),
  add check ((soort = 'mbo') = (afstemming_op is not null));
create index partij_onder_swv on partij (onder_swv_id);
comment on column partij.onder_swv_id is 'Bij mbo: het samenwerkingsverband vo waarin de instelling een vestiging heeft (fn 7)';
comment on column partij.afstemming_op is 'Bij mbo: sinds wanneer het ondersteuningsaanbod met dat samenwerkingsverband is afgestemd (fn 7)';
comment on column partij.kantooradres is 'Waar de partij kantoor houdt, zoals in de aanhef van het convenant (P-2)';
comment on column partij.website is 'Waar de partij zelf vertelt dat zij meedoet (12.3)';
comment on column partij.versie is 'Telt door bij elke wijziging: wie op een oudere versie schrijft, overschrijft niemand';
create policy partij_door_penvoerder on partij for insert with check (ctx.soort() = 'beheerder' and public.is_penvoerder(ctx.partij()));
create policy partij_wijzigen on partij for update
  using (ctx.soort() = 'beheerder' and id = ctx.partij()) with check (ctx.soort() = 'beheerder' and id = ctx.partij());
grant insert (kvk, rsin, oin, bevoegd_gezag, gemeentecode, agb, swv_nummer, swv_onderwijs, onder_swv_id, afstemming_op, kantooradres, website),
  update (naam, plaats, telefoon, kvk, rsin, oin, bevoegd_gezag, gemeentecode, agb, swv_nummer, swv_onderwijs, kantooradres, website, versie)
  on partij to {{app}};

alter table school
  add column gesloten_op date,
  add column versie integer not null default 1,
  add check (brin ~ '^[0-9]{2}[A-Z]{2}([0-9]{2})?$');
comment on column school.gesloten_op is 'Laatste dag; daarna is zij niet meer te kiezen, en blijft zij staan bij wat er was';
create policy school_door_beheerder on school for insert with check (ctx.soort() = 'beheerder' and partij_id = ctx.partij());
-- De eerste school of vestiging komt met de partij mee (fn 7); daarna is de partij baas in eigen huis.
create policy school_door_penvoerder on school for insert with check (
  ctx.soort() = 'beheerder' and public.is_penvoerder(ctx.partij())
  and not exists (select 1 from aanstelling a where a.partij_id = school.partij_id));
create policy school_wijzigen on school for update
  using (ctx.soort() = 'beheerder' and partij_id = ctx.partij()) with check (ctx.soort() = 'beheerder' and partij_id = ctx.partij());
create policy school_invoeren on school for update
  using (ctx.soort() = 'systeem' and ctx.handeling() = 'invoeren') with check (ctx.soort() = 'systeem' and ctx.handeling() = 'invoeren');
grant update (naam, plaats, brin, onderwijs, gesloten_op, versie) on school to {{app}};

-- P-5, P-7: bij welke gemeente een aanbieder een contract heeft, en of die gemeente het toetredingsformulier heeft geeist.
create table jeugdhulpcontract (
  id uuid primary key,
  aanbieder_id uuid not null references partij,
  gemeente_id uuid not null references partij check (gemeente_id <> aanbieder_id),
  van date not null,
  tot date check (tot >= van),
  formulier_op date,
  vastgelegd_door uuid not null references persoon,
  vastgelegd_op timestamptz not null
);
comment on table jeugdhulpcontract is 'Contract voor jeugdhulp tussen een gemeente en een aanbieder (P-5)';
comment on column jeugdhulpcontract.formulier_op is 'Wanneer de gemeente de aanbieder verplichtte zich aan het convenant te houden en het formulier te tekenen; leeg is nog niet (P-7)';
create index jeugdhulpcontract_aanbieder on jeugdhulpcontract (aanbieder_id);
create index jeugdhulpcontract_gemeente on jeugdhulpcontract (gemeente_id);
create unique index jeugdhulpcontract_lopend on jeugdhulpcontract (aanbieder_id, gemeente_id) where tot is null;
alter table jeugdhulpcontract enable row level security;
alter table jeugdhulpcontract force row level security;
create policy jeugdhulpcontract_lezen on jeugdhulpcontract for select using (ctx.soort() is not null);
create policy jeugdhulpcontract_toevoegen on jeugdhulpcontract for insert with check (
  ctx.soort() = 'systeem' or (ctx.soort() = 'beheerder' and vastgelegd_door = ctx.persoon() and (gemeente_id = ctx.partij() or public.is_penvoerder(ctx.partij()))));
create policy jeugdhulpcontract_wijzigen on jeugdhulpcontract for update
  using (ctx.soort() = 'beheerder' and gemeente_id = ctx.partij()) with check (ctx.soort() = 'beheerder' and gemeente_id = ctx.partij());
grant select, insert (id, aanbieder_id, gemeente_id, van, formulier_op, vastgelegd_door, vastgelegd_op), update (tot, formulier_op) on jeugdhulpcontract to {{app}};

create table contactpersoon (
  id uuid primary key,
  partij_id uuid not null references partij,
  soort text not null check (soort in ('aanspreekpunt', 'tekenbevoegde')),
  orgaan text not null check (orgaan in ('organisatie', 'college', 'burgemeester', 'bestuur', 'directie')),
  inhoud bytea not null,
  van date not null,
  tot date check (tot >= van),
  check (soort = 'tekenbevoegde' or orgaan = 'organisatie')
);
comment on table contactpersoon is 'Aanspreekpunt van een partij (12.3) en wie namens welk orgaan tekent (B.1). Naam, functie en bereik zijn versleuteld onder de sleutel van de partij';
create index contactpersoon_partij on contactpersoon (partij_id);
alter table contactpersoon enable row level security;
alter table contactpersoon force row level security;
-- Het aanspreekpunt is er voor de anderen; wie tekent, is van de partij zelf.
create policy contactpersoon_lezen on contactpersoon for select using (
  (soort = 'aanspreekpunt' and ctx.soort() is not null) or (ctx.soort() in ('beheerder', 'fg') and partij_id = ctx.partij()) or ctx.soort() = 'systeem');
create policy contactpersoon_toevoegen on contactpersoon for insert with check (
  ctx.soort() = 'systeem' or (ctx.soort() = 'beheerder' and partij_id = ctx.partij()));
create policy contactpersoon_beeindigen on contactpersoon for update
  using (ctx.soort() = 'beheerder' and partij_id = ctx.partij()) with check (ctx.soort() = 'beheerder' and partij_id = ctx.partij());
grant select, insert (id, partij_id, soort, orgaan, inhoud, van), update (tot) on contactpersoon to {{app}};

-- Bijl 2: elke partij heeft beleid voor beveiliging. Een verklaring wordt nooit gewijzigd; een nieuwe komt erbij.
create table beveiligingsverklaring (
  id uuid primary key,
  partij_id uuid not null references partij,
  norm text not null check (norm in ('bio2', 'ibp', 'ibp-mbo', 'nen-7510', 'iso-27002')),
  vastgesteld_op date not null,
  vastgelegd_door uuid not null references persoon,
  vastgelegd_op timestamptz not null
);
comment on table beveiligingsverklaring is 'Dat een partij beleid heeft voor de beveiliging van persoonsgegevens, met de norm en de dag van vaststelling (Bijl 2)';
create index beveiligingsverklaring_partij on beveiligingsverklaring (partij_id, vastgesteld_op desc);
alter table beveiligingsverklaring enable row level security;
alter table beveiligingsverklaring force row level security;
create policy beveiligingsverklaring_lezen on beveiligingsverklaring for select using (ctx.soort() in ('medewerker', 'beheerder', 'fg', 'systeem'));
create policy beveiligingsverklaring_toevoegen on beveiligingsverklaring for insert with check (
  ctx.soort() = 'systeem' or (ctx.soort() = 'beheerder' and partij_id = ctx.partij() and vastgelegd_door = ctx.persoon()));
grant select, insert (id, partij_id, norm, vastgesteld_op, vastgelegd_door, vastgelegd_op) on beveiligingsverklaring to {{app}};

alter table aanstelling
  add column verklaring_op date,
  add column mag_aanwijzen boolean not null default false,
  add column gewijzigd_op timestamptz,
  add column versie integer not null default 1,
  add unique (partij_id, id);
comment on column aanstelling.verklaring_op is 'Wanneer iemand zijn verklaring van geheimhouding tekende; nodig waar wet en cao er geen geven (11.2, T-11d)';
comment on column aanstelling.gewijzigd_op is 'Wanneer een beheerder deze aanstelling voor het laatst wijzigde; wat daarvan afhangt, draagt dat moment';
comment on column aanstelling.mag_aanwijzen is 'Of deze medewerker een collega mag aanwijzen die het voor het doel moet weten (7.3 b)';
-- Een partij die ooit een eigen beheerder had, is baas in eigen huis: haar laatste beheerder blijft (AU7).
create function public.had_beheerder(partij uuid) returns boolean language plpgsql stable as $$
begin
  return exists (select 1 from aanstelling a where a.partij_id = had_beheerder.partij and a.rol = 'beheerder');
end $$;
grant execute on function public.had_beheerder to {{app}};
-- Is haar laatste beheerder weg, dan is een open verzoek van het systeembeheer de grond: de taak van wie mag bevestigen (ADR 0047).
create function public.mag_beheerder_geven(partij uuid) returns boolean language plpgsql stable as $$
begin
  return ctx.soort() = 'beheerder' and ((public.is_penvoerder(ctx.partij()) and not had_beheerder(mag_beheerder_geven.partij))
    or exists (select 1 from taak t where t.voor_persoon_id = ctx.persoon() and t.casus_id is null and t.soort = 'beheerder-aanwijzen'
      and t.onderwerp_id = mag_beheerder_geven.partij and t.gereed_op is null));
end $$;
grant execute on function public.mag_beheerder_geven to {{app}};
create policy taak_aanwijzen_lezen on taak for select using (
  casus_id is null and soort = 'beheerder-aanwijzen' and (ctx.soort() = 'beheerder' or ctx.handeling() = 'beheerder-vragen'));
create policy taak_aanwijzen_afronden on taak for update using (
  casus_id is null and soort = 'beheerder-aanwijzen' and (ctx.soort() = 'beheerder' or ctx.handeling() = 'beheerder-vragen'));
create policy aanstelling_eerste_beheerder on aanstelling for insert with check (rol = 'beheerder' and mag_beheerder_geven(partij_id));
create policy aanstelling_invoeren on aanstelling for update
  using (ctx.soort() = 'systeem' and ctx.handeling() = 'invoeren') with check (ctx.soort() = 'systeem' and ctx.handeling() = 'invoeren');
grant insert (verklaring_op, mag_aanwijzen), update (school_id, geheimhouding, verklaring_op, mag_aanwijzen, gewijzigd_op, versie) on aanstelling to {{app}};

create policy persoon_eerste_beheerder on persoon for insert with check (
  soort = 'medewerker' and aangemaakt_door = ctx.persoon() and mag_beheerder_geven(partij_id));
create policy persoon_hernoemen on persoon for update
  using (ctx.soort() = 'beheerder' and soort = 'medewerker' and partij_id = ctx.partij())
  with check (ctx.soort() = 'beheerder' and soort = 'medewerker' and partij_id = ctx.partij());
grant update (naam) on persoon to {{app}};
-- Waar iemand bericht krijgt, blijft van hemzelf; hoe een medewerker heet, zegt de beheerder.
create function public.bewaak_persoon() returns trigger language plpgsql as $$
begin
  if old.id is distinct from ctx.persoon() and (new.telefoon is distinct from old.telefoon or new.kanaal is distinct from old.kanaal
    or new.taal is distinct from old.taal) then
    raise exception 'alleen de persoon zelf wijzigt zijn bereik' using errcode = '42501';
  end if;
  if old.naam is distinct from new.naam and ctx.soort() <> 'beheerder' then
    raise exception 'alleen een beheerder wijzigt een naam' using errcode = '42501';
  end if;
  return new;
end $$;
create trigger persoon_bewaken before update on persoon for each row execute function public.bewaak_persoon();

-- BIO2 5.18: ieder jaar kijkt een partij na wie er nog bij mag.
create table rechtenronde (
  id uuid primary key,
  partij_id uuid not null references partij,
  begonnen_door uuid not null references persoon,
  begonnen_op timestamptz not null,
  afgerond_op timestamptz,
  unique (partij_id, id)
);
comment on table rechtenronde is 'Het jaarlijks nakijken van wie er voor een partij bij mag (BIO2 5.18)';
create unique index rechtenronde_open on rechtenronde (partij_id) where afgerond_op is null;
alter table rechtenronde enable row level security;
alter table rechtenronde force row level security;
create policy rechtenronde_lezen on rechtenronde for select using (
  (ctx.soort() in ('beheerder', 'fg') and partij_id = ctx.partij()) or (ctx.soort() = 'systeem' and ctx.handeling() = 'wekken'));
create policy rechtenronde_beginnen on rechtenronde for insert with check (ctx.soort() = 'beheerder' and partij_id = ctx.partij() and begonnen_door = ctx.persoon());
create policy rechtenronde_afronden on rechtenronde for update
  using (ctx.soort() = 'beheerder' and partij_id = ctx.partij() and afgerond_op is null) with check (partij_id = ctx.partij());
grant select, insert (id, partij_id, begonnen_door, begonnen_op), update (afgerond_op) on rechtenronde to {{app}};

create table rechtenoordeel (
  ronde_id uuid not null,
  aanstelling_id uuid not null,
  partij_id uuid not null,
  besluit text not null check (besluit in ('blijft', 'gestopt')),
  gebruikt_op timestamptz,
  door_persoon_id uuid not null references persoon,
  op timestamptz not null,
  primary key (ronde_id, aanstelling_id, besluit),
  foreign key (partij_id, ronde_id) references rechtenronde (partij_id, id),
  foreign key (partij_id, aanstelling_id) references aanstelling (partij_id, id)
);
comment on table rechtenoordeel is 'Wat een partij over een aanstelling besloot bij het nakijken van rechten, met wanneer het account voor het laatst is gebruikt; wie eerst bleef en toch stopte, heeft er twee';
create index rechtenoordeel_aanstelling on rechtenoordeel (aanstelling_id);
create index rechtenoordeel_partij on rechtenoordeel (partij_id);
alter table rechtenoordeel enable row level security;
alter table rechtenoordeel force row level security;
create policy rechtenoordeel_lezen on rechtenoordeel for select using (ctx.soort() in ('beheerder', 'fg') and partij_id = ctx.partij());
create policy rechtenoordeel_vastleggen on rechtenoordeel for insert with check (
  ctx.soort() = 'beheerder' and partij_id = ctx.partij() and door_persoon_id = ctx.persoon()
  and exists (select 1 from rechtenronde r where r.id = rechtenoordeel.ronde_id and r.partij_id = ctx.partij() and r.afgerond_op is null));
grant select, insert (ronde_id, aanstelling_id, partij_id, besluit, gebruikt_op, door_persoon_id, op) on rechtenoordeel to {{app}};

-- Een bestand met mensen, scholen of partijen: eerst te zien, dan in een keer erin of niet.
create table invoer (
  id uuid primary key,
  partij_id uuid not null references partij,
  door_persoon_id uuid not null references persoon,
  door_aanstelling_id uuid not null,
  soort text not null check (soort in ('mensen', 'scholen', 'partijen')),
  stand text not null default 'concept' check (stand in ('concept', 'bevestigd', 'klaar', 'mislukt', 'weg')),
  inhoud bytea,
  totaal integer not null check (totaal > 0),
  gedaan integer not null default 0 check (gedaan between 0 and totaal),
  gemaakt_op timestamptz not null,
  vervalt_op timestamptz not null,
  bevestigd_op timestamptz,
  klaar_op timestamptz,
  foreign key (partij_id, door_aanstelling_id) references aanstelling (partij_id, id),
  -- Wat niet meer nodig is, ligt er niet meer.
  check ((stand in ('concept', 'bevestigd')) = (inhoud is not null))
);
comment on table invoer is 'Een ingelezen bestand dat wacht op bevestiging of op de werker; de regels liggen onder de sleutel van de partij en gaan weg zodra het klaar is, mislukt of vervalt';
create index invoer_partij on invoer (partij_id);
create index invoer_aanstelling on invoer (door_aanstelling_id);
create index invoer_open on invoer (vervalt_op) where stand in ('concept', 'bevestigd');
alter table invoer enable row level security;
alter table invoer force row level security;
create policy invoer_lezen on invoer for select using (
  (ctx.soort() = 'beheerder' and partij_id = ctx.partij()) or (ctx.soort() = 'systeem' and ctx.handeling() = 'invoeren'));
create policy invoer_toevoegen on invoer for insert with check (ctx.soort() = 'beheerder' and partij_id = ctx.partij() and door_persoon_id = ctx.persoon());
create policy invoer_bevestigen on invoer for update
  using (ctx.soort() = 'beheerder' and partij_id = ctx.partij() and door_persoon_id = ctx.persoon() and stand = 'concept')
  with check (partij_id = ctx.partij() and stand in ('bevestigd', 'weg'));
create policy invoer_uitvoeren on invoer for update
  using (ctx.soort() = 'systeem' and ctx.handeling() = 'invoeren') with check (ctx.soort() = 'systeem' and ctx.handeling() = 'invoeren');
grant select, insert (id, partij_id, door_persoon_id, door_aanstelling_id, soort, inhoud, totaal, gemaakt_op, vervalt_op),
  update (stand, inhoud, gedaan, bevestigd_op, klaar_op) on invoer to {{app}};

-- Eerste toegang voor velen tegelijk: de werker maakt de codes per bundel, en wie erom vroeg haalt elke bundel een keer op.
create table codeuitgifte (
  id uuid primary key,
  partij_id uuid not null references partij,
  door_persoon_id uuid not null references persoon,
  door_aanstelling_id uuid not null,
  vorm text not null check (vorm in ('brief', 'csv')),
  gemaakt_op timestamptz not null,
  vervalt_op timestamptz not null check (vervalt_op <= gemaakt_op + interval '1 hour'),
  gesloten_op timestamptz,
  unique (partij_id, id),
  foreign key (partij_id, door_aanstelling_id) references aanstelling (partij_id, id)
);
comment on table codeuitgifte is 'Een keer eerste codes maken voor meer collega''s tegelijk, als brief of als CSV; na een uur is zij voorbij';
create index codeuitgifte_partij on codeuitgifte (partij_id, gemaakt_op desc);
create index codeuitgifte_aanstelling on codeuitgifte (door_aanstelling_id);
create unique index codeuitgifte_open on codeuitgifte (partij_id) where gesloten_op is null;
alter table codeuitgifte enable row level security;
alter table codeuitgifte force row level security;
create policy codeuitgifte_lezen on codeuitgifte for select using (
  (ctx.soort() = 'beheerder' and partij_id = ctx.partij()) or (ctx.soort() = 'systeem' and ctx.handeling() = 'codes-maken'));
create policy codeuitgifte_toevoegen on codeuitgifte for insert with check (
  ctx.soort() = 'beheerder' and partij_id = ctx.partij() and door_persoon_id = ctx.persoon());
create policy codeuitgifte_sluiten on codeuitgifte for update
  using (ctx.soort() = 'beheerder' and partij_id = ctx.partij() and door_persoon_id = ctx.persoon())
  with check (ctx.soort() = 'beheerder' and partij_id = ctx.partij());
create policy codeuitgifte_afmaken on codeuitgifte for update
  using (ctx.soort() = 'systeem' and ctx.handeling() = 'codes-maken') with check (ctx.soort() = 'systeem' and ctx.handeling() = 'codes-maken');
grant select, insert (id, partij_id, door_persoon_id, door_aanstelling_id, vorm, gemaakt_op, vervalt_op), update (gesloten_op) on codeuitgifte to {{app}};

create table codebundel (
  id uuid primary key,
  partij_id uuid not null,
  uitgifte_id uuid not null,
  nummer integer not null check (nummer > 0),
  school_id uuid,
  voor uuid[] not null check (cardinality(voor) between 1 and 250),
  stand text not null default 'wacht' check (stand in ('wacht', 'klaar', 'opgehaald', 'weg')),
  gemaakt integer check (gemaakt between 0 and cardinality(voor)),
  inhoud bytea,
  unique (uitgifte_id, nummer),
  foreign key (partij_id, uitgifte_id) references codeuitgifte (partij_id, id),
  foreign key (partij_id, school_id) references school (partij_id, id),
  -- Wat is opgehaald of weggegooid, ligt er niet meer.
  check ((stand = 'klaar') = (inhoud is not null))
);
comment on table codebundel is 'Een stapel codes van een uitgifte, onder de sleutel van de partij; zij gaat weg zodra zij is opgehaald, en anders na een uur';
comment on column codebundel.voor is 'De aanstellingen van wie een code krijgt, een per persoon';
comment on column codebundel.gemaakt is 'Hoeveel codes er werkelijk zijn; minder als iemand intussen al een account had of niet meer werkt';
create index codebundel_uitgifte on codebundel (partij_id, uitgifte_id);
create index codebundel_school on codebundel (school_id);
alter table codebundel enable row level security;
alter table codebundel force row level security;
create policy codebundel_lezen on codebundel for select using (
  (ctx.soort() = 'beheerder' and partij_id = ctx.partij()) or (ctx.soort() = 'systeem' and ctx.handeling() = 'codes-maken'));
create policy codebundel_toevoegen on codebundel for insert with check (
  ctx.soort() = 'beheerder' and partij_id = ctx.partij()
  and exists (select 1 from codeuitgifte u where u.id = codebundel.uitgifte_id and u.door_persoon_id = ctx.persoon()));
create policy codebundel_ophalen on codebundel for update
  using (ctx.soort() = 'beheerder' and partij_id = ctx.partij() and stand in ('wacht', 'klaar')
    and exists (select 1 from codeuitgifte u where u.id = codebundel.uitgifte_id and u.door_persoon_id = ctx.persoon()))
  with check (partij_id = ctx.partij() and stand in ('opgehaald', 'weg'));
create policy codebundel_maken on codebundel for update
  using (ctx.soort() = 'systeem' and ctx.handeling() = 'codes-maken') with check (ctx.soort() = 'systeem' and ctx.handeling() = 'codes-maken');
grant select, insert (id, partij_id, uitgifte_id, nummer, school_id, voor), update (stand, gemaakt, inhoud) on codebundel to {{app}};

-- fn 7: met welk samenwerkingsverband een mbo-instelling haar ondersteuning afstemt, kan veranderen. Wat eerder gold, blijft te lezen.
create table mboafstemming (
  id uuid primary key,
  partij_id uuid not null references partij,
  swv_id uuid not null references partij,
  afgestemd_op date not null,
  vervangen_door uuid not null references persoon,
  vervangen_op timestamptz not null
);
comment on table mboafstemming is 'Met welk samenwerkingsverband een mbo-instelling eerder afstemde, en sinds wanneer (fn 7); wat nu geldt, staat bij de partij';
create index mboafstemming_partij on mboafstemming (partij_id, vervangen_op desc);
create index mboafstemming_swv on mboafstemming (swv_id);
alter table mboafstemming enable row level security;
alter table mboafstemming force row level security;
create policy mboafstemming_lezen on mboafstemming for select using (ctx.soort() in ('medewerker', 'beheerder', 'fg', 'systeem'));
create policy mboafstemming_vastleggen on mboafstemming for insert with check (
  ctx.soort() = 'beheerder' and partij_id = ctx.partij() and vervangen_door = ctx.persoon());
grant select, insert (id, partij_id, swv_id, afgestemd_op, vervangen_door, vervangen_op) on mboafstemming to {{app}};
grant update (onder_swv_id, afstemming_op) on partij to {{app}};
