-- Berichten die niet worden gezien, en de dagelijkse wekker die mensen herinnert (10.2, Bijl 2-f).

-- Waarvoor het systeem nu handelt; leeg voor mensen. De wekker leest hiermee wat hij nodig heeft, en geen andere handeling.
create function ctx.handeling() returns text language sql stable parallel safe
  as $$ select nullif(current_setting('ctx.handeling', true), '') $$;
grant execute on function ctx.handeling to {{app}};

alter table bericht add column casus_id uuid references casus;
alter table bericht add column gezien_op timestamptz;
comment on column bericht.casus_id is 'Waar iets klaarstaat; blijft binnen: de wekker weet zo wie er moet bellen. Leeg bij een bericht over het eigen account';
comment on column bericht.gezien_op is 'Wanneer deze persoon daarna voor het eerst inlogde of zijn werk opende';
create index bericht_ongezien on bericht (persoon_id) where gezien_op is null;
create index bericht_persoon on bericht (persoon_id, aangemaakt_op desc);
drop policy bericht_toevoegen on bericht;
create policy bericht_toevoegen on bericht for insert with check (
  ctx.soort() is not null and exists (select 1 from persoon p where p.id = bericht.persoon_id)
  and (casus_id is null or ctx.soort() = 'systeem' or is_lid(casus_id)));
-- Wie inlogt, zet de eigen berichten op gezien; wat erin stond, is voor iedereen gelijk.
create policy bericht_eigen on bericht for select using (persoon_id = ctx.persoon());
create policy bericht_zien on bericht for update using (persoon_id = ctx.persoon()) with check (persoon_id = ctx.persoon() and gezien_op is not null);
grant insert (casus_id), update (gezien_op) on bericht to {{app}};

-- De wekker leest dagen, standen en ids. Wat mensen schreven is versleuteld, en de sleutel haalt hij alleen op voor de geboortedag.
create policy casus_wekken on casus for select using (ctx.soort() = 'systeem' and ctx.handeling() = 'wekken');
create policy betrokkene_wekken on betrokkene for select using (ctx.soort() = 'systeem' and ctx.handeling() = 'wekken');
create policy deelnemer_wekken on deelnemer for select using (ctx.soort() = 'systeem' and ctx.handeling() = 'wekken');
create policy toestemmingsvraag_wekken on toestemmingsvraag for select using (ctx.soort() = 'systeem' and ctx.handeling() = 'wekken');
create policy taak_wekken on taak for select using (ctx.soort() = 'systeem' and ctx.handeling() = 'wekken');
create index taak_soort on taak (casus_id, soort);
