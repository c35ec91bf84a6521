-- Toestemming: een concrete vraag, en per ondertekenaar, ontvanger en soort een eigen antwoord (6, Bijlage 5).

create table toestemmingsvraag (
  id uuid primary key,
  casus_id uuid not null references casus,
  gever_deelnemer_id uuid not null,
  gever_partij_id uuid not null references partij,
  gevraagd_door uuid not null references persoon,
  gevraagd_op timestamptz not null,
  soorten text[] not null,
  inhoud bytea not null,
  tekst_hash bytea not null,
  tekst_versie text not null,
  vervallen_op timestamptz,
  foreign key (casus_id, gever_deelnemer_id) references deelnemer (casus_id, id),
  unique (casus_id, id)
);
comment on table toestemmingsvraag is 'Wat een professional met geheimhouding wil vertellen, aan wie en waarvoor (6a); hoort bij de partij van de gever (Bijl 5-a)';
create index toestemmingsvraag_casus on toestemmingsvraag (casus_id);
alter table toestemmingsvraag enable row level security;
alter table toestemmingsvraag force row level security;
create policy toestemmingsvraag_lezen on toestemmingsvraag for select using (exists (select 1 from lidmaatschap l where l.persoon_id = ctx.persoon() and l.casus_id = toestemmingsvraag.casus_id and l.tot is null offset 0)
  or case ctx.soort() when 'fg' then gever_partij_id = ctx.partij() when 'systeem' then ctx.handeling() = 'wekken' else false end);
create policy toestemmingsvraag_toevoegen on toestemmingsvraag for insert with check (
  ctx.soort() = 'medewerker' and gevraagd_door = ctx.persoon() and gever_partij_id = ctx.partij() and is_lid(casus_id));
create policy toestemmingsvraag_beeindigen on toestemmingsvraag for update using (
  is_lid(casus_id) and (gever_partij_id = ctx.partij()
    or exists (select 1 from lidmaatschap l where l.persoon_id = ctx.persoon() and l.casus_id = toestemmingsvraag.casus_id and l.rol = 'regie')));
grant select, insert (id, casus_id, gever_deelnemer_id, gever_partij_id, gevraagd_door, gevraagd_op, soorten, inhoud, tekst_hash,
  tekst_versie) on toestemmingsvraag to {{app}};
grant update (vervallen_op) on toestemmingsvraag to {{app}};

create table toestemmingsvraag_ontvanger (
  vraag_id uuid not null,
  casus_id uuid not null,
  deelnemer_id uuid not null,
  rol text not null,
  primary key (vraag_id, deelnemer_id),
  foreign key (casus_id, vraag_id) references toestemmingsvraag (casus_id, id),
  foreign key (casus_id, deelnemer_id) references deelnemer (casus_id, id)
);
comment on table toestemmingsvraag_ontvanger is 'Voor welke deelnemers de vraag is gesteld, in de rol van Bijlage 5';
create index toestemmingsvraag_ontvanger_casus on toestemmingsvraag_ontvanger (casus_id);
alter table toestemmingsvraag_ontvanger enable row level security;
alter table toestemmingsvraag_ontvanger force row level security;
create policy toestemmingsvraag_ontvanger_lezen on toestemmingsvraag_ontvanger for select using (exists (select 1 from lidmaatschap l where l.persoon_id = ctx.persoon() and l.casus_id = toestemmingsvraag_ontvanger.casus_id and l.tot is null offset 0)
  or (ctx.soort() = 'systeem' and ctx.handeling() = 'wekken'));
-- Alleen wie de vraag stelt, zegt voor wie zij is: niemand zet een ontvanger bij de vraag van een ander.
create policy toestemmingsvraag_ontvanger_toevoegen on toestemmingsvraag_ontvanger for insert with check (ctx.soort() = 'medewerker' and is_lid(casus_id)
  and exists (select 1 from toestemmingsvraag v where v.id = toestemmingsvraag_ontvanger.vraag_id and v.gevraagd_door = ctx.persoon()));
grant select, insert (vraag_id, casus_id, deelnemer_id, rol) on toestemmingsvraag_ontvanger to {{app}};

create table toestemming (
  id uuid primary key,
  casus_id uuid not null,
  vraag_id uuid not null,
  gever_partij_id uuid not null references partij,
  persoon_id uuid not null references persoon,
  ondertekenaar text not null check (ondertekenaar in ('gezagdrager-1', 'gezagdrager-2', 'jongere', 'vertegenwoordiger')),
  deelnemer_id uuid not null,
  soort text not null check (soort in ('naw', 'schoolprestatie', 'verzuim', 'gezondheid', 'gezin', 'interventies')),
  antwoord text not null check (antwoord in ('ja', 'nee')),
  op timestamptz not null,
  vervangen_op timestamptz,
  ingetrokken_op timestamptz,
  tekst_hash bytea not null,
  taal text not null check (taal in ('nl', 'en')),
  mening boolean not null default false check (not mening or ondertekenaar = 'jongere'),
  foreign key (casus_id, vraag_id) references toestemmingsvraag (casus_id, id),
  foreign key (casus_id, deelnemer_id) references deelnemer (casus_id, id)
);
comment on column toestemming.taal is 'De taal waarin de ondertekenaar de tekst las; de hash gaat over beide talen (Bijl 5-e)';
comment on column toestemming.mening is 'De jongere las dat een ander tekent en zei wat hij ervan vindt (Bijl 5-l): dat wordt nooit een handtekening';
comment on table toestemming is 'Een antwoord van een ondertekenaar, per ontvanger en soort. Nooit overschreven: een nieuw antwoord vervangt, intrekken krijgt een tijd (fn 30)';
create unique index toestemming_geldend on toestemming (vraag_id, persoon_id, deelnemer_id, soort) where vervangen_op is null;
create index toestemming_casus on toestemming (casus_id);
alter table toestemming enable row level security;
alter table toestemming force row level security;
-- Een ouder ziet alleen het eigen antwoord; de partij van de gever bewaart het bewijs; een oordeel telt alle ondertekenaars.
create policy toestemming_lezen on toestemming for select using (
  ((persoon_id = ctx.persoon() or gever_partij_id = ctx.partij() or ctx.voor_oordeel()) and exists (select 1 from lidmaatschap l where l.persoon_id = ctx.persoon() and l.casus_id = toestemming.casus_id and l.tot is null offset 0))
  or (ctx.soort() = 'fg' and gever_partij_id = ctx.partij()));
