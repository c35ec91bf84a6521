-- Het leven van een convenant: teksten, de feiten met hun bewijs, en wat daaruit volgt (17.1 tot en met 20.2, fn 2, fn 13, Bijl 1, Bijl 4).

create table convenanttekst (
  id uuid primary key,
  convenant_id uuid not null references convenant,
  label text not null check (label <> ''),
  volgnummer integer not null check (volgnummer > 0),
  kader text check (kader in ('ooo', 'apart')),
  ooo_op date,
  ooo_plaats text,
  verwijzingen text[] not null,
  tekenaars uuid[] not null,
  schoolbesturen uuid[] not null,
  bestand bytea,
  bestand_hash bytea check (octet_length(bestand_hash) = 32),
  grootte integer check (grootte between 1 and 10485760),
  aangeboden_op date,
  versie integer not null default 1,
  gemaakt_door uuid references persoon,
  gemaakt_op timestamptz not null,
  unique (convenant_id, id),
  unique (convenant_id, label),
  unique (convenant_id, volgnummer),
  check ((bestand is null) = (bestand_hash is null) and (bestand is null) = (grootte is null))
);
comment on table convenanttekst is 'Een versie van de tekst van een convenant: concept tot zij ter tekening is aangeboden, daarna onveranderlijk (17.1, E-22)';
comment on column convenanttekst.kader is 'Waarin getekend wordt: in het overleg over ondersteuningsplan en jeugdplan, of apart (fn 6)';
comment on column convenanttekst.verwijzingen is 'De wetsartikelen waarop deze tekst rust, als tekst van deze versie (P-10, E-22)';
comment on column convenanttekst.tekenaars is 'Wie zelf tekenen: gemeenten en samenwerkingsverbanden (P-1, P-2)';
comment on column convenanttekst.schoolbesturen is 'Wie met een volmacht meedoen (P-3, fn 2)';
comment on column convenanttekst.bestand is 'De eigen tekst als PDF, versleuteld onder de sleutel van de penvoerder';
alter table convenanttekst enable row level security;
alter table convenanttekst force row level security;
create policy convenanttekst_lezen on convenanttekst for select using (ctx.soort() is not null);
create policy convenanttekst_maken on convenanttekst for insert with check (
  ctx.soort() = 'systeem' or (ctx.soort() = 'beheerder' and gemaakt_door = ctx.persoon()
    and exists (select 1 from convenant c where c.id = convenanttekst.convenant_id and c.penvoerder_id = ctx.partij())));
-- Wat is aangeboden, verandert niet meer: een wijziging is een nieuwe tekst (17.1).
create policy convenanttekst_wijzigen on convenanttekst for update
  using (aangeboden_op is null and (ctx.soort() = 'systeem' or (ctx.soort() = 'beheerder'
    and exists (select 1 from convenant c where c.id = convenanttekst.convenant_id and c.penvoerder_id = ctx.partij()))))
  with check (true);
grant select, insert (id, convenant_id, label, volgnummer, verwijzingen, tekenaars, schoolbesturen, gemaakt_door, gemaakt_op) on convenanttekst to {{app}};
grant update (label, kader, ooo_op, ooo_plaats, verwijzingen, tekenaars, schoolbesturen, bestand, bestand_hash, grootte, aangeboden_op, versie) on convenanttekst to {{app}};

create table bewijsstuk (
  id uuid primary key,
  convenant_id uuid not null references convenant,
  partij_id uuid not null references partij,
  soort text not null check (soort in ('application/pdf', 'image/jpeg', 'image/png')),
  grootte integer not null check (grootte between 1 and 10485760),
  bestand bytea not null,
  bestand_hash bytea not null check (octet_length(bestand_hash) = 32),
  opgenomen_door uuid references persoon,
  op timestamptz not null,
  unique (convenant_id, id)
);
comment on table bewijsstuk is 'Een getekend papier bij een convenantfeit: handtekening, volmacht, formulier, opzegging of regeling';
comment on column bewijsstuk.partij_id is 'De partij van wie het papier is: versleuteld onder haar sleutel, gelezen door haar en door de penvoerder';
create index bewijsstuk_convenant on bewijsstuk (convenant_id);
alter table bewijsstuk enable row level security;
alter table bewijsstuk force row level security;
create policy bewijsstuk_opnemen on bewijsstuk for insert with check (
  ctx.soort() = 'beheerder' and opgenomen_door = ctx.persoon() and (partij_id = ctx.partij()
    or exists (select 1 from convenant c where c.id = bewijsstuk.convenant_id and c.penvoerder_id = ctx.partij())));
