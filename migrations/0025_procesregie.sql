-- De procesregie gaat in een stap van de een naar de ander: er zijn er nooit twee tegelijk, en niemand krijgt er een stoel bij die
-- een ander niet zag. Het lidmaatschap van een ander is niet leesbaar, vandaar security definer (ADR 0034).

-- De eigenaar ziet alleen de casus waarvan de procesregie nu overgaat, of wat de eigen partij van een beheerder leidt.
create function public.procesregie_raakt(welke uuid) returns boolean language sql stable
  as $$ select current_setting('ctx.procesregie', true) in (welke::text, 'eigen-partij') $$;
create policy casus_procesregie on casus for select to {{eigenaar}} using (public.procesregie_raakt(id));
create policy betrokkene_procesregie on betrokkene for select to {{eigenaar}} using (public.procesregie_raakt(casus_id));
create policy deelnemer_procesregie on deelnemer for all to {{eigenaar}} using (public.procesregie_raakt(casus_id)) with check (public.procesregie_raakt(casus_id));
create policy taak_procesregie on taak for all to {{eigenaar}} using (public.procesregie_raakt(casus_id)) with check (public.procesregie_raakt(casus_id));
create policy verstrekking_procesregie on verstrekking for all to {{eigenaar}} using (public.procesregie_raakt(casus_id)) with check (public.procesregie_raakt(casus_id));
-- Het gezin hoort dat er iets klaarstaat; de beheerder die aanwijst, ziet niet wie dat zijn.
create policy bericht_procesregie on bericht for insert to {{eigenaar}} with check (public.procesregie_raakt(casus_id));
create policy casusregie_procesregie on casusregie for all to {{eigenaar}} using (public.procesregie_raakt(casus_id)) with check (public.procesregie_raakt(casus_id));

-- Wie het overleg leidt, draagt het over aan een collega van dezelfde partij die al aan tafel zit (B3-3, T25-09).
create function public.procesregie_overdragen(waar uuid, aan uuid) returns void language plpgsql security definer
  set search_path = pg_catalog, public as $$
declare
  nieuw uuid;
begin
  perform set_config('ctx.procesregie', waar::text, true);
  select d.persoon_id into nieuw from deelnemer d join casus c on c.id = d.casus_id
    where d.id = aan and d.casus_id = waar and d.partij_id = c.procesregiepartij_id and c.status = 'open' and d.persoon_id <> ctx.persoon()
      and d.tot is null and d.afgezien_op is null and d.bevestigd_op is not null and d.alleen_bijeenkomst_id is null;
  if nieuw is null or ctx.soort() is distinct from 'medewerker' or not exists (
    select 1 from lidmaatschap l where l.persoon_id = ctx.persoon() and l.casus_id = waar and l.rol = 'regie' and l.tot is null)
  then raise exception 'zo gaat de procesregie niet over' using errcode = 'insufficient_privilege'; end if;
  update lidmaatschap set rol = 'deelnemer' where casus_id = waar and rol = 'regie';
  update lidmaatschap set rol = 'regie' where casus_id = waar and persoon_id = nieuw and tot is null;
  update deelnemer set procesregisseur = (id = aan) where casus_id = waar and (procesregisseur or id = aan);
  perform set_config('ctx.procesregie', '', true);
end $$;
revoke all on function public.procesregie_overdragen from public;
grant execute on function public.procesregie_overdragen to {{app}};

-- Open casussen die de eigen partij leidt, of als aanmelder nog leidt, en waarvan de procesregisseur er niet meer werkt. Zonder inhoud: kenmerk, en welke functie ontbreekt.
create function public.casussen_zonder_procesregie(vandaag date) returns table (casus_id uuid, kenmerk text, sinds date, functie text, hoedanigheid text)
  language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  if ctx.soort() is distinct from 'beheerder' then raise exception 'dit is van de beheerder' using errcode = 'insufficient_privilege'; end if;
  perform set_config('ctx.procesregie', 'eigen-partij', true);
  return query select c.id, c.kenmerk, a.tot, a.functie, a.hoedanigheid
    from aanstelling a join deelnemer d on d.aanstelling_id = a.id and d.procesregisseur and d.tot is null join casus c on c.id = d.casus_id
    where a.partij_id = ctx.partij() and a.tot < vandaag and c.status = 'open' and ctx.partij() in (c.procesregiepartij_id, c.aanmeldpartij_id) order by a.tot, c.kenmerk;
  perform set_config('ctx.procesregie', '', true);
end $$;
revoke all on function public.casussen_zonder_procesregie from public;
grant execute on function public.casussen_zonder_procesregie to {{app}};

-- De beheerder wijst een collega met dezelfde functie aan als de procesregisseur er niet meer werkt. Die bevestigt eerst zelf zijn taak en
-- grondslag, en ziet tot dan niets (3.4c). Zo krijgt een beheerder niets te zien, en staat een casus niet stil.
create function public.procesregie_toewijzen(waar uuid, aan uuid, stoel uuid, op timestamptz) returns table (deelnemer_id uuid, persoon_id uuid, betrokkene_id uuid)
  language plpgsql security definer set search_path = pg_catalog, public as $$
#variable_conflict use_column
declare
  dag date := (op at time zone 'Europe/Amsterdam')::date;
  oud record;
  nieuw record;
  gezet uuid;
