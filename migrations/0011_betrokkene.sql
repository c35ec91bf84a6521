-- Wat een ouder of jongere vraagt over de eigen zaak, en het antwoord daarop.

create table betrokkenevraag (
  id uuid primary key,
  casus_id uuid not null references casus,
  van_persoon_id uuid not null references persoon,
  gebeurtenis_id uuid references gebeurtenis,
  soort text not null check (soort in ('snap-niet', 'klopt-niet')),
  inhoud bytea not null,
  gesteld_op timestamptz not null,
  antwoord bytea,
  beantwoord_door uuid references persoon,
  beantwoord_op timestamptz,
  check ((antwoord is null) = (beantwoord_op is null) and (antwoord is null) = (beantwoord_door is null))
);
comment on table betrokkenevraag is 'Een vraag van ouder of jongere aan de procesregisseur, vaak bij een regel van "wie zag mijn gegevens" (fn 31, 12.4i)';
comment on column betrokkenevraag.inhoud is 'Versleuteld onder de sleutel van de casus; antwoord ook';
create index betrokkenevraag_casus on betrokkenevraag (casus_id, gesteld_op desc);
create index betrokkenevraag_van on betrokkenevraag (van_persoon_id);
alter table betrokkenevraag enable row level security;
alter table betrokkenevraag force row level security;
-- Alleen wie vroeg en wie de regie heeft: ook de andere ouder ziet de vraag niet.
create policy betrokkenevraag_lezen on betrokkenevraag for select using (exists (
  select 1 from lidmaatschap l where l.persoon_id = ctx.persoon() and l.casus_id = betrokkenevraag.casus_id and l.tot is null
    and (l.rol = 'regie' or betrokkenevraag.van_persoon_id = ctx.persoon())));
create policy betrokkenevraag_stellen on betrokkenevraag for insert with check (
  van_persoon_id = ctx.persoon() and ctx.soort() in ('ouder', 'jongere', 'steunpersoon') and is_lid(casus_id) and antwoord is null);
create policy betrokkenevraag_beantwoorden on betrokkenevraag for update using (exists (
  select 1 from lidmaatschap l where l.persoon_id = ctx.persoon() and l.casus_id = betrokkenevraag.casus_id and l.rol = 'regie' and l.tot is null))
  with check (beantwoord_door = ctx.persoon());
grant select, insert (id, casus_id, van_persoon_id, gebeurtenis_id, soort, inhoud, gesteld_op) on betrokkenevraag to {{app}};
grant update (antwoord, beantwoord_door, beantwoord_op) on betrokkenevraag to {{app}};
