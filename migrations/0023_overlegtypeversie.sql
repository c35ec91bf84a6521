-- Hoe een overlegtype tot stand komt: het concept waar beheerders aan werken, het voorstel dat voorligt, en wie akkoord is (Bijlage 3).

-- Is deze partij penvoerder van het convenant, of eraan gebonden (nu of straks)? Alleen dan werkt haar beheerder mee aan overlegtypen.
create function public.bij_convenant(convenant uuid) returns boolean language sql stable parallel safe
  as $$ select exists (select 1 from convenant c where c.id = bij_convenant.convenant and c.penvoerder_id = ctx.partij())
    or exists (select 1 from convenant_partij p where p.convenant_id = bij_convenant.convenant and p.partij_id = ctx.partij()
      and p.gebonden_van is not null) $$;
grant execute on function public.bij_convenant(uuid) to {{app}};

create table overlegtypeconcept (
  id uuid primary key,
  convenant_id uuid not null references convenant,
  code text not null,
  naam text not null,
  op_basis_van uuid references overlegtype,
  inhoud jsonb not null,
  wijzigingen jsonb not null,
  versie integer not null default 1,
  stand text not null check (stand in ('bezig', 'voorgelegd', 'vastgesteld', 'weg')),
  begonnen_door uuid not null references persoon,
  begonnen_partij_id uuid not null references partij,
  begonnen_op timestamptz not null,
  gewijzigd_door uuid not null references persoon,
  gewijzigd_partij_id uuid not null references partij,
  gewijzigd_op timestamptz not null
);
comment on table overlegtypeconcept is 'Een overlegtype in bewerking, voor de beheerders van de partijen bij het convenant. Zonder persoonsgegevens van een jongere';
comment on column overlegtypeconcept.op_basis_van is 'De vastgestelde versie waaruit dit concept begon; leeg bij een voorbeeld';
comment on column overlegtypeconcept.wijzigingen is 'Per vraag van de checklist: in welke versie van dit concept zij het laatst veranderde, door wie en wanneer';
-- Van elk overlegtype is er hoogstens een in bewerking: anders beslissen twee groepen over hetzelfde.
create unique index overlegtypeconcept_een on overlegtypeconcept (convenant_id, code) where stand in ('bezig', 'voorgelegd');
alter table overlegtypeconcept enable row level security;
alter table overlegtypeconcept force row level security;
create policy overlegtypeconcept_lezen on overlegtypeconcept for select
  using (ctx.soort() = 'beheerder' and public.bij_convenant(overlegtypeconcept.convenant_id));
create policy overlegtypeconcept_beginnen on overlegtypeconcept for insert
  with check (ctx.soort() = 'beheerder' and begonnen_door = ctx.persoon() and begonnen_partij_id = ctx.partij()
    and public.bij_convenant(overlegtypeconcept.convenant_id));
create policy overlegtypeconcept_wijzigen on overlegtypeconcept for update
  using (ctx.soort() = 'beheerder' and stand in ('bezig', 'voorgelegd')
    and public.bij_convenant(overlegtypeconcept.convenant_id))
  with check (gewijzigd_door = ctx.persoon() and gewijzigd_partij_id = ctx.partij());
grant select, insert (id, convenant_id, code, naam, op_basis_van, inhoud, wijzigingen, stand, begonnen_door, begonnen_partij_id, begonnen_op,
  gewijzigd_door, gewijzigd_partij_id, gewijzigd_op) on overlegtypeconcept to {{app}};
grant update (naam, inhoud, wijzigingen, versie, stand, gewijzigd_door, gewijzigd_partij_id, gewijzigd_op) on overlegtypeconcept to {{app}};

create table overlegtypevoorstel (
  id uuid primary key,
  concept_id uuid not null references overlegtypeconcept,
  convenant_id uuid not null references convenant,
  code text not null,
  naam text not null,
  versie integer not null,
  inhoud jsonb not null,
  convenanttekst_id uuid not null,
  aangeboden_door uuid not null references persoon,
  aangeboden_partij_id uuid not null references partij,
  aangeboden_op timestamptz not null,
  teruggenomen_op timestamptz,
  foreign key (convenant_id, convenanttekst_id) references convenanttekst (convenant_id, id)
);
comment on table overlegtypevoorstel is 'Een overlegtype zoals het voorligt: deze tekst verandert niet meer. Wordt zij vastgesteld, dan krijgt het overlegtype hetzelfde id';
comment on column overlegtypevoorstel.convenanttekst_id is 'De tekst waarop het rust: wie haar tekende, beslist en doet mee (Art 17.2, E-10)';
create unique index overlegtypevoorstel_een on overlegtypevoorstel (concept_id) where teruggenomen_op is null;
create index overlegtypevoorstel_convenant on overlegtypevoorstel (convenant_id);
alter table overlegtypevoorstel enable row level security;
alter table overlegtypevoorstel force row level security;
-- Wat is vastgesteld, leest ieder die er werkt, met wie ermee akkoord ging (B3-1). Als functie, want de rijregel van overlegtype leest deze tabel.
create function public.is_vastgesteld(voorstel uuid) returns boolean language plpgsql stable as $$
begin
  return exists (select 1 from overlegtype o where o.id = voorstel and o.vastgesteld_op is not null);
end $$;
grant execute on function public.is_vastgesteld to {{app}};
create policy overlegtypevoorstel_lezen on overlegtypevoorstel for select
  using ((ctx.soort() = 'beheerder' and public.bij_convenant(overlegtypevoorstel.convenant_id))
    or (ctx.soort() in ('medewerker', 'beheerder', 'fg') and public.is_vastgesteld(overlegtypevoorstel.id)));
