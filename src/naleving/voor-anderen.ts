import { type Partijnaleving, PLICHTEN, type Plicht, type Plichtstand } from './plichten.ts';

/** Achter elk van deze gevallen zit een gezin. De andere plichten gaan over organisaties, en blijven heel. */
const OVER_GEZINNEN: readonly Plicht[] = ['verzoeken', 'vernietiging'];
/** Vanaf dit aantal wijst een getal niemand meer aan; hetzelfde getal als in het verslag van de evaluatie (ADR 0044). */
const NOEMBAAR_VANAF = 5;

function grover(stand: Plichtstand): Plichtstand {
  if (stand.kind !== 'te-laat') return stand;
  const sinds = `${stand.sinds.slice(0, 7)}-01`;
  const noembaar = stand.aantal !== null && stand.aantal >= NOEMBAAR_VANAF;
  return { kind: 'te-laat', sinds, vanaf: sinds, aantal: noembaar ? stand.aantal : null, alleenMaand: true };
}

/**
 * De naleving van een partij zoals een andere partij haar ziet. Dat er iets te laat is, hoort ieder te weten (Art 16.1); hoeveel verzoeken
 * van ouders, en sinds welke dag, kan een gezin aanwijzen. De eigen FG kijkt naar de eigen partij (Art 15.3 (a)) en ziet alles heel.
 */
export function voorAnderen(regel: Partijnaleving): Partijnaleving {
  const plichten = { ...regel.plichten };
  for (const plicht of PLICHTEN) if (OVER_GEZINNEN.includes(plicht)) plichten[plicht] = grover(plichten[plicht]);
  return { ...regel, plichten };
}
