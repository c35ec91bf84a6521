-- Een ouder of jongere gebruikt een recht (13.1, AVG 15 tot en met 22): het verzoek, wat elke partij antwoordt, en wie ervan hoort.
-- De woorden liggen apart: wie het overleg leidt, ziet de stand en nooit de inhoud.

create table verzoek (
  id uuid primary key,
  casus_id uuid not null references casus,
  van_persoon_id uuid not null references persoon,
  recht text not null check (recht in ('inzage', 'rectificatie', 'verwijdering', 'beperking', 'overdraagbaarheid', 'bezwaar', 'niet-geautomatiseerd')),
  gegeven_id uuid,
  ontvangen_op date not null,
  ingediend_op timestamptz not null,
  unique (casus_id, id, van_persoon_id),
  foreign key (casus_id, gegeven_id) references gegeven (casus_id, id)
);
comment on table verzoek is 'Een verzoek om inzage, verbetering of een ander recht; de maand loopt vanaf de eerste ontvangst (13.2, E-23)';
comment on column verzoek.gegeven_id is 'Het gegeven waar het om gaat; leeg als het over alles gaat';
create index verzoek_casus on verzoek (casus_id, ingediend_op desc);
create index verzoek_van on verzoek (van_persoon_id);

create table verzoekdeel (
  id uuid primary key,
  casus_id uuid not null,
  verzoek_id uuid not null,
  van_persoon_id uuid not null,
  partij_id uuid not null references partij,
  stand text not null check (stand in ('open', 'gegeven', 'deels', 'geweigerd', 'niets')),
  grond text,
  beantwoord_door uuid references persoon,
  beantwoord_op timestamptz,
  verlengd_om text check (verlengd_om in ('ingewikkeld', 'veel-verzoeken')),
  verlengd_op date,
  verlengd_door uuid references persoon,
  unique (verzoek_id, partij_id),
  unique (casus_id, id, van_persoon_id),
  foreign key (casus_id, verzoek_id, van_persoon_id) references verzoek (casus_id, id, van_persoon_id),
  check ((stand = 'open') = (beantwoord_op is null) and (beantwoord_op is null) = (beantwoord_door is null)),
  check ((stand in ('deels', 'geweigerd')) = (grond is not null)),
  check ((verlengd_op is null) = (verlengd_om is null) and (verlengd_op is null) = (verlengd_door is null))
);
comment on table verzoekdeel is 'Elke partij antwoordt op een verzoek voor haar eigen deel, en alleen daarvoor (13.2, E-23)';
comment on column verzoekdeel.grond is 'Code van de wettelijke reden om iets niet te doen (fn 35, UAVG 41); de uitleg ligt in verzoekwoorden';
comment on column verzoekdeel.verlengd_om is 'Waarom deze partij niet binnen een maand kan antwoorden; de twee redenen van AVG 12 lid 3';
comment on column verzoekdeel.verlengd_op is 'De dag waarop de vrager hoorde dat het langer duurt; binnen de maand, en hoogstens een keer';
create index verzoekdeel_casus on verzoekdeel (casus_id);
create index verzoekdeel_partij on verzoekdeel (partij_id) where stand = 'open';

create table verzoekwoorden (
  id uuid primary key,
  casus_id uuid not null,
  verzoek_id uuid not null,
  deel_id uuid,
  van_persoon_id uuid not null,
  door_persoon_id uuid not null references persoon,
  inhoud bytea not null,
  op timestamptz not null,
  foreign key (casus_id, verzoek_id, van_persoon_id) references verzoek (casus_id, id, van_persoon_id),
  foreign key (casus_id, deel_id, van_persoon_id) references verzoekdeel (casus_id, id, van_persoon_id)
);
comment on table verzoekwoorden is 'Wat de vrager schreef, of met deel_id wat een partij antwoordde';
comment on column verzoekwoorden.inhoud is 'Versleuteld onder de sleutel van de casus';
create unique index verzoekwoorden_eenmaal on verzoekwoorden (verzoek_id, deel_id) nulls not distinct;
create index verzoekwoorden_casus on verzoekwoorden (casus_id);

