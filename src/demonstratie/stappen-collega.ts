import { wijzigCollega } from '../beheer/mensen/wijzig-collega.ts';
import { beloofGeheimhouding } from '../casus/collega/beloof.ts';
import { leesMee } from '../casus/collega/lees-mee.ts';
import { type Aanwijsreden, maandenLater, STANDAARD_MAANDEN } from '../casus/collega/redenen.ts';
import { wijsAan } from '../casus/collega/wijs-aan.ts';
import { dagVan } from '../lib/klok.ts';
import type { LijstCategorie } from '../regels/index.ts';
import { medewerkers } from './mensen.ts';
import { alsCollega, alsRol, bekend, type Tafel, verwacht } from './vertel.ts';

type Meeleeswens = {
  readonly door: string;
  readonly beheerder: string;
  readonly collega: string;
  readonly reden: Aanwijsreden;
  readonly soort: LijstCategorie;
};

/** De beheerder geeft het recht, de deelnemer wijst een collega aan, en die belooft geheimhouding (Art 7.3 (b)). */
export async function laatMeelezen({ v, casus }: Tafel, wens: Meeleeswens): Promise<void> {
  const { naam, geheimhouding } = bekend(
    medewerkers.find(({ sleutel }) => sleutel === wens.door),
    wens.door,
  );
  const gewijzigd = await wijzigCollega(alsRol(v, { sleutel: wens.beheerder, rol: 'beheerder' }), {
    id: bekend(v.gebied.aanstelling.get(wens.door), wens.door),
    naam,
    school: null,
    geheimhouding,
    verklaringOp: null,
    magAanwijzen: true,
    versie: 1,
  });
  verwacht(gewijzigd, 'gewijzigd');
  const aangewezen = await wijsAan(alsCollega(v, wens.door), {
    casus,
    aanstelling: bekend(v.gebied.aanstelling.get(wens.collega), wens.collega),
    categorieen: [wens.soort],
    reden: wens.reden,
    tot: maandenLater(dagVan(v.reis.klok()), STANDAARD_MAANDEN),
  });
  verwacht(aangewezen, 'aangewezen');
  verwacht(await beloofGeheimhouding(alsCollega(v, wens.collega), { casus, geheimhouding: null }), 'beloofd');
}

/** De collega leest een gegeven mee, onder zijn eigen naam. */
export async function leestMee({ v, casus }: Tafel, collega: string, gegeven: string): Promise<void> {
  verwacht(await leesMee(alsCollega(v, collega), { casus, gegeven }), 'gelezen');
}
