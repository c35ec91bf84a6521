/** Een uitvoering van vernietigingen als eigen proces, voor de proef die het doodt. Meldt elke stap, en wacht tot zij verder mag. */
import { voerVernietigingenUit } from '../../src/afsluiten/vernietiging/voer-uit.ts';
import { hoofdsleutelUit } from '../../src/kluis/hoofdsleutel.ts';
import { openRegio } from '../../src/regio.ts';

export type Vernietigwens = {
  readonly eigenaarUrl: string;
  readonly sleutelsUrl: string;
  readonly voorvoegsel: string;
  readonly wachtwoorden: Readonly<Record<string, string>>;
  /** Hexadecimaal. */
  readonly hoofdsleutel: string;
  readonly nu: string;
};

const wens = JSON.parse(process.env['VERNIETIG_WENS'] ?? '{}') as Vernietigwens;
const regio = openRegio({
  eigenaarUrl: wens.eigenaarUrl,
  rollenUrl: wens.eigenaarUrl,
  sleutelsUrl: wens.sleutelsUrl,
  voorvoegsel: wens.voorvoegsel,
  wachtwoord: (rol) => wens.wachtwoorden[rol] ?? '',
  hoofdsleutel: hoofdsleutelUit(Buffer.from(wens.hoofdsleutel, 'hex')),
  klok: () => new Date(wens.nu),
});
const klaar = await voerVernietigingenUit(regio.omgeving, (stap) => void process.stdout.write(`${stap}\n`));
process.stdout.write(`klaar ${klaar}\n`);
await regio.sluit();