create table verzoekmelding (
  id uuid primary key,
  casus_id uuid not null,
  verzoek_id uuid not null,
  van_persoon_id uuid not null,
  persoon_id uuid not null references persoon,
  stand text not null check (stand in ('gemeld', 'wacht', 'achtergehouden')),
  besloten_door uuid references persoon,
  besloten_op timestamptz,
  unique (verzoek_id, persoon_id),
  foreign key (casus_id, verzoek_id, van_persoon_id) references verzoek (casus_id, id, van_persoon_id),
  check ((besloten_op is null) = (besloten_door is null)),
  check (stand <> 'achtergehouden' or besloten_op is not null)
);
comment on table verzoekmelding is 'Wie in het gezin van een verzoek hoort, of waarom dat nog wacht (E-14). Nooit wat erin staat';
create index verzoekmelding_casus on verzoekmelding (casus_id);
create index verzoekmelding_persoon on verzoekmelding (persoon_id);

alter table verzoek enable row level security;
alter table verzoek force row level security;
alter table verzoekdeel enable row level security;
alter table verzoekdeel force row level security;
alter table verzoekwoorden enable row level security;
alter table verzoekwoorden force row level security;
alter table verzoekmelding enable row level security;
alter table verzoekmelding force row level security;

-- Wie vroeg; een partij die erover antwoordt; wie de regie heeft; en wie in het gezin ervan hoorde.
create policy verzoek_lezen on verzoek for select using (exists (
  select 1 from lidmaatschap l where l.persoon_id = ctx.persoon() and l.casus_id = verzoek.casus_id and l.tot is null
    and (l.rol = 'regie' or verzoek.van_persoon_id = ctx.persoon()
      or exists (select 1 from verzoekdeel d where d.verzoek_id = verzoek.id and ctx.soort() = 'medewerker' and d.partij_id = ctx.partij())
      or exists (select 1 from verzoekmelding m where m.verzoek_id = verzoek.id and m.persoon_id = ctx.persoon() and m.stand = 'gemeld'))));
create policy verzoek_indienen on verzoek for insert with check (
  van_persoon_id = ctx.persoon() and ctx.soort() in ('ouder', 'jongere') and is_lid(casus_id));
grant select, insert (id, casus_id, van_persoon_id, recht, gegeven_id, ontvangen_op, ingediend_op) on verzoek to {{app}};

create policy verzoekdeel_lezen on verzoekdeel for select using (exists (
  select 1 from lidmaatschap l where l.persoon_id = ctx.persoon() and l.casus_id = verzoekdeel.casus_id and l.tot is null
    and (l.rol = 'regie' or verzoekdeel.van_persoon_id = ctx.persoon()
      or (ctx.soort() = 'medewerker' and verzoekdeel.partij_id = ctx.partij())))
  -- Zolang er een loopt, wordt er niets vernietigd (13.2).
  or (ctx.soort() = 'systeem' and ctx.handeling() = 'vernietigen'));
create policy verzoekdeel_vragen on verzoekdeel for insert with check (
  van_persoon_id = ctx.persoon() and stand = 'open' and is_lid(casus_id));
-- Zit van een partij niemand meer aan tafel, dan schrijft de regie op wat die partij liet weten (E-23). Antwoorden of verlengen.
create policy verzoekdeel_beantwoorden on verzoekdeel for update using (stand = 'open' and ctx.soort() = 'medewerker' and exists (
  select 1 from lidmaatschap l where l.persoon_id = ctx.persoon() and l.casus_id = verzoekdeel.casus_id and l.tot is null
    and (verzoekdeel.partij_id = ctx.partij() or (l.rol = 'regie' and not exists (
      select 1 from deelnemer d where d.casus_id = verzoekdeel.casus_id and d.partij_id = verzoekdeel.partij_id
        and d.tot is null and d.afgezien_op is null)))))
  with check ((stand <> 'open' and beantwoord_door = ctx.persoon()) or (stand = 'open' and verlengd_door = ctx.persoon()));
grant select, insert (id, casus_id, verzoek_id, van_persoon_id, partij_id, stand) on verzoekdeel to {{app}};
grant update (stand, grond, beantwoord_door, beantwoord_op, verlengd_om, verlengd_op, verlengd_door) on verzoekdeel to {{app}};

