-- Het logboek: een gebeurtenis in dezelfde transactie als het effect, en twee doorsneden met eigen rechten.

create table gebeurtenis (
  id uuid primary key,
  volgnummer bigint generated always as identity,
  op timestamptz not null,
  code text not null,
  actie text not null check (actie in ('C', 'R', 'U', 'D', 'E')),
  uitkomst text not null check (uitkomst in ('gelukt', 'geweigerd', 'mislukt')),
  persoon_id uuid,
  persoon_soort text not null,
  partij_id uuid,
  hoedanigheid text,
  functie text,
  casus_id uuid,
  object_soort text,
  object_id uuid,
  bron_partij_id uuid,
  bron_hoedanigheid text,
  doel text,
  categorieen text[] not null default '{}',
  grondslag text,
  fase text,
  handeling text,
  regelset text,
  besluit text check (besluit in ('toegestaan', 'geweigerd', 'onvolledig')),
  redenen text[] not null default '{}',
  toestemming_id uuid,
  toestemming_versie integer,
  verzoek_id uuid not null,
  kanaal text not null,
  bytes bytea not null,
  blad bytea not null
);
comment on table gebeurtenis is 'Wie, wat, waarover, waarom, met welk besluit en welke regels. Zonder inhoud en zonder namen (NEN 7513, BIO2 8.15.01)';
comment on column gebeurtenis.bron_hoedanigheid is 'Van welke taak van die gemeente het gelezene is, als het object dat niet zegt: een plan of verslag is van meer bronnen (ADR 0048)';
comment on column gebeurtenis.bytes is 'Canonieke vorm van de gebeurtenis (RFC 8785), met de feitwoorden waarmee het oordeel is na te rekenen; blad is de RFC 6962-bladhash daarover';
create index gebeurtenis_casus on gebeurtenis (casus_id, op desc);
-- Wie in een casus kijkt, leest wat hij zelf deed en wat met gegevens van de eigen partij gebeurde; de rest van een lang logboek hoeft niet langs.
create index gebeurtenis_casus_eigen on gebeurtenis (casus_id, persoon_id, op desc);
create index gebeurtenis_casus_bron on gebeurtenis (casus_id, bron_partij_id, op desc) where bron_partij_id is not null;
create index gebeurtenis_partij on gebeurtenis (partij_id, op desc);

create table gebeurtenis_betrokkene (
  gebeurtenis_id uuid not null references gebeurtenis,
  persoon_index bytea not null,
  op timestamptz not null,
  primary key (gebeurtenis_id, persoon_index)
);
comment on table gebeurtenis_betrokkene is 'Over wie een gebeurtenis gaat, onder een sleutelgebonden aanduiding: een regel per betrokkene (Logboek Dataverwerkingen)';
create index gebeurtenis_betrokkene_index on gebeurtenis_betrokkene (persoon_index, op desc);

alter table gebeurtenis_betrokkene enable row level security;
alter table gebeurtenis_betrokkene force row level security;
create policy gebeurtenis_betrokkene_schrijven on gebeurtenis_betrokkene for insert to {{app}} with check (ctx.soort() is not null);
create policy gebeurtenis_betrokkene_eigen on gebeurtenis_betrokkene for select to {{app}} using (persoon_index = ctx.logindex());
create policy gebeurtenis_betrokkene_ldv on gebeurtenis_betrokkene for select to {{ldv}}, {{nen7513}} using (true);

alter table gebeurtenis enable row level security;
alter table gebeurtenis force row level security;
create policy gebeurtenis_schrijven on gebeurtenis for insert to {{app}} with check (ctx.soort() is not null and persoon_id is not distinct from ctx.persoon());
-- Lezen: de betrokkene wat over hem gaat; de FG wat de eigen partij deed of wat van de eigen partij gelezen is; wie zelf handelde.
create policy gebeurtenis_lezen on gebeurtenis for select to {{app}} using (
  persoon_id = ctx.persoon()
  or case ctx.soort()
    when 'medewerker' then bron_partij_id = ctx.partij() and exists (
      select 1 from lidmaatschap l where l.persoon_id = ctx.persoon() and l.casus_id = gebeurtenis.casus_id and l.tot is null offset 0)
    when 'fg' then partij_id = ctx.partij() or bron_partij_id = ctx.partij()
    -- Waar de logregel van een vernietiging staat, noemt het bewijs; en wie van het gezin nooit keek, blijft niet bij naam (migratie 0020).
    when 'systeem' then ctx.handeling() = 'vernietigen' and (code like 'vernietiging-%' or persoon_soort in ('ouder', 'jongere', 'steunpersoon'))
    else false end
  or ctx.logindex() is not null and exists (
    select 1 from gebeurtenis_betrokkene b where b.gebeurtenis_id = gebeurtenis.id and b.persoon_index = ctx.logindex()));