grant select, insert (id, convenant_id, partij_id, soort, grootte, bestand, bestand_hash, opgenomen_door, op) on bewijsstuk to {{app}};

create table convenantfeit (
  id uuid primary key,
  convenant_id uuid not null references convenant,
  datum date not null,
  kind text not null check (kind in ('tekst', 'volmacht', 'ondertekening', 'toetreding', 'opzegging', 'beeindiging', 'evaluatie', 'herroeping')),
  tekst_id uuid,
  partij_id uuid references partij,
  aan_partij_id uuid references partij,
  stap text check (stap in ('aangevraagd', 'akkoord', 'ondertekend', 'bekendgemaakt')),
  geldig_tot date check (geldig_tot >= datum),
  per date,
  instemming uuid[],
  herroept_id uuid,
  herstelreden text check (herstelreden in ('datum', 'organisatie', 'versie', 'inhoud', 'dubbel', 'niet-gebeurd')),
  wijze text not null check (wijze in ('scherm', 'papier')),
  plaats text check (plaats <> ''),
  ondertekenaar bytea,
  woorden bytea,
  bewijsstuk_id uuid,
  vastgelegd_door uuid references persoon,
  vastgelegd_partij_id uuid references partij,
  vastgelegd_op timestamptz not null,
  foreign key (convenant_id, tekst_id) references convenanttekst (convenant_id, id),
  foreign key (convenant_id, bewijsstuk_id) references bewijsstuk (convenant_id, id),
  unique (convenant_id, id),
  foreign key (convenant_id, herroept_id) references convenantfeit (convenant_id, id),
  check ((kind = 'herroeping') = (herroept_id is not null) and (kind = 'herroeping') = (herstelreden is not null)),
  check ((kind in ('tekst', 'volmacht', 'ondertekening', 'toetreding')) = (tekst_id is not null)),
  check ((kind in ('volmacht', 'ondertekening', 'toetreding', 'opzegging')) = (partij_id is not null)),
  check ((kind = 'volmacht') = (aan_partij_id is not null)),
  check (aan_partij_id <> partij_id),
  check (kind = 'volmacht' or geldig_tot is null),
  check ((kind = 'toetreding') = (stap is not null)),
  check ((kind = 'beeindiging') = (per is not null) and (kind = 'beeindiging') = (instemming is not null) and per > datum),
  check (plaats is null or stap = 'ondertekend'),
  check (ondertekenaar is null or partij_id is not null)
);
comment on table convenantfeit is 'Wat er met een convenant gebeurde, met de dag waarop en wie het vastlegde; alleen toevoegen. Zie src/regels/verloop/convenantfeit.ts';
comment on column convenantfeit.datum is 'De dag waarop het gebeurde, niet die waarop het werd ingevoerd';
comment on column convenantfeit.geldig_tot is 'Laatste dag van een volmacht die een einde heeft';
comment on column convenantfeit.instemming is 'De partijen die met het einde instemden: alle gebonden partijen (E-11)';
comment on column convenantfeit.herroept_id is 'Het feit dat verkeerd was vastgelegd en nooit gebeurde; de datum is die van dat feit';
comment on column convenantfeit.herstelreden is 'Wat er niet klopte aan het feit dat is weggenomen';
comment on column convenantfeit.plaats is 'Waar het toetredingsformulier is getekend (Bijl 1-d)';
comment on column convenantfeit.ondertekenaar is 'Naam en functie van wie tekende, versleuteld onder de sleutel van zijn partij';
comment on column convenantfeit.woorden is 'Toelichting, versleuteld onder de sleutel van wie het vastlegde';
create index convenantfeit_convenant on convenantfeit (convenant_id, datum);
create unique index convenantfeit_tekst on convenantfeit (tekst_id) where kind = 'tekst';
create unique index convenantfeit_herroept on convenantfeit (herroept_id);
alter table convenantfeit enable row level security;
alter table convenantfeit force row level security;
create policy convenantfeit_lezen on convenantfeit for select using (ctx.soort() in ('medewerker', 'beheerder', 'fg', 'systeem'));
-- Ieder voor de eigen partij; de penvoerder wat van allen is, en wat hij van papier overneemt. Wat van papier kwam herstelt de eigen partij,
-- of de penvoerder die het overnam; wat een partij zelf vastlegde, neemt geen ander weg.
create policy convenantfeit_vastleggen on convenantfeit for insert with check (
  ctx.soort() = 'systeem' or (ctx.soort() = 'beheerder' and vastgelegd_door = ctx.persoon() and vastgelegd_partij_id = ctx.partij() and (
    (kind in ('ondertekening', 'volmacht', 'opzegging') and partij_id = ctx.partij())
    or (kind = 'toetreding' and (partij_id = ctx.partij() or exists (select 1 from convenant_partij p
      where p.convenant_id = convenantfeit.convenant_id and p.partij_id = ctx.partij() and p.gebonden_van is not null)))
    or (kind <> 'herroeping' and (kind in ('tekst', 'beeindiging', 'evaluatie') or wijze = 'papier')
      and exists (select 1 from convenant c where c.id = convenantfeit.convenant_id and c.penvoerder_id = ctx.partij()))
    or (kind = 'herroeping' and exists (select 1 from convenantfeit f
      where f.convenant_id = convenantfeit.convenant_id and f.id = convenantfeit.herroept_id and f.datum = convenantfeit.datum
        and ((f.partij_id = ctx.partij() and f.wijze = 'papier')
          or ((f.kind in ('beeindiging', 'evaluatie') or (f.partij_id is not null and f.wijze = 'papier' and f.vastgelegd_partij_id = ctx.partij()))
            and exists (select 1 from convenant c where c.id = convenantfeit.convenant_id and c.penvoerder_id = ctx.partij()))))))));
