-- Toezicht door de FG van een partij: waarom hij kijkt, wat hij van de eigen partij ziet, en zijn bevindingen (15.2, 15.3).

create table toezichtzitting (
  id uuid primary key,
  persoon_id uuid not null references persoon,
  partij_id uuid not null references partij,
  doel text not null check (doel in ('steekproef', 'klacht', 'datalek', 'advies', 'jaarcontrole')),
  woorden bytea not null,
  begonnen_op timestamptz not null,
  tot timestamptz not null check (tot > begonnen_op and tot <= begonnen_op + interval '8 hours'),
  gestopt_op timestamptz check (gestopt_op >= begonnen_op)
);
comment on table toezichtzitting is 'Waarvoor een FG kijkt, voor hoogstens acht uur; het doel staat op elke logregel van dat kijken (15.2)';
comment on column toezichtzitting.woorden is 'Waarom, in eigen woorden; versleuteld onder de sleutel van de partij';
create index toezichtzitting_persoon on toezichtzitting (persoon_id, begonnen_op desc);
create index toezichtzitting_partij on toezichtzitting (partij_id);
alter table toezichtzitting enable row level security;
alter table toezichtzitting force row level security;
create policy toezichtzitting_lezen on toezichtzitting for select using (ctx.soort() = 'fg' and partij_id = ctx.partij());
create policy toezichtzitting_beginnen on toezichtzitting for insert with check (
  ctx.soort() = 'fg' and partij_id = ctx.partij() and persoon_id = ctx.persoon());
create policy toezichtzitting_stoppen on toezichtzitting for update
  using (ctx.soort() = 'fg' and persoon_id = ctx.persoon() and gestopt_op is null) with check (gestopt_op is not null);
grant select, insert (id, persoon_id, partij_id, doel, woorden, begonnen_op, tot), update (gestopt_op) on toezichtzitting to {{app}};

-- Een bevinding verandert nooit: antwoorden, terugsturen en sluiten zijn regels eronder, en daaruit volgt hoe het ermee staat.
create table bevinding (
  id uuid primary key,
  partij_id uuid not null references partij,
  soort text not null check (soort in ('bevinding', 'advies')),
  ernst text not null check (ernst in ('laag', 'midden', 'hoog')),
  eis text not null,
  termijn date not null,
  inhoud bytea not null,
  door_persoon_id uuid not null references persoon,
  op timestamptz not null,
  unique (partij_id, id)
);
comment on table bevinding is 'Wat een FG de eigen partij meldt of adviseert (15.3): waarop, hoe ernstig, en voor wanneer een antwoord';
comment on column bevinding.eis is 'Het artikel waar het om gaat, als kenmerk uit src/eisen';
comment on column bevinding.inhoud is 'Wat hij zag en wat hij adviseert; versleuteld onder de sleutel van de partij';
create index bevinding_partij on bevinding (partij_id, op desc);
alter table bevinding enable row level security;
alter table bevinding force row level security;
create policy bevinding_lezen on bevinding for select using (ctx.soort() in ('fg', 'beheerder') and partij_id = ctx.partij());
create policy bevinding_vastleggen on bevinding for insert with check (
  ctx.soort() = 'fg' and partij_id = ctx.partij() and door_persoon_id = ctx.persoon());
grant select, insert (id, partij_id, soort, ernst, eis, termijn, inhoud, door_persoon_id, op) on bevinding to {{app}};

create table bevindingregel (
  id uuid primary key,
  bevinding_id uuid not null,
  partij_id uuid not null,
  volgnummer integer not null check (volgnummer > 0),
  soort text not null check (soort in ('antwoord', 'terug', 'gesloten')),
  termijn date,
  inhoud bytea not null,
  door_persoon_id uuid not null references persoon,
  op timestamptz not null,
  foreign key (partij_id, bevinding_id) references bevinding (partij_id, id),
  unique (bevinding_id, volgnummer),
  check ((soort = 'terug') = (termijn is not null))
);
comment on table bevindingregel is 'Wat er na een bevinding gebeurde: het antwoord van de gemandateerde, terug met een nieuwe dag, of gesloten (15.3 b)';
comment on column bevindingregel.volgnummer is 'Wie antwoordt op een stand die intussen veranderde, botst hierop en leest eerst wat erbij kwam';
create unique index bevindingregel_gesloten on bevindingregel (bevinding_id) where soort = 'gesloten';
alter table bevindingregel enable row level security;
alter table bevindingregel force row level security;
create policy bevindingregel_lezen on bevindingregel for select using (ctx.soort() in ('fg', 'beheerder') and partij_id = ctx.partij());
-- De gemandateerde antwoordt; de FG stuurt terug of sluit. Niemand beoordeelt het eigen antwoord.
create policy bevindingregel_vastleggen on bevindingregel for insert with check (
  partij_id = ctx.partij() and door_persoon_id = ctx.persoon()
  and case soort when 'antwoord' then ctx.soort() = 'beheerder' else ctx.soort() = 'fg' end);
