/**
 * Tweede, naïeve beoordelaar: het contract nog eens opgeschreven als gewone code, zonder iets van src/regels.
 * Kent alleen volledige vragen. Geeft de codes van alle regels die spreken, en wat daarbij hoort.
 * Langzaam, zonder tabellen, zonder onbekenden; alleen om mee te vergelijken.
 */

// Een volledige vraag; elk veld is ingevuld zoals het contract het toelaat.
export type VolledigeVraag = {
  versie: 1;
  handeling: string;
  peildatum: string;
  plicht: string | null;
  convenant: Record<string, boolean | string>;
  overlegtype: {
    vastgesteld: boolean;
    doelen: string[];
    categorieen: string[];
    doelgroepVerruimd: boolean;
    oppToestemmingNodig: boolean;
  };
  casus: Record<string, boolean | string>;
  jongere: { geboortedatum: string; onderwijs: string; gezagdragers: number; wilsbekwaam: boolean };
  gever: Persoon;
  ontvanger: Persoon & Record<string, boolean | string | null>;
  gegeven: Record<string, boolean | string | null | Record<string, boolean | string>> & {
    verzuim: null | { soort: string; meldplichtig: boolean; vermoedenOngeoorloofd: boolean; jeugdartsGezien: boolean };
  };
  verstrekking: { status: string };
  toestemming: null | {
    status: string;
    ondertekenaars: string[];
    ontvangers: string[];
    soorten: string[];
    aanGever: boolean;
    partnerGenoemd: boolean;
    vraagstukGedekt: boolean;
  };
  afweging: null | { persoonlijk: boolean; gemotiveerd: boolean; collegaGeraadpleegd: boolean; naIntrekking: boolean };
  kanaal: { versleuteld: boolean; mfa: boolean };
};
type Persoon = {
  partij: string;
  hoedanigheid: string | null;
  functie: string;
  geheimhouding: string;
  behandelrelatie: boolean;
  grondslagVastgelegd: boolean;
  gastVerzoek: boolean;
};

export type Antwoord = {
  uitkomst: 'toegestaan' | 'geweigerd';
  redenen: string[];
  voorwaarden: string[];
  opmerkingen: string[];
};

function jaren(geboren: string, nu: string): number {
  const [gj, gm, gd] = geboren.split('-').map(Number) as [number, number, number];
  const [nj, nm, nd] = nu.split('-').map(Number) as [number, number, number];
  const alJarig = nm > gm || (nm === gm && nd >= gd);
  return nj - gj - (alJarig ? 0 : 1);
}

function beroepsgeheim(soort: unknown): boolean {
  switch (soort) {
    case 'wgbo':
    case 'jeugdwet':
    case 'wmo':
    case 'beroepscode':
    case 'wet-big':
    case 'reclassering':
      return true;
    default:
      return false;
  }
}

function rol(p: Persoon): string {
  if (/^(ouder|jongere|steunpersoon|gast|derde)$/.test(p.partij)) return p.partij;
  switch (p.functie) {
    case 'jeugdarts':
    case 'jeugdverpleegkundige':
      return 'jeugdarts';
    case 'schoolmaatschappelijk-werker':
      return 'schoolmaatschappelijk-werker';
    case 'gedragsdeskundige':
    case 'psycholoog':
    case 'orthopedagoog':
      return 'gedragsdeskundige';
    case 'jeugdwerker-wijkteam':
    case 'cjg-coach':
    case 'jeugd-en-gezinswerker':
    case 'jeugdprofessional-op-school':
    case 'teamleider-jeugd':
      return 'jeugdwerker';
    case 'leerplichtambtenaar':
    case 'doorstroompunt-medewerker':
      return 'leerplichtambtenaar';
  }
  if (p.partij === 'jeugdhulpaanbieder' || p.partij === 'zorgaanbieder') return 'zorgaanbieder';
  if (p.partij === 'mbo') return 'school';
  return p.partij;
}

