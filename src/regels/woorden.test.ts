/**
 * Elk woord van elke groep: de gecompileerde tabellen tegen met de hand geschreven stroom, en per regel de
 * woorden waarin alleen zij spreekt. De gouden tellingen laten elke regelwijziging zien als verschil.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Groepstabel } from './compileer.ts';
import { mogelijk, spreekt, zeker } from './compileer.ts';
import type { FeitVan, Groep } from './feiten.ts';
import { FEITEN, GROEPEN } from './feiten.ts';
import { kiesRegelset, REGELSETS } from './regelset.ts';
import type { Handeling } from './vraag.ts';
import { HANDELINGEN } from './vraag.ts';
import { WOORDEN } from './woorden.goud.ts';

type Bits<G extends Groep> = Readonly<Record<FeitVan<G>, boolean>>;
/** De codes die spreken, met de hand. */
type MetDeHand<G extends Groep> = (f: Bits<G>, h: Handeling) => string[];

const geeftOfLeest = (h: Handeling): boolean => h === 'verstrekken' || h === 'inzien' || h === 'overnemen';

const tafel: MetDeHand<'tafel'> = (f, h) => {
  const codes: string[] = [];
  const vrij = h === 'deelnemen' && f.ontvangerBuitenConvenant;
  const gelift = geeftOfLeest(h) && f.plichtTelt;
  if (geeftOfLeest(h) || h === 'bespreken' || h === 'deelnemen') {
    if (!f.convenantVanKracht && !vrij && !gelift) codes.push('convenant-niet-van-kracht');
    if (!f.casusOpen && !gelift) codes.push('casus-gesloten');
  }
  if (h === 'verstrekken' || h === 'bespreken' || h === 'deelnemen') {
    if (!f.overlegtypeVastgesteld && !vrij && !gelift) codes.push('overlegtype-niet-vastgesteld');
    if (f.buitenDoelgroep && !f.doelgroepVerruimd && !vrij && !gelift) codes.push('buiten-doelgroep');
  }
  if ((h === 'verstrekken' || h === 'bespreken') && !f.doelVastgelegd && !gelift) codes.push('doel-niet-vastgelegd');
  if (h === 'verstrekken' && !f.plichtTelt) {
    if (!f.verwerkersovereenkomst) codes.push('verwerkersovereenkomst-ontbreekt');
    if (f.regimeGezamenlijk && !f.onderlingeRegeling) codes.push('onderlinge-regeling-ontbreekt');
    if (!f.geinformeerd) codes.push('niet-geinformeerd');
  }
  if (h === 'meenemen' && !f.geinformeerd) codes.push('niet-geinformeerd');
  if (h === 'bespreken' && !f.gepseudonimiseerd) {
    if (!f.geinformeerd) codes.push('niet-geinformeerd');
    if (!f.uitgenodigd) codes.push('niet-uitgenodigd');
  }
  if (geeftOfLeest(h) || h === 'verstrekken-aan-derde') {
    if (!f.versleuteld) codes.push('kanaal-niet-versleuteld');
    if (!f.tweeFactoren) codes.push('kanaal-zonder-tweede-factor');
  }
  return codes;
};

const stoel: MetDeHand<'stoel'> = (f, h) => {
  const codes: string[] = [];
  if (!geeftOfLeest(h) && h !== 'deelnemen') return codes;
  if (f.ontvangerIsDerde) codes.push('derde-zonder-derdenroute');
  const buiten = f.ontvangerBuitenConvenant;
  if (!f.plichtTelt || h === 'deelnemen') {
    if (f.ontvangerIsGast && !f.ontvangerOpVerzoek) codes.push('ontvanger-zonder-verzoek');
    if (!f.ontvangerGebonden && !f.ontvangerIsGast && !buiten) codes.push('ontvanger-niet-gebonden');
    if (!f.geheimhoudingBevestigd && !buiten) codes.push('geheimhouding-niet-bevestigd');
    if (!f.ontvangerGrondslag && !buiten && (h === 'verstrekken' || h === 'deelnemen')) {
      codes.push('ontvanger-zonder-grondslag');
    }
  }
  if (h === 'deelnemen') {
    if (buiten) return codes;
    if (!f.directBetrokken) codes.push('niet-direct-betrokken');
    if (!f.opNaam) codes.push('niet-op-naam');
    if (!f.individueelDoel) codes.push('individueel-doel-ontbreekt');
    return codes;
  }
  if (!f.opNaam) codes.push('niet-op-naam');
  if (f.jongereOnderTwaalf) codes.push('jongere-onder-twaalf');
  if (f.plichtTelt) return codes;
  if (!f.ontvangerNeemtDeel) codes.push('geen-deelnemer');
  if (h !== 'verstrekken') return codes;
  if (!f.directBetrokken) codes.push('niet-direct-betrokken');
  if (f.geverIsGast && !f.geverOpVerzoek) codes.push('gever-zonder-verzoek');
  if (!f.geverIsGast && !f.geverBuitenConvenant) {
    if (!f.geverGebonden) codes.push('gever-niet-gebonden');
    if (!f.geverGrondslag) codes.push('gever-zonder-grondslag');
  }
  return codes;
};