grant select, insert (id, convenant_id, datum, kind, tekst_id, partij_id, aan_partij_id, stap, geldig_tot, per, instemming, herroept_id, herstelreden, wijze, plaats, ondertekenaar,
  woorden, bewijsstuk_id, vastgelegd_door, vastgelegd_partij_id, vastgelegd_op) on convenantfeit to {{app}};

-- Een papier dat bij de verkeerde organisatie terechtkwam, gaat voor haar dicht zodra dat hersteld is.
create function public.bewijs_van_ander(bewijs uuid) returns boolean language sql stable set search_path = pg_catalog, public as $$
  select exists (select 1 from convenantfeit f join convenantfeit h on h.herroept_id = f.id
    where f.bewijsstuk_id = bewijs and h.herstelreden = 'organisatie')
$$;
comment on function public.bewijs_van_ander is 'Bleek dit papier van een andere organisatie dan bij wie het ligt?';
grant execute on function public.bewijs_van_ander to {{app}};
create policy bewijsstuk_lezen on bewijsstuk for select using (
  ctx.soort() in ('beheerder', 'fg') and ((partij_id = ctx.partij() and not public.bewijs_van_ander(id))
    or exists (select 1 from convenant c where c.id = bewijsstuk.convenant_id and c.penvoerder_id = ctx.partij())));

-- INVARIANT: wie gebonden is, verandert alleen in de transactie waarin een feit van dit convenant erbij komt.
create function public.convenant_verandert(convenant uuid) returns boolean language sql stable set search_path = pg_catalog, public as $$
  select ctx.soort() in ('beheerder', 'systeem')
    and exists (select 1 from convenantfeit f where f.convenant_id = convenant and f.xmin = pg_current_xact_id()::xid)
$$;
comment on function public.convenant_verandert is 'Kwam er in deze transactie een feit van dit convenant bij?';
grant execute on function public.convenant_verandert to {{app}};
create policy convenant_partij_schrijven on convenant_partij for insert with check (public.convenant_verandert(convenant_id));
create policy convenant_partij_bijwerken on convenant_partij for update using (public.convenant_verandert(convenant_id));
grant update (van_kracht_van, van_kracht_tot, regime, onderlinge_regeling_op, procesregie, opzegtermijn_maanden, naam) on convenant to {{app}};
create policy convenant_bijwerken on convenant for update using (
  public.convenant_verandert(id) or (ctx.soort() = 'beheerder' and penvoerder_id = ctx.partij()));