-- De vraag leest elke partij die erover antwoordt; een antwoord alleen de partij die het gaf, en wie vroeg.
create policy verzoekwoorden_lezen on verzoekwoorden for select using (is_lid(casus_id) and (van_persoon_id = ctx.persoon() or exists (
  select 1 from verzoekdeel d where d.verzoek_id = verzoekwoorden.verzoek_id and ctx.soort() = 'medewerker' and d.partij_id = ctx.partij()
    and (verzoekwoorden.deel_id is null or verzoekwoorden.deel_id = d.id))));
create policy verzoekwoorden_schrijven on verzoekwoorden for insert with check (door_persoon_id = ctx.persoon() and is_lid(casus_id)
  and ((deel_id is null and van_persoon_id = ctx.persoon()) or (ctx.soort() = 'medewerker' and exists (
    select 1 from verzoekdeel d where d.id = verzoekwoorden.deel_id and d.beantwoord_door = ctx.persoon()))));
grant select, insert (id, casus_id, verzoek_id, deel_id, van_persoon_id, door_persoon_id, inhoud, op) on verzoekwoorden to {{app}};

create policy verzoekmelding_lezen on verzoekmelding for select using (exists (
  select 1 from lidmaatschap l where l.persoon_id = ctx.persoon() and l.casus_id = verzoekmelding.casus_id and l.tot is null
    and (l.rol = 'regie' or verzoekmelding.van_persoon_id = ctx.persoon()
      or (verzoekmelding.persoon_id = ctx.persoon() and verzoekmelding.stand = 'gemeld'))));
create policy verzoekmelding_vragen on verzoekmelding for insert with check (
  van_persoon_id = ctx.persoon() and stand in ('gemeld', 'wacht') and is_lid(casus_id));
create policy verzoekmelding_beslissen on verzoekmelding for update using (stand = 'wacht' and ctx.soort() = 'medewerker' and exists (
  select 1 from lidmaatschap l where l.persoon_id = ctx.persoon() and l.casus_id = verzoekmelding.casus_id and l.rol = 'regie' and l.tot is null))
  with check (stand <> 'wacht' and besloten_door = ctx.persoon());
grant select, insert (id, casus_id, verzoek_id, van_persoon_id, persoon_id, stand) on verzoekmelding to {{app}};
grant update (stand, besloten_door, besloten_op) on verzoekmelding to {{app}};

-- Een vraag kan ook over een gegeven gaan: uit de lijst, het plan of een verslag ("dit klopt niet" op elke regel).
alter table betrokkenevraag add column gegeven_id uuid;
alter table betrokkenevraag add foreign key (casus_id, gegeven_id) references gegeven (casus_id, id);
comment on column betrokkenevraag.gegeven_id is 'Het gegeven waar de vraag over gaat; alleen een dat de vrager zelf mag lezen';
-- Een reactie op een verslag is ook een vraag: wie antwoordt, moet weten op welk (CL-4b).
alter table betrokkenevraag add column verslag_id uuid;
alter table betrokkenevraag add foreign key (casus_id, verslag_id) references verslag (casus_id, id);
comment on column betrokkenevraag.verslag_id is 'Het verslag waar de vraag een reactie op is';
grant insert (gegeven_id, verslag_id) on betrokkenevraag to {{app}};
-- Wie het overleg leidt, hoort over welk gegeven een vraag van het gezin gaat: soort, dag en bron. Nooit buiten een oordeel.
create function public.gegeven_gevraagd(gegeven uuid, casus uuid) returns boolean language plpgsql stable as $$
begin
  return exists (select 1 from betrokkenevraag b where b.casus_id = gegeven_gevraagd.casus and b.gegeven_id = gegeven_gevraagd.gegeven);
end $$;
grant execute on function public.gegeven_gevraagd to {{app}};
create policy gegeven_gevraagd on gegeven for select using (
  ctx.voor_oordeel() and status = 'ingebracht' and ctx.soort() = 'medewerker' and gegeven_gevraagd(id, casus_id));