const gegeven: MetDeHand<'gegeven'> = (f, h) => {
  const codes: string[] = [];
  const derde = h === 'verstrekken-aan-derde';
  if (h === 'verstrekken' || h === 'meenemen' || derde) {
    if (f.buitenLijst) codes.push('buiten-lijst-5-1');
  }
  if (h === 'verstrekken' || h === 'meenemen' || h === 'overnemen' || derde) {
    if (!f.noodzaak) codes.push('noodzaak-ontbreekt');
  }
  if (h === 'verstrekken' || h === 'meenemen') {
    const gelift = h === 'verstrekken' && f.plichtTelt;
    if (!f.doelVanOverlegtype && !gelift) codes.push('doel-niet-van-overlegtype');
    const buitenFase = h === 'verstrekken' && f.voorActie;
    if (!f.categorieVanFase && !gelift && !buitenFase && !f.gezinBrengtIn) codes.push('categorie-niet-in-fase');
  }
  if (geeftOfLeest(h) || derde) {
    if (f.bsnBuitenRoute) codes.push('bsn-buiten-route');
    if (f.gezondheid) {
      if (f.overGezinslid && (derde || !f.gezinBrengtIn)) codes.push('gezondheid-van-gezinslid');
      if (!f.ontvangerZwijgt && (derde || !f.ontvangerBuitenConvenant)) codes.push('ontvanger-zonder-geheimhouding');
      if (f.swvBuitenSchool && (derde || !f.heeftZelfRecht)) codes.push('swv-geeft-geen-gezondheid');
      const opPlicht = !derde && f.plichtTelt;
      if (f.naarLeerplicht && !opPlicht && !f.leerplichtMagGezondheid) codes.push('gezondheid-niet-naar-leerplicht');
    }
  }
  if (geeftOfLeest(h) && f.achtergehoudenVoorOuder) codes.push('niet-voor-ouder');
  if (h === 'verstrekken') {
    if (f.thuisondersteuning && !f.buitenkant && !f.afwijkingGemotiveerd && !f.gezinBrengtIn) {
      codes.push('meer-dan-buitenkant');
    }
    if (f.oppVanMinderjarige && !f.oppInstemming && !f.naarOudersOfJongere) codes.push('opp-zonder-instemming');
  }
  return codes;
};

const verzuim: MetDeHand<'verzuim'> = (f, h) => {
  const codes: string[] = [];
  if (h !== 'verstrekken') return codes;
  if (f.tussenSwvEnLeerplicht && !f.langdurigVerzuim) codes.push('swv-leerplicht-zonder-langdurig');
  if (f.vanSchoolNaarSwv && !f.metActiviteit) codes.push('swv-zonder-activiteit');
  if (f.gezinBrengtIn) return codes;
  if (f.verzuimMetReden && f.naarSwv) codes.push('verzuim-met-reden-naar-swv');
  if (f.heeftZelfRecht || f.naarJeugdgezondheid || f.plichtTelt) return codes;
  if (f.verzuimMetReden && !f.vermoeden) codes.push('verzuim-zonder-vermoeden');
  if (f.ziekteverzuim && !f.jeugdartsGezien) codes.push('ziekte-zonder-jeugdarts');
  return codes;
};

