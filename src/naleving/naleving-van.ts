import { feitenOp } from '../convenant/feitrij.ts';
import {
  jarenVerder,
  type Partijstand,
  plusDagen,
  standVanConvenant,
  termijnVanVerzoek,
} from '../regels/verloop/index.ts';
import {
  antwoord,
  bekendmaken,
  evaluatie,
  overeenkomst,
  type Stof,
  tekenen,
  verlenging,
  volmacht,
} from './convenantplichten.ts';
import type { Meldplicht, Nalevingfeiten, Partijfeiten } from './feiten.ts';
import type { Partijnaleving, Plicht, Plichtstand } from './plichten.ts';
import { DAGEN_JAARPLICHT, gedaan, jaarplicht, NVT, open } from './termijnen.ts';

type Wie = { readonly partij: Partijfeiten; readonly stand: Partijstand; readonly sinds: string };

type Gezocht = { readonly partij: string; readonly plicht: Meldplicht; readonly adres?: string | null };

function laatsteMelding({ feiten, vandaag }: Stof, { partij, plicht, adres }: Gezocht): string | null {
  const dagen = feiten.meldingen.filter(
    (rij) =>
      rij.partij === partij &&
      rij.plicht === plicht &&
      rij.op <= vandaag &&
      (adres === undefined || rij.adres === adres),
  );
  return (
    dagen
      .map(({ op }) => op)
      .sort()
      .at(-1) ?? null
  );
}

/**
 * De eigen pagina over deelname: er is een adres, en een keer per jaar kijkt de partij of die pagina klopt (Art 12.3). Een nieuwe pagina
 * keek nog niemand na; te laat is dat pas als de oude weer aan de beurt was.
 */
function website(stof: Stof, { partij, sinds }: Wie): Plichtstand {
  const { id, website: adres } = partij;
  if (adres === null) return jaarplicht(null, sinds, stof.vandaag);
  const laatst = laatsteMelding(stof, { partij: id, plicht: 'website', adres });
  const vorige = laatsteMelding(stof, { partij: id, plicht: 'website' });
  if (laatst === null && vorige !== null)
    return open({ vanaf: vorige, uiterlijk: plusDagen(jarenVerder(vorige, 1), DAGEN_JAARPLICHT) }, stof.vandaag);
  return jaarplicht(laatst, sinds, stof.vandaag);
}

function aanspreekpunt({ vandaag }: Stof, { partij, sinds }: Wie): Plichtstand {
  if (partij.aanspreekpuntOp !== null) return gedaan(partij.aanspreekpuntOp);
  return open({ vanaf: sinds, uiterlijk: plusDagen(sinds, DAGEN_JAARPLICHT) }, vandaag);
}

/** Een gemeente eist van elke aanbieder met een contract het toetredingsformulier (P-7). */
function contracten({ vandaag }: Stof, { partij, sinds }: Wie): Plichtstand {
  if (partij.contracten.length === 0) return NVT;
  const zonder = partij.contracten.filter(({ formulierOp }) => formulierOp === null);
  const laatst =
    partij.contracten
      .map(({ formulierOp }) => formulierOp ?? '')
      .sort()
      .at(-1) ?? null;
  if (zonder.length === 0) return gedaan(laatst);
  const eerste = zonder.map(({ van }) => van).sort()[0] ?? sinds;
  const vanaf = eerste < sinds ? sinds : eerste;
  return open({ vanaf, uiterlijk: plusDagen(vanaf, DAGEN_JAARPLICHT), aantal: zonder.length }, vandaag);
}

/** Ieder jaar kijkt een partij na wie er bij mag, de eerste keer een jaar nadat er iemand bij kwam (Art 7.3 (b)). */
function rechten({ vandaag }: Stof, { partij }: Wie): Plichtstand {
  if (partij.rechtenOp !== null || partij.begon === null)
    return partij.rechtenOp === null ? NVT : jaarplicht(partij.rechtenOp, partij.rechtenOp, vandaag);
  return jaarplicht(null, jarenVerder(partij.begon, 1), vandaag);
}

