-- Taken en berichten.

create table taak (
  id uuid primary key,
  casus_id uuid references casus,
  voor_persoon_id uuid not null references persoon,
  soort text not null,
  eis text not null,
  onderwerp_id uuid,
  voor_datum date,
  aangemaakt_op timestamptz not null,
  gereed_op timestamptz
);
comment on table taak is 'Iets wat een mens moet doen, met de eis waarop het rust en liefst een datum';
create index taak_open on taak (voor_persoon_id, voor_datum) where gereed_op is null;
-- Met de persoon erbij: een lijst vraagt van elke casus naar de eigen taak, en pas daarna of een ander nog iets moet.
create index taak_casus on taak (casus_id, gereed_op, voor_persoon_id);
create unique index taak_eenmaal on taak (voor_persoon_id, soort, casus_id, onderwerp_id) nulls not distinct where gereed_op is null;
alter table taak enable row level security;
alter table taak force row level security;
-- Wat bij mensen van de eigen partij blijft liggen ziet de FG (15.2), zonder iets wat iemand schreef. Wat bij geen casus hoort, is van FG en beheerder samen.
-- Wie vertrekt, laat werk achter: de beheerder hoort welke soort en voor wanneer, nooit bij welke jongere. De wekker leest dagen en standen.
create function public.werkt_bij_eigen_partij(wie uuid) returns boolean language plpgsql stable as $$
begin
  return exists (select 1 from persoon p where p.id = wie and p.partij_id = ctx.partij());
end $$;
grant execute on function public.werkt_bij_eigen_partij to {{app}};
create policy taak_lezen on taak for select using (voor_persoon_id = ctx.persoon()
  or (casus_id is not null and exists (
    select 1 from lidmaatschap l where l.persoon_id = ctx.persoon() and l.casus_id = taak.casus_id and l.tot is null offset 0))
  or case ctx.soort()
    when 'fg' then werkt_bij_eigen_partij(voor_persoon_id)
    when 'beheerder' then casus_id is null and werkt_bij_eigen_partij(voor_persoon_id)
    when 'systeem' then ctx.handeling() in ('wekken', 'overdragen')
    else false end);
-- Wie om een beheerder voor een ander is gevraagd, mag hem aanwijzen: dat vraagt alleen het systeembeheer (ADR 0047).
create policy taak_toevoegen on taak for insert with check (ctx.soort() = 'systeem'
  or (voor_persoon_id = ctx.persoon() and soort <> 'beheerder-aanwijzen') or (casus_id is not null and is_lid(casus_id)));
create policy taak_afronden on taak for update using (voor_persoon_id = ctx.persoon() or (casus_id is not null and is_lid(casus_id)));
grant select, insert (id, casus_id, voor_persoon_id, soort, eis, onderwerp_id, voor_datum, aangemaakt_op) on taak to {{app}};
grant update (gereed_op, voor_datum) on taak to {{app}};

create table bericht (
  id uuid primary key,
  persoon_id uuid not null references persoon,
  soort text not null check (soort in ('er-staat-iets-klaar')),
  aangemaakt_op timestamptz not null,
  verzonden_op timestamptz,
  mislukt_omdat text
);
comment on table bericht is 'Postuitgang. Een bericht draagt geen inhoud: het zegt alleen dat er iets klaarstaat (10.2, Bijl 2-f)';
create index bericht_open on bericht (aangemaakt_op) where verzonden_op is null;
alter table bericht enable row level security;
alter table bericht force row level security;
create policy bericht_toevoegen on bericht for insert with check (ctx.soort() is not null and exists (select 1 from persoon p where p.id = bericht.persoon_id));
create policy bericht_verzenden on bericht for select using (ctx.soort() = 'systeem');
create policy bericht_afronden on bericht for update using (ctx.soort() = 'systeem');
grant select, insert (id, persoon_id, soort, aangemaakt_op) on bericht to {{app}};
grant update (verzonden_op, mislukt_omdat) on bericht to {{app}};
