-- Aanmelden: accounts, factoren, sessies en codes, in een eigen schema.
-- De rol {{aanmelden}} ziet alleen dit schema en {{app}} ziet er niets van: een lek in een pagina geeft geen wachtwoordhash,
-- en een lek in het inloggen geeft geen casus. Er is geen verzoeker voordat iemand is ingelogd, dus een rijregel op persoon
-- zou hier niets kunnen toetsen. De rijregels staan wel aan en gedwongen: ook de eigenaar van de tabellen leest niets.

create schema aanmelden;
grant usage on schema aanmelden to {{aanmelden}};

create table aanmelden.account (
  id uuid primary key,
  persoon_id uuid not null unique,
  inlog_index bytea not null unique check (octet_length(inlog_index) = 32),
  email bytea not null,
  wachtwoord_hash text not null check (wachtwoord_hash like '$argon2id$%'),
  aangemaakt_op timestamptz not null,
  wachtwoord_op timestamptz not null,
  uitgezet_op timestamptz
);
comment on table aanmelden.account is 'Waarmee een persoon inlogt. persoon_id wijst naar public.persoon, bewust zonder verwijzing: deze rol leest die tabel niet';
comment on column aanmelden.account.inlog_index is 'HMAC van het genormaliseerde e-mailadres onder een sleutel van de installatie: een dump is geen adreslijst';
comment on column aanmelden.account.email is 'Verzegeld onder de sleutel van de persoon, om op de eigen accountpagina te tonen';

create table aanmelden.factor (
  id uuid primary key,
  account_id uuid not null references aanmelden.account on delete cascade,
  soort text not null check (soort in ('totp', 'passkey')),
  naam text not null check (length(naam) between 1 and 60),
  geheim bytea,
  laatste_stap bigint,
  sleutel_id text unique,
  publieke_sleutel bytea,
  teller bigint,
  vervoer text[] not null default '{}',
  toegevoegd_op timestamptz not null,
  gebruikt_op timestamptz,
  check ((soort = 'totp') = (geheim is not null and laatste_stap is not null)),
  check ((soort = 'passkey') = (sleutel_id is not null and publieke_sleutel is not null and teller is not null))
);
comment on table aanmelden.factor is 'Een authenticatie-app of passkey. Het geheim van de app ligt onder de sleutel van de persoon';
comment on column aanmelden.factor.laatste_stap is 'Laatste tijdstap waarvan de code is gebruikt (RFC 6238 5.2): een code werkt nooit twee keer, ook niet tegelijk';
create index factor_account on aanmelden.factor (account_id);

create table aanmelden.herstelcode (
  account_id uuid not null references aanmelden.account on delete cascade,
  code_index bytea not null,
  gebruikt_op timestamptz,
  primary key (account_id, code_index)
);
comment on table aanmelden.herstelcode is 'Codes voor wie de tweede factor kwijt is; elke code werkt een keer';

create table aanmelden.sessie (
  id uuid primary key,
  token_hash bytea not null unique check (octet_length(token_hash) = 32),
  persoon_id uuid not null,
  aanstelling_id uuid,
  factoren text[] not null check (cardinality(factoren) > 0),
  begonnen_op timestamptz not null,
  gezien_op timestamptz not null,
  vers_op timestamptz not null,
  einde_op timestamptz,
  apparaat text not null
);
comment on table aanmelden.sessie is 'Een ingelogde browser. Het token zelf staat alleen in de cookie';
comment on column aanmelden.sessie.apparaat is 'Soort browser en apparaat in woorden; geen netwerkadres en geen volledige kenreeks';
create index sessie_persoon on aanmelden.sessie (persoon_id) where einde_op is null;
create index sessie_begonnen on aanmelden.sessie (begonnen_op);

create table aanmelden.gestopt (
  aanstelling_id uuid primary key,
  op timestamptz not null
);
comment on table aanmelden.gestopt is 'Aanstellingen waarvan de toegang op dit moment stopte. De aanstelling zelf telt in hele dagen; dit werkt bij het volgende verzoek';

create table aanmelden.uitnodigingscode (
  id uuid primary key,
  code_index bytea not null unique,
  persoon_id uuid not null,
  aanstelling_id uuid,
  persoon_soort text not null check (persoon_soort in ('medewerker', 'ouder', 'jongere', 'steunpersoon')),
  inlog_index bytea,
  doel text not null check (doel in ('eerste-keer', 'herstel')),
  gemaakt_op timestamptz not null,
  geldig_tot timestamptz not null check (geldig_tot <= gemaakt_op + interval '7 days'),
  mislukt integer not null default 0,
  gebruikt_op timestamptz,
  vervallen_op timestamptz
);
comment on table aanmelden.uitnodigingscode is 'Eenmalige code om een account te maken of te herstellen; gebonden aan de persoon en, als het bekend is, aan diens e-mailadres';
create index uitnodigingscode_persoon on aanmelden.uitnodigingscode (persoon_id) where gebruikt_op is null and vervallen_op is null;

