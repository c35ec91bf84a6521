-- Fundament: de context van een verzoek, de installatie, en wie wat mag aanraken.
-- Rolnamen horen bij deze database ({{app}}, {{aanmelden}}, {{werker}}, {{eigenaar}}); de uitvoerder vult ze in.

revoke all on schema public from public;
grant usage on schema public to {{app}}, {{aanmelden}}, {{werker}}, {{nen7513}}, {{ldv}};

create schema ctx;
grant usage on schema ctx to {{app}}, {{nen7513}}, {{ldv}};

-- De enige plek die de context leest. Leeg of afwezig is niemand, en niemand ziet niets.
create function ctx.persoon() returns uuid language sql stable parallel safe
  as $$ select nullif(current_setting('ctx.persoon', true), '')::uuid $$;
create function ctx.partij() returns uuid language sql stable parallel safe
  as $$ select nullif(current_setting('ctx.partij', true), '')::uuid $$;
create function ctx.soort() returns text language sql stable parallel safe
  as $$ select nullif(current_setting('ctx.soort', true), '') $$;
-- Waarvoor het systeem nu handelt; leeg voor mensen. Een handeling leest hiermee wat zij nodig heeft, en geen andere.
create function ctx.handeling() returns text language sql stable parallel safe
  as $$ select nullif(current_setting('ctx.handeling', true), '') $$;
-- Aan terwijl de feiten voor een oordeel worden gelezen: dan tellen ook antwoorden van andere ondertekenaars.
create function ctx.voor_oordeel() returns boolean language sql stable parallel safe
  as $$ select coalesce(current_setting('ctx.voor_oordeel', true) = 'aan', false) $$;
-- De sleutelgebonden aanduiding waaronder een betrokkene in het logboek staat (NEN 7513 hoofdstuk 9).
create function ctx.logindex() returns bytea language sql stable parallel safe
  as $$ select decode(nullif(current_setting('ctx.logindex', true), ''), 'hex') $$;
-- Hoe beleid de context vraagt, bepaalt wat elke vraag kost (ADR 0039). Naar de rij kijkt het met `ctx.persoon()`; hangt het niet van de rij af, dan
-- staat er `(select ctx.soort())`, en dat wordt een keer per vraag gelezen. Wat wie aan tafel zit niet nodig heeft, ligt achter een plpgsql-functie.
grant execute on all functions in schema ctx to {{app}}, {{nen7513}}, {{ldv}};

-- Een database is voor altijd demonstratie of echt; alleen de eigenaar schrijft deze rij.
create table installatie (
  enig boolean primary key default true check (enig),
  soort text not null check (soort in ('demonstratie', 'echt')),
  regio text not null,
  telefoon text not null,
  aangemaakt_op timestamptz not null
);
comment on table installatie is 'Een rij: is deze database een demonstratie of echt, en welke regio';
alter table installatie enable row level security;
alter table installatie force row level security;
create policy installatie_lezen on installatie for select using (true);
create policy installatie_schrijven on installatie for insert to {{eigenaar}} with check (true);
grant select on installatie to {{app}}, {{aanmelden}}, {{werker}};
