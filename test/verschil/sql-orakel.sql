-- Derde lezing van de beoordeling: met de hand in SQL geschreven uit de artikelen en de lezingen (L1 tot L14) van
-- het contract, zonder src/regels en zonder de tweede lezing. $1 is een json-lijst van volledige vragen. Per vraag
-- komt er één rij: de codes die spreken, de artikelen waar het contract die vastlegt, en of alles een antwoord had.
-- De kolommen tussen aanhalingstekens zijn de velden van de vraag zelf. Waar het contract meer dan één lezing
-- toelaat, staat de gekozen lezing erbij.

select
  vraag.nr::int as nr,
  uitkomst.redenen,
  teken.artikelen as "artikelenTekenaars",
  nodig.waarom as "waaromToestemming",
  uitkomst.onbeslist
from jsonb_array_elements($1::jsonb) with ordinality as vraag (v, nr)

-- De vraag, uitgepakt -------------------------------------------------------------------------------------------
cross join lateral jsonb_to_record(vraag.v) as v (
  handeling text, peildatum date, plicht text, convenant jsonb, overlegtype jsonb, casus jsonb, jongere jsonb,
  gever jsonb, ontvanger jsonb, gegeven jsonb, verstrekking jsonb, toestemming jsonb, afweging jsonb, kanaal jsonb)
cross join lateral jsonb_to_record(v.convenant) as convenant (
  "vanKracht" boolean, "geverGebonden" boolean, "ontvangerGebonden" boolean, regime text,
  "onderlingeRegeling" boolean, verwerkersovereenkomst boolean)
cross join lateral jsonb_to_record(v.overlegtype) as overlegtype (
  vastgesteld boolean, doelen text[], categorieen text[], "doelgroepVerruimd" boolean, "oppToestemmingNodig" boolean)
cross join lateral jsonb_to_record(v.casus) as casus (
  status text, "doelVastgelegd" boolean, geinformeerd boolean, uitgenodigd boolean, "langdurigVerzuim" boolean)
cross join lateral jsonb_to_record(v.jongere) as jongere (
  geboortedatum date, onderwijs text, gezagdragers int, wilsbekwaam boolean)
cross join lateral jsonb_to_record(v.gever) as gever (
  partij text, hoedanigheid text, geheimhouding text, behandelrelatie boolean, "grondslagVastgelegd" boolean,
  "gastVerzoek" boolean)
cross join lateral jsonb_to_record(coalesce(v.ontvanger, '{}')) as ontvanger (
  partij text, hoedanigheid text, functie text, geheimhouding text, "grondslagVastgelegd" boolean,
  "gastVerzoek" boolean, deelnemer boolean, "directBetrokken" boolean, "opNaam" boolean, "schoolVanJongere" boolean,
  "eigenTaak" boolean, "geheimhoudingBevestigd" boolean, "individueelDoelVastgelegd" boolean)
cross join lateral jsonb_to_record(v.gegeven) as gegeven (
  categorie text, doel text, noodzaak boolean, eigen boolean, "bronGeheimhouding" text, "bronAkkoord" boolean,
  verenigbaar boolean, betreft text, thuisondersteuning boolean, buitenkant boolean,
  "buitenkantAfwijkingGemotiveerd" boolean, "voorafBesproken" boolean, verzuim jsonb, "redenVanVerzuim" boolean,
  "bevatGezondheid" boolean, opp boolean, "oppInstemming" boolean, activiteit text, "voorActie" boolean,
  "nietVoorOuder" boolean, gepseudonimiseerd boolean, "identiteitNodig" boolean)
cross join lateral jsonb_to_record(coalesce(gegeven.verzuim, '{}')) as verzuim (
  soort text, meldplichtig boolean, "vermoedenOngeoorloofd" boolean, "jeugdartsGezien" boolean)
cross join lateral jsonb_to_record(coalesce(v.verstrekking, '{}')) as verstrekking (status text)
cross join lateral jsonb_to_record(coalesce(v.toestemming, '{}')) as toestemming (
  status text, ondertekenaars text[], ontvangers text[], soorten text[], "aanGever" boolean, "partnerGenoemd" boolean,
  "vraagstukGedekt" boolean)
cross join lateral jsonb_to_record(coalesce(v.afweging, '{}')) as afweging (
  persoonlijk boolean, gemotiveerd boolean, "collegaGeraadpleegd" boolean, "naIntrekking" boolean)