const geheim: MetDeHand<'geheim'> = (f, h) => {
  const codes: string[] = [];
  if (h === 'meenemen') {
    if (f.toestemmingIngetrokken) codes.push('toestemming-ingetrokken');
    if (f.anderVraagstuk) codes.push('toestemming-ander-vraagstuk');
    return codes;
  }
  if (h === 'bespreken') return codes;
  if (geeftOfLeest(h) && f.ouderVanafZestien && !f.toestemmingGeldig) codes.push('ouder-vanaf-zestien');
  if (h === 'verstrekken' && f.nodigVoorGeheim && !f.voorafBesproken && !f.plichtTelt && !f.afwegingTelt) {
    codes.push('niet-vooraf-besproken');
  }
  const plicht = geeftOfLeest(h) && f.plichtTelt;
  const afweging = (h === 'verstrekken' || h === 'inzien') && f.afwegingVolstaat;
  if (f.toestemmingNodig && f.toestemmingIngetrokken && !plicht && !afweging) codes.push('toestemming-ingetrokken');
  if (!f.geldigeToestemmingNodig || (h === 'verstrekken' && (plicht || afweging))) return codes;
  if (f.geenToestemming) codes.push('toestemming-ontbreekt');
  if (f.toestemmingGeweigerd) codes.push('toestemming-geweigerd');
  if (f.toestemmingVerlopen) codes.push('toestemming-verlopen');
  if (!f.iedereenTekende) codes.push('toestemming-niet-volledig');
  if (f.ontvangerNietGenoemd) codes.push('toestemming-noemt-ontvanger-niet');
  if (f.anderePartner) codes.push('toestemming-andere-partner');
  if (f.anderVraagstuk) codes.push('toestemming-ander-vraagstuk');
  if (h === 'deelnemen') return codes;
  if (f.andereGever) codes.push('toestemming-andere-gever');
  if (f.soortNietGenoemd) codes.push('toestemming-noemt-soort-niet');
  return codes;
};

const bron: MetDeHand<'bron'> = (f, h) => {
  const codes: string[] = [];
  if ((h === 'verstrekken' || h === 'verstrekken-aan-derde') && !f.eigen) codes.push('niet-van-gever');
  if (h === 'overnemen') {
    if (!f.bronAkkoord && !f.plichtTelt) codes.push('bron-niet-akkoord');
    if (!f.verenigbaar) codes.push('niet-verenigbaar');
    if (!f.eigenTaak) codes.push('geen-eigen-taak');
  }
  if (h === 'meenemen' && !f.bronAkkoord && !f.eigen) codes.push('bron-niet-akkoord');
  if (h === 'inzien' || h === 'overnemen' || h === 'meenemen') {
    if (f.verstrekkingIngetrokken) codes.push('verstrekking-ingetrokken');
    if (f.verstrekkingBevroren) codes.push('verstrekking-bevroren');
  }
  if (h === 'verstrekken-aan-derde' && !f.gepseudonimiseerd && !f.identiteitNodig) codes.push('derde-met-naam');
  return codes;
};

const MET_DE_HAND: Readonly<Record<Groep, (f: never, h: Handeling) => string[]>> = {
  tafel,
  stoel,
  gegeven,
  verzuim,
  geheim,
  bron,
};

/** Een kaart van feiten naar ja of nee, die uit één woord leest. */
class Woordlezer {
  woord = 0;
  constructor(groep: Groep) {
    Object.keys(FEITEN[groep]).forEach((naam, bit) => {
      Object.defineProperty(this, naam, { get: () => (this.woord & (1 << bit)) !== 0 });
    });
  }
}

type Telling = { readonly stil: number; readonly alleen: Readonly<Record<string, number>> };

