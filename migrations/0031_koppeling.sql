-- Een account dat meer overleggen opent: wie er een code bij krijgt, voegt haar toe aan het account dat hij al heeft (ADR 0051).
-- In welke overleggen iemand zit, weet alleen hij zelf: dat twee personen een mens zijn, staat alleen hier, en {{app}} leest het niet.
create table aanmelden.koppeling (
  account_id uuid not null references aanmelden.account on delete cascade,
  persoon_id uuid not null unique,
  gekoppeld_op timestamptz not null,
  primary key (account_id, persoon_id)
);
comment on table aanmelden.koppeling is 'Wie de houder van een account in een ander overleg is, naast de persoon van het account zelf. Een persoon heeft een eigen account of een koppeling, nooit beide';
comment on column aanmelden.koppeling.persoon_id is 'Wijst naar public.persoon, bewust zonder verwijzing: deze rol leest die tabel niet';

alter table aanmelden.koppeling enable row level security;
alter table aanmelden.koppeling force row level security;
create policy koppeling_aanmelden on aanmelden.koppeling for all to {{aanmelden}} using (true) with check (true);
grant select, insert, delete on aanmelden.koppeling to {{aanmelden}};

alter table aanmelden.sessie add column als_persoon_id uuid;
comment on column aanmelden.sessie.als_persoon_id is 'Wie de houder van het account is in het overleg dat nu open is; leeg is de persoon van het account zelf';
create index sessie_als_persoon on aanmelden.sessie (als_persoon_id) where einde_op is null;
