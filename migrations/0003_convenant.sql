-- Onder welke afspraak: het convenant, wie eraan gebonden is, en de soorten overleg.

create table convenant (
  id uuid primary key,
  naam text not null,
  versie text not null,
  regime text not null check (regime in ('afzonderlijk', 'gezamenlijk')),
  onderlinge_regeling_op date,
  van_kracht_van date not null,
  van_kracht_tot date check (van_kracht_tot >= van_kracht_van)
);
comment on table convenant is 'Het privacyconvenant van de regio (19.1); regime volgens artikel 2 en voetnoot 13';
alter table convenant enable row level security;
alter table convenant force row level security;
create policy convenant_lezen on convenant for select using (ctx.soort() is not null);
create policy convenant_toevoegen on convenant for insert with check (ctx.soort() = 'systeem');
grant select, insert (id, naam, versie, regime, van_kracht_van) on convenant to {{app}};

create table convenant_partij (
  convenant_id uuid not null references convenant,
  partij_id uuid not null references partij,
  wijze text not null check (wijze in ('handtekening', 'volmacht', 'toetreding')),
  gebonden_van date not null,
  gebonden_tot date check (gebonden_tot >= gebonden_van),
  verwerkersovereenkomst_op date,
  primary key (convenant_id, partij_id)
);
comment on table convenant_partij is 'Vanaf wanneer een partij gebonden is, en hoe (fn 2, 18.2, P-6)';
create index convenant_partij_partij on convenant_partij (partij_id);
alter table convenant_partij enable row level security;
alter table convenant_partij force row level security;
create policy convenant_partij_lezen on convenant_partij for select using (ctx.soort() is not null);
create policy convenant_partij_toevoegen on convenant_partij for insert with check (ctx.soort() = 'systeem');
grant select, insert (convenant_id, partij_id, wijze, gebonden_van, verwerkersovereenkomst_op) on convenant_partij to {{app}};

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
create policy overlegtype_lezen on overlegtype for select using (ctx.soort() is not null);
create policy overlegtype_toevoegen on overlegtype for insert with check (ctx.soort() = 'systeem');
grant select, insert (id, convenant_id, code, naam, versie, inhoud, vastgesteld_op) on overlegtype to {{app}};
