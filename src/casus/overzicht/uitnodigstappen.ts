import type { Stap } from '../../web/onderdelen/index.ts';
import { datumKort } from '../../web/tijd.ts';
import { casusadres } from '../adressen.ts';
import { genodigdVanBuiten, mistBuitenSchool } from '../fase/buiten-school.ts';
import type { Deelnemerfeit } from '../feiten.ts';
import { nogTeInformeren } from '../informeren/informeer.ts';
import { volgendeFase } from '../woorden.ts';
import { alsRegie, type Stappenstof, wachtOp } from './stappenstof.ts';

/**
 * Wie nodig is zit aan tafel, en er is iemand van buiten de school: anders is het geen casusoverleg (3.4a, T25-02, T25-03). Van elke
 * genodigde die nog niet bevestigde, staat er een stap open op zijn naam (3.4c).
 */
export function uitnodigstappen(stof: Stappenstof): readonly Stap[] {
  const { feiten } = stof;
  const anderen = feiten.deelnemers.filter((d) => d.actief && d.soort === 'medewerker' && !d.procesregisseur);
  const leider = feiten.deelnemers.find((d) => d.actief && d.procesregisseur);
  const vanAnderen = anderen.filter((d) => d.partijId !== (leider?.partijId ?? feiten.casus.procesregiepartij));
  const wachtend = anderen.filter((d) => d.bevestigdOp === null);
  const eerst = vanAnderen.length > 0 && !moetVanBuiten(stof) ? uitgenodigd(vanAnderen) : nodigUitStap(stof);
  return [eerst, ...wachtend.map((d) => wachtstap(stof, d))];
}

/** Vraagt de volgende fase om iemand van buiten de school, en is die er niet, ook niet als genodigde (T25-03)? */
const moetVanBuiten = (stof: Stappenstof): boolean =>
  wachtOpBuiten(stof) && genodigdVanBuiten(stof.feiten, stof.nu).length === 0;

function wachtOpBuiten({ feiten, nu }: Stappenstof): boolean {
  const naar = volgendeFase(feiten.casus.fase);
  return naar !== null && mistBuitenSchool(feiten, { naar, nu });
}

const GEEN_CASUSOVERLEG = 'Zonder iemand van buiten de school is dit geen casusoverleg, en gaat het niet verder.';

function nodigUitStap(stof: Stappenstof): Stap {
  const kanAl = nogTeInformeren(stof.feiten, null).length === 0;
  const buiten = moetVanBuiten(stof);
  const waarom = buiten ? GEEN_CASUSOVERLEG : 'Alleen wie rechtstreeks betrokken is.';
  return {
    stand: kanAl ? 'open' : 'later',
    titel: buiten ? 'Nodig uit wie nodig is, ook iemand van buiten de school' : 'Nodig uit wie nodig is',
    toelichting: kanAl ? waarom : 'Kan als de ouders geïnformeerd zijn.',
    artikelen: buiten ? ['Art 3.4a', 'T25-03'] : ['Art 3.4a'],
    ...(kanAl ? alsRegie(stof, 'Nodig uit', casusadres(stof.feiten.casus.id).uitnodigen) : {}),
  };
}

function uitgenodigd(anderen: readonly Deelnemerfeit[]): Stap {
  const klaar = anderen.filter((d) => d.bevestigdOp !== null).length;
  return {
    stand: 'klaar',
    titel: 'Deelnemers van andere organisaties uitgenodigd',
    toelichting: `${klaar} van ${anderen.length} bevestigden`,
  };
}

function wachtstap(stof: Stappenstof, deelnemer: Deelnemerfeit): Stap {
  const houdtOp = wachtOpBuiten(stof) && genodigdVanBuiten(stof.feiten, stof.nu).includes(deelnemer);
  const wacht = `Wacht op ${deelnemer.partijNaam ?? 'de genodigde'}, sinds ${datumKort(deelnemer.uitgenodigdOp)}. Tot dan ziet en krijgt deze genodigde niets`;
  return {
    stand: 'open',
    titel: `${stof.naamVan(deelnemer)} legt taak en grondslag vast`,
    toelichting: houdtOp
      ? `${wacht}, en gaat de casus niet verder: er zit nog niemand van buiten de school.`
      : `${wacht}.`,
    artikelen: houdtOp ? ['Art 3.4c', 'T25-03'] : ['Art 3.4c'],
    ...wachtOp(stof, 'deelname-bevestigen', deelnemer.id),
  };
}
