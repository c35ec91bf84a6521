-- De sleutelkast: een eigen database met een korte back-uptermijn, zodat een teruggezette back-up van de regio niets opent
-- wat hier vernietigd is. Rolnamen horen bij deze database ({{sleutels}}, {{eigenaar}}); de uitvoerder vult ze in.

revoke all on schema public from public;
grant usage on schema public to {{sleutels}};

create table sleutel (
  id uuid primary key,
  klasse text not null check (klasse in ('bron', 'gedeeld', 'persoon', 'partij', 'installatie', 'log')),
  eigenaar uuid not null,
  onderwerp uuid,
  versie integer not null check (versie > 0),
  gewikkeld bytea,
  controle bytea,
  aangemaakt_op timestamptz not null,
  vernietigd_op timestamptz,
  unique nulls not distinct (klasse, eigenaar, onderwerp, versie),
  check ((klasse = 'bron') = (onderwerp is not null)),
  check ((gewikkeld is null) = (vernietigd_op is not null)),
  check (gewikkeld is null or controle is not null)
)
-- Vernietigde sleutels laten hun oude rij achter tot de opruiming; die komt na elke vernietiging, niet pas na een vijfde van de tabel.
with (autovacuum_vacuum_threshold = 1, autovacuum_vacuum_scale_factor = 0);
comment on table sleutel is 'Tussensleutels, verpakt onder de hoofdsleutel. Vernietigen laat een grafsteen staan: die sleutel komt nooit terug';
comment on column sleutel.klasse is 'bron: wat een bron over een betrokkene inbracht; gedeeld: de gedeelde laag van een casus; log: de aanduiding van een persoon in het logboek';
comment on column sleutel.eigenaar is 'Partij, persoon of casus waarvan de sleutel is; bij de installatie de lege uuid';
comment on column sleutel.onderwerp is 'De betrokkene, alleen bij klasse bron';
comment on column sleutel.versie is 'Nieuwe zegels gaan onder de hoogste versie; oudere versies blijven leesbaar';
comment on column sleutel.gewikkeld is 'De sleutel onder de hoofdsleutel, gebonden aan deze rij; leeg na vernietiging';
comment on column sleutel.controle is 'Controlewaarde van de uitgepakte sleutel; leeg bij een grafsteen van wat nooit bestond';

alter table sleutel enable row level security;
alter table sleutel force row level security;
create policy sleutel_lezen on sleutel for select to {{sleutels}} using (true);
create policy sleutel_toevoegen on sleutel for insert to {{sleutels}} with check (true);
-- Wat vernietigd is, is niet meer bij te werken: dezelfde sleutel kan niet worden teruggeschreven.
create policy sleutel_vernietigen on sleutel for update to {{sleutels}} using (vernietigd_op is null) with check (true);

grant select on sleutel to {{sleutels}};
grant insert (id, klasse, eigenaar, onderwerp, versie, gewikkeld, controle, aangemaakt_op, vernietigd_op) on sleutel to {{sleutels}};
grant update (gewikkeld, vernietigd_op) on sleutel to {{sleutels}};