create function public.convenant_bewaken() returns trigger language plpgsql set search_path = pg_catalog, public as $$
begin
  if (new.van_kracht_van, new.van_kracht_tot) is distinct from (old.van_kracht_van, old.van_kracht_tot) and not public.convenant_verandert(old.id)
    or (new.regime, new.onderlinge_regeling_op, new.procesregie, new.opzegtermijn_maanden, new.naam)
      is distinct from (old.regime, old.onderlinge_regeling_op, old.procesregie, old.opzegtermijn_maanden, old.naam)
      and not (ctx.soort() = 'beheerder' and old.penvoerder_id = ctx.partij())
  then raise exception 'een convenant kan zo niet veranderen' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
comment on function public.convenant_bewaken is 'Wanneer het geldt volgt uit de feiten; de rest zegt de penvoerder';
create trigger convenant_bewaken before update on convenant for each row execute function public.convenant_bewaken();

alter table overlegtype add column convenanttekst_id uuid;
alter table overlegtype add foreign key (convenant_id, convenanttekst_id) references convenanttekst (convenant_id, id);
comment on column overlegtype.convenanttekst_id is 'De tekst waarop dit overlegtype rust: alleen tussen wie haar tekende (E-10). Leeg rust op elke tekst';
grant insert (convenanttekst_id) on overlegtype to {{app}};

create table onderlinge_regeling (
  id uuid primary key,
  convenant_id uuid not null references convenant,
  getekend_op date not null,
  regime text not null check (regime in ('afzonderlijk', 'gezamenlijk')),
  inhoud bytea not null,
  bewijsstuk_id uuid not null,
  door uuid not null references persoon,
  op timestamptz not null,
  foreign key (convenant_id, bewijsstuk_id) references bewijsstuk (convenant_id, id)
);
comment on table onderlinge_regeling is 'Wat partijen onderling regelen over verwerking, gegevensbeheer en contactpersonen; zonder deze drie nooit gezamenlijk (fn 13 (a), AVG 26)';
comment on column onderlinge_regeling.inhoud is 'De drie onderwerpen in woorden, versleuteld onder de sleutel van de penvoerder';
create index onderlinge_regeling_convenant on onderlinge_regeling (convenant_id);
alter table onderlinge_regeling enable row level security;
alter table onderlinge_regeling force row level security;
create policy onderlinge_regeling_lezen on onderlinge_regeling for select using (ctx.soort() in ('medewerker', 'beheerder', 'fg', 'systeem'));
create policy onderlinge_regeling_vastleggen on onderlinge_regeling for insert with check (
  ctx.soort() = 'beheerder' and door = ctx.persoon()
  and exists (select 1 from convenant c where c.id = onderlinge_regeling.convenant_id and c.penvoerder_id = ctx.partij()));
grant select, insert (id, convenant_id, getekend_op, regime, inhoud, bewijsstuk_id, door, op) on onderlinge_regeling to {{app}};