cross join lateral jsonb_to_record(v.kanaal) as kanaal (versleuteld boolean, mfa boolean)

-- Wie en wat ----------------------------------------------------------------------------------------------------
cross join lateral (select
  -- B.7: hele jaren op de peildatum; wie op 29 februari is geboren, verjaart anders op 1 maart.
  extract(year from age(v.peildatum::timestamp, jongere.geboortedatum::timestamp))::int as leeftijd,
  gever.geheimhouding in ('wgbo', 'jeugdwet', 'wmo', 'beroepscode', 'wet-big', 'reclassering') as gever_beroepsgeheim,
  coalesce(gegeven."bronGeheimhouding" in
    ('wgbo', 'jeugdwet', 'wmo', 'beroepscode', 'wet-big', 'reclassering'), false) as bron_beroepsgeheim,
  -- L9: ouder, jongere en steunpersoon zijn geen partij.
  gever.partij in ('ouder', 'jongere', 'steunpersoon') as gever_buiten_partijen,
  ontvanger.partij in ('ouder', 'jongere', 'steunpersoon') as ontvanger_buiten_partijen,
  ontvanger.partij not in ('ouder', 'jongere', 'steunpersoon', 'derde') as ontvanger_professional,
  gever.partij = 'gemeente' and gever.hoedanigheid = 'leerplicht' as van_leerplicht,
  ontvanger.partij = 'gemeente' and ontvanger.hoedanigheid = 'leerplicht' as naar_leerplicht,
  ontvanger.partij = 'ggd' or (ontvanger.partij = 'gemeente' and ontvanger.hoedanigheid = 'jgz') as naar_jgz,
  -- L6
  gegeven.categorie = 'e' or gegeven."bevatGezondheid" as gezondheid,
  -- 1.16
  coalesce(verzuim.soort in ('geoorloofd', 'ziekte'), false) as verzuim_met_reden,
  -- L9, 4.5: wat ouder of jongere inbrengt. Is het niet eigen, dan houdt niet-van-gever het tegen.
  gever.partij in ('ouder', 'jongere') as zelf_ingebracht,
  v.handeling in ('verstrekken', 'inzien', 'overnemen') as geven_of_lezen
  offset 0) as wie

cross join lateral (select
  wie.leeftijd >= 18 or jongere.onderwijs = 'mbo' as buiten_kring, -- 1.11
  -- L9, L-3: de jongere vanaf 12 en de ouder van wie nog geen 16 is, voor gegevens over de jongere.
  wie.geven_of_lezen and gegeven.betreft = 'jongere'
    and ((ontvanger.partij = 'jongere' and wie.leeftijd >= 12)
      or (ontvanger.partij = 'ouder' and wie.leeftijd < 16)) as eigen_recht,
  -- L1: een melding van verzuim, met wat daarbij hoort.
  coalesce(verzuim.soort = 'ongeoorloofd' and verzuim.meldplichtig, false)
    and (gegeven.categorie in ('a', 'c', 'g') or (gegeven.categorie = 'e' and gegeven."redenVanVerzuim")) as melding
  offset 0) as recht

-- Plicht (L1) ---------------------------------------------------------------------------------------------------
cross join lateral (select
  coalesce(case v.plicht
    when 'lpw-21a' then
      wie.geven_of_lezen and gever.partij in ('school', 'mbo') and wie.naar_leerplicht and recht.melding
    when 'web-8.1.8a' then
      wie.geven_of_lezen and gever.partij = 'mbo' and wie.naar_leerplicht and recht.melding and wie.leeftijd >= 18
    when 'jeugdwet-7.4.0' then
      wie.geven_of_lezen and gever.partij = 'jeugdhulpaanbieder'
        and ontvanger.partij = 'gemeente' and ontvanger.hoedanigheid in ('toeleiding', 'individuele-voorziening')
    when 'jeugdwet-7.3.11-4' then
      wie.geven_of_lezen and gever.geheimhouding = 'jeugdwet'
        and ontvanger.partij = 'gast' and ontvanger.functie = 'gezinsvoogd'
    when 'mbo-veiligheid' then
      v.handeling in ('verstrekken', 'inzien') and gever.partij = 'mbo'
        and wie.ontvanger_professional and ontvanger.deelnemer
        and not wie.gever_beroepsgeheim and not wie.bron_beroepsgeheim and not wie.gezondheid
    when 'vordering' then
      v.handeling = 'verstrekken-aan-derde' and not wie.gever_beroepsgeheim and not wie.bron_beroepsgeheim
  end, false) as op_route
  offset 0) as route
