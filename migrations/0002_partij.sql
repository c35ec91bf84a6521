-- Wie aan tafel kan zitten: partijen, scholen, mensen en hun aanstellingen.

create table partij (
  id uuid primary key,
  soort text not null check (soort in ('school', 'mbo', 'swv', 'gemeente', 'ggd', 'jeugdhulpaanbieder', 'zorgaanbieder')),
  naam text not null,
  plaats text not null,
  telefoon text not null,
  aangemaakt_op timestamptz not null
);
comment on table partij is 'Een organisatie die zelf verwerkingsverantwoordelijke is (B.1)';
alter table partij enable row level security;
alter table partij force row level security;
create policy partij_lezen on partij for select using ((select ctx.soort()) is not null);
create policy partij_toevoegen on partij for insert with check (ctx.soort() = 'systeem');
grant select, insert (id, soort, naam, plaats, telefoon, aangemaakt_op) on partij to {{app}};

create table school (
  id uuid primary key,
  partij_id uuid not null references partij,
  naam text not null,
  plaats text not null,
  brin text not null,
  onderwijs text not null check (onderwijs in ('po', 'sbo', 'so', 'vo', 'vso', 'mbo')),
  unique (partij_id, id)
);
comment on table school is 'Een school of vestiging van een schoolbestuur';
create index school_partij on school (partij_id);
alter table school enable row level security;
alter table school force row level security;
create policy school_lezen on school for select using ((select ctx.soort()) is not null);
create policy school_toevoegen on school for insert with check (ctx.soort() = 'systeem');
grant select, insert (id, partij_id, naam, plaats, brin, onderwijs) on school to {{app}};

create table persoon (
  id uuid primary key,
  soort text not null check (soort in ('medewerker', 'ouder', 'jongere', 'steunpersoon')),
  partij_id uuid references partij,
  naam bytea not null,
  email bytea,
  telefoon bytea,
  kanaal text check (kanaal in ('email', 'sms')),
  taal text check (taal in ('nl', 'en')),
  aangemaakt_door uuid,
  aangemaakt_op timestamptz not null,
  check ((soort = 'medewerker') = (partij_id is not null))
);
comment on table persoon is 'Wie inlogt of kan inloggen. Naam, e-mailadres en mobiel nummer zijn versleuteld: bij een medewerker onder de sleutel van de partij, anders onder die van de persoon';
comment on column persoon.telefoon is 'Mobiel nummer voor een sms zonder inhoud; leeg als iemand dat niet gaf';
comment on column persoon.kanaal is 'Waar deze persoon berichten wil krijgen; leeg is e-mail als er een adres is, anders sms';
comment on column persoon.taal is 'De taal die ouder of jongere koos voor de eigen pagina''s en berichten; leeg is Nederlands';
create index persoon_partij on persoon (partij_id);
alter table persoon enable row level security;
alter table persoon force row level security;

create table aanstelling (
  id uuid primary key,
  persoon_id uuid not null references persoon,
  partij_id uuid not null references partij,
  school_id uuid,
  rol text not null check (rol in ('medewerker', 'beheerder', 'fg')),
  functie text not null,
  hoedanigheid text check (hoedanigheid in ('leerplicht', 'toeleiding', 'individuele-voorziening', 'jgz', 'wmo')),
  geheimhouding text not null check (geheimhouding in ('geen', 'cao', 'contract', 'ambtsgeheim', 'wgbo', 'jeugdwet', 'wmo', 'beroepscode', 'wet-big', 'reclassering')),
  van date not null,
  tot date,
  foreign key (partij_id, school_id) references school (partij_id, id)
);
comment on table aanstelling is 'Voor welke partij, in welke functie en onder welke geheimhouding iemand werkt (11.2, B.2)';
comment on column aanstelling.tot is 'Laatste dag; daarna geeft de aanstelling niets meer. Wie op zijn eerste dag of ervoor stopte, heeft er een voor van: geen dag geldt dan nog';
create index aanstelling_persoon on aanstelling (persoon_id);
create index aanstelling_partij on aanstelling (partij_id);
alter table aanstelling enable row level security;
alter table aanstelling force row level security;
-- Wie bij een partij werkt is geen geheim tussen de partijen: anders kan niemand iemand uitnodigen.
create policy aanstelling_lezen on aanstelling for select
  using ((select ctx.soort() in ('medewerker', 'beheerder', 'fg', 'ouder', 'jongere', 'steunpersoon', 'systeem')));
create policy aanstelling_toevoegen on aanstelling for insert
  with check (ctx.soort() = 'systeem' or (ctx.soort() = 'beheerder' and partij_id = ctx.partij()));
create policy aanstelling_beeindigen on aanstelling for update
  using (ctx.soort() = 'beheerder' and partij_id = ctx.partij())
  with check (ctx.soort() = 'beheerder' and partij_id = ctx.partij());
grant select, insert (id, persoon_id, partij_id, school_id, rol, functie, hoedanigheid, geheimhouding, van) on aanstelling to {{app}};
grant update (tot) on aanstelling to {{app}};