create table verwerkersovereenkomst (
  id uuid primary key,
  convenant_id uuid not null references convenant,
  partij_id uuid not null references partij,
  verwerker text check (verwerker <> ''),
  getekend_op date not null,
  van date not null,
  tot date check (tot >= van),
  vervangen_per date check (vervangen_per >= van),
  bewijsstuk_id uuid,
  door uuid references persoon,
  op timestamptz not null,
  beeindigd_tot date check (beeindigd_tot >= getekend_op),
  beeindigd_door text check (beeindigd_door in ('partij', 'verwerker', 'samen')),
  beeindigd_persoon_id uuid references persoon,
  beeindigd_op timestamptz,
  check (num_nulls(beeindigd_tot, beeindigd_door, beeindigd_persoon_id, beeindigd_op) in (0, 4)),
  foreign key (convenant_id, bewijsstuk_id) references bewijsstuk (convenant_id, id)
);
comment on table verwerkersovereenkomst is 'De overeenkomst van een partij met wie het systeem beheert (AVG 28); elke partij heeft haar eigen';
comment on column verwerkersovereenkomst.tot is 'De laatste dag volgens de overeenkomst zelf; leeg is zonder einde';
comment on column verwerkersovereenkomst.vervangen_per is 'De eerste dag waarop een nieuwere geldt; deze blijft staan met wat er is getekend';
comment on column verwerkersovereenkomst.beeindigd_tot is 'De laatste dag als zij eerder eindigde dan zij zelf zegt, zonder dat een nieuwe het overnam';
comment on column verwerkersovereenkomst.beeindigd_door is 'Wie haar beeindigde; wie dat vastlegde staat in beeindigd_persoon_id';
create index verwerkersovereenkomst_partij on verwerkersovereenkomst (convenant_id, partij_id);
alter table verwerkersovereenkomst enable row level security;
alter table verwerkersovereenkomst force row level security;
create policy verwerkersovereenkomst_lezen on verwerkersovereenkomst for select using ((select ctx.soort()) is not null);
create policy verwerkersovereenkomst_vastleggen on verwerkersovereenkomst for insert with check (
  ctx.soort() = 'systeem' or (ctx.soort() = 'beheerder' and door = ctx.persoon() and partij_id = ctx.partij()
    and bewijsstuk_id is not null and verwerker is not null));
create policy verwerkersovereenkomst_vervangen on verwerkersovereenkomst for update
  using (ctx.soort() = 'beheerder' and partij_id = ctx.partij())
  with check (vervangen_per is not null or beeindigd_persoon_id = ctx.persoon());
grant select, insert (id, convenant_id, partij_id, verwerker, getekend_op, van, tot, bewijsstuk_id, door, op),
  update (vervangen_per, beeindigd_tot, beeindigd_door, beeindigd_persoon_id, beeindigd_op) on verwerkersovereenkomst to {{app}};

create table toetreding (
  id uuid primary key,
  convenant_id uuid not null,
  tekst_id uuid not null,
  partij_id uuid not null references partij,
  gevraagd_door_partij_id uuid references partij,
  gevraagd_door uuid references persoon,
  gevraagd_op timestamptz not null,
  verklaringen text[],
  kantooradres text check (kantooradres <> ''),
  foreign key (convenant_id, tekst_id) references convenanttekst (convenant_id, id),
  unique (convenant_id, tekst_id, partij_id),
  check (kantooradres is null or verklaringen is not null)
);
comment on table toetreding is 'Een organisatie die niet onder de tekst tekent en wil meedoen (18.1 tot en met 18.3, P-6); de stappen zelf zijn convenantfeiten';
comment on column toetreding.verklaringen is 'Wat de organisatie op het formulier verklaarde, als codes (Bijl 1-b, Bijl 1-c)';
comment on column toetreding.kantooradres is 'Waar de organisatie kantoor houdt, zoals op het formulier (Bijl 1-a)';
create index toetreding_partij on toetreding (partij_id);
alter table toetreding enable row level security;
alter table toetreding force row level security;
create policy toetreding_lezen on toetreding for select using (ctx.soort() in ('medewerker', 'beheerder', 'fg', 'systeem'));
create policy toetreding_vragen on toetreding for insert with check (
  ctx.soort() = 'systeem' or (ctx.soort() = 'beheerder' and gevraagd_door = ctx.persoon() and gevraagd_door_partij_id = ctx.partij()
    and exists (select 1 from convenant_partij p where p.convenant_id = toetreding.convenant_id and p.partij_id = ctx.partij() and p.gebonden_van is not null)));
-- Alleen samen met het feit dat er getekend is: ook na herstel van een formulier dat van een ander bleek.
create policy toetreding_tekenen on toetreding for update using (
  ctx.soort() = 'beheerder' and public.convenant_verandert(convenant_id) and (partij_id = ctx.partij()
    or exists (select 1 from convenant c where c.id = toetreding.convenant_id and c.penvoerder_id = ctx.partij())))
  with check (verklaringen is not null);
