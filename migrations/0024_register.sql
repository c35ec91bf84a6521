-- Het register van verwerkingen van een partij (15.1, AVG 30): wat alleen zij weet, en elke keer dat zij het uitgaf.

create table registeraanvulling (
  partij_id uuid primary key references partij,
  verwerker text check (verwerker <> ''),
  verwerker_bereik text check (verwerker_bereik <> ''),
  doorgifte text check (doorgifte in ('geen', 'met-waarborg')),
  waarborg text check (waarborg <> ''),
  versie integer not null default 1,
  gewijzigd_door uuid not null references persoon,
  gewijzigd_op timestamptz not null,
  check ((doorgifte is not distinct from 'met-waarborg') = (waarborg is not null))
);
comment on table registeraanvulling is 'Wat een register van verwerkingen zegt en het systeem niet zelf weet: de verwerker, en of er gegevens buiten de Europese Economische Ruimte gaan';
comment on column registeraanvulling.verwerker_bereik is 'Hoe de verwerker als organisatie te bereiken is; nooit een mens';
comment on column registeraanvulling.versie is 'Telt door bij elke wijziging: wie op een oudere versie schrijft, overschrijft niemand';
alter table registeraanvulling enable row level security;
alter table registeraanvulling force row level security;
create policy registeraanvulling_lezen on registeraanvulling for select using (
  (ctx.soort() in ('beheerder', 'fg') and partij_id = ctx.partij()) or (ctx.soort() = 'systeem' and ctx.handeling() = 'wekken'));
create policy registeraanvulling_vastleggen on registeraanvulling for insert
  with check (ctx.soort() = 'beheerder' and partij_id = ctx.partij() and gewijzigd_door = ctx.persoon());
create policy registeraanvulling_wijzigen on registeraanvulling for update
  using (ctx.soort() = 'beheerder' and partij_id = ctx.partij()) with check (partij_id = ctx.partij() and gewijzigd_door = ctx.persoon());
grant select, insert (partij_id, verwerker, verwerker_bereik, doorgifte, waarborg, gewijzigd_door, gewijzigd_op),
  update (verwerker, verwerker_bereik, doorgifte, waarborg, versie, gewijzigd_door, gewijzigd_op) on registeraanvulling to {{app}};

create table registeruitgave (
  id uuid primary key,
  partij_id uuid not null references partij,
  inhoud text not null,
  hash bytea not null,
  vorm text not null check (vorm in ('pdf', 'csv', 'json')),
  door uuid not null references persoon,
  op timestamptz not null,
  -- INVARIANT: de hash hoort bij precies deze tekst; een uitgave is later na te rekenen.
  check (hash = sha256(convert_to(inhoud, 'UTF8')))
);
comment on table registeruitgave is 'Een register zoals het op een moment werd uitgegeven; alleen toevoegen. Namen van mensen staan er niet in';
comment on column registeruitgave.inhoud is 'Het register als vaste JSON: gelijke inhoud geeft gelijke tekst';
create index registeruitgave_partij on registeruitgave (partij_id, op desc);
alter table registeruitgave enable row level security;
alter table registeruitgave force row level security;
create policy registeruitgave_lezen on registeruitgave for select using (
  (ctx.soort() in ('beheerder', 'fg') and partij_id = ctx.partij()) or (ctx.soort() = 'systeem' and ctx.handeling() = 'wekken'));
create policy registeruitgave_vastleggen on registeruitgave for insert
  with check (ctx.soort() in ('beheerder', 'fg') and partij_id = ctx.partij() and door = ctx.persoon());
grant select, insert (id, partij_id, inhoud, hash, vorm, door, op) on registeruitgave to {{app}};