create table aanmelden.tussenstap (
  token_hash bytea primary key check (octet_length(token_hash) = 32),
  soort text not null check (soort in ('tweede-factor', 'instellen', 'totp-toevoegen', 'passkey-inloggen', 'passkey-toevoegen', 'passkey-bevestigen', 'klaar')),
  account_id uuid references aanmelden.account on delete cascade,
  sessie_id uuid references aanmelden.sessie on delete cascade,
  code_id uuid references aanmelden.uitnodigingscode on delete cascade,
  inlog_index bytea,
  email bytea,
  wachtwoord_hash text,
  geheim bytea,
  uitdaging text,
  tot timestamptz not null
);
comment on table aanmelden.tussenstap is 'Halverwege inloggen of instellen; geeft nergens toegang toe en verdwijnt bij gebruik';
create index tussenstap_tot on aanmelden.tussenstap (tot);

create table aanmelden.bevestiging (
  id uuid primary key,
  sessie_id uuid not null references aanmelden.sessie on delete cascade,
  naar text not null,
  velden bytea not null,
  tot timestamptz not null
);
comment on table aanmelden.bevestiging is 'Een formulier dat wacht tot iemand opnieuw liet zien wie hij is; verzegeld onder de sleutel van de persoon, hoogstens tien minuten';
create index bevestiging_tot on aanmelden.bevestiging (tot);

create table aanmelden.poging (
  sleutel bytea primary key,
  mislukt integer not null,
  laatste_op timestamptz not null,
  wacht_tot timestamptz
);
comment on table aanmelden.poging is 'Mislukte pogingen per e-mailadres (als HMAC), ook van adressen zonder account: anders verraadt de wachttijd wie er een heeft';
create index poging_laatste on aanmelden.poging (laatste_op);

alter table aanmelden.account enable row level security;
alter table aanmelden.account force row level security;
create policy account_aanmelden on aanmelden.account for all to {{aanmelden}} using (true) with check (true);
alter table aanmelden.factor enable row level security;
alter table aanmelden.factor force row level security;
create policy factor_aanmelden on aanmelden.factor for all to {{aanmelden}} using (true) with check (true);
alter table aanmelden.herstelcode enable row level security;
alter table aanmelden.herstelcode force row level security;
create policy herstelcode_aanmelden on aanmelden.herstelcode for all to {{aanmelden}} using (true) with check (true);
alter table aanmelden.sessie enable row level security;
alter table aanmelden.sessie force row level security;
create policy sessie_aanmelden on aanmelden.sessie for all to {{aanmelden}} using (true) with check (true);
alter table aanmelden.gestopt enable row level security;
alter table aanmelden.gestopt force row level security;
create policy gestopt_aanmelden on aanmelden.gestopt for all to {{aanmelden}} using (true) with check (true);
alter table aanmelden.uitnodigingscode enable row level security;
alter table aanmelden.uitnodigingscode force row level security;
create policy uitnodigingscode_aanmelden on aanmelden.uitnodigingscode for all to {{aanmelden}} using (true) with check (true);
alter table aanmelden.tussenstap enable row level security;
alter table aanmelden.tussenstap force row level security;
create policy tussenstap_aanmelden on aanmelden.tussenstap for all to {{aanmelden}} using (true) with check (true);
alter table aanmelden.bevestiging enable row level security;
alter table aanmelden.bevestiging force row level security;
create policy bevestiging_aanmelden on aanmelden.bevestiging for all to {{aanmelden}} using (true) with check (true);
alter table aanmelden.poging enable row level security;
alter table aanmelden.poging force row level security;
create policy poging_aanmelden on aanmelden.poging for all to {{aanmelden}} using (true) with check (true);

grant select, insert on aanmelden.account to {{aanmelden}};
grant update (inlog_index, email, wachtwoord_hash, wachtwoord_op, uitgezet_op) on aanmelden.account to {{aanmelden}};
grant select, insert, delete on aanmelden.factor to {{aanmelden}};
grant update (laatste_stap, teller, gebruikt_op) on aanmelden.factor to {{aanmelden}};
grant select, insert, delete on aanmelden.herstelcode to {{aanmelden}};
grant update (gebruikt_op) on aanmelden.herstelcode to {{aanmelden}};
grant select, insert, delete on aanmelden.sessie to {{aanmelden}};
grant update (token_hash, aanstelling_id, factoren, gezien_op, vers_op, einde_op) on aanmelden.sessie to {{aanmelden}};
grant select, insert on aanmelden.gestopt to {{aanmelden}};
grant select, insert on aanmelden.uitnodigingscode to {{aanmelden}};
grant update (mislukt, gebruikt_op, vervallen_op, inlog_index) on aanmelden.uitnodigingscode to {{aanmelden}};
grant select, insert, delete on aanmelden.tussenstap to {{aanmelden}};
grant update (inlog_index, email, wachtwoord_hash, geheim, uitdaging) on aanmelden.tussenstap to {{aanmelden}};
grant select, insert, delete on aanmelden.bevestiging to {{aanmelden}};
grant select, insert, delete on aanmelden.poging to {{aanmelden}};
grant update (mislukt, laatste_op, wacht_tot) on aanmelden.poging to {{aanmelden}};

-- De eigenaar van een account ziet daar zelf wat ermee gebeurde; alleen deze gebeurtenissen staan in de index.
create index gebeurtenis_account on gebeurtenis (persoon_id, op desc) where code in ('ingelogd', 'code-gebruikt', 'factor-gewijzigd', 'sessies-beeindigd');
