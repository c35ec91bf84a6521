import { functieLabel } from '../../partij/functies.ts';
import { datumVoluit } from '../../web/tijd.ts';
import { GEHEIMHOUDING, hoofdletter, ONDERWIJSNAAM, PARTIJSOORT } from '../teksten.ts';
import { type Mensstap, naRegel } from './mensstappen.ts';
import type { Invoerplan } from './neem-bestand-aan.ts';
import type { Schoolstap } from './scholen.ts';

/** Wat er met een regel gebeurt. */
export type Wat = Invoerplan['stappen'][number]['kind'];

/** Een regel van het voorbeeld: haar cellen, wat er gebeurt, en bij een wijziging wat er anders wordt. */
export type Voorbeeldregel = {
  readonly wat: Wat;
  readonly cellen: readonly string[];
  readonly anders: readonly string[];
};

/** Wat het meest vraagt om nakijken staat bovenaan: eerst wat er al was en anders wordt. */
const VOLGORDE: readonly Wat[] = ['wijzigt', 'functie-erbij', 'nieuw', 'gelijk'];

/** De eerste regels van een plan, met wat wijzigt vooraan. */
export function voorbeeldVan(plan: Invoerplan, hoogstens: number): readonly Voorbeeldregel[] {
  switch (plan.soort) {
    case 'mensen':
      return eersten(plan.stappen, hoogstens).map((stap) => ({
        wat: stap.kind,
        cellen: [stap.mens.naam, stap.mens.email, hoofdletter(functieLabel(stap.mens.functie))],
        anders: stap.kind === 'wijzigt' ? andersBijMens(stap) : [],
      }));
    case 'scholen':
      return eersten(plan.stappen, hoogstens).map((stap) => ({
        wat: stap.kind,
        cellen: [stap.school.naam, stap.school.plaats, ONDERWIJSNAAM[stap.school.onderwijs], stap.school.brin],
        anders: stap.kind === 'wijzigt' ? andersBijSchool(stap) : [],
      }));
    case 'partijen':
      return eersten(plan.stappen, hoogstens).map(({ kind, partij }) => ({
        wat: kind,
        cellen: [partij.naam, PARTIJSOORT[partij.soort], partij.plaats],
        anders: [],
      }));
  }
}

const eersten = <S extends { readonly kind: Wat }>(stappen: readonly S[], hoogstens: number): readonly S[] =>
  stappen.toSorted((a, b) => VOLGORDE.indexOf(a.kind) - VOLGORDE.indexOf(b.kind)).slice(0, hoogstens);

function andersBijMens({ mens, aanstelling }: Extract<Mensstap, { kind: 'wijzigt' }>): readonly string[] {
  const na = naRegel(mens, aanstelling);
  return [
    ...(na.geheimhouding === aanstelling.geheimhouding ? [] : [`geheimhouding: ${GEHEIMHOUDING[na.geheimhouding]}`]),
    ...(na.verklaringOp === aanstelling.verklaringOp || na.verklaringOp === null
      ? []
      : [`verklaring van ${datumVoluit(na.verklaringOp)}`]),
    ...(na.magAanwijzen === aanstelling.magAanwijzen
      ? []
      : [na.magAanwijzen ? 'mag een collega aanwijzen' : 'wijst geen collega meer aan']),
    ...(na.school === aanstelling.school ? [] : ['een andere school']),
  ];
}

function andersBijSchool({ school, was }: Extract<Schoolstap, { kind: 'wijzigt' }>): readonly string[] {
  return [
    ...(school.naam === was.naam ? [] : [`heette ${was.naam}`]),
    ...(school.plaats === was.plaats ? [] : [`stond in ${was.plaats}`]),
    ...(school.onderwijs === was.onderwijs ? [] : [`was ${ONDERWIJSNAAM[was.onderwijs].toLowerCase()}`]),
    ...(was.geslotenOp === null ? [] : ['gaat weer open']),
  ];
}