/** Verzoeken waarop de vrager al antwoord had moeten hebben; alleen hoeveel (Art 13.2 (b), E-23). */
function verzoeken({ feiten, vandaag }: Stof, partij: string): Plichtstand {
  const laat = feiten.verzoeken.flatMap((rij) => {
    if (rij.partij !== partij) return [];
    const verlenging = rij.verlengdOp === null ? null : { medegedeeldOp: rij.verlengdOp, reden: 'vastgelegd' };
    const termijn = termijnVanVerzoek({ ontvangen: [rij.ontvangenOp], verlenging });
    return termijn.kind === 'termijn' && termijn.uiterlijk < vandaag
      ? [{ sinds: termijn.uiterlijk, aantal: rij.aantal }]
      : [];
  });
  return teLaat(laat);
}

/** Gesloten casussen die na de bewaartermijn nog niet zijn vernietigd; alleen hoeveel (Art 9.2). */
function vernietiging({ feiten, vandaag }: Stof, partij: string): Plichtstand {
  return teLaat(
    feiten.vernietiging
      .filter((rij) => rij.partij === partij && rij.bewarenTot < vandaag)
      .map(({ bewarenTot, aantal }) => ({ sinds: bewarenTot, aantal })),
  );
}

function teLaat(rijen: readonly { readonly sinds: string; readonly aantal: number }[]): Plichtstand {
  const sinds = rijen.map((rij) => rij.sinds).sort()[0];
  if (sinds === undefined) return gedaan(null);
  return { kind: 'te-laat', sinds, vanaf: sinds, aantal: rijen.reduce((som, { aantal }) => som + aantal, 0) };
}

function plichtenVan(stof: Stof, partij: Partijfeiten, stand: Partijstand): Readonly<Record<Plicht, Plichtstand>> {
  const { vandaag } = stof;
  const bij = (plicht: (wie: Wie) => Plichtstand): Plichtstand =>
    stand.sinds === null ? NVT : plicht({ partij, stand, sinds: stand.sinds });
  return {
    tekenen: tekenen(stof, stand),
    volmacht: volmacht(stof, stand),
    overeenkomst: overeenkomst(stof, stand),
    antwoord: antwoord(stof, stand),
    bekendmaken: bekendmaken(stof, stand),
    verlenging: verlenging(stof, stand),
    evaluatie: evaluatie(stof, stand),
    website: bij((wie) => website(stof, wie)),
    aanspreekpunt: bij((wie) => aanspreekpunt(stof, wie)),
    bekendheid: bij(({ sinds }) =>
      jaarplicht(laatsteMelding(stof, { partij: partij.id, plicht: 'bekendheid' }), sinds, vandaag),
    ),
    beveiliging: bij(({ sinds }) => jaarplicht(partij.beveiligingOp, sinds, vandaag)),
    contracten: bij((wie) => contracten(stof, wie)),
    rechten: bij((wie) => rechten(stof, wie)),
    verzoeken: bij(() => verzoeken(stof, partij.id)),
    // Vernietigen moet ook wie niet meer meedoet: gegevens blijven niet liggen omdat een afspraak ophield.
    vernietiging: stand.sinds !== null || feitenOver(stof, partij.id) ? vernietiging(stof, partij.id) : NVT,
  };
}

const feitenOver = ({ feiten }: Stof, partij: string): boolean =>
  feiten.vernietiging.some((rij) => rij.partij === partij);

/**
 * Wat elke partij van een convenant op die dag nog moet doen, op naam (Art 16.1). Zuiver: dezelfde feiten en dag geven hetzelfde.
 * Partijen die het convenant niet kent of waarvoor niets speelt, staan er niet bij. `vandaag` is een ISO-dag.
 */
export function nalevingVan(feiten: Nalevingfeiten, vandaag: string): readonly Partijnaleving[] {
  const stand = standVanConvenant(feitenOp(feiten.rijen, vandaag), vandaag, feiten.opzegtermijn);
  const stof: Stof = { feiten, stand, vandaag };
  return feiten.partijen
    .flatMap((partij): Partijnaleving[] => {
      const eigen = stand.partijen.find((rij) => rij.partij === partij.id);
      if (eigen === undefined) return [];
      const plichten = plichtenVan(stof, partij, eigen);
      const speelt = Object.values(plichten).some(({ kind }) => kind !== 'nvt');
      return speelt ? [{ partij: partij.id, naam: partij.naam, plichten }] : [];
    })
    .toSorted((a, b) => a.naam.localeCompare(b.naam, 'nl') || a.partij.localeCompare(b.partij));
}