function soorten(v: VolledigeVraag): string[] {
  const nodig: string[] = [];
  const c = v.gegeven['categorie'] as string;
  if (c === 'a' || c === 'c') nodig.push('naw');
  if (c === 'd') nodig.push('schoolprestatie');
  if (c === 'g') nodig.push('verzuim');
  if (c === 'e') nodig.push('gezondheid');
  if (c === 'f') nodig.push('gezin');
  if (c === 'h' || c === 'i') nodig.push('interventies');
  if (v.gegeven['bevatGezondheid']) nodig.push('gezondheid');
  if (v.gegeven['thuisondersteuning']) nodig.push('gezin');
  return nodig;
}

export function moetenTekenen(v: VolledigeVraag): string[] {
  const jaar = jaren(v.jongere.geboortedatum, v.peildatum);
  const bekwaam = v.jongere.wilsbekwaam;
  const gezag = [['vertegenwoordiger'], ['gezagdrager-1'], ['gezagdrager-1', 'gezagdrager-2']][
    v.jongere.gezagdragers
  ] as string[];
  if (jaar >= 16) return [bekwaam ? 'jongere' : 'vertegenwoordiger'];
  if (jaar < 12) return gezag;
  if (v.handeling === 'deelnemen') return gezag;
  const geheim = beroepsgeheim(v.gever.geheimhouding) ? v.gever.geheimhouding : v.gegeven['bronGeheimhouding'];
  if (geheim === 'wmo') return bekwaam ? ['jongere'] : gezag;
  if (v.gever.behandelrelatie && bekwaam) return gezag.concat('jongere');
  return gezag;
}

function plichtOpRoute(v: VolledigeVraag): boolean {
  const g = v.gever;
  const o = v.ontvanger;
  const item = v.gegeven;
  const onderGeheim = beroepsgeheim(g.geheimhouding) || beroepsgeheim(item['bronGeheimhouding']);
  const gezondheid = item['categorie'] === 'e' || item['bevatGezondheid'] === true;
  const lezen = ['verstrekken', 'inzien', 'overnemen'].includes(v.handeling);
  const melding =
    o.partij === 'gemeente' &&
    o.hoedanigheid === 'leerplicht' &&
    item.verzuim !== null &&
    item.verzuim.soort === 'ongeoorloofd' &&
    item.verzuim.meldplichtig &&
    (['a', 'c', 'g'].includes(item['categorie'] as string) ||
      (item['categorie'] === 'e' && item['redenVanVerzuim'] === true));
  switch (v.plicht) {
    case 'lpw-21a':
      return lezen && melding && (g.partij === 'school' || g.partij === 'mbo');
    case 'web-8.1.8a':
      return lezen && melding && g.partij === 'mbo' && jaren(v.jongere.geboortedatum, v.peildatum) >= 18;
    case 'jeugdwet-7.4.0':
      return (
        lezen &&
        g.partij === 'jeugdhulpaanbieder' &&
        o.partij === 'gemeente' &&
        (o.hoedanigheid === 'toeleiding' || o.hoedanigheid === 'individuele-voorziening')
      );
    case 'jeugdwet-7.3.11-4':
      return lezen && g.geheimhouding === 'jeugdwet' && o.partij === 'gast' && o.functie === 'gezinsvoogd';
    case 'mbo-veiligheid':
      return (
        (v.handeling === 'verstrekken' || v.handeling === 'inzien') &&
        g.partij === 'mbo' &&
        !['ouder', 'jongere', 'steunpersoon', 'derde'].includes(o.partij) &&
        o['deelnemer'] === true &&
        !onderGeheim &&
        !gezondheid
      );
    case 'vordering':
      return v.handeling === 'verstrekken-aan-derde' && !onderGeheim;
    default:
      return false;
  }
}