create policy overlegtypevoorstel_aanbieden on overlegtypevoorstel for insert
  with check (aangeboden_door = ctx.persoon() and aangeboden_partij_id = ctx.partij()
    and exists (select 1 from overlegtypeconcept c where c.id = overlegtypevoorstel.concept_id and c.convenant_id = overlegtypevoorstel.convenant_id
      and c.code = overlegtypevoorstel.code and c.stand in ('bezig', 'voorgelegd'))
    and exists (select 1 from convenanttekst t where t.id = overlegtypevoorstel.convenanttekst_id and t.aangeboden_op is not null));
create policy overlegtypevoorstel_terugnemen on overlegtypevoorstel for update
  using (teruggenomen_op is null and ctx.soort() = 'beheerder' and public.bij_convenant(overlegtypevoorstel.convenant_id))
  with check (ctx.soort() = 'beheerder' and public.bij_convenant(overlegtypevoorstel.convenant_id));
grant select, insert (id, concept_id, convenant_id, code, naam, versie, inhoud, convenanttekst_id, aangeboden_door, aangeboden_partij_id, aangeboden_op)
  on overlegtypevoorstel to {{app}};
grant update (teruggenomen_op) on overlegtypevoorstel to {{app}};

create table overlegtypeakkoord (
  voorstel_id uuid not null references overlegtypevoorstel,
  partij_id uuid not null references partij,
  antwoord text check (antwoord in ('akkoord', 'niet-akkoord')),
  reden text check (antwoord is distinct from 'niet-akkoord' or reden <> ''),
  persoon_id uuid references persoon,
  op timestamptz,
  primary key (voorstel_id, partij_id),
  check ((antwoord is null) = (persoon_id is null) and (antwoord is null) = (op is null))
);
comment on table overlegtypeakkoord is 'Welke partij zich over een voorstel uitspreekt, en wat haar beheerder antwoordde (B3-1)';
comment on column overlegtypeakkoord.reden is 'Waarom een partij niet akkoord is; gaat over het overlegtype en nooit over een jongere';
create index overlegtypeakkoord_partij on overlegtypeakkoord (partij_id) where antwoord is null;
alter table overlegtypeakkoord enable row level security;
alter table overlegtypeakkoord force row level security;
-- Het voorstel heeft zijn eigen rijregel: wie het niet ziet, ziet ook de antwoorden niet.
create policy overlegtypeakkoord_lezen on overlegtypeakkoord for select
  using (exists (select 1 from overlegtypevoorstel v where v.id = overlegtypeakkoord.voorstel_id));
create policy overlegtypeakkoord_vragen on overlegtypeakkoord for insert
  with check (exists (select 1 from overlegtypevoorstel v where v.id = overlegtypeakkoord.voorstel_id and v.aangeboden_door = ctx.persoon()));
create policy overlegtypeakkoord_antwoorden on overlegtypeakkoord for update
  using (ctx.soort() = 'beheerder' and partij_id = ctx.partij()
    and exists (select 1 from overlegtypevoorstel v where v.id = overlegtypeakkoord.voorstel_id and v.teruggenomen_op is null)
    -- INVARIANT: wie waarmee akkoord ging, staat in Bijlage 3 en verandert na vaststellen niet meer.
    and not public.is_vastgesteld(voorstel_id))
  with check (persoon_id = ctx.persoon());
grant select, insert (voorstel_id, partij_id) on overlegtypeakkoord to {{app}};
grant update (antwoord, reden, persoon_id, op) on overlegtypeakkoord to {{app}};

-- INVARIANT: wat een beheerder vaststelt, is letterlijk een voorstel waarmee iedere gevraagde partij die nog gebonden is akkoord ging.
create policy overlegtype_vaststellen on overlegtype for insert
  with check (ctx.soort() = 'beheerder' and exists (
    select 1 from overlegtypevoorstel v
    where v.id = overlegtype.id and v.convenant_id = overlegtype.convenant_id and v.code = overlegtype.code and v.naam = overlegtype.naam
      and v.versie = overlegtype.versie and v.inhoud = overlegtype.inhoud
      and v.convenanttekst_id is not distinct from overlegtype.convenanttekst_id and v.teruggenomen_op is null
      and exists (select 1 from overlegtypeakkoord a where a.voorstel_id = v.id and a.antwoord = 'akkoord')
      and not exists (select 1 from overlegtypeakkoord a where a.voorstel_id = v.id and a.antwoord is distinct from 'akkoord'
        and exists (select 1 from convenant_partij cp where cp.convenant_id = v.convenant_id and cp.partij_id = a.partij_id
          and cp.gebonden_van is not null and (cp.gebonden_tot is null or cp.gebonden_tot >= overlegtype.vastgesteld_op)))));

-- Wie voorlegt, vraagt beheerders van andere partijen om een antwoord; wie terugneemt, neemt die vraag ook terug.
create function public.leest_overlegtypeconcept(concept uuid) returns boolean language plpgsql stable as $$
begin
  return exists (select 1 from overlegtypeconcept c where c.id = concept);
end $$;
create function public.is_beheerder(wie uuid) returns boolean language plpgsql stable as $$
begin
  return exists (select 1 from aanstelling a where a.persoon_id = wie and a.rol = 'beheerder');
end $$;
grant execute on function public.leest_overlegtypeconcept, public.is_beheerder to {{app}};
create policy taak_overlegtype on taak for all
  using (casus_id is null and soort = 'overlegtype-beslissen' and ctx.soort() = 'beheerder' and leest_overlegtypeconcept(onderwerp_id))
  with check (casus_id is null and soort = 'overlegtype-beslissen' and ctx.soort() = 'beheerder' and leest_overlegtypeconcept(onderwerp_id)
    and is_beheerder(voor_persoon_id));
