-- Onder welke afspraak: het convenant, wie eraan gebonden is, en de soorten overleg.

create table convenant (
  id uuid primary key,
  naam text not null,
  penvoerder_id uuid not null references partij,
  regime text not null check (regime in ('afzonderlijk', 'gezamenlijk')),
  opzegtermijn_maanden integer not null default 0 check (opzegtermijn_maanden between 0 and 12),
  procesregie text not null default 'aanmeldpartij' check (procesregie in ('aanmeldpartij', 'swv', 'gemeente', 'per-casus')),
  onderlinge_regeling_op date,
  van_kracht_van date,
  van_kracht_tot date check (van_kracht_tot >= van_kracht_van),
  opgesteld_op timestamptz not null,
  -- Samen verantwoordelijk zijn kan niet stilzwijgend: er is dan een onderlinge regeling (fn 13 (a), AVG 26, E-01).
  check (regime = 'afzonderlijk' or onderlinge_regeling_op is not null)
);
comment on table convenant is 'Het privacyconvenant van de regio (19.1); regime volgens artikel 2 en voetnoot 13. Sinds wanneer het geldt, volgt uit convenantfeit';
comment on column convenant.penvoerder_id is 'De partij die het opstelt, uitnodigt en ter tekening aanbiedt';
comment on column convenant.procesregie is 'Welke partij in een casus voor de gedeelde laag verantwoordelijk is';
comment on column convenant.van_kracht_van is 'De dag van de laatste vereiste handtekening; leeg zolang het er nog niet is';
comment on column convenant.van_kracht_tot is 'Laatste dag, als het einde vaststaat';
alter table convenant enable row level security;
alter table convenant force row level security;
create policy convenant_lezen on convenant for select using ((select ctx.soort()) is not null);
create policy convenant_opstellen on convenant for insert
  with check (ctx.soort() = 'systeem' or (ctx.soort() = 'beheerder' and penvoerder_id = ctx.partij()));
grant select, insert (id, naam, penvoerder_id, regime, opzegtermijn_maanden, procesregie, opgesteld_op) on convenant to {{app}};

create table convenant_partij (
  convenant_id uuid not null references convenant,
  partij_id uuid not null references partij,
  volgnummer integer not null check (volgnummer > 0),
  wijze text not null check (wijze in ('handtekening', 'volmacht', 'toetreding')),
  gebonden_van date,
  gebonden_tot date check (gebonden_tot >= gebonden_van),
  teksten uuid[] not null,
  primary key (convenant_id, partij_id, volgnummer),
  check (gebonden_van is not null or gebonden_tot is null)
);
comment on table convenant_partij is 'Van wanneer tot wanneer een partij gebonden is, en hoe (fn 2, 18.2, P-6): wat uit convenantfeit volgt, uitgeschreven om snel te lezen';
comment on column convenant_partij.gebonden_van is 'Eerste dag van deze periode; leeg als zij door een later vastgelegd feit verviel';
comment on column convenant_partij.gebonden_tot is 'Laatste dag';
comment on column convenant_partij.teksten is 'De teksten die in deze periode voor deze partij gelden: de geldende, de oudere, en nieuwere die zij al tekende (E-10)';
create index convenant_partij_partij on convenant_partij (partij_id);
alter table convenant_partij enable row level security;
alter table convenant_partij force row level security;
create policy convenant_partij_lezen on convenant_partij for select using ((select ctx.soort()) is not null);
grant select, insert (convenant_id, partij_id, volgnummer, wijze, gebonden_van, gebonden_tot, teksten) on convenant_partij to {{app}};
grant update (wijze, gebonden_van, gebonden_tot, teksten) on convenant_partij to {{app}};

create table overlegtype (
  id uuid primary key,
  convenant_id uuid not null references convenant,
  code text not null,
  naam text not null,
  versie integer not null,
  inhoud jsonb not null,
  vastgesteld_op date,
  unique (convenant_id, code, versie)
);
comment on table overlegtype is 'De uitwerking van een soort overleg (Bijlage 3): partijen, doelen, fasen, gegevens per fase. Zie src/overlegtype';
alter table overlegtype enable row level security;
alter table overlegtype force row level security;
create policy overlegtype_lezen on overlegtype for select using ((select ctx.soort()) is not null);
create policy overlegtype_toevoegen on overlegtype for insert with check (ctx.soort() = 'systeem');
grant select, insert (id, convenant_id, code, naam, versie, inhoud, vastgesteld_op) on overlegtype to {{app}};