/** Alle woorden over de feiten die deze handeling in deze groep gebruikt. */
function telWoorden(tabel: Groepstabel, handeling: Handeling): Telling {
  const masker = tabel.feiten.reduce((som, { bit }) => som | bit, 0);
  const nummers = new Map(tabel.kubussen.map(({ regel }, nummer) => [regel.code, 1 << nummer]));
  const lezer = new Woordlezer(tabel.groep);
  const hand = MET_DE_HAND[tabel.groep] as (f: unknown, h: Handeling) => string[];
  const alleen = tabel.kubussen.map(() => 0);
  let stil = 0;
  let woord = 0;
  do {
    lezer.woord = woord;
    let verwacht = 0;
    for (const code of hand(lezer, handeling)) verwacht |= nummers.get(code) ?? assert.fail(`${handeling}: ${code}`);
    const gevonden = spreekt(tabel, woord);
    if (gevonden !== verwacht)
      assert.fail(`${handeling}/${tabel.groep}: woord ${woord} geeft ${gevonden}, niet ${verwacht}`);
    if (gevonden === 0) stil += 1;
    else if ((gevonden & (gevonden - 1)) === 0) (alleen[31 - Math.clz32(gevonden)] as number)++;
    woord = (woord - masker) & masker;
  } while (woord !== 0);
  return {
    stil,
    alleen: Object.fromEntries(tabel.kubussen.map(({ regel }, nummer) => [regel.code, alleen[nummer] ?? 0])),
  };
}

const SET = kiesRegelset('2026-03-03');

test('elk woord van elke groep: tabel en hand zijn gelijk, en geen regel is dood', () => {
  const tellingen: Record<string, number> = {};
  for (const handeling of HANDELINGEN) {
    for (const tabel of SET.tabellen[handeling]) {
      if (tabel.kubussen.length === 0) continue;
      const { stil, alleen } = telWoorden(tabel, handeling);
      const naam = `${handeling}/${tabel.groep}`;
      tellingen[naam] = stil;
      for (const [code, aantal] of Object.entries(alleen)) {
        assert.ok(aantal > 0, `${naam}: ${code} is nergens de enige reden`);
        tellingen[`${naam}/${code}`] = aantal;
      }
    }
  }
  assert.deepEqual(tellingen, WOORDEN);
});

test('geen regel leest twee groepen en elke code komt per handeling uit één regel', () => {
  for (const handeling of HANDELINGEN) {
    const codes = SET.tabellen[handeling].flatMap(({ kubussen }) => kubussen.map(({ regel }) => regel.code));
    assert.equal(new Set(codes).size, codes.length, handeling);
  }
  for (const regel of SET.regels) {
    const feiten = Object.keys(FEITEN[regel.groep]);
    const letters: readonly string[] = [...regel.als, ...regel.tenzij];
    for (const letter of letters) assert.ok(feiten.includes(letter.replace(/^niet /, '')), `${regel.code}: ${letter}`);
  }
});

test('elke groep heeft hoogstens 24 feiten en elk feit staat in een regel', () => {
  const inRegels = new Set(
    REGELSETS.flatMap(({ regels }) =>
      regels.flatMap((regel) => {
        const letters: readonly string[] = [...regel.als, ...regel.tenzij];
        return letters.map((letter) => `${regel.groep}.${letter.replace(/^niet /, '')}`);
      }),
    ),
  );
  for (const groep of GROEPEN) {
    const namen = Object.keys(FEITEN[groep]);
    assert.ok(namen.length <= 24, groep);
    for (const naam of namen) assert.ok(inRegels.has(`${groep}.${naam}`), `${groep}.${naam} staat in geen regel`);
  }
});

test('zeker en mogelijk vallen samen met spreken zodra alles bekend is, en omsluiten het anders', () => {
  let stand = 12345;
  const willekeurig = (): number => {
    stand = (Math.imul(stand, 1103515245) + 12345) >>> 0;
    return stand >>> 8;
  };
  for (const handeling of HANDELINGEN) {
    for (const tabel of SET.tabellen[handeling]) {
      for (let keer = 0; keer < 400; keer += 1) {
        const woord = willekeurig() & 0xffffff;
        const gekend = willekeurig() & 0xffffff;
        const regels = spreekt(tabel, woord);
        assert.equal(zeker(tabel, 0xffffff, woord), regels);
        assert.equal(mogelijk(tabel, 0xffffff, woord), regels);
        assert.equal(zeker(tabel, gekend, woord & gekend) & ~regels, 0);
        assert.equal(regels & ~mogelijk(tabel, gekend, woord & gekend), 0);
      }
    }
  }
});