create policy gebeurtenis_doorsnede on gebeurtenis for select to {{ldv}}, {{nen7513}} using (true);

grant select, insert (id, op, code, actie, uitkomst, persoon_id, persoon_soort, partij_id, hoedanigheid, functie, casus_id, object_soort, object_id,
  bron_partij_id, bron_hoedanigheid, doel, categorieen, grondslag, fase, handeling, regelset, besluit, redenen, toestemming_id, toestemming_versie, verzoek_id,
  kanaal, bytes, blad) on gebeurtenis to {{app}};
grant select, insert (gebeurtenis_id, persoon_index, op) on gebeurtenis_betrokkene to {{app}};
grant select (id, volgnummer, op, code, actie, uitkomst, persoon_id, persoon_soort, partij_id, hoedanigheid, functie, casus_id, object_soort, object_id,
  doel, categorieen, fase, handeling, regelset, besluit, redenen, grondslag, toestemming_id, verzoek_id, kanaal) on gebeurtenis to {{nen7513}};
grant select on gebeurtenis_betrokkene to {{nen7513}}, {{ldv}};
-- Het Logboek Dataverwerkingen kent de gebruiker niet: die kolommen zijn hier niet eens leesbaar.
grant select (id, op, code, uitkomst, partij_id, bron_partij_id, doel, verzoek_id) on gebeurtenis to {{ldv}};

create view logboek_nen7513 with (security_invoker = true) as
  select g.id as "EventID", g.op as "EventDateTime", g.code as "EventTypeCode", g.actie as "EventActionCode",
    case g.uitkomst when 'gelukt' then 0 when 'geweigerd' then 4 else 8 end as "EventOutcomeIndicator",
    g.persoon_id as "UserID", true as "UserIsRequestor", coalesce(g.functie, g.persoon_soort) as "RoleIDCode", g.doel as "PurposeOfUse",
    g.kanaal as "NetworkAccessPointID", g.partij_id as "AuditEnterpriseSiteID", 'overlegtafel'::text as "AuditSourceID",
    g.object_soort as "ObjectTypeCode", g.object_id as "ObjectID", g.categorieen as "Sensitivity",
    g.regelset as "PermissionPolicySet", g.toestemming_id as "toestemmingsprofiel", g.besluit as "autorisatiebesluit", g.redenen as "autorisatieredenen",
    b.persoon_index as "ParticipantObjectID"
  from gebeurtenis g left join gebeurtenis_betrokkene b on b.gebeurtenis_id = g.id;
comment on view logboek_nen7513 is 'Doorsnede met de veldnamen van NEN 7513: wie keek, in welke rol, waarvoor';
grant select on logboek_nen7513 to {{nen7513}};

create view logboek_ldv with (security_invoker = true) as
  select g.verzoek_id as trace_id, g.id as span_id, g.code as name, case g.uitkomst when 'mislukt' then 'Error' else 'Ok' end as status,
    g.op as start_time, g.op as end_time, coalesce(g.bron_partij_id, g.partij_id) as resource, g.doel as "dpl.core.processing_activity_id",
    encode(b.persoon_index, 'hex') as "dpl.core.data_subject_id", 'hmac-sha256'::text as "dpl.core.data_subject_id_type"
  from gebeurtenis g left join gebeurtenis_betrokkene b on b.gebeurtenis_id = g.id;
comment on view logboek_ldv is 'Doorsnede volgens Logboek Dataverwerkingen: een regel per handeling en betrokkene, zonder de gebruiker';
grant select on logboek_ldv to {{ldv}};