/** Alles wat het contract over één volledige vraag zegt. */
export function orakel(v: VolledigeVraag): Antwoord {
  const n: string[] = [];
  const opmerkingen: string[] = [];
  const voorwaarden: string[] = [];
  const mits = (goed: unknown, code: string): void => {
    if (goed !== true) n.push(code);
  };

  const h = v.handeling;
  const { gever: g, ontvanger: o, gegeven: item, casus, convenant, overlegtype: type, toestemming: t } = v;
  const jaar = jaren(v.jongere.geboortedatum, v.peildatum);
  const gezinGeeft = g.partij === 'ouder' || g.partij === 'jongere';
  const familieOntvangt = ['ouder', 'jongere', 'steunpersoon'].includes(o.partij);
  const leerplicht = o.partij === 'gemeente' && o.hoedanigheid === 'leerplicht';
  const jeugdgezondheid = o.partij === 'ggd' || (o.partij === 'gemeente' && o.hoedanigheid === 'jgz');
  const eigenRecht =
    item['betreft'] === 'jongere' && ((o.partij === 'jongere' && jaar >= 12) || (o.partij === 'ouder' && jaar < 16));
  const gezondheid = item['categorie'] === 'e' || item['bevatGezondheid'] === true;
  const opRoute = plichtOpRoute(v);
  const tiltBreed = opRoute && v.plicht !== 'mbo-veiligheid' && v.plicht !== 'vordering';
  if (v.plicht !== null && !opRoute) opmerkingen.push('plicht-past-niet');

  // Lezing 2: waarom toestemming nodig is.
  const speelt = ['verstrekken', 'inzien', 'overnemen'].includes(h) && !gezinGeeft && !eigenRecht;
  const omGeheim = speelt && (beroepsgeheim(g.geheimhouding) || beroepsgeheim(item['bronGeheimhouding']));
  const omMbo = speelt && g.partij === 'mbo' && !opRoute;
  const omOpp = speelt && item['opp'] === true && type.oppToestemmingNodig;
  const omOuder = speelt && o.partij === 'ouder' && jaar >= 16;
  const omSteun = speelt && o.partij === 'steunpersoon';
  const omDerde = h === 'verstrekken-aan-derde' && !gezinGeeft && !opRoute;
  const omMboTafel =
    h === 'deelnemen' &&
    v.jongere.onderwijs === 'mbo' &&
    !['mbo', 'ouder', 'jongere', 'steunpersoon', 'derde'].includes(o.partij);
  const andersNodig = omMbo || omOpp || omOuder || omSteun || omDerde || omMboTafel;
  const nodig = andersNodig || omGeheim;

  // Lezing 4: de afweging.
  const a = v.afweging;
  const afwegingTelt =
    a !== null &&
    o.partij !== 'derde' &&
    omGeheim &&
    beroepsgeheim(g.geheimhouding) &&
    ((h === 'verstrekken' && item['eigen'] === true) || h === 'inzien') &&
    a.persoonlijk &&
    a.gemotiveerd &&
    a.collegaGeraadpleegd &&
    (t === null || t.status !== 'ingetrokken' || a.naIntrekking);
  if (a !== null && !afwegingTelt) opmerkingen.push('afweging-telt-niet');
  const toestemmingHoeft = nodig && !tiltBreed && !(afwegingTelt && !andersNodig);

  // Lezing 3 en het formulier.
  const genoemdAls = h === 'verstrekken-aan-derde' ? 'derde' : rol(o);
  const getekend = t !== null && moetenTekenen(v).every((wie) => t.ondertekenaars.includes(wie));
  const soortenGenoemd = t !== null && soorten(v).every((soort) => t.soorten.includes(soort));
  const geldig =
    t !== null &&
    t.status === 'gegeven' &&
    getekend &&
    t.aanGever &&
    t.ontvangers.includes(genoemdAls) &&
    soortenGenoemd &&
    t.partnerGenoemd &&
    t.vraagstukGedekt;

  const toestemmingHeel = (tafel: boolean): void => {
    if (t === null) n.push('toestemming-ontbreekt');
    if (t?.status === 'geweigerd') n.push('toestemming-geweigerd');
    if (t?.status === 'ingetrokken') n.push('toestemming-ingetrokken');
    if (t?.status === 'verlopen') n.push('toestemming-verlopen');
    if (!getekend) n.push('toestemming-niet-volledig');
    if (t === null) return;
    if (!tafel) mits(t.aanGever, 'toestemming-andere-gever');
    mits(t.ontvangers.includes(genoemdAls), 'toestemming-noemt-ontvanger-niet');
    if (!tafel) mits(soortenGenoemd, 'toestemming-noemt-soort-niet');
    mits(t.partnerGenoemd, 'toestemming-andere-partner');
    mits(t.vraagstukGedekt, 'toestemming-ander-vraagstuk');
  };
  const doelgroep = (): void => {
    mits(!(v.jongere.onderwijs === 'mbo' || jaar >= 18) || type.doelgroepVerruimd, 'buiten-doelgroep');
  };
  const kanaal = (): void => {
    mits(v.kanaal.versleuteld, 'kanaal-niet-versleuteld');
    mits(v.kanaal.mfa, 'kanaal-zonder-tweede-factor');
  };
  const ontvangerGebonden = (): void => {
    if (familieOntvangt) return;
    if (o.partij === 'gast') mits(o.gastVerzoek, 'ontvanger-zonder-verzoek');
    else mits(convenant['ontvangerGebonden'], 'ontvanger-niet-gebonden');
  };
  const bsn = (): void => {
    if (item['categorie'] !== 'b') return;
    const gemeente = (p: Persoon): boolean =>
      p.partij === 'gemeente' && ['leerplicht', 'toeleiding', 'individuele-voorziening'].includes(p.hoedanigheid ?? '');
    const mag =
      (g.partij === 'school' && o.partij === 'school') ||
      (g.partij === 'school' && gemeente(o)) ||
      (gemeente(g) && o.partij === 'school');
    mits(mag, 'bsn-buiten-route');
  };
  const gezondheidsregels = (zonderUitzondering: boolean): void => {
    if (!gezondheid) return;
    if (zonderUitzondering || !gezinGeeft) mits(item['betreft'] === 'jongere', 'gezondheid-van-gezinslid');
    if (zonderUitzondering || !familieOntvangt) {
      mits(o.geheimhouding !== 'geen', 'ontvanger-zonder-geheimhouding');
    }
    if (g.partij === 'swv' && (zonderUitzondering || !eigenRecht)) {
      const school = (o.partij === 'school' || o.partij === 'mbo') && o['schoolVanJongere'] === true;
      mits(school, 'swv-geeft-geen-gezondheid');
    }
    if (leerplicht) {
      const beide = t?.ontvangers.includes('leerplichtambtenaar') === true && t.soorten.includes('gezondheid');
      const lezend = h === 'inzien' || h === 'overnemen';
      const staat = beide && (lezend ? t.status === 'gegeven' || t.status === 'verlopen' : geldig);
      mits(tiltBreed || staat, 'gezondheid-niet-naar-leerplicht');
    }
  };
  const lees = (): void => {
    if (!tiltBreed) {
      mits(convenant['vanKracht'], 'convenant-niet-van-kracht');
      mits(casus['status'] === 'open', 'casus-gesloten');
      ontvangerGebonden();
      mits(o['deelnemer'], 'geen-deelnemer');
      if (!familieOntvangt) mits(o['geheimhoudingBevestigd'], 'geheimhouding-niet-bevestigd');
    }
    mits(o['opNaam'], 'niet-op-naam');
    mits(o.partij !== 'derde', 'derde-zonder-derdenroute');
    mits(!(o.partij === 'jongere' && jaar < 12), 'jongere-onder-twaalf');
    mits(v.verstrekking.status !== 'ingetrokken', 'verstrekking-ingetrokken');
    mits(v.verstrekking.status !== 'bevroren', 'verstrekking-bevroren');
    bsn();
    gezondheidsregels(false);
    mits(!(o.partij === 'ouder' && item['nietVoorOuder']), 'niet-voor-ouder');
    if (omOuder && !tiltBreed) toestemmingHeel(false);
    else if (toestemmingHoeft && t?.status === 'ingetrokken') n.push('toestemming-ingetrokken');
    if (omOuder) mits(geldig, 'ouder-vanaf-zestien');
    kanaal();
  };

  switch (h) {
    case 'verstrekken': {
      if (!tiltBreed) {
        mits(convenant['vanKracht'], 'convenant-niet-van-kracht');
        mits(convenant['verwerkersovereenkomst'], 'verwerkersovereenkomst-ontbreekt');
        if (convenant['regime'] === 'gezamenlijk') {
          mits(convenant['onderlingeRegeling'], 'onderlinge-regeling-ontbreekt');
        }
        mits(type.vastgesteld, 'overlegtype-niet-vastgesteld');
        mits(casus['doelVastgelegd'], 'doel-niet-vastgelegd');
        mits(casus['status'] === 'open', 'casus-gesloten');
        doelgroep();
        mits(casus['geinformeerd'], 'niet-geinformeerd');
        if (g.partij === 'gast') mits(g.gastVerzoek, 'gever-zonder-verzoek');
        else if (!['ouder', 'jongere', 'steunpersoon'].includes(g.partij)) {
          mits(convenant['geverGebonden'], 'gever-niet-gebonden');
          mits(g.grondslagVastgelegd, 'gever-zonder-grondslag');
        }
        ontvangerGebonden();
        if (!familieOntvangt) {
          mits(o.grondslagVastgelegd, 'ontvanger-zonder-grondslag');
          mits(o['geheimhoudingBevestigd'], 'geheimhouding-niet-bevestigd');
        }
        mits(o['deelnemer'], 'geen-deelnemer');
        mits(o['directBetrokken'], 'niet-direct-betrokken');
        mits(type.doelen.includes(item['doel'] as string), 'doel-niet-van-overlegtype');
        if (!item['voorActie'] && !gezinGeeft) {
          mits(type.categorieen.includes(item['categorie'] as string), 'categorie-niet-in-fase');
        }
        if (omGeheim && !afwegingTelt) mits(item['voorafBesproken'], 'niet-vooraf-besproken');
        // Lezing 8.
        const verzuim = item.verzuim;
        const metReden = verzuim !== null && verzuim.soort !== 'ongeoorloofd';
        if (!gezinGeeft) {
          if (metReden && o.partij === 'swv') n.push('verzuim-met-reden-naar-swv');
          if (!eigenRecht && !jeugdgezondheid) {
            if (metReden) mits(verzuim.vermoedenOngeoorloofd, 'verzuim-zonder-vermoeden');
            if (verzuim?.soort === 'ziekte') mits(verzuim.jeugdartsGezien, 'ziekte-zonder-jeugdarts');
          }
        }
        const vanLeerplicht = g.partij === 'gemeente' && g.hoedanigheid === 'leerplicht';
        if ((g.partij === 'swv' && leerplicht) || (vanLeerplicht && o.partij === 'swv')) {
          mits(casus['langdurigVerzuim'], 'swv-leerplicht-zonder-langdurig');
        }
        if (g.partij === 'school' && o.partij === 'swv') {
          mits(item['activiteit'] !== null, 'swv-zonder-activiteit');
        }
      } else if (!casus['geinformeerd']) voorwaarden.push('informeer-over-plicht');
      mits(o['opNaam'], 'niet-op-naam');
      mits(o.partij !== 'derde', 'derde-zonder-derdenroute');
      mits(!(o.partij === 'jongere' && jaar < 12), 'jongere-onder-twaalf');
      mits(item['categorie'] !== 'buiten-5.1', 'buiten-lijst-5-1');
      mits(item['noodzaak'], 'noodzaak-ontbreekt');
      mits(item['eigen'], 'niet-van-gever');
      bsn();
      gezondheidsregels(false);
      if (item['thuisondersteuning'] && !item['buitenkant'] && !gezinGeeft) {
        mits(item['buitenkantAfwijkingGemotiveerd'], 'meer-dan-buitenkant');
      }
      if (item['opp'] && jaar < 18 && o.partij !== 'ouder' && o.partij !== 'jongere') {
        mits(item['oppInstemming'], 'opp-zonder-instemming');
      }
      mits(!(o.partij === 'ouder' && item['nietVoorOuder']), 'niet-voor-ouder');
      if (toestemmingHoeft) toestemmingHeel(false);
      if (omOuder) mits(geldig, 'ouder-vanaf-zestien');
      kanaal();
      break;
    }
    case 'inzien':
      lees();
      break;
    case 'overnemen':
      lees();
      mits(o['eigenTaak'], 'geen-eigen-taak');
      mits(item['noodzaak'], 'noodzaak-ontbreekt');
      if (!tiltBreed) mits(item['bronAkkoord'], 'bron-niet-akkoord');
      mits(item['verenigbaar'], 'niet-verenigbaar');
      break;
    case 'meenemen':
      mits(type.doelen.includes(item['doel'] as string), 'doel-niet-van-overlegtype');
      mits(item['noodzaak'], 'noodzaak-ontbreekt');
      mits(item['categorie'] !== 'buiten-5.1', 'buiten-lijst-5-1');
      if (!gezinGeeft) mits(type.categorieen.includes(item['categorie'] as string), 'categorie-niet-in-fase');
      mits(casus['geinformeerd'], 'niet-geinformeerd');
      mits(v.verstrekking.status !== 'ingetrokken', 'verstrekking-ingetrokken');
      mits(v.verstrekking.status !== 'bevroren', 'verstrekking-bevroren');
      if (!item['eigen']) mits(item['bronAkkoord'], 'bron-niet-akkoord');
      if (t?.status === 'ingetrokken') n.push('toestemming-ingetrokken');
      if (t !== null) mits(t.vraagstukGedekt, 'toestemming-ander-vraagstuk');
      break;
    case 'verstrekken-aan-derde':
      mits(item['categorie'] !== 'buiten-5.1', 'buiten-lijst-5-1');
      mits(item['noodzaak'], 'noodzaak-ontbreekt');
      mits(item['eigen'], 'niet-van-gever');
      bsn();
      gezondheidsregels(true);
      if (omDerde) toestemmingHeel(false);
      if (!item['identiteitNodig']) mits(item['gepseudonimiseerd'], 'derde-met-naam');
      kanaal();
      break;
    case 'bespreken':
      mits(convenant['vanKracht'], 'convenant-niet-van-kracht');
      mits(type.vastgesteld, 'overlegtype-niet-vastgesteld');
      mits(casus['doelVastgelegd'], 'doel-niet-vastgelegd');
      mits(casus['status'] === 'open', 'casus-gesloten');
      doelgroep();
      if (!item['gepseudonimiseerd']) {
        mits(casus['geinformeerd'], 'niet-geinformeerd');
        mits(casus['uitgenodigd'], 'niet-uitgenodigd');
      } else if (!casus['geinformeerd'] || !casus['uitgenodigd']) voorwaarden.push('zonder-naam');
      break;
    case 'deelnemen':
      mits(casus['status'] === 'open', 'casus-gesloten');
      mits(o.partij !== 'derde', 'derde-zonder-derdenroute');
      if (familieOntvangt) break;
      mits(convenant['vanKracht'], 'convenant-niet-van-kracht');
      mits(type.vastgesteld, 'overlegtype-niet-vastgesteld');
      doelgroep();
      ontvangerGebonden();
      mits(o['directBetrokken'], 'niet-direct-betrokken');
      mits(o['opNaam'], 'niet-op-naam');
      mits(o.grondslagVastgelegd, 'ontvanger-zonder-grondslag');
      mits(o['individueelDoelVastgelegd'], 'individueel-doel-ontbreekt');
      mits(o['geheimhoudingBevestigd'], 'geheimhouding-niet-bevestigd');
      if (omMboTafel) toestemmingHeel(true);
      break;
    default:
      throw new Error(`Onbekende handeling ${h}.`);
  }
  if (afwegingTelt && !tiltBreed && (!geldig || (h === 'verstrekken' && !item['voorafBesproken']))) {
    voorwaarden.push('afweging-zichtbaar-voor-fg');
  }
  const toegestaan = n.length === 0;
  return {
    uitkomst: toegestaan ? 'toegestaan' : 'geweigerd',
    redenen: [...new Set(n)].sort(),
    voorwaarden: toegestaan ? voorwaarden.sort() : [],
    opmerkingen: opmerkingen.sort(),
  };
}