cross join lateral (select
  route.op_route and v.plicht in ('lpw-21a', 'web-8.1.8a', 'jeugdwet-7.4.0', 'jeugdwet-7.3.11-4') as heft_op,
  route.op_route and v.plicht in ('lpw-21a', 'web-8.1.8a') as is_verzuimmelding
  offset 0) as plicht

-- Toestemming: waarom zij nodig is (L2, L9, L13) ----------------------------------------------------------------
cross join lateral (select
  -- Wie zelf inbrengt of zelf recht heeft, is buiten de vraag naar toestemming; een plicht heft haar op.
  (wie.geven_of_lezen or v.handeling = 'verstrekken-aan-derde')
    and not wie.zelf_ingebracht and not recht.eigen_recht and not plicht.heft_op as kan
  offset 0) as vrij
cross join lateral (select
  vrij.kan and (wie.gever_beroepsgeheim or wie.bron_beroepsgeheim) as om_geheim, -- Art 6 (intro)
  vrij.kan and gever.partij = 'mbo' and not route.op_route as om_mbo, -- Art 4.3 mbo (b)
  -- B3-ex1b; naar een derde is er één poort: toestemming of een vordering (L11).
  vrij.kan and gegeven.opp and overlegtype."oppToestemmingNodig"
    and not (route.op_route and v.plicht = 'vordering') as om_opp,
  vrij.kan and v.handeling = 'verstrekken-aan-derde' and not route.op_route as om_derde, -- Art 14.1 (b)
  vrij.kan and wie.geven_of_lezen and ontvanger.partij = 'ouder' and wie.leeftijd >= 16 as om_ouder,
  vrij.kan and wie.geven_of_lezen and ontvanger.partij = 'steunpersoon' as om_steunpersoon,
  v.handeling = 'deelnemen' and jongere.onderwijs = 'mbo' and wie.ontvanger_professional
    and ontvanger.partij <> 'mbo' as om_mbo_tafel -- Art 4.3 mbo (c)
  offset 0) as om
cross join lateral (select
  om.om_mbo or om.om_opp or om.om_derde or om.om_ouder or om.om_steunpersoon or om.om_mbo_tafel as behalve_geheim,
  -- Art 6e, L4: alleen om het beroepsgeheim van de gever zelf, op het eigen gegeven of het lezen ervan; geen derde.
  coalesce(wie.gever_beroepsgeheim and ontvanger.partij <> 'derde'
    and ((v.handeling = 'verstrekken' and gegeven.eigen) or v.handeling = 'inzien')
    and v.afweging is not null and afweging.persoonlijk and afweging.gemotiveerd and afweging."collegaGeraadpleegd"
    and (afweging."naIntrekking" or toestemming.status is distinct from 'ingetrokken'), false) as afweging_telt
  offset 0) as weeg
cross join lateral (select
  weeg.behalve_geheim or (om.om_geheim and not weeg.afweging_telt) as toestemming,
  -- Lezen en overnemen: bij het geven is al gekeken, behalve voor de ouder vanaf 16 (L9).
  case when v.handeling in ('inzien', 'overnemen') then om.om_ouder
    else weeg.behalve_geheim or (om.om_geheim and not weeg.afweging_telt) end as geldige_toestemming,
  array_remove(array[
    case when om.om_geheim then 'Art 6 (intro)' end, case when om.om_mbo then 'Art 4.3 mbo (b)' end,
    case when om.om_opp then 'B3-ex1b' end, case when om.om_derde then 'Art 14.1 (b)' end,
    case when om.om_mbo_tafel then 'Art 4.3 mbo (c)' end, case when om.om_ouder then 'T25-14' end,
    case when om.om_steunpersoon then 'T25-18' end], null) as waarom
  offset 0) as nodig