grant select, insert (id, bevinding_id, partij_id, volgnummer, soort, termijn, inhoud, door_persoon_id, op) on bevindingregel to {{app}};

-- Wat de FG van de eigen partij ziet (15.2): toestemmingen die zij vroeg, verzoeken aan haar, en wat bij haar mensen blijft liggen.
-- Standen en dagen; wat iemand schreef ligt versleuteld, en niets hiervan is van een andere partij.
-- Vraag, antwoord en taak staan in het beleid van die tabellen.
create policy verzoekdeel_toezicht on verzoekdeel for select using (ctx.soort() = 'fg' and partij_id = ctx.partij());
create index toestemmingsvraag_gever on toestemmingsvraag (gever_partij_id, gevraagd_op desc);
create index verzoekdeel_van_partij on verzoekdeel (partij_id);
create index gebeurtenis_bron on gebeurtenis (bron_partij_id, op desc) where bron_partij_id is not null;

-- Werk van een organisatie dat bij geen casus hoort: FG en beheerder geven het elkaar en ronden het voor elkaar af.
create policy taak_van_partij_geven on taak for insert with check (
  casus_id is null and soort <> 'beheerder-aanwijzen' and ctx.soort() in ('fg', 'beheerder') and werkt_bij_eigen_partij(voor_persoon_id));
create policy taak_van_partij_afronden on taak for update using (
  casus_id is null and ctx.soort() in ('fg', 'beheerder') and werkt_bij_eigen_partij(voor_persoon_id));

-- Nummer, stand en soort overleg van een casus waar de eigen partij zit of zat. De rij zelf ziet de FG niet: die is van de
-- procesregiepartij (ADR 0035).
create policy casus_toezicht on casus for select to {{eigenaar}} using (ctx.soort() = 'fg');
create policy deelnemer_toezicht on deelnemer for select to {{eigenaar}} using (ctx.soort() = 'fg' and partij_id = ctx.partij());
create policy betrokkene_toezicht on betrokkene for select to {{eigenaar}} using (ctx.soort() = 'fg');
create policy verzoek_toezicht on verzoek for select to {{eigenaar}} using (ctx.soort() = 'fg');
create function public.toezicht_casussen(welke uuid[], nummer text) returns table (id uuid, kenmerk text, status text, betrokkene_id uuid)
  language sql stable security definer set search_path = pg_catalog, public
  as $$ select c.id, c.kenmerk, c.status, b.id from casus c left join betrokkene b on b.casus_id = c.id
        where ctx.soort() = 'fg' and (c.id = any (welke) or c.kenmerk = nummer or (welke is null and nummer is null))
          and exists (select 1 from deelnemer d where d.casus_id = c.id and d.partij_id = ctx.partij()) $$;
comment on function public.toezicht_casussen is 'Bij welke casusnummers de eigen partij zit of zat; zonder vraag alle (15.2)';
revoke all on function public.toezicht_casussen from public;
grant execute on function public.toezicht_casussen to {{app}};
-- Welk recht, en vanaf welke dag de maand loopt. Wie vroeg en waarover, blijft bij wie het verzoek behandelt.
create function public.toezicht_verzoeken() returns table (deel_id uuid, casus_id uuid, recht text, ontvangen_op date)
  language sql stable security definer set search_path = pg_catalog, public
  as $$ select d.id, d.casus_id, v.recht, v.ontvangen_op from verzoekdeel d join verzoek v on v.id = d.verzoek_id
        where ctx.soort() = 'fg' and d.partij_id = ctx.partij() $$;
comment on function public.toezicht_verzoeken is 'De verzoeken waarop de eigen partij antwoordt, zonder vrager en zonder woorden (15.2, 13.2)';
revoke all on function public.toezicht_verzoeken from public;
grant execute on function public.toezicht_verzoeken to {{app}};