begin
  -- Twee beheerders tegelijk: de tweede ziet wat de eerste deed.
  perform pg_advisory_xact_lock(hashtextextended('procesregie:' || waar::text, 0));
  perform set_config('ctx.procesregie', waar::text, true);
  select d.id, d.persoon_id, a.functie, a.hoedanigheid into oud from deelnemer d join aanstelling a on a.id = d.aanstelling_id join casus c on c.id = d.casus_id
    where d.casus_id = waar and d.procesregisseur and d.tot is null and a.tot < dag and c.status = 'open' and a.partij_id = ctx.partij()
      and ctx.partij() in (c.procesregiepartij_id, c.aanmeldpartij_id);
  select a.persoon_id, a.partij_id into nieuw from aanstelling a where a.id = aan and a.partij_id = ctx.partij() and a.rol = 'medewerker'
    and a.functie = oud.functie and a.hoedanigheid is not distinct from oud.hoedanigheid and a.van <= dag and (a.tot is null or a.tot >= dag);
  if ctx.soort() is distinct from 'beheerder' or oud.id is null or nieuw.persoon_id is null
  then raise exception 'zo gaat de procesregie niet over' using errcode = 'insufficient_privilege'; end if;
  update lidmaatschap set rol = 'deelnemer', tot = op where casus_id = waar and rol = 'regie';
  update deelnemer set procesregisseur = false, tot = op, vertrekreden = 'andere-functie' where id = oud.id;
  update verstrekking set status = 'ingetrokken', ingetrokken_op = op, ingetrokken_omdat = 'vertrek'
    where casus_id = waar and aan_deelnemer_id = oud.id and status in ('actief', 'bevroren');
  update casusregie set tot = op, waarom_tot = 'van-tafel' where casus_id = waar and deelnemer_id = oud.id and tot is null;
  -- Wie al aan tafel zit, leidt voortaan; wie er eerder zat of nooit, krijgt een stoel die hij zelf bevestigt.
  update deelnemer set procesregisseur = true, alleen_bijeenkomst_id = null
    where casus_id = waar and aanstelling_id = aan and tot is null and afgezien_op is null returning id into gezet;
  if gezet is null then
    update deelnemer set procesregisseur = true, tot = null, vertrekreden = null, afgezien_op = null, bevestigd_op = null, verklaring = null,
      geheimhouding_bevestigd_op = null, alleen_bijeenkomst_id = null, direct_betrokken = 'eigen-taak'
      where casus_id = waar and aanstelling_id = aan returning id into gezet;
  end if;
  if gezet is null then
    insert into deelnemer (id, casus_id, persoon_id, aanstelling_id, partij_id, soort, procesregisseur, direct_betrokken, uitgenodigd_door, uitgenodigd_op)
      values (stoel, waar, nieuw.persoon_id, aan, nieuw.partij_id, 'medewerker', true, 'eigen-taak', ctx.persoon(), op) returning id into gezet;
  end if;
  insert into lidmaatschap (persoon_id, casus_id, rol, nieuwste_op) values (nieuw.persoon_id, waar, 'regie', op)
    on conflict (persoon_id, casus_id) do update set rol = 'regie', tot = null, nieuwste_op = op;
  insert into taak (id, casus_id, voor_persoon_id, soort, eis, onderwerp_id, voor_datum, aangemaakt_op)
    select gen_random_uuid(), waar, nieuw.persoon_id, t.soort, t.eis, t.onderwerp_id, t.voor_datum, op from taak t
    where t.casus_id = waar and t.voor_persoon_id = oud.persoon_id and t.gereed_op is null and t.soort <> 'deelname-bevestigen' on conflict do nothing;
  update taak set gereed_op = op where casus_id = waar and gereed_op is null and (voor_persoon_id = oud.persoon_id and oud.persoon_id <> nieuw.persoon_id
    or soort = 'procesregie-regelen');
  insert into taak (id, casus_id, voor_persoon_id, soort, eis, aangemaakt_op)
    select gen_random_uuid(), waar, nieuw.persoon_id, case when d.bevestigd_op is null then 'deelname-bevestigen' else 'procesregie-overgenomen' end,
      case when d.bevestigd_op is null then 'Art 3.4c' else 'T25-09' end, op from deelnemer d where d.id = gezet on conflict do nothing;
  -- Wie al bevestigde, leidt meteen: het gezin krijgt een bericht zonder inhoud. Wie nog bevestigt, doet dat bericht zelf uitgaan (12.4i).
  insert into bericht (id, persoon_id, casus_id, soort, aangemaakt_op)
    select gen_random_uuid(), d.persoon_id, waar, 'er-staat-iets-klaar', op from deelnemer d
    where d.casus_id = waar and d.soort <> 'medewerker' and d.tot is null and d.afgezien_op is null
      and exists (select 1 from deelnemer l where l.id = gezet and l.bevestigd_op is not null);
  return query select gezet, nieuw.persoon_id, b.id from betrokkene b where b.casus_id = waar;
  perform set_config('ctx.procesregie', '', true);
end $$;
revoke all on function public.procesregie_toewijzen from public;
grant execute on function public.procesregie_toewijzen to {{app}};