-- Toestemming: wie tekent (L3, Bijl 5-j, 5-k, 5-l) --------------------------------------------------------------
cross join lateral (select
  case jongere.gezagdragers when 0 then array['vertegenwoordiger'] when 1 then array['gezagdrager-1']
    else array['gezagdrager-1', 'gezagdrager-2'] end as gezag,
  -- Wmo: het geheim van de gever telt, anders dat van de bron. Aan tafel tekent men alleen naar leeftijd (L13).
  v.handeling <> 'deelnemen' and coalesce(
    case when wie.gever_beroepsgeheim then gever.geheimhouding else gegeven."bronGeheimhouding" end = 'wmo',
    false) as wmo,
  v.handeling <> 'deelnemen' and gever.behandelrelatie as behandelrelatie
  offset 0) as gezag
cross join lateral (select
  case
    when wie.leeftijd >= 16 then array[case when jongere.wilsbekwaam then 'jongere' else 'vertegenwoordiger' end]
    when wie.leeftijd < 12 or not jongere.wilsbekwaam then gezag.gezag
    when gezag.wmo then array['jongere']
    when gezag.behandelrelatie then gezag.gezag || 'jongere'::text
    else gezag.gezag
  end as tekenaars
  offset 0) as moet
cross join lateral (select array(
  select tekenaar from unnest(moet.tekenaars) as tekenaar
  where tekenaar <> all (coalesce(toestemming.ondertekenaars, '{}'))) as tekenaars offset 0) as mist
cross join lateral (select array_remove(array['Art 6b',
  case when mist.tekenaars && array['gezagdrager-1', 'gezagdrager-2', 'vertegenwoordiger'] then 'Bijl 5-j' end,
  case when wie.leeftijd >= 16 and 'jongere' = any (mist.tekenaars) then 'Bijl 5-k' end,
  case when wie.leeftijd < 16 and 'jongere' = any (mist.tekenaars) then 'Bijl 5-l' end], null) as artikelen
  offset 0) as teken

-- Toestemming: wat zij dekt (L2, Bijl 5-f en 5-g) ---------------------------------------------------------------
cross join lateral (select
  case
    when v.handeling = 'verstrekken-aan-derde' then 'derde' -- L11
    when ontvanger.partij in ('ouder', 'jongere', 'steunpersoon', 'gast', 'derde') then ontvanger.partij
    when ontvanger.functie in ('jeugdarts', 'jeugdverpleegkundige') then 'jeugdarts'
    when ontvanger.functie = 'schoolmaatschappelijk-werker' then 'schoolmaatschappelijk-werker'
    when ontvanger.functie in ('gedragsdeskundige', 'psycholoog', 'orthopedagoog') then 'gedragsdeskundige'
    when ontvanger.functie in ('jeugdwerker-wijkteam', 'cjg-coach', 'jeugd-en-gezinswerker',
      'jeugdprofessional-op-school', 'teamleider-jeugd') then 'jeugdwerker'
    when ontvanger.functie in ('leerplichtambtenaar', 'doorstroompunt-medewerker') then 'leerplichtambtenaar'
    when ontvanger.partij in ('jeugdhulpaanbieder', 'zorgaanbieder') then 'zorgaanbieder'
    when ontvanger.partij in ('school', 'mbo') then 'school'
    else ontvanger.partij
  end as rol,
  case gegeven.categorie when 'a' then 'naw' when 'c' then 'naw' when 'd' then 'schoolprestatie'
    when 'g' then 'verzuim' when 'e' then 'gezondheid' when 'f' then 'gezin' when 'h' then 'interventies'
    when 'i' then 'interventies' end as soort, -- b en wat buiten de lijst valt: geen soort te noemen
  -- L7: over hulp thuis moet de toestemming ook de soort gezin noemen.
  gegeven.thuisondersteuning as ook_gezin
  offset 0) as dekt
cross join lateral (select
  v.toestemming is not null as er_is,
  coalesce(dekt.rol = any (toestemming.ontvangers), false) as rol_genoemd,
  (dekt.soort is null or dekt.soort = any (coalesce(toestemming.soorten, '{}')))
    and (not gegeven."bevatGezondheid" or 'gezondheid' = any (toestemming.soorten))
    and (not dekt.ook_gezin or 'gezin' = any (toestemming.soorten)) as soort_genoemd,
  coalesce('leerplichtambtenaar' = any (toestemming.ontvangers) and 'gezondheid' = any (toestemming.soorten),
    false) as beide_namen,
  coalesce(toestemming.status = 'gegeven', false) as gegeven,
  -- L6 bij lezen: geweigerd of ingetrokken staat er niets meer; hoe lang zij gold, is bij het geven bekeken.
  coalesce(toestemming.status in ('gegeven', 'verlopen'), false) as staat
  offset 0) as blad
