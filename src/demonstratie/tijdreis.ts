import { dagVan, type Klok } from '../lib/klok.ts';
import { plusDagen } from '../regels/verloop/index.ts';

/** Een klok die door de weken voor het laden loopt: elke stap van een verhaal krijgt een eigen werkdag en uur. */
export type Tijdreis = {
  readonly klok: Klok;
  /** De kalenderdag van laden. */
  readonly vandaag: string;
  /** Zet de klok op zoveel werkdagen geleden. @throws als dat nu of later is: een verhaal bevat niets wat nog moet gebeuren. */
  naar(werkdagenGeleden: number, tijd: Uur): void;
  /** Een paar minuten later, zodat wat na elkaar gebeurt ook na elkaar staat. */
  verder(): void;
  /** Een moment zoveel werkdagen na vandaag; negatief is ervoor. */
  over(werkdagen: number, tijd: Uur): Date;
  /** De kalenderdag zoveel werkdagen geleden. */
  dag(werkdagenGeleden: number): string;
};

type Uur = `${number}:${number}`;

const PAS = 3 * 60_000;

/** Begint een tijdreis op het moment `nu`. Tijden zijn UTC: 07:00 tot 15:00 valt in Nederland altijd binnen kantoortijd. */
export function maakTijdreis(nu: Date): Tijdreis {
  let moment = nu.getTime();
  // Kort na middernacht is het in UTC nog gisteren: dan zou een gesprek van vandaag al geweest zijn.
  const vandaag = dagVan(nu);
  const over = (werkdagen: number, tijd: Uur): Date => new Date(`${werkdag(vandaag, werkdagen)}T${tijd}:00.000Z`);
  return {
    klok: () => new Date(moment),
    vandaag,
    naar(werkdagenGeleden, tijd) {
      moment = over(-werkdagenGeleden, tijd).getTime();
      if (moment >= nu.getTime()) throw new Error('een stap van de demonstratie ligt niet in het verleden');
    },
    verder() {
      moment += PAS;
    },
    over,
    dag: (werkdagenGeleden) => dagVan(over(-werkdagenGeleden, '12:00')),
  };
}

function werkdag(vanaf: string, aantal: number): string {
  const stap = aantal < 0 ? -1 : 1;
  let dag = vanaf;
  for (let nog = Math.abs(aantal); nog > 0; ) {
    dag = plusDagen(dag, stap);
    const weekdag = new Date(`${dag}T12:00:00Z`).getUTCDay();
    if (weekdag !== 0 && weekdag !== 6) nog -= 1;
  }
  return dag;
}
