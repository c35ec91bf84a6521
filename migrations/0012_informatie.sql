-- De uitleg die een betrokkene kreeg, woord voor woord (12.4), zodat zij later opnieuw te lezen en te bewijzen is.

create table informatietekst (
  informatie_id uuid primary key,
  casus_id uuid not null,
  lezer text not null check (lezer in ('ouder', 'ouder-16', 'jongere', 'jongere-16')),
  tekst_versie text not null,
  tekst_hash bytea not null check (octet_length(tekst_hash) = 32),
  inhoud bytea not null,
  foreign key (casus_id, informatie_id) references informatie (casus_id, id)
);
comment on table informatietekst is 'De negen delen van 12.4 zoals deze betrokkene ze kreeg; de eigen lezer en wie informeerde kunnen haar nalezen';
comment on column informatietekst.lezer is 'Voor wie de zinnen zijn geschreven: ouder, ouder van wie 16 of ouder is, jongere, of jongere vanaf 16';
comment on column informatietekst.inhoud is 'Versleuteld onder de sleutel van de casus; tekst_hash is SHA-256 over de canonieke vorm (RFC 8785) met de versie erbij';
create index informatietekst_casus on informatietekst (casus_id);
alter table informatietekst enable row level security;
alter table informatietekst force row level security;
-- Andere deelnemers zien wanneer, hoe en waarover iemand is geinformeerd (12.2), niet de brief zelf.
create policy informatietekst_lezen on informatietekst for select using (
  exists (select 1 from informatie i where i.id = informatietekst.informatie_id
    and (i.persoon_id = ctx.persoon() or (ctx.soort() = 'medewerker' and i.door_partij_id = ctx.partij()))));
create policy informatietekst_toevoegen on informatietekst for insert with check (
  ctx.soort() = 'medewerker' and exists (select 1 from informatie i where i.id = informatietekst.informatie_id
    and i.casus_id = informatietekst.casus_id and i.door_persoon_id = ctx.persoon() and i.door_partij_id = ctx.partij()));
grant select, insert (informatie_id, casus_id, lezer, tekst_versie, tekst_hash, inhoud) on informatietekst to {{app}};