cross join lateral (select
  blad.gegeven and mist.tekenaars = '{}' and toestemming."aanGever" and blad.rol_genoemd and blad.soort_genoemd
    and toestemming."partnerGenoemd" and toestemming."vraagstukGedekt" as toestemming
  offset 0) as geldig

-- De redenen ----------------------------------------------------------------------------------------------------
cross join lateral (select
  coalesce(array_agg(distinct reden.code order by reden.code) filter (where reden.spreekt), '{}') as redenen,
  coalesce(bool_or(reden.spreekt is null), false) as onbeslist
from (
  -- Convenant, partijen en overleg
  select 'convenant-niet-van-kracht' as code, not convenant."vanKracht" and not plicht.heft_op
      and not (v.handeling = 'deelnemen' and wie.ontvanger_buiten_partijen) as spreekt
    where v.handeling in ('verstrekken', 'inzien', 'overnemen', 'bespreken', 'deelnemen') union all -- 19.1
  select 'verwerkersovereenkomst-ontbreekt', not convenant.verwerkersovereenkomst and not plicht.heft_op
    where v.handeling in ('verstrekken') union all -- 5.5
  select 'onderlinge-regeling-ontbreekt',
    convenant.regime = 'gezamenlijk' and not convenant."onderlingeRegeling" and not plicht.heft_op
    where v.handeling in ('verstrekken') union all -- fn 13
  select 'overlegtype-niet-vastgesteld', not overlegtype.vastgesteld and not plicht.heft_op
      and not (v.handeling = 'deelnemen' and wie.ontvanger_buiten_partijen)
    where v.handeling in ('verstrekken', 'bespreken', 'deelnemen') union all -- B3-1
  select 'doel-niet-vastgelegd', not casus."doelVastgelegd" and not plicht.heft_op
    where v.handeling in ('verstrekken', 'bespreken') union all -- 3.4d
  select 'casus-gesloten', casus.status = 'gesloten' and not plicht.heft_op
    where v.handeling in ('verstrekken', 'inzien', 'overnemen', 'bespreken', 'deelnemen') union all -- 5.6
  select 'buiten-doelgroep', recht.buiten_kring and not overlegtype."doelgroepVerruimd" and not plicht.heft_op
      and not (v.handeling = 'deelnemen' and wie.ontvanger_buiten_partijen)
    where v.handeling in ('verstrekken', 'bespreken', 'deelnemen') union all -- 1.11, L13
  select 'niet-geinformeerd', not casus.geinformeerd and not plicht.heft_op
      and not (v.handeling = 'bespreken' and gegeven.gepseudonimiseerd)
    where v.handeling in ('verstrekken', 'meenemen', 'bespreken') union all -- 12.1, L12
  select 'niet-uitgenodigd', not casus.uitgenodigd and not gegeven.gepseudonimiseerd
    where v.handeling in ('bespreken') union all -- 12.5, L12
  select 'kanaal-niet-versleuteld', not kanaal.versleuteld
    where v.handeling in ('verstrekken', 'inzien', 'overnemen', 'verstrekken-aan-derde') union all -- 10.2
  select 'kanaal-zonder-tweede-factor', not kanaal.mfa
    where v.handeling in ('verstrekken', 'inzien', 'overnemen', 'verstrekken-aan-derde') union all -- 10.2

  -- Gever en ontvanger; de gast is in plaats van gebonden gevraagd (L13), wie geen partij is niets van dit (L9)
  select 'gever-niet-gebonden',
    not convenant."geverGebonden" and gever.partij <> 'gast' and not wie.gever_buiten_partijen
      and not plicht.heft_op
    where v.handeling in ('verstrekken') union all -- 18.2
  select 'gever-zonder-verzoek', gever.partij = 'gast' and not gever."gastVerzoek" and not plicht.heft_op
    where v.handeling in ('verstrekken') union all -- 3.4h
  select 'gever-zonder-grondslag',
    not gever."grondslagVastgelegd" and gever.partij <> 'gast' and not wie.gever_buiten_partijen
      and not plicht.heft_op
    where v.handeling in ('verstrekken') union all -- 3.4c
  select 'ontvanger-niet-gebonden',
    not convenant."ontvangerGebonden" and ontvanger.partij <> 'gast' and not wie.ontvanger_buiten_partijen
      and not plicht.heft_op
    where v.handeling in ('verstrekken', 'inzien', 'overnemen', 'deelnemen') union all -- 18.2
  select 'ontvanger-zonder-verzoek', ontvanger.partij = 'gast' and not ontvanger."gastVerzoek" and not plicht.heft_op
    where v.handeling in ('verstrekken', 'inzien', 'overnemen', 'deelnemen') union all -- 3.4h
  select 'ontvanger-zonder-grondslag',
    not ontvanger."grondslagVastgelegd" and not wie.ontvanger_buiten_partijen and not plicht.heft_op
    where v.handeling in ('verstrekken', 'deelnemen') union all -- 3.4c
  select 'geen-deelnemer', not ontvanger.deelnemer and not plicht.heft_op
    where v.handeling in ('verstrekken', 'inzien', 'overnemen') union all -- 14.1 (a)
  select 'niet-direct-betrokken', not ontvanger."directBetrokken" and not plicht.heft_op
      and not (v.handeling = 'deelnemen' and wie.ontvanger_buiten_partijen)
    where v.handeling in ('verstrekken', 'deelnemen') union all -- 3.4a
  select 'niet-op-naam', not ontvanger."opNaam" and not (v.handeling = 'deelnemen' and wie.ontvanger_buiten_partijen)
    where v.handeling in ('verstrekken', 'inzien', 'overnemen', 'deelnemen') union all -- 7.3; geen plicht heft dit op
  select 'geheimhouding-niet-bevestigd',
    not ontvanger."geheimhoudingBevestigd" and not wie.ontvanger_buiten_partijen and not plicht.heft_op
    where v.handeling in ('verstrekken', 'inzien', 'overnemen', 'deelnemen') union all -- 11.1
  select 'individueel-doel-ontbreekt', not ontvanger."individueelDoelVastgelegd" and not wie.ontvanger_buiten_partijen
    where v.handeling in ('deelnemen') union all -- 3.4c, L13
  select 'derde-zonder-derdenroute', ontvanger.partij = 'derde'
    where v.handeling in ('verstrekken', 'inzien', 'overnemen', 'deelnemen') union all -- 14.1 (a)
  select 'jongere-onder-twaalf', ontvanger.partij = 'jongere' and wie.leeftijd < 12
    where v.handeling in ('verstrekken', 'inzien', 'overnemen') union all -- 13.3, L9

  -- Het gegeven
  select 'doel-niet-van-overlegtype', gegeven.doel <> all (overlegtype.doelen) and not plicht.heft_op
    where v.handeling in ('verstrekken', 'meenemen') union all -- 3.3
  select 'buiten-lijst-5-1', gegeven.categorie = 'buiten-5.1'
    where v.handeling in ('verstrekken', 'meenemen', 'verstrekken-aan-derde') union all -- 5.1
  select 'categorie-niet-in-fase',
    gegeven.categorie <> all (overlegtype.categorieen) and not plicht.heft_op and not wie.zelf_ingebracht
      and not (v.handeling = 'verstrekken' and gegeven."voorActie")
    where v.handeling in ('verstrekken', 'meenemen') union all -- CL-6a; 5.7 alleen bij verstrekken
  select 'noodzaak-ontbreekt', not gegeven.noodzaak
    where v.handeling in ('verstrekken', 'overnemen', 'meenemen', 'verstrekken-aan-derde') union all -- 5.3, 7.2
  select 'niet-van-gever', not gegeven.eigen
    where v.handeling in ('verstrekken', 'verstrekken-aan-derde') union all -- 3.4f, 14.2, L10
  select 'bsn-buiten-route', gegeven.categorie = 'b' and not (
      (gever.partij = 'school' and ontvanger.partij = 'school')
      or (gever.partij = 'school' and ontvanger.partij = 'gemeente'
        and ontvanger.hoedanigheid in ('leerplicht', 'toeleiding', 'individuele-voorziening'))
      or (ontvanger.partij = 'school' and gever.partij = 'gemeente'
        and gever.hoedanigheid in ('leerplicht', 'toeleiding', 'individuele-voorziening')))
    where v.handeling in ('verstrekken', 'inzien', 'overnemen', 'verstrekken-aan-derde') union all -- fn 24, L5
  select 'opp-zonder-instemming',
    gegeven.opp and wie.leeftijd < 18 and not gegeven."oppInstemming" and ontvanger.partij not in ('ouder', 'jongere')
    where v.handeling in ('verstrekken') union all -- T25-17, L14
  select 'niet-voor-ouder', gegeven."nietVoorOuder" and ontvanger.partij = 'ouder'
    where v.handeling in ('verstrekken', 'inzien', 'overnemen') union all -- L-3, L9
  select 'meer-dan-buitenkant',
    gegeven.thuisondersteuning and not gegeven.buitenkant and not gegeven."buitenkantAfwijkingGemotiveerd"
      and not wie.zelf_ingebracht
    where v.handeling in ('verstrekken') union all -- 5.4, L7

  -- Gezondheid (L6); op de weg naar een derde zonder uitzondering
  select 'gezondheid-van-gezinslid', wie.gezondheid and gegeven.betreft = 'gezinslid'
      and (v.handeling = 'verstrekken-aan-derde' or not wie.zelf_ingebracht)
    where v.handeling in ('verstrekken', 'inzien', 'overnemen', 'verstrekken-aan-derde') union all -- 5.1e
  select 'ontvanger-zonder-geheimhouding', wie.gezondheid and ontvanger.geheimhouding = 'geen'
      and (v.handeling = 'verstrekken-aan-derde' or not wie.ontvanger_buiten_partijen)
    where v.handeling in ('verstrekken', 'inzien', 'overnemen', 'verstrekken-aan-derde') union all -- L-1
  select 'swv-geeft-geen-gezondheid', wie.gezondheid and gever.partij = 'swv' and not recht.eigen_recht
      and not (ontvanger.partij in ('school', 'mbo') and ontvanger."schoolVanJongere")
    where v.handeling in ('verstrekken', 'inzien', 'overnemen', 'verstrekken-aan-derde') union all -- L-2
  select 'gezondheid-niet-naar-leerplicht', wie.gezondheid and wie.naar_leerplicht and not plicht.is_verzuimmelding
      and not coalesce(geldig.toestemming and blad.beide_namen, false)
    where v.handeling in ('verstrekken', 'verstrekken-aan-derde') union all -- 4.1 (e)
  select 'gezondheid-niet-naar-leerplicht', wie.gezondheid and wie.naar_leerplicht and not plicht.is_verzuimmelding
      and not (blad.staat and blad.beide_namen)
    where v.handeling in ('inzien', 'overnemen') union all -- 4.1 (e): staan beide namen er nog

  -- Verzuim (L8); niet voor wie zelf inbrengt of zelf recht heeft
  select 'verzuim-met-reden-naar-swv',
    wie.verzuim_met_reden and ontvanger.partij = 'swv' and not wie.zelf_ingebracht and not plicht.heft_op
    where v.handeling in ('verstrekken') union all -- fn 12
  select 'verzuim-zonder-vermoeden',
    wie.verzuim_met_reden and not verzuim."vermoedenOngeoorloofd" and not wie.naar_jgz
      and not wie.zelf_ingebracht and not recht.eigen_recht and not plicht.heft_op
    where v.handeling in ('verstrekken') union all -- 1.16 b
  select 'ziekte-zonder-jeugdarts',
    wie.verzuim_met_reden and verzuim.soort = 'ziekte' and not verzuim."jeugdartsGezien" and not wie.naar_jgz
      and not wie.zelf_ingebracht and not recht.eigen_recht and not plicht.heft_op
    where v.handeling in ('verstrekken') union all -- fn 12
  select 'swv-leerplicht-zonder-langdurig',
    ((gever.partij = 'swv' and wie.naar_leerplicht) or (wie.van_leerplicht and ontvanger.partij = 'swv'))
      and not casus."langdurigVerzuim" and not plicht.heft_op
    where v.handeling in ('verstrekken') union all -- 4.1 (b)
  select 'swv-zonder-activiteit',
    gever.partij = 'school' and ontvanger.partij = 'swv' and gegeven.activiteit is null and not plicht.heft_op
    where v.handeling in ('verstrekken') union all -- 4.3 (d)

  -- Toestemming
  select 'toestemming-ontbreekt', nodig.geldige_toestemming and not blad.er_is
    where v.handeling not in ('meenemen', 'bespreken') union all -- Art 6b
  select 'toestemming-geweigerd', nodig.geldige_toestemming and blad.er_is and toestemming.status = 'geweigerd'
    where v.handeling not in ('meenemen', 'bespreken') union all -- Art 6b
  select 'toestemming-verlopen', nodig.geldige_toestemming and blad.er_is and toestemming.status = 'verlopen'
    where v.handeling not in ('meenemen', 'bespreken') union all -- Bijl 5-h
  select 'toestemming-ingetrokken', nodig.toestemming and blad.er_is and toestemming.status = 'ingetrokken'
    where v.handeling not in ('meenemen', 'bespreken') union all -- Art 6d
  select 'toestemming-ingetrokken', blad.er_is and toestemming.status = 'ingetrokken'
    where v.handeling in ('meenemen') union all -- Art 6d
  select 'toestemming-niet-volledig', nodig.geldige_toestemming and mist.tekenaars <> '{}'
    where v.handeling not in ('meenemen', 'bespreken') union all -- L3
  select 'toestemming-andere-gever', nodig.geldige_toestemming and blad.er_is and not toestemming."aanGever"
    where v.handeling in ('verstrekken', 'inzien', 'overnemen', 'verstrekken-aan-derde') union all -- Bijl 5-a
  select 'toestemming-noemt-ontvanger-niet', nodig.geldige_toestemming and blad.er_is and not blad.rol_genoemd
    where v.handeling not in ('meenemen', 'bespreken') union all -- Bijl 5-f
  select 'toestemming-noemt-soort-niet', nodig.geldige_toestemming and blad.er_is and not blad.soort_genoemd
    where v.handeling in ('verstrekken', 'inzien', 'overnemen', 'verstrekken-aan-derde') union all -- Bijl 5-g
  select 'toestemming-andere-partner', nodig.geldige_toestemming and blad.er_is and not toestemming."partnerGenoemd"
    where v.handeling not in ('meenemen', 'bespreken') union all -- Bijl 5-i
  select 'toestemming-ander-vraagstuk', nodig.geldige_toestemming and blad.er_is and not toestemming."vraagstukGedekt"
    where v.handeling not in ('meenemen', 'bespreken') union all -- Bijl 5-i
  select 'toestemming-ander-vraagstuk', blad.er_is and not toestemming."vraagstukGedekt"
    where v.handeling in ('meenemen') union all -- Bijl 5-i
  select 'ouder-vanaf-zestien', om.om_ouder and not coalesce(geldig.toestemming, false)
    where v.handeling in ('verstrekken', 'inzien', 'overnemen') union all -- fn 32, L9
  select 'niet-vooraf-besproken', om.om_geheim and not weeg.afweging_telt and not gegeven."voorafBesproken"
    where v.handeling in ('verstrekken') union all -- 4.4 (g)

  -- Bron, overnemen, derde
  select 'bron-niet-akkoord', not gegeven."bronAkkoord" and not plicht.heft_op
    where v.handeling in ('overnemen') union all -- 3.4g, L10
  select 'bron-niet-akkoord', not gegeven."bronAkkoord" and not gegeven.eigen
    where v.handeling in ('meenemen') union all -- 3.4f, L10
  select 'niet-verenigbaar', not gegeven.verenigbaar
    where v.handeling in ('overnemen') union all -- 11.4, 3.3
  select 'geen-eigen-taak', not ontvanger."eigenTaak"
    where v.handeling in ('overnemen') union all -- 3.4g
  select 'verstrekking-ingetrokken', verstrekking.status = 'ingetrokken'
    where v.handeling in ('inzien', 'overnemen', 'meenemen') union all -- 11.5
  select 'verstrekking-bevroren', verstrekking.status = 'bevroren'
    where v.handeling in ('inzien', 'overnemen', 'meenemen') union all -- 13.1b
  select 'derde-met-naam', not gegeven.gepseudonimiseerd and not gegeven."identiteitNodig"
    where v.handeling in ('verstrekken-aan-derde') -- 14.3, L11
) as reden) as uitkomst
order by vraag.nr
