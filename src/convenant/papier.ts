import { opNaam } from './paginas/blad-toon.ts';
import type { Convenantblad } from './toon-convenant.ts';
import type { Papiersoort } from './vastleggen/neem-papier-over.ts';

/** Hoe elk soort papier heet en wat het doet. */
export const SOORTEN: Readonly<
  Record<Papiersoort, { readonly naam: string; readonly titel: string; readonly knop: string; readonly uitleg: string }>
> = {
  handtekening: {
    naam: 'een handtekening',
    titel: 'Neem een getekend papier over',
    knop: 'Leg deze handtekening vast',
    uitleg: 'Een handtekening die op papier is gezet, telt vanaf de dag op het papier.',
  },
  volmacht: {
    naam: 'een volmacht',
    titel: 'Leg een volmacht vast',
    knop: 'Leg deze volmacht vast',
    uitleg:
      'Een schoolbestuur laat het samenwerkingsverband tekenen. De volmacht is van de dag van tekenen of eerder; anders bindt zij het bestuur niet.',
  },
  opzegging: {
    naam: 'een opzegging',
    titel: 'Neem een opzegging over',
    knop: 'Leg deze opzegging vast',
    uitleg: 'Een opzegging is schriftelijk en werkt aan het einde van de lopende termijn.',
  },
};

export const PAPIERSOORTEN: readonly Papiersoort[] = ['handtekening', 'volmacht', 'opzegging'];
export const isSoort = (soort: string | undefined): soort is Papiersoort => PAPIERSOORTEN.some((een) => een === soort);
export const aangeboden = (blad: Convenantblad) => blad.teksten.filter((tekst) => tekst.aangebodenOp !== null);

/** Voor wie deze beheerder papier mag overnemen: de eigen partij, en als penvoerder elke partij van een tekst. */
export function partijenVoor(blad: Convenantblad, soort: Papiersoort): readonly string[] {
  const genoemd = aangeboden(blad).flatMap(({ tekenaars, schoolbesturen }) =>
    soort === 'volmacht' ? schoolbesturen : [...tekenaars, ...schoolbesturen],
  );
  const alle = new Set([...genoemd, ...(soort === 'volmacht' ? [] : blad.nu.partijen.map(({ partij }) => partij))]);
  return opNaam(
    blad,
    [...alle].filter((partij) => blad.lezer.penvoerder || partij === blad.lezer.partij),
  );
}

/** Wie namens een bestuur kan tekenen: een samenwerkingsverband dat een aangeboden tekst zelf tekent (fn 2, Bijl 4-c). */
export const gevolmachtigden = (blad: Convenantblad): readonly string[] =>
  [...new Set(aangeboden(blad).flatMap(({ tekenaars }) => tekenaars))].filter(
    (id) => blad.partijen.get(id)?.soort === 'swv',
  );
