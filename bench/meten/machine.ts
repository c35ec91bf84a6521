import { type as besturing, cpus, totalmem } from 'node:os';

export type Machine = {
  readonly kernen: number;
  readonly processor: string;
  readonly geheugenGb: number;
  readonly besturing: string;
  readonly node: string;
  /** ISO date of the run. */
  readonly datum: string;
};

/** The machine a figure holds for; nothing that tells whose machine it is. */
export function beschrijfMachine(nu: Date): Machine {
  const processors = cpus();
  return {
    kernen: processors.length,
    processor: (processors[0]?.model ?? '').trim().replaceAll(/\s+/g, ' ') || 'unknown processor',
    geheugenGb: Math.round(totalmem() / 2 ** 30),
    besturing: besturing(),
    node: process.versions.node,
    datum: nu.toISOString().slice(0, 10),
  };
}

export function machineRegel({ kernen, processor, geheugenGb, besturing, node, datum }: Machine): string {
  const kern = kernen === 1 ? '1 core' : `${kernen} cores`;
  return `${datum}, ${kern} of ${processor}, ${geheugenGb} GB, ${besturing}, Node ${node}.`;
}