grant select, insert (id, convenant_id, tekst_id, partij_id, gevraagd_door_partij_id, gevraagd_door, gevraagd_op) on toetreding to {{app}};
grant update (verklaringen, kantooradres) on toetreding to {{app}};

create table toetredingsakkoord (
  toetreding_id uuid not null references toetreding,
  partij_id uuid not null references partij,
  akkoord boolean not null,
  reden text not null check (reden in ('hulp-aan-jongere', 'onderzoek', 'gezin', 'andere-taak', 'niet-betrokken', 'anders')),
  woorden bytea,
  door uuid references persoon,
  op timestamptz not null,
  primary key (toetreding_id, partij_id)
);
comment on table toetredingsakkoord is 'Het antwoord van een partij op een toetreding, met waarom de ander direct betrokken is (18.1, fn 38)';
comment on column toetredingsakkoord.woorden is 'Toelichting, versleuteld onder de sleutel van de partij die antwoordde';
alter table toetredingsakkoord enable row level security;
alter table toetredingsakkoord force row level security;
-- Wat de partijen over een nieuwe organisatie tegen elkaar zeggen, lezen zij en zij niet (P-6).
create policy toetredingsakkoord_lezen on toetredingsakkoord for select using (
  ctx.soort() = 'systeem' or (ctx.soort() in ('medewerker', 'beheerder', 'fg') and exists (
    select 1 from toetreding t join convenant_partij p on p.convenant_id = t.convenant_id
    where t.id = toetreding_id and t.partij_id <> ctx.partij() and p.partij_id = ctx.partij() and p.gebonden_van is not null)));
create policy toetredingsakkoord_geven on toetredingsakkoord for insert with check (
  ctx.soort() = 'beheerder' and door = ctx.persoon() and partij_id = ctx.partij());
create policy toetredingsakkoord_wijzigen on toetredingsakkoord for update
  using (ctx.soort() = 'beheerder' and partij_id = ctx.partij() and not akkoord)
  with check (ctx.soort() = 'beheerder' and partij_id = ctx.partij() and door = ctx.persoon());
grant select, insert (toetreding_id, partij_id, akkoord, reden, woorden, door, op) on toetredingsakkoord to {{app}};
grant update (akkoord, reden, woorden, door, op) on toetredingsakkoord to {{app}};

-- Wie hoort dat een toetreding bekend is: de medewerkers aan elke open tafel waar de nieuwe partij al een stoel heeft (18.3 (a), fn 38).
-- Een beheerder ziet geen casus; hij krijgt alleen wie er bericht krijgt, en niet waarover (ADR 0042).
create policy casus_toetreding on casus for select to {{eigenaar}} using (current_setting('ctx.toetreding', true) = convenant_id::text);
create policy deelnemer_toetreding on deelnemer for select to {{eigenaar}} using (coalesce(current_setting('ctx.toetreding', true), '') <> '');
create function public.toetreding_deelnemers(welke uuid) returns setof uuid language plpgsql security definer
  set search_path = pg_catalog, public as $$
declare
  nieuw toetreding;
begin
  select t.* into nieuw from toetreding t where t.id = welke and exists (select 1 from convenant_partij p
    where p.convenant_id = t.convenant_id and p.partij_id = ctx.partij() and p.gebonden_van is not null);
  if nieuw.id is null or ctx.soort() is distinct from 'beheerder' then
    raise exception 'dit is van een beheerder van een partij die meedoet' using errcode = 'insufficient_privilege';
  end if;
  perform set_config('ctx.toetreding', nieuw.convenant_id::text, true);
  return query select distinct d.persoon_id from casus c join deelnemer d on d.casus_id = c.id
    where c.convenant_id = nieuw.convenant_id and c.status = 'open' and d.soort = 'medewerker' and d.tot is null and d.afgezien_op is null
      and exists (select 1 from deelnemer n where n.casus_id = c.id and n.partij_id = nieuw.partij_id and n.tot is null and n.afgezien_op is null);
  perform set_config('ctx.toetreding', '', true);
end $$;
comment on function public.toetreding_deelnemers is 'Wie bericht krijgt dat er iemand toetrad, omdat die al aan zijn tafel zit';
revoke all on function public.toetreding_deelnemers from public;
grant execute on function public.toetreding_deelnemers to {{app}};