create policy toestemming_geven on toestemming for insert with check (
  persoon_id = ctx.persoon() and ctx.soort() in ('ouder', 'jongere') and is_lid(casus_id)
  -- Ieder tekent als wie hij is, op de vraag van deze gever.
  and exists (select 1 from toestemmingsvraag v where v.id = toestemming.vraag_id and v.gever_partij_id = toestemming.gever_partij_id)
  and case ondertekenaar
    when 'jongere' then exists (select 1 from betrokkene b where b.casus_id = toestemming.casus_id and b.persoon_id = ctx.persoon())
    else exists (select 1 from gezag g where g.casus_id = toestemming.casus_id and g.persoon_id = ctx.persoon() and g.soort = toestemming.ondertekenaar)
  end);
create policy toestemming_wijzigen on toestemming for update using (
  persoon_id = ctx.persoon() and ctx.soort() in ('ouder', 'jongere'));
-- Ingetrokken en vervangen zijn voorgoed: een antwoord dat ophield te gelden, geldt nooit opnieuw en krijgt geen ander tijdstip (6d, fn 30).
create function public.toestemming_bewaken() returns trigger language plpgsql set search_path = pg_catalog, public as $$
begin
  if old.ingetrokken_op is not null and new.ingetrokken_op is distinct from old.ingetrokken_op
    or old.vervangen_op is not null and new.vervangen_op is distinct from old.vervangen_op
  then raise exception 'een antwoord op toestemming kan zo niet veranderen' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger toestemming_bewaken before update on toestemming for each row execute function public.toestemming_bewaken();
grant select, insert (id, casus_id, vraag_id, gever_partij_id, persoon_id, ondertekenaar, deelnemer_id, soort, antwoord, op,
  tekst_hash, taal, mening) on toestemming to {{app}};
grant update (vervangen_op, ingetrokken_op) on toestemming to {{app}};

create table afweging (
  id uuid primary key,
  casus_id uuid not null references casus,
  betrokkene_id uuid not null,
  gegeven_id uuid not null,
  persoon_id uuid not null references persoon,
  partij_id uuid not null references partij,
  inhoud bytea not null,
  collega_geraadpleegd boolean not null,
  na_intrekking boolean not null,
  op timestamptz not null,
  -- Persoonlijk: alleen over een gegeven dat iemand zelf inbracht.
  foreign key (casus_id, gegeven_id, persoon_id) references gegeven (casus_id, id, bron_persoon_id),
  foreign key (casus_id, betrokkene_id) references betrokkene (casus_id, id),
  unique (casus_id, id)
);
comment on column afweging.betrokkene_id is 'Noemt de sleutel waaronder de inhoud ligt: de FG opent haar zonder de casus te kennen';
comment on table afweging is 'Conflict van plichten: een persoonlijk en gemotiveerd besluit van de professional (6e, fn 17), zichtbaar voor de FG';
create index afweging_casus on afweging (casus_id);
create index afweging_partij on afweging (partij_id, op desc);
alter table afweging enable row level security;
alter table afweging force row level security;
create policy afweging_lezen on afweging for select using (
  persoon_id = ctx.persoon() or (ctx.soort() = 'fg' and partij_id = ctx.partij()) or (ctx.voor_oordeel() and exists (select 1 from lidmaatschap l where l.persoon_id = ctx.persoon() and l.casus_id = afweging.casus_id and l.tot is null offset 0)));
create policy afweging_toevoegen on afweging for insert with check (persoon_id = ctx.persoon() and partij_id = ctx.partij() and is_lid(casus_id));
grant select, insert (id, casus_id, betrokkene_id, gegeven_id, persoon_id, partij_id, inhoud, collega_geraadpleegd, na_intrekking,
  op) on afweging to {{app}};

create table afweging_ontvanger (
  afweging_id uuid not null,
  casus_id uuid not null,
  deelnemer_id uuid not null,
  primary key (afweging_id, deelnemer_id),
  foreign key (casus_id, afweging_id) references afweging (casus_id, id),
  foreign key (casus_id, deelnemer_id) references deelnemer (casus_id, id)
);
comment on table afweging_ontvanger is 'Voor wie een afweging geldt: zij opent dit gegeven voor deze deelnemers en voor niemand anders (6e)';
create index afweging_ontvanger_casus on afweging_ontvanger (casus_id);
alter table afweging_ontvanger enable row level security;
alter table afweging_ontvanger force row level security;
create policy afweging_ontvanger_lezen on afweging_ontvanger for select using (
  exists (select 1 from afweging a where a.id = afweging_ontvanger.afweging_id));
create policy afweging_ontvanger_toevoegen on afweging_ontvanger for insert with check (is_lid(casus_id)
  and exists (select 1 from afweging a where a.id = afweging_ontvanger.afweging_id and a.persoon_id = ctx.persoon()));
grant select, insert (afweging_id, casus_id, deelnemer_id) on afweging_ontvanger to {{app}};
